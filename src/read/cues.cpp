#include "read/cues.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "read/cue_tables.hpp"

namespace factwright {
namespace {

bool matches(Match match, std::string_view cue, std::string_view paragraph) {
  switch (match) {
    case Match::whole:
      return paragraph == cue;
    case Match::start:
      return paragraph.substr(0, cue.size()) == cue;
    case Match::inside:
      return paragraph.find(cue) != paragraph.npos;
  }
  return false;
}

Verdict look_up(std::span<const CueGroup> groups, std::string_view paragraph) {
  for (const CueGroup& group : groups) {
    const bool found =
        std::any_of(group.texts.begin(), group.texts.end(),
                    [&](std::string_view cue) { return matches(group.match, cue, paragraph); });
    if (found) return {group.zone, group.reach};
  }
  return {};
}

std::string_view without_end_marks(std::string_view paragraph) {
  const std::size_t last = paragraph.find_last_not_of(":.!? ");
  return last == paragraph.npos ? paragraph : paragraph.substr(0, last + 1);
}

/// "facebook twitter whatsapp", "share | print": buttons only.
bool only_buttons(std::string_view paragraph) {
  bool any = false;
  for (std::size_t at = 0; at < paragraph.size();) {
    const std::size_t end = std::min(paragraph.find_first_of(" |/,", at), paragraph.size());
    const std::string_view word = paragraph.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    if (!is_button_word(word)) return false;
    any = true;
  }
  return any;
}

}  // namespace

Verdict verdict_of(std::string_view paragraph, const Shape& shape) {
  constexpr std::size_t longest_head = 600;
  const std::string_view head = paragraph.substr(0, longest_head);
  const Verdict always = look_up(sentence_cues(), head);
  if (always.zone != Zone::body) return always;
  constexpr std::uint32_t most_words = 40;
  constexpr std::uint32_t tiny_sentence = 4;
  if (shape.words > most_words || (shape.sentence() && shape.words > tiny_sentence)) return {};
  for (std::string_view form : {without_end_marks(head), head}) {
    const Verdict line = look_up(line_cues(), form);
    if (line.zone != Zone::body) return line;
  }
  if (only_buttons(head)) return {Zone::boilerplate, Reach::line};
  return {};
}

std::string_view source_line(std::string_view paragraph, const Shape& shape) {
  constexpr std::uint32_t most_words = 8;
  if (shape.words < 2 || shape.words > most_words) return {};
  for (std::string_view mark : {"SOURCE:", "Source:", "(SOURCE:", "(Source:", "SOURCE "}) {
    if (paragraph.substr(0, mark.size()) != mark) continue;
    const std::string_view name = paragraph.substr(mark.size());
    const std::size_t first = name.find_first_not_of(" \t");
    const std::size_t last = name.find_last_not_of(" \t.)");
    if (first == name.npos || last == name.npos) return {};
    return name.substr(first, last + 1 - first);
  }
  return {};
}

}  // namespace factwright
