#ifndef FACTWRIGHT_LEARN_COMMANDS_HPP
#define FACTWRIGHT_LEARN_COMMANDS_HPP

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
  bool crossed = false;               ///< see Teaching
  std::size_t parts = 0;              ///< of the trees, for teachers that are to be crossed
  std::size_t without = 0;            ///< which of these parts is not learnt
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

}  // namespace factwright

#endif
