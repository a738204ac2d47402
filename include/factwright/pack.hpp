#ifndef FACTWRIGHT_PACK_HPP
#define FACTWRIGHT_PACK_HPP

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "factwright/diagnostics.hpp"
#include "factwright/pattern.hpp"
#include "factwright/span.hpp"

namespace factwright {

/// Longer than other headers: the nouns of one file format, of no use without each other.
/// The symbolic form of a rule pack, for people and for the compiler of the matcher: what the
/// YAML and TSV say, checked, with the place of each part. Never executed itself.

struct TypeDecl {
  std::string name;
  std::vector<std::string> parents;  ///< empty for a top type
  Location where;
};

struct RoleDecl {
  std::string name;
  std::vector<std::string> types;  ///< any of them; built-in: Text Time Number Money Fact Document
  bool optional = false;
  bool repeated = false;
  Location where;

  [[nodiscard]] bool takes(std::string_view type) const;  ///< `type` itself is one of them
  /// Another fact fills the role, nothing else.
  [[nodiscard]] bool takes_facts_only() const { return types.size() == 1 && takes("Fact"); }
};

struct RelationDecl {
  std::string name;
  std::vector<RoleDecl> roles;
  std::string from;        ///< role at the edge's tail
  std::string to;          ///< role at its head; the same as `from` in "party -- party"
  bool symmetric = false;  ///< written with "--"
  bool state = false;      ///< holds over time; not an event
  bool transitive = false;
  std::string inverse;
  std::string implies;
  std::map<std::string, std::string> properties;  ///< declared per pack, carried to the exports
  Location where;

  [[nodiscard]] const RoleDecl* role(std::string_view name) const;  ///< nullptr when unknown
};

/// One row of a list. Word lists fill `name` (the word) and `columns` only.
struct ListEntry {
  std::string name;
  std::string type;
  std::vector<std::string> aliases;
  std::vector<std::string> metonyms;  ///< stand for it where it acts or speaks, not where it is
  std::vector<std::string> demonyms;
  std::vector<std::string> ids;
  std::map<std::string, std::string> columns;  ///< further columns, "note" and "class" among them
  std::uint32_t line = 0;
};

struct List {
  std::string name;  ///< file name without ".tsv"
  std::string file;
  bool entities = false;  ///< header starts with "name"; otherwise with "word"
  std::vector<ListEntry> entries;
};

/// Where a participant stands, seen from the trigger. `owner`: whose the object is ("rejected
/// Oslo's offer": Oslo). `speaker`: who says what stands at the trigger ("Ruiz said Oslo must
/// pay": Ruiz).
enum class PositionKind : std::uint8_t {
  subject,
  object,
  recipient,
  possessor,
  modifier,
  complement,
  apposition,
  clause,
  quote,
  before,
  after,
  trigger,
  owner,
  speaker,
  preposition
};

struct PositionRef {
  PositionKind kind = PositionKind::subject;
  std::string preposition;  ///< lemma, for PositionKind::preposition; "of", "out of"
  Location where;
};

struct RoleSpec {
  std::string role;
  std::vector<PositionRef> at;  ///< any of them, in order of preference
  /// Narrower types or "@list", or relations where the role takes facts; empty: the relation's own.
  std::vector<std::string> is;
  Location where;
};

enum class TriggerKind : std::uint8_t { verb, noun, adjective, words };

/// "meet", "hold talks", "sit down with" (lemmas), or "@list" for every word of a list.
struct TriggerWord {
  TriggerKind kind = TriggerKind::verb;
  std::string text;
  Location where;
};

enum class ConditionKind : std::uint8_t { position, words, under, zone };

/// One condition of `when` or `unless`: it holds when the place has one of the values.
struct Condition {
  ConditionKind kind = ConditionKind::position;
  PositionRef position;             ///< for ConditionKind::position
  std::vector<std::string> values;  ///< lemmas, types (capitalised), "@list"; "any" for presence
  Location where;
};

/// A pattern over the words of a sentence.
struct PhraseNode {
  enum class Kind : std::uint8_t { sequence, choice, role, word, exact, list, token_class, gap };
  Kind kind = Kind::sequence;
  std::string text;  ///< role name, lemma, exact form, list name without "@", class name
  std::vector<PhraseNode> children;
  std::uint32_t min = 1;  ///< repetitions
  std::uint32_t max = 1;  ///< `none` for no bound; for gap: the most words
  Location where;
};

struct ExampleMark {
  std::string role;  ///< a role, or "time", "place", "source"
  Span span;         ///< bytes in Example::text
};

struct Example {
  enum class Kind : std::uint8_t { positive, negative, gap };
  Kind kind = Kind::positive;
  std::string text;  ///< without the marks
  std::vector<ExampleMark> marks;
  std::vector<std::pair<std::string, std::string>> expectations;  ///< after "=>": key, value
  Location where;
};

enum class Confidence : std::uint8_t { high, medium, low };

struct Rule {
  std::string name;
  std::string relation;
  std::vector<TriggerWord> triggers;
  std::vector<RoleSpec> roles;
  std::vector<Condition> when;
  std::vector<Condition> unless;
  std::vector<PhraseNode> phrases;                            ///< one a line
  std::vector<TokenPattern> tokens;                           ///< one a line; bound to the parser
  std::vector<PathPattern> paths;                             ///< likewise
  std::map<std::string, std::vector<std::string>> narrowing;  ///< `where:` role -> types or "@list"
  std::string status;                                         ///< "" : from the text
  Confidence confidence = Confidence::high;
  std::vector<std::string> instead_of;
  std::string note;
  bool deprecated = false;
  std::vector<Example> examples;
  Location where;
  std::string pack;          ///< name of the pack that it stands in
  std::string pack_version;  ///< and its version
};

/// Entities where lists and the trained tagger do not suffice.
struct EntityRule {
  std::string name;
  std::string type;
  std::vector<PhraseNode> phrases;
  std::vector<TokenPattern> tokens;
  std::vector<Example> examples;
  Location where;
  std::string pack;          ///< name of the pack that it stands in
  std::string pack_version;  ///< and its version
};

struct Pack {
  std::string name;
  std::string version;
  std::string engine;
  std::string license;
  std::vector<std::string> uses;
  std::map<std::string, std::vector<std::string>> properties;  ///< declared names -> allowed values
  std::vector<TypeDecl> types;
  std::vector<RelationDecl> relations;
  std::vector<List> lists;
  std::vector<Rule> rules;
  std::vector<EntityRule> entity_rules;
  std::string hash;  ///< hex hash over the bytes of all its files, in order of their names

  [[nodiscard]] const RelationDecl* relation(std::string_view name) const;
  [[nodiscard]] const List* list(std::string_view name) const;
  /// True where `type` is `ancestor` or stands under it. Built-in types stand alone.
  [[nodiscard]] bool is_a(std::string_view type, std::string_view ancestor) const;
};

/// True where the rule names tags or relations of the parser.
[[nodiscard]] inline bool is_bound_to_parser(const Rule& rule) {
  return !rule.tokens.empty() || !rule.paths.empty();
}

/// Reads a pack from its folder. Never stops at the first fault: a faulty rule is left out and
/// reported, the rest is loaded. Packs that it uses stand beside it, or in one of `shelves`.
/// Throws Error where the folder or pack.yaml is missing.
[[nodiscard]] Pack load_pack(const std::string& folder, Diagnostics& diagnostics,
                             const std::vector<std::string>& shelves = {});

}  // namespace factwright

#endif
