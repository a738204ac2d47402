#ifndef FACTWRIGHT_CLI_FACTS_FILE_HPP
#define FACTWRIGHT_CLI_FACTS_FILE_HPP

#include <string>
#include <vector>

#include "cli/session.hpp"
#include "factwright/facts.hpp"

namespace factwright {

/// Facts that were read back.
struct FactsFile {
  Facts facts;
  std::string title;      ///< the file's or folder's name
  bool left_out = false;  ///< lines with faults, which were reported
};

/// The facts.jsonl of a path: the path itself, or the one in it where it is a folder.
[[nodiscard]] std::string facts_path(const std::string& path);

/// Reads the one path: a facts.jsonl, a folder that holds one, or - for standard input. Reports
/// what is wrong with its lines. Throws Error where it cannot be read or no fact is sound.
[[nodiscard]] FactsFile read_facts_file(const std::vector<std::string>& paths,
                                        const Streams& streams);

}  // namespace factwright

#endif
