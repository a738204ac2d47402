#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "rules/pattern.hpp"
#include "rules/pattern_grammar.hpp"
#include "rules/pattern_scanner.hpp"

namespace factwright {
namespace {

constexpr std::string_view ends_word = "<>()|\"@{}[]?*+,;:!^$=&";

/// The fewest tokens that the pattern takes, cut at 1.
std::uint32_t least_tokens(const TokenPattern& node) {
  using Kind = TokenPattern::Kind;
  if (node.min == 0) return 0;
  const auto takes = [](const TokenPattern& child) { return least_tokens(child) > 0; };
  switch (node.kind) {
    case Kind::sequence:
    case Kind::capture:
      return std::any_of(node.children.begin(), node.children.end(), takes);
    case Kind::choice:
      return std::all_of(node.children.begin(), node.children.end(), takes);
    case Kind::token:
    case Kind::mention:
    case Kind::list:
      return 1;
    default:
      return 0;
  }
}

class TokenPatternParser {
 public:
  explicit TokenPatternParser(PatternScanner scanner) : scan_(scanner) {}

  TokenPattern parse();

 private:
  using Kind = TokenPattern::Kind;

  TokenPattern alternation(int depth) {
    return read_choice<TokenPattern>(scan_, [&] { return item(depth); });
  }
  TokenPattern item(int depth);
  TokenPattern group(int depth);
  TokenPattern atom(int depth);
  TokenPattern mention();
  TokenPattern word();
  [[nodiscard]] TokenPattern made(Kind kind, std::size_t from) const {
    return pattern_at<TokenPattern>(scan_, kind, from);
  }

