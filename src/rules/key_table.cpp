#include <array>

#include "rules/keys.hpp"

namespace factwright {
namespace {

using enum KeyContext;
using enum ValueForm;

constexpr bool required = true;
constexpr bool optional = false;

constexpr std::string_view flags = "true false";
constexpr std::string_view statuses =
    "asserted negated planned possible conditional questioned requested threatened denied ended";

constexpr auto table = std::to_array<KeyDoc>({
    {pack, "pack", text, required, "The pack's name: the first part of its rules' ids."},
    {pack, "version", text, required, "The pack's version, three numbers: 0.1.0."},
    {pack, "engine", text, optional, "The versions of Factwright that it is for: \">=0.1 <1\"."},
    {pack, "license", text, optional, "Under which licence it may be used (SPDX name)."},
    {pack, "uses", texts, optional, "Packs beside this one whose types and rules it takes over."},
    {pack, "note", text, optional, "For people; not read."},

    {schema, "types", any, optional, "Types of entities, as `Parent: [Child, ..]`."},
    {schema, "relations", any, optional, "What facts can say, by name."},
    {schema, "properties", any, optional, "Properties of relations and the values they take."},

    {relation, "edge", text, required,
     "What is drawn: `by -> target`, or `party -- party` without direction."},
    {relation, "roles", any, required,
     "Who takes part: `role: Type`; `role?` need not be filled, `role+` may be filled several "
     "times."},
    {relation, "state", text, optional, "A state that lasts, not an event.", flags},
    {relation, "transitive", text, optional, "From a to b and b to c follows a to c.", flags},
    {relation, "inverse", text, optional, "The relation that says the same from the other end."},
    {relation, "implies", text, optional, "The relation that holds wherever this one does."},
    {relation, "note", text, optional, "For people; not read."},

    {rule_file, "rules", maps, optional, "The rules of one topic."},
    {rule_file, "entities", maps, optional,
     "Names that neither lists nor the name tagger know, by their form."},

    {rule, "rule", text, required, "The rule's name, one of a kind in its pack."},
    {rule, "makes", text, required, "The relation of the facts it gives."},
    {rule, "trigger", map, optional, "The word that gives the fact away."},
    {rule, "roles", any, optional, "Where the participants stand, seen from the trigger."},
    {rule, "when", any, optional, "Conditions that must hold, by position."},
    {rule, "unless", any, optional, "Conditions none of which may hold, by position."},
    {rule, "phrases", lines, optional, "Word patterns, one a line, where word order says it all."},
    {rule, "where", any, optional, "Narrower types or lists for the roles of the phrases."},
    {rule, "status", text, optional, "The status of its facts, whatever the text says.", statuses},
    {rule, "confidence", text, optional, "How often it is right.", "high medium low"},
    {rule, "instead-of", texts, optional, "More general rules that it silences on the same words."},
    {rule, "note", text, optional, "For people; not read."},
    {rule, "deprecated", text, optional, "Kept, but warns where it is used.", flags},
    {rule, "examples", lines, optional,
     "Sentences, one a line: `+` gives the marked fact, `-` gives none, `?` is a known gap."},

    {trigger, "verb", texts, optional,
     "Verbs in their base form; several words: with object, "
     "particle or preposition."},
    {trigger, "noun", texts, optional, "Nouns in the singular."},
    {trigger, "adjective", texts, optional, "Adjectives in their base form."},
    {trigger, "words", texts, optional, "Fixed phrases, as they stand in the text."},

    {role, "at", texts, required, "Positions, any of them."},
    {role, "is", texts, optional, "Narrower types, or a list."},

    {condition, "words", texts, optional, "Words anywhere in the clause."},
    {condition, "under", texts, optional, "Verbs that govern the trigger."},
    {condition, "zone", texts, optional, "Parts of the document.",
     "body headline dateline byline caption boilerplate"},

    {entity, "entity", text, required, "The rule's name, one of a kind in its pack."},
    {entity, "makes", text, required, "The type of the entities it finds."},
    {entity, "phrases", lines, required, "Word patterns, one a line."},
    {entity, "note", text, optional, "For people; not read."},
    {entity, "examples", lines, optional,
     "Sentences, one a line, with the entity marked as `[Type: words]`."},
});

constexpr std::array<std::string_view, 9> names = {"pack.yaml",    "schema.yaml", "a relation",
                                                   "a rules file", "a rule",      "`trigger`",
                                                   "a role",       "a condition", "an entity rule"};

}  // namespace

std::span<const KeyDoc> all_keys() { return table; }

std::string_view context_name(KeyContext context) {
  return names[static_cast<std::size_t>(context)];
}

}  // namespace factwright
