#include "learn/names.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace factwright {
namespace {

/// A mark of GUM: words [begin, end] are one mention.
struct Mention {
  std::uint32_t id = 0;
  NameKind kind = NameKind::person;
  bool named_kind = false;
  bool open = true;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::string_view field(std::string_view text, std::size_t index) {
  for (; index > 0; --index) text.remove_prefix(std::min(text.size(), text.find('-') + 1));
  return text.substr(0, text.find('-'));
}

std::uint32_t number_of(std::string_view text) {
  std::uint32_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::optional<NameKind> mention_kind(std::string_view type) {
  if (type == "person") return NameKind::person;
  if (type == "place") return NameKind::location;
  if (type == "organization") return NameKind::organization;
  return std::nullopt;
}

void open_mention(std::vector<Mention>& mentions, std::string_view mark, std::size_t word) {
  Mention mention;
  mention.id = number_of(field(mark, 0));
  const std::optional<NameKind> kind = mention_kind(field(mark, 1));
  mention.named_kind = kind.has_value();
  mention.kind = kind.value_or(NameKind::person);
  mention.begin = word;
  mentions.push_back(mention);
}

void close_mention(std::vector<Mention>& mentions, std::uint32_t id, std::size_t word) {
  const auto found = std::find_if(mentions.rbegin(), mentions.rend(), [&](const Mention& mention) {
    return mention.open && mention.id == id;
  });
  if (found == mentions.rend()) return;
  found->open = false;
  found->end = word;
}

/// Reads the marks of one word: "(1-person-..", "(2-place-..)", "1)", in a row.
void read_marks(std::vector<Mention>& mentions, std::string_view marks, std::size_t word) {
  while (!marks.empty()) {
    const bool opens = marks.front() == '(';
    if (opens) marks.remove_prefix(1);
    const std::size_t end = std::min(marks.find_first_of("()"), marks.size());
    const std::string_view mark = marks.substr(0, end);
    const bool closes = end < marks.size() && marks[end] == ')';
    if (opens) open_mention(mentions, mark, word);
    if (closes) close_mention(mentions, number_of(mark), word);
    marks.remove_prefix(closes ? end + 1 : end);
  }
}

std::vector<Mention> mentions_of(const CorpusSentence& sentence) {
  std::vector<Mention> mentions;
  for (std::size_t word = 0; word < sentence.words.size(); ++word) {
    read_marks(mentions, sentence.words[word].entity, word);
  }
  std::erase_if(mentions, [](const Mention& each) { return each.open || !each.named_kind; });
  return mentions;
}

/// The word of the mention whose head is outside of it.
std::size_t head_of(const CorpusSentence& sentence, const Mention& mention) {
  for (std::size_t word = mention.begin; word <= mention.end; ++word) {
    const std::size_t head = sentence.words[word].head;
    if (head < mention.begin + 1 || head > mention.end + 1) return word;
  }
  return mention.begin;
}

bool is_name_part(const CorpusWord& word) {
  static constexpr std::array<Deprel, 5> parts = {Deprel::flat, Deprel::compound, Deprel::punct,
                                                  Deprel::goeswith, Deprel::nummod};
  const bool joined = std::find(parts.begin(), parts.end(), word.deprel) != parts.end();
  return word.upos == Upos::propn ? word.deprel != Deprel::nmod_desc
                                  : joined && (word.form == "-" || word.upos == Upos::num);
}

/// Where an organisation's name goes on after `last`: "Bank of Norway", "Court of the Hague".
std::size_t after_preposition(const CorpusSentence& sentence, std::size_t last, std::size_t end) {
  std::size_t next = last + 1;
  if (next > end || sentence.words[next].form != "of") return last;
  ++next;
  if (next <= end && sentence.words[next].form == "the") ++next;
  if (next > end || sentence.words[next].upos != Upos::propn) return last;
  while (next + 1 <= end && sentence.words[next + 1].upos == Upos::propn) ++next;
  return next;
}

void mark_name(const CorpusSentence& sentence, const Mention& mention, NameTags& tags) {
  const std::size_t head = head_of(sentence, mention);
  if (sentence.words[head].upos != Upos::propn) return;
  std::size_t first = head;
  std::size_t last = head;
  while (first > mention.begin && is_name_part(sentence.words[first - 1])) --first;
  while (last < mention.end && is_name_part(sentence.words[last + 1])) ++last;
  if (mention.kind == NameKind::organization) {
    last = after_preposition(sentence, last, mention.end);
  }
  constexpr std::array<NameTag, 3> begins = {NameTag::b_per, NameTag::b_org, NameTag::b_loc};
  const NameTag begin = begins[static_cast<std::size_t>(mention.kind)];
  const auto inside = static_cast<NameTag>(static_cast<unsigned>(begin) + 1);
  std::fill(tags.begin() + static_cast<std::ptrdiff_t>(first),
            tags.begin() + static_cast<std::ptrdiff_t>(last) + 1, inside);
  tags[first] = begin;
}

}  // namespace

NameTags entity_names(const CorpusSentence& sentence) {
  std::vector<Mention> mentions = mentions_of(sentence);
  NameTags tags(sentence.words.size(), NameTag::o);
  // The longest come last and win over names within them ("University of Oslo").
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return a.end - a.begin < b.end - b.begin;
  });
  for (const Mention& mention : mentions) mark_name(sentence, mention, tags);
  NameTag previous = NameTag::o;
  for (NameTag& tag : tags) {  // what a longer name has cut
    if (!may_follow(previous, tag)) tag = NameTag::o;
    previous = tag;
  }
  return tags;
}

void trim_names(CorpusSentence& sentence) {
  std::vector<CorpusWord>& words = sentence.words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool article = words[i].form == "the" || words[i].form == "The";
    if (article && words[i].name && begins_name(*words[i].name)) {
      if (i + 1 < words.size() && words[i + 1].name && continues_name(*words[i + 1].name)) {
        words[i + 1].name = words[i].name;
      }
      words[i].name = NameTag::o;
    }
    const bool last =
        i + 1 == words.size() || !continues_name(words[i + 1].name.value_or(NameTag::o));
    if (words[i].form == "'s" && last) words[i].name = NameTag::o;
  }
}

std::vector<std::optional<NameTag>> agreed_names(std::span<const NameTags> voters) {
  std::vector<std::optional<NameTag>> agreed(voters.empty() ? 0 : voters.front().size());
  for (std::size_t word = 0; word < agreed.size(); ++word) {
    std::array<int, name_tag_count> votes{};
    for (const NameTags& voter : voters) {
      const NameTag tag = voter[word];
      if (++votes[static_cast<std::size_t>(tag)] == 2) agreed[word] = tag;
    }
  }
  return agreed;
}

NameTags tags_of(const CorpusSentence& sentence) {
  NameTags tags;
  for (const CorpusWord& word : sentence.words) tags.push_back(word.name.value_or(NameTag::o));
  return tags;
}

}  // namespace factwright
