#ifndef FACTWRIGHT_RULES_SOURCE_HPP
#define FACTWRIGHT_RULES_SOURCE_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "factwright/diagnostics.hpp"
#include "factwright/span.hpp"

namespace factwright {

/// The text of one file of a pack; turns byte offsets into places that people can find.
class Source {
 public:
  Source() = default;
  /// `path` is shown in messages. `text` may be any bytes; a byte order mark is dropped.
  Source(std::string path, std::string text);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string_view text() const { return text_; }

  /// Line and column of a span of bytes; what goes on past the line's end is not underlined.
  [[nodiscard]] Location at(Span bytes) const;
  /// The bytes of a place that at() gave for this source.
  [[nodiscard]] Span span_of(const Location& where) const;
  /// Line `number` (from 1) without its end.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
  /// The line (from 1) that byte `at` lies in.
  [[nodiscard]] std::uint32_t line_of(std::uint32_t at) const;

 private:
  std::string path_;
  std::string text_;
  std::vector<std::uint32_t> starts_;  ///< of each line
};

/// What is wrong, in one sentence, and how to mend it.
struct Fault {
  const char* code;
  std::string message;
  std::string help = {};
};

/// Puts faults of one source among the diagnostics, up to a thousand. Keeps references: a value of
/// one call.
class Reporter {
 public:
  Reporter(const Source& source, Diagnostics& out) : source_(&source), out_(&out) {}

  void error(Span where, Fault fault) const {
    add(Severity::error, source_->at(where), std::move(fault));
  }
  void warning(Span where, Fault fault) const {
    add(Severity::warning, source_->at(where), std::move(fault));
  }

  /// A fault of the file as a whole.
  void file_error(Fault fault) const;

  [[nodiscard]] const Source& source() const { return *source_; }
  [[nodiscard]] bool has_errors() const { return out_->has_errors(); }
  void append(Diagnostics faults) const { out_->append(std::move(faults)); }
  /// The same source, another collection.
  [[nodiscard]] Reporter into(Diagnostics& other) const { return {*source_, other}; }

 private:
  void add(Severity severity, Location where, Fault fault) const;

  const Source* source_;
  Diagnostics* out_;
};

/// The text between backticks for a message: cut after 40 characters, line ends as spaces.
[[nodiscard]] std::string in_ticks(std::string_view text);

/// "`a`, `b` and `c`", sorted as given; "" for none; only the number where there are over twelve.
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

}  // namespace factwright

#endif
