#include "mention/wake_index.hpp"

#include <algorithm>
#include <utility>

namespace factwright {
namespace {

constexpr std::uint64_t most_words = 2000;  ///< a set of more words wakes nothing

std::uint32_t plus(std::uint32_t a, std::uint32_t b) {
  return a == none || b == none ? none : a + b;
}

std::uint32_t times(std::uint32_t a, std::uint32_t b) {
  if (a == 0 || b == 0) return 0;
  return a == none || b == none ? none : a * b;
}

bool is_rarer(const WakeSet& a, const WakeSet& b) { return a.commonness < b.commonness; }

void add_word(WakeSet& out, TestKey key, const std::string& word, PatternParts& parts) {
  out.words.push_back({key, parts.words.add(key == TestKey::word ? word : lower_ascii(word))});
  out.commonness += commonness(lower_ascii(word));
}

std::optional<WakeSet> value_words(const TokenTest& test, PatternParts& parts) {
  const bool word_key =
      test.key == TestKey::lemma || test.key == TestKey::lower || test.key == TestKey::word;
  if (!word_key || !test.regex.empty()) return std::nullopt;
  WakeSet out;
  for (const std::string& value : test.values) {
    if (!value.starts_with('@')) {
      add_word(out, test.key, value, parts);
      continue;
    }
    for (const std::string& word : parts.lexicon.words(value.substr(1))) {
      add_word(out, test.key, word, parts);
    }
  }
  if (out.words.size() > most_words) return std::nullopt;
  return out;
}

/// All sets together; nothing where one is missing.
std::optional<WakeSet> joined(std::vector<std::optional<WakeSet>> sets) {
  WakeSet out;
  out.least = none;
  for (auto& set : sets) {
    if (!set) return std::nullopt;
    out.words.insert(out.words.end(), set->words.begin(), set->words.end());
    out.least = std::min(out.least, set->least);
    out.most = std::max(out.most, set->most);
    out.commonness += set->commonness;
  }
  return out;
}

struct Width {
  std::uint32_t least = 0;
  std::uint32_t most = 0;
};

/// Goes through a pattern from its start, keeping count of the tokens before each part.
class WakeFinder {
 public:
  explicit WakeFinder(PatternParts& parts) : parts_(parts) {}

  Width walk(const TokenPattern& node, Width before, std::vector<WakeSet>* out) {
    const Width one = once(node, before, node.min > 0 ? out : nullptr);
    return {times(one.least, node.min), times(one.most, node.max)};
  }

 private:
  Width once(const TokenPattern& node, Width before, std::vector<WakeSet>* out) {
    using Kind = TokenPattern::Kind;
    switch (node.kind) {
      case Kind::sequence:
      case Kind::capture: {
        Width width;
        for (const TokenPattern& child : node.children) {
          const Width at{plus(before.least, width.least), plus(before.most, width.most)};
          const Width own = walk(child, at, out);
          width = {plus(width.least, own.least), plus(width.most, own.most)};
        }
        return width;
      }
      case Kind::choice:
        return choice(node, before, out);
      case Kind::token:
        if (out != nullptr) add(wake_words(node.test, parts_), before, *out);
        return {1, 1};
      case Kind::list:
        if (out != nullptr) add(list_words(node), before, *out);
        return {1, none};
      case Kind::mention:
        return {1, none};
      default:
        return {0, 0};
    }
  }

  Width choice(const TokenPattern& node, Width before, std::vector<WakeSet>* out) {
    Width width{none, 0};
    std::vector<std::optional<WakeSet>> best;
    for (const TokenPattern& child : node.children) {
      std::vector<WakeSet> own;
      const Width child_width = walk(child, before, &own);
      width = {std::min(width.least, child_width.least), std::max(width.most, child_width.most)};
      const auto rarest = std::min_element(own.begin(), own.end(), is_rarer);
      best.push_back(rarest == own.end() ? std::nullopt : std::optional(*rarest));
    }
    if (out == nullptr) return width;
    if (auto all = joined(std::move(best))) out->push_back(std::move(*all));
    return width;
  }

  std::optional<WakeSet> list_words(const TokenPattern& node) {
    const auto list = parts_.lists.add(node.name, parts_.lexicon, parts_.words);
    WakeSet out;
    for (const auto word : parts_.lists.first_words(list)) {
      out.words.push_back({TestKey::lower, word});
      out.commonness += commonness(parts_.words.word(word));
    }
    return out;
  }

  static void add(std::optional<WakeSet> set, Width before, std::vector<WakeSet>& out) {
    if (!set) return;
    set->least = before.least;
    set->most = before.most;
    out.push_back(std::move(*set));
  }

