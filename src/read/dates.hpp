#ifndef FACTWRIGHT_READ_DATES_HPP
#define FACTWRIGHT_READ_DATES_HPP

#include <optional>
#include <string_view>

#include "factwright/document.hpp"
#include "factwright/span.hpp"

namespace factwright {

/// A calendar date in a line. `date.year` is 0 where the line does not say the year.
struct FoundDate {
  Date date;
  Span span;  ///< bytes of the line
};

/// The first date of a line: "18th August, 2020", "Aug. 18", "August 2020", "2020-08-18",
/// "2020/08/18", "18.8.2020". Forms that leave open which number is the month are none.
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view line);

/// The date of a line that says nothing but a date ("Published: Tue, Aug 18 2020 at 4:30 pm").
[[nodiscard]] std::optional<FoundDate> date_line(std::string_view line);

}  // namespace factwright

#endif
