#include "mention/word_guards.hpp"

#include <catch2/catch.hpp>

namespace factwright {

TEST_CASE("equal sets of words have one number") {
  WordGuards guards;
  CHECK(guards.add({1, 2}) == guards.add({2, 1, 1}));
  CHECK(guards.add({1}) != guards.add({1, 2}));
  CHECK(guards.size() == 2);
}

TEST_CASE("a sentence meets the sets that it has a word of, as a form or a lemma") {
  WordGuards guards;
  const auto first = guards.add({1, 7});
  const auto second = guards.add({3});
  const auto third = guards.add({2, 9});
  const auto nothing = guards.add({});
  guards.close();
  const std::vector<TokenWords> words{{1, 2, 0}, {0, 0, 3}, {0, 0, 0}, {200, 200, 200}};
  SentenceGuards sentence(guards, words);
  struct Row {
    Span tokens;
    bool first, second, third;
  };
  for (const Row& row : {Row{{0, 1}, true, false, true}, Row{{1, 2}, false, true, false},
                         Row{{2, 4}, false, false, false}, Row{{0, 2}, true, true, true},
                         Row{{0, 0}, false, false, false}}) {
    INFO(row.tokens.begin << " " << row.tokens.end);
    sentence.enter(row.tokens);
    CHECK(sentence.met(first) == row.first);
    CHECK(sentence.met(second) == row.second);
    CHECK(sentence.met(third) == row.third);
    CHECK_FALSE(sentence.met(nothing));
  }
}

}  // namespace factwright
