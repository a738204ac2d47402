#include "resolve/undated.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "analyze/calendar.hpp"

namespace factwright {
namespace {

constexpr std::string_view untold = "--";
constexpr std::size_t month_length = 7;  ///< of "2020-06"
constexpr std::size_t most_times = 64;   ///< of one pair of ends
constexpr int days_of_news = 366;        ///< how old what a dated document tells may be
constexpr int points_needed = 2;
/// A date without a year lies at most so many months around what is shared; together less than a
/// year, so that there is one choice. What is to come lies behind it.
constexpr int months_before = 8;
constexpr int months_after = 2;

/// Relation and ends.
using Key = std::tuple<std::string, std::uint32_t, std::uint32_t>;

Key key_of(const Fact& fact) { return {fact.relation, fact.from, fact.to}; }

int number_at(std::string_view text, std::size_t begin, std::size_t length) {
  int out = 0;
  if (begin + length <= text.size())
    std::from_chars(text.data() + begin, text.data() + begin + length, out);
  return out;
}

/// Months since the year 0 of "2020-06..".
int month_number(std::string_view time) {
  return number_at(time, 0, 4) * 12 + number_at(time, 5, 2) - 1;
}

bool is_event(const Happening& h) { return !h.state && h.fact.status == "asserted"; }

/// "--06-16" and "2020-06", "--06" and "2020-06-16".
bool agree(std::string_view without_year, std::string_view time) {
  const auto told = without_year.substr(untold.size());
  const auto known = time.substr(5);
  return told.starts_with(known) || known.starts_with(told);
}

/// The news of the dated documents by what happened to whom; ends that are not told are `none`.
class News {
 public:
  explicit News(std::span<const DatedPart> documents) {
    for (const DatedPart& document : documents) {
      if (document.date.day == 0) continue;
      for (const Happening& h : document.said) add(h, document.date);
    }
  }

  /// Adds to `points` of each month what one happening of an undated document speaks for it.
  void compare(const Happening& h, std::map<int, int>& points) const {
    const auto found = times_.find(key_of(h.fact));
    if (!is_event(h) || found == times_.end()) return;
    const bool whole = h.fact.from != none && h.fact.to != none;
    const bool dated = h.fact.time.starts_with(untold);
    if (!h.fact.time.empty() && !dated) return;
    std::set<int> same;
    std::set<int> all;
    for (const std::string& time : found->second) {
      all.insert(month_number(time));
      if (dated && agree(h.fact.time, time)) same.insert(month_number(time));
    }
    if (dated && same.size() == 1)
      points[*same.begin()] += points_needed;
    else if (dated && same.empty() && whole)
      for (const int month : all) points[month] -= points_needed;
    else if (!dated && whole && all.size() == 1)
      points[*all.begin()] += 1;
  }

 private:
  void add(const Happening& h, const Date& date) {
    const std::string& time = h.fact.time;
    const bool known = is_event(h) && !h.background && time.size() >= month_length &&
                       time.find('/') == std::string::npos && time[4] == '-' && time[5] != 'W';
    if (!known) return;
    const Date first{number_at(time, 0, 4), number_at(time, 5, 2), 1};
    const int age = day_number(date) - day_number(first);
    if (age < 0 || age > days_of_news) return;
    const Fact& fact = h.fact;
    std::set<Key> keys{key_of(fact)};
    if (!fact.symmetric) {
      keys.insert({fact.relation, none, fact.to});
      keys.insert({fact.relation, fact.from, none});
    }
    for (const Key& key : keys) {
      auto& times = times_[key];
      times.insert(time);
      if (times.size() > most_times) times.erase(times.begin());
    }
  }

  std::map<Key, std::set<std::string>> times_;
};

/// The month of the latest shared news; -1 where too little is shared.
int month_of_news(const DatedPart& document, const News& news) {
  std::map<int, int> points;
  std::map<std::pair<Key, std::string>, const Happening*> each;  // one vote a happening
  for (const Happening& h : document.said) each.emplace(std::pair(key_of(h.fact), h.fact.time), &h);
  for (const auto& [key, h] : each) news.compare(*h, points);
  for (auto latest = points.rbegin(); latest != points.rend(); ++latest) {
    int sum = 0;
    for (const auto& [month, some] : points) {
      if (month > latest->first - months_before && month <= latest->first) sum += some;
    }
    if (latest->second > 0 && sum >= points_needed) return latest->first;
  }
  return -1;
}

/// "--06-16" with its year; "" where no year puts it near.
std::string with_year(const std::string& time, int news, bool to_come) {
  const int month = number_at(time, 2, 2) - 1;
  const int earliest = news - (to_come ? months_after : months_before);
  const int year = (earliest - month + 11) / 12;
  if (year * 12 + month > news + (to_come ? months_before : months_after)) return {};
  const int day = number_at(time, 5, 2);
  if (day > days_in_month(year, month + 1)) return {};
  return std::to_string(year) + time.substr(1);
}

bool is_to_come(const std::string& status) {
  static const std::set<std::string_view> all{"planned", "possible", "conditional", "requested",
                                              "threatened"};
  return all.contains(status);
}

/// Each part of a range; all of it or nothing.
std::string completed(const std::string& time, int news, bool to_come) {
  std::string out;
  for (std::size_t begin = 0; begin <= time.size();) {
    const auto end = std::min(time.find('/', begin), time.size());
    auto part = time.substr(begin, end - begin);
    if (part.starts_with(untold)) {
      part = news < 0 ? std::string() : with_year(part, news, to_come);
      if (part.empty()) return {};
    }
    out += (begin == 0 ? "" : "/") + part;
    begin = end + 1;
  }
  return out;
}

}  // namespace

void tell_years(std::span<DatedPart> documents) {
  const auto lacks = [](const Happening& h) {
    return h.fact.time.find(untold) != std::string::npos;
  };
  const bool any = std::any_of(documents.begin(), documents.end(), [&](const DatedPart& document) {
    return std::any_of(document.said.begin(), document.said.end(), lacks);
  });
  if (!any) return;
  const News news(documents);
  for (DatedPart& document : documents) {
    if (std::none_of(document.said.begin(), document.said.end(), lacks)) continue;
    const int month = document.date.known() ? -1 : month_of_news(document, news);
    for (Happening& h : document.said) {
      if (!lacks(h)) continue;
      h.fact.time = completed(h.fact.time, month, is_to_come(h.fact.status));
      if (h.fact.time.empty()) continue;
      for (Evidence& evidence : h.fact.evidence)
        add_mark(evidence, "time: the year of reports of the same");
    }
  }
}

}  // namespace factwright
