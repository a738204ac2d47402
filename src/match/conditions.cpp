#include <algorithm>

#include "match/scene.hpp"

namespace factwright {

bool matches_slot(const Argument& argument, const PositionRef& at) {
  switch (at.kind) {
    case PositionKind::subject:
      return argument.slot == Slot::subject;
    case PositionKind::object:
      return argument.slot == Slot::object;
    case PositionKind::recipient:
      return argument.slot == Slot::recipient ||
             (argument.slot == Slot::preposition && argument.preposition == "to");
    case PositionKind::possessor:
      return argument.slot == Slot::possessor;
    case PositionKind::modifier:
      return argument.slot == Slot::modifier;
    case PositionKind::complement:
      return argument.slot == Slot::complement;
    case PositionKind::apposition:
      return argument.slot == Slot::apposition;
    case PositionKind::clause:
      return argument.slot == Slot::clause;
    case PositionKind::preposition:
      return argument.slot == Slot::preposition && argument.preposition == at.preposition;
    default:
      return false;
  }
}

bool is_listed(const Scene& scene, const Values& values, const LocalEntity& entity) {
  return std::any_of(
      values.entity_lists.begin(), values.entity_lists.end(),
      [&](const std::string& list) { return scene.lexicon().lists_entity(list, entity.name); });
}

bool holds(const Scene& scene, const Trigger& trigger, const CompiledCondition& condition) {
  const Values& values = condition.values;
  const auto is_wanted = [&](std::uint32_t token) {
    if (values.any || values.lemmas.contains(scene.token(token).lemma)) return true;
    if (values.lemmas.contains(lower_ascii(scene.analysis.form(token)))) return true;
    const Mention* mention = scene.mentions.covering(token);
    if (mention == nullptr) return false;
    return std::any_of(mention->readings.begin(), mention->readings.end(), [&](const Reading& r) {
      const LocalEntity& entity = scene.mentions.entities[r.entity];
      return scene.lexicon().types().is_any(entity.type, values.types) ||
             is_listed(scene, values, entity);
    });
  };
  switch (condition.kind) {
    case ConditionKind::position:
      return std::any_of(trigger.arguments.begin(), trigger.arguments.end(),
                         [&](const Argument& a) {
                           return matches_slot(a, condition.position) && is_wanted(a.head);
                         });
    case ConditionKind::words: {
      const Sentence& sentence = scene.analysis.sentences[scene.sentence_of[trigger.token]];
      for (auto token = sentence.begin; token < sentence.end; ++token) {
        if (is_wanted(token)) return true;
      }
      return false;
    }
    case ConditionKind::under: {
      const auto head = scene.token(trigger.token).head;
      return head != none && is_wanted(head);
    }
    case ConditionKind::zone: {
      const auto zone = scene.analysis.sentences[scene.sentence_of[trigger.token]].zone;
      return values.lemmas.contains(to_string(zone));
    }
  }
  return false;
}

}  // namespace factwright
