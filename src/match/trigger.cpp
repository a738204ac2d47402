#include <algorithm>
#include <array>

#include "match/scene.hpp"

namespace factwright {
namespace {

bool named(const Scene& scene, std::uint32_t token, const std::string& word) {
  return scene.token(token).lemma == word || lower_ascii(scene.analysis.form(token)) == word ||
         lower_ascii(scene.token(token).lemma) == word;
}

/// "take into custody" wants what stands behind an "into".
bool wants(const TriggerEntry& entry, const std::string& preposition) {
  return std::find(entry.others.begin(), entry.others.end(), preposition) != entry.others.end();
}

/// The word beside a verb: a particle, an adverb, its object, or a preposition of one of its
/// phrases.
std::uint32_t beside_verb(const Scene& scene, const TriggerEntry& entry, const Trigger& trigger,
                          const std::string& word) {
  const auto verb = trigger.token;
  for (const auto child : scene.grammar.children(verb)) {
    const auto relation = scene.token(child).deprel;
    const bool attached = relation == Deprel::compound_prt || relation == Deprel::advmod ||
                          relation == Deprel::case_ || relation == Deprel::xcomp ||
                          relation == Deprel::amod || relation == Deprel::compound;
    if (attached && named(scene, child, word)) return child;
    if (is_time(scene, child)) continue;  // "called the police on Sunday"
    for (const auto inner : scene.grammar.children(child)) {
      const bool preposition =
          scene.token(inner).deprel == Deprel::case_ || scene.token(inner).deprel == Deprel::mark;
      if (!preposition) continue;
      if (named(scene, inner, word)) return inner;
      for (const auto fixed : scene.grammar.children(inner)) {
        if (scene.token(fixed).deprel == Deprel::fixed && named(scene, fixed, word)) return fixed;
      }
    }
  }
  for (const Argument& argument : trigger.arguments) {
    const bool object = argument.slot == Slot::object || argument.slot == Slot::complement ||
                        (argument.slot == Slot::preposition && wants(entry, argument.preposition));
    if (object && named(scene, argument.head, word)) return argument.head;
  }
  return none;
}

/// "declined to comment on the report": what is attached to the second verb.
void add_phrases(const Scene& scene, std::uint32_t verb, Trigger& trigger) {
  for (Argument& argument : scene.grammar.arguments(verb)) {
    if (argument.slot == Slot::preposition) trigger.arguments.push_back(std::move(argument));
  }
}

bool wake_verb(const Scene& scene, const TriggerEntry& entry, Trigger& trigger) {
  for (const std::string& word : entry.others) {
    const auto other = beside_verb(scene, entry, trigger, word);
    if (other == none) return false;
    trigger.tokens.push_back(other);
    const auto upos = scene.token(other).upos;
    if (upos == Upos::noun || upos == Upos::propn) trigger.noun = other;
    if (upos == Upos::verb || upos == Upos::adj) add_phrases(scene, other, trigger);
  }
  return true;
}

bool wake_in_order(const Scene& scene, const TriggerEntry& entry, Trigger& trigger,
                   bool others_before) {
  const auto count = static_cast<std::uint32_t>(entry.others.size());
  const Sentence& sentence = scene.analysis.sentences[scene.sentence_of[trigger.token]];
  const auto first = others_before ? trigger.token - count : trigger.token + 1;
  if (others_before && trigger.token < sentence.begin + count) return false;
  if (!others_before && first + count > sentence.end) return false;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!named(scene, first + i, entry.others[i])) return false;
    trigger.tokens.push_back(first + i);
  }
  return true;
}

/// "suspended aid to Oslo": what is attached to the object may belong to the verb.
void add_object_phrases(const Scene& scene, Trigger& trigger) {
  std::vector<Argument> more;
  for (const Argument& argument : trigger.arguments) {
    if (argument.slot != Slot::object || argument.distributed) continue;
    for (Argument& inner : scene.grammar.arguments(argument.head)) {
      if (inner.slot == Slot::preposition && inner.preposition != "of")
        more.push_back(std::move(inner));
    }
  }
  for (Argument& argument : more) trigger.arguments.push_back(std::move(argument));
}

