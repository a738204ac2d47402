#include "match/phrase.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <utility>

namespace factwright {
namespace {

constexpr int most_steps = 2000;

bool has_class(const Scene& scene, std::uint32_t token, const std::string& name) {
  const auto upos = scene.token(token).upos;
  static constexpr std::array<std::pair<std::string_view, Upos>, 5> classes{{
      {"Name", Upos::propn},
      {"Noun", Upos::noun},
      {"Adjective", Upos::adj},
      {"Number", Upos::num},
      {"Verb", Upos::verb},
  }};
  if (name == "any") return upos != Upos::punct;
  return std::any_of(classes.begin(), classes.end(),
                     [&](const auto& c) { return c.first == name && c.second == upos; });
}

class PhraseMatcher {
 public:
  using Next = std::function<bool(std::uint32_t)>;

  PhraseMatcher(const Scene& scene, const CompiledRule& rule, std::uint32_t begin)
      : scene_(scene), rule_(rule), end_(scene.analysis.sentences[scene.sentence_of[begin]].end) {}

  bool run(const PhraseNode& node, std::uint32_t token, const Next& next) {
    return repeat(node, token, 0, next);
  }

  std::map<std::string, Found> roles;

 private:
  bool repeat(const PhraseNode& node, std::uint32_t token, std::uint32_t count, const Next& next) {
    if (++steps_ > most_steps) return false;
    if (node.kind == PhraseNode::Kind::gap) return gap(node, token, next);
    if (count < node.max) {
      const bool matched = once(node, token, [&](std::uint32_t after) {
        return after > token && repeat(node, after, count + 1, next);
      });
      if (matched) return true;
    }
    return count >= node.min && next(token);
  }

  bool gap(const PhraseNode& node, std::uint32_t token, const Next& next) {
    for (std::uint32_t skipped = 0; skipped <= node.max && token + skipped <= end_; ++skipped) {
      if (next(token + skipped)) return true;
    }
    return false;
  }

  bool once(const PhraseNode& node, std::uint32_t token, const Next& next) {
    switch (node.kind) {
      case PhraseNode::Kind::sequence:
        return sequence(node, 0, token, next);
      case PhraseNode::Kind::choice:
        return std::any_of(node.children.begin(), node.children.end(),
                           [&](const PhraseNode& child) { return run(child, token, next); });
      case PhraseNode::Kind::role:
        return role(node, token, next);
      case PhraseNode::Kind::list:
        return list(node, token, next);
      default:
        return token < end_ && word(node, token) && next(token + 1);
    }
  }

  bool sequence(const PhraseNode& node, std::size_t index, std::uint32_t token, const Next& next) {
    if (index == node.children.size()) return next(token);
    return run(node.children[index], token,
               [&](std::uint32_t after) { return sequence(node, index + 1, after, next); });
  }

  [[nodiscard]] bool word(const PhraseNode& node, std::uint32_t token) const {
    if (node.kind == PhraseNode::Kind::exact) return scene_.analysis.form(token) == node.text;
    if (node.kind == PhraseNode::Kind::token_class) return has_class(scene_, token, node.text);
    return lower_ascii(scene_.token(token).lemma) == node.text ||
           lower_ascii(scene_.analysis.form(token)) == node.text;
  }

  bool list(const PhraseNode& node, std::uint32_t token, const Next& next) {
    std::string text;
    bool matched = false;
    for (auto end = token + 1; end <= end_ && end <= token + 5; ++end) {
      text += (text.empty() ? "" : " ") + lower_ascii(scene_.analysis.form(end - 1));
      if (scene_.lexicon().has(node.text, text)) matched = next(end) || matched;
      if (matched) return true;
    }
    return false;
  }

  bool role(const PhraseNode& node, std::uint32_t token, const Next& next) {
    const auto compiled = std::find_if(rule_.roles.begin(), rule_.roles.end(), [&](const auto& r) {
      return r.decl->name == node.text && r.at.empty();
    });
    const RoleDecl* decl = rule_.relation->role(node.text);
    if (token >= end_ || decl == nullptr) return false;
    const CompiledRole role =
        compiled != rule_.roles.end() ? *compiled : CompiledRole{decl, {}, {}, false};
    const PositionRef at = position_of(token);
    for (const auto& [mention, end] : mentions_from(token)) {
      auto entities = fitting(scene_, *mention, role, at);
      if (entities.empty() || is_owner_title(entities.front(), end)) continue;
      const auto before = roles;
      roles[node.text] = Found{std::move(entities), {token, end}, mention->via};
      if (next(end)) return true;
      roles = before;
    }
    return false;
  }

  /// "in Oslo" is the city, "Oslo's" may be the country.
  [[nodiscard]] PositionRef position_of(std::uint32_t token) const {
    const bool led = token > 0 && scene_.token(token - 1).upos == Upos::adp;
    if (!led) return {PositionKind::possessor, {}, {}};
    return {PositionKind::preposition, lower_ascii(scene_.analysis.form(token - 1)), {}};
  }

  [[nodiscard]] bool is_person(std::uint32_t entity) const {
    return scene_.lexicon().types().is_a(scene_.mentions.entities[entity].type, "Person");
  }

  [[nodiscard]] bool has_person() const {
    return std::any_of(roles.begin(), roles.end(), [&](const auto& role) {
      return !role.second.entities.empty() && is_person(role.second.entities.front());
    });
  }

  [[nodiscard]] bool begins_person(std::uint32_t token) const {
    const Mention* mention = scene_.mentions.covering(token);
    return mention != nullptr && mention->kind == MentionKind::name && !mention->readings.empty() &&
           is_person(mention->readings.front().entity);
  }

  /// "the minister's brother" gives nobody the title.
  [[nodiscard]] bool is_owner_title(std::uint32_t entity, std::uint32_t end) const {
    const bool title = scene_.mentions.entities[entity].type == "Role";
    if (!title || end >= end_) return false;
    return scene_.token(end).xpos == "POS" || (has_person() && begins_person(end));
  }

  /// Mentions that can be read from a token on: a name that begins there, or a description whose
  /// noun phrase it continues ("Norwegian | fisheries minister").
  [[nodiscard]] std::vector<std::pair<const Mention*, std::uint32_t>> mentions_from(
      std::uint32_t token) const {
    std::vector<std::pair<const Mention*, std::uint32_t>> out;
    const Mention* here = scene_.mentions.covering(token);
    if (here != nullptr && here->kind == MentionKind::name && here->begin == token) {
      out.emplace_back(here, here->end);
    }
    for (auto head = token; head < end_ && head < token + 6; ++head) {
      const Mention* other = scene_.mentions.covering(head);
      if (other == nullptr || other->kind != MentionKind::nominal) continue;
      if (other->begin <= token && other->head >= head) {
        out.emplace_back(other, other->head + 1);
        if (other->end > other->head + 1) out.emplace_back(other, other->end);
      }
      break;
    }
    return out;
  }

  const Scene& scene_;
  const CompiledRule& rule_;
  std::uint32_t end_;
  int steps_ = 0;
};

}  // namespace

std::optional<PhraseMatch> match_phrase(const Scene& scene, const CompiledRule& rule,
                                        const PhraseNode& phrase, std::uint32_t token) {
  PhraseMatcher matcher(scene, rule, token);
  std::uint32_t end = token;
  const bool matched = matcher.run(phrase, token, [&](std::uint32_t after) {
    end = after;
    return after > token;
  });
  if (!matched) return std::nullopt;
  return PhraseMatch{token, end, std::move(matcher.roles)};
}

}  // namespace factwright
