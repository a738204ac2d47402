#include "author/coverage.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "factwright/pack.hpp"

namespace factwright {
namespace {

Document document(const std::string& id, const std::string& text) {
  Document out;
  out.id = id;
  out.text = text;
  out.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, Zone::body});
  return out;
}

Coverage cover_texts(const std::vector<std::string>& texts) {
  static Diagnostics diagnostics;
  static const std::string root = FACTWRIGHT_SOURCE_DIR;
  static const Pack pack = load_pack(root + "/packs/news", diagnostics, {root + "/packs"});
  static const Models models = Models::load(root + "/models", "news");
  std::vector<Document> documents;
  for (const std::string& text : texts)
    documents.push_back(document("d" + std::to_string(documents.size()), text));
  return cover(documents, models, pack);
}

const RuleUse& use_of(const Coverage& coverage, const std::string& rule) {
  const auto found = std::find_if(coverage.rules.begin(), coverage.rules.end(),
                                  [&](const RuleUse& use) { return use.rule == rule; });
  REQUIRE(found != coverage.rules.end());
  return *found;
}

TEST_CASE("sentences with two actors and no fact stand under their verb") {
  const auto coverage = cover_texts({"Norway resembles Kenya. Norway met Kenya on Monday.",
                                     "Sweden resembles Uganda. Norway sleeps."});
  CHECK(coverage.sentences == 4);
  CHECK(coverage.with_actors == 3);
  CHECK(coverage.silent == 2);
  REQUIRE(coverage.verbs.size() == 1);
  CHECK(coverage.verbs.front().lemma == "resemble");
  CHECK(coverage.verbs.front().sentences == 2);
  CHECK(coverage.verbs.front().examples ==
        std::vector<std::string>{"d0: Norway resembles Kenya.", "d1: Sweden resembles Uganda."});
}

TEST_CASE("rules are counted as woken, as making statements and as making facts") {
  const auto coverage =
      cover_texts({"Norway criticized Kenya.", "Norway criticized Kenya.", "Critics slept."});
  const auto& use = use_of(coverage, "news/someone criticizes");
  CHECK(use.tried == 2);
  CHECK(use.made == 2);
  CHECK(use.facts == 1);
  CHECK(use_of(coverage, "news/people meet").tried == 0);
  CHECK(use_of(coverage, "news/title and name").by_phrase);
}

TEST_CASE("nouns that nobody knows stand under the role that looked at them") {
  const auto coverage = cover_texts({"Norway criticized the gribble."});
  const auto known =
      std::any_of(coverage.words.begin(), coverage.words.end(), [](const UnknownWord& word) {
        return word.role == "criticize.target" && word.lemma == "gribble" && word.times == 1;
      });
  CHECK(known);
}

TEST_CASE("no documents give no numbers but every rule") {
  const auto coverage = cover_texts({});
  CHECK(coverage.sentences == 0);
  CHECK(coverage.verbs.empty());
  CHECK_FALSE(coverage.rules.empty());
}

}  // namespace
}  // namespace factwright