bool has_participants(const std::vector<Argument>& arguments) {
  return std::any_of(arguments.begin(), arguments.end(), [](const Argument& a) {
    return a.slot == Slot::possessor || (a.slot == Slot::preposition && a.preposition != "on" &&
                                         a.preposition != "in" && a.preposition != "about");
  });
}

bool is_cue_verb(const Scene& scene, std::uint32_t verb) {
  const auto key = "verb:" + lower_ascii(scene.token(verb).lemma);
  if (scene.lexicon().has("cues", key)) return true;
  const auto next = verb + 1;  // "called off"
  return next < scene.analysis.tokens.size() &&
         scene.lexicon().has("cues", key + ' ' + lower_ascii(scene.analysis.form(next)));
}

/// "denied meeting Ruiz", "ruled out talks": the governing verb's subject takes part, and a name
/// right behind a word in -ing is its object.
void add_gerund_arguments(const Scene& scene, Trigger& trigger, std::uint32_t governor) {
  const auto subject = scene.grammar.surface_subject(governor);
  if (subject != none) trigger.arguments.push_back({Slot::subject, subject, {}, false});
  for (Argument& argument :
       scene.grammar.arguments(governor)) {  // "called off its talks with Oslo"
    if (argument.slot == Slot::preposition) trigger.arguments.push_back(std::move(argument));
  }
  if (!scene.token(trigger.token).lemma.ends_with("ing")) return;
  for (Argument& argument : trigger.arguments) {
    const bool behind = argument.slot == Slot::apposition && argument.head == trigger.token + 1;
    if (behind) argument.slot = Slot::object;
  }
}

/// "Ruiz blamed Oslo for the attack": Oslo's.
void add_blamed(const Scene& scene, Trigger& trigger, std::uint32_t verb) {
  for (Argument& argument : scene.grammar.arguments(verb)) {
    if (argument.slot != Slot::object) continue;
    argument.slot = Slot::subject;
    trigger.arguments.push_back(std::move(argument));
  }
}

/// "Oslo held talks": the noun has the light verb's participants. "They spoke during talks": the
/// clause's subject takes part where the noun names nobody itself.
void add_governing_arguments(const Scene& scene, Trigger& trigger, bool state) {
  static constexpr std::array joining{"during", "in", "at", "for"};
  const Token& noun = scene.token(trigger.token);
  if (noun.head == none) return;
  const auto governor = noun.head;
  const bool governed = noun.deprel == Deprel::obj || noun.deprel == Deprel::nsubj_pass;
  if (governed && scene.lexicon().has("light_verbs", scene.token(governor).lemma)) {
    trigger.light_verb = governor;
    for (Argument& argument : scene.grammar.arguments(governor)) {
      if (argument.head != trigger.token && argument.slot != Slot::object) {
        trigger.arguments.push_back(std::move(argument));
      }
    }
    return;
  }
  if (state) return;  // who searches for a minister is none
  if (noun.deprel == Deprel::obj && is_cue_verb(scene, governor)) {
    add_gerund_arguments(scene, trigger, governor);
    return;
  }
  if (noun.deprel != Deprel::obl && noun.deprel != Deprel::nmod) return;
  if (has_participants(trigger.arguments)) return;
  const auto word = scene.grammar.preposition_of(trigger.token);
  const auto verb = clause_of(scene, governor);
  const bool told = (word == "before" || word == "after" || word == "during" || word == "at") &&
                    scene.lexicon().has("speech", scene.token(verb).lemma);
  const bool joined = std::find(joining.begin(), joining.end(), word) != joining.end() &&
                      (noun.deprel == Deprel::obl || word == "during");
  if (!joined && !told) return;
  if (word == "for" && scene.lexicon().has("reasons", scene.token(verb).lemma)) {
    add_blamed(scene, trigger, verb);
    return;
  }
  for (Argument& argument : scene.grammar.arguments(verb)) {
    const bool joins =
        argument.slot == Slot::subject ||
        (told && (argument.slot == Slot::object || argument.slot == Slot::recipient)) ||
        (argument.slot == Slot::preposition && argument.preposition == "with");
    if (joins) trigger.arguments.push_back(std::move(argument));
  }
}

