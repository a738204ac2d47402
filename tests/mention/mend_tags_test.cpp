#include "mention/mend_tags.hpp"

#include <catch2/catch.hpp>

#include <sstream>

namespace factwright {
namespace {

/// Words split at spaces, capital ones as names, "the" as an article, in one sentence.
struct Text {
  std::string text;
  Analysis analysis;

  Text(std::string words, Zone zone) : text(std::move(words)) {
    analysis.text = text;
    std::istringstream in(text);
    std::string word;
    std::size_t at = 0;
    while (in >> word) {
      at = text.find(word, at);
      Token token;
      token.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())};
      token.lemma = word;
      token.upos = word == ","                        ? Upos::punct
                   : word == "the"                    ? Upos::det
                   : word[0] >= 'A' && word[0] <= 'Z' ? Upos::propn
                                                      : Upos::noun;
      analysis.tokens.push_back(std::move(token));
      at += word.size();
    }
    const auto size = static_cast<std::uint32_t>(analysis.tokens.size());
    analysis.sentences.push_back({0, size, {0, static_cast<std::uint32_t>(text.size())}, zone, 0});
  }
};

const Pack& words() {
  static const Pack pack = [] {
    Pack out;
    List offices;
    offices.name = "offices";
    List first;
    first.name = "first_names";
    for (auto& [list, word] : {std::pair(&offices, "envoy"), std::pair(&first, "Eva")}) {
      ListEntry entry;
      entry.name = word;
      list->entries.push_back(entry);
    }
    out.lists = {first, offices};
    return out;
  }();
  return pack;
}

Candidate tagged(std::uint32_t begin, std::uint32_t end, NameKind kind) {
  Candidate out;
  out.begin = begin;
  out.end = end;
  out.tag = kind;
  return out;
}

constexpr auto organization = NameKind::organization;
constexpr auto person = NameKind::person;

std::vector<Candidate> mended(const Text& text, std::vector<Candidate> names) {
  const Lexicon lexicon(words());
  mend_tags(names, text.analysis, lexicon);
  return names;
}

}  // namespace

TEST_CASE("a name before an office in apposition is a person's") {
  const Text text("Gudny Hall , the envoy left", Zone::body);
  CHECK(mended(text, {tagged(0, 2, organization)}).front().tag == person);
}

TEST_CASE("a name that begins with a first name is a person's") {
  const Text text("Eva Hall left", Zone::body);
  CHECK(mended(text, {tagged(0, 2, organization)}).front().tag == person);
}

TEST_CASE("names and surnames of one person agree in both directions") {
  const Text text("Gudny Hall left and Hall slept", Zone::body);
  const auto surname_known = mended(text, {tagged(0, 2, organization), tagged(4, 5, person)});
  CHECK(surname_known.front().tag == person);
  const auto name_known = mended(text, {tagged(0, 2, person), tagged(4, 5, organization)});
  CHECK(name_known.back().tag == person);
}

TEST_CASE("a person's surname is a name where the tagger saw none, but not beside other names") {
  const Text alone("Gudny Hall left and Hall slept", Zone::body);
  const auto names = mended(alone, {tagged(0, 2, person)});
  REQUIRE(names.size() == 2);
  CHECK(names.back().begin == 4);
  CHECK(names.back().tag == person);
  const Text beside("Gudny Hall left and Mary Hall slept", Zone::body);
  CHECK(mended(beside, {tagged(0, 2, person)}).size() == 1);
}

TEST_CASE("other names of organizations stay") {
  const Text text("Acme Works , the mill , hired Hall", Zone::body);
  const auto names = mended(text, {tagged(0, 2, organization), tagged(7, 8, person)});
  CHECK(names.front().tag == organization);
}

TEST_CASE("a headline read whole as a name is none") {
  const Text headline("Iceland Warns Of Sanctions", Zone::headline);
  CHECK(mended(headline, {tagged(0, 4, organization)}).empty());
  const Text body("Iceland Warns Of Sanctions", Zone::body);
  CHECK(mended(body, {tagged(0, 4, organization)}).size() == 1);
}

}  // namespace factwright
