#ifndef FACTWRIGHT_RULES_PACK_FILE_HPP
#define FACTWRIGHT_RULES_PACK_FILE_HPP

#include <string>
#include <vector>

#include "factwright/span.hpp"
#include "rules/source.hpp"
#include "rules/yaml_tree.hpp"

namespace factwright {

/// The version of the rule language's engine that `engine:` is held against.
inline constexpr const char* engine_version = "0.1.0";

/// A name and where it stands.
struct PlacedSpan {
  std::string name;
  Span span;
};

/// What pack.yaml says.
struct PackFile {
  std::string name;
  std::string version;
  std::string engine;
  std::string license;
  std::vector<std::string> use_names;
  std::vector<PlacedSpan> uses;
};

[[nodiscard]] PackFile read_pack_file(const YamlNode& root, const Reporter& report);

}  // namespace factwright

#endif