  PatternScanner scan_;
};

TokenPattern TokenPatternParser::parse() {
  TokenPattern out = alternation(0);
  if (!scan_.at_end()) {
    scan_.stop(scan_.at(), scan_.at() + 1,
               {"FW422", "`)` stands outside of a group", "add `(` before it"});
  }
  if (size_of(out) >= too_large) {
    scan_.stop(0, none, {"FW425", "the pattern is too large", "use smaller bounds, or `*`"});
  }
  if (least_tokens(out) == 0) {
    scan_.stop(0, none,
               {"FW424", "the pattern matches nothing at all",
                "leave at least one token that must be there"});
  }
  out.where = scan_.where(0);
  return out;
}

TokenPattern TokenPatternParser::item(int depth) {
  TokenPattern out = atom(depth);
  const std::size_t from = scan_.at();
  const Repetition times = scan_.repetition();
  const bool repeats = times.min != 1 || times.max != 1;
  const bool widthless = out.kind == Kind::ahead || out.kind == Kind::behind ||
                         out.kind == Kind::begin || out.kind == Kind::end;
  if (repeats && widthless) {
    scan_.stop(from, scan_.at(), {"FW423", "what takes no token cannot be repeated", {}});
  }
  if (repeats && least_tokens(out) == 0) {
    scan_.stop(from, scan_.at(),
               {"FW423", "what is repeated may match nothing",
                "leave one part of the group without `?` and `*`"});
  }
  out.min = times.min;
  out.max = times.max;
  out.lazy = times.lazy;
  return out;
}

TokenPattern TokenPatternParser::atom(int depth) {
  const std::size_t from = scan_.at();
  switch (scan_.here()) {
    case '[': {
      TokenPattern out = made(Kind::token, from);
      out.test = scan_.test();
      out.where = out.test.where;
      return out;
    }
    case '(':
      return group(depth);
    case '<':
      return mention();
    case '^':
    case '$':
      scan_.advance(1);
      return made(scan_.part(from).text == "^" ? Kind::begin : Kind::end, from);
    case '@': {
      scan_.advance(1);
      const PlacedText name = scan_.word(ends_word);
      if (name.text.empty()) {
        scan_.stop(from, from + 1, {"FW421", "no name follows the `@`", "name a list: `@list`"});
      }
      check_list(name, *scan_.names().scope, scan_.report());
      TokenPattern out = made(Kind::list, from);
      out.name = name.text;
      return out;
    }
    default:
      return word();
  }
}

TokenPattern TokenPatternParser::mention() {
  const std::size_t from = scan_.at();
  scan_.advance(1);
  const PlacedText name = scan_.name();
  if (name.text.empty() || !scan_.accept(">")) {
    scan_.stop(from, scan_.at(), {"FW421", "the mention is not of the form `<role>`", {}});
  }
  scan_.check_name_of_role(name, false);
  TokenPattern out = made(Kind::mention, from);
  out.name = name.text;
  return out;
}

/// A word in any inflection, or "Word" exactly so.
TokenPattern TokenPatternParser::word() {
  const std::size_t from = scan_.at();
  TokenPattern out = made(Kind::token, from);
  out.test.kind = TokenTest::Kind::value;
  if (scan_.here() == '"') {
    out.test.key = TestKey::word;
    out.test.values.push_back(scan_.enclosed('"', "FW421"));
  } else {
    const PlacedText text = scan_.word(ends_word);
    if (text.text.empty()) {
      const bool repeats = std::string_view("?*+{").find(scan_.here()) != std::string_view::npos;
      scan_.stop(
          from, from + 1,
          repeats
              ? Fault{"FW423", fmt::format("`{}` has nothing before it to repeat", scan_.here())}
              : Fault{"FW421", fmt::format("`{}` does not belong here", scan_.here()),
                      fmt::format("quote it where it is meant as text: \"{}\"", scan_.here())});
    }
    TokenTest form = out.test;
    form.key = TestKey::lower;
    form.values.emplace_back(text.text);
    out.test.values.emplace_back(text.text);
    TokenTest both;
    both.kind = TokenTest::Kind::any_of;
    both.children = {out.test, form};
    out.test = std::move(both);
  }
  out.where = out.test.where = scan_.where(from);
  return out;
}

struct GroupSign {
  std::string_view sign;
  TokenPattern::Kind kind;
  bool negated;
};

constexpr std::array<GroupSign, 6> group_signs = {{
    {"(?=", TokenPattern::Kind::ahead, false},
    {"(?!", TokenPattern::Kind::ahead, true},
    {"(?<=", TokenPattern::Kind::behind, false},
    {"(?<!", TokenPattern::Kind::behind, true},
    {"(?<", TokenPattern::Kind::capture, false},
    {"(", TokenPattern::Kind::sequence, false},
}};

TokenPattern TokenPatternParser::group(int depth) {
  const std::size_t from = scan_.at();
  if (depth >= deepest_group) {
    scan_.stop(from, from + 1, {"FW425", "groups are nested too deep", "split it into lines"});
  }
  const auto* sign = std::find_if(group_signs.begin(), group_signs.end(),
                                  [&](const GroupSign& s) { return scan_.accept(s.sign); });
  TokenPattern out = made(sign->kind, from);
  out.negated = sign->negated;
  if (sign->kind == Kind::capture) {
    const PlacedText name = scan_.name();
    if (name.text.empty() || !scan_.accept(">")) {
      scan_.stop(from, scan_.at(), {"FW426", "the capture is not of the form `(?<role> ..)`", {}});
    }
    scan_.check_name_of_role(name, true);
    out.name = name.text;
  } else if (sign->kind == Kind::sequence && scan_.here() == '?') {
    scan_.stop(from, scan_.at() + 1,
               {"FW426", "`(?` begins `(?<role>`, `(?=`, `(?!`, `(?<=` or `(?<!`", {}});
  }
  out.children.push_back(alternation(depth + 1));
  if (!scan_.accept(")")) {
    scan_.stop(from, from + 1, {"FW422", "the group `(` is never closed", "add `)`"});
  }
  out.where = scan_.where(from);
  return out;
}

}  // namespace

std::optional<TokenPattern> parse_tokens(const PlacedText& line, const PhraseNames& names,
                                         const Reporter& report) {
  try {
    return TokenPatternParser(PatternScanner(line, names, report)).parse();
  } catch (const StopPattern&) {
    return std::nullopt;
  }
}

}  // namespace factwright
