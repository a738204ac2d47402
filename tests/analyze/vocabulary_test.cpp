#include "analyze/vocabulary.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

TEST_CASE("a vocabulary gives each word its row and all others the unknown one") {
  std::vector<std::string> words = Vocabulary::special_words();
  words.emplace_back("treaty");
  words.emplace_back("envoy");
  const Vocabulary vocabulary(words);
  CHECK(vocabulary.row("treaty") == 2);
  CHECK(vocabulary.row("envoy") == 3);
  CHECK(vocabulary.row("Envoy") == 3);
  CHECK(vocabulary.row("envoys") == Vocabulary::unknown);
  CHECK(vocabulary.row("") == Vocabulary::unknown);
  CHECK(vocabulary.row("<root>") == Vocabulary::unknown);
  CHECK(vocabulary.words() == words);
}

TEST_CASE("an empty vocabulary knows no word") {
  CHECK(Vocabulary().row("treaty") == Vocabulary::unknown);
}

}  // namespace
}  // namespace factwright
