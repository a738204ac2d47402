#ifndef FACTWRIGHT_AUTHOR_RUN_EXAMPLES_HPP
#define FACTWRIGHT_AUTHOR_RUN_EXAMPLES_HPP

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "factwright/document.hpp"
#include "factwright/pack.hpp"
#include "factwright/statements.hpp"

namespace factwright {

enum class Verdict : std::uint8_t { passed, failed, known_gap, gap_closed };

/// What came of one example of one rule.
struct ExampleResult {
  std::string rule;
  const Example* example = nullptr;
  Verdict verdict = Verdict::passed;
  std::string why;  ///< for a failure: what was expected and what was found, in words
  /// What was expected and what was found, line by line: "  " is both, "- " expected only, "+ "
  /// found only. Empty where all is as expected.
  std::vector<std::string> difference;
  std::string step;  ///< for a failure: the first step of the rule that went wrong; may be empty
};

/// How a sentence becomes statements; the pipeline's steps for one document.
using Extractor = std::function<Statements(const Document&)>;

/// An example as the document that extractors are given.
[[nodiscard]] Document as_document(const Example& example);

/// Runs one example of a rule: a `+` must give a fact of its rule with the marked words in the
/// marked roles, a `-` must give none of its rule, a `?` is a `+` that may fail.
[[nodiscard]] ExampleResult run_example(const Rule& rule, const Example& example,
                                        const Extractor& extract);

/// Runs every example of every rule, in the pack's order; only of rules that stand under one of
/// `folders` where there are any.
[[nodiscard]] std::vector<ExampleResult> run_examples(const Pack& pack, const Extractor& extract,
                                                      const std::vector<std::string>& folders = {});

}  // namespace factwright

#endif
