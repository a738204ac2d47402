#include <fmt/format.h>

#include <ostream>

#include "author/check.hpp"
#include "author/diagnostic_formats.hpp"
#include "cli/session.hpp"

namespace factwright {

int run_check(const BuildArguments& arguments, const Streams& streams) {
  Diagnostics diagnostics;
  const auto pack = load_packs(arguments.paths, arguments, diagnostics);
  check_pack(pack, pack_folders(arguments.paths), diagnostics);
  diagnostics.sort();
  const auto format =
      diagnostic_format_from(arguments.author.format).value_or(DiagnosticFormat::full);
  const bool full = format == DiagnosticFormat::full;
  (full ? streams.err : streams.out) << formatted(diagnostics, format, version());
  const auto errors = diagnostics.count(Severity::error);
  const auto warnings = diagnostics.count(Severity::warning);
  if (full) {
    streams.out << fmt::format("{} {}: {} types, {} relations, {} lists, {} rules\n", pack.name,
                               pack.version, pack.types.size(), pack.relations.size(),
                               pack.lists.size(), pack.rules.size());
  }
  const bool found = errors > 0 || (arguments.author.fail_on == "warning" && warnings > 0);
  if (found || warnings > 0) {
    streams.err << fmt::format("check: {} errors, {} warnings\n", errors, warnings);
  }
  return found ? exit_findings : exit_fine;
}

}  // namespace factwright
