#include "resolve/repetitions.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

/// `count` words, the first of them number `first` of a row without end.
std::string words(int first, int count) {
  std::string out;
  for (int i = first; i < first + count; ++i) {
    out += "w" + std::to_string(i) + (i % 12 == 11 ? ". " : " ");
  }
  return out;
}

Statements document(const std::string& id, const std::string& text, Date date = {}) {
  Document out;
  out.id = id;
  out.text = text;
  out.date = date;
  Statements made;
  made.note = note_of(out, 1, 1);
  return made;
}

}  // namespace

TEST_CASE("likeness is the share of runs of words that two texts have in common") {
  const auto like = [](const std::string& a, const std::string& b) {
    return likeness(sketch_of(a), sketch_of(b));
  };
  CHECK(like(words(0, 300), words(0, 300)) == 1000);
  CHECK(like(words(0, 300), words(1000, 300)) == 0);
  CHECK(like("It rained in Oslo, all day.", "it RAINED in Oslo all day") == 1000);
  CHECK(like(words(0, 400), words(100, 400)) > 400);  // 300 of 500 in common
  CHECK(like(words(0, 400), words(100, 400)) < 800);
  CHECK(like("", "") == 0);
  CHECK(like("four words are few", "four words are few") == 0);
}

TEST_CASE("a story with another headline and ending repeats the oldest one") {
  const auto story = words(0, 400);
  const std::vector<Statements> given{
      document("b", "Wire: " + story + words(5000, 30), {2020, 8, 19}),
      document("a", story, {2020, 8, 20}), document("c", story + words(9000, 40), {2020, 8, 18}),
      document("d", words(2000, 400), {2020, 8, 17}), document("e", "Other. " + words(3000, 90))};
  CHECK(find_repeated(given) == std::vector<std::uint32_t>{2, 2, 2, 3, 4});
}

TEST_CASE("the same text of a few words is a repetition, too") {
  const std::vector<Statements> given{document("a", "It rains."), document("b", "It rains."),
                                      document("c", "It snows.")};
  CHECK(find_repeated(given) == std::vector<std::uint32_t>{0, 0, 2});
}

TEST_CASE("a part of a text with much else in it is no repetition") {
  const std::vector<Statements> given{document("a", words(0, 400)),
                                      document("b", words(0, 150) + words(5000, 400))};
  CHECK(find_repeated(given) == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("thousands of texts with one long footer are compared with a few") {
  std::vector<Statements> given;
  const auto footer = words(0, 60);
  for (int i = 0; i < 5000; ++i) {
    given.push_back(document("d" + std::to_string(i), words(1000 * (i + 1), 60) + footer));
  }
  const auto repeated = find_repeated(given);
  for (std::uint32_t i = 0; i < repeated.size(); ++i) REQUIRE(repeated[i] == i);
}

}  // namespace factwright
