#include "read/conllu_names.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factwright {
namespace {

using Kinds = std::pair<std::string_view, std::string_view>;

/// Kinds of names as corpora call them, in small letters, and as we do.
constexpr Kinds kinds[] = {{"per", "PER"},
                           {"person", "PER"},
                           {"politician", "PER"},
                           {"org", "ORG"},
                           {"organization", "ORG"},
                           {"organisation", "ORG"},
                           {"politicalparty", "ORG"},
                           {"loc", "LOC"},
                           {"location", "LOC"},
                           {"place", "LOC"},
                           {"gpe", "LOC"},
                           {"country", "LOC"},
                           {"fac", "LOC"},
                           {"facility", "LOC"}};

std::string_view kind_of(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const auto found = std::find_if(std::begin(kinds), std::end(kinds),
                                  [&](const Kinds& row) { return row.first == lower; });
  return found == std::end(kinds) ? std::string_view() : found->second;
}

/// "B-PERSON" or "S-PERSON" is B-PER, "E-PERSON" is I-PER; empty for no name of ours.
std::string tag_of(std::string_view label) {
  if (label.size() < 3 || label[1] != '-') return {};
  const std::string_view kind = kind_of(label.substr(2));
  if (kind.empty()) return {};
  const bool begins = label[0] == 'B' || label[0] == 'S' || label[0] == 'U';
  return (begins ? "B-" : "I-") + std::string(kind);
}

/// An inside tag with no name of its kind before it begins one.
void begin_names(std::span<GivenWord> words) {
  std::string before;
  for (GivenWord& word : words) {
    const bool inside = word.name.starts_with('I');
    const bool goes_on = !before.empty() && inside && before.substr(2) == word.name.substr(2);
    if (inside && !goes_on) word.name[0] = 'B';
    before = word.name;
  }
}

/// The spans of Entity=(person-..(place-..)..): each bracket opens or closes one.
class Entities {
 public:
  explicit Entities(std::span<GivenWord> words) : words_(words) {}

  void read(std::string_view value, std::uint32_t word) {
    for (std::size_t at = 0; at < value.size();) {
      if (value[at] == ')') {
        close(word);
        ++at;
        continue;
      }
      const bool opens = value[at] == '(';
      const std::size_t begin = opens ? at + 1 : at;
      const std::size_t end = std::min(value.find_first_of("()", begin), value.size());
      if (opens) open_.push_back({kind_in(value.substr(begin, end - begin)), word});
      at = end;
    }
  }

 private:
  struct Open {
    std::string_view kind;
    std::uint32_t word;
  };

  /// The first of the parts of "12-person-giv:act" that is a kind.
  static std::string_view kind_in(std::string_view text) {
    while (!text.empty()) {
      const std::string_view part = text.substr(0, text.find('-'));
      if (const auto kind = kind_of(part); !kind.empty()) return kind;
      text.remove_prefix(std::min(text.size(), part.size() + 1));
    }
    return {};
  }

  /// Marks the span that was opened last if a proper noun heads it and nothing in it is marked.
  void close(std::uint32_t last) {
    if (open_.empty()) return;
    const Open span = open_.back();
    open_.pop_back();
    auto begin = span.word;
    while (begin <= last && !is_proper(begin)) ++begin;
    const bool proper = begin <= last && is_proper(last);
    const bool free = std::all_of(words_.begin() + begin, words_.begin() + last + 1,
                                  [](const GivenWord& word) { return word.name.empty(); });
    if (!proper || !free || span.kind.empty()) return;
    for (auto i = begin; i <= last; ++i) {
      words_[i].name = (i == begin ? "B-" : "I-") + std::string(span.kind);
    }
  }

  [[nodiscard]] bool is_proper(std::uint32_t word) const { return words_[word].upos == "PROPN"; }

  std::span<GivenWord> words_;
  std::vector<Open> open_;
};

}  // namespace

bool take_names(std::span<const ConlluLine> lines, std::span<GivenWord> words) {
  bool any = false;
  std::uint32_t word = 0;
  Entities entities(words);
  for (const ConlluLine& line : lines) {
    if (line.kind != ConlluLine::Kind::word) continue;
    for (const std::string_view key : {"Name", "NER", "ner"}) {
      const std::string_view label = line.misc(key);
      any = any || !label.empty();
      if (words[word].name.empty()) words[word].name = tag_of(label);
    }
    const std::string_view brackets = line.misc("Entity");
    any = any || !brackets.empty();
    entities.read(brackets, word++);
  }
  begin_names(words);
  return any;
}

}  // namespace factwright
