#include "analyze/token_patterns.hpp"

#include "analyze/characters.hpp"
#include "analyze/token_words.hpp"

#include <algorithm>
#include <array>

namespace factwright {
namespace {

constexpr std::string_view sentence_marks = ".!?";
constexpr std::string_view repeated_marks = "-*=_~+|$";
constexpr std::string_view doubled_marks = "`<>";
constexpr std::string_view number_joints = ".,:/";

CharKind kind_at(std::string_view chunk, std::size_t at) {
  return at < chunk.size() ? char_at(chunk, at).kind : CharKind::space;
}

bool is_alnum_at(std::string_view chunk, std::size_t at) {
  const CharKind kind = kind_at(chunk, at);
  return kind == CharKind::letter || kind == CharKind::digit;
}

char byte_at(std::string_view chunk, std::size_t at) {
  return at < chunk.size() ? chunk[at] : '\0';
}

std::size_t skip(std::string_view chunk, std::size_t at, CharKind kind) {
  while (kind_at(chunk, at) == kind) at += char_at(chunk, at).size;
  return at;
}

std::size_t skip_alnum(std::string_view chunk, std::size_t at) {
  while (is_alnum_at(chunk, at)) at += char_at(chunk, at).size;
  return at;
}

/// Past the letters, digits and underscores of a name in social media.
std::size_t skip_handle(std::string_view chunk, std::size_t at) {
  while (is_alnum_at(chunk, at) || byte_at(chunk, at) == '_') at += char_at(chunk, at).size;
  return at;
}

std::size_t skip_any_of(std::string_view chunk, std::size_t at, std::string_view bytes) {
  while (at < chunk.size() && bytes.find(chunk[at]) != std::string_view::npos) ++at;
  return at;
}

/// Digits grouped by hyphens as telephone numbers and dates group them.
constexpr std::array<std::array<std::size_t, 4>, 8> hyphen_groups = {{{4, 2, 2, 0},
                                                                      {3, 4, 0, 0},
                                                                      {3, 3, 4, 0},
                                                                      {1, 3, 3, 4},
                                                                      {2, 2, 4, 0},
                                                                      {1, 2, 4, 0},
                                                                      {5, 4, 0, 0},
                                                                      {2, 1, 4, 0}}};

/// The end of digits like "713-555-0199" or "2020-08-18" at `at`, or `at` where there are none.
std::size_t end_of_hyphenated(std::string_view chunk, std::size_t at) {
  std::array<std::size_t, 4> groups{};
  std::size_t count = 0;
  std::size_t end = at;
  while (true) {
    const std::size_t begin = end;
    end = skip(chunk, begin, CharKind::digit);
    if (end == begin || count == groups.size()) return at;
    groups[count++] = end - begin;
    if (byte_at(chunk, end) != '-' || kind_at(chunk, end + 1) != CharKind::digit) break;
    ++end;
  }
  const bool known =
      std::find(hyphen_groups.begin(), hyphen_groups.end(), groups) != hyphen_groups.end();
  return known && !is_alnum_at(chunk, end) ? end : at;
}

/// The end of letters and digits with periods between single letters ("U.S.", "p.m", "Ph.D."), or
/// `at`. The last period belongs to it.
std::size_t end_of_acronym(std::string_view chunk, std::size_t at) {
  std::size_t end = at;
  std::size_t letters = 0;
  while (true) {
    const std::size_t stop = skip(chunk, end, CharKind::letter);
    const std::string_view part = chunk.substr(end, stop - end);
    const bool academic = part == "Ph" || part == "Sc" || part == "Phil";
    if (part.empty() || (part.size() > 1 && !academic) || byte_at(chunk, stop) != '.') {
      if (part.size() == 1 && letters > 0 && !is_alnum_at(chunk, stop)) return stop;
      break;
    }
    ++letters;
    end = stop + 1;
  }
  const bool closed = !is_alnum_at(chunk, end) && byte_at(chunk, end) != '.';
  return letters > 1 && closed ? end : at;
}

/// Whether the sentence may go on in `rest`, what follows the chunk.
bool goes_on(std::string_view rest, bool with_capital) {
  std::size_t at = 0;
  while (kind_at(rest, at) == CharKind::space && at < rest.size()) at += char_at(rest, at).size;
  if (at >= rest.size()) return false;
  return with_capital || !is_ascii_upper(rest[at]);
}

/// The bytes of a period that belongs to the word chunk[at, end): 1 or 0.
std::size_t own_period(std::string_view chunk, Span word, std::string_view rest) {
  const std::size_t end = word.end;
  if (byte_at(chunk, end) != '.' || byte_at(chunk, end + 1) == '.') return 0;
  const std::string_view letters = chunk.substr(word.begin, word.size());
  const bool inside = end + 1 < chunk.size();
  if (letters.size() == 1 && is_ascii_upper(letters[0])) {
    if (inside) return is_alnum_at(chunk, end + 1) || chunk[end + 1] == ',' ? 1 : 0;
    return letters != "I" && goes_on(rest, true) ? 1 : 0;
  }
  switch (abbreviation(letters)) {
    case Abbreviation::no:
      return 0;
    case Abbreviation::often_final:
      return inside || goes_on(rest, false) ? 1 : 0;
    case Abbreviation::before_name:
      if (letters == "No" || letters == "Nos") {
        const std::size_t next = rest.find_first_not_of(" \n\t");
        return next != std::string_view::npos && is_ascii_digit(rest[next]) ? 1 : 0;
      }
      [[fallthrough]];
    case Abbreviation::within:
      return inside || goes_on(rest, true) ? 1 : 0;
  }
  return 0;
}

/// The end of what is joined to the word that ends at `end` by "&", "*" or "_" ("AT&T").
std::size_t end_of_joined(std::string_view chunk, std::size_t begin, std::size_t end) {
  const char joint = byte_at(chunk, end);
  if (!is_alnum_at(chunk, end + 1)) return end;
  const std::size_t stop = skip_alnum(chunk, end + 1);
  if (joint == '_') return stop;
  const bool short_parts = end - begin <= 4 && stop - end <= 4;
  if (joint == '&' && short_parts && byte_at(chunk, stop) != ';') return stop;
  return joint == '*' && is_ascii_lower(chunk[end + 1]) ? stop : end;
}

/// The end of a word with an apostrophe inside ("O'Brien", "Shi'ite", "o'clock"), else `end`.
std::size_t end_past_apostrophe(std::string_view chunk, std::size_t end) {
  const std::size_t size = apostrophe_size(chunk, end);
  if (size == 0 || kind_at(chunk, end + size) != CharKind::letter) return end;
  return clitic_size(chunk.substr(end)) > 0 ? end : skip_alnum(chunk, end + size);
}

/// Where "n't" begins in the word chunk[begin, end) with "'t" after it; `end` where it does not.
std::size_t begin_of_not(std::string_view chunk, std::size_t begin, std::size_t end) {
  const std::size_t size = apostrophe_size(chunk, end);
  const bool negation = size > 0 && end - begin >= 2 && ascii_lower(chunk[end - 1]) == 'n' &&
                        ascii_lower(byte_at(chunk, end + size)) == 't' &&
                        !is_alnum_at(chunk, end + size + 1);
  return negation ? end - 1 : end;
}

bool is_not(std::string_view chunk, std::size_t at) {
  return ascii_lower(chunk[at]) == 'n' && at > 0 && is_alnum_at(chunk, at - 1) &&
         begin_of_not(chunk, at - 1, at + 1) == at;
}

/// The end of a mark at the start of a word: "'em", "'90s", "#tag", "@name", "+44", ".doc".
std::size_t end_of_led_word(std::string_view chunk, std::size_t at) {
  const char mark = chunk[at];
  const std::size_t next = at + 1;
  const bool tag = mark == '#' && kind_at(chunk, next) == CharKind::letter;
  if (tag || (mark == '@' && is_alnum_at(chunk, next))) return skip_handle(chunk, next);
  if (mark == '+' && kind_at(chunk, next) == CharKind::digit) return end_of_number(chunk, next);
  if (mark == '.' && at == 0 && kind_at(chunk, next) == CharKind::digit) {
    return end_of_number(chunk, next);
  }
  return at;
}

std::size_t end_of_apostrophe(std::string_view chunk, std::size_t at, std::size_t size) {
  if (at > 0 && (is_alnum_at(chunk, at - 1) || static_cast<unsigned char>(chunk[at - 1]) > 127 ||
                 chunk[at - 1] == '.')) {
    const std::size_t clitic = clitic_size(chunk.substr(at));
    if (clitic > 0) return at + clitic;
  }
  const std::size_t begin = at + size;
  const std::size_t end = skip_alnum(chunk, begin);
  const std::string_view word = chunk.substr(begin, end - begin);
  const bool decade = word.size() >= 2 && is_ascii_digit(word[0]) && is_ascii_digit(word[1]) &&
                      (word.size() == 2 || (word.size() == 3 && word[2] == 's'));
  const bool first = at == 0 || !is_alnum_at(chunk, at - 1);
  if (first && (decade || word == "em" || word == "n" || word == "til")) return end;
  return chunk.substr(begin, size) == chunk.substr(at, size) ? begin + size : begin;
}

}  // namespace

std::size_t end_of_number(std::string_view chunk, std::size_t at) {
  if (const std::size_t end = end_of_hyphenated(chunk, at); end > at) return end;
  std::size_t end = skip(chunk, at, CharKind::digit);
  while (number_joints.find(byte_at(chunk, end)) != std::string_view::npos &&
         kind_at(chunk, end + 1) == CharKind::digit) {
    end = skip(chunk, end + 1, CharKind::digit);
  }
  const std::size_t letters_end = skip_alnum(chunk, end);
  if (letters_end == end) return end;
  const std::size_t acronym_end = end_of_acronym(chunk, end);
  if (is_unit(chunk.substr(end, std::max(letters_end, acronym_end) - end))) return end;
  const bool run_on = letters_end - end > 2 && is_ascii_upper(chunk[end]) &&
                      is_ascii_lower(chunk[end + 1]) && is_ascii_lower(chunk[end + 2]);
  return run_on ? end : letters_end;  // "2018The" lacks a space
}

std::size_t end_of_mark(std::string_view chunk, std::size_t at) {
  if (const std::size_t size = apostrophe_size(chunk, at); size > 0) {
    return end_of_apostrophe(chunk, at, size);
  }
  if (const std::size_t end = end_of_led_word(chunk, at); end > at) return end;
  const std::size_t size = char_at(chunk, at).size;
  const std::string_view mark = chunk.substr(at, size);
  if (sentence_marks.find(chunk[at]) != std::string_view::npos) {
    return skip_any_of(chunk, at, sentence_marks);
  }
  const bool repeats = size > 1 || doubled_marks.find(chunk[at]) != std::string_view::npos;
  if (size == 1 && repeated_marks.find(chunk[at]) != std::string_view::npos) {
    return skip_any_of(chunk, at, mark);
  }
  if (repeats && chunk.substr(at + size, size) == mark) return at + 2 * size;
  return at + size;
}

std::size_t end_of_word(std::string_view chunk, std::size_t at, std::string_view rest) {
  if (is_not(chunk, at)) return at + 1 + apostrophe_size(chunk, at + 1) + 1;
  if (const std::size_t end = end_of_acronym(chunk, at); end > at) return end;
  std::size_t end = skip_alnum(chunk, at);
  const std::string_view word = chunk.substr(at, end - at);
  if (byte_at(chunk, end) == '-' && is_alnum_at(chunk, end + 1) && is_kept_prefix(word)) {
    end = skip_alnum(chunk, end + 1);
  }
  end = end_of_joined(chunk, at, end);
  if (const std::size_t negation = begin_of_not(chunk, at, end); negation < end) return negation;
  end = end_past_apostrophe(chunk, end);
  if (byte_at(chunk, end) == '$' && end - at <= 3 && is_ascii_upper(chunk[end - 1])) return end + 1;
  const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  return end + own_period(chunk, span, rest);
}

}  // namespace factwright
