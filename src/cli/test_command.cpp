#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <ostream>
#include <utility>

#include "author/diagnostic_formats.hpp"
#include "author/run_entity_examples.hpp"
#include "author/test_report.hpp"
#include "base/printable.hpp"
#include "cli/example_bench.hpp"
#include "cli/example_trees.hpp"
#include "cli/session.hpp"
#include "factwright/error.hpp"

namespace factwright {
namespace {

struct Counts {
  std::size_t passed = 0;
  std::size_t failed = 0;
  std::size_t gaps = 0;
};

void add(MutationResult& all, MutationResult more) {
  all.tried += more.tried;
  std::move(more.unheld.begin(), more.unheld.end(), std::back_inserter(all.unheld));
}

Counts count(const std::vector<ExampleResult>& results) {
  Counts out;
  for (const ExampleResult& result : results) {
    if (result.verdict == Verdict::failed)
      ++out.failed;
    else if (result.verdict == Verdict::known_gap)
      ++out.gaps;
    else
      ++out.passed;
  }
  return out;
}

void print_full(const std::vector<ExampleResult>& results, const Streams& streams) {
  for (const ExampleResult& result : results) {
    if (result.verdict == Verdict::failed || result.verdict == Verdict::gap_closed) {
      streams.out << to_text(result);
    }
  }
}

void print(const std::vector<ExampleResult>& results, const std::string& name,
           Diagnostics diagnostics, const Pack& pack, const Streams& streams) {
  if (name == "junit") {
    streams.out << junit(pack.name, results);
    return;
  }
  const auto format = diagnostic_format_from(name).value_or(DiagnosticFormat::full);
  if (format == DiagnosticFormat::full) return print_full(results, streams);
  add_results(results, diagnostics);
  diagnostics.sort();
  streams.out << formatted(diagnostics, format, version());
}

/// The analyses of --trees; says how many examples they are for, and which sentences are of none.
ExampleTrees read_trees(const BuildArguments& arguments, const Pack& pack, const Streams& streams) {
  const auto& files = arguments.author.trees;
  if (files.empty()) return {};
  const auto documents = read_documents(files, given_parts(arguments));
  report_left_out(documents, streams);
  ExampleTrees trees(documents);
  if (trees.sentences() == 0) {
    throw Error(fmt::format("there are no trees in {}", fmt::join(files, ", ")),
                "--trees takes CoNLL-U: see `factwright analyze --format conllu`");
  }
  const auto texts = example_texts(pack);
  const auto strangers = trees.without(texts);
  streams.err << fmt::format("trees: {} of {} examples are read with them\n", trees.known(texts),
                             texts.size());
  if (strangers.empty()) return trees;
  streams.err << fmt::format(
      "trees: {} of {} sentences are no example's text, the first one: {}\n  help: `# text =` must "
      "be the example without its marks, to the letter\n",
      strangers.size(), trees.sentences(), printable(strangers.front()));
  return trees;
}

}  // namespace

int run_test(const BuildArguments& arguments, const Streams& streams) {
  Diagnostics diagnostics;
  const auto pack = load_packs(arguments.paths, arguments, diagnostics);
  const auto folders = pack_folders(arguments.paths);
  const std::string& format = arguments.author.format;
  const bool full = format == "full";
  const bool faulty =
      full || format == "junit" ? report(diagnostics, streams) : diagnostics.has_errors();
  const auto models = Models::load(arguments.models.empty() ? shipped("models") : arguments.models,
                                   arguments.model);
  const auto trees = read_trees(arguments, pack, streams);
  ExampleBench bench(pack, models, trees);
  bench.read(pack, folders, jobs_of(arguments));
  auto results = run_examples(pack, bench.extractor(), folders);
  name_first_steps(results, pack, bench.extractor_of());
  if (!pack.entity_rules.empty()) {
    auto entities = run_entity_examples(pack, bench.finder_of()(pack), folders);
    results.insert(results.end(), entities.begin(), entities.end());
  }
  print(results, format, diagnostics, pack, streams);
  if (arguments.author.mutate) {
    auto mutation = mutate(pack, bench.extractor_of(), folders);
    add(mutation, mutate_entities(pack, bench.finder_of(), folders));
    (full ? streams.out : streams.err) << to_text(mutation);
  }
  const auto counts = count(results);
  (full ? streams.out : streams.err)
      << fmt::format("{} {}: {} examples passed, {} failed, {} known gaps\n", pack.name,
                     pack.version, counts.passed, counts.failed, counts.gaps);
  if (counts.failed == 0 && !faulty) return exit_fine;
  streams.err << fmt::format("test: {} examples failed, {} errors in the pack\n", counts.failed,
                             diagnostics.count(Severity::error));
  return exit_findings;
}

}  // namespace factwright
