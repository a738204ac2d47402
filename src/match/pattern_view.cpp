#include "match/pattern_view.hpp"

#include <algorithm>

namespace factwright {
namespace {

constexpr std::uint32_t longest_description = 6;  ///< tokens up to the noun of a description

/// "in Oslo" is the city, "Oslo's" may be the country.
PositionRef position_of(const Scene& scene, std::uint32_t token) {
  const bool led = token > 0 && scene.token(token - 1).upos == Upos::adp;
  if (!led) return {PositionKind::possessor, {}, {}};
  return {PositionKind::preposition, lower_ascii(scene.analysis.form(token - 1)), {}};
}

}  // namespace

std::optional<CompiledRole> pattern_role(const CompiledRule& rule, const std::string& name) {
  const auto narrowed = std::find_if(
      rule.roles.begin(), rule.roles.end(),
      [&](const CompiledRole& role) { return role.decl->name == name && role.at.empty(); });
  if (narrowed != rule.roles.end()) return *narrowed;
  const RoleDecl* decl = rule.relation->role(name);
  if (decl == nullptr) return std::nullopt;
  return CompiledRole{decl, {}, {}, false};
}

std::optional<Found> found_in(const Scene& scene, const CompiledRole& role, Span tokens,
                              std::uint32_t mention) {
  const auto taken = [&](const Mention& one, Span span) -> std::optional<Found> {
    auto entities = fitting(scene, one, role, position_of(scene, span.begin));
    if (entities.empty()) return std::nullopt;
    return Found{std::move(entities), span, one.via, {}};
  };
  if (mention != none) return taken(scene.mentions.items[mention], tokens);
  const auto head = scene.grammar.head_of(tokens.begin, tokens.end);
  std::vector<std::uint32_t> places{head};
  for (auto token = tokens.begin; token < tokens.end; ++token) places.push_back(token);
  for (const auto token : places) {
    const Mention* covering = scene.mentions.covering(token);
    if (covering == nullptr) continue;
    if (auto found = taken(*covering, {covering->begin, covering->end})) return found;
  }
  if (!takes_text(role) && !takes_facts(role)) return std::nullopt;
  if (tokens.end - tokens.begin == 1)
    return words_at(scene, head, role, scene.token(head).upos == Upos::verb);
  Found words{{}, tokens, {}, {}};
  if (takes_facts(role)) words.facts_at = {head};
  return words;
}

bool PatternView::covers(std::uint32_t token, const std::vector<std::string>& types) const {
  const Mention* mention = scene_.mentions.covering(token);
  if (mention == nullptr) return false;
  if (types.empty()) return true;
  return std::any_of(mention->readings.begin(), mention->readings.end(), [&](const Reading& r) {
    return scene_.lexicon().types().is_any(scene_.mentions.entities[r.entity].type, types);
  });
}

bool PatternView::fits(std::uint32_t token, const std::string& name) const {
  const auto role = pattern_role(*rule_, name);
  if (!role || takes_text(*role) || takes_facts(*role)) return true;
  return found_in(scene_, *role, {token, token + 1}, none).has_value();
}

std::vector<MentionEnd> PatternView::from(std::uint32_t token, const std::string& name,
                                          bool person) const {
  std::vector<MentionEnd> out;
  const auto role = pattern_role(*rule_, name);
  if (!role) return out;
  const auto at = position_of(scene_, token);
  const auto end = scene_.analysis.sentences[scene_.sentence_of[token]].end;
  for (const auto& [mention, last] : mentions_from(token, end)) {
    const auto entities = fitting(scene_, scene_.mentions.items[mention], *role, at);
    if (entities.empty() || is_owner_title(entities.front(), last, person)) continue;
    out.push_back({last, mention, is_person(entities.front())});
  }
  return out;
}

bool PatternView::is_person(std::uint32_t entity) const {
  return scene_.lexicon().types().is_a(scene_.mentions.entities[entity].type, "Person");
}

bool PatternView::begins_person(std::uint32_t token) const {
  const Mention* mention = scene_.mentions.covering(token);
  return mention != nullptr && mention->kind == MentionKind::name && !mention->readings.empty() &&
         is_person(mention->readings.front().entity);
}

/// "the minister's brother" gives nobody the title.
bool PatternView::is_owner_title(std::uint32_t entity, std::uint32_t end, bool person) const {
  const auto& type = scene_.mentions.entities[entity].type;
  const auto sentence_end = scene_.analysis.sentences[scene_.sentence_of[end - 1]].end;
  if (type != "Role" || end >= sentence_end) return false;
  return scene_.token(end).xpos == "POS" || (person && begins_person(end));
}

/// Mentions that can be read from a token on: a name that begins there, or a description whose
/// noun phrase it continues ("Norwegian | fisheries minister"). With their ends.
std::vector<std::pair<std::uint32_t, std::uint32_t>> PatternView::mentions_from(
    std::uint32_t token, std::uint32_t end) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  const auto here = scene_.mentions.at_token[token];
  const auto item = [&](std::uint32_t index) -> const Mention& {
    return scene_.mentions.items[index];
  };
  if (here != none && item(here).kind == MentionKind::name && item(here).begin == token) {
    out.emplace_back(here, item(here).end);
  }
  for (auto head = token; head < end && head < token + longest_description; ++head) {
    const auto other = scene_.mentions.at_token[head];
    if (other == none || item(other).kind != MentionKind::nominal) continue;
    if (item(other).begin <= token && item(other).head >= head) {
      out.emplace_back(other, item(other).head + 1);
      if (item(other).end > item(other).head + 1) out.emplace_back(other, item(other).end);
    }
    break;
  }
  return out;
}

}  // namespace factwright
