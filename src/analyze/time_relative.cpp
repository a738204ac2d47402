// Times counted from the document's date or from the expression before: "yesterday", "Tuesday",
// "last month", "the same year".

#include "analyze/time_scan.hpp"

#include <initializer_list>
#include <string_view>
#include <utility>

namespace factwright {
namespace {

Moment day_moment(int day) { return {date_of(day), date_of(day), TimeUnit::day}; }

/// The weekday nearest to today on the side of the tense; today counts.
Moment nearest_weekday(Date today, int weekday, Tense tense) {
  const int now = day_number(today);
  const int back = (weekday_of(today) - weekday + 7) % 7;
  const int ahead = (7 - back) % 7;
  return day_moment(tense == Tense::future ? now + ahead : now - back);
}

std::uint32_t skip_day_part(const TimeScan& scan, std::uint32_t at) {
  return scan.word(at).is(TimeWordKind::day_part) ? at + 1 : at;
}

/// "Tuesday (of) last week": the day in that week.
TimeMatch match_weekday_of_week(const TimeScan& scan, std::uint32_t at) {
  const std::uint32_t i = at + (scan.is(at + 1, {"of", "in"}) ? 2 : 1);
  const TimeWord deictic = scan.word(i);
  if (!deictic.is(TimeWordKind::deictic) || !scan.is(i + 1, {"week"})) return {};
  TimeMatch match{.end = i + 2};
  const Moment week = shifted(scan.today, deictic.value, TimeUnit::week);
  if (week.known()) match.moment = day_moment(day_number(week.first) + scan.word(at).value);
  return match;
}

/// "last Tuesday" is before today, "next Tuesday" after it, "this Tuesday" as the verb says.
TimeMatch match_deictic_weekday(const TimeScan& scan, std::uint32_t at) {
  const TimeWord weekday = scan.word(at + 1);
  TimeMatch match{.end = skip_day_part(scan, at + 2)};
  if (scan.today.day == 0) return match;
  const int now = day_number(scan.today);
  switch (scan.word(at).value) {
    case -1:
      match.moment = nearest_weekday(date_of(now - 1), weekday.value, Tense::past);
      break;
    case 1:
      match.moment = nearest_weekday(date_of(now + 1), weekday.value, Tense::future);
      break;
    default:
      match.moment = nearest_weekday(scan.today, weekday.value, tense_near(scan, at, at + 2));
  }
  return match;
}

/// Units that "last", "this" and "next" go with.
bool is_calendar_unit(const TimeWord& word) {
  return word.is(TimeWordKind::unit) && !word.plural && word.unit() >= TimeUnit::day;
}

/// "last night", "this morning": a part of yesterday or today.
TimeMatch match_deictic_day_part(const TimeScan& scan, std::uint32_t at) {
  const int days = scan.word(at).value;
  TimeMatch match{.end = at + 2};
  match.moment = shifted(scan.today, days, TimeUnit::day);
  return match;
}

/// The stretch like the last named one: `count` after it, of its own or a longer unit.
Moment from_reference(const TimeScan& scan, int count, TimeUnit unit) {
  if (!scan.reference.known()) return {};
  return shifted(scan.reference.first, count, unit);
}

/// Words that count from the expression before, and how far.
constexpr std::pair<std::string_view, int> anaphors[] = {
    {"same", 0}, {"following", 1}, {"next", 1}, {"previous", -1}, {"preceding", -1}};

}  // namespace

TimeMatch match_weekday(const TimeScan& scan, std::uint32_t at) {
  const TimeWord word = scan.word(at);
  if (!word.is(TimeWordKind::weekday)) return {};
  if (word.ambiguous && scan.word(at + 1).kind != TimeWordKind::number) return {};
  if (TimeMatch match = match_weekday_of_week(scan, at); match.end > 0) return match;
  TimeMatch match{.end = skip_day_part(scan, at + 1)};
  if (scan.today.day == 0) return match;
  match.moment = nearest_weekday(scan.today, word.value, tense_near(scan, at, match.end));
  return match;
}

TimeMatch match_day_word(const TimeScan& scan, std::uint32_t at) {
  if (scan.is(at, {"the"}) && scan.is(at + 1, {"day"}) && scan.is(at + 2, {"before", "after"})) {
    const TimeWord day = scan.word(at + 3);
    const int step = scan.is(at + 2, {"before"}) ? -1 : 1;
    if (!day.is(TimeWordKind::day)) return {};
    TimeMatch match{.end = at + 4};
    match.moment = shifted(scan.today, day.value + step, TimeUnit::day);
    return match;
  }
  const TimeWord word = scan.word(at);
  if (!word.is(TimeWordKind::day)) return {};
  TimeMatch match{.end = skip_day_part(scan, at + 1)};
  match.moment = shifted(scan.today, word.value, TimeUnit::day);
  return match;
}

TimeMatch match_deictic(const TimeScan& scan, std::uint32_t at) {
  const TimeWord deictic = scan.word(at);
  if (!deictic.is(TimeWordKind::deictic)) return {};
  const TimeWord next = scan.word(at + 1);
  if (next.is(TimeWordKind::weekday) && !next.ambiguous) return match_deictic_weekday(scan, at);
  const bool after_the = at > scan.begin && scan.is(at - 1, {"the"});
  if (after_the && scan.is(at, {"next", "previous"})) return {};
  if (next.is(TimeWordKind::day_part)) return match_deictic_day_part(scan, at);
  if (!is_calendar_unit(next)) return {};
  if (next.unit() == TimeUnit::day && !scan.is(at, {"next", "previous"})) return {};
  TimeMatch match{.end = at + 2};
  const bool rolling = scan.is(at, {"past", "coming"}) || next.unit() >= TimeUnit::decade;
  if (next.unit() != TimeUnit::day && !rolling) {
    match.moment = shifted(scan.today, deictic.value, next.unit());
  }
  return match;
}

TimeMatch match_anaphoric(const TimeScan& scan, std::uint32_t at) {
  std::uint32_t i = at;
  int count = 0;
  if (scan.is(i, {"that"})) {
    ++i;
  } else if (scan.is(i, {"the"})) {
    ++i;
    bool found = false;
    for (const auto& [form, step] : anaphors) {
      if (!scan.is(i, {form})) continue;
      found = true;
      count = step;
    }
    if (!found) return {};
    ++i;
  } else {
    return {};
  }
  const TimeWord word = scan.word(i);
  TimeMatch match{.end = i + 1};
  if (word.is(TimeWordKind::day_part) && count == 0) {
    match.moment = from_reference(scan, 0, TimeUnit::day);
    return match;
  }
  const bool unit = is_calendar_unit(word) && scan.xpos(i) != "JJ";
  if (!unit) return {};
  match.moment = from_reference(scan, count, word.unit());
  return match;
}

}  // namespace factwright
