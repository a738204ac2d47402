#include "write/decimal.hpp"

#include <catch2/catch.hpp>

#include <charconv>
#include <string>

TEST_CASE("thousandths are written as the shortest decimal") {
  struct Row {
    int thousandths;
    std::string text;
  };
  for (const auto& [thousandths, text] :
       {Row{1000, "1.0"}, Row{750, "0.75"}, Row{0, "0.0"}, Row{5, "0.005"}, Row{120, "0.12"},
        Row{12345, "12.345"}}) {
    CHECK(factwright::decimal_of_thousandths(thousandths) == text);
  }
}

TEST_CASE("every confidence is read back as the same number") {
  for (int thousandths = 0; thousandths <= 1000; ++thousandths) {
    CHECK(std::stod(factwright::decimal_of_thousandths(thousandths)) * 1000 == Approx(thousandths));
  }
}
