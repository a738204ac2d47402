// Durations, times counted by them ("three days ago") and times of day.

#include "analyze/characters.hpp"
#include "analyze/time_scan.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>

namespace factwright {
namespace {

/// A number of units: `count` is empty where it is vague ("several").
struct Length {
  std::uint32_t end = 0;
  std::optional<int> count;
  std::string text;  ///< "3", "1.5"; empty where vague
  TimeUnit unit = TimeUnit::day;
};

struct Count {
  std::uint32_t end = 0;
  std::optional<int> value;
  std::string text;
  bool article = false;  ///< "a", "an"
};

bool is_decimal(std::string_view form) {
  const std::size_t point = form.find('.');
  return point != std::string_view::npos && point > 0 && point + 1 < form.size() &&
         std::all_of(form.begin(), form.end(),
                     [](char c) { return is_ascii_digit(c) || c == '.'; });
}

Count whole_count(std::uint32_t end, int value) { return {end, value, fmt::format("{}", value)}; }

/// "three", "25", "twenty-five", "1.5", "several", "a few", "a".
Count count_at(const TimeScan& scan, std::uint32_t at) {
  const TimeWord word = scan.word(at);
  if (word.is(TimeWordKind::number)) {
    const TimeWord ones = scan.word(at + 2);
    const bool tens = !word.digits && word.value >= 20 && scan.is_dash(at + 1) &&
                      ones.is(TimeWordKind::number) && !ones.digits && ones.value < 10;
    return tens ? whole_count(at + 3, word.value + ones.value) : whole_count(at + 1, word.value);
  }
  if (is_decimal(scan.form(at))) return {at + 1, std::nullopt, std::string(scan.form(at))};
  if (scan.is(at, {"several", "few", "many", "some", "dozens", "couple"})) {
    return {at + (scan.is(at + 1, {"of"}) ? 2U : 1U), std::nullopt, ""};
  }
  if (scan.is(at, {"a", "an"})) {
    if (scan.is(at + 1, {"few", "couple"})) {
      return {at + (scan.is(at + 2, {"of"}) ? 3U : 2U), std::nullopt, ""};
    }
    Count one = whole_count(at + 1, 1);
    one.article = true;
    return one;
  }
  return {};
}

/// Words before "a day" that make it a length and not a rate or any day.
bool leads_length(const TimeScan& scan, std::uint32_t i) {
  return scan.is(i, {"for", "within", "about", "nearly", "almost", "over", "than", "least", "after",
                     "half", "lasted", "took", "around", "under", "just"});
}

bool is_counted_from(const TimeScan& scan, std::uint32_t at) {
  return scan.is(at, {"ago", "later", "earlier", "before", "after", "afterwards", "afterward"});
}

/// "5 minutes", "three-day", "half an hour" is not among them.
Length length_at(const TimeScan& scan, std::uint32_t at) {
  const Count count = count_at(scan, at);
  if (count.end == 0) return {};
  const std::uint32_t unit_token =
      count.end + (scan.is_dash(count.end) && scan.word(count.end + 1).is(TimeWordKind::unit));
  const TimeWord unit = scan.word(unit_token);
  if (!unit.is(TimeWordKind::unit) || unit.unit() == TimeUnit::weekend) return {};
  const std::uint32_t end = unit_token + 1;
  const bool age = scan.is(end, {"old"}) || (scan.is_dash(end) && scan.is(end + 1, {"old"}));
  const bool fraction = unit.unit() == TimeUnit::quarter && scan.is(end, {"of"});
  const bool year = !unit.plural && count.value.value_or(0) >= 1000;  // "2018 day five"
  if (age || fraction || year) return {};
  const std::uint32_t before = at > scan.begin ? at - 1 : scan.end;
  const bool any_day = count.article || scan.is(at, {"one"});
  if (any_day && !scan.is_dash(count.end) && !leads_length(scan, before) &&
      !is_counted_from(scan, end))
    return {};
  return {end, count.value, count.text, unit.unit()};
}

std::string duration_of(const Length& length) {
  if (length.text.empty()) return "";
  switch (length.unit) {
    case TimeUnit::second:
      return fmt::format("PT{}S", length.text);
    case TimeUnit::minute:
      return fmt::format("PT{}M", length.text);
    case TimeUnit::hour:
      return fmt::format("PT{}H", length.text);
    case TimeUnit::week:
      return fmt::format("P{}W", length.text);
    case TimeUnit::month:
      return fmt::format("P{}M", length.text);
    case TimeUnit::year:
      return fmt::format("P{}Y", length.text);
    case TimeUnit::day:
      return fmt::format("P{}D", length.text);
    case TimeUnit::quarter:
      return length.count ? fmt::format("P{}M", 3 * *length.count) : "";
    case TimeUnit::decade:
      return length.count ? fmt::format("P{}Y", 10 * *length.count) : "";
    case TimeUnit::century:
      return length.count ? fmt::format("P{}Y", 100 * *length.count) : "";
    case TimeUnit::weekend:
    case TimeUnit::season:
      break;
  }
  return "";
}

Moment counted(Date from, const Length& length, int sign) {
  if (!length.count) return {};
  return shifted(from, sign * *length.count, length.unit);
}

/// What a length is counted from: "ago", "later", "before June 16".
TimeMatch match_counted(const TimeScan& scan, const Length& length) {
  const std::uint32_t at = length.end;
  TimeMatch match{.end = at + 1};
  const Date reference = scan.reference.known() ? scan.reference.first : Date{};
  if (scan.is(at, {"ago"})) {
    match.moment = counted(scan.today, length, -1);
  } else if (scan.is(at, {"later", "afterwards", "afterward"})) {
    match.moment = counted(reference, length, 1);
  } else if (scan.is(at, {"earlier"})) {
    match.moment = counted(reference.known() ? reference : scan.today, length, -1);
  } else if (scan.is(at, {"from"}) && scan.is(at + 1, {"now", "today"})) {
    match.end = at + 2;
    match.moment = counted(scan.today, length, 1);
  } else if (scan.is(at, {"before", "after"})) {
    const TimeMatch date = match_calendar_date(scan, at + 1);
    if (date.end == 0) return {};
    match.end = date.end;
    match.moment = counted(date.moment.first, length, scan.is(at, {"after"}) ? 1 : -1);
  } else {
    return {};
  }
  return match;
}

/// "hours later", "days ago": when is not known.
TimeMatch match_uncounted(const TimeScan& scan, std::uint32_t at) {
  const TimeWord unit = scan.word(at);
  const bool found =
      unit.is(TimeWordKind::unit) && unit.plural && scan.is(at + 1, {"ago", "later", "earlier"});
  return found ? TimeMatch{.end = at + 2} : TimeMatch{};
}

TimeMatch match_half_hour(const TimeScan& scan, std::uint32_t at) {
  if (!scan.is(at, {"half"}) || !scan.is(at + 1, {"an"}) || !scan.is(at + 2, {"hour"})) return {};
  return {.end = at + 3, .moment = {}, .is_duration = true, .duration = "PT30M"};
}

/// "2:50", "14:50", "7": minutes since midnight, -1 where it is none.
int clock_of(std::string_view form) {
  const std::size_t colon = std::min(form.find_first_of(":."), form.size());
  if (colon == 0 || colon > 2 ||
      !std::all_of(form.begin(), form.begin() + static_cast<int>(colon), is_ascii_digit)) {
    return -1;
  }
  int hours = 0;
  for (const char c : form.substr(0, colon)) hours = 10 * hours + (c - '0');
  int minutes = 0;
  if (colon < form.size()) {
    const std::string_view rest = form.substr(colon + 1);
    if (rest.size() != 2 || !is_ascii_digit(rest[0]) || !is_ascii_digit(rest[1])) return -1;
    minutes = 10 * (rest[0] - '0') + (rest[1] - '0');
  }
  return hours < 24 && minutes < 60 ? 60 * hours + minutes : -1;
}

constexpr int noon = 12 * 60;

/// "a.m." is 0, "p.m." is noon, others -1.
int half_of_day(const TimeScan& scan, std::uint32_t at) {
  if (scan.is(at, {"a.m.", "a.m", "am"})) return 0;
  return scan.is(at, {"p.m.", "p.m", "pm"}) ? noon : -1;
}

/// Adds the zone or "local time" after a time of day.
TimeMatch with_zone(const TimeScan& scan, std::uint32_t end, int minutes) {
  TimeMatch match{.end = end};
  match.minutes = minutes;
  if (scan.is(end, {"local", "eastern", "pacific"}) && scan.is(end + 1, {"time"})) {
    match.end = end + 2;
  } else if (scan.is(end, {"gmt", "utc"})) {
    match.end = end + 1;
    match.utc = true;
  } else if (scan.is(end, {"kst", "est", "et", "edt", "pst", "pdt", "cet", "bst", "jst"}) &&
             is_ascii_upper(scan.form(end)[0])) {
    match.end = end + 1;
  }
  return match;
}

}  // namespace

TimeMatch match_duration(const TimeScan& scan, std::uint32_t at) {
  if (TimeMatch match = match_half_hour(scan, at); match.end > 0) return match;
  if (TimeMatch match = match_uncounted(scan, at); match.end > 0) return match;
  const Length length = length_at(scan, at);
  if (length.end == 0) return {};
  if (TimeMatch match = match_counted(scan, length); match.end > 0) return match;
  return {.end = length.end, .moment = {}, .is_duration = true, .duration = duration_of(length)};
}

TimeMatch match_clock(const TimeScan& scan, std::uint32_t at) {
  if (scan.is(at, {"noon", "midnight"})) {
    const bool led = at > scan.begin && scan.is(at - 1, {"at", "by", "until", "before", "around"});
    return led ? with_zone(scan, at + 1, scan.is(at, {"noon"}) ? noon : 0) : TimeMatch{};
  }
  const int clock = clock_of(scan.form(at));
  if (clock < 0) return {};
  if (const int half = half_of_day(scan, at + 1); half >= 0) {
    const int hours = clock / 60;
    if (hours < 1 || hours > 12) return {};
    return with_zone(scan, at + 2, clock % noon + half);
  }
  if (scan.form(at).find(':') == std::string_view::npos) return {};
  const TimeMatch match = with_zone(scan, at + 1, clock);
  const bool led = at > scan.begin && scan.is(at - 1, {"at", "around", "about", "by", "until",
                                                       "from", "before", "after", "since", "|"});
  return led || match.end > at + 1 ? match : TimeMatch{};
}

}  // namespace factwright
