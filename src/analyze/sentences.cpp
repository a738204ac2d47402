#include "analyze/sentences.hpp"

#include "analyze/characters.hpp"
#include "analyze/lines.hpp"
#include "analyze/token_words.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace factwright {
namespace {

/// Marks that close what the sentence before them opened.
constexpr std::string_view closing_marks[] = {"\"", "'",      "''",     ")",
                                              "]",  "\u201D", "\u2019", "\u00BB"};

/// Words with a capital that begin a sentence after an abbreviation far more often than a name.
constexpr std::string_view openers[] = {
    "A",         "After",   "All", "Also",   "Although", "An",       "And",   "As",   "At",
    "Before",    "But",     "By",  "During", "For",      "From",     "He",    "Her",  "His",
    "How",       "However", "I",   "If",     "In",       "It",       "Its",   "Last", "Many",
    "Meanwhile", "No",      "On",  "One",    "Our",      "She",      "Since", "So",   "Some",
    "Such",      "That",    "The", "Their",  "Then",     "There",    "These", "They", "This",
    "Those",     "Though",  "To",  "Two",    "Under",    "We",       "What",  "When", "Where",
    "While",     "Who",     "Why", "With",   "You",      "According"};

bool contains(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What a token says about the end of a sentence.
enum class Ending : std::uint8_t { no, period, exclamation, ellipsis, abbreviation };

Ending ending_of(std::string_view form) {
  const char last = form.back();
  if (form == "\u2026") return Ending::ellipsis;
  if (last != '.' && last != '!' && last != '?') return Ending::no;
  const bool marks_only = form.find_first_not_of(".!?") == std::string_view::npos;
  if (!marks_only) return last == '.' ? Ending::abbreviation : Ending::no;
  if (form.find_first_not_of('.') != std::string_view::npos) return Ending::exclamation;
  return form.size() == 1 ? Ending::period : Ending::ellipsis;
}

/// Decides for each token whether a sentence ends with it.
class Splitter {
 public:
  Splitter(std::string_view text, std::span<const RawToken> tokens)
      : text_(text), tokens_(tokens), by_lines_(is_list_of_lines(text, tokens)) {}

  [[nodiscard]] std::vector<SentenceRange> split() {
    const auto count = static_cast<std::uint32_t>(tokens_.size());
    std::vector<SentenceRange> sentences;
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint32_t end = end_at(begin, i);
      if (end == 0) continue;
      add(sentences, {begin, end});
      begin = end;
      i = end - 1;
    }
    if (begin < count) add(sentences, {begin, count});
    return sentences;
  }

 private:
  [[nodiscard]] std::string_view form(std::uint32_t i) const {
    return text_.substr(tokens_[i].span.begin, tokens_[i].span.size());
  }

  /// The end of the sentence that starts at `begin` if token `i` ends it, otherwise 0.
  [[nodiscard]] std::uint32_t end_at(std::uint32_t begin, std::uint32_t i) const {
    const auto count = static_cast<std::uint32_t>(tokens_.size());
    if (by_lines_ && i + 1 < count && breaks_line(text_, tokens_, i)) return i + 1;
    const Ending ending = ending_of(form(i));
    if (ending == Ending::no || is_number_of_item(begin, i)) return 0;
    std::uint32_t end = i + 1;
    while (end < count && !tokens_[end - 1].space_after && contains(closing_marks, form(end))) {
      ++end;
    }
    if (is_reference_mark(end)) end += 3;
    if (end >= count) return count;
    return tokens_[end - 1].space_after && starts_sentence(ending, i, end) ? end : 0;
  }

  /// "[1]" after a sentence belongs to it.
  [[nodiscard]] bool is_reference_mark(std::uint32_t at) const {
    return at + 2 < tokens_.size() && form(at) == "[" && is_ascii_digit(form(at + 1)[0]) &&
           form(at + 2) == "]";
  }

  /// "1." or "a." in front of an item belongs to the item.
  [[nodiscard]] bool is_number_of_item(std::uint32_t begin, std::uint32_t i) const {
    if (i != begin + 1 || form(i) != ".") return false;
    const std::string_view number = form(begin);
    return is_ascii_digit(number[0]) ? number.size() <= 3
                                     : number.size() == 1 && is_ascii_letter(number[0]);
  }

  /// Whether the token at `next` may start a sentence after one of that ending at `i`.
  [[nodiscard]] bool starts_sentence(Ending ending, std::uint32_t i, std::uint32_t next) const {
    const std::string_view word = form(next);
    const char32_t first = decode_at(word, 0).code_point;
    switch (ending) {
      case Ending::abbreviation:
        return ends_with_abbreviation(i) && contains(openers, word);
      case Ending::exclamation:
        return !is_lower(first) && next == i + 1 ? !is_closing_punctuation(first)
                                                 : !is_lower(first);
      case Ending::ellipsis:
        return is_upper(first);
      case Ending::period:
        return !is_lower(first) && !is_closing_punctuation(first);
      case Ending::no:
        break;
    }
    return false;
  }

  [[nodiscard]] static bool is_closing_punctuation(char32_t c) {
    return c == ',' || c == ';' || c == ':' || c == '.';
  }

  [[nodiscard]] bool ends_with_abbreviation(std::uint32_t i) const {
    std::string_view word = form(i);
    word.remove_suffix(1);
    return abbreviation(word) != Abbreviation::before_name && word.size() > 1;
  }

  /// Adds the sentence, cut into parts of at most the longest length.
  void add(std::vector<SentenceRange>& sentences, SentenceRange sentence) const {
    while (sentence.end - sentence.begin > longest_sentence) {
      const std::uint32_t cut = cut_of(sentence.begin);
      sentences.push_back({sentence.begin, cut, true});
      sentence.begin = cut;
    }
    sentences.push_back(sentence);
  }

  /// Where to cut an overlong sentence: after the last semicolon, else comma, of the second half.
  [[nodiscard]] std::uint32_t cut_of(std::uint32_t begin) const {
    for (const std::string_view mark : {std::string_view(";"), std::string_view(",")}) {
      for (std::uint32_t i = begin + longest_sentence; i > begin + longest_sentence / 2; --i) {
        if (form(i - 1) == mark) return i;
      }
    }
    return begin + longest_sentence;
  }

  std::string_view text_;
  std::span<const RawToken> tokens_;
  bool by_lines_;
};

}  // namespace

std::vector<SentenceRange> split_sentences(std::string_view text,
                                           std::span<const RawToken> tokens) {
  return Splitter(text, tokens).split();
}

}  // namespace factwright
