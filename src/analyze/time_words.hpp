#ifndef FACTWRIGHT_ANALYZE_TIME_WORDS_HPP
#define FACTWRIGHT_ANALYZE_TIME_WORDS_HPP

#include "analyze/calendar.hpp"

#include <cstdint>
#include <string_view>

namespace factwright {

/// What a word can be in a time expression, and the number that goes with it.
enum class TimeWordKind : std::uint8_t {
  other,
  month,     ///< 1 to 12
  weekday,   ///< 0 is Monday
  unit,      ///< a TimeUnit
  number,    ///< "three", "25", "1998"
  ordinal,   ///< "third", "25th"
  decade,    ///< "1990s": its first year
  season,    ///< any; the number says nothing
  day_part,  ///< "morning", "night"
  day,       ///< "yesterday": days from today
  deictic    ///< "last" is -1, "this" 0, "next" 1
};

struct TimeWord {
  TimeWordKind kind = TimeWordKind::other;
  int value = 0;
  bool digits = false;     ///< a number written in digits
  bool ambiguous = false;  ///< a short form or name that is also a common word ("May", "Sun")
  bool plural = false;     ///< a unit in the plural

  [[nodiscard]] bool is(TimeWordKind wanted) const { return kind == wanted; }
  [[nodiscard]] TimeUnit unit() const { return static_cast<TimeUnit>(value); }
};

/// The word of that form. Months and weekdays need a capital.
[[nodiscard]] TimeWord time_word(std::string_view form);

}  // namespace factwright

#endif
