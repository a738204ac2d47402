#include "analyze/vocabulary.hpp"

#include "analyze/features.hpp"

#include <algorithm>
#include <utility>

namespace factwright {

Vocabulary::Vocabulary(std::vector<std::string> words) : words_(std::move(words)) {
  rows_.reserve(words_.size());
  for (std::uint32_t row = unknown + 1; row < words_.size(); ++row) rows_.emplace(words_[row], row);
}

std::vector<std::string> Vocabulary::special_words() { return {"<root>", "<unknown>"}; }

std::size_t Vocabulary::FoldedHash::operator()(std::string_view form) const {
  std::uint64_t value = 0xcbf29ce484222325ULL;
  for (const char byte : form) {
    value = (value ^ static_cast<unsigned char>(folded_byte(byte))) * 0x100000001b3ULL;
  }
  return value ^ (value >> 32U);
}

bool Vocabulary::FoldedEqual::operator()(std::string_view a, std::string_view b) const {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return folded_byte(x) == folded_byte(y); });
}

std::uint32_t Vocabulary::row(std::string_view form) const {
  const auto found = rows_.find(form);
  return found == rows_.end() ? unknown : found->second;
}

}  // namespace factwright
