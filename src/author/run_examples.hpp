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
};

/// How a sentence becomes statements; the pipeline's steps for one document.
using Extractor = std::function<Statements(const Document&)>;

/// Runs every example of every rule: a `+` must give a fact of its rule with the marked words in
/// the marked roles, a `-` must give none of its rule, a `?` is reported. In the pack's order.
[[nodiscard]] std::vector<ExampleResult> run_examples(const Pack& pack, const Extractor& extract);

}  // namespace factwright

#endif
