#ifndef FACTWRIGHT_RULES_YAML_TREE_HPP
#define FACTWRIGHT_RULES_YAML_TREE_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factwright/diagnostics.hpp"
#include "factwright/span.hpp"
#include "rules/source.hpp"

namespace factwright {

/// A run of a scalar's text that stands in the file as it is: text byte `value` + i is byte
/// `source` + i of the file, up to the next run.
struct ScalarRun {
  std::uint32_t value = 0;
  std::uint32_t source = 0;
};

/// One node of a YAML file. Every scalar is text: `on`, `no`, `~` and `010` are words.
struct YamlNode {
  enum class Kind : std::uint8_t { null, scalar, sequence, map };
  Kind kind = Kind::null;
  bool block = false;           ///< a scalar written with `|` or `>`
  std::string text;             ///< of a scalar
  std::vector<ScalarRun> runs;  ///< of a scalar, in order; where each part of the text stands
  Span span;                    ///< bytes of the file; for collections the start only
  std::vector<YamlNode> keys;   ///< of a map: scalars, no two with the same text
  std::vector<YamlNode> items;  ///< of a sequence, or the values of a map, in file order

  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_map() const { return kind == Kind::map; }
  [[nodiscard]] bool is_sequence() const { return kind == Kind::sequence; }

  /// The value under a key of a map, or nullptr.
  [[nodiscard]] const YamlNode* find(std::string_view key) const;
  /// Where bytes [begin, end) of a scalar's text stand in the file.
  [[nodiscard]] Span place(std::size_t begin, std::size_t end) const;
};

inline constexpr std::size_t largest_yaml_file = 1 << 20;  ///< bytes
inline constexpr int deepest_nesting = 64;

/// Reads one YAML file into a tree. Takes the strict part of YAML that rules are written in: no
/// tabs as indentation, duplicate keys, anchors, aliases, tags, merge keys, directives, second
/// documents, files over 1 MiB or nesting over 64. Reports all such faults that can be told apart
/// and returns nothing where there was one, or the file is empty. Linear in the size of the file,
/// whatever the bytes.
[[nodiscard]] std::optional<YamlNode> read_yaml(const Source& source, Diagnostics& diagnostics);

}  // namespace factwright

#endif
