#include "write/dot_looks.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

TEST_CASE("categories of boxes differ in colour and in shape") {
  std::set<std::string> shapes;
  std::set<std::string> colors;
  for (const char* type : {"Person", "Organization", "Country", "Event", "Text", "Weapon"}) {
    const auto& look = factwright::look_of(type);
    shapes.insert(std::string(look.shape) + look.style);
    colors.insert(look.border);
  }
  CHECK(shapes.size() == 6);
  CHECK(colors.size() == 6);
}

TEST_CASE("lines differ in style, not in colour alone") {
  std::set<std::string> styles;
  for (const char* status : {"asserted", "planned", "negated"}) {
    styles.insert(factwright::line_look_of(status).style);
  }
  CHECK(styles.size() == 3);
}

TEST_CASE("more reports give a thicker line, up to a bound") {
  CHECK(factwright::pen_width(1) == "1.2");
  CHECK(factwright::pen_width(3) == "2.4");
  CHECK(factwright::pen_width(1000) == "4.2");
}

TEST_CASE("the legend explains what occurs and nothing else") {
  const std::string text = factwright::legend({"Person"}, {"asserted", "planned", "possible"}, 11);
  CHECK(text.find("person") != std::string::npos);
  CHECK(text.find("not asserted: planned, possible") != std::string::npos);
  CHECK(text.find("organization") == std::string::npos);
  CHECK(text.find("said not") == std::string::npos);
}
