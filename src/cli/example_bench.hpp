#ifndef FACTWRIGHT_CLI_EXAMPLE_BENCH_HPP
#define FACTWRIGHT_CLI_EXAMPLE_BENCH_HPP

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "author/mutate.hpp"
#include "cli/example_trees.hpp"
#include "factwright/pipeline.hpp"

namespace factwright {

/// Examples read once and matched as often as there are sets of rules to try: analysis costs a
/// thousand times what matching does. What it is made from must outlive it.
class ExampleBench {
 public:
  ExampleBench(const Pack& pack, const Models& models, const ExampleTrees& trees)
      : models_(models), trees_(trees), matcher_(pack) {}

  /// Reads the examples of the rules that stand under the folders, on `jobs` threads.
  void read(const Pack& pack, const std::vector<std::string>& folders, unsigned jobs);

  /// What the pack's own rules find in an example that was read.
  [[nodiscard]] Extractor extractor() const;
  /// The same for a pack with other rules and the same lists.
  [[nodiscard]] ExtractorOf extractor_of() const;
  /// What the entity rules of a pack with the same lists find in an example.
  [[nodiscard]] MentionFinderOf finder_of() const;

 private:
  [[nodiscard]] Statements find(const Document& example, const Matcher& matcher) const;
  /// The example with somebody else's analysis, if there is one.
  [[nodiscard]] const Document& with_trees(const Document& example) const;

  const Models& models_;
  const ExampleTrees& trees_;
  Matcher matcher_;
  std::unordered_map<std::string, Understood> readings_;  ///< by text
};

}  // namespace factwright

#endif
