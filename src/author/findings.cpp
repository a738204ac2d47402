#include "author/findings.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace factwright {
namespace {

void add(Diagnostics& out, Severity severity, const Location& where, Fault fault) {
  Diagnostic item;
  item.severity = severity;
  item.code = fault.code;
  item.where = where;
  item.message = std::move(fault.message);
  item.help = std::move(fault.help);
  out.add(std::move(item));
}

}  // namespace

void note(Diagnostics& out, const Location& where, Fault fault) {
  add(out, Severity::note, where, std::move(fault));
}

void warn(Diagnostics& out, const Location& where, Fault fault) {
  add(out, Severity::warning, where, std::move(fault));
}

void fail(Diagnostics& out, const Location& where, Fault fault) {
  add(out, Severity::error, where, std::move(fault));
}

bool stands_in(const Location& where, const std::vector<std::string>& folders) {
  const std::string_view file = where.file;
  return folders.empty() ||
         std::any_of(folders.begin(), folders.end(), [&](std::string_view folder) {
           while (folder.size() > 1 && folder.ends_with('/')) folder.remove_suffix(1);
           return file.starts_with(folder) && file.substr(folder.size()).starts_with('/');
         });
}

bool has_patterns(const Rule& rule) { return !rule.phrases.empty() || is_bound_to_parser(rule); }

}  // namespace factwright
