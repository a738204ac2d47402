#include <array>

#include "rules/codes.hpp"

namespace factwright {
namespace {

constexpr auto proven = std::to_array<CodeDoc>({
    {"FW501", "Two rules say the same",
     "- rule: people meet\n  makes: meet\n  trigger: {verb: meet}\n  roles: {party: subject}\n"
     "- rule: persons meet\n  makes: meet\n  trigger: {verb: meet}\n  roles: {party: subject}",
     "Delete one and move its examples to the other."},
    {"FW502", "A rule finds nothing that another does not find as well",
     "- rule: people meet\n  makes: meet\n  trigger: {verb: [meet, see]}\n"
     "  roles: {party: [subject, object]}\n"
     "- rule: people see\n  makes: meet\n  trigger: {verb: see}\n  roles: {party: subject}",
     "Delete it, or give the other rule the condition that keeps it away from these sentences."},
    {"FW503", "A relation implies itself",
     "meet: {implies: contact, ..}\ncontact: {implies: meet, ..}",
     "Delete one `implies` of the circle."},
    {"FW504", "A rule stands instead of itself", "- rule: people meet\n  instead-of: people meet",
     "Name the more general rule, or delete the key."},
    {"FW505", "Rules silence each other in a circle",
     "- rule: a\n  instead-of: b\n- rule: b\n  instead-of: a",
     "Keep `instead-of` in the more specific rule only; otherwise none of them gives a fact."},
    {"FW506", "A rule forbids what it asks for", "when: {object: deal}\nunless: {object: deal}",
     "Delete one of the two: the rule can never give a fact."},
    {"FW507", "A trigger word or a line of a pattern stands twice in a rule", "trigger: {verb: [meet, visit, meet]}",
     "Delete one of them."},
    {"FW508", "The inverse of a relation has another inverse",
     "buy_from: {inverse: sell_to, ..}\nsell_to: {inverse: give_to, ..}",
     "Let both name each other, or let only one of them say `inverse`."},
    {"FW509", "Entity rules ask for what they make, in a circle",
     "- entity: port\n  makes: Facility\n  tokens: |\n    [entity=Facility] Port",
     "An entity rule runs after those that make what it asks for; none of a circle can. Ask for "
     "words, a list or another type."},
    {"FW511", "A list is never used", "lists/ports.tsv, and no rule names `@ports`",
     "Use it as `@NAME` in a rule, or delete the file. Lists of entities need no rule."},
    {"FW512", "No rule gives facts of a relation", "relations: {meet: ..}, and no rule makes it",
     "Write a rule for it, or delete it from schema.yaml."},
    {"FW513", "Nothing is ever of the type that a role takes",
     "target: {at: object, is: Weapon}   # no list and no rule names a Weapon",
     "Write a list or an entity rule that makes the type, or take another type."},
    {"FW514", "No word of a phrase, token pattern or path is certain",
     "phrases: |\n  {Name} ..3 <holder>",
     "Name a word or a list that must be there, or narrow a role to a list with `where`: otherwise "
     "the rule is tried at every word "
     "and slows the pack down."},
    {"FW515", "A rule is silenced that is not run",
     "- rule: a\n  deprecated: true\n"
     "- rule: b\n  instead-of: a",
     "Delete `instead-of`, or `deprecated` from the other rule."},
    {"FW516", "A rule can never silence the one that it names",
     "- rule: states attack\n  trigger: {verb: attack}\n  instead-of: people meet",
     "Silencing needs common trigger words. Delete `instead-of`, or name another rule."},
    {"FW521", "A rule is bound to the parser", "tokens: |\n  [tag=VERB] <target>",
     "Only a note: the rule names tags or relations, which another model may give otherwise. A "
     "trigger with roles, or `phrases`, hold for any."},
});

constexpr auto others = std::to_array<CodeDoc>({
    {"FW601", "A rule has no `+` example", "examples: |\n  - Sales met expectations.",
     "Add a sentence that gives its fact, with the participants marked: it shows what the rule is "
     "for, and keeps it working."},
    {"FW602", "A rule has no `-` example", "examples: |\n  + [party: Ruiz] met [party: Cole].",
     "Add a sentence that looks alike and gives none."},
    {"FW603", "An example fails", "examples: |\n  + [party: Ruiz] saw [party: Cole].",
     "`factwright try` shows what is seen in the sentence and which rules wake. Mend the rule, or "
     "mark the example with `?` as a known gap."},
    {"FW604", "A known gap works now", "examples: |\n  ? [party: Ruiz] met [party: Cole].",
     "Change its `?` to `+`."},
    {"FW801", "A pack cannot have this name", "pack: My Pack",
     "Use the letters a-z, digits, `-` and `_`, a letter first."},
    {"FW802", "A pack that is used is not there", "uses: [newz]",
     "Packs stand beside the one that uses them; those shipped with the program are found too."},
    {"FW803", "A pack uses itself", "a: `uses: [b]`, b: `uses: [a]`",
     "Delete one `uses` of the circle."},
    {"FW804", "The pack is for another version of Factwright", "engine: \">=2\"",
     "Take another version of the pack or of Factwright."},
    {"FW805", "A file of the pack's folders is not read", "rules/talks.yml",
     "Rules end in `.yaml`, lists in `.tsv`; anything else belongs elsewhere."},
    {"FW811", "A line of statements.jsonl cannot be read", "a file that was cut off",
     "Build the documents again with `--format statements`."},
    {"FW901", "Two corrections contradict each other",
     "same:\n  - [Ana Lee, Eva Lee]\nnot-same:\n  - [Eva Lee, Ana Lee]", "Delete one of the two."},
    {"FW902", "A correction is made twice", "wrong:\n  - {fact: meet}\n  - {fact: meet}",
     "Delete one of the two."},
    {"FW903", "This is no id of an entity or a fact", "wrong:\n  - {id: f7}",
     "Copy the id from facts.jsonl: `e:` or `f:` and 16 digits."},
});

}  // namespace

std::span<const CodeDoc> proven_codes() { return proven; }

std::span<const CodeDoc> other_codes() { return others; }

}  // namespace factwright
