#include "analyze/vocabulary.hpp"

#include <utility>

namespace factwright {

Vocabulary::Vocabulary(std::vector<std::string> words) : words_(std::move(words)) {
  rows_.reserve(words_.size());
  for (std::uint32_t row = unknown + 1; row < words_.size(); ++row) rows_.emplace(words_[row], row);
}

std::vector<std::string> Vocabulary::special_words() { return {"<root>", "<unknown>"}; }

std::uint32_t Vocabulary::row(const std::string& folded_form) const {
  const auto found = rows_.find(folded_form);
  return found == rows_.end() ? unknown : found->second;
}

}  // namespace factwright
