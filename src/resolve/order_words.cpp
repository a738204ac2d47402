#include "resolve/order_words.hpp"

#include <algorithm>
#include <string_view>

#include "base/utf8.hpp"

namespace factwright {
namespace {

constexpr int words_looked_at = 3;

}  // namespace

OrderWords::OrderWords(const Pack& pack) {
  const List* list = pack.list("orders");
  if (list == nullptr) return;
  for (const ListEntry& entry : list->entries) words_.insert(entry.name);
}

std::string OrderWords::before_trigger(const Evidence& evidence) const {
  const auto trigger = std::find_if(evidence.spans.begin(), evidence.spans.end(),
                                    [](const NamedSpan& s) { return s.name == "trigger"; });
  if (words_.empty() || trigger == evidence.spans.end() || trigger->begin < evidence.begin) {
    return {};
  }
  const CodePointIndex places(evidence.text);
  std::string_view before =
      std::string_view(evidence.text).substr(0, places.byte_of(trigger->begin - evidence.begin));
  for (int i = 0; i < words_looked_at; ++i) {
    const auto end = before.find_last_not_of(' ');
    if (end == std::string_view::npos) return {};
    before = before.substr(0, end + 1);
    const auto begin = before.find_last_of(' ') + 1;
    const auto word = before.substr(begin);
    if (is_punctuation(decode_before(word, word.size()).code_point)) return {};
    if (auto small = to_lower(word); words_.contains(small)) return small;
    before = before.substr(0, begin);
  }
  return {};
}

}  // namespace factwright
