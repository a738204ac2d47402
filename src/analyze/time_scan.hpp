#ifndef FACTWRIGHT_ANALYZE_TIME_SCAN_HPP
#define FACTWRIGHT_ANALYZE_TIME_SCAN_HPP

#include "analyze/calendar.hpp"
#include "analyze/time_words.hpp"

#include "factwright/analysis.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace factwright {

/// What the verb near an expression says about when it is.
enum class Tense : std::uint8_t { unclear, past, future };

/// One sentence being read for times, with what its expressions are counted from.
struct TimeScan {
  const Analysis& analysis;
  const std::vector<TimeWord>& words;  ///< one for each token of the analysis
  std::uint32_t begin = 0;             ///< the sentence's tokens
  std::uint32_t end = 0;
  Date today;        ///< of the document, as precise as known
  Moment reference;  ///< the expression before, for "that year" and "two days later"

  [[nodiscard]] bool inside(std::uint32_t i) const { return i >= begin && i < end; }
  /// The word at `i`; outside of the sentence a word of no use.
  [[nodiscard]] TimeWord word(std::uint32_t i) const { return inside(i) ? words[i] : TimeWord{}; }
  [[nodiscard]] std::string_view form(std::uint32_t i) const {
    return inside(i) ? analysis.form(i) : std::string_view{};
  }
  [[nodiscard]] std::string_view xpos(std::uint32_t i) const {
    return inside(i) ? std::string_view(analysis.tokens[i].xpos) : std::string_view{};
  }
  /// Whether the word at `i` is one of these, written in small letters.
  [[nodiscard]] bool is(std::uint32_t i, std::initializer_list<std::string_view> forms) const;
  /// Whether the token at `i` is a hyphen or dash.
  [[nodiscard]] bool is_dash(std::uint32_t i) const;
};

/// An expression found at some token; `end` is 0 where there is none.
struct TimeMatch {
  std::uint32_t end = 0;
  Moment moment{};         ///< unknown where it stays relative
  bool year_given = true;  ///< the words say which year
  bool is_duration = false;
  std::string duration{};  ///< "P3D"; empty where vague ("several days")
  int minutes = -1;        ///< time of day since midnight
  bool utc = false;
};

/// The tense of the verb that the expression [begin, end) goes with.
[[nodiscard]] Tense tense_near(const TimeScan& scan, std::uint32_t begin, std::uint32_t end);

/// The patterns: each says what it finds at token `at`.
[[nodiscard]] TimeMatch match_calendar_date(const TimeScan& scan, std::uint32_t at);
[[nodiscard]] TimeMatch match_numeric_date(const TimeScan& scan, std::uint32_t at);
[[nodiscard]] TimeMatch match_month(const TimeScan& scan, std::uint32_t at);
[[nodiscard]] TimeMatch match_year(const TimeScan& scan, std::uint32_t at);
[[nodiscard]] TimeMatch match_long_period(const TimeScan& scan, std::uint32_t at);
[[nodiscard]] TimeMatch match_weekday(const TimeScan& scan, std::uint32_t at);
[[nodiscard]] TimeMatch match_day_word(const TimeScan& scan, std::uint32_t at);
[[nodiscard]] TimeMatch match_deictic(const TimeScan& scan, std::uint32_t at);
[[nodiscard]] TimeMatch match_anaphoric(const TimeScan& scan, std::uint32_t at);
[[nodiscard]] TimeMatch match_duration(const TimeScan& scan, std::uint32_t at);
[[nodiscard]] TimeMatch match_clock(const TimeScan& scan, std::uint32_t at);

/// The first year that a number without a month is taken for.
inline constexpr int first_bare_year = 1800;

/// The year written at `at` (1000 to 2100, in digits, not a quantity), 0 where there is none.
[[nodiscard]] int year_at(const TimeScan& scan, std::uint32_t at);

/// A year told by words relative to others at `at` ("last year", "of that year", ", 2019"), with
/// its first and following token; the year is 0 where it stays unknown, `end` where none is told.
struct ToldYear {
  std::uint32_t end = 0;
  int year = 0;
};
[[nodiscard]] ToldYear told_year(const TimeScan& scan, std::uint32_t at);

}  // namespace factwright

#endif
