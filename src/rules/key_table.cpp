#include <array>

#include "rules/keys.hpp"

namespace factwright {
namespace {

using enum KeyContext;
using enum ValueForm;

constexpr bool required = true;
constexpr bool optional = false;
constexpr std::string_view any_word = {};

constexpr std::string_view flags = "true false";
constexpr std::string_view statuses =
    "asserted negated planned possible conditional questioned requested threatened denied ended";

constexpr auto table = std::to_array<KeyDoc>({
    {pack, "pack", text, required, "The pack's name: the first part of its rules' ids.",
     "pack: fisheries"},
    {pack, "version", text, required, "The pack's version, three numbers.", "version: 0.1.0"},
    {pack, "engine", text, optional, "The versions of Factwright that it is for.",
     "engine: \">=0.1 <1\""},
    {pack, "license", text, optional, "Under which licence it may be used (SPDX name).",
     "license: Apache-2.0"},
    {pack, "uses", texts, optional,
     "Packs beside this one, or shipped, whose types, relations, lists and rules it takes over.",
     "uses: [news]"},
    {pack, "note", text, optional, "For people; not read.", "note: For the fishing desk."},

    {schema, "types", any, optional,
     "Types of entities, as `Parent: [Child, ..]`; a type may stand under several parents.",
     "types:\n  Actor: [Person, Organization]", any_word, Holds::type_tree},
    {schema, "relations", any, optional, "What facts can say, by name.",
     "relations:\n  meet:\n    edge: party -- party\n    roles: {party+: Actor}", any_word,
     Holds::relations},
    {schema, "properties", any, optional,
     "Free properties of relations and the values they take (`any` for every text).",
     "properties: {beat: [politics, trade]}", any_word, Holds::properties},

    {relation, "edge", text, required,
     "What is drawn: `by -> target`, or `party -- party` without direction.",
     "edge: buyer -> seller"},
    {relation, "roles", any, required,
     "Who takes part: `role: Type`, or a list of types, any of which will do. `role?` need not be "
     "filled, `role+` may be filled several times. `Text` is any phrase, `Fact` another fact.",
     "roles:\n  buyer: Actor\n  goods?: Text", any_word, Holds::role_types},
    {relation, "state", text, optional, "`true` for a state that lasts, not an event.",
     "state: true", flags},
    {relation, "transitive", text, optional, "`true`: from a to b and from b to c follows a to c.",
     "transitive: true", flags},
    {relation, "inverse", text, optional, "The relation that says the same from the other end.",
     "inverse: sell_to", any_word, Holds::relation},
    {relation, "implies", text, optional, "The relation that holds wherever this one does.",
     "implies: deal_with", any_word, Holds::relation},
    {relation, "note", text, optional, "For people; not read.", "note: Sales of goods only."},

    {rule_file, "rules", maps, optional, "The rules of one topic.",
     "rules:\n  - rule: people meet\n    makes: meet"},
    {rule_file, "entities", maps, optional,
     "Names that neither lists nor the name tagger know, by their form.",
     "entities:\n  - entity: ministry\n    makes: Ministry"},

    {rule, "rule", text, required, "The rule's name, one of a kind in its pack.",
     "rule: people meet"},
    {rule, "makes", text, required, "The relation of the facts it gives.", "makes: meet", any_word,
     Holds::relation},
    {rule, "trigger", map, optional, "The word that gives the fact away.",
     "trigger: {verb: [meet, hold talks with]}"},
    {rule, "roles", any, optional,
     "Where the participants stand, seen from the trigger: a position, several of which any will "
     "do, or `{at: positions, is: types}`.",
     "roles:\n  buyer: subject\n  seller: {at: [from], is: Company}", any_word, Holds::role_places},
    {rule, "when", any, optional,
     "Conditions that must hold: what stands at a position must be one of the values (words, "
     "types, `@lists`, or `any` for whatever stands there).",
     "when: {object: [deal, contract]}", any_word, Holds::conditions},
    {rule, "unless", any, optional,
     "Conditions none of which may hold, written like those of `when`.",
     "unless: {object: [expectation, target]}", any_word, Holds::conditions},
    {rule, "phrases", lines, optional, "Word patterns, one a line, where word order says it all.",
     "phrases: |\n  <holder>, the? former? <position> of <of>"},
    {rule, "tokens", lines, optional,
     "For experts, bound to the parser: token patterns, one a line; captures fill roles.",
     "tokens: |\n  [lemma=blow & tag=VERB] []{0,2} (?<target> [entity=Facility]+)"},
    {rule, "path", lines, optional,
     "For experts, bound to the parser: dependency paths, one a line; their tokens fill roles.",
     "path: |\n  party:Person <nsubj [lemma=meet] >obj|obl:with party:Person"},
    {rule, "where", any, optional, "Narrower types or lists for the roles of the phrases.",
     "where: {position: \"@offices\"}", any_word, Holds::role_narrower},
    {rule, "status", text, optional, "The status of its facts, whatever the text says.",
     "status: planned", statuses},
    {rule, "confidence", text, optional, "How often it is right; `high` where it does not say.",
     "confidence: medium", "high medium low"},
    {rule, "instead-of", texts, optional,
     "More general rules that it silences where they wake on the same words.",
     "instead-of: [people meet]", any_word, Holds::rule},
    {rule, "note", text, optional, "For people; not read.", "note: Written for the trade desk."},
    {rule, "deprecated", text, optional, "`true`: kept for its name, but no longer run.",
     "deprecated: true", flags},
    {rule, "examples", lines, optional,
     "Sentences, one a line: `+` gives a fact of this rule with the marked words in their roles, "
     "`-` gives none, `?` is a known gap. `=> key: value` says what else is expected.",
     "examples: |\n  + [party: Ana Ruiz] met [party: Tom Cole].\n  - Sales met expectations."},

    {trigger, "verb", texts, optional,
     "Verbs in their base form, for every inflection; of several words the first is the verb, the "
     "others its object, particle or preposition.",
     "verb: [buy, take over]", any_word, Holds::word},
    {trigger, "noun", texts, optional, "Nouns in the singular; of several words the last counts.",
     "noun: [purchase, take-over bid]", any_word, Holds::word},
    {trigger, "adjective", texts, optional, "Adjectives in their base form.",
     "adjective: [hostile]", any_word, Holds::word},
    {trigger, "words", texts, optional, "Fixed phrases, as they stand in the text.",
     "words: [at war]", any_word, Holds::word},

    {role, "at", texts, required, "Positions, any of them.", "at: [subject, by]", any_word,
     Holds::position},
    {role, "is", texts, optional,
     "Narrower types, or a list; for a role that takes facts the relations that they may have.",
     "is: [Company, \"@banks\"]", any_word, Holds::narrower},

    {condition, "words", texts, optional, "Words anywhere in the sentence.", "words: [friendly]",
     any_word, Holds::word},
    {condition, "under", texts, optional, "Words that govern the trigger.", "under: [refuse]",
     any_word, Holds::word},
    {condition, "zone", texts, optional, "Parts of the document.", "zone: [headline, body]",
     "body headline dateline byline caption boilerplate"},

    {entity, "entity", text, required, "The rule's name, one of a kind in its pack.",
     "entity: ministry"},
    {entity, "makes", text, required, "The type of the entities it finds.", "makes: Ministry",
     any_word, Holds::type},
    {entity, "phrases", lines, optional, "Word patterns, one a line.",
     "phrases: |\n  Ministry of {Name}+"},
    {entity, "tokens", lines, optional,
     "For experts, bound to the parser: token patterns, one a line; all that one matches is the "
     "entity.",
     "tokens: |\n  [tag=PROPN]{1,3} Ministry (?! [tag=PROPN])"},
    {entity, "note", text, optional, "For people; not read.", "note: English names only."},
    {entity, "examples", lines, optional,
     "Sentences, one a line, with the entity marked as `[Type: words]`.",
     "examples: |\n  + The [Ministry: Ministry of Trade] said no.\n  - He has no ministry."},

    {corrections, "same", any, optional, "Lists of names that mean one; the first is shown.",
     "same:\n  - [Ana Ruiz, A. Ruiz]"},
    {corrections, "not-same", any, optional, "Lists of names that are never one.",
     "not-same:\n  - [Ana Lee, Anna Lee]"},
    {corrections, "wrong", maps, optional, "Facts that no text says.",
     "wrong:\n  - {fact: meet, from: Ana Ruiz, to: Tom Cole}"},
    {corrections, "type", maps, optional, "The right types of entities.",
     "type:\n  - {name: Bergen, is: City}"},
    {corrections, "alias", maps, optional, "Other names of entities.",
     "alias:\n  - {name: Norway, alias: NO}"},

    {name_correction, "name", text, required, "A name as texts have it, or an entity's id.",
     "name: Ana Ruiz"},
    {name_correction, "type", text, optional, "Of this type only.", "type: Person"},
    {name_correction, "document", text, optional, "In this document only.", "document: a.txt"},

    {wrong_correction, "fact", text, optional, "The relation of the fact.", "fact: meet"},
    {wrong_correction, "id", text, optional, "The fact's id, instead of what it says.",
     "id: \"f:0123456789abcdef\""},
    {wrong_correction, "from", text, optional, "Its one end; `-` for nobody.", "from: Ana Ruiz"},
    {wrong_correction, "to", text, optional, "Its other end; `-` for nobody.", "to: Tom Cole"},
    {wrong_correction, "time", text, optional, "Its time, as facts.jsonl has it.",
     "time: 2020-08-18"},
    {wrong_correction, "status", text, optional, "Its status.", "status: asserted", statuses},
    {wrong_correction, "document", text, optional, "In this document only.", "document: a.txt"},
    {wrong_correction, "text", text, optional, "Where the sentence has these words.",
     "text: met expectations"},
    {wrong_correction, "note", text, optional, "For people; not read.",
     "note: The editor told us so."},

    {type_correction, "name", text, required, "The entity's name or id.", "name: Bergen"},
    {type_correction, "is", text, required, "Its type.", "is: City"},
    {type_correction, "document", text, optional, "In this document only.", "document: a.txt"},
    {type_correction, "note", text, optional, "For people; not read.",
     "note: The editor told us so."},

    {alias_correction, "name", text, required, "The entity's name or id.", "name: Norway"},
    {alias_correction, "alias", text, required, "Its other name.", "alias: NO"},
    {alias_correction, "document", text, optional, "In this document only.", "document: a.txt"},
    {alias_correction, "note", text, optional, "For people; not read.",
     "note: The editor told us so."},
});

constexpr std::array<std::string_view, 14> names = {
    "pack.yaml", "schema.yaml", "a relation",  "a rules file",   "a rule",
    "`trigger`", "a role",      "a condition", "an entity rule", "a corrections file",
    "a name",    "`wrong`",     "`type`",      "`alias`"};

}  // namespace

std::span<const KeyDoc> all_keys() { return table; }

std::string_view context_name(KeyContext context) {
  return names[static_cast<std::size_t>(context)];
}

}  // namespace factwright
