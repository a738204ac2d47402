#include "learn/evaluation.hpp"

#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "factwright/error.hpp"
#include "learn/collection.hpp"
#include "learn/scores.hpp"
#include "learn/text_scores.hpp"

namespace factwright {
namespace {

using Cells = std::vector<std::optional<double>>;

constexpr std::size_t name_width = 28;
constexpr std::size_t cell_width = 9;

/// Throws Error for kernels that this processor cannot run.
const Kernels& kernels_named(const std::string& name) {
  for (const Kernels* kernels : available_kernels()) {
    if (name.empty() || name == kernels->name) return *kernels;
  }
  throw Error(fmt::format("this processor has no kernels '{}'", name));
}

std::string heading() {
  std::string line = fmt::format("{:{}}", "F1 in per cent", name_width);
  for (const char* column :
       {"words", "sentences", "lemmas", "UPOS", "XPOS", "UAS", "LAS", "subtypes", "names"}) {
    line += fmt::format(" {:>{}}", column, cell_width);
  }
  return line + '\n';
}

std::string row(const std::string& name, const Cells& cells) {
  std::string line = fmt::format("{:{}}", name, name_width);
  for (const std::optional<double>& cell : cells) {
    line += cell ? fmt::format(" {:{}.2f}", *cell, cell_width)
                 : fmt::format(" {:>{}}", "-", cell_width);
  }
  return line + '\n';
}

Cells cells_of(const TextScores& scores) {
  return {scores.words.f1(),         scores.sentences.f1(), scores.lemmas.f1(),
          scores.upos.f1(),          scores.xpos.f1(),      scores.heads.f1(),
          scores.main_labelled.f1(), scores.labelled.f1()};
}

/// The rows of a treebank: with its words, and from its text.
std::string tree_rows(const MeasuredCorpus& corpus, const Network& network,
                      const Lemmatizer& lemmatizer, std::optional<double> names) {
  Cells given = cells_of(measure_text(network, lemmatizer, corpus.sentences, Words::given));
  given[0] = given[1] = std::nullopt;
  given.push_back(names);
  Cells raw = cells_of(measure_text(network, lemmatizer, corpus.sentences, Words::from_text));
  raw.push_back(std::nullopt);
  return row(corpus.name + ", given words", given) + row(corpus.name + ", raw text", raw);
}

}  // namespace

void run_evaluation(const EvaluationCommand& command, std::ostream& out) {
  const Kernels& kernels = kernels_named(command.kernels);
  const Network network = Network::load(command.model);
  const std::filesystem::path beside =
      std::filesystem::path(command.model).replace_filename("lemmas.txt");
  const Lemmatizer lemmatizer =
      Lemmatizer::load(command.lemmas.empty() ? beside.string() : command.lemmas);
  out << heading();
  double words = 0;
  double seconds = 0;
  for (const MeasuredCorpus& corpus : load_development_corpora(command.data)) {
    const Scores scores = measure(network, kernels, corpus.sentences);
    words += static_cast<double>(scores.all_words);
    seconds += scores.seconds;
    const std::optional<double> names =
        scores.names > 0 ? std::optional<double>(scores.name_f1()) : std::nullopt;
    if (scores.words > 0) {
      out << tree_rows(corpus, network, lemmatizer, names);
    } else {
      out << row(corpus.name, {{}, {}, {}, {}, {}, {}, {}, {}, names});
    }
  }
  out << fmt::format(
      "{:.0f} words a second of processor time, given words, kernels {}; {:.1f} MB\n",
      words / seconds, kernels.name,
      static_cast<double>(std::filesystem::file_size(command.model)) / 1e6);
}

}  // namespace factwright