  PatternParts& parts_;
};

std::uint32_t word_of(const TokenWords& words, TestKey key) {
  if (key == TestKey::lemma) return words.lemma;
  return key == TestKey::lower ? words.lower : words.form;
}

std::size_t place_of(TestKey key) {
  if (key == TestKey::lemma) return 0;
  return key == TestKey::lower ? 1 : 2;
}

/// Sorts by pattern and place, and joins what overlaps.
void tidy(std::vector<Wake>& wakes) {
  std::sort(wakes.begin(), wakes.end(), [](const Wake& a, const Wake& b) {
    return a.pattern != b.pattern ? a.pattern < b.pattern : a.first < b.first;
  });
  std::size_t kept = 0;
  for (const Wake& wake : wakes) {
    if (kept > 0 && wakes[kept - 1].pattern == wake.pattern &&
        wake.first <= wakes[kept - 1].last + 1) {
      wakes[kept - 1].last = std::max(wakes[kept - 1].last, wake.last);
    } else {
      wakes[kept++] = wake;
    }
  }
  wakes.resize(kept);
}

}  // namespace

std::optional<WakeSet> wake_words(const TokenTest& test, PatternParts& parts) {
  std::vector<std::optional<WakeSet>> children;
  for (const TokenTest& child : test.children) children.push_back(wake_words(child, parts));
  switch (test.kind) {
    case TokenTest::Kind::value:
      return value_words(test, parts);
    case TokenTest::Kind::any_of:
      return joined(std::move(children));
    case TokenTest::Kind::all_of: {
      std::optional<WakeSet> best;
      for (auto& child : children) {
        if (child && (!best || is_rarer(*child, *best))) best = std::move(child);
      }
      return best;
    }
    default:
      return std::nullopt;
  }
}

std::vector<WakeSet> wake_sets(const TokenPattern& pattern, PatternParts& parts) {
  std::vector<WakeSet> out;
  static_cast<void>(WakeFinder(parts).walk(pattern, {0, 0}, &out));
  for (WakeSet& set : out) {
    std::sort(set.words.begin(), set.words.end());
    set.words.erase(std::unique(set.words.begin(), set.words.end()), set.words.end());
  }
  std::stable_sort(out.begin(), out.end(), is_rarer);
  return out;
}

void WakeIndex::add(std::uint32_t pattern, const std::vector<WakeSet>& sets) {
  ++count_;
  if (sets.empty()) {
    always_.push_back(pattern);
    return;
  }
  const WakeSet& rarest = sets.front();
  Entry entry{pattern, rarest.least, rarest.most, 0, {}};
  const bool fixed = rarest.least == rarest.most;
  for (std::size_t i = 1; fixed && i < sets.size() && entry.guard.word == 0; ++i) {
    if (sets[i].least != sets[i].most || sets[i].words.size() != 1) continue;
    entry.guard = sets[i].words.front();
    entry.guard_offset =
        static_cast<std::int32_t>(sets[i].least) - static_cast<std::int32_t>(rarest.least);
  }
  for (const WakeWord& word : rarest.words) {
    Entries& entries = by_word_[place_of(word.key)];
    if (entries.size() <= word.word) entries.resize(word.word + 1);
    entries[word.word].push_back(entry);
  }
}

bool WakeIndex::guarded(const Entry& entry, const std::vector<TokenWords>& words,
                        std::int64_t token, Span sentence) {
  if (entry.guard.word == 0) return true;
  const auto place = token + entry.guard_offset;
  return place >= sentence.begin && place < sentence.end &&
         word_of(words[static_cast<std::size_t>(place)], entry.guard.key) == entry.guard.word;
}

void WakeIndex::wake(const std::vector<TokenWords>& words, std::uint32_t begin, std::uint32_t end,
                     std::vector<Wake>& out) const {
  out.clear();
  if (begin >= end) return;
  for (auto token = begin; token < end; ++token) {
    const TokenWords& own = words[token];
    const std::array<std::uint32_t, 3> numbers{own.lemma, own.lower, own.form};
    for (std::size_t key = 0; key < numbers.size(); ++key) {
      if (numbers[key] == 0 || numbers[key] >= by_word_[key].size()) continue;
      for (const Entry& entry : by_word_[key][numbers[key]]) {
        if (token < begin + entry.least) continue;
        if (!guarded(entry, words, token, {begin, end})) continue;
        const auto first = entry.most > token - begin ? begin : token - entry.most;
        out.push_back({entry.pattern, first, token - entry.least});
      }
    }
  }
  for (const auto pattern : always_) out.push_back({pattern, begin, end - 1});
  if (out.size() > 1) tidy(out);
}

}  // namespace factwright
