#include "match/path_program.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace factwright {
namespace {

/// No name is asked for where words or a fact fill the role.
bool is_filled_by_words(const std::string& type) { return type == "Text" || type == "Fact"; }

using Kind = PathPattern::Kind;

StepKind turned(StepKind step) {
  switch (step) {
    case StepKind::down:
      return StepKind::up;
    case StepKind::up:
      return StepKind::down;
    case StepKind::next:
      return StepKind::previous;
    case StepKind::previous:
      return StepKind::next;
    case StepKind::after:
      return StepKind::before;
    case StepKind::before:
      return StepKind::after;
    case StepKind::sibling:
      break;
  }
  return step;
}

StepSide turned(StepSide side) {
  switch (side) {
    case StepSide::left:
      return StepSide::right;
    case StepSide::right:
      return StepSide::left;
    case StepSide::next:
      return StepSide::previous;
    case StepSide::previous:
      return StepSide::next;
    case StepSide::any:
      break;
  }
  return side;
}

/// The same tokens from the other end. Branches hang where they hung.
PathPattern turned(PathPattern pattern) {
  if (pattern.kind == Kind::branch) return pattern;
  pattern.step = turned(pattern.step);
  pattern.side = turned(pattern.side);
  for (PathPattern& child : pattern.children) child = turned(std::move(child));
  if (pattern.kind == Kind::sequence) {
    std::reverse(pattern.children.begin(), pattern.children.end());
  }
  return pattern;
}

/// A sequence without sequences in it, where they stand once.
void flatten(PathPattern pattern, std::vector<PathPattern>& out) {
  const bool plain = pattern.kind == Kind::sequence && pattern.min == 1 && pattern.max == 1;
  if (!plain) {
    out.push_back(std::move(pattern));
    return;
  }
  for (PathPattern& child : pattern.children) flatten(std::move(child), out);
}

class PathCompiler {
 public:
  PathCompiler(PatternParts& parts, PathProgram& out) : parts_(parts), out_(out) {}

  std::uint32_t compile(const PathPattern& node, std::uint32_t next) {
    if (node.kind == Kind::branch || (node.min == 1 && node.max == 1)) return once(node, next);
    auto after = next;
    if (node.max == none) {
      after = add(PathStep::Kind::split, next);
      const auto again = once(node, after);
      out_.steps[after].other = again;
    } else {
      for (auto i = node.min; i < node.max; ++i) {
        const auto again = once(node, after);
        after = add(PathStep::Kind::split, next);
        out_.steps[after].other = again;
      }
    }
    for (std::uint32_t i = 0; i < node.min; ++i) after = once(node, after);
    return after;
  }

  std::uint32_t sequence(const PathPattern& node, std::uint32_t next) {
    for (auto child = node.children.rbegin(); child != node.children.rend(); ++child) {
      next = compile(*child, next);
    }
    return next;
  }

  std::uint32_t add(PathStep::Kind kind, std::uint32_t next) {
    out_.steps.emplace_back();
    out_.steps.back().kind = kind;
    out_.steps.back().next = next;
    return static_cast<std::uint32_t>(out_.steps.size()) - 1;
  }

 private:
  std::uint32_t once(const PathPattern& node, std::uint32_t next) {
    switch (node.kind) {
      case Kind::sequence:
        return sequence(node, next);
      case Kind::choice: {
        auto way = compile(node.children.back(), next);
        for (auto child = node.children.rbegin() + 1; child != node.children.rend(); ++child) {
          const auto first = compile(*child, next);
          const auto split = add(PathStep::Kind::split, first);
          out_.steps[split].other = way;
          way = split;
        }
        return way;
      }
      case Kind::node: {
        const auto number = add(PathStep::Kind::node, next);
        out_.steps[number].test = parts_.tests.add(node.test);
        if (!is_filled_by_words(node.type)) out_.steps[number].type = node.type;
        if (!node.name.empty()) out_.steps[number].role = role(node.name);
        return number;
      }
      case Kind::step: {
        const auto number = add(PathStep::Kind::go, next);
        out_.steps[number].step = node.step;
        out_.steps[number].side = node.side;
        for (const StepLabel& text : node.labels) {
          out_.steps[number].labels.push_back(label(text));
        }
        return number;
      }
      case Kind::branch: {
        const auto inner = sequence(node, add(PathStep::Kind::accept, 0));
        const auto number = add(PathStep::Kind::branch, next);
        PathStep& step = out_.steps[number];
        step.other = inner;
        step.negated = node.negated;
        step.optional = node.min == 0;
        step.together = node.max == none;
        return number;
      }
    }
    return next;
  }

