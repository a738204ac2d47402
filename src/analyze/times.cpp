#include "analyze/times.hpp"

#include "analyze/time_scan.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

namespace factwright {
namespace {

constexpr std::array patterns = {match_calendar_date, match_numeric_date, match_month,
                                 match_year,          match_long_period,  match_weekday,
                                 match_day_word,      match_deictic,      match_anaphoric,
                                 match_duration,      match_clock};

/// The longest expression that starts at `at`; of equally long ones the first of the table.
TimeMatch longest_match(const TimeScan& scan, std::uint32_t at) {
  TimeMatch best;
  for (const auto pattern : patterns) {
    TimeMatch match = pattern(scan, at);
    if (match.end > best.end) best = std::move(match);
  }
  return best;
}

/// An expression with where it begins and its value.
struct Found {
  std::uint32_t begin = 0;
  TimeMatch match;
  std::string value;
};

std::string value_of(const TimeMatch& match) {
  return match.is_duration ? match.duration : to_value(match.moment);
}

std::string clock_text(const TimeMatch& clock) {
  return fmt::format("T{:02}:{:02}{}", clock.minutes / 60, clock.minutes % 60,
                     clock.utc ? "Z" : "");
}

std::string from(const Moment& moment) {
  const auto first = to_value({moment.first, moment.first, moment.unit});
  return first.empty() ? first : first + "/..";
}

std::string up_to(const Moment& moment) {
  const auto last = to_value({moment.last, moment.last, moment.unit});
  return last.empty() ? last : "../" + last;
}

/// Words that may stand between "since" and its date.
std::uint32_t skip_fillers(const TimeScan& scan, std::uint32_t at) {
  while (scan.is(at, {"the", "end", "beginning", "start", "middle", "of", "early", "late", "at",
                      "least", "on"})) {
    ++at;
  }
  return at;
}

/// Reads the expressions of the sentences one after another.
class TimeFinder {
 public:
  TimeFinder(const Analysis& analysis, Date today) : analysis_(analysis), today_(today) {
    words_.reserve(analysis.tokens.size());
    for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
      words_.push_back(time_word(analysis.form(i)));
    }
  }

  [[nodiscard]] std::vector<TimeExpression> find() {
    std::vector<TimeExpression> times;
    for (const Sentence& sentence : analysis_.sentences) {
      const std::vector<Found> found = find_in(sentence);
      for (const Found& time : join_clocks(found)) {
        times.push_back({time.begin, time.match.end, time.value, time.match.is_duration});
      }
    }
    return times;
  }

 private:
  std::vector<Found> find_in(const Sentence& sentence) {
    TimeScan scan{analysis_, words_, sentence.begin, sentence.end, today_, reference_};
    std::vector<Found> found;
    for (std::uint32_t i = sentence.begin; i < sentence.end;) {
      scan.reference = reference_;
      Found time = open_range(scan, i);
      if (time.match.end == 0) time = closed_range(scan, i, false);
      if (time.match.end == 0) {
        ++i;
        continue;
      }
      if (time.match.moment.known()) reference_ = time.match.moment;
      i = time.match.end;
      found.push_back(std::move(time));
    }
    return found;
  }

  /// "since January" is "2020-01/..", "until May" is "../2020-05".
  static Found open_range(const TimeScan& scan, std::uint32_t at) {
    if (scan.is(at, {"from", "between"})) {
      Found range = closed_range(scan, at + 1, scan.is(at, {"between"}));
      if (range.match.moment.first != range.match.moment.last) range.begin = at;
      return range;
    }
    const bool since = scan.is(at, {"since"});
    if (!since && !scan.is(at, {"until", "till"})) return {};
    const std::uint32_t begin = skip_fillers(scan, at + 1);
    TimeMatch match = longest_match(scan, begin);
    if (match.end == 0 || match.is_duration || match.minutes >= 0) return {};
    std::string value;
    if (match.moment.known()) value = since ? from(match.moment) : up_to(match.moment);
    return {at, std::move(match), std::move(value)};
  }

  static bool joins(const TimeScan& scan, std::uint32_t at, bool between) {
    if (between) return scan.is(at, {"and"});
    return scan.is_dash(at) || scan.is(at, {"to", "through", "until", "till"});
  }

  /// "May 2 to 5", "2003-2007", "Monday to Friday"; otherwise the one expression at `at`.
  static Found closed_range(const TimeScan& scan, std::uint32_t at, bool between) {
    TimeMatch first = longest_match(scan, at);
    Found single{at, first, value_of(first)};
    const bool may_join = first.end > 0 && !first.is_duration && first.minutes < 0;
    if (!may_join || !joins(scan, first.end, between)) return single;
    const TimeMatch last = range_end(scan, first);
    if (last.end == 0) return single;
    if (!first.year_given && last.year_given && first.moment.known()) {
      first.moment.first.year = last.moment.first.year;
      if (first.moment.first > last.moment.first) --first.moment.first.year;
    }
    TimeMatch range = last;
    const bool ordered = first.moment.known() && first.moment.first < last.moment.last;
    range.moment =
        ordered ? Moment{first.moment.first, last.moment.last, first.moment.unit} : Moment{};
    return {at, range, to_value(range.moment)};
  }

