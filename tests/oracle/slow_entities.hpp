#ifndef FACTWRIGHT_TESTS_ORACLE_SLOW_ENTITIES_HPP
#define FACTWRIGHT_TESTS_ORACLE_SLOW_ENTITIES_HPP

#include <set>
#include <string>
#include <vector>

#include "mention/entity_rules.hpp"
#include "slow_patterns.hpp"
#include "slow_phrases.hpp"

/// The slow, obvious twin of entity rules: a rule runs when all that make what it asks for have
/// run; each of its lines is tried at every token from the left, behind what it has taken.
namespace factwright::slow {

class SlowEntities final : public MentionView {
 public:
  SlowEntities(const Scene& scene, const Pack& pack, std::vector<TypedSpan> known)
      : scene_(scene), pack_(pack), known_(std::move(known)) {}

  /// "rule begin-end" of every name that is found.
  std::set<std::string> run() {
    const auto count = static_cast<std::uint32_t>(pack_.entity_rules.size());
    std::set<std::uint32_t> done;
    for (std::vector<std::uint32_t> ready{0}; !ready.empty();) {
      ready.clear();
      for (std::uint32_t rule = 0; rule < count; ++rule) {
        if (!done.contains(rule) && can_run(rule, done)) ready.push_back(rule);
      }
      std::vector<TypedSpan> made;
      for (const auto rule : ready) run(rule, made);
      known_.insert(known_.end(), made.begin(), made.end());
      done.insert(ready.begin(), ready.end());
    }
    return found_;
  }

  [[nodiscard]] bool covers(std::uint32_t token,
                            const std::vector<std::string>& types) const override {
    return std::any_of(known_.begin(), known_.end(), [&](const TypedSpan& span) {
      const auto is_a = [&](const std::string& type) { return pack_.is_a(span.type, type); };
      return span.begin <= token && token < span.end &&
             (types.empty() || std::any_of(types.begin(), types.end(), is_a));
    });
  }
  [[nodiscard]] bool fits(std::uint32_t, const std::string&) const override { return true; }
  [[nodiscard]] std::vector<MentionEnd> from(std::uint32_t, const std::string&,
                                             bool) const override {
    return {};
  }

 private:
  static void add_asked(const TokenTest& test, std::set<std::string>& out) {
    if (test.key == TestKey::entity) out.insert(test.values.begin(), test.values.end());
    for (const TokenTest& child : test.children) add_asked(child, out);
  }
  static void add_asked(const TokenPattern& pattern, std::set<std::string>& out) {
    add_asked(pattern.test, out);
    for (const TokenPattern& child : pattern.children) add_asked(child, out);
  }

  [[nodiscard]] bool can_run(std::uint32_t rule, const std::set<std::uint32_t>& done) const {
    std::set<std::string> asked;
    for (const TokenPattern& pattern : pack_.entity_rules[rule].tokens) add_asked(pattern, asked);
    for (std::uint32_t other = 0; other < pack_.entity_rules.size(); ++other) {
      const auto& made = pack_.entity_rules[other].type;
      for (const std::string& type : asked) {
        if (type != "any" && pack_.is_a(made, type) && !done.contains(other)) return false;
      }
    }
    return true;
  }

  void run(std::uint32_t index, std::vector<TypedSpan>& made) {
    const EntityRule& rule = pack_.entity_rules[index];
    for (const Sentence& sentence : scene_.analysis.sentences) {
      const Span span{sentence.begin, sentence.end};
      const auto take = [&](Span name) {
        made.push_back({name.begin, name.end, rule.type});
        found_.insert(rule.name + " " + std::to_string(name.begin) + "-" +
                      std::to_string(name.end));
      };
      for (const PhraseNode& phrase : rule.phrases) {
        Rule line;
        line.phrases = {phrase};
        SlowPhrases phrases(scene_, pack_, line, span);
        for (auto token = span.begin; token < span.end;) {
          const auto match = phrases.at(token);
          if (match) take(match->tokens);
          token = match ? match->tokens.end : token + 1;
        }
      }
      for (const TokenPattern& pattern : rule.tokens) {
        for (auto token = span.begin; token < span.end;) {
          SlowTokens slow(scene_, *this, span);
          auto end = token;
          const bool found = slow.run(pattern, token, [&](std::uint32_t to) {
            end = to;
            return to > token;
          });
          if (found) take({token, end});
          token = found ? end : token + 1;
        }
      }
    }
  }

  const Scene& scene_;
  const Pack& pack_;
  std::vector<TypedSpan> known_;
  std::set<std::string> found_;
};

}  // namespace factwright::slow

#endif
