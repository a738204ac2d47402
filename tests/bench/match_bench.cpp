// Measures what matching alone costs as rules grow in number, and prints a table:
//   match_bench [--row NAME] [--rules NUMBER] MODELS_FOLDER PACK_FOLDER SECONDS PATH..
// The texts are analysed, and their mentions found with the pack, before anything is measured. Each
// row makes so many rules of one form with one generator (see match_rules.hpp), compiles them and
// matches all texts, again and again, for SECONDS; the best round counts. Beside it the slow twin
// of tests/oracle at small sizes, on the first texts only. With --row, --rules: that row only.

#include <fmt/core.h>
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "../oracle/slow_patterns.hpp"
#include "factwright/analysis.hpp"
#include "factwright/document.hpp"
#include "match/match.hpp"
#include "match_rules.hpp"
#include "mention/find_mentions.hpp"

namespace {

using namespace factwright;
using namespace factwright::bench;

/// A text with all that matching is given.
struct ReadText {
  const Document* document = nullptr;
  Grammar grammar;
  Mentions mentions;
};

struct Texts {
  std::vector<Document> documents;
  std::vector<Analysis> analyses;
  std::deque<ReadText> readings;
  std::size_t tokens = 0;
};

double now() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

Texts read(const std::vector<std::string>& paths, const Models& models, const Lexicon& lexicon,
           const EntityRules& names) {
  Texts out;
  out.documents = read_documents(paths).items;
  for (const Document& document : out.documents) {
    out.analyses.push_back(analyze(document, models));
    out.tokens += out.analyses.back().tokens.size();
  }
  for (std::size_t i = 0; i < out.documents.size(); ++i) {
    Grammar grammar(out.analyses[i]);
    auto mentions = find_mentions(grammar, lexicon, {out.documents[i].id, true, &names});
    out.readings.push_back({&out.documents[i], std::move(grammar), std::move(mentions)});
  }
  return out;
}

double megabytes() {
  const auto info = mallinfo2();
  return static_cast<double>(info.uordblks + info.hblkhd) / 1048576;
}

/// The processor's nanoseconds a token of the quickest round over the texts, and what was found.
struct Time {
  double nanoseconds = 0;
  std::size_t found = 0;
};

using Work = std::function<std::size_t(const ReadText&, Mentions&&)>;

Time measure(const Texts& texts, double seconds, const Work& work) {
  Time out{1e18, 0};
  for (const double begin = now(); now() - begin < seconds || out.nanoseconds > 1e17;) {
    std::vector<Mentions> mentions;  // the matcher takes them away
    for (const ReadText& reading : texts.readings) mentions.push_back(reading.mentions);
    const double round = now();
    out.found = 0;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      out.found += work(texts.readings[i], std::move(mentions[i]));
    }
    out.nanoseconds =
        std::min(out.nanoseconds, (now() - round) * 1e9 / static_cast<double>(texts.tokens));
  }
  return out;
}

/// The twin's nanoseconds a token over the first texts.
double measure_twin(const Texts& texts, const Program& program) {
  constexpr std::size_t few_tokens = 1000;
  std::size_t tokens = 0;
  const double begin = now();
  for (const ReadText& reading : texts.readings) {
    const Analysis& analysis = reading.grammar.analysis();
    const Scene scene{*reading.document, analysis, reading.grammar,
                      reading.mentions,  program,  sentences_of(analysis)};
    static_cast<void>(slow::find_patterns(scene));
    tokens += analysis.tokens.size();
    if (tokens > few_tokens) break;
  }
  return (now() - begin) * 1e9 / static_cast<double>(tokens);
}

struct Table {
  const Texts& texts;
  const Lexicon& lexicon;
  RuleMaker& maker;
  double seconds;
  const std::vector<std::size_t>& numbers;

