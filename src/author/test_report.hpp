#ifndef FACTWRIGHT_AUTHOR_TEST_REPORT_HPP
#define FACTWRIGHT_AUTHOR_TEST_REPORT_HPP

#include <string>
#include <vector>

#include "author/mutate.hpp"
#include "author/run_examples.hpp"
#include "factwright/diagnostics.hpp"

namespace factwright {

/// One result as people read it: place, rule, text, why, difference, first step.
[[nodiscard]] std::string to_text(const ExampleResult& result);

/// Failed examples as FW603 and known gaps that work as FW604, for the formats of diagnostics.
void add_results(const std::vector<ExampleResult>& results, Diagnostics& diagnostics);

/// The results as JUnit XML: a suite for the pack, a case for each example; known gaps are skipped.
[[nodiscard]] std::string junit(const std::string& pack, const std::vector<ExampleResult>& results);

/// A line for each condition that nothing holds in place, and what to do.
[[nodiscard]] std::string to_text(const MutationResult& result);

}  // namespace factwright

#endif
