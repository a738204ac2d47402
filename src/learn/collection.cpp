#include "learn/collection.hpp"

#include <iterator>
#include <utility>

#include "learn/names.hpp"

namespace factwright {
namespace {

constexpr Columns iob_columns{0, 1};
constexpr Columns universal_ner_columns{1, 2};

Corpus read_silver(const std::string& path) {
  Corpus corpus = read_columns(path, iob_columns);
  for (CorpusSentence& sentence : corpus) trim_names(sentence);
  return corpus;
}

void append(Corpus& corpus, Corpus more) {
  corpus.insert(corpus.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
}

Corpus web_treebank(const std::string& folder) {
  Corpus corpus = read_conllu(folder + "/ud-ewt/en_ewt-ud-train.conllu");
  attach_names(
      corpus, read_columns(folder + "/uner-ewt/en_ewt-ud-train.early.iob2", universal_ner_columns));
  return corpus;
}

void set_names(CorpusSentence& sentence, const std::vector<std::optional<NameTag>>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) sentence.words[i].name = names[i];
}

/// Two taggers and the treebank's own marks vote.
Corpus multi_genre_treebank(const std::string& folder) {
  Corpus corpus = read_conllu(folder + "/ud-gum/en_gum-permissive-train.conllu");
  Corpus first = corpus;
  Corpus second = corpus;
  attach_names(first, read_silver(folder + "/silver-names/gum-train.iob2"));
  attach_names(second, read_silver(folder + "/silver-names/gum-train.spacy.iob2"));
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    const std::vector<NameTags> voters = {entity_names(corpus[i]), tags_of(first[i]),
                                          tags_of(second[i])};
    set_names(corpus[i], agreed_names(voters));
  }
  return corpus;
}

Corpus silver_news(const std::string& folder) {
  Corpus corpus = read_silver(folder + "/silver-names/wikinews-2020.iob2");
  Corpus second = corpus;
  attach_names(second, read_silver(folder + "/silver-names/wikinews-2020.spacy.iob2"));
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    const std::vector<NameTags> voters = {tags_of(corpus[i]), tags_of(second[i])};
    set_names(corpus[i], agreed_names(voters));
  }
  return corpus;
}

}  // namespace

Corpus load_training_corpus(const std::string& folder) {
  Corpus corpus = web_treebank(folder);
  append(corpus, multi_genre_treebank(folder));
  append(corpus, read_columns(folder + "/wikigold/wikigold.conll.txt", iob_columns));
  append(corpus, read_columns(folder + "/crossner-politics/train.txt", iob_columns));
  append(corpus, silver_news(folder));
  return corpus;
}

std::vector<MeasuredCorpus> load_development_corpora(const std::string& folder) {
  Corpus web = read_conllu(folder + "/ud-ewt/en_ewt-ud-dev.conllu");
  attach_names(web, read_columns(folder + "/uner-ewt/en_ewt-ud-dev.iob2", universal_ner_columns));
  return {
      {"EWT dev", std::move(web)},
      {"GUM dev", read_conllu(folder + "/ud-gum/en_gum-permissive-dev.conllu")},
      {"CrossNER politics dev", read_columns(folder + "/crossner-politics/dev.txt", iob_columns)}};
}

}  // namespace factwright
