#include "read/line_looks.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using factwright::plain;
using factwright::shape_of;

TEST_CASE("bylines are told from text that starts with the same word", "[line_looks]") {
  const std::string yes[] = {"By Ana Ruiz", "BY ANA RUIZ AND TOM COLE", "By Ana Ruiz, Fjord News",
                             "Ana Ruiz (@anaruiz) 40 minutes ago Sat 7th March 2015 | 11:05 AM",
                             "Tuesday, 18 August 2020"};
  for (const std::string& line : yes) {
    CAPTURE(line);
    CHECK(factwright::looks_like_byline(line, shape_of(line)));
  }
  const std::string no[] = {"By Friday the talks had ended.", "By and by",
                            "By Monday all of the roads were open again and the mail came",
                            "Two years ago"};
  for (const std::string& line : no) {
    CAPTURE(line);
    CHECK_FALSE(factwright::looks_like_byline(line, shape_of(line)));
  }
}

TEST_CASE("menus, addresses and cut lines are part of the page", "[line_looks]") {
  const std::string yes[] = {"Example.com",
                             "https://example.org/a",
                             "18 minutes ago",
                             "Home | World | Sports",
                             "Weather - Prayer Times - Recipes - Jobs",
                             "Two men held after the rob ..",
                             "* * *",
                             "1"};
  for (const std::string& line : yes) {
    CAPTURE(line);
    CHECK(factwright::looks_like_furniture(plain(line), shape_of(line)));
  }
  const std::string no[] = {"He came two years ago.", "The talks - long overdue - failed.",
                            "She read example.com on the train", "Ruiz meets Cole"};
  for (const std::string& line : no) {
    CAPTURE(line);
    CHECK_FALSE(factwright::looks_like_furniture(plain(line), shape_of(line)));
  }
}

TEST_CASE("picture texts end in a photographer and an agency", "[line_looks]") {
  const std::string yes[] = {"Lind and Cole at noon [Jane Doe/Fjord News]", "Jane Doe/Reuters",
                             "The bridge is seen on Monday. (Jane Doe/Fjord News)"};
  for (const std::string& line : yes) {
    CAPTURE(line);
    CHECK(factwright::looks_like_caption(line, shape_of(line)));
  }
  const std::string no[] = {"It cost nine crowns (one euro)", "Lind and Cole [laughs]",
                            "He paid and left (see https://example.org)"};
  for (const std::string& line : no) {
    CAPTURE(line);
    CHECK_FALSE(factwright::looks_like_caption(line, shape_of(line)));
  }
}

TEST_CASE("names, links, company notes and list items are told by their words", "[line_looks]") {
  CHECK(factwright::looks_like_name("Ana Ruiz", shape_of("Ana Ruiz")));
  CHECK_FALSE(factwright::looks_like_name("Ruiz meets", shape_of("Ruiz meets")));
  CHECK_FALSE(factwright::looks_like_name("Ana Ruiz:", shape_of("Ana Ruiz:")));
  CHECK(factwright::looks_like_link(shape_of("Minister Visits Flooded Mine")));
  CHECK(factwright::looks_like_link(shape_of("Background")));
  CHECK_FALSE(factwright::looks_like_link(shape_of("Yes.")));
  CHECK_FALSE(factwright::looks_like_link(shape_of("the mine had been closed")));
  CHECK(
      factwright::looks_like_about_heading("About Granite Foods", shape_of("About Granite Foods")));
  CHECK_FALSE(factwright::looks_like_about_heading("About a dozen men left",
                                                   shape_of("About a dozen men left")));
  for (const std::string item : {"- a", "• a", "3. a", "12) a"}) {
    CHECK(factwright::is_list_item(item));
  }
  for (const std::string text : {"2018. a", "-a", "a", "3.5 a"}) {
    CHECK_FALSE(factwright::is_list_item(text));
  }
}

TEST_CASE("titles are shown in one line and without marks", "[line_looks]") {
  CHECK(factwright::collapse_blanks(" a\n b\xC2\xA0 c ") == "a b c");
  CHECK(factwright::headline_text("## Ice  Road") == "Ice Road");
}
