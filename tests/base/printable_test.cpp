#include "base/printable.hpp"

#include <catch2/catch.hpp>

#include <string>

TEST_CASE("what a terminal would obey is not printed, all else is") {
  struct Case {
    std::string text;
    std::string printed;
  };
  const std::string gone = "\xEF\xBF\xBD";
  const Case cases[] = {
      {"", ""},
      {"Ana Ruiz.txt", "Ana Ruiz.txt"},
      {"Æble 東京 🙂", "Æble 東京 🙂"},
      {"a\nb\r\tc", "a b  c"},
      {"a\x1B[31mred", "a" + gone + "[31mred"},
      {"bell\x07"
       "del\x7F",
       "bell" + gone + "del" + gone},
      {std::string("nul\0", 4), "nul" + gone},
      {"\xC2\x9B"
       "31m",
       gone + "31m"},
      {"left\xE2\x80\xAEtxt.exe\xE2\x81\xA7", "left" + gone + "txt.exe" + gone},
      {"\xFF\xC3", gone + gone},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(factwright::printable(c.text) == c.printed);
  }
}
