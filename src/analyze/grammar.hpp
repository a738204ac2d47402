#ifndef FACTWRIGHT_ANALYZE_GRAMMAR_HPP
#define FACTWRIGHT_ANALYZE_GRAMMAR_HPP

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "factwright/analysis.hpp"

namespace factwright {

/// Where a word stands, seen from a predicate, with the constructions of English already undone:
/// the subject is who acts and the object what is acted on, in the passive too; relative clauses,
/// control ("agreed to meet"), shared subjects and coordination reach the real participant.
enum class Slot : std::uint8_t {
  subject,
  object,
  recipient,
  possessor,
  modifier,
  complement,
  apposition,
  clause,
  preposition
};

/// One participant of a predicate: `head` is the token that heads its phrase.
struct Argument {
  Slot slot = Slot::subject;
  std::uint32_t head = none;
  std::string preposition;   ///< lemma, "out of" for several words; for Slot::preposition
  bool distributed = false;  ///< reached through coordination ("A and B met")
};

/// The dependency trees of a document with their children at hand, and the arguments of any token.
/// Holds a reference: the analysis must outlive it. Immutable after construction.
class Grammar {
 public:
  explicit Grammar(const Analysis& analysis);

  [[nodiscard]] const Analysis& analysis() const { return *analysis_; }
  [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t token) const;
  /// First child with one of the relations, or `none`.
  [[nodiscard]] std::uint32_t child(std::uint32_t token, std::span<const Deprel> relations) const;
  [[nodiscard]] std::uint32_t child(std::uint32_t token, Deprel relation) const;
  [[nodiscard]] const Token& token(std::uint32_t index) const { return analysis_->tokens[index]; }

  /// The token of [begin, end) whose head lies outside the range.
  [[nodiscard]] std::uint32_t head_of(std::uint32_t begin, std::uint32_t end) const;

  [[nodiscard]] bool is_passive(std::uint32_t verb) const;
  /// The token that the clause of `verb` is about (nsubj or nsubj:pass, shared or controlled);
  /// `none` where nothing says so.
  [[nodiscard]] std::uint32_t surface_subject(std::uint32_t verb) const;
  /// Lower-case words before a noun that attach it: "in", "out of"; empty without one.
  [[nodiscard]] std::string preposition_of(std::uint32_t noun) const;

  /// All arguments of a verb, noun or adjective, in the order of the text within each place.
  /// Linear in the number of dependants of the token and of the clauses above it.
  [[nodiscard]] std::vector<Argument> arguments(std::uint32_t predicate) const;

  /// The token and its conjuncts ("A, B and C"), first to last.
  [[nodiscard]] std::vector<std::uint32_t> conjuncts(std::uint32_t token) const;
  /// Tokens [first, last] spanned by the token's subtree, relative and other clauses left out where
  /// `plain`.
  [[nodiscard]] Span token_range(std::uint32_t token, bool plain) const;

 private:
  std::uint32_t shared_subject(std::uint32_t verb, int depth) const;
  std::uint32_t controlled_subject(std::uint32_t verb, int depth) const;
  /// "accused Oslo of attacking", "kept Oslo from attacking": the object is who acts.
  bool is_charged_with(std::uint32_t verb) const;
  /// Who is to act in "called on Oslo to act"; `none` with other verbs.
  std::uint32_t called_on(std::uint32_t verb) const;
  /// Whether the object of the governing verb acts in the clause ("urged Oslo to act", "accused
  /// Oslo of lying").
  bool is_object_controlled(std::uint32_t clause) const;
  /// "the first country to sign": the noun acts.
  bool is_picked_out(std::uint32_t noun) const;
  /// "Oslo but not Kenya": not Kenya.
  bool is_left_out(std::uint32_t conjunct) const;
  /// Whose plan, promise, order .. the noun is: "Oslo's plan to meet", "Oslo made a plan to meet".
  std::uint32_t planner(std::uint32_t noun, int depth) const;
  std::uint32_t relative_subject(std::uint32_t verb) const;
  std::uint32_t surface_subject(std::uint32_t verb, int depth) const;
  /// "thousands of students": the students; other nouns are themselves.
  std::uint32_t counted(std::uint32_t noun, int depth) const;
  /// "agreed in principle to help": a complement that other words part from its verb.
  bool is_separated_infinitive(std::uint32_t clause) const;
  /// "a commitment to helping": a verb in -ing behind a preposition.
  bool is_gerund(std::uint32_t clause) const;
  void add(std::vector<Argument>& out, Slot slot, std::uint32_t head,
           std::string preposition = {}) const;
  void add_dependants(std::vector<Argument>& out, std::uint32_t predicate) const;
  void add_verb_arguments(std::vector<Argument>& out, std::uint32_t verb) const;
  /// "Norwegian-Swedish talks": the parts of a modifier before its hyphens.
  void add_hyphenated(std::vector<Argument>& out, std::uint32_t modifier) const;
  /// "criticized and threatened Oslo": both have the object.
  void add_shared_object(std::vector<Argument>& out, std::uint32_t verb) const;
  /// "gave Oslo aid", "named Ruiz envoy", "became mayor": which of the objects is none.
  void settle_objects(std::vector<Argument>& out, std::uint32_t verb) const;
  /// "was seen and heard by Ruiz": both by Ruiz.
  void add_shared_agent(std::vector<Argument>& out, std::uint32_t verb) const;
  void add_relative_object(std::vector<Argument>& out, std::uint32_t verb) const;

  const Analysis* analysis_;
  std::vector<std::uint32_t>
      offsets_;  ///< children of token t: children_[offsets_[t] .. offsets_[t+1])
  std::vector<std::uint32_t> children_;
};

/// Token -> index of its sentence.
[[nodiscard]] std::vector<std::uint32_t> sentences_of(const Analysis& analysis);

}  // namespace factwright

#endif
