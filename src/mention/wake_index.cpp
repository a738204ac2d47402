#include "mention/wake_index.hpp"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

namespace factwright {
namespace {

constexpr std::uint64_t most_words = 2000;  ///< a set of more words wakes nothing
constexpr std::int32_t widest_place = 8;    ///< tokens that a second word is looked for on
constexpr std::size_t most_seconds = 8;     ///< words of a set that is looked for near by

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

void WakeIndex::add(std::uint32_t pattern, const std::vector<WakeSet>& sets, WordGuards& guards) {
  ++count_;
  if (sets.empty()) {
    always_.push_back(pattern);
    return;
  }
  const WakeSet& rarest = sets.front();
  const Entry entry{pattern, rarest.least, rarest.most};
  std::vector<Added> seconds;
  for (std::size_t i = 1; i < sets.size() && seconds.empty(); ++i) {
    const WakeSet& set = sets[i];
    const bool known = !set.anywhere && set.most != none && rarest.most != none;
    if (!known || set.words.size() > most_seconds) continue;
    const auto from = static_cast<std::int32_t>(set.least) - static_cast<std::int32_t>(rarest.most);
    const auto to = static_cast<std::int32_t>(set.most) - static_cast<std::int32_t>(rarest.least);
    if (to - from >= widest_place) continue;
    for (const WakeWord& word : set.words) {
      seconds.push_back({{}, {from, to, word.key}, word.word, entry});
    }
  }
  if (seconds.empty() && sets.size() > 1) {
    std::vector<std::uint32_t> words;
    for (const WakeWord& word : sets[1].words) words.push_back(word.word);
    seconds.push_back({{}, {}, guards.add(std::move(words)), entry});
  }
  if (seconds.empty()) seconds.push_back({{}, {}, none, entry});
  for (const WakeWord& word : rarest.words) {
    for (Added added : seconds) {
      added.first = word;
      added_.push_back(added);
    }
  }
}

void WakeIndex::close() {
  const auto order = [](const Added& a) {
    return std::tuple(place_of(a.first.key), a.first.word, a.place, a.place.near() ? a.second : 0,
                      a.entry.pattern);
  };
  std::sort(added_.begin(), added_.end(),
            [&](const Added& a, const Added& b) { return order(a) < order(b); });
  const Added* before = nullptr;
  for (const Added& added : added_) {
    const bool same =
        before != nullptr && before->first == added.first && before->place == added.place;
    if (!same) add_group(added);
    before = &added;
    Group& group = groups_.back();
    if (group.place.near()) group.seconds |= std::uint64_t{1} << (added.second % 64);
    entries_.push_back(added.entry);
    seconds_.push_back(added.second);
    group.end = static_cast<std::uint32_t>(entries_.size());
  }
  for (auto& begins : begins_) begins.push_back(static_cast<std::uint32_t>(groups_.size()));
  // A key's last word ends where the next key's first begins.
  for (std::size_t key = 0; key + 1 < begins_.size(); ++key) {
    if (begins_[key + 1].size() > 1) begins_[key].back() = begins_[key + 1].front();
  }
  added_ = {};
  fill_slots();
}

void WakeIndex::add_group(const Added& first) {
  auto& begins = begins_[place_of(first.first.key)];
  begins.resize(std::max<std::size_t>(begins.size(), first.first.word + 1),
                static_cast<std::uint32_t>(groups_.size()));
  const auto begin = static_cast<std::uint32_t>(entries_.size());
  groups_.push_back({first.place, begin, begin, 0});
}

std::size_t WakeIndex::slot_of(std::uint64_t key) const {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (key * odd >> 32) & mask;
  while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & mask;
  return at;
}

void WakeIndex::fill_slots() {
  slots_.resize(std::bit_ceil(2 * entries_.size() + 2));
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    if (!groups_[i].place.near()) continue;
    for (auto entry = groups_[i].begin; entry < groups_[i].end; ++entry) {
      const std::uint64_t key = static_cast<std::uint64_t>(i) << 32 | seconds_[entry];
      Slot& slot = slots_[slot_of(key)];
      if (slot.key == 0) slot = {key, entry, entry};
      slot.end = entry + 1;
    }
  }
}

template <class Use>
void WakeIndex::each_near(const Group& group, const std::vector<TokenWords>& words, Span sentence,
                          std::uint32_t token, const Use& use) const {
  const auto number = static_cast<std::uint64_t>(&group - groups_.data());
  const std::int64_t first =
      std::max<std::int64_t>(std::int64_t{token} + group.place.first, sentence.begin);
  const std::int64_t last = std::min<std::int64_t>(std::int64_t{token} + group.place.last,
                                                   std::int64_t{sentence.end} - 1);
  for (auto place = first; place <= last; ++place) {
    const auto word = word_of(words[static_cast<std::size_t>(place)], group.place.key);
    if (word == 0 || (group.seconds >> (word % 64) & 1) == 0) continue;
    const Slot& slot = slots_[slot_of(number << 32 | word)];
    for (auto entry = slot.begin; entry < slot.end; ++entry) use(entries_[entry]);
  }
}

template <class Use>
void WakeIndex::each(const std::vector<TokenWords>& words, Span sentence, std::uint32_t token,
                     SentenceGuards& guards, const Use& use) const {
  const TokenWords& own = words[token];
  const std::array<std::uint32_t, 3> numbers{own.lemma, own.lower, own.form};
  for (std::size_t key = 0; key < numbers.size(); ++key) {
    const auto& begins = begins_[key];
    const auto word = numbers[key];
    if (word == 0 || word + 1 >= begins.size()) continue;
    for (auto i = begins[word]; i < begins[word + 1]; ++i) {
      const Group& group = groups_[i];
      if (group.place.near()) {
        each_near(group, words, sentence, token, use);
        continue;
      }
      for (auto entry = group.begin; entry < group.end; ++entry) {
        if (seconds_[entry] == none || guards.met(seconds_[entry])) use(entries_[entry]);
      }
    }
  }
}

void WakeIndex::wake(const std::vector<TokenWords>& words, Span sentence, SentenceGuards& guards,
                     std::vector<Wake>& out) const {
  out.clear();
  if (sentence.empty()) return;
  const auto begin = sentence.begin;
  for (auto token = begin; token < sentence.end; ++token) {
    each(words, sentence, token, guards, [&](const Entry& entry) {
      if (token < begin + entry.least) return;
      const auto first = entry.most > token - begin ? begin : token - entry.most;
      out.push_back({entry.pattern, first, token - entry.least});
    });
  }
  for (const auto pattern : always_) out.push_back({pattern, begin, sentence.end - 1});
  if (out.size() > 1) tidy(out);
}

}  // namespace factwright
