#include "learn/dataset.hpp"

#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "analyze/labels.hpp"

namespace factwright {
namespace {

constexpr std::uint32_t always = 1'000'000;  ///< a frequency at which words are never hidden

using Frequencies = std::map<std::string, std::uint32_t>;

Frequencies frequencies(const Corpus& corpus) {
  Frequencies counts;
  for (const CorpusSentence& sentence : corpus) {
    for (const CorpusWord& word : sentence.words) ++counts[folded(word.form)];
  }
  return counts;
}

std::vector<std::string> choose_words(const Frequencies& counts, const WordVectors& vectors,
                                      std::uint32_t frequent_words) {
  std::vector<std::string> words = Vocabulary::special_words();
  std::unordered_set<std::string> known;
  const auto add = [&](const std::string& word) {
    if (known.insert(word).second) words.push_back(word);
  };
  for (const auto& [word, count] : counts) {
    if (count >= 2 || vectors.rows.contains(word)) add(word);
  }
  for (std::size_t i = 0; i < vectors.words.size() && i < frequent_words; ++i) {
    if (folded(vectors.words[i]) == vectors.words[i]) add(vectors.words[i]);
  }
  return words;
}

std::string small_letters(std::string form) {
  for (char& byte : form) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return form;
}

/// Numbers for Penn tags in the order of their first use.
class TagNumbers {
 public:
  std::int32_t number(const std::string& tag) {
    const auto [found, added] = numbers_.emplace(tag, static_cast<std::int32_t>(tags.size()));
    if (added) tags.push_back(tag);
    return found->second;
  }

  std::vector<std::string> tags;

 private:
  std::unordered_map<std::string, std::int32_t> numbers_;
};

Example make_example(const CorpusSentence& sentence, TagNumbers& xpos) {
  Example example;
  example.has_tree = sentence.has_tree;
  example.words.resize(1);
  example.words.front().row = Vocabulary::root;
  example.words.front().frequency = always;
  for (const CorpusWord& word : sentence.words) {
    ExampleWord& made = example.words.emplace_back();
    if (word.name) made.name = static_cast<std::int32_t>(*word.name);
    if (!sentence.has_tree) continue;
    made.upos = static_cast<std::int32_t>(word.upos);
    made.xpos = xpos.number(word.xpos);
    made.head = static_cast<std::int32_t>(word.head);
    made.deprel = static_cast<std::int32_t>(word.deprel);
  }
  return example;
}

}  // namespace

ClassCounts Dataset::counts() const {
  return {static_cast<std::uint32_t>(vocabulary.words().size()), upos_count,
          static_cast<std::uint32_t>(xpos.size()), name_tag_count, deprel_count};
}

Dataset make_dataset(const Corpus& corpus, const WordVectors& vectors,
                     const NetworkSettings& settings) {
  const Frequencies counts = frequencies(corpus);
  Dataset dataset;
  dataset.vocabulary = Vocabulary(choose_words(counts, vectors, settings.frequent_words));
  TagNumbers xpos;
  for (const CorpusSentence& sentence : corpus) {
    Example example = make_example(sentence, xpos);
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const std::string& form = sentence.words[i].form;
      const std::string key = folded(form);
      ExampleWord& word = example.words[i + 1];
      word.row = dataset.vocabulary.row(key);
      word.frequency = counts.at(key);
      word.features = word_features(form, settings.subword_bits);
      word.small_features = word_features(small_letters(form), settings.subword_bits);
    }
    dataset.examples.push_back(std::move(example));
  }
  dataset.xpos = std::move(xpos.tags);
  return dataset;
}

void set_start_vectors(const Vocabulary& vocabulary, const WordVectors& vectors, Matrix& words) {
  for (std::size_t row = 0; row < vocabulary.words().size(); ++row) {
    const auto found = vectors.rows.find(vocabulary.words()[row]);
    if (found == vectors.rows.end()) continue;
    words.row(static_cast<Index>(row)) = vectors.values.row(found->second);
  }
}

}  // namespace factwright
