#ifndef FACTWRIGHT_AUTHOR_RUN_ENTITY_EXAMPLES_HPP
#define FACTWRIGHT_AUTHOR_RUN_ENTITY_EXAMPLES_HPP

#include <cstdint>
#include <functional>
#include <vector>

#include "author/run_examples.hpp"
#include "factwright/mentions.hpp"

namespace factwright {

/// How a sentence becomes the mentions that entity rules find in it.
using MentionFinder = std::function<std::vector<RuledMention>(const Document&)>;

/// Makes the finder of a pack: one that differs in its entity rules only from that of the session.
/// The pack must outlive it.
using MentionFinderOf = std::function<MentionFinder(const Pack&)>;

/// Runs one example of the entity rule that is number `index` of its pack.
[[nodiscard]] ExampleResult run_entity_example(const EntityRule& rule, std::uint32_t index,
                                               const Example& example, const MentionFinder& find);

/// Runs every example of every entity rule: in a `+` its rule must make exactly the marked words
/// an entity (without marks: anything), a `-` must give no mention of its rule. Of the rules that
/// stand under `folders` (none given: all), in the pack's order.
[[nodiscard]] std::vector<ExampleResult> run_entity_examples(
    const Pack& pack, const MentionFinder& find, const std::vector<std::string>& folders);

}  // namespace factwright

#endif
