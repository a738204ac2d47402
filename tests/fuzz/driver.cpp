// Runs a fuzz target without a fuzzing engine: mutates the files of the seed folders by a fixed
// rule, so that run number N is the same input on every machine.
//
// fuzz_NAME RUNS SEED_FOLDER..        runs the target RUNS times
// fuzz_NAME --show N SEED_FOLDER..    writes the input of run N to standard output

#include <algorithm>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

/// The sanitizers' hook for their last words; absent in builds without them.
extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::uint64_t current_run = 0;  // for the two functions below, which a dying process calls

void say_run() { std::fprintf(stderr, "fault in run %ju\n", std::uintmax_t{current_run}); }

void say_run_and_leave(int /*signal*/) {
  say_run();
  std::_Exit(134);
}

std::vector<std::string> read_seeds(const std::vector<std::string>& folders) {
  std::vector<fs::path> files;
  for (const std::string& folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> seeds = {""};
  for (const fs::path& path : files) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    constexpr std::size_t largest_seed = 1 << 14;
    seeds.push_back(bytes.substr(0, largest_seed));
  }
  return seeds;
}

/// Numbers below a bound, the same on every machine (the library's distributions are not).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : engine_() % bound; }

 private:
  std::mt19937_64 engine_;
};

/// Bytes that mean something to one of the readers.
constexpr std::string_view tokens[] = {
    "\n", "\r\n", "\t",      "  ",      ": ",           "- ",   "|",    "[",           "]",   "{",
    "}",  "\"",   "\\u0000", "\\ud800", "&a",           "*a",   "<<",   "#",           "---", "<",
    ">",  "..",   "@",       "=>",      "\xEF\xBB\xBF", "\xFF", "\xC3", "\xED\xA0\x80"};

void mutate(std::string& input, const std::vector<std::string>& seeds, Dice& dice) {
  const std::size_t at = dice.below(input.size() + 1);
  switch (dice.below(6)) {
    case 0:
      input.insert(at, 1, static_cast<char>(dice.below(256)));
      break;
    case 1:
      input.insert(at, tokens[dice.below(std::size(tokens))]);
      break;
    case 2:
      input.erase(at, dice.below(16));
      break;
    case 3:
      if (at < input.size()) input[at] = static_cast<char>(dice.below(256));
      break;
    case 4:
      input.insert(at, input.substr(dice.below(input.size() + 1), dice.below(64)));
      break;
    default: {
      const std::string& other = seeds[dice.below(seeds.size())];
      input = input.substr(0, at) + other.substr(dice.below(other.size() + 1));
    }
  }
}

std::string input_of(std::uint64_t run, const std::vector<std::string>& seeds) {
  Dice dice(run);
  std::string input = seeds[dice.below(seeds.size())];
  for (std::size_t changes = dice.below(8); changes > 0; --changes) mutate(input, seeds, dice);
  return input;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  const bool show = !words.empty() && words.front() == "--show";
  if (show) words.erase(words.begin());
  if (words.empty()) {
    std::cerr << "usage: fuzz_NAME [--show] NUMBER SEED_FOLDER..\n";
    return 2;
  }
  const std::uint64_t number = std::strtoull(words.front().c_str(), nullptr, 10);
  words.erase(words.begin());
  const std::vector<std::string> seeds = read_seeds(words);
  if (show) {
    std::cout << input_of(number, seeds);
    return 0;
  }
  std::signal(SIGABRT, say_run_and_leave);
  if (__sanitizer_set_death_callback != nullptr) __sanitizer_set_death_callback(say_run);
  for (std::uint64_t run = 0; run < number; ++run) {
    const std::string input = input_of(run, seeds);
    current_run = run;
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
  }
  std::cerr << number << " runs over " << seeds.size() << " seeds: no fault\n";
  return 0;
}
