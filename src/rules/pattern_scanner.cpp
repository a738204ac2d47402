#include "rules/pattern_scanner.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace factwright {
namespace {

constexpr std::uint32_t most_repetitions = 100;
constexpr std::string_view white = " \t";

bool is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }
bool is_digit(char c) { return '0' <= c && c <= '9'; }

}  // namespace

void PatternScanner::skip_white() {
  at_ = std::min(line_.text.size(), line_.text.find_first_not_of(white, at_));
}

bool PatternScanner::accept(std::string_view text) {
  if (!rest().starts_with(text)) return false;
  at_ += text.size();
  return true;
}

PlacedText PatternScanner::name() {
  const std::size_t from = at_;
  while (is_letter(here()) || (at_ > from && (is_digit(here()) || here() == '_'))) ++at_;
  return part(from);
}

PlacedText PatternScanner::word(std::string_view ends) {
  const std::size_t from = at_;
  at_ = std::min(line_.text.size(), line_.text.find_first_of(std::string(white).append(ends), at_));
  return part(from);
}

std::string PatternScanner::enclosed(char close, const char* code) {
  const std::size_t from = at_++;
  std::string out;
  for (; !at_end() && here() != close; ++at_) {
    const bool kept = here() == '\\' && rest().size() > 1;
    if (kept && (close != '/' || rest()[1] == '/')) ++at_;
    if (kept && close == '/' && here() != '/') out += line_.text[at_++];
    out += here();
  }
  if (at_end()) {
    stop(from, from + 1,
         {code, fmt::format("`{}` is never closed", close), fmt::format("add `{}`", close)});
  }
  ++at_;
  if (out.empty()) stop(from, at_, {code, "nothing stands between the two", {}});
  return out;
}

std::uint32_t PatternScanner::number(std::uint32_t missing) {
  if (!is_digit(here())) return missing;
  const std::size_t from = at_;
  std::uint32_t out = 0;
  for (; is_digit(here()); ++at_) {
    out = std::min(out * 10 + static_cast<std::uint32_t>(here() - '0'), most_repetitions + 1);
  }
  if (out > most_repetitions) {
    stop(from, at_,
         {"FW423", fmt::format("a bound may be up to {}", most_repetitions),
          "leave it open: `{2,}`"});
  }
  return out;
}

Repetition PatternScanner::counted() {
  const std::size_t from = at_++;
  Repetition out;
  skip_white();
  const bool has_min = is_digit(here());
  out.min = number(0);
  skip_white();
  const bool comma = accept(",");
  skip_white();
  const bool has_max = is_digit(here());
  out.max = comma ? number(none) : out.min;
  skip_white();
  if (!accept("}") || (!has_min && !has_max)) {
    stop(from, std::max(at_, from + 1),
         {"FW423", "the repetition is not of the form `{2}`, `{2,4}`, `{2,}` or `{,4}`", {}});
  }
  if (out.min > out.max) {
    stop(from, at_,
         {"FW423", fmt::format("{} is more than {}", out.min, out.max),
          fmt::format("write `{{{},{}}}`", out.max, out.min)});
  }
  if (out.max == 0) stop(from, at_, {"FW423", "what stands zero times can be left out", {}});
  return out;
}

Repetition PatternScanner::repetition() {
  Repetition out;
  switch (here()) {
    case '?':
      out = {0, 1, false};
      ++at_;
      break;
    case '*':
      out = {0, none, false};
      ++at_;
      break;
    case '+':
      out = {1, none, false};
      ++at_;
      break;
    case '{':
      out = counted();
      break;
    default:
      return out;
  }
  out.lazy = accept("?");
  if (here() == '?' || here() == '*' || here() == '+' || here() == '{') {
    stop(at_, at_ + 1, {"FW423", "two signs of repetition in a row", "keep one of them"});
  }
  return out;
}

void PatternScanner::check_name_of_role(const PlacedText& name, bool key_word) const {
  if (key_word && name.text == "trigger") return;
  if (!names_.roles_allowed) {
    fault(name, {"FW303", "the patterns of an entity rule have no roles",
                 "what the whole pattern matches is the entity"});
  } else if (names_.relation != nullptr) {
    check_role(name, *names_.relation, report_);
  }
}

Location PatternScanner::where(std::size_t from) const {
  return report_.source().at(line_.place(from, std::max(at_, from + 1)));
}

void PatternScanner::stop(std::size_t from, std::size_t to, Fault fault) const {
  const std::size_t end = std::max(from + 1, std::min(to, line_.text.size()));
  report_.error(line_.place(from, std::min(end, std::max(line_.text.size(), from))),
                std::move(fault));
  throw StopPattern{};
}

}  // namespace factwright
