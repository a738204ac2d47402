#ifndef FACTWRIGHT_MENTION_DRAFT_HPP
#define FACTWRIGHT_MENTION_DRAFT_HPP

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/grammar.hpp"
#include "base/spelling.hpp"
#include "factwright/mentions.hpp"
#include "mention/entity_rules.hpp"
#include "mention/lexicon.hpp"

namespace factwright {

/// A stretch of a sentence that may be a mention, before it is known whom it means.
struct Candidate {
  enum class Kind : std::uint8_t { listed, tagged, ruled, part, described, pronoun };
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t head = none;
  Kind kind = Kind::tagged;
  NameKind tag = NameKind::person;  ///< for Kind::tagged
  std::vector<NameHit> hits;        ///< for Kind::listed
  bool sure = false;                ///< for Kind::listed: the tagger agrees
  std::uint32_t rule = none;        ///< for Kind::ruled: index of Pack::entity_rules
  std::string type;                 ///< for Kind::ruled
  std::vector<std::string> types;   ///< for Kind::described: the noun's types, best first
  std::uint32_t read_at = none;     ///< for Kind::described: the token at which all of it is known
  std::uint32_t noun_end = none;    ///< for Kind::described: past its last token ("of state")
  std::uint32_t noun_begin = none;  ///< for Kind::described: first token of the listed noun
};

/// What descriptions, and the words of its name, have said of a local entity.
struct Told {
  std::vector<std::string> heads;      ///< nouns: "office", "Norway's liaison office" and the like
  std::vector<std::string> modifiers;  ///< the other words, hyphens taken apart
  std::uint32_t owner = none;          ///< whose: "Ruiz's campaign"
  std::string owner_word;              ///< "your", where nobody knows whose
  std::uint32_t place = none;          ///< "the office in Lima"
};

/// A document's mentions while they are being found. `history` holds what has been mentioned so
/// far, in the order of the text; coreference looks back over it.
struct Draft {
  struct Past {
    std::uint32_t entity = none;
    std::uint32_t token = 0;
    std::uint32_t sentence = 0;
    bool subject = false;
  };

  static constexpr std::size_t most_recent = 2000;

  const Analysis& analysis;
  const Grammar& grammar;
  const Lexicon& lexicon;
  std::string document;
  bool coreference = true;
  Mentions result;
  std::vector<Past> history;
  std::vector<std::uint32_t> sentence_of;       ///< token -> sentence
  std::map<std::string, std::uint32_t> by_key;  ///< key -> local entity
  std::vector<std::size_t> last_seen{};         ///< local entity -> its last place in history
  std::vector<std::uint32_t> mentioned{};       ///< local entity -> number of its mentions
  /// The last place of each entity in history, the latest first.
  std::map<std::size_t, std::uint32_t, std::greater<>> recent{};
  std::vector<std::vector<NameWords>> person_forms{};  ///< by local entity; may be shorter
  /// Last and first words of the persons' full names -> the name with them; "" for several.
  std::map<std::string, std::string> full_names{};
  std::vector<Told> told{};  ///< by local entity; may be shorter

  [[nodiscard]] std::string text(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] const LocalEntity& entity(std::uint32_t index) const {
    return result.entities[index];
  }
  [[nodiscard]] bool is_a(std::uint32_t entity, std::string_view type) const {
    return lexicon.types().is_a(result.entities[entity].type, type);
  }
  /// Calls `look` with each entity mentioned so far, the latest first, until it says true; looks at
  /// no more than `most_recent` of them.
  template <typename Look>
  void each_recent(Look look) const {
    std::size_t seen = 0;
    for (const auto& [place, entity] : recent) {
      if (look(entity) || ++seen == most_recent) return;
    }
  }
  /// The entity of this key, made from `made` where it is new.
  std::uint32_t intern(LocalEntity made);
  /// The same by another key than the entity's own, for what shares a key and is not one.
  std::uint32_t intern_as(const std::string& key, LocalEntity made);
  void add_alias(std::uint32_t entity, const std::string& alias);
  void describe(std::uint32_t entity, const std::string& lemma);
  [[nodiscard]] Told& told_of(std::uint32_t entity) {
    if (told.size() <= entity) told.resize(entity + 1);
    return told[entity];
  }
  /// Notes the words of a name: "Harvest Fund" is a fund.
  void tell_name(std::uint32_t entity, const std::string& name);
  /// Puts a mention into the result and its entities into the history.
  void add(Mention mention);
};

/// The words of a text in small letters, hyphens taken apart.
[[nodiscard]] std::vector<std::string> words_in(std::string_view text);
/// Adds a word that is not there yet.
void add_word(std::vector<std::string>& words, const std::string& word);

/// Names: what lists, entity rules (where there are any) and the tagger say, the longer and the
/// surer first; not overlapping.
[[nodiscard]] std::vector<Candidate> find_names(const Grammar& grammar, const Lexicon& lexicon,
                                                const EntityRules* rules);
/// Descriptions by a listed noun ("the minister", "Norwegian officials") outside names.
[[nodiscard]] std::vector<Candidate> find_descriptions(const Analysis& analysis,
                                                       const Grammar& grammar,
                                                       const Lexicon& lexicon,
                                                       const std::vector<Candidate>& names);
[[nodiscard]] std::vector<Candidate> find_pronouns(const Analysis& analysis);

void resolve_name(Draft& draft, const Candidate& candidate);
void resolve_description(Draft& draft, const Candidate& candidate);
void resolve_pronoun(Draft& draft, const Candidate& candidate);

/// Where an organisation or a person comes from: the country in "Norway's ministry", "Norwegian
/// minister", "ministry of Norway"; `none` where the phrase headed by `head` does not say.
[[nodiscard]] std::uint32_t origin_of(const Draft& draft, std::uint32_t head, std::uint32_t begin);

/// The country that the mention at this token stands for ("Oslo" where it acts); `none` for others.
[[nodiscard]] std::uint32_t country_at(const Draft& draft, std::uint32_t token);

/// Small letters, hyphens as spaces, no dots, no single-letter initials: "kim jong un".
[[nodiscard]] std::string name_key(std::string_view name);

/// The words of a thing's name in any order, small ones left out: "Ministry of Fisheries" and
/// "Fisheries Ministry" have one.
[[nodiscard]] std::string bag_key(const std::string& name);

}  // namespace factwright

#endif
