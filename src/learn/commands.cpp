#include "learn/commands.hpp"

#include <fstream>
#include <ostream>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "factwright/error.hpp"
#include "learn/collection.hpp"
#include "learn/dataset.hpp"
#include "learn/export.hpp"
#include "learn/lemmas.hpp"
#include "learn/scores.hpp"
#include "learn/teachers.hpp"
#include "learn/trainer.hpp"

namespace factwright {
namespace {

/// Lets the teachers, where there are any, say what they think of all sentences.
void teach(const TrainingCommand& command, Dataset& dataset, ProgressLog& log) {
  if (command.teachers.empty()) return;
  std::vector<Parameters> teachers;
  for (const std::string& path : command.teachers) {
    teachers.push_back(import_model(read_model(path), dataset, path));
  }
  const Teaching teaching = command.crossed ? Teaching::crossed : Teaching::together;
  add_soft_targets(teachers, teaching, dataset.examples,
                   [&](double part) { log.advance("teachers", part); });
  log.say(fmt::format("{} teachers have seen all sentences", teachers.size()));
}

/// Takes the trees of one part out of what is learnt, where the command says so.
void leave_out(const TrainingCommand& command, Dataset& dataset) {
  if (command.parts == 0) return;
  std::vector<Example> kept;
  for (std::size_t place = 0; place < dataset.examples.size(); ++place) {
    Example& example = dataset.examples[place];
    const bool left_out = example.has_tree && part_of(place, command.parts) == command.without;
    if (!left_out) kept.push_back(std::move(example));
  }
  dataset.examples = std::move(kept);
}

Parameters start_parameters(const TrainingCommand& command, const Dataset& dataset,
                            const WordVectors& vectors) {
  if (!command.start.empty()) {
    return import_model(read_model(command.start), dataset, command.start);
  }
  Parameters start = initial_parameters(command.network, dataset.counts(), command.training.seed);
  set_start_vectors(dataset.vocabulary, vectors, start.words);
  return start;
}

/// A line for each development corpus. Speed is told apart: it is not the same in two runs.
std::string measure_all(const Network& network, const std::vector<MeasuredCorpus>& corpora) {
  std::string lines;
  for (const MeasuredCorpus& corpus : corpora) {
    lines +=
        fmt::format("{}: {}\n", corpus.name,
                    describe(measure(network, *available_kernels().front(), corpus.sentences)));
  }
  return lines;
}

ModelFile described_model(const Trainer& trainer, const Dataset& dataset,
                          const TrainingCommand& command) {
  std::string settings = describe(command.network, command.training);
  settings += fmt::format("teachers: {}, weight {}\n", command.teachers.size(),
                          command.training.teacher_weight);
  if (command.crossed) settings += "each teacher speaks of the trees that it has not seen\n";
  if (command.parts > 0) {
    settings += fmt::format("learnt without part {} of {}\n", command.without, command.parts);
  }
  settings += fmt::format("start: {}\n", command.start.empty() ? "word vectors" : "a model");
  ModelFile model = export_model(trainer.result(), dataset, settings);
  model.scorer(Scorer::name).bias[static_cast<std::size_t>(NameTag::o)] +=
      command.training.name_caution;
  const std::string scores = measure_all(Network(model), load_development_corpora(command.data));
  model.description = settings + scores;
  return model;
}

}  // namespace

void run_training(const TrainingCommand& command, ProgressLog& log) {
  const WordVectors vectors = read_vectors(command.data + "/vectors");
  Dataset dataset = make_dataset(load_training_corpus(command.data), vectors, command.network);
  log.say(fmt::format("{} sentences, {} words in the vocabulary", dataset.examples.size(),
                      dataset.vocabulary.words().size()));
  Trainer trainer(dataset.examples, start_parameters(command, dataset, vectors), command.training);
  if (command.resume) trainer.restore(command.checkpoint);
  if (!trainer.finished()) teach(command, dataset, log);
  leave_out(command, dataset);
  while (!trainer.finished()) {
    TrainingProgress last;
    trainer.run_epoch([&](const TrainingProgress& progress) {
      log.advance(progress);
      last = progress;
    });
    log.finish_epoch(last);
    if (!command.checkpoint.empty()) trainer.save(command.checkpoint);
  }
  const ModelFile model = described_model(trainer, dataset, command);
  log.say(model.description);
  write_model(model, command.output);
}

void run_lemmas(const LemmaCommand& command) {
  const LemmaLexicon lexicon =
      learn_lemmas({command.data + "/ud-ewt/en_ewt-ud-train.conllu",
                    command.data + "/ud-gum/en_gum-permissive-train.conllu"},
                   command.data + "/vectors/words.txt");
  std::ofstream out(command.output, std::ios::binary);
  out << lexicon.to_text();
  out.close();
  if (!out) throw Error(fmt::format("{}: cannot write the lemma lexicon", command.output));
}

}  // namespace factwright
