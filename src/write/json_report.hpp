#ifndef FACTWRIGHT_WRITE_JSON_REPORT_HPP
#define FACTWRIGHT_WRITE_JSON_REPORT_HPP

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "factwright/document.hpp"

namespace factwright {

/// What a build was made of and what came of it: no time, no machine.
struct BuildReport {
  std::string version;
  std::vector<std::pair<std::string, std::string>> packs;      ///< "news 0.1.0" -> hash
  std::vector<std::pair<std::string, std::string>> models;     ///< "news" -> hash
  std::vector<std::pair<std::string, std::string>> documents;  ///< id -> hash, sorted
  std::vector<std::pair<std::string, std::uint64_t>> counts;
  std::vector<LeftOut> left_out;
};

/// build.json: one object on one line.
[[nodiscard]] std::string to_json(const BuildReport& report);

}  // namespace factwright

#endif
