// Measures what matching alone costs as rules grow in number, and prints a table:
//   match_bench MODELS_FOLDER PACK_FOLDER SECONDS PATH..
// The texts are analysed, and their mentions found with the pack, before anything is measured. Each
// row makes so many rules of one form with one generator (see match_rules.hpp), compiles them and
// matches all texts, again and again, for SECONDS; the best round counts. Beside it the slow twin
// of tests/oracle at small sizes, on the first texts only.

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

using Work = std::function<std::size_t(const ReadText&)>;

Time measure(const Texts& texts, double seconds, const Work& work) {
  Time out{1e18, 0};
  for (const double begin = now(); now() - begin < seconds || out.nanoseconds > 1e17;) {
    const double round = now();
    out.found = 0;
    for (const ReadText& reading : texts.readings) out.found += work(reading);
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

  double row(const char* name, Form form, Draw draw, std::size_t rules) const {
    constexpr std::size_t most_for_twin = 100;
    const Pack pack = maker.make(form, draw, rules);
    const double before = megabytes();
    const double begin = now();
    const EntityRules entities(pack, lexicon);
    const Program program(pack, lexicon);
    const double compiled = now() - begin;
    const double memory = megabytes() - before;
    const Time time = measure(texts, seconds, [&](const ReadText& reading) {
      if (form == Form::entity) return entities.find(reading.grammar, {}).size();
      return match(*reading.document, reading.grammar, reading.mentions, program).items.size();
    });
    const bool twin = rules <= most_for_twin && (form == Form::tokens || form == Form::path);
    fmt::print("| {:24} | {:6} | {:8.1f} | {:7.1f} | {:8} | {:9.1f} | {:6.1f} | {:>9} |\n", name,
               rules, 1000 / time.nanoseconds, time.nanoseconds, time.found, compiled * 1e3, memory,
               twin ? fmt::format("{:.0f}", measure_twin(texts, program)) : "");
    std::fflush(stdout);
    return time.nanoseconds;
  }

  void rows(const char* name, Form form, Draw draw, std::size_t most) const {
    double hundred = 0;
    double ten_thousand = 0;
    for (std::size_t rules = 10; rules <= most; rules *= 10) {
      const double time = row(name, form, draw, rules);
      if (rules == 100) hundred = time;
      if (rules == 10000) ten_thousand = time;
    }
    if (most >= 10000) {
      fmt::print("| {:24} | time(10,000) = {:.2f} x time(100) | | | | | | |\n", name,
                 ten_thousand / hundred);
    }
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) {
    fmt::print("usage: match_bench MODELS_FOLDER PACK_FOLDER SECONDS PATH..\n");
    return 2;
  }
  Diagnostics faults;
  const Pack base = load_pack(argv[2], faults);
  const auto models = Models::load(argv[1], "news");
  const Lexicon lexicon(base);
  const EntityRules names(base, lexicon);
  const Texts texts = read({argv + 4, argv + argc}, models, lexicon, names);
  RuleMaker maker(texts.analyses, base);
  const char* most = std::getenv("MATCH_BENCH_RULES");
  const std::size_t rules = most == nullptr ? 100000 : std::strtoul(most, nullptr, 10);
  fmt::print("{} tokens of {} documents\n\n", texts.tokens, texts.documents.size());
  fmt::print(
      "| {:24} | {:6} | M tok/s  | ns/tok  | found    | compile ms | MiB    | twin ns/tok |\n",
      "rules, their key words", "number");
  fmt::print("|---|---|---|---|---|---|---|---|\n");
  const Table table{texts, lexicon, maker, std::strtod(argv[3], nullptr)};
  struct Row {
    const char* name;
    Form form;
    Draw draw;
  };
  constexpr Row rows[] = {{"tokens, rare", Form::tokens, Draw::rare},
                          {"tokens, by frequency", Form::tokens, Draw::frequent},
                          {"entity tokens, rare", Form::entity, Draw::rare},
                          {"entity tokens, by freq.", Form::entity, Draw::frequent},
                          {"triggers, rare", Form::trigger, Draw::rare},
                          {"triggers, by frequency", Form::trigger, Draw::frequent},
                          {"path, rare", Form::path, Draw::rare},
                          {"path, by frequency", Form::path, Draw::frequent}};
  const std::string only = std::getenv("MATCH_BENCH_ROW") ? std::getenv("MATCH_BENCH_ROW") : "";
  for (const Row& row : rows)
    if (only.empty() || only == row.name) table.rows(row.name, row.form, row.draw, rules);
  const Program shipped(base, lexicon);
  const Time time = measure(texts, table.seconds, [&](const ReadText& reading) {
    return match(*reading.document, reading.grammar, reading.mentions, shipped).items.size();
  });
  fmt::print("| {:24} | {:6} | {:8.1f} | {:7.1f} | {:8} | | | |\n", "the pack itself",
             base.rules.size(), 1000 / time.nanoseconds, time.nanoseconds, time.found);
}
