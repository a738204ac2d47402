#include "factwright/write.hpp"

#include "factwright/error.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

#include <ostream>
#include <set>
#include <streambuf>
#include <string>

using factwright::Format;
using factwright::Graph;

namespace {

/// A disk that is full.
class FullDisk : public std::streambuf {
 protected:
  int_type overflow(int_type) override { return traits_type::eof(); }
  std::streamsize xsputn(const char*, std::streamsize) override { return 0; }
};

}  // namespace

TEST_CASE("each format has a name, a file and a way back from its name") {
  std::set<std::string_view> files;
  for (const Format format : factwright::all_formats()) {
    CHECK(factwright::format_from(factwright::to_string(format)) == format);
    files.insert(factwright::file_name(format));
  }
  CHECK(files == std::set<std::string_view>{"facts.jsonl", "graph.dot", "graph.svg",
                                            "graph.graphml", "graph.jsonld", "graph.nq",
                                            "graph.html"});
  CHECK_FALSE(factwright::format_from("pdf"));
  CHECK_FALSE(factwright::format_from(""));
}

TEST_CASE("the same graph gives the same bytes in every text format") {
  for (const Format format : {Format::facts, Format::dot, Format::graphml, Format::jsonld,
                              Format::nquads, Format::html}) {
    const std::string once = factwright::sample::written(factwright::sample::torture(), format);
    CHECK(once == factwright::sample::written(factwright::sample::torture(), format));
    CHECK(once.find('\0') == std::string::npos);
  }
}

TEST_CASE("an empty graph is written in every format") {
  for (const Format format : factwright::all_formats()) {
    const std::string text = factwright::sample::written(Graph(), format);
    CHECK(text.empty() == (format == Format::facts || format == Format::nquads));
  }
}

TEST_CASE("a stream that takes nothing is an error in every text format") {
  const Graph graph = factwright::sample::torture();
  for (const Format format : {Format::facts, Format::dot, Format::graphml, Format::jsonld,
                              Format::nquads, Format::html}) {
    FullDisk disk;
    std::ostream out(&disk);
    CHECK_THROWS_AS(factwright::write(graph, format, out), factwright::Error);
  }
}

TEST_CASE("the report counts what was written") {
  const Graph graph = factwright::sample::torture();
  std::ostringstream out;
  const auto report = factwright::write(graph, Format::graphml, out);
  CHECK(report.nodes == graph.vertex_count());
  CHECK(report.edges == graph.edge_count());
  CHECK(report.replaced_characters == 0);
}
