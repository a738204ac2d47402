#include "match/path_machine.hpp"

#include <algorithm>
#include <tuple>

namespace factwright {
namespace {

constexpr std::size_t most_ways = 64;      ///< to fill the roles from one token; more are left out
constexpr std::size_t most_states = 4096;  ///< told apart by roles on the way there

void add(PathFilling& filling, std::pair<std::uint32_t, std::uint32_t> part) {
  const auto place = std::lower_bound(filling.begin(), filling.end(), part);
  if (place == filling.end() || *place != part) filling.insert(place, part);
}

PathFilling joined(PathFilling filling, const PathFilling& more) {
  for (const auto& part : more) add(filling, part);
  return filling;
}

/// The ways in which a branch lets the path go on.
std::vector<PathFilling> ways_on(const PathStep& step, const std::vector<PathFilling>& found) {
  if (step.negated) return std::vector<PathFilling>(found.empty() ? 1 : 0);
  if (found.empty()) return std::vector<PathFilling>(step.optional ? 1 : 0);
  if (!step.together) return found;
  PathFilling all;
  for (const PathFilling& one : found) all = joined(std::move(all), one);
  return {std::move(all)};
}

bool on_side(StepSide side, std::uint32_t from, std::uint32_t to) {
  switch (side) {
    case StepSide::left:
      return to < from;
    case StepSide::right:
      return to > from;
    case StepSide::next:
      return to == from + 1;
    case StepSide::previous:
      return to + 1 == from;
    case StepSide::any:
      break;
  }
  return true;
}

}  // namespace

void PathMachine::enter(const PathProgram& program, std::uint32_t begin, std::uint32_t end) {
  program_ = &program;
  begin_ = begin;
  end_ = end;
  branches_.clear();
}

std::vector<PathFilling> PathMachine::match_at(std::uint32_t token) {
  const PathStep& first = program_->steps[program_->steps[0].next];
  if (first.kind == PathStep::Kind::node && !passes(first, token)) return {};
  return solve({0, token});
}

bool PathMachine::passes(const PathStep& step, std::uint32_t token) const {
  if (!parts_.tests.passes(step.test, scene_, token)) return false;
  if (!step.type.empty() && !scene_.mentions.covers(token, {step.type})) return false;
  return step.role == none || scene_.mentions.fits(token, program_->roles[step.role]);
}

bool PathMachine::has_label(const PathStep& step, std::uint32_t dependant) const {
  const Deprel relation = scene_.token(dependant).deprel;
  return std::any_of(step.labels.begin(), step.labels.end(), [&](const PathLabel& label) {
    bool same = label.any || static_cast<std::uint32_t>(relation) == label.relation;
    if (label.regex != none) same = program_->regexes[label.regex].matches(to_string(relation));
    if (same && !label.preposition.empty()) {
      same = scene_.grammar.preposition_of(dependant) == label.preposition;
    }
    return same != label.negated;
  });
}

std::vector<std::uint32_t> PathMachine::reached(const PathStep& step, std::uint32_t token) const {
  std::vector<std::uint32_t> out;
  const auto head = scene_.token(token).head;
  switch (step.step) {
    case StepKind::up:
      if (head != none && has_label(step, token)) out.push_back(head);
      break;
    case StepKind::down:
      for (const auto child : scene_.grammar.children(token)) {
        if (has_label(step, child)) out.push_back(child);
      }
      break;
    case StepKind::next:
      if (token + 1 < end_) out.push_back(token + 1);
      break;
    case StepKind::previous:
      if (token > begin_) out.push_back(token - 1);
      break;
    case StepKind::after:
      for (auto other = token + 1; other < end_; ++other) out.push_back(other);
      break;
    case StepKind::before:
      for (auto other = begin_; other < token; ++other) out.push_back(other);
      break;
    case StepKind::sibling:
      if (head == none) break;
      for (const auto child : scene_.grammar.children(head)) {
        if (child != token) out.push_back(child);
      }
      break;
  }
  std::erase_if(out, [&](std::uint32_t to) { return !on_side(step.side, token, to); });
  return out;
}

const std::vector<PathFilling>& PathMachine::branch(std::uint32_t first, std::uint32_t token) {
  const State key{first, token};
  if (const auto known = branches_.find(key); known != branches_.end()) return known->second;
  auto found = solve(key);
  return branches_.emplace(key, std::move(found)).first->second;
}

std::vector<PathMachine::State> PathMachine::after(State state) {
  const PathStep& step = program_->steps[state.first];
  std::vector<State> out;
  switch (step.kind) {
    case PathStep::Kind::node:
      if (passes(step, state.second)) out.emplace_back(step.next, state.second);
      break;
    case PathStep::Kind::split:
      out.emplace_back(step.next, state.second);
      out.emplace_back(step.other, state.second);
      break;
    case PathStep::Kind::go:
      for (const auto token : reached(step, state.second)) out.emplace_back(step.next, token);
      break;
    case PathStep::Kind::branch:
      if (!ways_on(step, branch(step.other, state.second)).empty()) {
        out.emplace_back(step.next, state.second);
      }
      break;
    case PathStep::Kind::accept:
      break;
  }
  return out;
}

/// The states from which an end is reached, among those that the start leads to.
std::set<PathMachine::State> PathMachine::leading_on(State start) {
  std::map<State, std::vector<State>> before;
  std::vector<State> waiting{start};
  std::vector<State> ends;
  before[start];
  while (!waiting.empty()) {
    const State state = waiting.back();
    waiting.pop_back();
    if (program_->steps[state.first].kind == PathStep::Kind::accept) ends.push_back(state);
    for (const State& next : after(state)) {
      const auto [place, fresh] = before.emplace(next, std::vector<State>());
      place->second.push_back(state);
      if (fresh) waiting.push_back(next);
    }
  }
  std::set<State> out(ends.begin(), ends.end());
  while (!ends.empty()) {
    const State state = ends.back();
    ends.pop_back();
    for (const State& earlier : before.at(state)) {
      if (out.insert(earlier).second) ends.push_back(earlier);
    }
  }
  return out;
}

std::vector<PathFilling> PathMachine::solve(State start) {
  const auto live = leading_on(start);
  std::set<PathFilling> found;
  std::set<std::pair<State, PathFilling>> seen;
  std::vector<std::pair<State, PathFilling>> waiting;
  const auto reach = [&](State state, PathFilling filling) {
    if (!live.contains(state) || seen.size() >= most_states) return;
    const auto [place, fresh] = seen.emplace(state, std::move(filling));
    if (fresh) waiting.push_back(*place);
  };
  reach(start, {});
  while (!waiting.empty() && found.size() < most_ways) {
    const auto [state, filling] = waiting.back();
    waiting.pop_back();
    const PathStep& step = program_->steps[state.first];
    if (step.kind == PathStep::Kind::accept) {
      found.insert(filling);
    } else if (step.kind == PathStep::Kind::branch) {
      for (const PathFilling& more : ways_on(step, branch(step.other, state.second))) {
        reach({step.next, state.second}, joined(filling, more));
      }
    } else {
      PathFilling own = filling;
      if (step.kind == PathStep::Kind::node && step.role != none) {
        add(own, {step.role, state.second});
      }
      for (const State& next : after(state)) reach(next, own);
    }
  }
  return {found.begin(), found.end()};
}

}  // namespace factwright
