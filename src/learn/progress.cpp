#include "learn/progress.hpp"

#include <string>

#include <fmt/format.h>

namespace factwright {
namespace {

constexpr int bar_size = 40;

std::string bar(std::string_view task, int percent) {
  const int full = bar_size * percent / 100;
  return fmt::format("\r{} [{:=<{}}{:<{}}] {:3}%", task, "", full, "", bar_size - full, percent);
}

}  // namespace

void ProgressLog::say(std::string_view line) {
  if (terminal_) out_ << "\r\033[K";
  out_ << line << std::endl;
  shown_percent_ = -1;
}

void ProgressLog::advance(std::string_view task, double part) {
  const int percent = static_cast<int>(100 * part);
  if (!terminal_ || percent == shown_percent_) return;
  shown_percent_ = percent;
  out_ << bar(task, percent) << std::flush;
}

void ProgressLog::advance(const TrainingProgress& progress) {
  advance(fmt::format("epoch {:2}/{}", progress.epoch, progress.epochs),
          static_cast<double>(progress.batch) / static_cast<double>(progress.batches));
}

void ProgressLog::finish_epoch(const TrainingProgress& progress) {
  const auto words = static_cast<double>(progress.losses.words);
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
  say(fmt::format(
      "epoch {:2}/{}: loss of arcs {:.3f}, labels {:.3f}, tags {:.3f}, names {:.4f}; {:.0f} s",
      progress.epoch, progress.epochs, progress.losses.arcs / words, progress.losses.labels / words,
      progress.losses.tags / words, progress.losses.names / words, passed.count()));
}

}  // namespace factwright
