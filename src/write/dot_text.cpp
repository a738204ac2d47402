#include "write/dot_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace factwright {
namespace {

constexpr std::array<std::string_view, 6> keywords{"node",    "edge",     "graph",
                                                   "digraph", "subgraph", "strict"};
constexpr std::size_t longest_keyword = 8;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool is_keyword(std::string_view word) {
  if (word.size() > longest_keyword) return false;
  std::string lower(word);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::find(keywords.begin(), keywords.end(), lower) != keywords.end();
}

/// ASCII letters, digits and _, no digit first.
bool is_plain_word(std::string_view text) {
  if (text.empty() || !is_letter(text.front())) return false;
  const bool plain = std::all_of(text.begin(), text.end(),
                                 [](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
  return plain && !is_keyword(text);
}

void put_value(Sink& sink, std::string_view value, DotValue how) {
  if (how == DotValue::text) return put_dot_word(sink, value);
  sink.put('<');
  sink.put(value);
  sink.put('>');
}

}  // namespace

void put_dot_word(Sink& sink, std::string_view text) {
  if (is_plain_word(text)) return sink.put(text);
  sink.put('"');
  std::size_t begin = 0;
  for (std::size_t at = 0; (at = text.find('"', at)) != std::string_view::npos; ++at) {
    sink.put(text.substr(begin, at - begin));
    sink.put('\\');
    begin = at;
  }
  sink.put(text.substr(begin));
  sink.put('"');
}

DotText::DotText(Sink& sink) : sink_(sink) { sink_.put("digraph Factwright {\n"); }

void DotText::end_statement() {
  if (in_list_) sink_.put(']');
  if (in_statement_) sink_.put(";\n");
  in_list_ = false;
  in_statement_ = false;
}

void DotText::one_attribute(std::string_view what, std::string_view name, std::string_view value,
                            DotValue how) {
  end_statement();
  sink_.put('\t');
  sink_.put(what);
  in_statement_ = true;
  attribute(name, value, how);
}

void DotText::graph_attribute(std::string_view name, std::string_view value, DotValue how) {
  one_attribute("graph", name, value, how);
}

void DotText::node_default(std::string_view name, std::string_view value) {
  one_attribute("node", name, value, DotValue::text);
}

void DotText::edge_default(std::string_view name, std::string_view value) {
  one_attribute("edge", name, value, DotValue::text);
}

void DotText::node(std::string_view id) {
  end_statement();
  sink_.put('\t');
  put_dot_word(sink_, id);
  in_statement_ = true;
}

void DotText::edge(std::string_view key, std::string_view from, std::string_view to) {
  end_statement();
  sink_.put('\t');
  put_dot_word(sink_, from);
  sink_.put(" -> ");
  put_dot_word(sink_, to);
  in_statement_ = true;
  attribute("key", key, DotValue::text);
}

void DotText::attribute(std::string_view name, std::string_view value, DotValue how) {
  sink_.put(in_list_ ? ", " : " [");
  in_list_ = true;
  sink_.put(name);
  sink_.put('=');
  put_value(sink_, value, how);
}

void DotText::finish() {
  end_statement();
  sink_.put("}\n");
}

}  // namespace factwright
