#ifndef FACTWRIGHT_READ_DATELINE_HPP
#define FACTWRIGHT_READ_DATELINE_HPP

#include <cstdint>
#include <optional>
#include <string_view>

#include "factwright/document.hpp"

namespace factwright {

/// "SEOUL, Aug. 18 (Norland News) --" at the start of a paragraph.
struct Dateline {
  std::uint32_t size = 0;   ///< bytes from the paragraph's start, its final dash included
  std::string_view place;   ///< "SEOUL"; empty where only an agency stands
  std::string_view agency;  ///< "Norland News"; empty where there is none
  Date date;                ///< year 0 where the dateline leaves it out
};

/// Which of the weaker forms to take for a dateline.
struct DatelineForms {
  bool colon = false;  ///< "OSLO: The minister": a speaker's label in an interview
  bool bare = false;   ///< "Oslo — The minister": may be an aside in the first sentence
};

/// The dateline at the start of a paragraph, if there is one. Views into `paragraph`.
///
/// A place in capitals with a dash, a date or an agency in brackets; a place in small letters only
/// with a date or agency and a dash; an agency in brackets with a dash; or a paragraph that is
/// nothing but a place and a date.
[[nodiscard]] std::optional<Dateline> find_dateline(std::string_view paragraph,
                                                    DatelineForms forms);

}  // namespace factwright

#endif
