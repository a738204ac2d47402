#include "mention/token_machine.hpp"

#include <algorithm>
#include <utility>

namespace factwright {

void TokenMachine::enter(const TokenProgram& program, std::uint32_t begin, std::uint32_t end) {
  program_ = &program;
  begin_ = begin;
  end_ = end;
  const std::size_t needed = program.steps.size() * (end - begin + 1) * 2;
  if (visited_.size() < needed) visited_.resize(needed, 0);
  round_ = ++rounds_;
}

std::optional<TokenMatch> TokenMachine::match_at(std::uint32_t token) {
  trail_.clear();
  pending_.clear();
  std::uint32_t end = token;
  if (!run({0, token, 0, false, none}, none, end)) return std::nullopt;
  round_ = ++rounds_;  // what lies on the way has not failed
  TokenMatch out{token, end, {}};
  for (const TokenCapture& capture : trail_) {
    if (capture.end != none && capture.end > capture.begin) out.captures.push_back(capture);
  }
  return out;
}

bool TokenMachine::run(State state, std::uint32_t wanted_end, std::uint32_t& end) {
  const auto round = round_;
  std::vector<State> waiting{state};
  while (!waiting.empty()) {
    state = waiting.back();
    waiting.pop_back();
    trail_.resize(state.captures);
    if (state.pending != none) trail_.push_back(pending_[state.pending]);
    state.pending = none;
    while (!seen(state, round)) {
      if (program_->steps[state.step].kind == TokenStep::Kind::accept) {
        if (wanted_end != none && state.token != wanted_end) break;
        end = state.token;
        return true;
      }
      if (!take(state, waiting)) break;
    }
  }
  return false;
}

bool TokenMachine::seen(const State& state, std::uint32_t round) {
  const std::size_t width = static_cast<std::size_t>(end_ - begin_ + 1) * 2;
  auto& mark = visited_[state.step * width + (state.token - begin_) * 2 + (state.person ? 1 : 0)];
  return std::exchange(mark, round) == round;
}

bool TokenMachine::take(State& state, std::vector<State>& waiting) {
  const TokenStep& step = program_->steps[state.step];
  const auto kept = static_cast<std::uint32_t>(trail_.size());
  state.step = step.next;
  switch (step.kind) {
    case TokenStep::Kind::test:
      if (state.token >= end_ || !parts_.tests.passes(step.value, scene_, state.token))
        return false;
      ++state.token;
      return true;
    case TokenStep::Kind::split:
      waiting.push_back({step.other, state.token, kept, state.person, none});
      return true;
    case TokenStep::Kind::mention:
      return take_mention(step, state, waiting);
    case TokenStep::Kind::list:
      return take_list(step, state, waiting);
    case TokenStep::Kind::open:
      trail_.push_back({step.value, state.token, none, none});
      return true;
    case TokenStep::Kind::close:
      close(step.value, state.token);
      return true;
    case TokenStep::Kind::ahead:
    case TokenStep::Kind::behind:
      return look(step, state);
    case TokenStep::Kind::begin:
      return state.token == begin_;
    case TokenStep::Kind::end:
      return state.token == end_;
    case TokenStep::Kind::accept:
      break;
  }
  return false;
}

bool TokenMachine::take_mention(const TokenStep& step, State& state, std::vector<State>& waiting) {
  if (state.token >= end_) return false;
  const auto ends = scene_.mentions.from(state.token, program_->roles[step.value], state.person);
  if (ends.empty()) return false;
  const auto kept = static_cast<std::uint32_t>(trail_.size());
  for (auto other = ends.rbegin(); other + 1 != ends.rend(); ++other) {
    pending_.push_back({step.value, state.token, other->end, other->mention});
    waiting.push_back({step.next, other->end, kept, state.person || other->person,
                       static_cast<std::uint32_t>(pending_.size()) - 1});
  }
  trail_.push_back({step.value, state.token, ends.front().end, ends.front().mention});
  state.token = ends.front().end;
  state.person = state.person || ends.front().person;
  return true;
}

bool TokenMachine::take_list(const TokenStep& step, State& state, std::vector<State>& waiting) {
  if (state.token >= end_) return false;
  const auto lengths = parts_.lists.lengths_at(step.value, scene_.words, state.token, end_);
  if (lengths.empty()) return false;
  const auto kept = static_cast<std::uint32_t>(trail_.size());
  for (auto other = lengths.rbegin(); other + 1 != lengths.rend(); ++other) {
    waiting.push_back({step.next, state.token + *other, kept, state.person, none});
  }
  state.token += lengths.front();
  return true;
}

void TokenMachine::close(std::uint32_t role, std::uint32_t token) {
  std::uint32_t done = 0;
  for (auto begun = trail_.rbegin(); begun != trail_.rend(); ++begun) {
    if (begun->role != role || begun->mention != none) continue;
    if (begun->end != none) {
      ++done;
    } else if (done-- == 0) {
      trail_.push_back({role, begun->begin, token, none});
      return;
    }
  }
}

bool TokenMachine::look(const TokenStep& step, const State& state) {
  const auto outer = std::exchange(round_, ++rounds_);
  const auto kept = static_cast<std::uint32_t>(trail_.size());
  const bool negated = step.value == 1;
  const bool back = step.kind == TokenStep::Kind::behind;
  bool found = false;
  for (auto from = state.token; !found; --from) {
    std::uint32_t end = 0;
    found = run({step.other, from, kept, state.person, none}, back ? state.token : none, end);
    if (!back || from == begin_) break;
  }
  round_ = outer;
  if (!found || negated) trail_.resize(kept);
  return found != negated;
}

}  // namespace factwright
