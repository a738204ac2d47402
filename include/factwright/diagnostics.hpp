#ifndef FACTWRIGHT_DIAGNOSTICS_HPP
#define FACTWRIGHT_DIAGNOSTICS_HPP

#include <compare>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace factwright {

/// A place in an input file. Line and column count from 1; a column is a code point.
/// Line 0 means the file as a whole.
struct Location {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t length = 1;  ///< code points to underline

  auto operator<=>(const Location&) const = default;
};

enum class Severity : std::uint8_t { note, warning, error };

/// One fault of the data: what, where and how to mend it.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;  ///< "FW301"; stable over versions
  Location where;
  std::string message;
  std::string help;         ///< the remedy, empty when there is none to give
  std::string source_line;  ///< the line at `where`, without its end; empty when not at hand

  bool operator==(const Diagnostic&) const = default;
};

/// All faults found by a step that went on and returned a value. Not thread-safe: one per step.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic) { items_.push_back(std::move(diagnostic)); }
  void append(Diagnostics other);

  /// Sorts by file, line, column, code, message and drops exact repetitions.
  void sort();

  [[nodiscard]] const std::vector<Diagnostic>& items() const { return items_; }
  [[nodiscard]] std::size_t count(Severity severity) const;
  [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }

 private:
  std::vector<Diagnostic> items_;
};

/// The diagnostic as people read it: severity, code, message, the line with a caret, the help.
[[nodiscard]] std::string to_text(const Diagnostic& diagnostic);

}  // namespace factwright

#endif
