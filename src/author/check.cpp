#include "author/check.hpp"

#include <fstream>
#include <iterator>
#include <map>
#include <utility>

#include "author/findings.hpp"
#include "rules/source.hpp"

namespace factwright {
namespace {

/// The files that diagnostics point into, each read once.
class Lines {
 public:
  std::string at(const Location& where) {
    auto found = sources_.find(where.file);
    if (found == sources_.end()) {
      std::ifstream in(where.file, std::ios::binary);
      std::string text{std::istreambuf_iterator<char>(in), {}};
      found = sources_.emplace(where.file, Source(where.file, std::move(text))).first;
    }
    return std::string(found->second.line(where.line));
  }

 private:
  std::map<std::string, Source> sources_;
};

}  // namespace

void check_pack(const Pack& pack, const std::vector<std::string>& folders,
                Diagnostics& diagnostics) {
  Diagnostics found;
  check_rules(pack, found);
  check_reach(pack, found);
  check_patterns(pack, found);
  found.sort();
  Lines lines;
  for (Diagnostic item : found.items()) {
    if (!stands_in(item.where, folders)) continue;
    if (item.where.line > 0) item.source_line = lines.at(item.where);
    diagnostics.add(std::move(item));
  }
}

}  // namespace factwright
