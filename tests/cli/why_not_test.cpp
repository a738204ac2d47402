#include "author/why_not.hpp"

#include "factwright/pipeline.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

using Catch::Matchers::Contains;

const Pack& news() {
  static Diagnostics diagnostics;
  static const std::string root = FACTWRIGHT_SOURCE_DIR;
  static const Pack pack = load_pack(root + "/packs/news", diagnostics, {root + "/packs"});
  return pack;
}

std::vector<Obstacle> obstacles(const std::string& text, const Wanted& wanted) {
  static const Models models = Models::load(std::string(FACTWRIGHT_SOURCE_DIR) + "/models", "news");
  static const Matcher matcher(news());
  Document document;
  document.id = "sentence";
  document.text = text;
  document.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, Zone::body});
  const auto reading = understand(std::move(document), models, matcher);
  const auto statements = match_reading(reading, matcher);
  return why_not({*reading.document, reading.analysis, reading.mentions, statements, news()},
                 wanted, 3);
}

struct Case {
  const char* text;
  const char* wanted;
  const char* rule;
  const char* step;
  const char* remedy;
};

}  // namespace

TEST_CASE("the nearest rule, its failed step and the edit that helps are told") {
  const Case cases[] = {
      {"Norway parleyed with Kenya.", "meet(Norway, Kenya)", "people meet", "none of its trigger",
       "add `parley` to its trigger"},
      {"Norway criticized the gribble.", "", "someone criticizes", "fills the role `target`",
       "no list knows \"gribble\""},
      {"Sales met expectations.", "", "people meet", "`unless` forbids", "out of the condition"},
      {"Norway studied the offer with care.", "reject", "someone rejects", "none of its trigger",
       "add `study`"},
      {"Norway met Kenya.", "meet(Norway, Sweden)", "people meet", "joins others", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto wanted = wanted_from(c.wanted).value_or(Wanted{});
    const auto found = obstacles(c.text, wanted);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().rule->name == c.rule);
    CHECK_THAT(found.front().step, Contains(c.step));
    CHECK_THAT(found.front().remedy, Contains(c.remedy));
  }
}

TEST_CASE("nothing is missed where the wanted fact is found") {
  CHECK(obstacles("Norway met Kenya.", {"meet", {"Norway", "Kenya"}}).empty());
}

TEST_CASE("a wish has the form of a relation with names") {
  const auto wanted = wanted_from("meet( Ana Ruiz , Tom Cole)");
  REQUIRE(wanted.has_value());
  CHECK(wanted->relation == "meet");
  CHECK(wanted->names == std::vector<std::string>{"Ana Ruiz", "Tom Cole"});
  CHECK(wanted_from("meet")->names.empty());
  for (const char* text : {"", "(A, B)", "meet(A, B", "meet(,)"}) {
    CAPTURE(text);
    CHECK_FALSE(wanted_from(text).has_value());
  }
}

}  // namespace factwright
