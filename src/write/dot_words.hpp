#ifndef FACTWRIGHT_WRITE_DOT_WORDS_HPP
#define FACTWRIGHT_WRITE_DOT_WORDS_HPP

#include <cstdint>
#include <string>
#include <string_view>

namespace factwright {

/// Words of pictures, as people read them.

/// "hold_talks_with" is "hold talks with", "MediaOrg" is "media org".
[[nodiscard]] std::string spoken(std::string_view name);

/// "2020-08-18" is "18 Aug 2020", "2020-08" is "Aug 2020"; anything else stays.
[[nodiscard]] std::string spoken_date(std::string_view iso);

/// "1 report", "3 reports".
[[nodiscard]] std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

/// Text for an HTML-like label of Graphviz: escaped, in lines of about `width` characters, at most
/// three, the last cut with an ellipsis. Never empty, which Graphviz does not take: blank text is a
/// blank that stays. `replaced` counts characters that XML forbids.
[[nodiscard]] std::string html_lines(std::string_view text, std::size_t width,
                                     std::uint64_t& replaced);

}  // namespace factwright

#endif
