#ifndef FACTWRIGHT_WRITE_DOT_LOOKS_HPP
#define FACTWRIGHT_WRITE_DOT_LOOKS_HPP

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace factwright {

/// How the boxes of one category look: colour and shape both tell them apart. Colours are those
/// of Okabe and Ito, which people with any colour vision can tell apart; fills are their tints.
struct Look {
  const char* category;  ///< in the legend
  const char* shape;
  const char* style;
  const char* border;
  const char* fill;
  const char* sign;  ///< stands for the shape in the legend
};

/// How the lines of one kind of status look.
struct LineLook {
  const char* meaning;  ///< in the legend
  const char* style;
  const char* arrowhead;
  const char* color;
  const char* text;  ///< colour of small text
  const char* sign;
};

/// Six categories at most; a type that schema.org does not know is "other".
[[nodiscard]] const Look& look_of(std::string_view type);
[[nodiscard]] const LineLook& line_look_of(std::string_view status);

/// Width of a line with so many reports, in points.
[[nodiscard]] std::string pen_width(std::uint64_t reports);

/// An HTML-like table that explains the looks of these types and statuses, in letters of so many
/// points.
[[nodiscard]] std::string legend(const std::set<std::string_view>& types,
                                 const std::set<std::string_view>& statuses, unsigned points);

using Setting = std::pair<const char*, const char*>;

inline constexpr std::array<Setting, 11> picture_attributes{{
    {"rankdir", "LR"},
    {"bgcolor", "white"},
    {"pad", "0.3"},
    {"nodesep", "0.35"},
    {"ranksep", "0.9"},
    {"splines", "true"},
    {"fontname", "Helvetica,Arial,sans-serif"},
    {"fontcolor", "#222222"},
    {"labelloc", "t"},
    {"labeljust", "l"},
    {"outputorder", "edgesfirst"},
}};

inline constexpr std::array<Setting, 13> node_defaults{{
    {"id", ""},
    {"label", ""},
    {"shape", "box"},
    {"style", "filled"},
    {"color", "#555555"},
    {"fillcolor", "white"},
    {"fontname", "Helvetica,Arial,sans-serif"},
    {"fontsize", "13"},
    {"fontcolor", "#222222"},
    {"margin", "0.16,0.09"},
    {"penwidth", "1.3"},
    {"tooltip", ""},
    {"URL", ""},
}};

inline constexpr std::array<Setting, 14> edge_defaults{{
    {"id", ""},
    {"label", ""},
    {"style", "solid"},
    {"color", "#555555"},
    {"fontname", "Helvetica,Arial,sans-serif"},
    {"fontsize", "11"},
    {"fontcolor", "#222222"},
    {"arrowhead", "normal"},
    {"arrowtail", "none"},
    {"arrowsize", "0.7"},
    {"dir", "forward"},
    {"penwidth", "1.2"},
    {"tooltip", ""},
    {"labeltooltip", ""},
}};

}  // namespace factwright

#endif
