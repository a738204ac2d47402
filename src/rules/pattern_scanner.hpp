#ifndef FACTWRIGHT_RULES_PATTERN_SCANNER_HPP
#define FACTWRIGHT_RULES_PATTERN_SCANNER_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "factwright/pattern.hpp"
#include "rules/phrase.hpp"

namespace factwright {

/// Leaves a pattern's parser; the fault is reported by then.
struct StopPattern {};

/// How often something may stand: `none` for no bound.
struct Repetition {
  std::uint32_t min = 1;
  std::uint32_t max = 1;
  bool lazy = false;
};

/// A line of a pattern that is read from left to right. Keeps references.
class PatternScanner {
 public:
  PatternScanner(const PlacedText& line, const PhraseNames& names, const Reporter& report)
      : line_(line), names_(names), report_(report) {}

  [[nodiscard]] bool at_end() const { return at_ >= line_.text.size(); }
  [[nodiscard]] char here() const { return at_end() ? '\0' : line_.text[at_]; }
  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::string_view rest() const { return line_.text.substr(at_); }
  [[nodiscard]] const PhraseNames& names() const { return names_; }
  [[nodiscard]] const Reporter& report() const { return report_; }
  [[nodiscard]] PlacedText part(std::size_t from) const { return line_.part(from, at_ - from); }
  void skip_white();
  void advance(std::size_t bytes) { at_ += bytes; }
  /// Goes past `text` where it stands here.
  bool accept(std::string_view text);

  /// Letters, digits and `_`, a letter first; empty where none stands here.
  [[nodiscard]] PlacedText name();
  /// Text up to white space or one of `ends`.
  [[nodiscard]] PlacedText word(std::string_view ends);
  /// What stands between two `close`, the first of which is here; a backslash keeps the next.
  [[nodiscard]] std::string enclosed(char close, const char* code);
  /// `?`, `*`, `+`, `{2}`, `{2,4}`, `{2,}`, `{,4}`, each with a `?` behind it for the fewest first.
  [[nodiscard]] Repetition repetition();
  /// The test between `[` and `]`.
  [[nodiscard]] TokenTest test();
  /// Reports a role that the relation does not have; "trigger" is always known where `key_word`.
  void check_name_of_role(const PlacedText& name, bool key_word) const;

  [[nodiscard]] Location where(std::size_t from) const;
  [[noreturn]] void stop(std::size_t from, std::size_t to, Fault fault) const;
  void fault(const PlacedText& at, Fault what) const { report_.error(at.whole(), std::move(what)); }

 private:
  [[nodiscard]] std::uint32_t number(std::uint32_t missing);
  [[nodiscard]] Repetition counted();

  const PlacedText& line_;
  const PhraseNames& names_;
  const Reporter& report_;
  std::size_t at_ = 0;
};

}  // namespace factwright

#endif
