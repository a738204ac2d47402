#include "write/layout.hpp"

#include "factwright/error.hpp"
#include "sample.hpp"

#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using factwright::Format;
using factwright::Graph;
using factwright::LayoutLimits;
using factwright::LayoutPlan;
using factwright::Picture;
using factwright::sample::count_of;

TEST_CASE("the layout depends on the number of lines") {
  struct Row {
    std::uint64_t edges;
    LayoutPlan plan;
  };
  for (const auto& [edges, plan] :
       {Row{0, LayoutPlan::dot}, Row{150, LayoutPlan::dot},
        Row{151, LayoutPlan::dot_without_labels}, Row{400, LayoutPlan::dot_without_labels},
        Row{401, LayoutPlan::sfdp}, Row{2000, LayoutPlan::sfdp},
        Row{2001, LayoutPlan::no_picture}}) {
    CHECK(factwright::layout_plan(edges) == plan);
  }
}

TEST_CASE("a picture holds every drawn box and line, and no script") {
  const Picture picture = factwright::render(factwright::sample::torture(), Format::svg);
  CHECK(picture.program == "dot");
  CHECK(picture.message.empty());
  CHECK(count_of(picture.bytes, "class=\"node\"") == 20);
  CHECK(count_of(picture.bytes, "class=\"edge\"") == 20);
  CHECK(count_of(picture.bytes, "<script") == 0);
  CHECK(count_of(picture.bytes, "href=\"javascript:") == 0);
}

TEST_CASE("a picture that is too large says what to do instead") {
  const Graph graph = factwright::build_graph(factwright::sample::ring(2001));
  const Picture picture = factwright::render(graph, Format::svg);
  CHECK(picture.bytes.empty());
  CHECK(picture.message.find("--top N") != std::string::npos);
  std::ostringstream out;
  CHECK_THROWS_AS(factwright::write(graph, Format::svg, out), factwright::Error);
  CHECK(out.str().empty());
}

TEST_CASE("a layout without time or memory gives a reason, and no picture") {
  LayoutLimits no_time;
  no_time.seconds = 0;
  const Graph graph = factwright::sample::torture();
  const Picture slow = factwright::render(graph, Format::svg, {}, no_time);
  CHECK(slow.bytes.empty());
  CHECK(slow.message == "no picture: `dot` took longer than 0 s, and `sfdp` took longer than 0 s");
  LayoutLimits no_memory;
  no_memory.bytes = std::uint64_t{4} << 20;
  CHECK(factwright::render(graph, Format::svg, {}, no_memory).bytes.empty());
}

TEST_CASE("a layout that never ends is cut, and another one draws") {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("factwright-layout-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "dot") << "#!/bin/sh\nexec sleep 60\n";
  std::filesystem::permissions(folder / "dot", std::filesystem::perms::owner_all);
  const std::string path = std::getenv("PATH");
  setenv("PATH", (folder.string() + ":" + path).c_str(), 1);
  LayoutLimits limits;
  limits.seconds = 2;
  const Picture picture =
      factwright::render(factwright::sample::torture(), Format::svg, {}, limits);
  setenv("PATH", path.c_str(), 1);
  std::filesystem::remove_all(folder);
  CHECK(picture.program == "sfdp");
  CHECK(picture.message ==
        "`dot` took longer than 2 s; drawn with `sfdp`, without labels on the lines");
  CHECK(count_of(picture.bytes, "class=\"edge\"") == 20);
}

TEST_CASE("a program that is not installed is named") {
  const Picture picture =
      factwright::lay_out("digraph {}", "no-such-layout", Format::svg, LayoutLimits());
  CHECK(picture.message == "`no-such-layout` is not installed (Debian package graphviz)");
}

TEST_CASE("a picture comes whole in each of its formats, from either program") {
  struct Row {
    Format format;
    std::string head;
  };
  for (const auto& [format, head] :
       {Row{Format::svg, "<?xml"}, Row{Format::png, "\x89PNG"}, Row{Format::pdf, "%PDF"}}) {
    for (const char* program : {"dot", "sfdp"}) {
      const Picture picture =
          factwright::lay_out("digraph { a -> b }", program, format, LayoutLimits());
      CHECK(picture.program == program);
      CHECK(picture.bytes.starts_with(head));
    }
  }
}

TEST_CASE("no layout survives the one who asked for it") {
  const Graph graph = factwright::sample::torture();
  static_cast<void>(factwright::render(graph, Format::svg));
  LayoutLimits no_time;
  no_time.seconds = 0;
  static_cast<void>(factwright::render(graph, Format::svg, {}, no_time));
  CHECK(waitpid(-1, nullptr, WNOHANG) == -1);
  CHECK(errno == ECHILD);
}