  double row(const char* name, Form form, Draw draw, std::size_t rules) const {
    constexpr std::size_t most_for_twin = 100;
    const Pack pack = maker.make(form, draw, rules);
    const double before = megabytes();
    const double begin = now();
    const EntityRules entities(pack, lexicon);
    const Program program(pack, lexicon);
    const double compiled = now() - begin;
    const double memory = megabytes() - before;
    const Time time = measure(texts, seconds, [&](const ReadText& reading, Mentions&& mentions) {
      if (form == Form::entity) return entities.find(reading.grammar, {}).size();
      return match(*reading.document, reading.grammar, std::move(mentions), program).items.size();
    });
    const bool twin = rules <= most_for_twin && (form == Form::tokens || form == Form::path);
    fmt::print("| {:24} | {:6} | {:8.1f} | {:7.1f} | {:8} | {:9.1f} | {:6.1f} | {:>9} |\n", name,
               rules, 1000 / time.nanoseconds, time.nanoseconds, time.found, compiled * 1e3, memory,
               twin ? fmt::format("{:.0f}", measure_twin(texts, program)) : "");
    std::fflush(stdout);
    return time.nanoseconds;
  }

  void shipped(const Pack& pack) const {
    const Program program(pack, lexicon);
    const Time time = measure(texts, seconds, [&](const ReadText& reading, Mentions&& mentions) {
      return match(*reading.document, reading.grammar, std::move(mentions), program).items.size();
    });
    fmt::print("| {:24} | {:6} | {:8.1f} | {:7.1f} | {:8} | | | |\n", "the pack itself",
               pack.rules.size(), 1000 / time.nanoseconds, time.nanoseconds, time.found);
  }

  void rows(const char* name, Form form, Draw draw) const {
    double hundred = 0;
    double ten_thousand = 0;
    for (const std::size_t rules : numbers) {
      const double time = row(name, form, draw, rules);
      if (rules == 100) hundred = time;
      if (rules == 10000) ten_thousand = time;
    }
    if (hundred == 0 || ten_thousand == 0) return;
    fmt::print("| {:24} | time(10,000) = {:.2f} x time(100) | | | | | | |\n", name,
               ten_thousand / hundred);
  }
};

/// What is asked for by options in front of the other words; they are taken away.
struct Wanted {
  std::string row;
  std::vector<std::size_t> numbers{10, 100, 1000, 10000, 100000};
};

Wanted take_options(std::vector<std::string>& words) {
  Wanted out;
  while (words.size() > 1 && words[0].starts_with("--")) {
    if (words[0] == "--row") out.row = words[1];
    if (words[0] == "--rules") out.numbers = {std::strtoul(words[1].c_str(), nullptr, 10)};
    words.erase(words.begin(), words.begin() + 2);
  }
  return out;
}

struct Row {
  const char* name;
  Form form;
  Draw draw;
};

constexpr Row all_rows[] = {{"tokens, rare", Form::tokens, Draw::rare},
                            {"tokens, by frequency", Form::tokens, Draw::frequent},
                            {"entity tokens, rare", Form::entity, Draw::rare},
                            {"entity tokens, by freq.", Form::entity, Draw::frequent},
                            {"triggers, rare", Form::trigger, Draw::rare},
                            {"triggers, by frequency", Form::trigger, Draw::frequent},
                            {"path, rare", Form::path, Draw::rare},
                            {"path, by frequency", Form::path, Draw::frequent}};

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  const Wanted wanted = take_options(words);
  if (words.size() < 4) {
    fmt::print(
        "usage: match_bench [--row NAME] [--rules NUMBER] MODELS_FOLDER PACK_FOLDER SECONDS "
        "PATH..\n");
    return 2;
  }
  Diagnostics faults;
  const Pack base = load_pack(words[1], faults);
  const auto models = Models::load(words[0], "news");
  const Lexicon lexicon(base);
  const EntityRules names(base, lexicon);
  const Texts texts = read({words.begin() + 3, words.end()}, models, lexicon, names);
  RuleMaker maker(texts.analyses, base);
  fmt::print("{} tokens of {} documents\n\n", texts.tokens, texts.documents.size());
  fmt::print(
      "| {:24} | {:6} | M tok/s  | ns/tok  | found    | compile ms | MiB    | twin ns/tok |\n",
      "rules, their key words", "number");
  fmt::print("|---|---|---|---|---|---|---|---|\n");
  const Table table{texts, lexicon, maker, std::strtod(words[2].c_str(), nullptr), wanted.numbers};
  for (const Row& row : all_rows) {
    if (wanted.row.empty() || wanted.row == row.name) table.rows(row.name, row.form, row.draw);
  }
  if (wanted.row.empty()) table.shipped(base);
}
