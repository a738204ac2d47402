#include <array>

#include "rules/codes.hpp"

namespace factwright {
namespace {

constexpr auto table = std::to_array<CodeDoc>({
    {"FW401", "A sign of the phrase language stands alone", "phrases: |\n  holder> of @",
     "Write `<role>`, `{Class}` and `@list` in one piece; a sign that is meant as text is quoted."},
    {"FW402", "A group of a phrase is not closed, or has an empty choice",
     "phrases: |\n  <position> (of|at <of>",
     "Close it with `)`; write `(..)?` where the group may be missing."},
    {"FW403", "A role or class of a phrase is not closed", "phrases: |\n  <holder resigned",
     "Write `<role>` and `{Class}` without spaces inside."},
    {"FW404", "A quote of a phrase is empty or not closed", "phrases: |\n  \"Ministry of {Name}",
     "Close it: `\"Ministry\"` is exactly this word."},
    {"FW405", "No class of words has this name", "phrases: |\n  {Nmae}+ Ministry",
     "The classes are {Name}, {Noun}, {Adjective}, {Verb}, {Number} and {any}."},
    {"FW406", "A gap has no number of words, or too large a one", "phrases: |\n  from .. to",
     "Write `..3` for at most three words; 20 is the most."},
    {"FW407", "There is nothing to repeat", "phrases: |\n  ? <holder>",
     "`?`, `*` and `+` stand right after what they repeat, one of them only."},
    {"FW408", "The phrase matches nothing at all", "phrases: |\n  the? <of>?",
     "Leave at least one part without `?` and `*`."},
    {"FW409", "Groups of a phrase are nested more than 32 deep", "phrases: |\n  ((((..))))",
     "Split the phrase into several lines."},
    {"FW411", "An example does not start with its sign", "examples: |\n  Ruiz met Cole.",
     "Put `+` before a sentence that gives the fact, `-` before one that gives none, `?` before a "
     "known gap."},
    {"FW412", "A mark of an example is not closed", "examples: |\n  + [party: Ruiz met Cole.",
     "Close it with `]`. Marks cannot stand in one another."},
    {"FW413", "A mark of an example is incomplete", "examples: |\n  + [party Ruiz] met Cole.",
     "Write `[role: words]`; a bracket that belongs to the sentence is written `\\[`."},
    {"FW414", "What an example expects is not `key: value`",
     "examples: |\n  + Ruiz met Cole. => planned",
     "Write `=> status: planned`; several stand between commas. Nothing is expected of a `-`."},
    {"FW415", "An example has no sentence", "examples: |\n  +", "Write one, or delete the line."},
    {"FW421", "A sign of a token pattern stands alone", "tokens: |\n  blow > <target>",
     "Write `<role>` and `@list` in one piece; a sign that is meant as text is quoted."},
    {"FW422", "A group of a pattern is not closed, or has an empty choice",
     "tokens: |\n  (blow | <target>", "Close it with `)`; write `(..)?` where it may be missing."},
    {"FW423", "A repetition is not of the right form, or has nothing to repeat",
     "tokens: |\n  blow []{4,2} <target>",
     "Write `?`, `*`, `+`, `{2}`, `{2,4}`, `{2,}` or `{,4}` behind what takes at least one token."},
    {"FW424", "The pattern matches nothing at all", "tokens: |\n  []*",
     "Leave at least one token that must be there."},
    {"FW425", "A pattern is nested too deep or too large", "tokens: |\n  ((((..))))",
     "Split it into several lines, or use smaller bounds."},
    {"FW426", "A group begins with an unknown sign", "tokens: |\n  (?: blow) <target>",
     "Groups begin with `(`, `(?<role>`, `(?=`, `(?!`, and in tokens `(?<=`, `(?<!`."},
    {"FW431", "No relation has this name", "path: |\n  party <nsuj [lemma=meet]",
     "Steps name relations of Universal Dependencies; a preposition may follow: `>obl:with`."},
    {"FW432", "A step goes nowhere", "path: |\n  party ~nearby party",
     "`~next`, `~previous`, `~after`, `~before`, `~sibling`; sides are `.left`, `.right`, `.next` "
     "and `.previous`."},
    {"FW433", "A token of a path is not of the right form", "path: |\n  party: >obj party",
     "Write `[test]`, `role`, `role:Type` or `role:[test]`."},
    {"FW441", "A test is not of the right form", "tokens: |\n  [lemma blow] <target>",
     "Write `lemma=say`, `tag=NOUN,PROPN` or `word=/Mc.*/`, joined by `&` and `|`."},
    {"FW442", "A test has no such key", "tokens: |\n  [lema=blow] <target>",
     "The keys are lemma, word, lower, tag, xpos, dep, out and entity."},
    {"FW443", "No part of speech or relation has this name", "tokens: |\n  [tag=VERBS] <target>",
     "Tags are universal parts of speech (VERB), relations those of Universal Dependencies."},
    {"FW444", "A regular expression is faulty", "tokens: |\n  [word=/Br(unn/] <target>",
     "Close its groups; `\\/` is a slash in it. The syntax is RE2's."},
});

}  // namespace

std::span<const CodeDoc> line_codes() { return table; }

}  // namespace factwright
