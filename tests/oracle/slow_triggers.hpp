#ifndef FACTWRIGHT_TESTS_ORACLE_SLOW_TRIGGERS_HPP
#define FACTWRIGHT_TESTS_ORACLE_SLOW_TRIGGERS_HPP

#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "slow_roles.hpp"

/// The slow, obvious twin of triggers: every word of every rule is held against every token.
namespace factwright::slow {

inline std::vector<std::string> words_in(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

class SlowTriggers {
 public:
  SlowTriggers(const Scene& scene, const Pack& pack)
      : scene_(scene), pack_(pack), roles_(scene, pack) {}

  /// The trigger of a rule at a token, by one of its words; nothing where it does not wake.
  [[nodiscard]] std::optional<Trigger> wake(TriggerKind kind, const std::string& text,
                                            std::uint32_t token, bool state) const {
    const auto words = words_in(text);
    Trigger out;
    out.token = token;
    out.tokens = {token};
    out.arguments = scene_.grammar.arguments(token);
    const bool verb = kind == TriggerKind::verb;
    if (!is_key(kind, words, token)) return std::nullopt;
    if (verb ? !add_verb_words(words, out) : !add_words_in_order(kind, words, out)) {
      return std::nullopt;
    }
    if (out.noun != none) add(out, out.noun, [](const Argument&) { return true; });
    if (verb) add_of_objects(out);
    if (kind == TriggerKind::noun) {
      add_of_governor(out, state);
      add_of_clauses(out);
    }
    std::erase_if(out.arguments, [&](const Argument& argument) {
      return std::find(out.tokens.begin(), out.tokens.end(), argument.head) != out.tokens.end();
    });
    std::sort(out.tokens.begin(), out.tokens.end());
    return out;
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t index) const { return scene_.token(index); }

  [[nodiscard]] bool is(std::uint32_t token, const std::string& word) const {
    return this->token(token).lemma == word || roles_.lemma(token) == word ||
           roles_.form(token) == word;
  }

  /// The word by which a trigger is found: the first of a verb or of fixed words, else the last.
  [[nodiscard]] bool is_key(TriggerKind kind, const std::vector<std::string>& words,
                            std::uint32_t token) const {
    const Upos upos = this->token(token).upos;
    if (words.empty()) return false;
    if (kind == TriggerKind::verb) {
      return (upos == Upos::verb || upos == Upos::aux) && roles_.lemma(token) == words.front();
    }
    if (kind == TriggerKind::words) return roles_.form(token) == words.front();
    if (kind == TriggerKind::adjective) {
      return upos == Upos::adj && roles_.lemma(token) == words.back();
    }
    const Mention* name = scene_.mentions.covering(token);
    if (name != nullptr && name->kind == MentionKind::name && name->end - name->begin > 1) {
      return false;
    }
    return (upos == Upos::noun || upos == Upos::propn) &&
           (roles_.lemma(token) == words.back() || roles_.form(token) == words.back());
  }

  [[nodiscard]] bool add_words_in_order(TriggerKind kind, const std::vector<std::string>& words,
                                        Trigger& out) const {
    const Sentence& sentence = scene_.analysis.sentences[scene_.sentence_of[out.token]];
    const auto key = kind == TriggerKind::words ? 0 : static_cast<std::int64_t>(words.size()) - 1;
    for (std::int64_t i = 0; i < static_cast<std::int64_t>(words.size()); ++i) {
      const auto at = std::int64_t{out.token} + i - key;
      if (i == key) continue;
      if (at < sentence.begin || at >= sentence.end) return false;
      const auto place = static_cast<std::uint32_t>(at);
      if (!is(place, words[static_cast<std::size_t>(i)])) return false;
      out.tokens.push_back(place);
    }
    return true;
  }

  [[nodiscard]] bool add_verb_words(const std::vector<std::string>& words, Trigger& out) const {
    const std::vector<std::string> others(words.begin() + 1, words.end());
    for (const std::string& word : others) {
      std::uint32_t found = none;
      for (const auto place : beside(others, out)) {
        if (found == none && is(place, word)) found = place;
      }
      if (found == none) return false;
      out.tokens.push_back(found);
      const Upos upos = token(found).upos;
      if (upos == Upos::noun || upos == Upos::propn) out.noun = found;
      if (upos == Upos::verb || upos == Upos::adj) {
        add(out, found, [](const Argument& a) { return a.slot == Slot::preposition; });
      }
    }
    return true;
  }

  /// Where further words of a verb may stand, the nearest first: particles and adverbs, the
  /// prepositions of its phrases, then what is its object, complement or stands behind one of its
  /// prepositions.
  [[nodiscard]] std::vector<std::uint32_t> beside(const std::vector<std::string>& others,
                                                  const Trigger& trigger) const {
    std::vector<std::uint32_t> out;
    for (const auto child : scene_.grammar.children(trigger.token)) {
      if (is_any_of(std::string(to_string(token(child).deprel)),
                    {"compound:prt", "advmod", "case", "xcomp", "amod", "compound"})) {
        out.push_back(child);
      }
      if (is_time(scene_, child)) continue;
      for (const auto inner : scene_.grammar.children(child)) {
        const bool leads =
            token(inner).deprel == Deprel::case_ || token(inner).deprel == Deprel::mark;
        if (leads) out.push_back(inner);
        for (const auto fixed : scene_.grammar.children(inner)) {
          if (leads && token(fixed).deprel == Deprel::fixed) out.push_back(fixed);
        }
      }
    }
    for (const Argument& argument : trigger.arguments) {
      const bool behind =
          argument.slot == Slot::preposition &&
          std::find(others.begin(), others.end(), argument.preposition) != others.end();
      if (behind || argument.slot == Slot::object || argument.slot == Slot::complement) {
        out.push_back(argument.head);
      }
    }
    return out;
  }

  template <class Test>
  void add(Trigger& out, std::uint32_t word, const Test& test) const {
    for (Argument& argument : scene_.grammar.arguments(word)) {
      if (test(argument)) out.arguments.push_back(std::move(argument));
    }
  }

  /// "suspended aid to Oslo"
  void add_of_objects(Trigger& out) const {
    const auto own = out.arguments;
    for (const Argument& argument : own) {
      if (argument.slot != Slot::object || argument.distributed) continue;
      add(out, argument.head, [](const Argument& inner) {
        return inner.slot == Slot::preposition && inner.preposition != "of";
      });
    }
  }

  /// What a noun has from the verb over it: a light verb's participants, those of a verb that
  /// denies or plans it, those of the clause that it is told with.
  void add_of_governor(Trigger& out, bool state) const {
    const Token& noun = token(out.token);
    const auto governor = noun.head;
    if (governor == none) return;
    const bool object = noun.deprel == Deprel::obj;
    const bool light = is_row(pack_, "light_verbs", token(governor).lemma);
    if (light && (object || noun.deprel == Deprel::nsubj_pass)) {
      out.light_verb = governor;
      add(out, governor, [&](const Argument& argument) {
        return argument.head != out.token && argument.slot != Slot::object;
      });
    } else if (state) {
      return;
    } else if (object && is_cued(governor)) {
      add_of_cue(out, governor);
    } else if (noun.deprel == Deprel::obl || noun.deprel == Deprel::nmod) {
      add_of_told(out);
    }
  }

  [[nodiscard]] bool is_cued(std::uint32_t verb) const {
    const auto next = verb + 1;
    return is_cue(pack_, "verb", roles_.lemma(verb)) ||
           (next < scene_.analysis.tokens.size() &&
            is_cue(pack_, "verb", roles_.lemma(verb) + " " + roles_.form(next)));
  }

  void add_of_cue(Trigger& out, std::uint32_t governor) const {
    const auto subject = scene_.grammar.surface_subject(governor);
    if (subject != none) out.arguments.push_back({Slot::subject, subject, {}, false});
    add(out, governor, [](const Argument& a) { return a.slot == Slot::preposition; });
    for (Argument& argument : out.arguments) {
      const bool behind = argument.slot == Slot::apposition && argument.head == out.token + 1;
      if (behind && token(out.token).lemma.ends_with("ing")) argument.slot = Slot::object;
    }
  }

  void add_of_told(Trigger& out) const {
    const Token& noun = token(out.token);
    for (const Argument& argument : out.arguments) {
      const bool with = argument.slot == Slot::preposition &&
                        !is_any_of(argument.preposition, {"on", "in", "about"});
      if (with || argument.slot == Slot::possessor) return;
    }
    const auto word = scene_.grammar.preposition_of(out.token);
    const auto verb = clause_of(scene_, noun.head);
    const bool told = is_any_of(word, {"before", "after", "during", "at"}) &&
                      is_row(pack_, "speech", token(verb).lemma);
    const bool joined = is_any_of(word, {"during", "in", "at", "for"}) &&
                        (noun.deprel == Deprel::obl || word == "during");
    if (!joined && !told) return;
    add(out, verb, [&](const Argument& argument) {
      const bool hearer = argument.slot == Slot::object || argument.slot == Slot::recipient;
      return argument.slot == Slot::subject || (told && hearer) ||
             (argument.slot == Slot::preposition && argument.preposition == "with");
    });
  }

  /// "talks held by Oslo"
  void add_of_clauses(Trigger& out) const {
    for (const auto child : scene_.grammar.children(out.token)) {
      const bool clause =
          token(child).deprel == Deprel::acl || token(child).deprel == Deprel::acl_relcl;
      if (!clause || !is_row(pack_, "light_verbs", token(child).lemma)) continue;
      out.light_verb = child;
      add(out, child, [&](const Argument& argument) { return argument.head != out.token; });
    }
  }

  const Scene& scene_;
  const Pack& pack_;
  SlowRoles roles_;
};

}  // namespace factwright::slow

#endif
