#include <array>

#include "rules/codes.hpp"

namespace factwright {
namespace {

constexpr auto keys = std::to_array<CodeDoc>({
    {"FW201", "A map has a key that it does not know", "- rule: people meet\n  mkaes: meet",
     "Take the similar key that the message names. `factwright help KEY` describes each."},
    {"FW202", "A key that must be there is missing", "- rule: people meet\n  trigger: {verb: meet}",
     "Add the key. A rule needs `rule`, `makes` and either `trigger` with `roles`, or `phrases`."},
    {"FW203", "A value has the wrong form", "trigger: meet",
     "Write the form that the message names: a text, a list `[a, b]`, a map `{key: value}`, or "
     "lines after `|`."},
    {"FW204", "A value is not one of the allowed words", "confidence: sure",
     "Choose one of the words that the message names."},
    {"FW205", "Nothing stands after a key", "makes:", "Give it a value, or delete the key."},
    {"FW206", "A property has a value that the schema does not allow", "plover: CONSLUT",
     "Take a value from `properties` in schema.yaml, or add it there."},
    {"FW207", "An edge is not drawn between two roles", "edge: by = target",
     "Write `by -> target`, or `party -- party` for no direction; a role with itself needs `+`."},
    {"FW208", "A name has the wrong letters", "types: {person: []}",
     "Types are one word with a capital; relations, roles and properties are words in lower case "
     "with `_` between."},
    {"FW209", "A version cannot be read", "version: one",
     "Write three numbers: `0.1.0`; a range as `\">=0.1 <1\"`."},
    {"FW210", "A trigger has no word", "trigger: {}",
     "Give it `verb`, `noun`, `adjective` or `words`."},
    {"FW212", "A role that must be filled never is", "makes: visit\nroles: {visitor: subject}",
     "Say in `roles` or `phrases` where it stands, or declare it as `role?` in the schema."},
});

constexpr auto names = std::to_array<CodeDoc>({
    {"FW301", "No type has this name", "roles:\n  holder: Persn",
     "Take the similar name, or declare the type under `types` in schema.yaml."},
    {"FW302", "No relation has this name", "makes: meat",
     "Take the similar name, or declare the relation under `relations` in schema.yaml."},
    {"FW303", "The relation has no role of this name", "roles: {partie: subject}",
     "Take the similar name, or add the role to the relation in schema.yaml."},
    {"FW304", "No list has this name", "verb: \"@fishing\"",
     "A list is a file `lists/NAME.tsv`; `@NAME` stands for its words."},
    {"FW305", "No position has this name", "roles: {party: subjekt}",
     "Positions are `subject`, `object`, `recipient`, `possessor`, `modifier`, `complement`, "
     "`apposition`, `clause`, `quote`, `owner`, `speaker`, `before`, `after`, `trigger`, and every "
     "preposition by its own name."},
    {"FW306", "No rule has this name", "instead-of: [peple meet]",
     "Take the similar name; rules of packs under `uses` count."},
    {"FW307", "Two things have one name", "- rule: people meet\n..\n- rule: people meet",
     "Rename one of them, or delete it."},
    {"FW308", "A relation has two roles of one name", "roles: {by: Actor, by?: Person}",
     "Keep one; types that may both fill it are written as a list."},
    {"FW309", "A type has the name of a built-in one", "types: {Time: []}",
     "Choose another name; Text, Time, Number, Money, Fact and Document are built in."},
    {"FW310", "A type stands under itself", "types: {Actor: [Person], Person: [Actor]}",
     "Take it out of one of the lists of children."},
    {"FW311", "A role is narrowed to a type that it never has",
     "holder: {at: subject, is: Weapon}   # the relation says Person",
     "Narrow it to a type at or under one that the relation allows, or change the relation. Only a "
     "role of type Fact is narrowed to a relation."},
    {"FW312", "A role of facts stands where no fact can", "said: [speaker]   # said: Fact",
     "Facts stand at `clause`, `quote`, `object`, `subject`, `complement`, `apposition`, or behind "
     "a preposition."},
    {"FW313", "An edge joins facts only", "edge: cause -> effect   # both of type Fact",
     "An edge is drawn between participants; let one of its ends be a role that takes some, or "
     "`Text` too."},
});

}  // namespace

std::span<const CodeDoc> key_codes() { return keys; }

std::span<const CodeDoc> name_codes() { return names; }

}  // namespace factwright
