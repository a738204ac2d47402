#include "mention/entity_rules.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "mention/token_machine.hpp"

namespace factwright {
namespace {

void add_asked(const TokenTest& test, std::set<std::string>& out) {
  if (test.kind == TokenTest::Kind::value && test.key == TestKey::entity) {
    out.insert(test.values.begin(), test.values.end());
  }
  for (const TokenTest& child : test.children) add_asked(child, out);
}

void add_asked(const TokenPattern& pattern, std::set<std::string>& out) {
  add_asked(pattern.test, out);
  for (const TokenPattern& child : pattern.children) add_asked(child, out);
}

std::set<std::string> asked_types(const EntityRule& rule) {
  std::set<std::string> out;
  for (const TokenPattern& pattern : rule.tokens) add_asked(pattern, out);
  return out;
}

/// The types of the names found so far, token by token.
class SpanView final : public MentionView {
 public:
  SpanView(const TypeTable& types, std::size_t tokens) : types_(types), at_(tokens) {}

  void add(const TypedSpan& span) {
    for (auto token = span.begin; token < span.end; ++token) at_[token].push_back(span.type);
  }
  [[nodiscard]] bool covers(std::uint32_t token,
                            const std::vector<std::string>& types) const override {
    const auto& own = at_[token];
    if (types.empty()) return !own.empty();
    return std::any_of(own.begin(), own.end(),
                       [&](const std::string& type) { return types_.is_any(type, types); });
  }
  [[nodiscard]] bool fits(std::uint32_t, const std::string&) const override { return true; }
  [[nodiscard]] std::vector<MentionEnd> from(std::uint32_t, const std::string&,
                                             bool) const override {
    return {};
  }

 private:
  const TypeTable& types_;
  std::vector<std::vector<std::string>> at_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> entity_levels(const Pack& pack,
                                                      std::vector<std::uint32_t>& circle) {
  const auto count = static_cast<std::uint32_t>(pack.entity_rules.size());
  std::vector<std::vector<std::uint32_t>> needs(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto asked = asked_types(pack.entity_rules[i]);
    if (asked.empty()) continue;
    for (std::uint32_t j = 0; j < count; ++j) {
      const auto& made = pack.entity_rules[j].type;
      const bool asks = std::any_of(asked.begin(), asked.end(), [&](const std::string& type) {
        return type != "any" && pack.is_a(made, type);
      });
      if (asks) needs[i].push_back(j);
    }
  }
  std::vector<bool> placed(count, false);
  std::vector<std::vector<std::uint32_t>> levels;
  while (true) {
    std::vector<std::uint32_t> level;
    for (std::uint32_t i = 0; i < count; ++i) {
      const bool ready = std::all_of(needs[i].begin(), needs[i].end(),
                                     [&](std::uint32_t other) { return placed[other]; });
      if (!placed[i] && ready) level.push_back(i);
    }
    if (level.empty()) break;
    for (const auto i : level) placed[i] = true;
    levels.push_back(std::move(level));
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!placed[i]) circle.push_back(i);
  }
  const auto is_asked = [&](std::uint32_t rule) {
    return std::any_of(circle.begin(), circle.end(), [&](std::uint32_t other) {
      return std::find(needs[other].begin(), needs[other].end(), rule) != needs[other].end();
    });
  };
  for (std::size_t before = 0; before != circle.size();) {  // what only asks stands beside it
    before = circle.size();
    circle.erase(
        std::remove_if(circle.begin(), circle.end(), [&](auto rule) { return !is_asked(rule); }),
        circle.end());
  }
  return levels;
}

EntityRules::EntityRules(const Pack& pack, const Lexicon& lexicon)
    : pack_(pack), lexicon_(lexicon), parts_(words_, lexicon) {
  std::vector<std::uint32_t> circle;
  for (const auto& level : entity_levels(pack, circle)) compile(level);
  parts_.guards.close();
}

void EntityRules::compile(const std::vector<std::uint32_t>& rules) {
  Level level;
  const auto add = [&](std::uint32_t rule, const TokenPattern& pattern) {
    const auto number = static_cast<std::uint32_t>(level.patterns.size());
    level.patterns.push_back({rule, compile_tokens(pattern, parts_)});
    level.index.add(number, wake_sets(pattern, parts_), parts_.guards);
  };
  for (const auto rule : rules) {
    for (const PhraseNode& phrase : pack_.entity_rules[rule].phrases) add(rule, as_tokens(phrase));
    for (const TokenPattern& pattern : pack_.entity_rules[rule].tokens) add(rule, pattern);
  }
  level.index.close();
  levels_.push_back(std::move(level));
}

std::vector<RuledName> EntityRules::find(const Grammar& grammar,
                                         std::vector<TypedSpan> known) const {
  std::vector<RuledName> out;
  if (empty()) return out;
  const Analysis& analysis = grammar.analysis();
  const auto words = words_of(analysis, words_);
  SpanView view(lexicon_.types(), analysis.tokens.size());
  for (const TypedSpan& span : known) view.add(span);
  const TokenScene scene{grammar, words, view};
  TokenMachine machine(parts_, scene);
  SentenceGuards guards(parts_.guards, words);
  std::vector<Wake> wakes;
  for (const Level& level : levels_) {
    const auto before = out.size();
    for (const Sentence& sentence : analysis.sentences) {
      guards.enter({sentence.begin, sentence.end});
      level.index.wake(words, {sentence.begin, sentence.end}, guards, wakes);
      std::uint32_t pattern = none;
      std::uint32_t from = 0;
      for (const Wake& wake : wakes) {
        const Pattern& own = level.patterns[wake.pattern];
        if (pattern != wake.pattern) machine.enter(own.program, sentence.begin, sentence.end);
        if (pattern != wake.pattern) from = sentence.begin;
        pattern = wake.pattern;
        for (auto token = std::max(from, wake.first); token <= wake.last;) {
          const auto match = machine.match_at(token);
          if (match) out.push_back({match->begin, match->end, own.rule});
          token = from = match ? match->end : token + 1;
        }
      }
    }
    for (auto i = before; i < out.size(); ++i) {
      view.add({out[i].begin, out[i].end, rule(out[i].rule).type});
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const RuledName& a, const RuledName& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return out;
}

}  // namespace factwright
