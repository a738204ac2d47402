#include "author/mutate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "author/findings.hpp"
#include "author/loosen.hpp"
#include "author/rule_words.hpp"

namespace factwright {
namespace {

bool is_among(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool are_linked(const Rule& a, const Rule& b) {
  return a.relation == b.relation || is_among(a.instead_of, b.name) ||
         is_among(b.instead_of, a.name);
}

/// The pack with the rules only that can change what one rule's examples give. Keeps the lists of
/// one copy for all rules.
class Bench {
 public:
  Bench(const Pack& pack, const ExtractorOf& extractor_of)
      : all_(pack.rules), extractor_of_(extractor_of), pack_(pack) {}

  void focus(const Rule& rule) {
    pack_.rules.clear();
    for (const Rule& other : all_) {
      if (other.name == rule.name) own_ = pack_.rules.size();
      if (other.name == rule.name || are_linked(rule, other)) pack_.rules.push_back(other);
    }
  }

  [[nodiscard]] Rule& own() { return pack_.rules[own_]; }
  [[nodiscard]] std::vector<Rule>& rules() { return pack_.rules; }

  [[nodiscard]] ExampleResult run(const Rule& rule, const Example& example) const {
    return run_example(rule, example, extractor_of_(pack_));
  }

  /// Whether each example that could notice a change of the rule is as it should be.
  [[nodiscard]] std::vector<bool> outcomes() const {
    const Extractor extract = extractor_of_(pack_);
    const Rule& own = pack_.rules[own_];
    std::vector<bool> out;
    for (const Rule& rule : pack_.rules) {
      if (&rule != &own && !is_among(silenced_, rule.name)) continue;
      for (const Example& example : rule.examples) {
        out.push_back(run_example(rule, example, extract).verdict != Verdict::failed);
      }
    }
    return out;
  }

  void keep_silenced() { silenced_ = own().instead_of; }

 private:
  const std::vector<Rule>& all_;
  const ExtractorOf& extractor_of_;
  Pack pack_;
  std::size_t own_ = 0;
  std::vector<std::string> silenced_;
};

/// One change of a rule, taken back at the end.
template <class AnyRule, class Change>
auto with(AnyRule& rule, const Change& change, const auto& body) {
  AnyRule saved = rule;
  change(rule);
  auto out = body();
  rule = std::move(saved);
  return out;
}

bool passes(const ExampleResult& result) { return result.verdict == Verdict::passed; }

/// All that can be dropped at once, to tell a condition from a trigger that is not there.
void drop_all(Rule& rule) {
  rule.when.clear();
  rule.unless.clear();
  rule.narrowing.clear();
  for (RoleSpec& spec : rule.roles) spec.is.clear();
}

std::string dropped_condition(Bench& bench, const Rule& rule, const Example& example) {
  for (const Loosening& loosening : loosenings(rule)) {
    const auto result =
        with(bench.own(), loosening.apply, [&] { return bench.run(rule, example); });
    if (passes(result)) {
      return fmt::format("it passes without {} ({})", loosening.what, line_of(loosening.where));
    }
  }
  return {};
}

std::string silencing_rule(Bench& bench, const Rule& rule, const Example& example) {
  for (Rule& other : bench.rules()) {
    if (!is_among(other.instead_of, rule.name)) continue;
    const auto result = with(
        other, [](Rule& r) { r.instead_of.clear(); }, [&] { return bench.run(rule, example); });
    if (passes(result)) {
      return fmt::format("it is silenced by `{}` ({})", other.name, line_of(other.where));
    }
  }
  return {};
}

std::string first_step(Bench& bench, const Rule& rule, const Example& example) {
  bench.focus(rule);
  if (auto step = dropped_condition(bench, rule, example); !step.empty()) return step;
  if (auto step = silencing_rule(bench, rule, example); !step.empty()) return step;
  const auto bare = with(bench.own(), drop_all, [&] { return bench.run(rule, example); });
  if (bare.why == "the rule found nothing") {
    return "its trigger does not wake, or a role that must be filled is not found; `factwright "
           "try` "
           "shows what is seen in the sentence";
  }
  return {};
}

}  // namespace

MutationResult mutate(const Pack& pack, const ExtractorOf& extractor_of,
                      const std::vector<std::string>& folders) {
  MutationResult out;
  Bench bench(pack, extractor_of);
  for (const Rule& rule : pack.rules) {
    if (rule.deprecated || rule.examples.empty() || !stands_in(rule.where, folders)) continue;
    bench.focus(rule);
    bench.keep_silenced();
    const auto before = bench.outcomes();
    for (Loosening& loosening : loosenings(rule)) {
      const auto after = with(bench.own(), loosening.apply, [&] { return bench.outcomes(); });
      ++out.tried;
      if (after != before) continue;
      out.unheld.push_back({rule.name, std::move(loosening.what), std::move(loosening.where)});
    }
  }
  return out;
}

MutationResult mutate_entities(const Pack& pack, const MentionFinderOf& finder_of,
                               const std::vector<std::string>& folders) {
  MutationResult out;
  Pack changed = pack;
  changed.rules.clear();
  const auto outcomes = [&] {
    const MentionFinder find = finder_of(changed);
    std::vector<bool> all;
    for (const auto& result : run_entity_examples(changed, find, {})) {
      all.push_back(result.verdict != Verdict::failed);
    }
    return all;
  };
  const auto before = outcomes();
  for (std::size_t i = 0; i < pack.entity_rules.size(); ++i) {
    const EntityRule& rule = pack.entity_rules[i];
    if (rule.examples.empty() || !stands_in(rule.where, folders)) continue;
    for (auto& loosening : loosenings(rule)) {
      const auto after = with(changed.entity_rules[i], loosening.apply, outcomes);
      ++out.tried;
      if (after != before) continue;
      out.unheld.push_back({rule.name, std::move(loosening.what), std::move(loosening.where)});
    }
  }
  return out;
}

void name_first_steps(std::vector<ExampleResult>& results, const Pack& pack,
                      const ExtractorOf& extractor_of) {
  Bench bench(pack, extractor_of);
  for (ExampleResult& result : results) {
    const bool wanted =
        result.verdict == Verdict::failed && result.example->kind == Example::Kind::positive;
    if (!wanted) continue;
    const auto rule = std::find_if(pack.rules.begin(), pack.rules.end(),
                                   [&](const Rule& r) { return r.name == result.rule; });
    result.step = first_step(bench, *rule, *result.example);
  }
}

}  // namespace factwright
