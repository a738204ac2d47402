#ifndef FACTWRIGHT_TESTS_ORACLE_SLOW_ROLES_HPP
#define FACTWRIGHT_TESTS_ORACLE_SLOW_ROLES_HPP

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "match/scene.hpp"

/// The slow, obvious twin of roles and conditions: who may stand where, straight from the symbolic
/// pack, lists searched from their first row to their last, types by climbing to their parents.
namespace factwright::slow {

/// What fills a role: entities, or, where there are none, the words alone.
struct Who {
  std::vector<std::uint32_t> entities;
  Span tokens;
};

/// A role of a relation with what a rule asks of it.
struct Wanted {
  const RoleDecl* decl = nullptr;
  std::vector<std::string> is;
};

inline bool is_any_of(const std::string& word, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&](const char* one) { return word == one; });
}

/// The words of a list; of a list of entities their names.
inline std::vector<std::string> rows(const Pack& pack, const std::string& list) {
  std::vector<std::string> out;
  const List* found = pack.list(list);
  for (std::size_t i = 0; found != nullptr && i < found->entries.size(); ++i) {
    out.push_back(found->entries[i].name);
  }
  return out;
}

inline bool is_row(const Pack& pack, const std::string& list, const std::string& word) {
  const auto words = rows(pack, list);
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A cue of the pack: a word of the list `cues` of that class.
inline bool is_cue(const Pack& pack, const std::string& kind, const std::string& word) {
  const List* cues = pack.list("cues");
  return cues != nullptr &&
         std::any_of(cues->entries.begin(), cues->entries.end(), [&](const ListEntry& row) {
           const auto type = row.columns.find("class");
           return row.name == word && type != row.columns.end() && type->second == kind;
         });
}

/// Who or what may fill a role of a rule at a place of the text.
class SlowRoles {
 public:
  SlowRoles(const Scene& scene, const Pack& pack) : scene_(scene), pack_(pack) {}

  [[nodiscard]] std::string lemma(std::uint32_t token) const {
    return lower_ascii(scene_.token(token).lemma);
  }
  [[nodiscard]] std::string form(std::uint32_t token) const {
    return lower_ascii(scene_.analysis.form(token));
  }
  [[nodiscard]] bool is_type(const std::string& type) const {
    return !type.empty() && type[0] >= 'A' && type[0] <= 'Z';
  }

  /// An entity fits a role by its type, and where the rule narrows it also by that: a type under
  /// the one that is named, a name or description that is named, or one of a list.
  [[nodiscard]] bool takes(const Wanted& role, const LocalEntity& entity) const {
    const auto is_a = [&](const std::string& type) { return pack_.is_a(entity.type, type); };
    if (std::none_of(role.decl->types.begin(), role.decl->types.end(), is_a)) return false;
    if (role.is.empty()) return true;
    return std::any_of(role.is.begin(), role.is.end(), [&](const std::string& value) {
      if (is_type(value)) return is_a(value);
      if (!value.starts_with('@')) return is_called(entity, value);
      const List* list = pack_.list(value.substr(1));
      if (list->entities) return is_row(pack_, list->name, entity.name);
      return std::any_of(list->entries.begin(), list->entries.end(),
                         [&](const ListEntry& row) { return is_called(entity, row.name); });
    });
  }

  [[nodiscard]] static bool takes_words(const Wanted& role) {
    return std::any_of(role.decl->types.begin(), role.decl->types.end(), [](const auto& type) {
      return is_any_of(type, {"Text", "Fact", "Time", "Number", "Money"});
    });
  }

  /// A capital is a city where one goes and stands, its government where it acts; an adjective of
  /// origin takes part only where it stands before a noun.
  [[nodiscard]] std::vector<std::uint32_t> entities(const Mention& mention, const Wanted& role,
                                                    const PositionRef& at) const {
    const bool before_noun =
        at.kind == PositionKind::modifier || at.kind == PositionKind::possessor;
    const bool adjective = scene_.token(mention.head).upos == Upos::adj;
    if (mention.demonym && adjective && !before_noun) return {};
    std::vector<std::uint32_t> itself;
    std::vector<std::uint32_t> acting;
    for (const Reading& reading : mention.readings) {
      if (!takes(role, scene_.mentions.entities[reading.entity])) continue;
      if (reading.use == Use::acting)
        acting = {reading.entity};
      else
        itself.push_back(reading.entity);
    }
    const bool led = at.kind == PositionKind::preposition;
    const bool stands =
        led && is_any_of(at.preposition, {"in", "at", "near", "inside", "outside", "around",
                                          "across", "through", "into", "on", "within", "over"});
    const bool goes = led && is_any_of(at.preposition, {"to", "from", "out of", "toward"});
    const bool hit = at.kind == PositionKind::object &&
                     is_any_of(role.decl->types.front(), {"Place", "Facility"});
    if (stands) acting.clear();
    if (!acting.empty() && (itself.empty() || !(goes || hit))) return acting;
    const bool both = mention.via.starts_with("coreference: the two");
    if (both || itself.empty()) return itself;
    return std::vector<std::uint32_t>(1, itself.front());
  }

  [[nodiscard]] std::optional<Who> mentioned(std::uint32_t token, const Wanted& role,
                                             const PositionRef& at) const {
    for (const Mention& mention : scene_.mentions.items) {
      if (token < mention.begin || token >= mention.end) continue;
      const auto found = entities(mention, role, at);
      if (found.empty()) return std::nullopt;
      return Who{found, {mention.begin, mention.end}};
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_named(std::uint32_t token) const {
    const Mention* mention = scene_.mentions.covering(token);
    return mention != nullptr && mention->kind == MentionKind::name;
  }

  [[nodiscard]] bool stands_at(const Argument& argument, const PositionRef& at) const {
    const auto by = [&](const char* word) {
      return argument.slot == Slot::preposition && argument.preposition == word;
    };
    switch (at.kind) {
      case PositionKind::subject:
        return argument.slot == Slot::subject;
      case PositionKind::object:
        return argument.slot == Slot::object;
      case PositionKind::recipient:
        return argument.slot == Slot::recipient || by("to");
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
        return by(at.preposition.c_str());
      default:
        return false;
    }
  }

  /// A condition holds where one of its values stands at its place.
  [[nodiscard]] bool holds(const Condition& condition, const Trigger& trigger) const {
    const Sentence& sentence = scene_.analysis.sentences[scene_.sentence_of[trigger.token]];
    const auto has = [&](std::uint32_t token) { return has_value(condition, token); };
    bool out = false;
    if (condition.kind == ConditionKind::position) {
      for (const Argument& argument : trigger.arguments) {
        out = out || (stands_at(argument, condition.position) && has(argument.head));
      }
    }
    if (condition.kind == ConditionKind::words) {
      for (auto token = sentence.begin; token < sentence.end; ++token) out = out || has(token);
    }
    if (condition.kind == ConditionKind::under) {
      const auto head = scene_.token(trigger.token).head;
      out = head != none && has(head);
    }
    if (condition.kind == ConditionKind::zone) {
      for (const std::string& zone : condition.values)
        out = out || zone == to_string(sentence.zone);
    }
    return out;
  }

  [[nodiscard]] bool all_hold(const Rule& rule, const Trigger& trigger) const {
    const auto met = [&](const Condition& condition) { return holds(condition, trigger); };
    return std::all_of(rule.when.begin(), rule.when.end(), met) &&
           std::none_of(rule.unless.begin(), rule.unless.end(), met);
  }

  /// All who stand at one position: "Several positions mean: any".
  [[nodiscard]] std::vector<Who> at(const PositionRef& at, const Wanted& role,
                                    const Trigger& trigger) const {
    if (at.kind == PositionKind::before || at.kind == PositionKind::after) {
      return nearest(at, role, trigger);
    }
    std::vector<Who> out;
    if (at.kind == PositionKind::trigger) {
      const auto found = mentioned(trigger.token, role, at);
      if (found) return {*found};
      if (takes_words(role))
        out.push_back({{}, {trigger.tokens.front(), trigger.tokens.back() + 1}});
      return out;
    }
    if (at.kind == PositionKind::speaker) return speaker(role, trigger);
    if (at.kind == PositionKind::quote) return quoted(role, trigger);
    if (at.kind == PositionKind::owner) return owned(role, trigger);
    for (const Argument& argument : trigger.arguments) {
      if (!stands_at(argument, at)) continue;
      for (Who& who : standing(argument, at, role, trigger)) out.push_back(std::move(who));
    }
    return out;
  }

  /// The fillers of a role: of all positions for a repeated one, else of the first that has any.
  [[nodiscard]] std::vector<Who> fill(const RoleSpec& spec, const Wanted& role,
                                      const Trigger& trigger) const {
    const bool between = std::any_of(
        trigger.arguments.begin(), trigger.arguments.end(), [](const Argument& argument) {
          return argument.slot == Slot::preposition && argument.preposition == "between";
        });
    std::vector<Who> out;
    for (const PositionRef& place : spec.at) {
      const bool host = between && place.kind == PositionKind::subject && role.decl->repeated;
      if (host || (!out.empty() && !role.decl->repeated)) continue;
      for (Who& who : at(place, role, trigger)) {
        const bool known = std::any_of(out.begin(), out.end(), [&](const Who& other) {
          return who.entities.empty() ? who.tokens == other.tokens : who.entities == other.entities;
        });
        if (!known) out.push_back(std::move(who));
      }
    }
    return out;
  }

 private:
  [[nodiscard]] bool is_called(const LocalEntity& entity, const std::string& word) const {
    return lower_ascii(entity.name) == word ||
           std::find(entity.descriptions.begin(), entity.descriptions.end(), word) !=
               entity.descriptions.end();
  }

  [[nodiscard]] bool has_value(const Condition& condition, std::uint32_t token) const {
    return std::any_of(
        condition.values.begin(), condition.values.end(), [&](const std::string& value) {
          if (value == "any") return true;
          if (is_type(value)) return covers(token, value);
          if (!value.starts_with('@')) return is_word(token, value);
          const List* list = pack_.list(value.substr(1));
          return std::any_of(list->entries.begin(), list->entries.end(), [&](const ListEntry& row) {
            return list->entities ? covers_entity(token, row.name) : is_word(token, row.name);
          });
        });
  }
  [[nodiscard]] bool is_word(std::uint32_t token, const std::string& word) const {
    return scene_.token(token).lemma == word || form(token) == word;
  }
  template <class Test>
  [[nodiscard]] bool reads(std::uint32_t token, const Test& test) const {
    const Mention* mention = scene_.mentions.covering(token);
    return mention != nullptr &&
           std::any_of(mention->readings.begin(), mention->readings.end(),
                       [&](const Reading& r) { return test(scene_.mentions.entities[r.entity]); });
  }
  [[nodiscard]] bool covers(std::uint32_t token, const std::string& type) const {
    return reads(token, [&](const LocalEntity& e) { return pack_.is_a(e.type, type); });
  }
  [[nodiscard]] bool covers_entity(std::uint32_t token, const std::string& name) const {
    return reads(token, [&](const LocalEntity& e) { return e.name == name; });
  }

  /// The nearest fitting mention on a side, twelve words far at most, in the sentence.
  [[nodiscard]] std::vector<Who> nearest(const PositionRef& at, const Wanted& role,
                                         const Trigger& trigger) const {
    const Sentence& sentence = scene_.analysis.sentences[scene_.sentence_of[trigger.token]];
    for (std::int64_t step = 1; step <= 12; ++step) {
      const auto token = at.kind == PositionKind::before
                             ? std::int64_t{trigger.tokens.front()} - step
                             : std::int64_t{trigger.tokens.back()} + step;
      if (token < sentence.begin || token >= sentence.end) break;
      if (const auto found = mentioned(static_cast<std::uint32_t>(token), role, at))
        return {*found};
    }
    return {};
  }

  [[nodiscard]] bool is_mark(std::uint32_t token) const {
    return scene_.token(token).upos == Upos::punct;
  }

  /// What its subject says in quotation marks, eighty words at most, or else what it reports.
  [[nodiscard]] std::vector<Who> quoted(const Wanted& role, const Trigger& trigger) const {
    std::vector<Who> out;
    if (!takes_words(role)) return out;
    for (const Quotation& quotation : scene_.mentions.quotations) {
      auto begin = quotation.begin;
      auto end = quotation.end;
      while (begin < end && is_mark(begin)) ++begin;
      while (begin < end && is_mark(end - 1) && !is_any_of(form(end - 1), {"!", "?"})) --end;
      const bool own =
          std::any_of(trigger.arguments.begin(), trigger.arguments.end(), [&](const Argument& a) {
            return a.slot == Slot::subject && a.head == quotation.speaker_head;
          });
      if (own && begin < end) out.push_back({{}, {begin, std::min(end, begin + 80)}});
    }
    if (!out.empty()) return out;
    for (const Argument& argument : trigger.arguments) {
      if (argument.slot == Slot::clause)
        out.push_back({{}, text_at(scene_, argument.head, true).tokens});
    }
    return out;
  }

  [[nodiscard]] std::vector<Who> speaker(const Wanted& role, const Trigger& trigger) const {
    const auto speakers = speakers_of(scene_, trigger);
    if (speakers.empty() || speakers.front().entity == none) return {};
    const auto [entity, tokens] = speakers.front();
    if (!takes(role, scene_.mentions.entities[entity])) return {};
    return {{{entity}, tokens}};
  }

  /// Who stands at an argument; words where the role takes words; for a subject that is no name
  /// those who act through it.
  [[nodiscard]] std::vector<Who> standing(const Argument& argument, const PositionRef& at,
                                          const Wanted& role, const Trigger& trigger) const {
    if (const auto found = mentioned(argument.head, role, at)) return {*found};
    if (takes_words(role)) {
      if (is_time(scene_, argument.head)) return {};
      Span words = text_at(scene_, argument.head, argument.slot == Slot::clause).tokens;
      const bool auxiliary = argument.slot == Slot::clause && trigger.token < argument.head &&
                             scene_.token(trigger.token).head == argument.head;
      if (auxiliary) words.begin = trigger.token + 1;  // what must be done is behind the "must"
      return {{{}, words}};
    }
    if (at.kind != PositionKind::subject || is_named(argument.head)) return {};
    auto out = owners_of(argument.head, role);
    std::erase_if(out, [&](const Who& who) { return !is_named(who.tokens.begin); });
    if (out.empty()) out = issuer(argument.head, role);
    if (out.empty()) out = nearer_subject(trigger.token, role);
    return out;
  }

  [[nodiscard]] std::vector<std::uint32_t> owning(std::uint32_t thing) const {
    std::vector<std::uint32_t> out;
    for (const Argument& argument : scene_.grammar.arguments(thing)) {
      const bool by =
          argument.slot == Slot::preposition &&
          is_any_of(argument.preposition, {"of", "by", "from", "for", "against", "with"});
      if (by || argument.slot == Slot::possessor || argument.slot == Slot::modifier) {
        out.push_back(argument.head);
      }
    }
    return out;
  }

  /// Whose a thing is, or whose that is.
  [[nodiscard]] std::vector<Who> owners_of(std::uint32_t thing, const Wanted& role) const {
    const PositionRef own{PositionKind::possessor, {}, {}};
    std::vector<Who> out;
    for (const auto owner : owning(thing)) {
      if (const auto found = mentioned(owner, role, own)) {
        out.push_back(*found);
        continue;
      }
      for (const auto inner : owning(owner)) {
        if (const auto found = mentioned(inner, role, own)) out.push_back(*found);
      }
    }
    return out;
  }

  [[nodiscard]] std::vector<Who> issuer(std::uint32_t thing, const Wanted& role) const {
    const Token& t = scene_.token(thing);
    if (t.deprel != Deprel::obj || t.head == none) return {};
    return subject_at(scene_.grammar.surface_subject(t.head), role);
  }

  [[nodiscard]] std::vector<Who> nearer_subject(std::uint32_t verb, const Wanted& role) const {
    const Token& t = scene_.token(verb);
    if (t.deprel != Deprel::conj || t.head == none) return {};
    for (std::int64_t token = std::int64_t{verb} - 1; token > t.head; --token) {
      const auto between = static_cast<std::uint32_t>(token);
      if (scene_.token(between).upos != Upos::verb) continue;
      const auto own = scene_.grammar.child(between, Deprel::nsubj);
      if (own != none) return subject_at(own, role);
    }
    return {};
  }

  [[nodiscard]] std::vector<Who> subject_at(std::uint32_t token, const Wanted& role) const {
    if (token == none) return {};
    const auto found = mentioned(token, role, {PositionKind::subject, {}, {}});
    return found ? std::vector<Who>{*found} : std::vector<Who>{};
  }

  /// Whose the objects are; where they have none, whom a clause concerns.
  [[nodiscard]] std::vector<Who> owned(const Wanted& role, const Trigger& trigger) const {
    std::vector<Who> out;
    for (const Argument& argument : trigger.arguments) {
      std::vector<Who> more;
      if (argument.slot == Slot::object) more = owners_of(argument.head, role);
      if (argument.slot == Slot::clause && out.empty()) more = concerned(argument.head, role);
      out.insert(out.end(), more.begin(), more.end());
    }
    return out;
  }

  [[nodiscard]] std::vector<Who> concerned(std::uint32_t clause, const Wanted& role) const {
    const PositionRef object{PositionKind::object, {}, {}};
    const auto subject = scene_.grammar.child(clause, Deprel::nsubj);
    if (subject != none) {
      if (const auto found = mentioned(subject, role, object)) return {*found};
    }
    for (const Argument& argument : scene_.grammar.arguments(clause)) {
      if (argument.slot == Slot::subject || argument.slot == Slot::possessor) continue;
      if (const auto found = mentioned(argument.head, role, object)) return {*found};
      std::vector<Who> out;
      if (argument.slot == Slot::object) out = owners_of(argument.head, role);
      if (argument.slot == Slot::clause) out = concerned(argument.head, role);
      if (!out.empty()) return out;
    }
    return {};
  }

  const Scene& scene_;
  const Pack& pack_;
};

}  // namespace factwright::slow

#endif
