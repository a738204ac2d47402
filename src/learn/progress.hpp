#ifndef FACTWRIGHT_LEARN_PROGRESS_HPP
#define FACTWRIGHT_LEARN_PROGRESS_HPP

#include <chrono>
#include <ostream>
#include <string_view>

#include "learn/losses.hpp"

namespace factwright {

/// Tells people how a training goes: a line for each epoch and, on a terminal, a bar that moves.
class ProgressLog {
 public:
  /// `out` must outlive the log; `terminal` says whether a line there can be written over.
  ProgressLog(std::ostream& out, bool terminal) : out_(out), terminal_(terminal) {}

  void say(std::string_view line);
  /// A part of a task that is done, from 0 to 1.
  void advance(std::string_view task, double part);
  void advance(const TrainingProgress& progress);
  void finish_epoch(const TrainingProgress& progress);

 private:
  std::ostream& out_;
  bool terminal_;
  int shown_percent_ = -1;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace factwright

#endif
