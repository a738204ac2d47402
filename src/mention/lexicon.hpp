#ifndef FACTWRIGHT_MENTION_LEXICON_HPP
#define FACTWRIGHT_MENTION_LEXICON_HPP

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "factwright/analysis.hpp"
#include "factwright/mentions.hpp"
#include "factwright/pack.hpp"
#include "mention/type_table.hpp"

namespace factwright {

/// An entity that a list of the pack names.
struct ListedEntity {
  std::string name;
  std::string type;
  std::vector<std::string> same_as;
};

enum class NameForm : std::uint8_t { name, metonym, demonym };

/// A listed name over `length` tokens.
struct NameHit {
  std::uint32_t entity = none;
  std::uint32_t length = 0;
  NameForm form = NameForm::name;
  bool ambiguous = false;  ///< the note says so: the tagger's word on it counts more
};

/// A listed common noun of `length` tokens ending at its head ("prime minister"), with `after`
/// tokens behind it ("of state").
struct NounHit {
  std::string_view type;
  std::uint32_t length = 0;
  std::uint32_t after = 0;
};

/// The lists of a pack, compiled: names and nouns found by token in time that does not depend on
/// the size of the lists. Immutable, shared by threads. Lists that the engine itself asks for by
/// name: cues, speech, honorifics, first_names, light_verbs.
class Lexicon {
 public:
  explicit Lexicon(const Pack& pack);

  [[nodiscard]] const TypeTable& types() const { return types_; }
  [[nodiscard]] const ListedEntity& entity(std::uint32_t index) const { return entities_[index]; }

  /// Longest names starting at `token` (several where one form names several entities).
  [[nodiscard]] std::vector<NameHit> names_at(const Analysis& analysis, std::uint32_t token,
                                              std::uint32_t end) const;
  /// Types of the longest listed nouns whose last word is `token`; `begin` is the sentence's.
  [[nodiscard]] std::vector<NounHit> nouns_at(const Analysis& analysis, std::uint32_t token,
                                              std::uint32_t begin) const;

  /// The columns of a word in a word list; nullptr where the list or the word is not there. A word
  /// that a list holds under several classes is found as "class:word".
  [[nodiscard]] const std::map<std::string, std::string>* word(std::string_view list,
                                                               std::string_view word) const;
  [[nodiscard]] bool has(std::string_view list, std::string_view word) const {
    return this->word(list, word) != nullptr;
  }
  /// Every word of a list, an entity list's names and other forms included; for "@list" in rules.
  [[nodiscard]] std::vector<std::string> words(std::string_view list) const;
  /// True where a local entity's name stands in the entity list.
  [[nodiscard]] bool lists_entity(std::string_view list, std::string_view name) const;

 private:
  struct Name {
    std::vector<std::string> rest;  ///< forms after the first
    std::uint32_t entity = none;
    NameForm form = NameForm::name;
    bool ambiguous = false;
  };
  struct Noun {
    std::vector<std::string> before;  ///< lower-case words before the head
    std::vector<std::string> after;   ///< from "of" on: "of", "state"
    std::string type;
  };
  using Columns = std::map<std::string, std::string>;

  [[nodiscard]] std::vector<NounHit> nouns_under(const std::string& head, const Analysis& analysis,
                                                 std::uint32_t token, std::uint32_t begin) const;
  void add_entity_list(const List& list);
  void add_word_list(const List& list);
  void add_name(const ListEntry& entry, std::string_view text, NameForm form);

  TypeTable types_;
  std::vector<ListedEntity> entities_;
  std::unordered_map<std::string, std::vector<Name>> names_;  ///< by first form
  std::unordered_map<std::string, std::vector<Noun>> nouns_;  ///< by the head's lemma
  std::map<std::string, std::unordered_map<std::string, Columns>, std::less<>> words_;
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> listed_names_;
};

/// ASCII letters in small; other bytes as they are.
[[nodiscard]] std::string lower_ascii(std::string_view text);

}  // namespace factwright

#endif
