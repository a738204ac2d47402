#include "cli/example_bench.hpp"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "author/findings.hpp"

namespace factwright {

void ExampleBench::read(const Pack& pack, const std::vector<std::string>& folders, unsigned jobs) {
  std::vector<const Example*> examples;
  const auto add = [&](const auto& rules) {
    for (const auto& rule : rules) {
      if (!stands_in(rule.where, folders)) continue;
      for (const Example& example : rule.examples) {
        if (readings_.try_emplace(example.text).second) examples.push_back(&example);
      }
    }
  };
  add(pack.rules);
  add(pack.entity_rules);
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism,
                                    std::max(1U, jobs));
  std::vector<Understood> read(examples.size());
  tbb::parallel_for(std::size_t{0}, examples.size(), [&](std::size_t i) {
    read[i] = understand(with_trees(as_document(*examples[i])), models_, matcher_);
  });
  for (std::size_t i = 0; i < examples.size(); ++i) {
    readings_[examples[i]->text] = std::move(read[i]);
  }
}

Statements ExampleBench::find(const Document& example, const Matcher& matcher) const {
  const auto found = readings_.find(example.text);
  if (found != readings_.end()) return match_reading(found->second, matcher);
  return match_reading(understand(with_trees(example), models_, matcher), matcher);
}

const Document& ExampleBench::with_trees(const Document& example) const {
  const Document* known = trees_.find(example.text);
  return known == nullptr ? example : *known;
}

Extractor ExampleBench::extractor() const {
  return [this](const Document& example) { return find(example, matcher_); };
}

ExtractorOf ExampleBench::extractor_of() const {
  return [this](const Pack& pack) -> Extractor {
    auto matcher = std::make_shared<const Matcher>(pack, matcher_);
    return [this, matcher](const Document& example) { return find(example, *matcher); };
  };
}

MentionFinderOf ExampleBench::finder_of() const {
  return [this](const Pack& pack) -> MentionFinder {
    auto matcher = std::make_shared<const Matcher>(pack, matcher_);
    return [this, matcher](const Document& example) {
      const auto found = readings_.find(example.text);
      return found != readings_.end() ? ruled_mentions(found->second, *matcher)
                                      : ruled_mentions(with_trees(example), models_, *matcher);
    };
  };
}

}  // namespace factwright
