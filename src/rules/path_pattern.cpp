#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/near.hpp"
#include "base/regex.hpp"
#include "rules/pattern.hpp"
#include "rules/pattern_grammar.hpp"
#include "rules/pattern_scanner.hpp"
#include "rules/pattern_words.hpp"
#include "rules/position.hpp"

namespace factwright {
namespace {

constexpr std::string_view ends_label = "<>~()|\"@{}[]?*+,;!.=&/";

constexpr std::array<std::pair<std::string_view, StepKind>, 5> word_steps = {{
    {"next", StepKind::next},
    {"previous", StepKind::previous},
    {"after", StepKind::after},
    {"before", StepKind::before},
    {"sibling", StepKind::sibling},
}};

constexpr std::array<std::pair<std::string_view, StepSide>, 4> sides = {{
    {"left", StepSide::left},
    {"right", StepSide::right},
    {"next", StepSide::next},
    {"previous", StepSide::previous},
}};

bool has_node(const PathPattern& node) {
  if (node.kind == PathPattern::Kind::node) return true;
  return std::any_of(node.children.begin(), node.children.end(), has_node);
}

class PathParser {
 public:
  explicit PathParser(PatternScanner scanner) : scan_(scanner) {}

  PathPattern parse();

 private:
  using Kind = PathPattern::Kind;

  PathPattern alternation(int depth) {
    return read_choice<PathPattern>(scan_, [&] { return item(depth); });
  }
  PathPattern item(int depth);
  PathPattern group(int depth);
  PathPattern step();
  PathPattern node();
  StepLabel label();
  void word_step(PathPattern& out);
  void read_side(PathPattern& out);
  void check_label(const PlacedText& text) const;
  [[nodiscard]] PathPattern made(Kind kind, std::size_t from) const {
    return pattern_at<PathPattern>(scan_, kind, from);
  }

