#ifndef FACTWRIGHT_RULES_PACK_FOLDER_HPP
#define FACTWRIGHT_RULES_PACK_FOLDER_HPP

#include <optional>
#include <string>
#include <vector>

#include "factwright/diagnostics.hpp"
#include "rules/source.hpp"

namespace factwright {

/// The files of a pack, each group sorted by name.
struct PackFolder {
  std::string folder;  ///< without a "/" at the end
  Source pack;
  std::optional<Source> schema;
  std::vector<Source> rules;
  std::vector<Source> lists;
  std::string content;   ///< names and bytes of all of them, each under its length, for hashing
  Diagnostics warnings;  ///< files that look as if they belonged to the pack and are not read
};

/// Hash over the names and bytes of all files, and the names of those that are not read.
[[nodiscard]] std::string fingerprint(const PackFolder& files);

/// Reads the files. Throws Error where the folder or pack.yaml is missing or a file cannot be read.
[[nodiscard]] PackFolder read_pack_folder(const std::string& folder);

}  // namespace factwright

#endif