  /// The second part of a range of days, months or years; end is 0 where it is none.
  static TimeMatch range_end(const TimeScan& scan, const TimeMatch& first) {
    const std::uint32_t at = first.end + 1;
    const Moment& start = first.moment;
    TimeMatch match = longest_match(scan, at);
    const bool same_kind = match.end > 0 && !match.is_duration && match.minutes < 0 &&
                           match.moment.unit == start.unit && match.moment.known();
    if (same_kind) return with_weekdays_in_order(std::move(match), start);
    const TimeWord word = scan.word(at);
    if (!word.is(TimeWordKind::number) || !word.digits || !start.known()) return {};
    Date last = start.last;
    if (start.unit == TimeUnit::day) {
      if (word.value <= last.day || word.value > days_in_month(last.year, last.month)) return {};
      last.day = word.value;
    } else if (start.unit == TimeUnit::year && scan.form(at).size() == 2) {
      last.year = last.year / 100 * 100 + word.value;
      if (last.year <= start.first.year) return {};
    } else {
      return {};
    }
    match = first;
    match.end = at + 1;
    if (const ToldYear told = told_year(scan, match.end); told.end > 0 && told.year > 0) {
      match.end = told.end;
      match.year_given = true;
      last.year = told.year;
    }
    match.moment = {last, last, start.unit};
    return match;
  }

  static TimeMatch with_weekdays_in_order(TimeMatch match, const Moment& start) {
    const bool days = start.known() && start.unit == TimeUnit::day;
    if (days && match.moment.first < start.first && !match.year_given) return {};
    if (days && match.moment.first < start.first) {
      const int back = day_number(start.first) - day_number(match.moment.first);
      if (back < 7) match.moment = shifted(match.moment.first, 7, TimeUnit::day);
    }
    return match;
  }

  static bool is_day(const Found& time) {
    return time.match.moment.known() && time.match.moment.unit == TimeUnit::day &&
           time.match.moment.first == time.match.moment.last && !time.value.empty() &&
           time.value.find("..") == std::string::npos;
  }

  /// Gives times of day their date: the nearest day named in the sentence; joins neighbours.
  [[nodiscard]] std::vector<Found> join_clocks(const std::vector<Found>& found) const {
    std::vector<Found> joined;
    for (std::size_t i = 0; i < found.size(); ++i) {
      Found time = found[i];
      if (time.match.minutes >= 0) {
        i += give_date(found, i, time, joined);
      }
      joined.push_back(std::move(time));
    }
    return joined;
  }

  /// Gives the time of day found[i] its date. One day just before it is taken out of `joined`;
  /// the result is 1 where the next of `found` was taken in, otherwise 0.
  std::size_t give_date(const std::vector<Found>& found, std::size_t i, Found& time,
                        std::vector<Found>& joined) const {
    const std::size_t day = nearest_day(found, i);
    if (day == found.size()) return 0;
    time.value = found[day].value + clock_text(time.match);
    if (day + 1 == i && is_linked(found[day].match.end, time.begin)) {
      time.begin = joined.back().begin;
      joined.pop_back();
    }
    if (day != i + 1 || !is_linked(time.match.end, found[day].begin)) return 0;
    time.match.end = found[day].match.end;
    return 1;
  }

  /// Whether only "at", "on" or a comma lies between the expressions.
  [[nodiscard]] bool is_linked(std::uint32_t end, std::uint32_t begin) const {
    if (begin > end + 2) return false;
    for (std::uint32_t i = end; i < begin; ++i) {
      const std::string_view form = analysis_.form(i);
      if (form != "at" && form != "on" && form != "," && form != "|") return false;
    }
    return true;
  }

  static std::size_t nearest_day(const std::vector<Found>& found, std::size_t from) {
    std::size_t best = found.size();
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (!is_day(found[i])) continue;
      const auto distance = [&](std::size_t k) { return k > from ? k - from : from - k; };
      if (best == found.size() || distance(i) < distance(best)) best = i;
    }
    return best;
  }

  const Analysis& analysis_;
  Date today_;
  std::vector<TimeWord> words_;
  Moment reference_;
};

}  // namespace

std::vector<TimeExpression> find_times(const Analysis& analysis, Date document_date) {
  return TimeFinder(analysis, document_date).find();
}

}  // namespace factwright
