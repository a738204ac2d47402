#include "factwright/write.hpp"

#include "base/utf8.hpp"
#include "factwright/error.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <ostream>
#include <set>
#include <streambuf>
#include <string>
#include <vector>

using factwright::Format;
using factwright::Graph;

namespace {

/// A disk that is full.
class FullDisk : public std::streambuf {
 protected:
  int_type overflow(int_type) override { return traits_type::eof(); }
  std::streamsize xsputn(const char*, std::streamsize) override { return 0; }
};

using Files = factwright::sample::Files;

std::vector<Format> texts() {
  std::vector<Format> result;
  for (const Format format : factwright::all_formats()) {
    if (!factwright::is_picture(format)) result.push_back(format);
  }
  return result;
}

}  // namespace

TEST_CASE("each format has a name, a file and a way back from its name") {
  std::set<std::string_view> files;
  for (const Format format : factwright::all_formats()) {
    CHECK(factwright::format_from(factwright::to_string(format)) == format);
    CHECK(factwright::is_folder(format) == factwright::file_name(format).ends_with('/'));
    files.insert(factwright::file_name(format));
  }
  CHECK(files.size() == factwright::all_formats().size());
  CHECK(factwright::file_name(Format::facts) == "facts.jsonl");
  CHECK_FALSE(factwright::format_from("word"));
  CHECK_FALSE(factwright::format_from(""));
}

TEST_CASE("the usual formats are some of all") {
  for (const Format format : factwright::usual_formats()) {
    const auto& all = factwright::all_formats();
    CHECK(std::find(all.begin(), all.end(), format) != all.end());
  }
  CHECK(factwright::usual_formats().size() < factwright::all_formats().size());
}

TEST_CASE("the same graph gives the same bytes in every file of every text format") {
  for (const Format format : texts()) {
    const Files once = factwright::sample::files(factwright::sample::torture(), format);
    CHECK(once == factwright::sample::files(factwright::sample::torture(), format));
    for (const auto& [name, text] : once) {
      INFO(name);
      CHECK(text.find('\0') == std::string::npos);
      CHECK(factwright::is_valid_utf8(text));
    }
  }
}

TEST_CASE("an empty graph is written in every format") {
  for (const Format format : factwright::all_formats()) {
    const Files files = factwright::sample::files(Graph(), format);
    CHECK_FALSE(files.empty());
    for (const auto& [name, text] : files) {
      const bool lines = format == Format::facts || format == Format::nquads;
      CHECK(text.empty() == lines);
    }
  }
}

TEST_CASE("a stream that takes nothing is an error in every text format of one file") {
  const Graph graph = factwright::sample::torture();
  for (const Format format : texts()) {
    if (factwright::is_folder(format)) continue;
    FullDisk disk;
    std::ostream out(&disk);
    CHECK_THROWS_AS(factwright::write(graph, format, out), factwright::Error);
  }
}

TEST_CASE("a format of several files does not go into one stream") {
  std::ostringstream out;
  CHECK_THROWS_AS(factwright::write(Graph(), Format::csv, out), factwright::Error);
}

TEST_CASE("the report counts what was written") {
  const Graph graph = factwright::sample::torture();
  std::ostringstream out;
  const auto report = factwright::write(graph, Format::graphml, out);
  CHECK(report.nodes == graph.vertex_count());
  CHECK(report.edges == graph.edge_count());
  CHECK(report.replaced_characters == 0);
}
