#include "base/spelling.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace factwright {
namespace {

TEST_CASE("a name is taken apart into words and initials, nicknames left out") {
  struct Row {
    std::string name;
    std::string words;
    std::string initials;
    bool leads;
  };
  const std::vector<Row> rows = {
      {"George W. Bush", "george bush", "w", false},
      {"J. R. Hale", "hale", "jr", true},
      {"Kim Jong-un", "kim jong un", "", false},
      {"José Márquez", "jose marquez", "", false},
      {"Robert \"Bob\" Hale", "robert hale", "", false},
      {"Robert “Bob” Hale", "robert hale", "", false},
      {"\"Bob\"", "bob", "", false},
      {"O’Brien", "obrien", "", false},
      {"", "", "", false},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const auto name = name_words(row.name);
    CHECK(name.joined(" ") == row.words);
    CHECK(name.initials == row.initials);
    CHECK(name.leads_with_initial == row.leads);
  }
}

TEST_CASE("a nickname stands inside a name") {
  struct Row {
    std::string name;
    std::string without;
    std::string by;
  };
  const std::vector<Row> rows = {
      {"Ana \"Nita\" Ruiz", "Ana Ruiz", "Nita Ruiz"},
      {"Ana  “Nita”  Ruiz", "Ana Ruiz", "Nita Ruiz"},
      {"Ana \"Nita\"", "Ana \"Nita\"", ""},
      {"\"Nita\" Ruiz", "\"Nita\" Ruiz", ""},
      {"Ana \"\" Ruiz", "Ana \"\" Ruiz", ""},
      {"Ana \"Nita Ruiz", "Ana \"Nita Ruiz", ""},
      {"Ana Ruiz", "Ana Ruiz", ""},
      {"", "", ""},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(without_nickname(row.name) == row.without);
    CHECK(by_nickname(row.name) == row.by);
  }
}

TEST_CASE("a slip of the pen is one edit inside a long surname") {
  struct Row {
    std::string a;
    std::string b;
    bool slip;
  };
  const std::vector<Row> rows = {
      {"biegler", "beigler", true},  {"biegler", "bieglr", true},   {"biegler", "biegler", false},
      {"petrov", "petrova", false},  {"hansen", "hansel", false},   {"lund", "lind", false},
      {"biegler", "ziegler", false}, {"biegler", "beiglre", false},
  };
  for (const Row& row : rows) {
    INFO(row.a << " " << row.b);
    CHECK(is_misspelling(row.a, row.b) == row.slip);
    CHECK(is_misspelling(row.b, row.a) == row.slip);
  }
}

}  // namespace
}  // namespace factwright
