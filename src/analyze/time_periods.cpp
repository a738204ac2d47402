// Years, decades, centuries, quarters and seasons.

#include "analyze/characters.hpp"
#include "analyze/time_scan.hpp"

namespace factwright {
namespace {

/// Words before which a bare number is a year.
bool leads_year(const TimeScan& scan, std::uint32_t i) {
  return scan.is(i, {"in",      "since",  "until", "till", "by",     "from",   "during",  "before",
                     "after",   "of",     "early", "late", "mid",    "year",   "circa",   "between",
                     "and",     "to",     "the",   "(",    "-",      "\u2013", "through", "'s",
                     "\u2019s", "fiscal", "or",    "back", "summer", "spring", "winter",  "autumn",
                     "fall",    "early-", "their", "its",  "his",    "her",    "our"});
}

/// Words after which a number is a quantity ("over 2000").
bool leads_quantity(const TimeScan& scan, std::uint32_t i) {
  return scan.is(i, {"about", "around", "over", "than", "nearly", "almost", "some", "least"});
}

/// "1998 talks" may be a quantity of talks, "the 1998 talks" is not.
bool is_followed_by_counted(const TimeScan& scan, std::uint32_t at, bool definite) {
  const std::string_view next = scan.xpos(at + 1);
  const bool unit = scan.word(at + 1).is(TimeWordKind::unit);
  return unit || (next == "NNS" && !definite) || next == "CD";
}

Moment quarter_of(int year, int quarter) {
  if (year == 0 || quarter < 1 || quarter > 4) return {};
  return moment_of({year, 3 * quarter, 0}, TimeUnit::quarter);
}

Moment half_of(int year, int half) {
  if (year == 0) return {};
  return {{year, half == 1 ? 1 : 7, 0}, {year, half == 1 ? 6 : 12, 0}, TimeUnit::quarter};
}

/// "the third quarter of 2020", "first half of last year".
TimeMatch match_part_of_year(const TimeScan& scan, std::uint32_t at) {
  const TimeWord word = scan.word(at);
  if (!word.is(TimeWordKind::ordinal)) return {};
  const bool half = scan.is(at + 1, {"half"});
  if (!half && !scan.is(at + 1, {"quarter"})) return {};
  const ToldYear told = told_year(scan, at + 2);
  if (told.end == 0) return half || word.value > 4 ? TimeMatch{} : TimeMatch{.end = at + 2};
  if (word.value > (half ? 2 : 4)) return {};
  TimeMatch match{.end = told.end};
  match.moment = half ? half_of(told.year, word.value) : quarter_of(told.year, word.value);
  return match;
}

/// "Q3 2020".
TimeMatch match_short_quarter(const TimeScan& scan, std::uint32_t at) {
  const std::string_view form = scan.form(at);
  if (form.size() != 2 || form[0] != 'Q' || form[1] < '1' || form[1] > '4') return {};
  const ToldYear told = told_year(scan, at + 1);
  if (told.end == 0) return {};
  TimeMatch match{.end = told.end};
  match.moment = quarter_of(told.year, form[1] - '0');
  return match;
}

/// "summer of 2018", "last summer": as precise as the year.
TimeMatch match_season(const TimeScan& scan, std::uint32_t at) {
  const TimeWord deictic = scan.word(at);
  if (deictic.is(TimeWordKind::deictic) && scan.word(at + 1).is(TimeWordKind::season)) {
    return {.end = at + 2};
  }
  if (!scan.word(at).is(TimeWordKind::season)) return {};
  const ToldYear told = told_year(scan, at + 1);
  if (told.end == 0) return {};
  TimeMatch match{.end = told.end};
  if (told.year != 0) match.moment = moment_of({told.year, 0, 0}, TimeUnit::year);
  return match;
}

/// "the 1990s", "mid-1980s".
TimeMatch match_decade(const TimeScan& scan, std::uint32_t at) {
  TimeWord word = scan.word(at);
  const std::string_view form = scan.form(at);
  if (equals_ignoring_case(form.substr(0, 4), "mid-")) word = time_word(form.substr(4));
  if (!word.is(TimeWordKind::decade)) return {};
  TimeMatch match{.end = at + 1};
  match.moment = moment_of({word.value, 0, 0}, TimeUnit::decade);
  return match;
}

TimeMatch match_century(const TimeScan& scan, std::uint32_t at) {
  const TimeWord word = scan.word(at);
  const std::uint32_t unit = at + (scan.is_dash(at + 1) ? 2 : 1);
  const bool century = scan.is(unit, {"century"});
  if (!word.is(TimeWordKind::ordinal) || !century || word.value > 21) return {};
  TimeMatch match{.end = unit + 1};
  match.moment = moment_of({100 * (word.value - 1) + 1, 0, 0}, TimeUnit::century);
  return match;
}

}  // namespace

TimeMatch match_long_period(const TimeScan& scan, std::uint32_t at) {
  for (const auto pattern :
       {match_part_of_year, match_short_quarter, match_season, match_decade, match_century}) {
    if (TimeMatch match = pattern(scan, at); match.end > 0) return match;
  }
  return {};
}

TimeMatch match_year(const TimeScan& scan, std::uint32_t at) {
  int year = year_at(scan, at);
  if (year == 0 && equals_ignoring_case(scan.form(at).substr(0, 4), "mid-")) {
    const TimeWord word = time_word(scan.form(at).substr(4));
    if (word.is(TimeWordKind::number) && scan.form(at).size() == 8) year = word.value;
  }
  if (year < first_bare_year) return {};
  const std::uint32_t before = at > scan.begin ? at - 1 : scan.end;
  const bool definite =
      scan.is(before, {"the", "'s", "\u2019s", "their", "its", "his", "in", "since"});
  const bool leads = leads_year(scan, before) || scan.xpos(before) == "NNP";
  const bool names_next = scan.xpos(at + 1) == "NN" || scan.xpos(at + 1) == "NNP";
  const bool alone = scan.begin == at && scan.form(at + 1) == ",";
  if (leads_quantity(scan, before) || is_followed_by_counted(scan, at, definite)) return {};
  if (!leads && !names_next && !alone && scan.word(before).kind == TimeWordKind::other) return {};
  TimeMatch match{.end = at + 1};
  match.moment = moment_of({year, 0, 0}, TimeUnit::year);
  return match;
}

}  // namespace factwright
