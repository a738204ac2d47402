#ifndef FACTWRIGHT_TESTS_ORACLE_SLOW_PATTERNS_HPP
#define FACTWRIGHT_TESTS_ORACLE_SLOW_PATTERNS_HPP

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/regex.hpp"
#include "match/pattern_view.hpp"
#include "match/patterns.hpp"
#include "match/scene.hpp"

/// The slow, obvious twins of the pattern matcher: every pattern at every token, straight from its
/// symbolic form, words compared as texts, no index, no automaton, no memory of what has failed.
namespace factwright::slow {

using Captures = std::vector<PatternRole>;

inline bool one_of(const std::vector<std::string>& values, const std::string& text) {
  return std::find(values.begin(), values.end(), text) != values.end();
}

inline std::vector<std::string> expanded(const Scene& scene, const TokenTest& test) {
  std::vector<std::string> out;
  for (const std::string& value : test.values) {
    const auto words = value.starts_with('@') ? scene.lexicon().words(value.substr(1))
                                              : std::vector<std::string>{value};
    for (const std::string& word : words) {
      out.push_back(test.key == TestKey::lemma || test.key == TestKey::lower ? lower_ascii(word)
                                                                             : word);
    }
  }
  return out;
}

inline bool value_passes(const Scene& scene, const MentionView& view, const TokenTest& test,
                         std::uint32_t token) {
  const Token& t = scene.token(token);
  if (test.key == TestKey::entity) {
    return view.covers(token,
                       one_of(test.values, "any") ? std::vector<std::string>{} : test.values);
  }
  std::vector<std::string> texts;
  const std::string form(scene.analysis.form(token));
  if (test.key == TestKey::lemma) texts = {lower_ascii(t.lemma)};
  if (test.key == TestKey::word) texts = {form};
  if (test.key == TestKey::lower) texts = {lower_ascii(form)};
  if (test.key == TestKey::tag) texts = {std::string(to_string(t.upos))};
  if (test.key == TestKey::xpos) texts = {t.xpos};
  if (test.key == TestKey::dep) texts = {std::string(to_string(t.deprel))};
  if (test.key == TestKey::out) {
    for (const auto child : scene.grammar.children(token)) {
      texts.emplace_back(to_string(scene.token(child).deprel));
    }
  }
  return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
    return test.regex.empty() ? one_of(expanded(scene, test), text)
                              : Regex(test.regex).matches(text);
  });
}

inline bool passes(const Scene& scene, const MentionView& view, const TokenTest& test,
                   std::uint32_t token) {
  const auto child = [&](const TokenTest& inner) { return passes(scene, view, inner, token); };
  switch (test.kind) {
    case TokenTest::Kind::any:
      return true;
    case TokenTest::Kind::all_of:
      return std::all_of(test.children.begin(), test.children.end(), child);
    case TokenTest::Kind::any_of:
      return std::any_of(test.children.begin(), test.children.end(), child);
    case TokenTest::Kind::negated:
      return !child(test.children.front());
    case TokenTest::Kind::value:
      return value_passes(scene, view, test, token);
  }
  return false;
}

/// Goes back and forth over a token pattern, the preferred way first.
class SlowTokens {
 public:
  using Next = std::function<bool(std::uint32_t)>;

  SlowTokens(const Scene& scene, const MentionView& view, Span sentence)
      : scene_(scene), view_(view), sentence_(sentence) {}

  Captures captures;
  bool person = false;

  bool run(const TokenPattern& node, std::uint32_t token, const Next& next) {
    return repeat(node, token, 0, next);
  }

 private:
  using Kind = TokenPattern::Kind;

  bool repeat(const TokenPattern& node, std::uint32_t token, std::uint32_t count,
              const Next& next) {
    const auto again = [&] {
      if (count >= node.max) return false;
      return once(node, token, [&](std::uint32_t after) {
        if (after == token && count >= node.min) return false;
        return repeat(node, after, count + 1, next);
      });
    };
    if (count < node.min) return again();
    return node.lazy ? next(token) || again() : again() || next(token);
  }

  bool once(const TokenPattern& node, std::uint32_t token, const Next& next) {
    switch (node.kind) {
      case Kind::sequence:
        return sequence(node, 0, token, next);
      case Kind::choice:
        return std::any_of(node.children.begin(), node.children.end(),
                           [&](const TokenPattern& child) { return run(child, token, next); });
      case Kind::token:
        return token < sentence_.end && passes(scene_, view_, node.test, token) && next(token + 1);
      case Kind::mention:
        return mention(node, token, next);
      case Kind::capture:
        return sequence(node, 0, token, [&](std::uint32_t end) {
          return kept({node.name, {token, end}, none}, person, [&] { return next(end); });
        });
      case Kind::list:
        return list(node, token, next);
      case Kind::ahead:
      case Kind::behind:
        return look(node, token, next);
      case Kind::begin:
        return token == sentence_.begin && next(token);
      case Kind::end:
        return token == sentence_.end && next(token);
    }
    return false;
  }

