#include "match/nest.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace factwright {
namespace {

constexpr std::size_t most_of_role = 8;  ///< facts; more are left out
constexpr int most_levels = 8;           ///< of facts in facts
constexpr int most_steps = 3;            ///< down from a verb without a fact of its own

using Indices = std::vector<std::size_t>;

class Nesting {
 public:
  Nesting(std::vector<Drawn> drawn, const Scene& scene)
      : drawn_(std::move(drawn)),
        scene_(scene),
        states_(drawn_.size(), State::open),
        levels_(drawn_.size(), 0),
        numbers_(drawn_.size(), none) {
    for (std::size_t i = 0; i < drawn_.size(); ++i) {
      std::set<std::uint32_t> tokens{drawn_[i].token};
      if (!drawn_[i].by_phrase) tokens.insert(drawn_[i].trigger.begin(), drawn_[i].trigger.end());
      for (const auto token : tokens) by_token_[token].push_back(i);
    }
  }

  [[nodiscard]] std::vector<Statement> run() {
    for (std::size_t i = 0; i < drawn_.size(); ++i) settle(i);
    return std::move(out_);
  }

 private:
  enum class State : std::uint8_t { open, busy, kept, dropped };

  /// The innermost first; what is still busy would contain itself.
  void settle(std::size_t index) {
    if (states_[index] != State::open) return;
    states_[index] = State::busy;
    bool whole = true;
    std::set<const RoleDecl*> filled;
    for (const Inside& inside : drawn_[index].inside) {
      const bool known = filled.contains(inside.role);
      if (known && !inside.role->repeated) continue;
      const auto facts = facts_at(index, inside);
      if (!facts.empty()) filled.insert(inside.role);
      fill(index, inside, facts);
    }
    for (const Inside& inside : drawn_[index].inside) {
      if (inside.needed && !filled.contains(inside.role)) whole = false;
    }
    states_[index] = whole ? State::kept : State::dropped;
    if (!whole) return;
    numbers_[index] = static_cast<std::uint32_t>(out_.size());
    Statement& statement = drawn_[index].statement;
    std::sort(statement.roles.begin(), statement.roles.end());
    std::sort(statement.evidence.spans.begin(), statement.evidence.spans.end());
    out_.push_back(std::move(statement));
  }

  [[nodiscard]] Indices facts_at(std::size_t outer, const Inside& inside) {
    Indices out;
    for (const auto head : inside.heads) {
      for (const auto word : joined_to(head)) add_below(outer, inside, word, most_steps, out);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    if (out.size() > most_of_role) out.resize(most_of_role);
    return out;
  }

  /// "that Oslo attacked .. and sanctioned ..": both verbs.
  [[nodiscard]] std::vector<std::uint32_t> joined_to(std::uint32_t head) const {
    std::vector<std::uint32_t> out{head};
    for (std::size_t i = 0; i < out.size(); ++i) {
      for (const auto child : scene_.grammar.children(out[i])) {
        if (scene_.token(child).deprel == Deprel::conj) out.push_back(child);
      }
    }
    return out;
  }

  void add_below(std::size_t outer, const Inside& inside, std::uint32_t word, int steps,
                 Indices& out) {
    static constexpr std::array down{Deprel::xcomp, Deprel::obj, Deprel::nsubj_pass};
    const auto before = out.size();
    if (const auto here = by_token_.find(word); here != by_token_.end()) {
      for (const auto inner : here->second) {
        if (fits(outer, inside, inner)) out.push_back(inner);
      }
    }
    if (out.size() != before || steps == 0) return;
    for (const auto child : scene_.grammar.children(word)) {
      const auto relation = scene_.token(child).deprel;
      if (std::find(down.begin(), down.end(), relation) == down.end()) continue;
      add_below(outer, inside, child, steps - 1, out);
    }
  }

  [[nodiscard]] bool fits(std::size_t outer, const Inside& inside, std::size_t inner) {
    const auto& words = drawn_[outer].trigger;
    const bool own = std::find(words.begin(), words.end(), drawn_[inner].token) != words.end();
    if (inner == outer || own) return false;
    const auto& relation = scene_.program.rules()[drawn_[inner].rule].relation->name;
    if (!inside.relations.empty() && !inside.relations.contains(relation)) return false;
    settle(inner);
    return states_[inner] == State::kept && levels_[inner] + 1 < most_levels;
  }

  /// The first fact takes the place of the words that stand there alone.
  void fill(std::size_t outer, const Inside& inside, const Indices& facts) {
    auto& roles = drawn_[outer].statement.roles;
    const Filler words{inside.role->name, none, inside.text, none};
    const auto alone = std::find(roles.begin(), roles.end(), words);
    if (facts.empty()) return;
    if (alone != roles.end()) roles.erase(alone);
    if (!inside.span.name.empty()) drawn_[outer].statement.evidence.spans.push_back(inside.span);
    for (const auto inner : facts) {
      levels_[outer] = std::max(levels_[outer], levels_[inner] + 1);
      roles.push_back({inside.role->name, none, inside.text, numbers_[inner]});
    }
  }

  std::vector<Drawn> drawn_;
  const Scene& scene_;
  std::vector<State> states_;
  std::vector<int> levels_;
  std::vector<std::uint32_t> numbers_;  ///< in the outcome
  std::map<std::uint32_t, Indices> by_token_;
  std::vector<Statement> out_;
};

}  // namespace

std::vector<Statement> nest(std::vector<Drawn> drawn, const Scene& scene) {
  return Nesting(std::move(drawn), scene).run();
}

}  // namespace factwright
