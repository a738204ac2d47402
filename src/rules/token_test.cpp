#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/near.hpp"
#include "base/regex.hpp"
#include "rules/pattern_scanner.hpp"
#include "rules/pattern_words.hpp"

namespace factwright {
namespace {

constexpr int deepest_test = 32;
constexpr std::string_view ends_value = ",|&!()[]=\"/";

/// Reads what stands in `[` and `]`.
class TestParser {
 public:
  explicit TestParser(PatternScanner& scanner) : scan_(scanner) {}

  TokenTest parse();

 private:
  using Kind = TokenTest::Kind;

  TokenTest joined(Kind kind, int depth);
  TokenTest single(int depth);
  TokenTest comparison();
  void read_values(TokenTest& test, std::string_view shown_key);
  void check_value(const PlacedText& value, TestKey key) const;
  void check_known(const PlacedText& value, const std::vector<std::string>& known,
                   const char* what) const;
  [[nodiscard]] std::string regex();

  PatternScanner& scan_;
};

TokenTest TestParser::parse() {
  const std::size_t from = scan_.at();
  scan_.advance(1);
  scan_.skip_white();
  TokenTest out;
  if (scan_.here() != ']') out = joined(Kind::any_of, 0);
  scan_.skip_white();
  if (scan_.at_end()) {
    scan_.stop(from, from + 1, {"FW441", "the test `[` is never closed", "add `]`"});
  }
  if (!scan_.accept("]")) {
    scan_.stop(scan_.at(), scan_.at() + 1,
               {"FW441", fmt::format("`{}` does not belong here", scan_.here()),
                "tests are joined by `&` and `|`: `[lemma=say & tag=VERB]`"});
  }
  out.where = scan_.where(from);
  return out;
}

TokenTest TestParser::joined(Kind kind, int depth) {
  const std::size_t from = scan_.at();
  const std::string_view sign = kind == Kind::any_of ? "|" : "&";
  TokenTest out;
  out.kind = kind;
  do {
    out.children.push_back(kind == Kind::any_of ? joined(Kind::all_of, depth) : single(depth));
    scan_.skip_white();
  } while (scan_.accept(sign));
  if (out.children.size() == 1) return std::move(out.children.front());
  out.where = scan_.where(from);
  return out;
}

TokenTest TestParser::single(int depth) {
  scan_.skip_white();
  const std::size_t from = scan_.at();
  if (depth >= deepest_test) {
    scan_.stop(from, from + 1, {"FW425", "tests are nested too deep", {}});
  }
  if (scan_.accept("!")) {
    TokenTest out;
    out.kind = Kind::negated;
    out.children.push_back(single(depth + 1));
    out.where = scan_.where(from);
    return out;
  }
  if (scan_.accept("(")) {
    TokenTest out = joined(Kind::any_of, depth + 1);
    scan_.skip_white();
    if (!scan_.accept(")")) {
      scan_.stop(from, from + 1, {"FW441", "the group `(` is never closed", "add `)`"});
    }
    return out;
  }
  return comparison();
}

TokenTest TestParser::comparison() {
  const std::size_t from = scan_.at();
  TokenTest out;
  out.kind = Kind::value;
  const PatternScanner before = scan_;
  const PlacedText key = scan_.name();
  scan_.skip_white();
  const bool differs = scan_.accept("!=");
  const bool keyed = differs || scan_.accept("=");
  if (!keyed) {
    scan_.advance(before.at() - scan_.at());
    read_values(out, "");
  } else if (const auto known = test_key(key.text)) {
    out.key = *known;
    read_values(out, key.text);
  } else {
    const std::string near = nearest_name(key.text, test_key_names());
    scan_.fault(key, {"FW442", fmt::format("a test has no key {}", in_ticks(key.text)),
                      near.empty() ? fmt::format("its keys are {}", listed(test_key_names()))
                                   : fmt::format("`{}` is similar", near)});
    out.key = TestKey::word;
    read_values(out, key.text);
  }
  out.where = scan_.where(from);
  if (!differs) return out;
  TokenTest negated;
  negated.kind = Kind::negated;
  negated.where = out.where;
  negated.children.push_back(std::move(out));
  return negated;
}

std::string TestParser::regex() {
  const std::size_t from = scan_.at();
  std::string out = scan_.enclosed('/', "FW444");
  if (scan_.accept("i")) out.insert(0, "(?i)");
  const Regex compiled(out);
  if (!compiled.fault().empty()) {
    scan_.fault(
        scan_.part(from),
        {"FW444", fmt::format("the regular expression is faulty: {}", compiled.fault()), {}});
  }
  return out;
}

void TestParser::read_values(TokenTest& test, std::string_view shown_key) {
  scan_.skip_white();
  if (scan_.here() == '/') {
    test.regex = regex();
    return;
  }
  do {
    scan_.skip_white();
    const std::size_t from = scan_.at();
    if (scan_.here() == '"') {
      test.values.push_back(scan_.enclosed('"', "FW441"));
      check_value(scan_.part(from + 1), test.key);
      continue;
    }
    const PlacedText value = scan_.word(ends_value);
    if (value.text.empty()) {
      scan_.stop(from, from + 1,
                 {"FW441",
                  shown_key.empty() ? std::string("a test is missing here")
                                    : fmt::format("no value follows `{}=`", shown_key),
                  "a test is of the form `lemma=say`, `tag=NOUN,PROPN` or `word=/Mc.*/`"});
    }
    check_value(value, test.key);
    test.values.emplace_back(value.text);
  } while (scan_.accept(","));
}

void TestParser::check_known(const PlacedText& value, const std::vector<std::string>& known,
                             const char* what) const {
  if (std::find(known.begin(), known.end(), value.text) != known.end()) return;
  const std::string near = nearest_name(value.text, known);
  scan_.fault(value, {"FW443", fmt::format("no {} is called {}", what, in_ticks(value.text)),
                      near.empty() ? fmt::format("there are {}", fmt::join(known, ", "))
                                   : fmt::format("`{}` is similar", near)});
}

void TestParser::check_value(const PlacedText& value, TestKey key) const {
  if (key == TestKey::tag) {
    check_known(value, tag_names(), "part of speech");
  } else if (key == TestKey::dep || key == TestKey::out) {
    check_known(value, relation_names(), "relation");
  } else if (key == TestKey::entity) {
    if (value.text != "any") check_type(value, *scan_.names().scope, scan_.report());
  } else if (value.text.starts_with('@')) {
    check_list(value.part(1, value.text.size() - 1), *scan_.names().scope, scan_.report());
  }
}

}  // namespace

TokenTest PatternScanner::test() { return TestParser(*this).parse(); }

}  // namespace factwright
