#ifndef FACTWRIGHT_READ_CUES_HPP
#define FACTWRIGHT_READ_CUES_HPP

#include <cstdint>
#include <string_view>

#include "factwright/document.hpp"
#include "read/shape.hpp"

namespace factwright {

/// How far a cue's zone goes.
enum class Reach : std::uint8_t {
  line,     ///< this paragraph
  section,  ///< the link lines that follow it too, up to the next sentence
  tail      ///< all that follows, where that is little beside what stood before
};

/// What the wording of a paragraph says of it. Zone::body: nothing.
struct Verdict {
  Zone zone = Zone::body;
  Reach reach = Reach::line;
};

/// Looks a paragraph up in the tables of wordings. `paragraph` is in the form of plain().
/// Never judges a long sentence by words that a news story may hold.
[[nodiscard]] Verdict verdict_of(std::string_view paragraph, const Shape& shape);

/// The publisher in "Source: X", "(SOURCE: X)"; a view into `paragraph`, empty for other lines.
[[nodiscard]] std::string_view source_line(std::string_view paragraph, const Shape& shape);

}  // namespace factwright

#endif
