#ifndef FACTWRIGHT_TESTS_ORACLE_SLOW_PHRASES_HPP
#define FACTWRIGHT_TESTS_ORACLE_SLOW_PHRASES_HPP

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "slow_roles.hpp"

/// The slow, obvious twin of phrases: each is tried at every token, straight from what the rule
/// says, the preferred way first.
namespace factwright::slow {

/// A mention that a phrase has taken for a role.
struct Taken {
  std::string role;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  const Mention* mention = nullptr;
};

struct PhraseMatch {
  Span tokens;
  std::vector<Taken> taken;
};

class SlowPhrases {
 public:
  SlowPhrases(const Scene& scene, const Pack& pack, const Rule& rule, Span sentence)
      : scene_(scene), pack_(pack), rule_(rule), sentence_(sentence), roles_(scene, pack) {}

  /// The match of the first line of the rule that matches at a token.
  [[nodiscard]] std::optional<PhraseMatch> at(std::uint32_t token) {
    for (const PhraseNode& line : rule_.phrases) {
      taken_.clear();
      std::uint32_t end = token;
      const bool found = run(line, token, 0, [&](std::uint32_t to) {
        end = to;
        return true;
      });
      if (found) return PhraseMatch{{token, end}, taken_};
    }
    return std::nullopt;
  }

  /// A role of the relation with what `where` says of it.
  [[nodiscard]] Wanted wanted(const RoleDecl& role) const {
    const auto found = rule_.narrowing.find(role.name);
    return {&role, found == rule_.narrowing.end() ? std::vector<std::string>{} : found->second};
  }

  /// "in Oslo" is the city, "Oslo's" may be the country.
  [[nodiscard]] PositionRef place_of(std::uint32_t token) const {
    if (token == 0 || scene_.token(token - 1).upos != Upos::adp) {
      return {PositionKind::possessor, {}, {}};
    }
    return {PositionKind::preposition, roles_.form(token - 1), {}};
  }

 private:
  using Kind = PhraseNode::Kind;
  using Next = std::function<bool(std::uint32_t)>;

  /// As often as can be and goes on from there; a gap as seldom as can be.
  bool run(const PhraseNode& node, std::uint32_t token, std::uint32_t count, const Next& next) {
    const auto again = [&] {
      return count < node.max && once(node, token, [&](std::uint32_t after) {
               return (after > token || count < node.min) && run(node, after, count + 1, next);
             });
    };
    if (count < node.min) return again();
    return node.kind == Kind::gap ? next(token) || again() : again() || next(token);
  }

  bool once(const PhraseNode& node, std::uint32_t token, const Next& next) {
    switch (node.kind) {
      case Kind::sequence:
        return sequence(node, 0, token, next);
      case Kind::choice:
        return std::any_of(node.children.begin(), node.children.end(),
                           [&](const PhraseNode& child) { return run(child, token, 0, next); });
      case Kind::role:
        return token < sentence_.end && role(node, token, next);
      case Kind::list:
        return token < sentence_.end && list(node, token, next);
      case Kind::word:
        return token < sentence_.end &&
               (roles_.lemma(token) == lower_ascii(node.text) ||
                roles_.form(token) == lower_ascii(node.text)) &&
               next(token + 1);
      case Kind::exact:
        return token < sentence_.end && scene_.analysis.form(token) == node.text && next(token + 1);
      case Kind::token_class:
        return token < sentence_.end && is_class(node.text, token) && next(token + 1);
      case Kind::gap:
        return token < sentence_.end && next(token + 1);
    }
    return false;
  }

  bool sequence(const PhraseNode& node, std::size_t index, std::uint32_t token, const Next& next) {
    if (index == node.children.size()) return next(token);
    return run(node.children[index], token, 0,
               [&](std::uint32_t after) { return sequence(node, index + 1, after, next); });
  }

  [[nodiscard]] bool is_class(const std::string& name, std::uint32_t token) const {
    static const std::map<std::string, Upos> classes{{"Name", Upos::propn},
                                                     {"Noun", Upos::noun},
                                                     {"Adjective", Upos::adj},
                                                     {"Number", Upos::num},
                                                     {"Verb", Upos::verb}};
    const Upos upos = scene_.token(token).upos;
    return name == "any" ? upos != Upos::punct : upos == classes.at(name);
  }

  /// An entry of a list, its words one behind the other; a shorter one first.
  bool list(const PhraseNode& node, std::uint32_t token, const Next& next) {
    std::string text;
    for (auto end = token; end < sentence_.end; ++end) {
      text += (end == token ? "" : " ") + roles_.form(end);
      for (const std::string& row : rows(pack_, node.text)) {
        if (lower_ascii(row) == text && next(end + 1)) return true;
      }
    }
    return false;
  }

  bool role(const PhraseNode& node, std::uint32_t token, const Next& next) {
    const RoleDecl* decl = pack_.relation(rule_.relation)->role(node.text);
    for (const auto& [mention, end] : readable(token)) {
      const auto found = roles_.entities(*mention, wanted(*decl), place_of(token));
      if (found.empty() || is_owners(found.front(), end)) continue;
      const auto before = taken_;
      taken_.push_back({node.text, token, end, mention});
      if (next(end)) return true;
      taken_ = before;
    }
    return false;
  }

  /// A name that begins here, or a description that goes on from here to its noun or its end.
  [[nodiscard]] std::vector<std::pair<const Mention*, std::uint32_t>> readable(
      std::uint32_t token) const {
    std::vector<std::pair<const Mention*, std::uint32_t>> out;
    const Mention* here = scene_.mentions.covering(token);
    if (here != nullptr && here->kind == MentionKind::name && here->begin == token) {
      out.emplace_back(here, here->end);
    }
    const Mention* next = nullptr;
    auto place = token;
    for (; place < sentence_.end && place < token + 6 && next == nullptr; ++place) {
      const Mention* mention = scene_.mentions.covering(place);
      if (mention != nullptr && mention->kind == MentionKind::nominal) next = mention;
    }
    if (next != nullptr && next->begin <= token && next->head + 1 >= place) {
      out.emplace_back(next, next->head + 1);
      if (next->end > next->head + 1) out.emplace_back(next, next->end);
    }
    return out;
  }

  [[nodiscard]] bool is_person(const Taken& taken) const {
    const RoleDecl* decl = pack_.relation(rule_.relation)->role(taken.role);
    const auto who = roles_.entities(*taken.mention, wanted(*decl), place_of(taken.begin));
    return pack_.is_a(scene_.mentions.entities[who.front()].type, "Person");
  }

  /// "the minister's brother" gives nobody the title, nor does "Ruiz, minister Cole".
  [[nodiscard]] bool is_owners(std::uint32_t entity, std::uint32_t end) const {
    if (scene_.mentions.entities[entity].type != "Role" || end >= sentence_.end) return false;
    if (scene_.token(end).xpos == "POS") return true;
    const Mention* next = scene_.mentions.covering(end);
    if (next == nullptr || next->kind != MentionKind::name || next->readings.empty()) return false;
    const auto& type = scene_.mentions.entities[next->readings.front().entity].type;
    return pack_.is_a(type, "Person") &&
           std::any_of(taken_.begin(), taken_.end(),
                       [&](const Taken& taken) { return is_person(taken); });
  }

  const Scene& scene_;
  const Pack& pack_;
  const Rule& rule_;
  Span sentence_;
  SlowRoles roles_;
  std::vector<Taken> taken_;
};

}  // namespace factwright::slow

#endif
