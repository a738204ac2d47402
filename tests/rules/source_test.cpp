#include "rules/source.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <string>

using factwright::Source;

TEST_CASE("bytes become lines and columns") {
  const Source source("f", "ab\r\n\xC3\xA9x\n\nlast");
  CHECK(source.line(1) == "ab");
  CHECK(source.line(2) == "\xC3\xA9x");
  CHECK(source.line(3).empty());
  CHECK(source.line(4) == "last");
  CHECK(source.line(5).empty());
  const factwright::Location where = source.at({6, 7});
  CHECK(where.line == 2);
  CHECK(where.column == 2);
  CHECK(where.length == 1);
  CHECK(source.at({0, 99}).length == 2);
  CHECK(source.at({99, 100}).line == 4);
}

TEST_CASE("a byte order mark is no part of the text") {
  CHECK(Source("f",
               "\xEF\xBB\xBF"
               "a")
            .text() == "a");
}

TEST_CASE("long lines are not shown and faults are bounded") {
  const Source source("f", std::string(5000, 'x'));
  factwright::Diagnostics faults;
  const factwright::Reporter report(source, faults);
  for (std::uint32_t at = 0; at < 2000; ++at) report.error({at, at + 1}, {"FW105", "m"});
  CHECK(faults.items().size() == 1000);
  CHECK(faults.items()[0].source_line.empty());
}

TEST_CASE("what messages quote is short and on one line") {
  CHECK(factwright::in_ticks("a\nb") == "`a b`");
  CHECK(factwright::in_ticks(std::string(50, 'x')) == fmt::format("`{}..`", std::string(40, 'x')));
  CHECK(factwright::listed({"a"}) == "`a`");
  CHECK(factwright::listed({"a", "b", "c"}) == "`a`, `b` and `c`");
  CHECK(factwright::listed(std::vector<std::string>(20, "a")) == "20 names");
}
