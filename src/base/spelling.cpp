#include "base/spelling.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/near.hpp"
#include "base/utf8.hpp"

namespace factwright {
namespace {

constexpr std::size_t long_surname = 6;  ///< bytes; shorter names that are alike are often others
constexpr std::size_t longest_surname = 24;

/// "Ana", "Nita" and "Ruiz" of "Ana "Nita" Ruiz"; empty without a nickname.
struct Nicknamed {
  std::string_view before;
  std::string_view inside;
  std::string_view after;
};

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

Nicknamed around_nickname(std::string_view name) {
  static constexpr std::pair<std::string_view, std::string_view> marks[] = {
      {"\"", "\""}, {"“", "”"}, {"``", "''"}};
  for (const auto& [open, close] : marks) {
    const auto begin = name.find(open);
    if (begin == std::string_view::npos) continue;
    const auto inside = begin + open.size();
    const auto end = name.find(close, inside);
    if (end == std::string_view::npos) continue;
    const Nicknamed out{trimmed(name.substr(0, begin)), trimmed(name.substr(inside, end - inside)),
                        trimmed(name.substr(end + close.size()))};
    if (!out.before.empty() && !out.inside.empty() && !out.after.empty()) return out;
  }
  return {};
}

}  // namespace

std::string without_nickname(std::string_view name) {
  const auto parts = around_nickname(name);
  if (parts.inside.empty()) return std::string(name);
  return std::string(parts.before) + " " + std::string(parts.after);
}

std::string by_nickname(std::string_view name) {
  const auto parts = around_nickname(name);
  if (parts.inside.empty()) return {};
  return std::string(parts.inside) + " " + std::string(parts.after);
}

std::string NameWords::joined(std::string_view between) const {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += between;
    out += word;
  }
  return out;
}

NameWords name_words(std::string_view name) {
  NameWords out;
  std::string word;
  const auto flush = [&] {
    const bool one_letter =
        count_code_points(word) == 1 && is_letter(decode_at(word, 0).code_point);
    if (one_letter) {
      out.leads_with_initial =
          out.leads_with_initial || (out.words.empty() && out.initials.empty());
      out.initials += word;
    } else if (!word.empty()) {
      out.words.push_back(word);
    }
    word.clear();
  };
  const std::string folded = fold_marks(without_nickname(name));
  for (std::size_t at = 0; at < folded.size();) {
    const auto decoded = decode_at(folded, at);
    const char32_t c = decoded.code_point;
    const bool apostrophe = c == U'\'' || c == U'’';
    if (is_space(c) || c == U'-' || c == U'.' || (is_punctuation(c) && !apostrophe))
      flush();
    else if (!apostrophe)
      word += folded.substr(at, decoded.size);
    at += decoded.size;
  }
  flush();
  return out;
}

bool is_misspelling(std::string_view a, std::string_view b) {
  if (a == b || std::min(a.size(), b.size()) < long_surname || a.front() != b.front()) return false;
  if (std::max(a.size(), b.size()) > longest_surname) return false;
  if (edit_distance(a, b, 1) != 1) return false;
  const bool longer_at_the_end = a.starts_with(b) || b.starts_with(a);
  const bool other_ending =
      a.size() == b.size() && a.substr(0, a.size() - 1) == b.substr(0, b.size() - 1);
  return !longer_at_the_end && !other_ending;
}

std::vector<std::string> with_a_letter_less(const std::string& word) {
  std::vector<std::string> out{word};
  for (std::size_t i = 0; i < word.size(); ++i) {
    std::string less = word;
    less.erase(i, 1);
    if (std::find(out.begin(), out.end(), less) == out.end()) out.push_back(std::move(less));
  }
  return out;
}

bool is_acronym(std::string_view name) {
  std::size_t capitals = 0;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z')
      ++capitals;
    else if (c != '.' && (c < '0' || c > '9'))
      return false;
  }
  return capitals >= 2;
}

}  // namespace factwright
