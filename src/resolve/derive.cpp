#include "resolve/derive.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace factwright {
namespace {

constexpr std::size_t most_steps_of_chain = 8;
constexpr std::size_t derived_for_each = 4;
constexpr std::size_t derived_at_least = 1000;
constexpr std::size_t looks_for_each = 64;

using Key =
    std::tuple<std::string, std::uint32_t, std::uint32_t, std::string, std::uint32_t, std::string>;

Key key_of(const Happening& h) {
  const Fact& f = h.fact;
  return {f.relation, f.from, f.to, f.status, f.source, h.state ? std::string() : f.time};
}

void swap_ends(Happening& h) {
  std::swap(h.fact.from, h.fact.to);
  for (Evidence& evidence : h.fact.evidence) {
    for (NamedSpan& span : evidence.spans) {
      if (span.name == "from" || span.name == "to") span.name = span.name == "from" ? "to" : "from";
    }
    std::sort(evidence.spans.begin(), evidence.spans.end());
  }
}

void mark(std::vector<Evidence>& evidence, const std::string& how) {
  for (Evidence& each : evidence) {
    const auto place = std::lower_bound(each.via.begin(), each.via.end(), how);
    if (place == each.via.end() || *place != how) each.via.insert(place, how);
  }
}

void drop_spans(std::vector<Evidence>& evidence, const std::string& name) {
  for (Evidence& each : evidence) {
    std::erase_if(each.spans, [&](const NamedSpan& span) { return span.name == name; });
  }
}

class Deriving {
 public:
  Deriving(const std::vector<Happening>& said, const Pack& pack) : pack_(pack), facts_(said) {
    for (const Happening& h : said) known_.insert(key_of(h));
    said_count_ = facts_.size();
  }

  Derived run() {
    follow_single(0);
    const auto before = facts_.size();
    for (const RelationDecl& relation : pack_.relations) {
      if (relation.transitive) follow_chains(relation);
    }
    follow_single(before);
    out_.facts.assign(std::make_move_iterator(facts_.begin() + static_cast<long>(said_count_)),
                      std::make_move_iterator(facts_.end()));
    std::sort(out_.remarks.begin(), out_.remarks.end());
    return std::move(out_);
  }

 private:
  /// Inverses and implications of the facts from `begin` on, and of what they give.
  void follow_single(std::size_t begin) {
    for (std::size_t i = begin; i < facts_.size(); ++i) {  // grows while it is walked
      if (facts_[i].fact.from == none || facts_[i].fact.to == none) continue;
      const RelationDecl* relation = pack_.relation(facts_[i].fact.relation);
      if (relation == nullptr) continue;
      if (!relation->inverse.empty()) follow(facts_[i], relation->inverse, true);
      if (!relation->implies.empty() && carries_over(facts_[i].fact.status)) {
        follow(facts_[i], relation->implies, false);
      }
    }
  }

  static bool carries_over(const std::string& status) {
    return status == "asserted" || status == "planned" || status == "possible";
  }

  void follow(const Happening& premise, const std::string& relation, bool turned) {
    Happening made = premise;
    made.fact.roles.clear();
    if (turned) swap_ends(made);
    mark(made.fact.evidence,
         fmt::format("derived: {} of {}", turned ? "inverse" : "implied", name_of(premise)));
    keep(std::move(made), relation);
  }

  /// The id where it is said, the relation where it is derived itself.
  static std::string name_of(const Happening& premise) {
    return premise.fact.id.empty() ? premise.fact.relation : premise.fact.id;
  }

  bool keep(Happening made, const std::string& relation) {
    const RelationDecl* decl = pack_.relation(relation);
    if (decl == nullptr || made.fact.from == made.fact.to) return false;
    made.fact.relation = relation;
    made.said.clear();
    made.rank = 0;
    made.fact.id.clear();
    made.fact.event.clear();
    made.fact.symmetric = decl->symmetric;
    made.state = decl->state;
    if (decl->symmetric && made.fact.from > made.fact.to) swap_ends(made);
    made.participants = {made.fact.from, made.fact.to};
    std::sort(made.participants.begin(), made.participants.end());
    const auto key = key_of(made);
    if (known_.insert(key).second) {
      derived_.emplace(key, facts_.size());
      facts_.push_back(std::move(made));
      return true;
    }
    const auto before = derived_.find(key);
    if (before == derived_.end()) return false;
    auto& evidence = facts_[before->second].fact.evidence;  // another way to the same
    if (evidence.size() < derived_at_least)
      evidence.insert(evidence.end(), made.fact.evidence.begin(), made.fact.evidence.end());
    return false;
  }

