#include "write/dot_looks.hpp"

#include "write/terms.hpp"

#include <algorithm>
#include <cstddef>

namespace factwright {
namespace {

// The order of the legend; the last is for all else.
constexpr std::array<Look, 6> looks{{
    {"person", "box", "rounded,filled", "#0072B2", "#E5F1F8", "\u25A2"},
    {"organization", "box", "filled", "#E69F00", "#FDF3E0", "\u25A0"},
    {"place", "ellipse", "filled", "#009E73", "#E3F4EF", "\u25CF"},
    {"event", "hexagon", "filled", "#CC79A7", "#F8EEF4", "\u2B22"},
    {"text", "note", "filled", "#56B4E9", "#EBF6FC", "\u25E3"},
    {"other", "octagon", "filled", "#777777", "#F3F3F3", "\u25C6"},
}};

constexpr std::array<std::pair<std::string_view, std::size_t>, 17> look_by_class{{
    {"https://schema.org/Person", 0},
    {"https://schema.org/Organization", 1},
    {"https://schema.org/Corporation", 1},
    {"https://schema.org/GovernmentOrganization", 1},
    {"https://schema.org/NewsMediaOrganization", 1},
    {"https://schema.org/PoliticalParty", 1},
    {"https://schema.org/CollegeOrUniversity", 1},
    {"https://schema.org/SportsTeam", 1},
    {"https://schema.org/Place", 2},
    {"https://schema.org/AdministrativeArea", 2},
    {"https://schema.org/Country", 2},
    {"https://schema.org/City", 2},
    {"https://schema.org/Event", 3},
    {"https://schema.org/CreativeWork", 4},
    {"Text", 4},
    {"Document", 4},
    {"Law", 4},
}};

constexpr std::array<LineLook, 3> line_looks{{
    {"asserted", "solid", "normal", "#444444", "#666666", "\u2500\u2500\u25B6"},
    {"not asserted", "dashed", "normal", "#0072B2", "#4A7F9F", "\u2574\u2574\u25B7"},
    {"said not to be so", "dotted", "tee", "#D55E00", "#B0663A", "\u00B7\u00B7\u00B7\u22A3"},
}};

std::string cell(const char* color, const char* sign, const std::string& text, unsigned points) {
  const std::string font = "<font point-size=\"" + std::to_string(points) + "\" color=\"";
  return "<td align=\"left\">" + font + color + "\">" + sign + "</font>" + font + "#444444\"> " +
         text + "    </font></td>";
}

/// "not asserted: planned, threatened"
std::string meaning_of(const LineLook& look, const std::set<std::string_view>& statuses) {
  std::string result;
  for (const std::string_view status : statuses) {
    if (&line_look_of(status) != &look || status == look.meaning) continue;
    result += result.empty() ? ": " : ", ";
    result += status;
  }
  return look.meaning + result;
}

}  // namespace

const Look& look_of(std::string_view type) {
  const std::string_view schema = schema_class(type);
  const std::string_view key = schema.empty() ? type : schema;
  for (const auto& [name, look] : look_by_class) {
    if (name == key) return looks[look];
  }
  return looks.back();
}

const LineLook& line_look_of(std::string_view status) {
  if (status == "asserted") return line_looks[0];
  return status == "negated" || status == "denied" ? line_looks[2] : line_looks[1];
}

std::string pen_width(std::uint64_t reports) {
  const std::uint64_t tenths = std::min<std::uint64_t>(12 + 6 * (reports - 1), 42);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string legend(const std::set<std::string_view>& types,
                   const std::set<std::string_view>& statuses, unsigned points) {
  std::set<const Look*> used;
  for (const std::string_view type : types) used.insert(&look_of(type));
  std::set<const LineLook*> lines;
  for (const std::string_view status : statuses) lines.insert(&line_look_of(status));
  std::string cells;
  for (const Look& look : looks) {
    if (used.contains(&look)) cells += cell(look.border, look.sign, look.category, points);
  }
  for (const LineLook& look : line_looks) {
    if (lines.contains(&look))
      cells += cell(look.color, look.sign, meaning_of(look, statuses), points);
  }
  if (cells.empty()) return " ";
  return "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\"><tr>" + cells + "</tr></table>";
}

}  // namespace factwright
