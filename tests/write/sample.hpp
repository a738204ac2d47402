#ifndef FACTWRIGHT_TESTS_WRITE_SAMPLE_HPP
#define FACTWRIGHT_TESTS_WRITE_SAMPLE_HPP

#include "factwright/graph.hpp"
#include "factwright/write.hpp"

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace factwright::sample {

inline std::string file_text(const std::string& path) {
  std::ifstream in(std::string(FACTWRIGHT_SOURCE_DIR) + "/" + path, std::ios::binary);
  if (!in) throw std::runtime_error("no file " + path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

inline Facts parsed(const std::string& lines, Diagnostics& diagnostics) {
  std::istringstream in(lines);
  return read_facts(in, "facts.jsonl", diagnostics);
}

/// Hangul, right-to-left, emoji, quotes, ]]>, CR, tab, final backslashes, parallel edges, loops,
/// every status, missing ends.
inline Graph torture() {
  Diagnostics diagnostics;
  Facts facts = parsed(file_text("tests/cases/torture.facts.jsonl"), diagnostics);
  if (diagnostics.has_errors()) throw std::runtime_error(diagnostics.items().front().message);
  return build_graph(std::move(facts));
}

inline std::string written(const Graph& graph, Format format, const WriteOptions& options = {}) {
  std::ostringstream out;
  write(graph, format, out, options);
  return out.str();
}

/// Name -> bytes, of all files of a format.
using Files = std::map<std::string, std::string>;

inline Files files(const Graph& graph, Format format, const WriteOptions& options = {}) {
  Files result;
  const auto put = [&](std::string_view name, const std::function<void(std::ostream&)>& body) {
    std::ostringstream out;
    body(out);
    result.emplace(name, out.str());
  };
  write_files(graph, format, put, options);
  return result;
}

/// KIND:000..., as ids are.
inline std::string id(char kind, std::size_t number) {
  constexpr const char* digits = "0123456789abcdef";
  std::string text(18, '0');
  text[0] = kind;
  text[1] = ':';
  for (std::size_t at = 18; number > 0; number /= 16) text[--at] = digits[number % 16];
  return text;
}

/// Two people, "Ana" and "Ben", and one fact of the relation "meet" between them.
inline Facts meeting() {
  Facts facts;
  facts.entities = {{id('e', 1), "Ana", "Person", {}, {}}, {id('e', 2), "Ben", "Person", {}, {}}};
  Fact fact;
  fact.id = id('f', 1);
  fact.event = id('v', 1);
  fact.relation = "meet";
  fact.from = 0;
  fact.to = 1;
  fact.evidence = {
      {"a.txt", 0, 12, "Ana met Ben.", {{"trigger", 4, 7}}, "news/meet", "news 1", {}}};
  facts.facts = {fact};
  return facts;
}

/// A ring of facts through so many people.
inline Facts ring(std::size_t size) {
  Facts facts;
  for (std::size_t i = 0; i < size; ++i) {
    facts.entities.push_back({id('e', i), std::to_string(i), "Person", {}, {}});
    Fact fact = meeting().facts.front();
    fact.id = id('f', i);
    fact.event = id('v', i);
    fact.from = static_cast<std::uint32_t>(i);
    fact.to = static_cast<std::uint32_t>((i + 1) % size);
    facts.facts.push_back(fact);
  }
  return facts;
}

inline std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace factwright::sample

#endif
