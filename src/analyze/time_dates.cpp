// Dates of the calendar: "18 August 2020", "Aug. 18", "June of that year", "2020-08-18".

#include "analyze/characters.hpp"
#include "analyze/time_scan.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace factwright {
namespace {

/// Without a verb to tell, a date without a year is at most so many days after the document.
constexpr int days_ahead = 120;
constexpr int months_ahead = 4;
/// "was slated for Oct. 15": nobody leaves out last year's number of what is long ago.
constexpr int days_without_year = 300;
constexpr int days_ahead_of_past = 60;
/// What goes on in the future may have begun so many days ago.
constexpr int days_back = 14;

Moment whole(Date date) { return {date, date, date.day ? TimeUnit::day : TimeUnit::month}; }

/// The day of a month at `at` ("18", "18th", "first"), 0 where there is none.
int day_at(const TimeScan& scan, std::uint32_t at) {
  const TimeWord word = scan.word(at);
  const bool day = word.is(TimeWordKind::ordinal) || (word.is(TimeWordKind::number) && word.digits);
  if (!day || word.value < 1 || word.value > 31) return 0;
  return scan.is(at + 1, {"%", "percent", "million", "billion", "people"}) ? 0 : word.value;
}

/// The month at `at`, 0 where there is none or its word is used as another word.
int month_at(const TimeScan& scan, std::uint32_t at) {
  const TimeWord word = scan.word(at);
  if (!word.is(TimeWordKind::month)) return 0;
  const std::string_view xpos = scan.xpos(at);
  return xpos == "MD" || xpos.starts_with("VB") ? 0 : word.value;
}

/// The year of a month without one, read in a month of that number: the last or the next.
int year_of_month(Date today, int month, Tense tense) {
  const int latest = month <= today.month ? today.year : today.year - 1;
  const int next = month >= today.month ? today.year : today.year + 1;
  const int ahead = (month - today.month + 12) % 12;
  const bool is_near = tense == Tense::unclear && ahead <= months_ahead;
  return tense == Tense::future || is_near ? next : latest;
}

/// The year of a day without one: the verb's tense decides, then which year is near.
int year_of_day(Date today, Date date, Tense tense) {
  const int now = day_number(today);
  const auto distance = [&](int year) { return day_number({year, date.month, date.day}) - now; };
  const int latest = distance(today.year) <= 0 ? today.year : today.year - 1;
  const int behind = -distance(latest);
  const int ahead = distance(latest + 1);
  switch (tense) {
    case Tense::past:
      return latest < today.year && behind > days_without_year && ahead <= days_ahead_of_past
                 ? latest + 1
                 : latest;
    case Tense::future:
      return behind <= days_back ? latest : latest + 1;
    case Tense::unclear:
      break;
  }
  return ahead <= days_ahead && ahead < behind ? latest + 1 : latest;
}

int year_of(const TimeScan& scan, Date date, Tense tense) {
  const Date today = scan.today;
  if (!today.known()) return untold_year;
  if (today.month == 0) return today.year;
  const bool by_day = date.day != 0 && today.day != 0;
  return by_day ? year_of_day(today, date, tense) : year_of_month(today, date.month, tense);
}

/// "the Nov. 3 election": a date before a noun does not go with the verb.
Tense tense_of_date(const TimeScan& scan, std::uint32_t at, std::uint32_t end) {
  return scan.xpos(end).starts_with("NN") ? Tense::unclear : tense_near(scan, at, end);
}

bool is_possible(Date date) {
  return date.day <= days_in_month(date.year == 0 ? 2000 : date.year, date.month);
}

/// Month and day are known: reads the year after them or finds it out.
TimeMatch finish(const TimeScan& scan, std::uint32_t at, std::uint32_t end, Date date) {
  TimeMatch match{.end = end};
  if (const ToldYear told = told_year(scan, end); told.end > 0) {
    match.end = told.end;
    date.year = told.year;
  } else {
    match.year_given = false;
    date.year = year_of(scan, date, tense_of_date(scan, at, end));
  }
  if (!is_possible(date)) return {};
  if (date.year != 0) match.moment = whole(date);
  return match;
}

/// "18 August", "the 18th of August".
TimeMatch match_day_month(const TimeScan& scan, std::uint32_t at) {
  const int day = day_at(scan, at);
  if (day == 0) return {};
  const std::uint32_t month_token =
      at + (scan.is(at + 1, {"of"}) || scan.form(at + 1) == "," ? 2 : 1);
  const int month = month_at(scan, month_token);
  return month == 0 ? TimeMatch{} : finish(scan, at, month_token + 1, {0, month, day});
}

/// "2 to 5 May", "2-5 May".
TimeMatch match_days_month(const TimeScan& scan, std::uint32_t at) {
  const int day = day_at(scan, at);
  const bool joined = scan.is_dash(at + 1) || scan.is(at + 1, {"to", "and", "until"});
  if (day == 0 || !joined || day_at(scan, at + 2) <= day) return {};
  TimeMatch match = match_day_month(scan, at + 2);
  if (match.moment.known()) match.moment.first.day = day;
  return match;
}

/// "August 18", "August the 18th".
TimeMatch match_month_day(const TimeScan& scan, std::uint32_t at) {
  const int month = month_at(scan, at);
  const std::uint32_t day_token = at + (scan.is(at + 1, {"the"}) ? 2 : 1);
  const int day = day_at(scan, day_token);
  return month == 0 || day == 0 ? TimeMatch{} : finish(scan, at, day_token + 1, {0, month, day});
}

/// Whether a month's name without day or year is one, and not a person's name or another word.
bool is_month_alone(const TimeScan& scan, std::uint32_t at) {
  if (!scan.word(at).ambiguous) return true;
  const std::uint32_t before = at > scan.begin ? at - 1 : scan.end;
  if (scan.is(before, {"in", "since", "until", "till", "last", "next", "this", "early", "late",
                       "mid", "by", "from", "to", "of", "during", "through", "and", "between"})) {
    return scan.xpos(at + 1) != "NNP" && !scan.xpos(at + 1).starts_with("VB");
  }
  return false;
}

/// "mid-January" is one token; its month is the part after the prefix.
int month_after_mid(std::string_view form) {
  if (!equals_ignoring_case(form.substr(0, 4), "mid-")) return 0;
  const TimeWord word = time_word(form.substr(4));
  return word.is(TimeWordKind::month) ? word.value : 0;
}

/// "last June", "next June", "this June": the month's number gives the year.
TimeMatch match_deictic_month(const TimeScan& scan, std::uint32_t at) {
  const TimeWord deictic = scan.word(at);
  const int month = month_at(scan, at + 1);
  if (!deictic.is(TimeWordKind::deictic) || month == 0) return {};
  TimeMatch match{.end = at + 2};
  const Date today = scan.today;
  if (today.month == 0) return match;
  int year = today.year;
  if (deictic.value < 0 && month >= today.month) --year;
  if (deictic.value > 0 && month <= today.month) ++year;
  match.moment = whole({year, month, 0});
  return match;
}

struct NumericDate {
  std::array<int, 3> parts{};
  std::size_t count = 0;
};

NumericDate split_numeric(std::string_view form, char separator) {
  NumericDate date;
  bool open = false;
  for (const char c : form) {
    if (c == separator) {
      open = false;
      continue;
    }
    if (!is_ascii_digit(c) || (!open && date.count == date.parts.size())) return {};
    if (!open) ++date.count;
    open = true;
    int& part = date.parts[date.count - 1];
    if (part > 999) return {};
    part = 10 * part + (c - '0');
  }
  return date;
}

bool is_day_of_month(int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

}  // namespace

TimeMatch match_numeric_date(const TimeScan& scan, std::uint32_t at) {
  const std::string_view form = scan.form(at);
  if (form.size() < 8 || form.size() > 10) return {};
  TimeMatch match{.end = at + 1};
  if (const auto [iso, count] = split_numeric(form, '-');
      count == 3 && form.size() == 10 && form[4] == '-' && is_day_of_month(iso[1], iso[2])) {
    match.moment = whole({iso[0], iso[1], iso[2]});
    return match;
  }
  const auto [parts, count] = split_numeric(form, '/');
  const auto& [first, second, year] = parts;
  if (count != 3 || year < 1800 || year > 2100) return {};
  if (is_day_of_month(first, second) && (second > 12 || first == second)) {
    match.moment = whole({year, first, second});
  } else if (is_day_of_month(second, first) && first > 12) {
    match.moment = whole({year, second, first});
  } else if (is_day_of_month(first, second)) {
    match.moment = moment_of({year, 0, 0}, TimeUnit::year);
  } else {
    return {};
  }
  return match;
}

TimeMatch match_calendar_date(const TimeScan& scan, std::uint32_t at) {
  std::uint32_t begin = at;
  if (scan.word(at).is(TimeWordKind::weekday)) {
    begin = at + 1;
    while (scan.form(begin) == "," || scan.is(begin, {"the"})) ++begin;
  }
  constexpr std::array patterns = {match_days_month, match_day_month, match_month_day};
  for (const auto pattern : patterns) {
    if (TimeMatch match = pattern(scan, begin); match.end > 0) return match;
  }
  return {};
}

TimeMatch match_month(const TimeScan& scan, std::uint32_t at) {
  if (TimeMatch match = match_deictic_month(scan, at); match.end > 0) return match;
  const int after_mid = month_after_mid(scan.form(at));
  const int month = after_mid > 0 ? after_mid : month_at(scan, at);
  if (month == 0 || day_at(scan, at + 1) > 0) return {};
  TimeMatch match = finish(scan, at, at + 1, {0, month, 0});
  if (match.year_given || after_mid > 0) return match;
  return is_month_alone(scan, at) ? match : TimeMatch{};
}

}  // namespace factwright
