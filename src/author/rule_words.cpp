#include "author/rule_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace factwright {

std::string line_of(const Location& where) { return fmt::format("{}:{}", where.file, where.line); }

const Rule* rule_of(const Pack& pack, std::string_view id) {
  const auto found = std::find_if(pack.rules.begin(), pack.rules.end(), [&](const Rule& rule) {
    return rule.pack + "/" + rule.name == id;
  });
  return found == pack.rules.end() ? nullptr : &*found;
}

}  // namespace factwright