  PatternScanner scan_;
};

PathPattern PathParser::parse() {
  PathPattern out = alternation(0);
  if (!scan_.at_end()) {
    scan_.stop(scan_.at(), scan_.at() + 1,
               {"FW422", "`)` stands outside of a group", "add `(` before it"});
  }
  if (size_of(out) >= too_large) {
    scan_.stop(0, none, {"FW425", "the path is too large", "use smaller bounds, or `*`"});
  }
  if (!has_node(out)) {
    scan_.stop(0, none,
               {"FW424", "the path names no token",
                "begin with a role or a test: `party:Person <nsubj [lemma=meet]`"});
  }
  out.where = scan_.where(0);
  return out;
}

PathPattern PathParser::item(int depth) {
  const bool is_step = std::string_view("<>~").find(scan_.here()) != std::string_view::npos;
  PathPattern out = scan_.here() == '(' ? group(depth) : is_step ? step() : node();
  const std::size_t from = scan_.at();
  const Repetition times = scan_.repetition();
  if (times.min == 1 && times.max == 1) return out;
  if (out.kind == Kind::node || out.negated || times.lazy) {
    scan_.stop(from, scan_.at(),
               {"FW423",
                times.lazy ? "a path takes all ways, none of them first"
                           : "only steps, groups and `(?= ..)` can be repeated",
                {}});
  }
  out.min = times.min;
  out.max = times.max;
  return out;
}

PathPattern PathParser::group(int depth) {
  const std::size_t from = scan_.at();
  if (depth >= deepest_group) {
    scan_.stop(from, from + 1, {"FW425", "groups are nested too deep", "split it into lines"});
  }
  PathPattern out = made(Kind::sequence, from);
  if (scan_.accept("(?=") || scan_.accept("(?!")) {
    out.kind = Kind::branch;
    out.negated = scan_.part(from).text == "(?!";
  } else {
    scan_.advance(1);
    if (scan_.here() == '?') {
      scan_.stop(from, scan_.at() + 1, {"FW426", "`(?` begins `(?=` or `(?!`", {}});
    }
  }
  out.children.push_back(alternation(depth + 1));
  if (!scan_.accept(")")) {
    scan_.stop(from, from + 1, {"FW422", "the group `(` is never closed", "add `)`"});
  }
  out.where = scan_.where(from);
  return out;
}

PathPattern PathParser::step() {
  const std::size_t from = scan_.at();
  PathPattern out = made(Kind::step, from);
  const char sign = scan_.here();
  scan_.advance(1);
  if (sign == '~') {
    word_step(out);
  } else {
    out.step = sign == '<' ? StepKind::up : StepKind::down;
    while (true) {
      out.labels.push_back(label());
      const std::string_view rest = scan_.rest();
      const bool more = rest.size() > 1 && rest[0] == '|' &&
                        std::string_view(" \t<>~([").find(rest[1]) == std::string_view::npos;
      if (!more) break;
      scan_.advance(1);
    }
  }
  if (scan_.here() == '.') read_side(out);
  out.where = scan_.where(from);
  return out;
}

void PathParser::word_step(PathPattern& out) {
  const std::size_t from = scan_.at();
  const PlacedText name = scan_.name();
  const auto* known = std::find_if(word_steps.begin(), word_steps.end(),
                                   [&](const auto& step) { return step.first == name.text; });
  if (known == word_steps.end()) {
    scan_.stop(from, scan_.at() + 1,
               {"FW432", "`~` goes to `next`, `previous`, `after`, `before` or `sibling`", {}});
  }
  out.step = known->second;
}

void PathParser::read_side(PathPattern& out) {
  const std::size_t from = scan_.at();
  scan_.advance(1);
  const PlacedText name = scan_.name();
  const auto* known = std::find_if(sides.begin(), sides.end(),
                                   [&](const auto& side) { return side.first == name.text; });
  if (known == sides.end()) {
    scan_.stop(from, scan_.at() + 1,
               {"FW432", "a side is `.left`, `.right`, `.next` or `.previous`", {}});
  }
  out.side = known->second;
}

StepLabel PathParser::label() {
  StepLabel out;
  out.negated = scan_.accept("!");
  const std::size_t from = scan_.at();
  if (scan_.here() == '/') {
    out.regex = true;
    out.text = scan_.enclosed('/', "FW444");
    const Regex compiled(out.text);
    if (!compiled.fault().empty()) {
      scan_.fault(
          scan_.part(from),
          {"FW444", fmt::format("the regular expression is faulty: {}", compiled.fault()), {}});
    }
    return out;
  }
  const PlacedText text = scan_.word(ends_label);
  if (text.text.empty()) {
    scan_.stop(from == 0 ? 0 : from - 1, from + 1,
               {"FW431", "no relation follows the step", "`>obj`, `<nsubj`, `>obl:with`, `>any`"});
  }
  check_label(text);
  out.text = text.text;
  return out;
}

/// "obj", "any", or a relation with a preposition: "obl:with", "nmod:out_of".
void PathParser::check_label(const PlacedText& text) const {
  const auto& known = relation_names();
  const auto is_known = [&](std::string_view name) {
    return name == "any" || std::find(known.begin(), known.end(), name) != known.end();
  };
  if (is_known(text.text)) return;
  const std::size_t colon = text.text.find(':');
  if (colon != std::string_view::npos && is_known(text.text.substr(0, colon))) {
    std::string word(text.text.substr(colon + 1));
    std::replace(word.begin(), word.end(), '_', ' ');
    const auto position = parse_position(word);
    if (position && position->kind == PositionKind::preposition) return;
  }
  const std::string near = nearest_name(text.text, known);
  scan_.fault(text, {"FW431", fmt::format("no relation is called {}", in_ticks(text.text)),
                     near.empty() ? "a preposition may follow: `>obl:with`"
                                  : fmt::format("`{}` is similar", near)});
}

/// `[test]`, `role`, `role:Type` or `role:[test]`.
PathPattern PathParser::node() {
  const std::size_t from = scan_.at();
  PathPattern out = made(Kind::node, from);
  if (scan_.here() != '[') {
    const PlacedText role = scan_.name();
    if (role.text.empty()) {
      scan_.stop(from, from + 1,
                 {"FW433", fmt::format("`{}` does not belong here", scan_.here()),
                  "a path goes from tokens (`role:Type`, `[lemma=meet]`) by steps (`>obj`)"});
    }
    scan_.check_name_of_role(role, true);
    out.name = role.text;
    if (!scan_.accept(":")) return out;
    if (scan_.here() != '[') {
      const PlacedText type = scan_.name();
      if (type.text.empty()) {
        scan_.stop(
            from, scan_.at() + 1,
            {"FW433", "a type or a test follows the `:`", "`party:Person`, `party:[tag=NOUN]`"});
      }
      check_type(type, *scan_.names().scope, scan_.report());
      out.type = type.text;
      out.where = scan_.where(from);
      return out;
    }
  }
  out.test = scan_.test();
  out.where = scan_.where(from);
  return out;
}

}  // namespace

std::optional<PathPattern> parse_path(const PlacedText& line, const PhraseNames& names,
                                      const Reporter& report) {
  try {
    return PathParser(PatternScanner(line, names, report)).parse();
  } catch (const StopPattern&) {
    return std::nullopt;
  }
}

}  // namespace factwright