  bool sequence(const TokenPattern& node, std::size_t index, std::uint32_t token,
                const Next& next) {
    if (index == node.children.size()) return next(token);
    return run(node.children[index], token,
               [&](std::uint32_t after) { return sequence(node, index + 1, after, next); });
  }

  bool kept(PatternRole role, bool person_now, const std::function<bool()>& next) {
    const auto before = captures;
    const bool person_before = std::exchange(person, person_now);
    captures.push_back(std::move(role));
    if (next()) return true;
    captures = before;
    person = person_before;
    return false;
  }

  bool mention(const TokenPattern& node, std::uint32_t token, const Next& next) {
    if (token >= sentence_.end) return false;
    for (const MentionEnd& end : view_.from(token, node.name, person)) {
      if (kept({node.name, {token, end.end}, end.mention}, person || end.person,
               [&] { return next(end.end); })) {
        return true;
      }
    }
    return false;
  }

  bool list(const TokenPattern& node, std::uint32_t token, const Next& next) {
    std::set<std::string> entries;
    for (const std::string& entry : scene_.lexicon().words(node.name)) {
      entries.insert(lower_ascii(entry));
    }
    std::string text;
    for (auto end = token; end < sentence_.end; ++end) {
      text += (text.empty() ? "" : " ") + lower_ascii(scene_.analysis.form(end));
      if (entries.contains(text) && next(end + 1)) return true;
    }
    return false;
  }

  bool look(const TokenPattern& node, std::uint32_t token, const Next& next) {
    const auto before = captures;
    const bool back = node.kind == Kind::behind;
    bool found = false;
    const auto first = back ? sentence_.begin : token;
    for (auto from = token + 1; from-- > first && !found;) {
      found = sequence(node, 0, from, [&](std::uint32_t end) { return !back || end == token; });
    }
    if (!found || node.negated) captures = before;
    if (found == node.negated) return false;
    if (next(token)) return true;
    captures = before;
    return false;
  }

  const Scene& scene_;
  const MentionView& view_;
  Span sentence_;
};

/// All ends of a path from a token, with what is filled on the way.
class SlowPaths {
 public:
  using End = std::pair<std::uint32_t, std::set<PatternRole>>;
  using Ends = std::set<End>;

  SlowPaths(const Scene& scene, const MentionView& view, Span sentence)
      : scene_(scene), view_(view), sentence_(sentence) {}

  Ends run(const PathPattern& node, const Ends& from) const {
    if (node.kind == PathPattern::Kind::branch) return branch(node, from);
    Ends out;
    Ends now = from;
    if (node.min == 0) out = from;
    const std::uint32_t enough = 2 * sentence_.size() + 2;  // more rounds lead nowhere new
    for (std::uint32_t count = 1; count <= std::min(node.max, std::max(enough, node.min));
         ++count) {
      now = once(node, now);
      if (count >= node.min) out.insert(now.begin(), now.end());
    }
    return out;
  }

 private:
  using Kind = PathPattern::Kind;

  Ends once(const PathPattern& node, const Ends& from) const {
    Ends out;
    switch (node.kind) {
      case Kind::sequence:
        out = from;
        for (const PathPattern& child : node.children) out = run(child, out);
        break;
      case Kind::choice:
        for (const PathPattern& child : node.children) {
          const auto ends = run(child, from);
          out.insert(ends.begin(), ends.end());
        }
        break;
      case Kind::node:
        for (const auto& [token, roles] : from) {
          if (!stands(node, token)) continue;
          auto more = roles;
          if (!node.name.empty()) more.insert({node.name, {token, token + 1}, none});
          out.insert({token, more});
        }
        break;
      case Kind::step:
        for (const auto& [token, roles] : from) {
          for (auto to = sentence_.begin; to < sentence_.end; ++to) {
            if (leads(node, token, to)) out.insert({to, roles});
          }
        }
        break;
      case Kind::branch:
        break;
    }
    return out;
  }

  Ends branch(const PathPattern& node, const Ends& from) const {
    Ends out;
    for (const auto& [token, roles] : from) {
      Ends found;
      PathPattern inner = node;
      inner.kind = Kind::sequence;
      inner.min = inner.max = 1;
      found = run(inner, {{token, {}}});
      const bool goes_on = node.negated ? found.empty() : !found.empty() || node.min == 0;
      if (!goes_on) continue;
      if (node.negated || found.empty()) {
        out.insert({token, roles});
      } else if (node.max == none) {
        auto all = roles;
        for (const auto& [end, more] : found) all.insert(more.begin(), more.end());
        out.insert({token, all});
      } else {
        for (const auto& [end, more] : found) {
          auto all = roles;
          all.insert(more.begin(), more.end());
          out.insert({token, all});
        }
      }
    }
    return out;
  }

