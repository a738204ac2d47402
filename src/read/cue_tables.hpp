#ifndef FACTWRIGHT_READ_CUE_TABLES_HPP
#define FACTWRIGHT_READ_CUE_TABLES_HPP

#include <cstdint>
#include <span>
#include <string_view>

#include "factwright/document.hpp"
#include "read/cues.hpp"

namespace factwright {

enum class Match : std::uint8_t { whole, start, inside };

/// Wordings that mean the same zone, in the form of plain().
struct CueGroup {
  Match match;
  Zone zone;
  Reach reach;
  std::span<const std::string_view> texts;
};

/// Wordings of lines that are not sentences.
[[nodiscard]] std::span<const CueGroup> line_cues();

/// Wordings that no news story uses: they hold for sentences too.
[[nodiscard]] std::span<const CueGroup> sentence_cues();

/// True for a word of which rows of buttons and menus are made.
[[nodiscard]] bool is_button_word(std::string_view word);

}  // namespace factwright

#endif