/// "talks held by Oslo", "the talks Oslo held": a clause on the noun by a light verb.
void add_clause_arguments(const Scene& scene, Trigger& trigger) {
  for (const auto child : scene.grammar.children(trigger.token)) {
    const auto relation = scene.token(child).deprel;
    const bool clause = relation == Deprel::acl || relation == Deprel::acl_relcl;
    if (!clause || !scene.lexicon().has("light_verbs", scene.token(child).lemma)) continue;
    trigger.light_verb = child;
    for (Argument& argument : scene.grammar.arguments(child)) {
      if (argument.head != trigger.token) trigger.arguments.push_back(std::move(argument));
    }
  }
}

/// "Rally" in the name of a party is no rally.
bool is_in_name(const Scene& scene, std::uint32_t token) {
  const Mention* mention = scene.mentions.covering(token);
  return mention != nullptr && mention->kind == MentionKind::name &&
         mention->end - mention->begin > 1;
}

}  // namespace

std::array<std::span<const TriggerEntry>, 4> entries_at(const Scene& scene, std::uint32_t token,
                                                        const TokenWords& words) {
  const TriggerIndex& index = scene.program.triggers();
  std::array<std::span<const TriggerEntry>, 4> out;
  const auto upos = scene.token(token).upos;
  if (upos == Upos::verb || upos == Upos::aux) out[0] = index.at(TriggerKind::verb, words.lemma);
  if (upos == Upos::noun || upos == Upos::propn) {
    out[0] = index.at(TriggerKind::noun, words.lemma);
    if (words.lower != words.lemma) out[1] = index.at(TriggerKind::noun, words.lower);  // "talks"
    if ((!out[0].empty() || !out[1].empty()) && is_in_name(scene, token)) out[0] = out[1] = {};
  }
  if (upos == Upos::adj) out[2] = index.at(TriggerKind::adjective, words.lemma);
  out[3] = index.at(TriggerKind::words, words.lower);
  return out;
}

void entries_at(const Scene& scene, std::uint32_t token,
                const std::function<void(const TriggerEntry&)>& use) {
  const auto words = words_at(scene.analysis, token, scene.program.patterns().words());
  for (const auto entries : entries_at(scene, token, words)) {
    for (const TriggerEntry& entry : entries) use(entry);
  }
}

std::optional<Trigger> wake(const Scene& scene, const TriggerEntry& entry, std::uint32_t token) {
  Trigger trigger;
  trigger.token = token;
  trigger.tokens.push_back(token);
  trigger.arguments = scene.grammar.arguments(token);
  bool awake = true;
  switch (entry.kind) {
    case TriggerKind::verb:
      awake = wake_verb(scene, entry, trigger);
      break;
    case TriggerKind::noun:
    case TriggerKind::adjective:
      awake = wake_in_order(scene, entry, trigger, true);
      break;
    case TriggerKind::words:
      awake = wake_in_order(scene, entry, trigger, false);
      break;
  }
  if (!awake) return std::nullopt;
  if (trigger.noun != none) {
    for (Argument& argument : scene.grammar.arguments(trigger.noun)) {
      trigger.arguments.push_back(std::move(argument));
    }
  }
  if (entry.kind == TriggerKind::verb) add_object_phrases(scene, trigger);
  if (entry.kind == TriggerKind::noun) {
    add_governing_arguments(scene, trigger, entry.state);
    add_clause_arguments(scene, trigger);
  }
  std::erase_if(trigger.arguments, [&](const Argument& argument) {
    return std::find(trigger.tokens.begin(), trigger.tokens.end(), argument.head) !=
           trigger.tokens.end();
  });
  std::sort(trigger.tokens.begin(), trigger.tokens.end());
  return trigger;
}

}  // namespace factwright
