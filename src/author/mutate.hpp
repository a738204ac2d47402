#ifndef FACTWRIGHT_AUTHOR_MUTATE_HPP
#define FACTWRIGHT_AUTHOR_MUTATE_HPP

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "author/run_entity_examples.hpp"
#include "author/run_examples.hpp"

namespace factwright {

/// Makes the extractor of a pack: one that differs in its rules only from the pack of the session.
/// The pack must outlive it.
using ExtractorOf = std::function<Extractor(const Pack&)>;

/// A condition that no example holds in place: all are as before where it is dropped.
struct Unheld {
  std::string rule;
  std::string what;  ///< "`unless: object`"
  Location where;
};

struct MutationResult {
  std::size_t tried = 0;
  std::vector<Unheld> unheld;  ///< in the pack's order
};

/// Drops each condition of each rule in turn and runs the examples that could notice: the rule's
/// own, and those of the rules that it silences. Rules without a passing example are passed over.
/// So are rules that stand under none of `folders`, where there are any.
[[nodiscard]] MutationResult mutate(const Pack& pack, const ExtractorOf& extractor_of,
                                    const std::vector<std::string>& folders = {});

/// The same for entity rules: the examples that could notice are those of the rule and of the rules
/// that ask for its type.
[[nodiscard]] MutationResult mutate_entities(const Pack& pack, const MentionFinderOf& finder_of,
                                             const std::vector<std::string>& folders = {});

/// Names, for each failed example, the first step of its rule that went wrong: the condition
/// without which it passes, the rule that silences it, or that no trigger word was met.
void name_first_steps(std::vector<ExampleResult>& results, const Pack& pack,
                      const ExtractorOf& extractor_of);

}  // namespace factwright

#endif
