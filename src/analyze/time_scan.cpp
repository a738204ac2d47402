#include "analyze/time_scan.hpp"

#include "analyze/characters.hpp"

#include <algorithm>

namespace factwright {
namespace {

constexpr int first_year = 1000;
constexpr int last_year = 2100;

/// Words that make "is .. to" speak of the future.
bool is_planning(const TimeScan& scan, std::uint32_t i) {
  return scan.is(i, {"scheduled", "due", "set", "expected", "planned", "slated", "to", "going"});
}

/// Verbs and adjectives before "to" that put it in the future.
bool leads_future(const TimeScan& scan, std::uint32_t i) {
  constexpr std::string_view lemmas[] = {"plan",     "agree",   "vow",    "hope",  "intend",
                                         "expect",   "promise", "pledge", "due",   "set",
                                         "schedule", "decide",  "want",   "slate", "prepare"};
  if (!scan.inside(i)) return false;
  const std::string& lemma = scan.analysis.tokens[i].lemma;
  return std::find(std::begin(lemmas), std::end(lemmas), lemma) != std::end(lemmas);
}

/// The tense that the verb at `i` shows; unclear for words that are none or that may be either.
Tense tense_of(const TimeScan& scan, std::uint32_t i, std::uint32_t stop) {
  const std::string_view xpos = scan.xpos(i);
  if (xpos == "MD") {
    return scan.is(i, {"will", "'ll", "\u2019ll", "wo", "shall"}) ? Tense::future : Tense::unclear;
  }
  if (xpos == "VBD") return Tense::past;
  if (xpos != "VBZ" && xpos != "VBP") return Tense::unclear;
  const std::string& lemma = scan.analysis.tokens[i].lemma;
  if (lemma == "have") return scan.xpos(i + 1) == "TO" ? Tense::unclear : Tense::past;
  if (lemma == "be") {
    for (std::uint32_t next = i + 1; next < stop && next <= i + 4; ++next) {
      if (is_planning(scan, next)) return Tense::future;
    }
  }
  constexpr std::string_view planned[] = {"plan",   "hope",  "intend", "start",  "begin", "open",
                                          "resume", "leave", "arrive", "return", "close", "expire"};
  const bool future = std::find(std::begin(planned), std::end(planned), lemma) != std::end(planned);
  return future ? Tense::future : Tense::unclear;
}

bool shows_tense(const TimeScan& scan, std::uint32_t i) {
  const std::string_view xpos = scan.xpos(i);
  return xpos == "MD" || xpos == "VBD" || xpos == "VBZ" || xpos == "VBP";
}

}  // namespace

bool TimeScan::is(std::uint32_t i, std::initializer_list<std::string_view> forms) const {
  const std::string_view found = form(i);
  return std::any_of(forms.begin(), forms.end(),
                     [found](std::string_view f) { return equals_ignoring_case(found, f); });
}

bool TimeScan::is_dash(std::uint32_t i) const { return is(i, {"-", "\u2013", "\u2014", "--"}); }

Tense tense_near(const TimeScan& scan, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i > scan.begin; --i) {
    if (shows_tense(scan, i - 1)) return tense_of(scan, i - 1, begin);
    const bool infinitive = scan.xpos(i - 1) == "TO" && scan.xpos(i) == "VB";
    const bool was_planned = scan.is(i - 3, {"was", "were"});
    if (infinitive && leads_future(scan, i - 2) && !was_planned) return Tense::future;
    if (infinitive && !scan.is(i - 2, {"is", "are"})) return Tense::unclear;
  }
  for (std::uint32_t i = end; i < scan.end; ++i) {
    if (shows_tense(scan, i)) return tense_of(scan, i, scan.end);
  }
  return Tense::unclear;
}

int year_at(const TimeScan& scan, std::uint32_t at) {
  const TimeWord word = scan.word(at);
  const bool plausible = word.is(TimeWordKind::number) && word.digits && word.value >= first_year &&
                         word.value <= last_year && scan.form(at).size() == 4;
  if (!plausible || scan.is(at + 1, {"%", "percent", "hours"})) return 0;
  const std::string_view before = at > scan.begin ? scan.xpos(at - 1) : std::string_view{};
  return before == "$" ? 0 : word.value;
}

ToldYear told_year(const TimeScan& scan, std::uint32_t at) {
  std::uint32_t i = at;
  if (scan.form(i) == "," || scan.is(i, {"of", "in"})) ++i;
  if (const int year = year_at(scan, i); year > 0) {
    const bool quantity = i > at && scan.form(at) == "," && scan.xpos(i + 1) == "NNS";
    return quantity ? ToldYear{} : ToldYear{i + 1, year};
  }
  if (scan.form(at) == ",") return {};
  if (scan.is(i, {"the"})) ++i;
  const bool year_follows = scan.is(i + 1, {"year"});
  if (!year_follows) return {};
  const TimeWord word = scan.word(i);
  if (word.is(TimeWordKind::deictic) && i == at + (scan.is(at, {"of", "in"}) ? 1U : 0U)) {
    return {i + 2, scan.today.known() ? scan.today.year + word.value : 0};
  }
  const int reference = scan.reference.known() ? scan.reference.first.year : 0;
  const auto counted = [&](int years) { return reference == 0 ? 0 : reference + years; };
  if (scan.is(i, {"that", "same"})) return {i + 2, counted(0)};
  if (scan.is(i, {"following", "next"})) return {i + 2, counted(1)};
  if (scan.is(i, {"previous", "preceding"})) return {i + 2, counted(-1)};
  return {};
}

}  // namespace factwright