  struct Step {
    std::uint32_t to = none;
    std::uint32_t source = none;
    std::size_t fact = 0;
    bool turned = false;
  };
  struct Reached {
    std::uint32_t node = none;
    std::uint32_t source = none;
    std::vector<Step> path;
  };

  void follow_chains(const RelationDecl& relation) {
    std::map<std::uint32_t, std::vector<Step>> steps;
    std::size_t count = 0;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      const Fact& fact = facts_[i].fact;
      if (fact.relation != relation.name || fact.status != "asserted" || fact.from == none ||
          fact.to == none) {
        continue;
      }
      ++count;
      steps[fact.from].push_back({fact.to, fact.source, i, false});
      if (relation.symmetric) steps[fact.to].push_back({fact.from, fact.source, i, true});
    }
    std::size_t left = derived_for_each * count + derived_at_least;
    std::size_t looks = looks_for_each * (count + derived_at_least);
    for (const auto& [start, first] : steps) {
      if (left == 0 || looks == 0) break;
      walk(relation.name, start, steps, left, looks);
    }
    if (left == 0 || looks == 0) {
      out_.remarks.push_back(fmt::format(
          "relation {}: not every chain was followed, there are too many", relation.name));
    }
  }

  void walk(const std::string& relation, std::uint32_t start,
            const std::map<std::uint32_t, std::vector<Step>>& steps, std::size_t& left,
            std::size_t& looks) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen{{start, none}};
    std::deque<Reached> open{{start, none, {}}};
    while (!open.empty()) {
      const Reached here = std::move(open.front());
      open.pop_front();
      const auto found = steps.find(here.node);
      if (found == steps.end() || here.path.size() == most_steps_of_chain) continue;
      for (const Step& step : found->second) {
        if (left == 0 || looks == 0) return;
        --looks;
        const bool clash = here.source != none && step.source != none && here.source != step.source;
        const auto source = here.source == none ? step.source : here.source;
        if (clash || step.to == start || !seen.emplace(step.to, source).second) continue;
        Reached next{step.to, source, here.path};
        next.path.push_back(step);
        if (next.path.size() > 1 && keep(chain(start, next), relation)) --left;
        open.push_back(std::move(next));
      }
    }
  }

  Happening chain(std::uint32_t start, const Reached& end) const {
    Happening out;
    out.fact.from = start;
    out.fact.to = end.node;
    out.fact.status = "asserted";
    out.fact.source = end.source;
    out.fact.time = facts_[end.path.front().fact].fact.time;
    std::string how = "derived: chain of";
    for (const Step& step : end.path) how += " " + name_of(facts_[step.fact]);
    for (const Step& step : end.path) {
      Happening premise = facts_[step.fact];
      if (step.turned) swap_ends(premise);
      if (premise.fact.time != out.fact.time) out.fact.time.clear();
      out.fact.confidence = std::min(out.fact.confidence, premise.fact.confidence);
      if (premise.fact.from != start) drop_spans(premise.fact.evidence, "from");
      if (premise.fact.to != end.node) drop_spans(premise.fact.evidence, "to");
      if (premise.fact.evidence.size() > 1) premise.fact.evidence.resize(1);
      out.fact.evidence.insert(out.fact.evidence.end(), premise.fact.evidence.begin(),
                               premise.fact.evidence.end());
    }
    mark(out.fact.evidence, how);
    return out;
  }

  const Pack& pack_;
  std::vector<Happening> facts_;
  std::size_t said_count_ = 0;
  std::set<Key> known_;
  std::map<Key, std::size_t> derived_;
  Derived out_;
};

}  // namespace

Derived derive(const std::vector<Happening>& said, const Pack& pack) {
  const bool derives =
      std::any_of(pack.relations.begin(), pack.relations.end(), [](const RelationDecl& r) {
        return r.transitive || !r.inverse.empty() || !r.implies.empty();
      });
  return derives ? Deriving(said, pack).run() : Derived{};
}

}  // namespace factwright
