#include "match/patterns.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "match/path_machine.hpp"
#include "match/pattern_view.hpp"
#include "match/scene.hpp"
#include "mention/token_machine.hpp"

namespace factwright {
namespace {

/// Goes through a document sentence by sentence.
class PatternRun {
 public:
  PatternRun(const Scene& scene, const std::vector<TokenWords>& words)
      : scene_(scene),
        patterns_(scene.program.patterns()),
        words_(words),
        guards_(patterns_.parts().guards, words),
        view_(scene),
        tokens_{scene.grammar, words_, view_},
        token_machine_(patterns_.parts(), tokens_),
        path_machine_(patterns_.parts(), tokens_) {}

  std::vector<PatternHit> run() {
    std::vector<Wake> wakes;
    for (const Sentence& sentence : scene_.analysis.sentences) {
      guards_.enter({sentence.begin, sentence.end});
      patterns_.index().wake(words_, {sentence.begin, sentence.end}, guards_, wakes);
      const auto before = hits_.size();
      std::uint32_t pattern = none;
      for (const Wake& wake : wakes) {
        if (wake.pattern != pattern) enter(wake.pattern, sentence);
        pattern = wake.pattern;
        try_at(wake);
      }
      tidy(before);
    }
    return std::move(hits_);
  }

 private:
  void enter(std::uint32_t pattern, const Sentence& sentence) {
    const RulePattern& item = patterns_.items()[pattern];
    view_.use(scene_.program.rules()[item.rule]);
    from_ = sentence.begin;
    if (item.kind == RulePattern::Kind::path) {
      path_machine_.enter(patterns_.path(item), sentence.begin, sentence.end);
    } else {
      token_machine_.enter(patterns_.tokens(item), sentence.begin, sentence.end);
    }
  }

  void try_at(const Wake& wake) {
    const RulePattern& item = patterns_.items()[wake.pattern];
    for (auto token = std::max(from_, wake.first); token <= wake.last;) {
      auto next = token + 1;
      if (item.kind == RulePattern::Kind::path) {
        add_paths(item, token);
      } else if (const auto match = token_machine_.match_at(token)) {
        add_tokens(item, *match);
        if (item.kind == RulePattern::Kind::tokens) next = match->end;
      }
      token = from_ = next;
    }
  }

  void add_tokens(const RulePattern& item, const TokenMatch& match) {
    PatternHit hit{item.rule, item.kind, {match.begin, match.end}, {}};
    const auto& names = patterns_.tokens(item).roles;
    for (const TokenCapture& capture : match.captures) {
      hit.roles.push_back({names[capture.role], {capture.begin, capture.end}, capture.mention});
    }
    std::sort(hit.roles.begin(), hit.roles.end());
    hits_.push_back(std::move(hit));
  }

  void add_paths(const RulePattern& item, std::uint32_t token) {
    const auto& names = patterns_.path(item).roles;
    for (const PathFilling& filling : path_machine_.match_at(token)) {
      PatternHit hit{item.rule, item.kind, {token, token + 1}, {}};
      for (const auto& [role, place] : filling) {
        hit.roles.push_back({names[role], {place, place + 1}, none});
      }
      std::sort(hit.roles.begin(), hit.roles.end());
      hits_.push_back(std::move(hit));
    }
  }

  /// Orders what one sentence has given. A rule's later phrases are left out where an earlier one
  /// matches, and equal ways of different lines are one.
  void tidy(std::size_t before) {
    const auto first = hits_.begin() + static_cast<std::ptrdiff_t>(before);
    std::stable_sort(first, hits_.end(), [](const PatternHit& a, const PatternHit& b) {
      return std::tie(a.tokens.begin, a.rule) < std::tie(b.tokens.begin, b.rule);
    });
    std::vector<PatternHit> kept;
    for (auto hit = first; hit != hits_.end(); ++hit) {
      const bool known = std::any_of(kept.rbegin(), kept.rend(), [&](const PatternHit& other) {
        if (other.rule != hit->rule || other.tokens.begin != hit->tokens.begin) return false;
        const bool phrases = other.kind == RulePattern::Kind::phrase && hit->kind == other.kind;
        return phrases || (other.tokens.end == hit->tokens.end && other.roles == hit->roles);
      });
      if (!known) kept.push_back(std::move(*hit));
    }
    hits_.resize(before);
    std::move(kept.begin(), kept.end(), std::back_inserter(hits_));
  }

  const Scene& scene_;
  const Patterns& patterns_;
  const std::vector<TokenWords>& words_;
  SentenceGuards guards_;
  PatternView view_;
  TokenScene tokens_;
  TokenMachine token_machine_;
  PathMachine path_machine_;
  std::vector<PatternHit> hits_;
  std::uint32_t from_ = 0;
};

}  // namespace

void Patterns::add(std::uint32_t index, const Rule& rule) {
  for (const PhraseNode& phrase : rule.phrases) {
    add_tokens(RulePattern::Kind::phrase, index, as_tokens(phrase));
  }
  for (const TokenPattern& pattern : rule.tokens) {
    add_tokens(RulePattern::Kind::tokens, index, pattern);
  }
  for (const PathPattern& pattern : rule.paths) {
    for (PathProgram& program : compile_path(pattern, parts_)) {
      const auto number = static_cast<std::uint32_t>(items_.size());
      items_.push_back(
          {RulePattern::Kind::path, index, static_cast<std::uint32_t>(path_programs_.size())});
      index_.add(number, program.wakes, parts_.guards);
      path_programs_.push_back(std::move(program));
    }
  }
}

void Patterns::add_tokens(RulePattern::Kind kind, std::uint32_t rule, const TokenPattern& pattern) {
  const auto number = static_cast<std::uint32_t>(items_.size());
  items_.push_back({kind, rule, static_cast<std::uint32_t>(token_programs_.size())});
  index_.add(number, wake_sets(pattern, parts_), parts_.guards);
  token_programs_.push_back(compile_tokens(pattern, parts_));
}

void Patterns::close() {
  index_.close();
  parts_.guards.close();
}

std::vector<PatternHit> find_patterns(const Scene& scene) {
  return find_patterns(scene, words_of(scene.analysis, scene.program.patterns().words()));
}

std::vector<PatternHit> find_patterns(const Scene& scene, const std::vector<TokenWords>& words) {
  if (scene.program.patterns().items().empty()) return {};
  return PatternRun(scene, words).run();
}

}  // namespace factwright