  PathLabel label(const StepLabel& text) {
    PathLabel out;
    out.negated = text.negated;
    if (text.regex) {
      out.regex = static_cast<std::uint32_t>(out_.regexes.size());
      out_.regexes.emplace_back(text.text);
      return out;
    }
    out.any = text.text == "any";
    const Deprel relation = deprel_from(text.text);
    out.relation = static_cast<std::uint32_t>(relation);
    if (out.any || to_string(relation) == text.text) return out;
    out.preposition = text.text.substr(text.text.find(':') + 1);
    std::replace(out.preposition.begin(), out.preposition.end(), '_', ' ');
    out.any = text.text.starts_with("any:");
    return out;
  }

  std::uint32_t role(const std::string& name) {
    const auto known = std::find(out_.roles.begin(), out_.roles.end(), name);
    const auto number = static_cast<std::uint32_t>(known - out_.roles.begin());
    if (known == out_.roles.end()) out_.roles.push_back(name);
    return number;
  }

  PatternParts& parts_;
  PathProgram& out_;
};

/// The node of the rarest words among those that every way must pass.
std::optional<std::size_t> rarest_node(const std::vector<PathPattern>& items, PatternParts& parts,
                                       std::optional<WakeSet>& words) {
  std::optional<std::size_t> out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].kind != Kind::node) continue;
    auto own = wake_words(items[i].test, parts);
    if (!own || (words && own->commonness >= words->commonness)) continue;
    words = std::move(own);
    out = i;
  }
  return out;
}

/// The words of the other nodes that every way must pass, the rarest first.
std::vector<WakeSet> other_words(const std::vector<PathPattern>& items, std::size_t start,
                                 PatternParts& parts) {
  std::vector<WakeSet> out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].kind != Kind::node || i == start) continue;
    auto own = wake_words(items[i].test, parts);
    if (!own) continue;
    own->anywhere = true;
    out.push_back(std::move(*own));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const WakeSet& a, const WakeSet& b) { return a.commonness < b.commonness; });
  return out;
}

PathProgram compile_one(const PathPattern& pattern, PatternParts& parts) {
  std::vector<PathPattern> items;
  flatten(pattern, items);
  std::optional<WakeSet> words;
  const auto start = rarest_node(items, parts, words);
  const auto others = start ? other_words(items, *start, parts) : std::vector<WakeSet>();
  PathPattern whole;
  if (start) {
    whole.children.push_back(items[*start]);
    if (*start > 0) {
      PathPattern before;
      before.children.assign(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(*start));
      PathPattern branch;
      branch.kind = Kind::branch;
      branch.children.push_back(turned(std::move(before)));
      whole.children.push_back(std::move(branch));
    }
    whole.children.insert(whole.children.end(),
                          items.begin() + static_cast<std::ptrdiff_t>(*start) + 1, items.end());
  } else {
    whole.children = std::move(items);
  }
  PathProgram out;
  PathCompiler compiler(parts, out);
  static_cast<void>(compiler.add(PathStep::Kind::split, 0));
  const auto accept = compiler.add(PathStep::Kind::accept, 0);
  const auto first = compiler.sequence(whole, accept);
  out.steps[0].next = out.steps[0].other = first;
  if (words) out.wakes.push_back(std::move(*words));
  out.wakes.insert(out.wakes.end(), others.begin(), others.end());
  return out;
}

}  // namespace

std::vector<PathProgram> compile_path(const PathPattern& pattern, PatternParts& parts) {
  std::vector<PathProgram> out;
  if (pattern.kind == Kind::choice && pattern.min == 1 && pattern.max == 1) {
    for (const PathPattern& child : pattern.children) out.push_back(compile_one(child, parts));
  } else {
    out.push_back(compile_one(pattern, parts));
  }
  return out;
}

}  // namespace factwright
