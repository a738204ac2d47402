#ifndef FACTWRIGHT_LEARN_COMMANDS_HPP
#define FACTWRIGHT_LEARN_COMMANDS_HPP

#include <iosfwd>
#include <string>
#include <vector>

#include "learn/progress.hpp"
#include "learn/settings.hpp"

namespace factwright {

/// `factwright-train train`.
struct TrainingCommand {
  std::string data;
  std::string output;
  std::string checkpoint;  ///< empty: none is written
  bool resume = false;
  std::string start;                  ///< model file of the same data and sizes to start from
  std::vector<std::string> teachers;  ///< model files of the same data
  NetworkSettings network;
  TrainingSettings training;
};

/// Trains, rounds and writes the model; tells progress and scores on `log`. Throws Error.
void run_training(const TrainingCommand& command, ProgressLog& log);

/// `factwright-train lemmas`.
struct LemmaCommand {
  std::string data;
  std::string output;
};

/// Learns the lemma lexicon from the treebanks and writes it. Throws Error.
void run_lemmas(const LemmaCommand& command);

/// `factwright-train evaluate`.
struct EvaluationCommand {
  std::string data;
  std::string model;
  std::string kernels;  ///< by name ("portable", "avx2"); empty: the fastest
};

/// Measures a model file on the development data; a line for each corpus goes to `out`. Throws
/// Error.
void run_evaluation(const EvaluationCommand& command, std::ostream& out);

}  // namespace factwright

#endif