  bool stands(const PathPattern& node, std::uint32_t token) const {
    return passes(scene_, view_, node.test, token) &&
           (node.type.empty() || view_.covers(token, {node.type})) &&
           (node.name.empty() || view_.fits(token, node.name));
  }

  bool labelled(const PathPattern& node, std::uint32_t dependant) const {
    const std::string relation(to_string(scene_.token(dependant).deprel));
    return std::any_of(node.labels.begin(), node.labels.end(), [&](const StepLabel& label) {
      bool same = label.text == relation || label.text == "any";
      if (label.regex) same = Regex(label.text).matches(relation);
      const auto colon = label.text.find(':');
      if (!same && !label.regex && colon != std::string::npos) {
        const auto main = label.text.substr(0, colon);
        auto word = scene_.grammar.preposition_of(dependant);
        std::replace(word.begin(), word.end(), ' ', '_');
        same = (main == relation || main == "any") && word == label.text.substr(colon + 1);
      }
      return same != label.negated;
    });
  }

  bool leads(const PathPattern& node, std::uint32_t from, std::uint32_t to) const {
    const auto head = [&](std::uint32_t token) { return scene_.token(token).head; };
    bool out = false;
    if (node.step == StepKind::down) out = head(to) == from && labelled(node, to);
    if (node.step == StepKind::up) out = head(from) == to && labelled(node, from);
    if (node.step == StepKind::next) out = to == from + 1;
    if (node.step == StepKind::previous) out = from == to + 1;
    if (node.step == StepKind::after) out = to > from;
    if (node.step == StepKind::before) out = to < from;
    if (node.step == StepKind::sibling) {
      out = to != from && head(from) != none && head(from) == head(to);
    }
    if (node.side == StepSide::left) return out && to < from;
    if (node.side == StepSide::right) return out && to > from;
    if (node.side == StepSide::next) return out && to == from + 1;
    if (node.side == StepSide::previous) return out && from == to + 1;
    return out;
  }

  const Scene& scene_;
  const MentionView& view_;
  Span sentence_;
};

/// What the token patterns and paths of all rules find, in no order.
inline std::vector<PatternHit> find_patterns(const Scene& scene) {
  std::vector<PatternHit> out;
  PatternView view(scene);
  for (std::uint32_t index = 0; index < scene.program.rules().size(); ++index) {
    const CompiledRule& rule = scene.program.rules()[index];
    view.use(rule);
    for (const Sentence& sentence : scene.analysis.sentences) {
      const Span span{sentence.begin, sentence.end};
      for (const TokenPattern& pattern : rule.rule->tokens) {
        for (auto token = span.begin; token < span.end; ++token) {
          SlowTokens slow(scene, view, span);
          std::uint32_t end = token;
          if (!slow.run(pattern, token, [&](std::uint32_t to) {
                end = to;
                return to > token;
              })) {
            continue;
          }
          std::erase_if(slow.captures,
                        [](const PatternRole& role) { return role.tokens.size() == 0; });
          std::sort(slow.captures.begin(), slow.captures.end());
          out.push_back({index, RulePattern::Kind::tokens, {token, end}, slow.captures});
          token = end - 1;
        }
      }
      for (const PathPattern& pattern : rule.rule->paths) {
        const SlowPaths slow(scene, view, span);
        for (auto token = span.begin; token < span.end; ++token) {
          for (const auto& [end, roles] : slow.run(pattern, {{token, {}}})) {
            out.push_back({index, RulePattern::Kind::path, {}, {roles.begin(), roles.end()}});
          }
        }
      }
    }
  }
  return out;
}

/// The hits as lines that can be compared: a path's by what fills its roles, each once.
inline std::set<std::string> lines_of(const Scene& scene, const std::vector<PatternHit>& hits) {
  std::set<std::string> out;
  for (const PatternHit& hit : hits) {
    std::string line = std::to_string(hit.rule) + ":";
    if (hit.kind != RulePattern::Kind::path) {
      line += " " + std::to_string(hit.tokens.begin) + "-" + std::to_string(hit.tokens.end);
    }
    for (const PatternRole& role : hit.roles) {
      line += " " + role.role + "=";
      for (auto token = role.tokens.begin; token < role.tokens.end; ++token) {
        line += (token > role.tokens.begin ? "_" : "") + std::string(scene.analysis.form(token)) +
                "/" + std::to_string(token);
      }
    }
    out.insert(line);
  }
  return out;
}

}  // namespace factwright::slow

#endif
