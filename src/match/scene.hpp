#ifndef FACTWRIGHT_MATCH_SCENE_HPP
#define FACTWRIGHT_MATCH_SCENE_HPP

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analyze/grammar.hpp"
#include "factwright/mentions.hpp"
#include "match/program.hpp"

namespace factwright {

/// All that is known of one document while its rules are matched. Only holds references.
struct Scene {
  const Document& document;
  const Analysis& analysis;
  const Grammar& grammar;
  const Mentions& mentions;
  const Program& program;
  std::vector<std::uint32_t> sentence_of;  ///< token -> sentence

  [[nodiscard]] const Lexicon& lexicon() const { return program.lexicon(); }
  [[nodiscard]] const Token& token(std::uint32_t index) const { return analysis.tokens[index]; }
};

/// The words that gave a rule away, with the participants that stand around them.
struct Trigger {
  std::uint32_t token = none;         ///< the key word
  std::vector<std::uint32_t> tokens;  ///< all its words, sorted
  std::uint32_t light_verb = none;    ///< "hold" of "hold talks", for a noun
  std::uint32_t noun = none;          ///< "talks" of "hold talks", for a verb
  std::vector<Argument> arguments;
  bool state = false;  ///< what it tells lasts: "former" ends it
};

/// A participant of a match: tokens [begin, end), and the entities it stands for.
struct Found {
  std::vector<std::uint32_t> entities;  ///< local entities; empty for plain text
  Span tokens;
  std::string via;
  std::vector<std::uint32_t> facts_at;  ///< words whose facts fill the role, where it takes facts
};

/// The fillers of a match by role, with what the sentence says around them.
struct Match {
  std::uint32_t rule = 0;
  Trigger trigger;
  std::vector<std::pair<const RoleDecl*, std::vector<Found>>> roles;
  bool by_phrase = false;  ///< said in passing: what governs the clause does not touch it
};

/// The entries of the index that the word at `token` may wake; `words` are its words by their
/// numbers in the program's table.
[[nodiscard]] std::array<std::span<const TriggerEntry>, 4> entries_at(const Scene& scene,
                                                                      std::uint32_t token,
                                                                      const TokenWords& words);
/// Calls `use` with each of them.
void entries_at(const Scene& scene, std::uint32_t token,
                const std::function<void(const TriggerEntry&)>& use);

/// Checks that a trigger's other words stand where they must, and collects its arguments.
[[nodiscard]] std::optional<Trigger> wake(const Scene& scene, const TriggerEntry& entry,
                                          std::uint32_t token);

/// The fillers of a role: all of them for a repeated role, else those of the first position that
/// has any (several where they are joined by "and").
[[nodiscard]] std::vector<Found> fill(const Scene& scene, const Trigger& trigger,
                                      const CompiledRole& role);

/// Whether a role is filled by words where no entity stands.
[[nodiscard]] bool takes_text(const CompiledRole& role);
/// Whether other facts fill it; and whether only those of some relations do.
[[nodiscard]] bool takes_facts(const CompiledRole& role);
[[nodiscard]] bool narrows_facts(const CompiledRole& role);

/// The phrase headed by a token without the preposition that leads it in, or its clause.
[[nodiscard]] Found text_at(const Scene& scene, std::uint32_t head, bool clause);
/// Likewise, and the word itself for the facts that a role takes.
[[nodiscard]] Found words_at(const Scene& scene, std::uint32_t head, const CompiledRole& role,
                             bool clause);
/// What stands in quotation marks beside the trigger and is said by its subject; else the clause
/// that the trigger reports.
void add_quoted(const Scene& scene, const Trigger& trigger, const CompiledRole& role,
                std::vector<Found>& out);

/// The entities of a mention that a role takes, seen at a position; empty where none fits.
[[nodiscard]] std::vector<std::uint32_t> fitting(const Scene& scene, const Mention& mention,
                                                 const CompiledRole& role, const PositionRef& at);

/// Whether an argument stands where a rule's position says.
[[nodiscard]] bool matches_slot(const Argument& argument, const PositionRef& at);

/// Whether an entity stands in one of the lists of entities among the values.
[[nodiscard]] bool is_listed(const Scene& scene, const Values& values, const LocalEntity& entity);

/// Whether a condition of `when` or `unless` is met around the trigger.
[[nodiscard]] bool holds(const Scene& scene, const Trigger& trigger,
                         const CompiledCondition& condition);

/// The truth status that the text gives what stands at the trigger: negation, modality and
/// governing words composed outwards.
[[nodiscard]] std::string status_of(const Scene& scene, const Trigger& trigger,
                                    const std::string& own);
/// Whether a clause on a noun tells it, to say who or what is meant: "the men who robbed the bank".
[[nodiscard]] bool is_background(const Scene& scene, std::uint32_t token);

/// One who says what a document reports: a local entity, or plain words ("a leaked letter").
struct Speaker {
  std::uint32_t entity = none;
  Span tokens;
  auto operator<=>(const Speaker&) const = default;
};

/// Who says so, the innermost first ("Reuters, citing Ruiz": Ruiz, Reuters); empty for the document
/// itself. Speech is found by grammar, then by quotation marks.
[[nodiscard]] std::vector<Speaker> speakers_of(const Scene& scene, const Trigger& trigger);

/// Whether a token is part of a time expression.
[[nodiscard]] bool is_time(const Scene& scene, std::uint32_t token);
/// When something was, as the words of its sentence tell; an empty value where they do not.
struct TimeSaid {
  std::string value;  ///< ISO 8601, ranges with ".." for an open end
  Span tokens;
  std::string via;  ///< how the words were understood where they name no time: "coreference: then"
};

[[nodiscard]] TimeSaid time_of(const Scene& scene, const Trigger& trigger);
/// The mention of the place of the happening; nullptr where the clause does not say.
[[nodiscard]] const Mention* place_of(const Scene& scene, const Trigger& trigger);

/// The token that heads the clause of `token`: a verb or predicate.
[[nodiscard]] std::uint32_t clause_of(const Scene& scene, std::uint32_t token);

}  // namespace factwright

#endif
