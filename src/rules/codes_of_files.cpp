#include <array>

#include "rules/codes.hpp"

namespace factwright {
namespace {

constexpr auto table = std::to_array<CodeDoc>({
    {"FW101", "The file is larger than 1 MiB", "rules/everything.yaml with 1,200,000 bytes",
     "Split it: a file for each topic. Long word lists belong into `lists/NAME.tsv`."},
    {"FW102", "The file holds bytes that are not UTF-8", "note: Caf\\xE9",
     "Save the file as UTF-8; editors call it the encoding."},
    {"FW103", "The file holds a control character", "note: a lone carriage return, or a NUL",
     "Delete the character. Lines end with a line feed, with or without a carriage return."},
    {"FW104", "A tab stands where indentation is expected", "rules:\n<tab>- rule: people meet",
     "Indent with spaces, two a level."},
    {"FW105", "The text is not YAML", "roles:\n  party subject\n  topic: about",
     "Most often a `:` is missing, or a line is indented differently from its neighbours. A text "
     "that holds `: `, ` #` or starts with a sign is put into quotes."},
    {"FW106", "A key stands twice in one map", "makes: meet\nmakes: visit",
     "Keep one of them. Several values of one key are written as a list: `[a, b]`."},
    {"FW107", "Anchors, aliases and merge keys are not read", "roles: &shared {party: subject}",
     "Write the value out where it is used. A text that starts with `*` or `&` is quoted."},
    {"FW108", "Tags are not read", "version: !!str 1",
     "Delete the tag: every value is text. A text that starts with `!` is quoted."},
    {"FW109", "There is more than one YAML document in the file", "rules: []\n---\nrules: []",
     "Use a file for each document; text after the end is mostly a line indented too little."},
    {"FW110", "Values are nested more than 64 deep", "[[[[[[[[..]]]]]]]]", "Check the brackets."},
    {"FW111", "The file is empty", "# only a comment", "Write its keys, or delete the file."},
    {"FW112", "A key is missing, or is not a word", ": meet\n[a, b]: meet",
     "Write `key: value`; a key is a word or a text in quotes."},
    {"FW113", "A quote or bracket is never closed", "verb: [meet, visit",
     "Close it on the line where it is opened."},
    {"FW115", "A YAML directive is not read", "%YAML 1.2\n---", "Delete the line."},
    {"FW120", "The list has no usable header", "names\ttype\nOslo\tCity",
     "The first line names the columns with tabs between: `name` and `type` first for entities, "
     "`word` for words."},
    {"FW121", "Two columns of a list have one name", "name\ttype\tids\tids", "Rename one."},
    {"FW122", "A row has more cells than the list has columns", "word\nmeet\tvisit",
     "Delete the tab too many, or name the column in the header."},
    {"FW123", "A row stands twice in a list", "word\nminister\nminister", "Delete one of them."},
    {"FW124", "A row lacks its name or type", "name\ttype\nOslo\t",
     "Fill the cell in, or delete the row."},
    {"FW125", "An identifier has no source", "name\ttype\tids\nOslo\tCity\tQ585",
     "Write `source:id`, as in `wikidata:Q585`; several stand between `|`."},
    {"FW126", "A column looks like a misspelt one", "name\ttype\talias",
     "Columns with a meaning are `name`, `type`, `aliases`, `metonyms`, `demonyms`, `ids` and "
     "`note`; any other is kept and has none."},
});

}  // namespace

std::span<const CodeDoc> file_codes() { return table; }

}  // namespace factwright
