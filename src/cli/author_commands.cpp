#include <fmt/format.h>

#include <ostream>

#include "author/run_examples.hpp"
#include "cli/session.hpp"
#include "factwright/pipeline.hpp"

namespace factwright {
namespace {

std::string place_of(const Location& where) {
  return fmt::format("{}:{}:{}", where.file, where.line, where.column);
}

void print(const ExampleResult& result, const Streams& streams) {
  const char* heading = result.verdict == Verdict::failed       ? "failed"
                        : result.verdict == Verdict::gap_closed ? "a known gap works now"
                                                                : "known gap";
  streams.out << fmt::format("{}: {}\n  rule: {}\n  text: {}\n", place_of(result.example->where),
                             heading, result.rule, result.example->text);
  if (!result.why.empty()) streams.out << "  why:  " << result.why << '\n';
}

}  // namespace

int run_check(const BuildArguments& arguments, const Streams& streams) {
  Diagnostics diagnostics;
  const auto pack = load_packs(arguments.paths, diagnostics);
  const bool faulty = report(diagnostics, streams);
  streams.out << fmt::format("{} {}: {} types, {} relations, {} lists, {} rules\n", pack.name,
                             pack.version, pack.types.size(), pack.relations.size(),
                             pack.lists.size(), pack.rules.size());
  if (!faulty) return exit_fine;
  streams.err << fmt::format("check: {} errors\n", diagnostics.count(Severity::error));
  return exit_findings;
}

int run_test(const BuildArguments& arguments, const Streams& streams) {
  Diagnostics diagnostics;
  const auto pack = load_packs(arguments.paths, diagnostics);
  const bool faulty = report(diagnostics, streams);
  const auto folder = arguments.models.empty() ? shipped("models") : arguments.models;
  const auto models = Models::load(folder, arguments.model);
  const Matcher matcher(pack);
  const auto results = run_examples(pack, [&](const Document& document) {
    return read_one(document, models, matcher).statements;
  });
  std::size_t failed = 0;
  std::size_t gaps = 0;
  for (const ExampleResult& result : results) {
    failed += result.verdict == Verdict::failed ? 1U : 0U;
    gaps += result.verdict == Verdict::known_gap ? 1U : 0U;
    if (result.verdict == Verdict::failed || result.verdict == Verdict::gap_closed) {
      print(result, streams);
    }
  }
  streams.out << fmt::format("{} {}: {} examples passed, {} failed, {} known gaps\n", pack.name,
                             pack.version, results.size() - failed - gaps, failed, gaps);
  if (failed == 0 && !faulty) return exit_fine;
  streams.err << fmt::format("test: {} examples failed, {} errors in the pack\n", failed,
                             diagnostics.count(Severity::error));
  return exit_findings;
}

}  // namespace factwright
