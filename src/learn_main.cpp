#include <exception>
#include <iostream>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>

#include "factwright/error.hpp"
#include "learn/commands.hpp"
#include "learn/evaluation.hpp"

namespace {

using factwright::EvaluationCommand;
using factwright::LemmaCommand;
using factwright::TrainingCommand;

void add_train(CLI::App& app, TrainingCommand& command) {
  CLI::App* train = app.add_subcommand("train", "Train a model and write it, rounded to int8");
  train->add_option("--data", command.data, "Folder of the data sets")->required();
  train->add_option("-o,--output", command.output, "Model file to write")->required();
  train->add_option("--checkpoint", command.checkpoint, "State to write after each epoch");
  train->add_flag("--resume", command.resume, "Go on from the checkpoint");
  train->add_option("--layers", command.network.layers, "LSTM layers");
  train->add_option("--hidden", command.network.hidden, "LSTM size, a multiple of 16");
  train->add_option("--arc-size", command.network.arc_size, "A multiple of 16");
  train->add_option("--label-size", command.network.label_size, "A multiple of 16");
  train->add_option("--subword-size", command.network.subword_size, "Sub-word embedding");
  train->add_option("--subword-bits", command.network.subword_bits, "Table of 2^bits rows");
  train->add_option("--frequent-words", command.network.frequent_words, "Words beside training's");
  train->add_option("--epochs", command.training.epochs, "Times through the data");
  train->add_option("--seed", command.training.seed, "Seed of all random numbers");
  train->add_option("--threads", command.training.threads, "1 or 2; the result is the same");
  train->add_option("--start", command.start,
                    "Model file of the same data and sizes to start from");
  train->add_option("--teacher", command.teachers, "Model file of the same data to learn from");
  train->add_flag("--crossed", command.crossed,
                  "The n-th teacher was trained --without part n - 1 and alone speaks of it");
  train->add_option("--parts", command.parts, "Divide the trees, to leave out one part");
  train->add_option("--without", command.without, "The part that is left out: 0, 1, ..");
  train->add_option("--teacher-weight", command.training.teacher_weight, "Beside the labels");
  train->add_option("--name-weight", command.training.name_weight, "Weight of the name loss");
  train->add_option("--name-caution", command.training.name_caution,
                    "Added to the score of no name in the end; finds less and errs less");
  train->add_option_function<float>(
      "--dropout",
      [&](float part) {
        factwright::Dropout& dropout = command.training.dropout;
        dropout.input = dropout.hidden = dropout.scorers = part;
      },
      "Part of the numbers that is dropped, 0.33 without this; small networks need less");
  train->add_option("--capital-dropout", command.training.dropout.capitals,
                    "Part of the sentences shown in small letters");
  train->add_option("--word-rate", command.training.word_rate,
                    "The word embedding learns with this part of the learning rate");
  train->add_option("--learning-rate", command.training.learning_rate, "Before its decay");
}

void add_evaluate(CLI::App& app, EvaluationCommand& command) {
  CLI::App* evaluate = app.add_subcommand("evaluate", "Measure a model on the development data");
  evaluate->add_option("--data", command.data, "Folder of the data sets")->required();
  evaluate->add_option("--kernels", command.kernels, "portable, avx2 or avx512-vnni");
  evaluate->add_option("--lemmas", command.lemmas, "Lemma lexicon, without this lemmas.txt beside");
  evaluate->add_option("model", command.model, "Model file")->required();
}

void add_lemmas(CLI::App& app, LemmaCommand& command) {
  CLI::App* lemmas = app.add_subcommand("lemmas", "Learn the lemma lexicon and write it");
  lemmas->add_option("--data", command.data, "Folder of the data sets")->required();
  lemmas->add_option("-o,--output", command.output, "Lexicon to write")->required();
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Trains the tagger, parser and name finder.\n"
      "Example: factwright-train train --data DIR -o models/news.fwm");
  app.require_subcommand(1);
  TrainingCommand command;
  add_train(app, command);
  EvaluationCommand evaluation;
  add_evaluate(app, evaluation);
  LemmaCommand lemmas;
  add_lemmas(app, lemmas);
  CLI11_PARSE(app, argc, argv);
  try {
    if (app.got_subcommand("train")) {
      factwright::ProgressLog log(std::cerr, isatty(STDERR_FILENO) != 0);
      factwright::run_training(command, log);
    }
    if (app.got_subcommand("lemmas")) factwright::run_lemmas(lemmas);
    if (app.got_subcommand("evaluate")) factwright::run_evaluation(evaluation, std::cout);
    return 0;
  } catch (const factwright::Error& error) {
    std::cerr << "error: " << error.what() << '\n';
    if (!error.help().empty()) std::cerr << "help: " << error.help() << '\n';
    return 2;
  } catch (const std::exception& defect) {
    std::cerr << "defect: " << defect.what() << '\n';
    return 3;
  }
}
