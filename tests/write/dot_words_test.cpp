#include "write/dot_words.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace {

struct Row {
  std::string given;
  std::string expected;
};

}  // namespace

TEST_CASE("names of relations and types are spoken as words") {
  for (const Row& row : {Row{"hold_talks_with", "hold talks with"}, Row{"MediaOrg", "media org"},
                         Row{"Person", "person"}, Row{"", ""}}) {
    CHECK(factwright::spoken(row.given) == row.expected);
  }
}

TEST_CASE("dates are spoken as precisely as they are known") {
  for (const Row& row : {Row{"2020-08-18", "18 Aug 2020"}, Row{"2020-08-05", "5 Aug 2020"},
                         Row{"2020-08", "Aug 2020"}, Row{"2020", "2020"},
                         Row{"2019-02/..", "2019-02/.."}, Row{"2020-02-30", "2020-02-30"}}) {
    CHECK(factwright::spoken_date(row.given) == row.expected);
  }
}

TEST_CASE("text of labels is broken at spaces, escaped and cut after three lines") {
  for (const Row& row :
       {Row{"one two three", "one two<br/>three"}, Row{"a<b & c", "a&lt;b &amp; c"},
        Row{"abcdefghijkl", "abcdefgh<br/>ijkl"}, Row{"  a\n\tb  ", "a b "}, Row{"", "&#160;"},
        Row{" \n", "&#160;"},
        Row{"aaaaaaa bbbbbbb ccccccc ddddddd", "aaaaaaa<br/>bbbbbbb<br/>ccccccc\u2026"},
        Row{"한한한한한한한한한", "한한한한한한한한<br/>한"}}) {
    std::uint64_t replaced = 0;
    CHECK(factwright::html_lines(row.given, 8, replaced) == row.expected);
    CHECK(replaced == 0);
  }
}

TEST_CASE("counts agree with their nouns") {
  CHECK(factwright::counted(1, "report", "reports") == "1 report");
  CHECK(factwright::counted(0, "report", "reports") == "0 reports");
}
