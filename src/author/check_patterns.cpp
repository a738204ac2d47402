#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "author/check.hpp"
#include "author/findings.hpp"
#include "author/pattern_keys.hpp"
#include "match/path_program.hpp"
#include "mention/entity_rules.hpp"
#include "mention/wake_index.hpp"

namespace factwright {
namespace {

bool is_of_parser(const TokenTest& test) {
  using Key = TestKey;
  const bool own =
      test.kind == TokenTest::Kind::value && (test.key == Key::tag || test.key == Key::xpos ||
                                              test.key == Key::dep || test.key == Key::out);
  return own || std::any_of(test.children.begin(), test.children.end(),
                            [](const TokenTest& child) { return is_of_parser(child); });
}

bool is_of_parser(const TokenPattern& pattern) {
  return is_of_parser(pattern.test) ||
         std::any_of(pattern.children.begin(), pattern.children.end(),
                     [](const TokenPattern& child) { return is_of_parser(child); });
}

bool is_of_parser(const std::vector<TokenPattern>& patterns) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [](const TokenPattern& pattern) { return is_of_parser(pattern); });
}

template <class Pattern>
void tell_twice(const std::vector<Pattern>& lines, Diagnostics& out) {
  std::map<std::string, const Pattern*> seen;
  for (const Pattern& line : lines) {
    const auto [first, fresh] = seen.emplace(key_of(line), &line);
    if (fresh) continue;
    warn(out, line.where,
         {"FW507", "the line says the same as another of its rule",
          fmt::format("delete one of them; the other is line {}", first->second->where.line)});
  }
}

class PatternCheck {
 public:
  PatternCheck(const Pack& pack, Diagnostics& out)
      : pack_(pack), out_(out), lexicon_(pack), parts_(words_, lexicon_) {}

  void run() {
    for (const Rule& rule : pack_.rules) {
      tell_twice(rule.phrases, out_);
      tell_twice(rule.tokens, out_);
      tell_twice(rule.paths, out_);
      check_tokens(rule.tokens);
      for (const PathPattern& path : rule.paths) check_path(path);
      if (!rule.paths.empty() || is_of_parser(rule.tokens)) tell_bound(rule.name, rule.where);
    }
    for (const EntityRule& rule : pack_.entity_rules) {
      tell_twice(rule.phrases, out_);
      tell_twice(rule.tokens, out_);
      check_tokens(rule.tokens);
      if (is_of_parser(rule.tokens)) tell_bound(rule.name, rule.where);
    }
    check_circle();
  }

 private:
  void check_tokens(const std::vector<TokenPattern>& patterns) {
    for (const TokenPattern& pattern : patterns) {
      if (wake_sets(pattern, parts_).empty()) tell_unindexed(pattern.where);
    }
  }

  void check_path(const PathPattern& path) {
    const auto programs = compile_path(path, parts_);
    const bool indexed =
        std::all_of(programs.begin(), programs.end(),
                    [](const PathProgram& program) { return !program.wakes.empty(); });
    if (!indexed) tell_unindexed(path.where);
  }

  void tell_unindexed(const Location& where) {
    warn(out_, where,
         {"FW514", "no word of the pattern is certain: it is tried at every word",
          "name a word or a list that must be there: `[lemma=..]`, `[word=..]`, `@list`"});
  }

  void tell_bound(const std::string& name, const Location& where) {
    note(out_, where,
         {"FW521", fmt::format("`{}` is bound to the parser", name),
          "another model may give other tags and relations; say it with a trigger and roles, or "
          "with `phrases`, where they can say it"});
  }

  void check_circle() {
    std::vector<std::uint32_t> circle;
    static_cast<void>(entity_levels(pack_, circle));
    if (circle.empty()) return;
    std::vector<std::string> names;
    for (const auto index : circle) names.push_back(pack_.entity_rules[index].name);
    const bool itself = names.size() == 1;
    fail(out_, pack_.entity_rules[circle.front()].where,
         {"FW509",
          itself ? fmt::format("`{}` asks for entities that it makes itself", names.front())
                 : fmt::format("{} ask for what each other makes, in a circle", listed(names)),
          "none of them is run; ask for another type in `[entity=..]`, or for words"});
  }

  const Pack& pack_;
  Diagnostics& out_;
  Lexicon lexicon_;
  WordTable words_;
  PatternParts parts_;
};

}  // namespace

void check_patterns(const Pack& pack, Diagnostics& diagnostics) {
  PatternCheck(pack, diagnostics).run();
}

}  // namespace factwright
