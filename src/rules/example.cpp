#include "rules/example.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace factwright {
namespace {

constexpr std::string_view arrow = "=>";

struct Sign {
  char sign;
  Example::Kind kind;
};
constexpr std::array<Sign, 3> signs = {
    {{'+', Example::Kind::positive}, {'-', Example::Kind::negative}, {'?', Example::Kind::gap}}};

/// Leaves the parser; the fault is reported by then.
struct StopExample {};

class ExampleParser {
 public:
  ExampleParser(const PlacedText& line, const MarkNames& names, const Reporter& report)
      : line_(line), names_(names), report_(report) {}

  Example parse();

 private:
  void read_sentence(const PlacedText& sentence);
  std::size_t read_mark(const PlacedText& sentence, std::size_t at);
  [[nodiscard]] bool looks_like_mark(std::string_view rest) const;
  void check_forgotten_colon(const PlacedText& sentence, std::size_t at) const;
  void check_name(const PlacedText& name) const;
  void read_expectations(const PlacedText& text);
  void read_expectation(const PlacedText& pair);
  [[noreturn]] void stop(Span where, Fault fault) const;

  const PlacedText& line_;
  const MarkNames& names_;
  const Reporter& report_;
  Example example_;
};

void ExampleParser::stop(Span where, Fault fault) const {
  report_.error(where, std::move(fault));
  throw StopExample{};
}

Example ExampleParser::parse() {
  const auto* sign = std::find_if(signs.begin(), signs.end(), [this](const Sign& candidate) {
    return candidate.sign == line_.text.front();
  });
  if (sign == signs.end()) {
    stop(line_.place(0, 1), {"FW411", "an example starts with `+`, `-` or `?`",
                             "`+` gives the marked fact, `-` gives none, `?` is a known gap"});
  }
  example_.kind = sign->kind;
  const std::size_t split = std::min(line_.text.size(), line_.text.rfind(arrow));
  const PlacedText sentence = trimmed(line_.part(1, split - 1));
  if (sentence.text.empty()) {
    stop(line_.place(0, 1), {"FW415", "the example has no sentence", {}});
  }
  example_.where = report_.source().at(sentence.whole());
  read_sentence(sentence);
  if (split < line_.text.size()) read_expectations(line_.part(split, line_.text.size() - split));
  if (example_.kind == Example::Kind::negative && !example_.expectations.empty()) {
    stop(line_.place(split, line_.text.size()),
         {"FW414", "a `-` example gives nothing that could be expected",
          "delete `=>` and the rest"});
  }
  return std::move(example_);
}

void ExampleParser::read_sentence(const PlacedText& sentence) {
  const std::string_view text = sentence.text;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("\\[") || rest.starts_with("\\]")) {
      example_.text += rest[1];
      at += 2;
    } else if (rest.front() == '[' && looks_like_mark(rest)) {
      at = read_mark(sentence, at);
    } else {
      if (rest.front() == '[') check_forgotten_colon(sentence, at);
      example_.text += rest.front();
      ++at;
    }
  }
}

/// "[name:" with a name of letters, digits, `_` and `-`.
bool ExampleParser::looks_like_mark(std::string_view rest) const {
  const std::size_t colon = rest.find_first_of(": ]", 1);
  return colon != std::string_view::npos && colon > 1 && rest[colon] == ':';
}

/// "[party Ann Lee]" would silently be a bracket in the sentence.
void ExampleParser::check_forgotten_colon(const PlacedText& sentence, std::size_t at) const {
  const std::size_t end = std::min(sentence.text.size(), sentence.text.find_first_of(" ]=", at));
  const PlacedText name = sentence.part(at + 1, end - at - 1);
  if (name.text.empty() || !names_.names.has(name.text)) return;
  stop(name.whole(), {"FW413", fmt::format("a `:` is missing after {}", in_ticks(name.text)),
                      "a mark is written `[role: words]`; a bracket of the text `\\[`"});
}

std::size_t ExampleParser::read_mark(const PlacedText& sentence, std::size_t at) {
  const std::string_view text = sentence.text;
  const std::size_t colon = text.find(':', at);
  check_name(sentence.part(at + 1, colon - at - 1));
  const std::size_t end = text.find_first_of("[]", colon);
  if (end == std::string_view::npos || text[end] == '[') {
    stop(sentence.place(at, at + 1), {"FW412", "the mark `[` is never closed",
                                      "close it with `]`; marks cannot stand in one another"});
  }
  const PlacedText words = trimmed(sentence.part(colon + 1, end - colon - 1));
  if (words.text.empty()) {
    stop(sentence.place(at, end + 1), {"FW413", "the mark holds no words", {}});
  }
  ExampleMark mark;
  mark.role = text.substr(at + 1, colon - at - 1);
  mark.span.begin = static_cast<std::uint32_t>(example_.text.size());
  example_.text += words.text;
  mark.span.end = static_cast<std::uint32_t>(example_.text.size());
  example_.marks.push_back(std::move(mark));
  return end + 1;
}

void ExampleParser::check_name(const PlacedText& name) const {
  if (!names_.known || names_.names.has(name.text)) return;
  report_.error(name.whole(),
                {"FW303", fmt::format("{} has no role {}", names_.owner, in_ticks(name.text)),
                 names_.names.help(name.text, "an example can mark")});
}

/// "=> status: planned, time: 2024-05": pairs between commas; a comma without a `key:` after it
/// belongs to the value.
void ExampleParser::read_expectations(const PlacedText& text) {
  std::size_t begin = arrow.size();
  while (begin <= text.text.size()) {
    std::size_t end = text.text.find(',', begin);
    while (end != std::string_view::npos) {
      const std::string_view next = text.text.substr(end + 1);
      const std::size_t colon = next.find(": ");
      if (colon < next.find(',')) break;
      end = text.text.find(',', end + 1);
    }
    end = std::min(end, text.text.size());
    read_expectation(trimmed(text.part(begin, end - begin)));
    begin = end + 1;
  }
}

void ExampleParser::read_expectation(const PlacedText& pair) {
  const std::size_t colon = pair.text.find(':');
  if (colon == std::string_view::npos || colon == 0) {
    stop(pair.whole(), {"FW414", "`=>` is followed by `key: value`", "=> status: planned"});
  }
  const PlacedText key = trimmed(pair.part(0, colon));
  const PlacedText value = trimmed(pair.part(colon + 1, pair.text.size() - colon - 1));
  if (value.text.empty()) {
    stop(key.whole(), {"FW414", fmt::format("nothing stands after {}", in_ticks(key.text)), {}});
  }
  Names known = names_.names;
  for (const char* name : {"status", "confidence"}) known.add(name, "");
  if (names_.known && !known.has(key.text)) {
    report_.error(key.whole(), {"FW414", fmt::format("{} cannot be expected", in_ticks(key.text)),
                                known.help(key.text, "an example can expect")});
  }
  example_.expectations.emplace_back(key.text, value.text);
}

}  // namespace

std::optional<Example> parse_example(const PlacedText& line, const MarkNames& names,
                                     const Reporter& report) {
  try {
    return ExampleParser(line, names, report).parse();
  } catch (const StopExample&) {
    return std::nullopt;
  }
}

}  // namespace factwright
