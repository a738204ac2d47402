// Measures how fast texts are analysed, and prints a table:
//   analysis_bench MODELS_FOLDER SECONDS PATH..
// One row for each model, kind of inner loops and number of threads, beside the floor: reading the
// texts from disk and tokenising only. Every row runs in a process of its own, for its peak memory.

#include <fmt/core.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "analyze/kernels.hpp"
#include "analyze/network.hpp"
#include "analyze/sentences.hpp"
#include "analyze/tokenize.hpp"
#include "factwright/analysis.hpp"
#include "factwright/document.hpp"

namespace {

using namespace factwright;
using Clock = std::chrono::steady_clock;

/// Analyses one document and returns the number of its words.
using Work = std::function<std::size_t(const Document&)>;

struct Setting {
  std::vector<std::string> paths;
  double seconds = 1;
};

double since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// What a row shows: words a second, and words for each second that a processor was at work, which
/// other programs on the machine disturb less.
struct Rate {
  double wall = 0;
  double processor = 0;
};

double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

Rate rate_of(std::size_t words, Clock::time_point begin, double processor_begin) {
  const auto count = static_cast<double>(words);
  return {count / since(begin), count / (processor_seconds() - processor_begin)};
}

/// `threads` threads take documents in turn.
Rate measure(const std::vector<Document>& documents, const Work& work, unsigned threads,
             double seconds) {
  std::atomic<std::size_t> next = 0;
  std::atomic<std::size_t> words = 0;
  const double processor = processor_seconds();
  const auto begin = Clock::now();
  const auto run = [&] {
    while (since(begin) < seconds) words += work(documents[next++ % documents.size()]);
  };
  std::vector<std::thread> more;
  for (unsigned i = 1; i < threads; ++i) more.emplace_back(run);
  run();
  for (std::thread& thread : more) thread.join();
  return rate_of(words, begin, processor);
}

/// Tokens of a document, handed to `take` block by block with their sentences.
template <typename Take>
std::size_t segment(const Document& document, const Take& take) {
  std::size_t words = 0;
  for (const Block& block : document.blocks) {
    const auto tokens = tokenize(document.text, block.span);
    words += tokens.size();
    take(tokens, split_sentences(document.text, tokens));
  }
  return words;
}

std::size_t only_segment(const Document& document) {
  return segment(document, [](const auto&, const auto&) {});
}

std::size_t parse(const Document& document, const Network& network, const Kernels& kernels) {
  std::vector<SentenceForms> forms;
  const std::size_t words = segment(document, [&](const auto& tokens, const auto& sentences) {
    for (const SentenceRange& range : sentences) {
      SentenceForms& sentence = forms.emplace_back();
      for (auto i = range.begin; i < range.end; ++i) {
        const Span span = tokens[i].span;
        sentence.push_back(std::string_view(document.text).substr(span.begin, span.size()));
      }
    }
  });
  static_cast<void>(network.predict_with(kernels, forms));
  return words;
}

std::size_t analyse_all(const Document& document, const Models& models) {
  return analyze(document, models).tokens.size();
}

/// Runs a row in a process of its own and prints it.
void print_row(std::string_view name, unsigned threads, const std::function<Rate()>& row) {
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    const Rate rate = row();
    fmt::print("| {:30} | {:7} | {:9.0f} | {:13.0f} |", name, threads, rate.wall, rate.processor);
    std::fflush(stdout);
    _exit(0);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  if (status != 0) fmt::print("| {:30} | {:7} | failed | |", name, threads);
  fmt::print(" {:8.1f} |\n", static_cast<double>(usage.ru_maxrss) / 1024);
}

void print_floor(const Setting& setting) {
  print_row("read and tokenise", 1, [&] {
    const double processor = processor_seconds();
    const auto begin = Clock::now();
    std::size_t words = 0;
    while (since(begin) < setting.seconds) {
      for (const Document& document : read_documents(setting.paths).items) {
        words += only_segment(document);
      }
    }
    return rate_of(words, begin, processor);
  });
}

void print_model(const Setting& setting, const std::string& folder, const std::string& model) {
  for (const unsigned threads : {1U, 2U}) {
    for (const Kernels* kernels : available_kernels()) {
      print_row(fmt::format("{}: to trees, {}", model, kernels->name), threads, [&] {
        const auto documents = read_documents(setting.paths).items;
        const auto network = Network::load(folder + "/" + model + ".fwm");
        const auto work = [&](const Document& d) { return parse(d, network, *kernels); };
        return measure(documents, work, threads, setting.seconds);
      });
    }
    print_row(model + ": all of `analyze`", threads, [&] {
      const auto documents = read_documents(setting.paths).items;
      const auto models = Models::load(folder, model);
      const auto work = [&](const Document& d) { return analyse_all(d, models); };
      return measure(documents, work, threads, setting.seconds);
    });
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    fmt::print("usage: analysis_bench MODELS_FOLDER SECONDS PATH..\n");
    return 2;
  }
  const Setting setting{{argv + 3, argv + argc}, std::strtod(argv[2], nullptr)};
  fmt::print("| {:30} | threads | words/s   | words/CPU-sec | peak MiB |\n|---|---|---|---|---|\n",
             "from raw text");
  print_floor(setting);
  for (const std::string model : {"news", "fast"}) print_model(setting, argv[1], model);
}
