#include "read/conllu_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "read/paragraphs.hpp"

namespace factwright {
namespace {

using Kind = ConlluLine::Kind;

/// Cuts the blank characters at the beginning of a text off and returns them.
std::string_view take_gap(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const Decoded c = decode_at(text, end);
    if (!is_gap(c.code_point)) break;
    end += c.size;
  }
  const std::string_view gap = text.substr(0, end);
  text.remove_prefix(end);
  return gap;
}

bool is_blank_only(std::string_view text) {
  static_cast<void>(take_gap(text));
  return text.empty();
}

/// What is wrong with a written token, its place in "# text" left aside.
std::string fault_of(const ConlluLine& token) {
  const std::string_view form = token.get(Column::form);
  if (trimmed(form, {0, static_cast<std::uint32_t>(form.size())}).size() != form.size()) {
    return "has a form with white space at its ends; put it into SpacesAfter";
  }
  for (const std::string_view key : {"SpacesBefore", "SpacesAfter"}) {
    if (!is_blank_only(unescape_spaces(token.misc(key)))) {
      return fmt::format("has more than white space in {}", key);
    }
  }
  return {};
}

/// Bytes of the longest beginning that the two share, whole characters only.
std::size_t shared_beginning(std::string_view a, std::string_view b) {
  std::size_t at = 0;
  while (at < a.size() && at < b.size()) {
    const Decoded x = decode_at(a, at);
    const Decoded y = decode_at(b, at);
    if (to_lower(x.code_point) != to_lower(y.code_point) || x.size != y.size) break;
    at += x.size;
  }
  return at;
}

std::size_t first_character(std::string_view text) { return decode_at(text, 0).size; }

/// The sizes of the words that a written token is cut into: each takes what it shares with the
/// token and at least one character, the last one the rest. Empty where there are too few.
std::vector<std::size_t> cut(std::string_view token, std::span<const ConlluLine> words) {
  std::vector<std::size_t> sizes;
  std::size_t left = count_code_points(token);
  if (left < words.size()) return {};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t after = words.size() - i - 1;
    std::size_t size =
        std::max(first_character(token), shared_beginning(token, words[i].get(Column::form)));
    while (count_code_points(token.substr(0, size)) + after > left) {
      size -= decode_before(token, size).size;
    }
    if (after == 0) size = token.size();
    left -= count_code_points(token.substr(0, size));
    token.remove_prefix(size);
    sizes.push_back(size);
  }
  return sizes;
}

std::vector<ConlluLine> words_of(std::span<const ConlluLine> lines, const ConlluLine& range) {
  std::vector<ConlluLine> out;
  for (const ConlluLine& line : lines) {
    if (line.kind == Kind::word && line.first >= range.first && line.first <= range.last) {
      out.push_back(line);
    }
  }
  return out;
}

}  // namespace

bool is_gap(char32_t code_point) {
  return is_blank(code_point) || code_point == 0x7F || code_point == 0x85;
}

std::string unescape_spaces(std::string_view text) {
  constexpr std::pair<char, char> escapes[] = {{'s', ' '},  {'t', '\t'}, {'r', '\r'},
                                               {'n', '\n'}, {'p', '|'},  {'\\', '\\'}};
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto* known = std::find_if(std::begin(escapes), std::end(escapes), [&](const auto& pair) {
      return i + 1 < text.size() && pair.first == text[i + 1];
    });
    const bool escaped = text[i] == '\\' && known != std::end(escapes);
    out += escaped ? known->second : text[i];
    if (escaped) ++i;
  }
  return out;
}

void ConlluText::begin_paragraph() {
  if (!gap_given_) gap_ = "\n\n";
}

Span ConlluText::add_verbatim(std::string_view text) {
  text_ += std::exchange(gap_, {});
  const Span all{static_cast<std::uint32_t>(text_.size()),
                 static_cast<std::uint32_t>(text_.size() + text.size())};
  text_ += text;
  gap_given_ = true;
  return trimmed(text_, all);
}

std::string ConlluText::take() {
  if (gap_given_) text_ += gap_;
  gap_.clear();
  gap_given_ = true;
  return std::exchange(text_, {});
}

ConlluFault ConlluText::add_token(std::span<const ConlluLine> lines, std::span<GivenWord> words) {
  const ConlluLine& token = lines.front();
  const std::string_view form = token.get(Column::form);
  auto begin = static_cast<std::uint32_t>(text_.size());
  text_ += form;
  if (token.kind == Kind::word) {
    words[token.first - 1].span = {begin, static_cast<std::uint32_t>(text_.size())};
    return {};
  }
  const std::vector<ConlluLine> parts = words_of(lines, token);
  const std::vector<std::size_t> sizes = cut(form, parts);
  if (sizes.empty()) {
    return {token.number, fmt::format("has {} words in a token of fewer characters", parts.size())};
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto end = begin + static_cast<std::uint32_t>(sizes[i]);
    words[parts[i].first - 1].span = {begin, end};
    begin = end;
  }
  return {};
}

void ConlluText::keep_gap(const ConlluLine& token, std::string_view& comment) {
  const std::string_view shown = take_gap(comment);
  const std::string_view after = token.misc("SpacesAfter");
  const bool close = token.misc("SpaceAfter") == "No";
  const bool inside = !comment.empty();
  gap_ = !after.empty() ? unescape_spaces(after) : inside ? std::string(shown) : (close ? "" : " ");
  gap_given_ = !after.empty() || inside || close;
}

ConlluFault ConlluText::add(std::span<const ConlluLine> lines, std::string_view comment,
                            std::span<GivenWord> words) {
  std::uint32_t covered = 0;
  static_cast<void>(take_gap(comment));
  const bool shown = !comment.empty();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const ConlluLine& token = lines[i];
    if (token.kind == Kind::unwritten || token.first <= covered) continue;
    covered = token.last;
    const std::string_view form = token.get(Column::form);
    if (std::string fault = fault_of(token); !fault.empty()) return {token.number, fault};
    if (shown && !comment.starts_with(form)) {
      return {token.number, fmt::format("has a form that does not stand next in \"# text\" ({}); "
                                        "mend one of them or leave the comment out",
                                        form.substr(0, 40))};
    }
    if (shown) comment.remove_prefix(form.size());
    const std::string before = unescape_spaces(token.misc("SpacesBefore"));
    text_ += before.empty() ? gap_ : before;
    ConlluFault fault = add_token(lines.subspan(i), words);
    if (fault.line != 0) return fault;
    keep_gap(token, comment);
  }
  if (comment.empty()) return {};
  return {lines.back().number, "ends the sentence before \"# text\" does; mend one of them"};
}

}  // namespace factwright
