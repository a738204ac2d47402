#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "match/scene.hpp"

namespace factwright {
namespace {

constexpr std::uint32_t nearest_reach = 12;  ///< tokens looked at for `before` and `after`

bool has_word(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_locative(const PositionRef& at) {
  static constexpr std::array<std::string_view, 12> words{"in",      "at",     "near",   "inside",
                                                          "outside", "around", "across", "through",
                                                          "into",    "on",     "within", "over"};
  return at.kind == PositionKind::preposition && has_word(words, at.preposition);
}

/// A role that names places first takes a capital as the city ("left Oslo"), others as its
/// government ("criticized Oslo"); "to Oslo" is the city for both.
bool prefers_literal(const CompiledRole& role, const PositionRef& at) {
  static constexpr std::array<std::string_view, 4> words{"to", "from", "out of", "toward"};
  const auto& first = role.decl->types.front();
  if (at.kind == PositionKind::object) return first == "Place" || first == "Facility";
  return at.kind == PositionKind::preposition && has_word(words, at.preposition);
}

bool takes_type(const Scene& scene, const CompiledRole& role, const LocalEntity& entity) {
  const TypeTable& types = scene.lexicon().types();
  if (!types.is_any(entity.type, role.decl->types)) return false;
  if (!role.narrowed) return true;
  if (types.is_any(entity.type, role.narrowing.types)) return true;
  if (role.narrowing.lemmas.contains(lower_ascii(entity.name))) return true;
  if (std::any_of(entity.descriptions.begin(), entity.descriptions.end(),
                  [&](const std::string& d) { return role.narrowing.lemmas.contains(d); })) {
    return true;
  }
  return is_listed(scene, role.narrowing, entity);
}

/// "the two", "the leaders of Norway and Kenya": all that they mean, not readings to choose from.
bool means_several(const Mention& mention) {
  return mention.via == "coreference: the two" || mention.via == "coreference: their countries";
}

std::optional<Found> mention_at(const Scene& scene, std::uint32_t head, const CompiledRole& role,
                                const PositionRef& at) {
  const Mention* mention = scene.mentions.covering(head);
  if (mention == nullptr) return std::nullopt;
  auto entities = fitting(scene, *mention, role, at);
  if (entities.empty()) return std::nullopt;
  return Found{std::move(entities), {mention->begin, mention->end}, mention->via, {}};
}

void add_owners(const Scene& scene, std::uint32_t thing, const CompiledRole& role,
                std::vector<Found>& out);

/// Whose a thing is: "Oslo's", "the Norwegian", "of Oslo", "by Oslo" around the thing's word.
std::vector<std::uint32_t> owners(const Scene& scene, std::uint32_t thing) {
  std::vector<std::uint32_t> out;
  for (const Argument& argument : scene.grammar.arguments(thing)) {
    const bool owner = argument.slot == Slot::possessor || argument.slot == Slot::modifier ||
                       (argument.slot == Slot::preposition &&
                        (argument.preposition == "of" || argument.preposition == "by" ||
                         argument.preposition == "from" || argument.preposition == "for" ||
                         argument.preposition == "against" || argument.preposition == "with"));
    if (owner) out.push_back(argument.head);
  }
  return out;
}

/// Whom a clause concerns: "threatened to attack Oslo", "refused to send ships to Oslo".
void add_concerned(const Scene& scene, std::uint32_t clause, const CompiledRole& role,
                   std::vector<Found>& out) {
  static const PositionRef object{PositionKind::object, {}, {}};
  const auto subject = scene.grammar.child(clause, Deprel::nsubj);
  if (subject != none) {  // "demanded that Oslo withdraw"
    if (auto found = mention_at(scene, subject, role, object)) {
      out.push_back(std::move(*found));
      return;
    }
  }
  for (const Argument& argument : scene.grammar.arguments(clause)) {
    if (argument.slot == Slot::subject || argument.slot == Slot::possessor) continue;
    if (auto found = mention_at(scene, argument.head, role, object)) {
      out.push_back(std::move(*found));
    } else if (argument.slot == Slot::object) {
      add_owners(scene, argument.head, role, out);
    } else if (argument.slot == Slot::clause) {
      add_concerned(scene, argument.head, role, out);
    }
    if (!out.empty()) return;
  }
}

void add_owners(const Scene& scene, std::uint32_t thing, const CompiledRole& role,
                std::vector<Found>& out) {
  static const PositionRef possessor{PositionKind::possessor, {}, {}};
  for (const auto owner : owners(scene, thing)) {
    if (auto found = mention_at(scene, owner, role, possessor)) {
      out.push_back(std::move(*found));
      continue;
    }
    for (const auto inner : owners(scene, owner)) {
      if (auto found = mention_at(scene, inner, role, possessor)) out.push_back(std::move(*found));
    }
  }
}

/// "Oslo issued a statement demanding ..": who issued what demands.
void add_issuer(const Scene& scene, std::uint32_t thing, const CompiledRole& role,
                std::vector<Found>& out) {
  static const PositionRef subject{PositionKind::subject, {}, {}};
  const Token& t = scene.token(thing);
  if (t.deprel != Deprel::obj || t.head == none) return;
  const auto issuer = scene.grammar.surface_subject(t.head);
  if (issuer == none) return;
  if (auto found = mention_at(scene, issuer, role, subject)) out.push_back(std::move(*found));
}

/// "after Oslo cut the line and blew up the bridge", read as joined to a verb farther left: the
/// subject of the nearest verb between.
void add_nearer_subject(const Scene& scene, std::uint32_t verb, const CompiledRole& role,
                        std::vector<Found>& out) {
  static const PositionRef subject{PositionKind::subject, {}, {}};
  const Token& t = scene.token(verb);
  if (t.deprel != Deprel::conj || t.head == none || t.head >= verb) return;
  for (auto token = verb; token-- > t.head + 1;) {
    if (scene.token(token).upos != Upos::verb) continue;
    const auto own = scene.grammar.child(token, Deprel::nsubj);
    if (own == none) continue;
    if (auto found = mention_at(scene, own, role, subject)) out.push_back(std::move(*found));
    return;
  }
}

bool is_named(const Scene& scene, std::uint32_t token) {
  const Mention* mention = scene.mentions.covering(token);
  return mention != nullptr && mention->kind == MentionKind::name;
}

/// "Norwegian helicopters bombed ..": Norway; not the staff of "staff layoffs".
void add_named_owners(const Scene& scene, std::uint32_t thing, const CompiledRole& role,
                      std::vector<Found>& out) {
  std::vector<Found> all;
  add_owners(scene, thing, role, all);
  for (Found& found : all) {
    if (is_named(scene, found.tokens.begin)) out.push_back(std::move(found));
  }
}

void add_nearest(const Scene& scene, const Trigger& trigger, const CompiledRole& role,
                 const PositionRef& at, std::vector<Found>& out) {
  const Sentence& sentence = scene.analysis.sentences[scene.sentence_of[trigger.token]];
  const bool before = at.kind == PositionKind::before;
  for (std::uint32_t step = 1; step <= nearest_reach; ++step) {
    if (before && trigger.tokens.front() < sentence.begin + step) return;
    const auto token = before ? trigger.tokens.front() - step : trigger.tokens.back() + step;
    if (token >= sentence.end) return;
    if (auto found = mention_at(scene, token, role, at)) {
      out.push_back(std::move(*found));
      return;
    }
  }
}

/// "Ruiz said that Oslo must pay": Ruiz, where her name stands nearest.
void add_speaker(const Scene& scene, const Trigger& trigger, const CompiledRole& role,
                 std::vector<Found>& out) {
  const auto speakers = speakers_of(scene, trigger);
  if (speakers.empty() || speakers.front().entity == none) return;
  const auto [entity, tokens] = speakers.front();
  if (!takes_type(scene, role, scene.mentions.entities[entity])) return;
  const Mention* mention = scene.mentions.covering(tokens.begin);
  out.push_back({{entity}, tokens, mention == nullptr ? "" : mention->via, {}});
}

void add_at(const Scene& scene, const Trigger& trigger, const CompiledRole& role,
            const PositionRef& at, std::vector<Found>& out) {
  if (at.kind == PositionKind::before || at.kind == PositionKind::after) {
    add_nearest(scene, trigger, role, at, out);
    return;
  }
  if (at.kind == PositionKind::quote) {
    add_quoted(scene, trigger, role, out);
    return;
  }
  if (at.kind == PositionKind::speaker) {
    add_speaker(scene, trigger, role, out);
    return;
  }
  if (at.kind == PositionKind::trigger) {
    if (auto found = mention_at(scene, trigger.token, role, at))
      out.push_back(std::move(*found));
    else if (takes_text(role))
      out.push_back({{}, {trigger.tokens.front(), trigger.tokens.back() + 1}, {}, {}});
    return;
  }
  const bool owner = at.kind == PositionKind::owner;
  const PositionRef slot{owner ? PositionKind::object : at.kind, at.preposition, {}};
  for (const Argument& argument : trigger.arguments) {
    if (owner && argument.slot == Slot::clause && out.empty()) {
      add_concerned(scene, argument.head, role, out);
      continue;
    }
    if (!matches_slot(argument, slot)) continue;
    if (owner) {
      add_owners(scene, argument.head, role, out);
      continue;
    }
    if (auto found = mention_at(scene, argument.head, role, at)) {
      out.push_back(std::move(*found));
    } else if ((takes_text(role) || takes_facts(role)) && !is_time(scene, argument.head)) {
      out.push_back(words_at(scene, argument.head, role, argument.slot == Slot::clause));
      const bool auxiliary = scene.token(trigger.token).head == argument.head &&
                             argument.slot == Slot::clause && trigger.token < argument.head;
      if (auxiliary) out.back().tokens.begin = trigger.token + 1;  // "must" of "Oslo must pay"
    } else if (at.kind == PositionKind::subject && !is_named(scene, argument.head)) {
      const auto before = out.size();
      add_named_owners(scene, argument.head, role, out);
      if (out.size() == before) add_issuer(scene, argument.head, role, out);
      if (out.size() == before) add_nearer_subject(scene, trigger.token, role, out);
    }
  }
}

/// "Oslo hosted talks between A and B": the host is none of the two.
bool names_both(const Trigger& trigger) {
  return std::any_of(trigger.arguments.begin(), trigger.arguments.end(), [](const Argument& a) {
    return a.slot == Slot::preposition && a.preposition == "between";
  });
}

void drop_repeated(std::vector<Found>& found) {
  std::vector<Found> out;
  for (Found& one : found) {
    const bool seen = std::any_of(out.begin(), out.end(), [&](const Found& other) {
      return one.entities.empty() ? one.tokens == other.tokens : one.entities == other.entities;
    });
    if (!seen) out.push_back(std::move(one));
  }
  found = std::move(out);
}

}  // namespace

std::vector<std::uint32_t> fitting(const Scene& scene, const Mention& mention,
                                   const CompiledRole& role, const PositionRef& at) {
  const bool attributive = at.kind == PositionKind::modifier || at.kind == PositionKind::possessor;
  const auto upos = scene.token(mention.head).upos;
  if (mention.demonym && !attributive && upos == Upos::adj) return {};
  std::vector<std::uint32_t> literal;
  std::uint32_t acting = none;
  for (const Reading& reading : mention.readings) {
    if (!takes_type(scene, role, scene.mentions.entities[reading.entity])) continue;
    if (reading.use == Use::acting && !is_locative(at)) acting = reading.entity;
    if (reading.use == Use::literal || reading.use == Use::office)
      literal.push_back(reading.entity);
  }
  if (acting != none && (literal.empty() || !prefers_literal(role, at))) return {acting};
  if (literal.size() > 1 && !means_several(mention))
    literal.erase(literal.begin() + 1, literal.end());
  return literal;
}

std::vector<Found> fill(const Scene& scene, const Trigger& trigger, const CompiledRole& role) {
  std::vector<Found> out;
  const bool between = role.decl->repeated && names_both(trigger);
  const bool waits = takes_facts(role) && !takes_text(role);
  for (const PositionRef& at : role.at) {
    if (between && at.kind == PositionKind::subject) continue;
    std::vector<Found> here;
    add_at(scene, trigger, role, at, here);
    std::move(here.begin(), here.end(), std::back_inserter(out));
    // whether facts stand there shows only when all are found
    if (!out.empty() && !role.decl->repeated && !waits) break;
  }
  drop_repeated(out);
  return out;
}

}  // namespace factwright
