#include "learn/corpus.hpp"

#include <array>
#include <charconv>
#include <fstream>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "factwright/error.hpp"

namespace factwright {
namespace {

constexpr std::string_view id_comment = "# sent_id = ";
constexpr std::string_view text_comment = "# text = ";
constexpr std::string_view document_comment = "# newdoc";
constexpr std::string_view block_comment = "# newpar";
constexpr std::string_view joined_blocks = "# newpar_block";  // of GUM: of many paragraphs

std::vector<std::string_view> split(std::string_view line, std::string_view dividers) {
  std::vector<std::string_view> fields;
  while (true) {
    const std::size_t end = line.find_first_of(dividers);
    fields.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return fields;
    line.remove_prefix(end + 1);
  }
}

void read_comment(CorpusSentence& sentence, std::string_view line) {
  if (line.starts_with(id_comment)) sentence.id = line.substr(id_comment.size());
  if (line.starts_with(text_comment)) sentence.text = line.substr(text_comment.size());
  if (line.starts_with(joined_blocks)) return;
  if (line.starts_with(document_comment) || line.starts_with(block_comment)) {
    sentence.starts_block = true;
  }
}

/// Reads sentences that end with an empty line; `add_word` gets each line that is no comment.
template <typename AddWord>
Corpus read_sentences(const std::string& path, AddWord add_word) {
  std::ifstream in(path);
  if (!in) throw Error(fmt::format("{}: cannot open the training file", path));
  Corpus corpus;
  CorpusSentence sentence;
  const auto finish = [&] {
    if (!sentence.words.empty()) corpus.push_back(std::exchange(sentence, {}));
  };
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty()) {
      finish();
    } else if (line.starts_with("# ")) {
      read_comment(sentence, line);
    } else if (!add_word(sentence, line)) {
      throw Error(fmt::format("{}:{}: not a line of this format: {}", path, number, line));
    }
  }
  finish();
  return corpus;
}

std::string misc_value(std::string_view misc, std::string_view key) {
  for (const std::string_view entry : split(misc, "|")) {
    if (entry.starts_with(key)) return std::string(entry.substr(key.size()));
  }
  return {};
}

bool add_conllu_word(CorpusSentence& sentence, std::string_view line) {
  const std::vector<std::string_view> fields = split(line, "\t");
  if (fields.size() != 10) return false;
  if (fields[0].find_first_of("-.") != std::string_view::npos) return true;
  CorpusWord word;
  word.form = fields[1];
  word.lemma = fields[2];
  word.upos = upos_from(fields[3]);
  word.xpos = fields[4];
  word.deprel = deprel_from(fields[7]);
  word.entity = misc_value(fields[9], "Entity=");
  const std::string_view head = fields[6];
  const auto parsed = std::from_chars(head.data(), head.data() + head.size(), word.head);
  if (parsed.ec != std::errc{} || parsed.ptr != head.data() + head.size()) return false;
  sentence.words.push_back(std::move(word));
  sentence.has_tree = true;
  return true;
}

/// Follows labels word by word: where a name of a type starts and goes on.
class NameReader {
 public:
  NameTag next(std::string_view label) {
    const std::string_view type = label.size() > 2 ? label.substr(2) : std::string_view{};
    const bool begins = label.starts_with("B-") || type != type_;
    type_ = type;
    const std::optional<NameKind> kind = folded_name_type(type);
    if (!kind) return NameTag::o;
    constexpr std::array<NameTag, 3> first = {NameTag::b_per, NameTag::b_org, NameTag::b_loc};
    const NameTag tag = first[static_cast<std::size_t>(*kind)];
    return begins ? tag : static_cast<NameTag>(static_cast<unsigned>(tag) + 1);
  }

 private:
  std::string type_;
};

bool heads_are_inside(const CorpusSentence& sentence) {
  for (const CorpusWord& word : sentence.words) {
    if (word.head > sentence.words.size()) return false;
  }
  return true;
}

}  // namespace

Corpus read_conllu(const std::string& path) {
  Corpus corpus = read_sentences(path, add_conllu_word);
  for (const CorpusSentence& sentence : corpus) {
    if (!heads_are_inside(sentence)) {
      throw Error(fmt::format("{}: a head outside of sentence {}", path, sentence.id));
    }
  }
  return corpus;
}

Corpus read_columns(const std::string& path, const Columns& columns) {
  NameReader names;
  return read_sentences(path, [&](CorpusSentence& sentence, std::string_view line) {
    const std::vector<std::string_view> fields = split(line, "\t ");
    if (fields.size() <= std::max(columns.form, columns.name)) return false;
    if (fields[columns.form] == "-DOCSTART-") return true;
    if (sentence.words.empty()) names = {};
    CorpusWord word;
    word.form = fields[columns.form];
    word.name = names.next(fields[columns.name]);
    sentence.words.push_back(std::move(word));
    return true;
  });
}

std::optional<NameKind> folded_name_type(std::string_view type) {
  static constexpr std::array<std::pair<std::string_view, NameKind>, 10> kinds = {{
      {"PER", NameKind::person},
      {"LOC", NameKind::location},
      {"ORG", NameKind::organization},
      {"person", NameKind::person},
      {"politician", NameKind::person},
      {"location", NameKind::location},
      {"country", NameKind::location},
      {"organisation", NameKind::organization},
      {"politicalparty", NameKind::organization},
      {"place", NameKind::location},
  }};
  for (const auto& [name, kind] : kinds) {
    if (name == type) return kind;
  }
  return std::nullopt;
}

std::size_t attach_names(Corpus& corpus, const Corpus& names) {
  std::unordered_map<std::string, const CorpusSentence*> by_id;
  for (const CorpusSentence& sentence : names) {
    if (!sentence.id.empty()) by_id.emplace(sentence.id, &sentence);
  }
  std::size_t missing = 0;
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    CorpusSentence& sentence = corpus[i];
    const CorpusSentence* named = by_id.empty() && i < names.size() ? &names[i] : nullptr;
    if (const auto found = by_id.find(sentence.id); found != by_id.end()) named = found->second;
    if (named == nullptr || named->words.size() != sentence.words.size()) {
      ++missing;
      continue;
    }
    for (std::size_t word = 0; word < sentence.words.size(); ++word) {
      sentence.words[word].name = named->words[word].name;
    }
  }
  return missing;
}

}  // namespace factwright
