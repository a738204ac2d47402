// usage: write_bench [FACTS]: writes a generated graph (1,000,000 facts, where no number is given)
// in every text format, counts bytes, processor seconds and the memory that grew meanwhile, and
// puts Boost's writers beside ours. `write_bench FACTS --facts` gives the facts themselves, for
// other programs: see writers_of_networkx.py.

#include "factwright/bgl.hpp"
#include "factwright/graph.hpp"
#include "factwright/write.hpp"

#include <fmt/format.h>
#include <boost/graph/graphml.hpp>
#include <boost/graph/graphviz.hpp>
#include <boost/property_map/dynamic_property_map.hpp>
#include <boost/property_map/function_property_map.hpp>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <random>
#include <streambuf>
#include <string>

namespace {

using factwright::Entity;
using factwright::Fact;
using factwright::Facts;
using factwright::Format;
using factwright::Graph;

/// Takes everything and counts it.
class Counter : public std::streambuf {
 public:
  std::uint64_t bytes = 0;

 protected:
  std::streamsize xsputn(const char*, std::streamsize size) override {
    bytes += static_cast<std::uint64_t>(size);
    return size;
  }
  int_type overflow(int_type c) override {
    ++bytes;
    return traits_type::not_eof(c);
  }
};

std::string id(char kind, std::uint64_t number) { return fmt::format("{}:{:016x}", kind, number); }

/// So many facts between a tenth of as many people, from a twentieth of as many documents.
Facts generated(std::uint64_t count) {
  std::mt19937_64 random(1);
  Facts facts;
  const std::uint64_t people = std::max<std::uint64_t>(count / 10, 2);
  for (std::uint64_t i = 0; i < people; ++i) {
    facts.entities.push_back({id('e', i),
                              fmt::format("Person Number {}", i),
                              i % 7 == 0 ? "City" : "Person",
                              {fmt::format("Number {}", i)},
                              {}});
  }
  constexpr const char* relations[] = {"meet", "visit", "criticize", "hold_talks_with", "support"};
  constexpr const char* statuses[] = {"asserted", "asserted", "asserted", "planned", "denied"};
  const std::uint64_t documents = std::max<std::uint64_t>(count / 20, 1);
  for (std::uint64_t i = 0; i < count; ++i) {
    Fact fact;
    fact.id = id('f', i);
    fact.event = id('v', i);
    fact.relation = relations[random() % 5];
    fact.from = static_cast<std::uint32_t>(random() % people);
    fact.to = static_cast<std::uint32_t>(random() % people);
    fact.status = statuses[random() % 5];
    if (i % 3 == 0) fact.time = fmt::format("2020-{:02}-{:02}", 1 + i % 12, 1 + i % 28);
    if (i % 5 == 0) fact.roles = {{"topic", "the price of fish in the north", factwright::none}};
    const auto begin = static_cast<std::uint32_t>(i / documents * 200);
    const auto text =
        fmt::format("Person Number {} met Person Number {} to speak about fish, said an aide.",
                    fact.from, fact.to);
    fact.evidence = {{fmt::format("article-{}.txt", i % documents),
                      begin,
                      begin + static_cast<std::uint32_t>(text.size()),
                      text,
                      {{"from", begin, begin + 15}, {"trigger", begin + 16, begin + 19}},
                      "news/people meet",
                      "news 0.1.0",
                      {}}};
    facts.facts.push_back(std::move(fact));
  }
  return facts;
}

/// The most memory that the process held since the last reset, in KiB.
std::uint64_t peak_kib() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::strtoull(line.c_str() + 6, nullptr, 10);
  }
  return 0;
}

void reset_peak() { std::ofstream("/proc/self/clear_refs") << "5"; }

void measure(const std::string& name, const std::function<std::uint64_t()>& write) {
  reset_peak();
  const std::uint64_t before = peak_kib();
  const std::clock_t begin = std::clock();
  const std::uint64_t bytes = write();
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  const double megabytes = static_cast<double>(bytes) / 1e6;
  fmt::print("{:28} {:8.1f} MB {:7.2f} s {:7.0f} MB/s {:8} KiB more memory\n", name, megabytes,
             seconds, megabytes / seconds, peak_kib() - before);
}

std::uint64_t ours(const Graph& graph, Format format, const factwright::WriteOptions& options) {
  Counter counter;
  const auto put = [&](std::string_view, const std::function<void(std::ostream&)>& body) {
    std::ostream out(&counter);
    body(out);
  };
  factwright::write_files(graph, format, put, options);
  return counter.bytes;
}

/// Name and relation only: what Boost's writers take from our graph.
std::uint64_t boosts(const Graph& graph, bool graphml) {
  Counter counter;
  std::ostream out(&counter);
  const auto edge_label = boost::make_function_property_map<factwright::EdgeDescriptor>(
      [&](const factwright::EdgeDescriptor& edge) { return graph.fact(edge.index).relation; });
  const auto label = boost::make_function_property_map<std::uint32_t>(
      [&](std::uint32_t vertex) { return graph.entity(vertex).name; });
  if (graphml) {
    boost::dynamic_properties properties;
    properties.property("name", label);
    properties.property("label", edge_label);
    boost::write_graphml(out, graph, get(boost::vertex_index, graph), properties, true);
  } else {
    boost::write_graphviz(out, graph, boost::make_label_writer(label),
                          boost::make_label_writer(edge_label));
  }
  return counter.bytes;
}

}  // namespace

int main(int argc, char** argv) {
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  const std::uint64_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
  const Graph graph = factwright::build_graph(generated(count));
  if (argc > 2) {
    factwright::write(graph, Format::facts, std::cout);
    return 0;
  }
  static_cast<void>(ours(factwright::build_graph(generated(100)), Format::facts, {}));  // warm
  fmt::print("{} facts, {} entities\n", graph.facts().size(), graph.vertex_count());
  for (const Format format : factwright::all_formats()) {
    if (factwright::is_picture(format) || format == Format::html) continue;  // these lay out
    measure(std::string(factwright::to_string(format)), [&] { return ours(graph, format, {}); });
  }
  factwright::WriteOptions options;
  options.dot_style = factwright::DotStyle::plain;
  measure("dot --plain", [&] { return ours(graph, Format::dot, options); });
  options.events = factwright::Events::node;
  measure("graphml --events=node", [&] { return ours(graph, Format::graphml, options); });
  measure("boost::write_graphml", [&] { return boosts(graph, true); });
  measure("boost::write_graphviz", [&] { return boosts(graph, false); });
}
