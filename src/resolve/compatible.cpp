#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/calendar.hpp"
#include "base/spelling.hpp"
#include "factwright/document.hpp"
#include "resolve/happenings.hpp"

namespace factwright {
namespace {

constexpr int days_of_news = 31;

/// "2020-08" holds "2020-08-18", "2020-08-01/2020-08-31" holds it too.
bool time_holds(std::string_view vague, std::string_view precise) {
  if (vague == precise) return true;
  const auto slash = vague.find('/');
  if (slash != std::string_view::npos) {
    return precise.find('/') == std::string_view::npos && vague.substr(0, slash) <= precise &&
           precise.substr(0, slash) <= vague.substr(slash + 1);
  }
  return precise.size() > vague.size() && precise.starts_with(vague) &&
         (precise[vague.size()] == '-' || precise[vague.size()] == 'T');
}

/// The document appeared in the weeks around the time.
bool is_news_then(const Happening& timeless, const std::string& time) {
  const Date date = date_from_iso(time);
  if (timeless.said_first == 0 || date.day == 0) return true;
  const int day = day_number(date);
  return day >= timeless.said_first - days_of_news && day <= timeless.said_last + days_of_news;
}

bool said_together(const Happening& a, const Happening& b) {
  if (a.said_first == 0 || b.said_first == 0) return true;
  return a.said_first <= b.said_last + days_of_news && b.said_first <= a.said_last + days_of_news;
}

bool times_agree(const Happening& a, const Happening& b, Scope scope) {
  if (a.state) return true;
  const std::string& x = a.fact.time;
  const std::string& y = b.fact.time;
  if (!x.empty() && !y.empty()) return time_holds(x, y) || time_holds(y, x);
  if (scope == Scope::document) return true;
  if (x.empty() && y.empty()) return said_together(a, b);
  return x.empty() ? is_news_then(a, y) : is_news_then(b, x);
}

bool places_agree(std::uint32_t a, std::uint32_t b, const Within& within) {
  return a == none || b == none || a == b || within(a, b) || within(b, a);
}

/// The words of a text without those that only lead in, of a plural's and a singular's the same.
std::vector<std::string> content_words(const std::string& text) {
  static const std::set<std::string_view> leading{"a",   "an",  "the", "its", "their",
                                                  "his", "her", "all", "some"};
  constexpr std::size_t shortest_plural = 4;
  auto words = name_words(text).words;
  std::erase_if(words, [](const std::string& word) { return leading.contains(word); });
  for (std::string& word : words) {
    if (word.size() >= shortest_plural && word.ends_with('s') && !word.ends_with("ss"))
      word.pop_back();
  }
  std::sort(words.begin(), words.end());
  return words;
}

/// One text says the other's words and more.
bool texts_agree(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const auto x = content_words(a);
  const auto y = content_words(b);
  return std::includes(x.begin(), x.end(), y.begin(), y.end()) ||
         std::includes(y.begin(), y.end(), x.begin(), x.end());
}

bool fillers_agree(const RoleFiller& a, const RoleFiller& b) {
  if (a.entity != none && b.entity != none) return a.entity == b.entity;
  if (a.fact != none && b.fact != none) return a.fact == b.fact;
  return texts_agree(a.text, b.text);
}

/// A role that both fill must be filled alike; what only one fills does not count.
bool roles_agree(const std::vector<RoleFiller>& a, const std::vector<RoleFiller>& b) {
  return std::all_of(a.begin(), a.end(), [&](const RoleFiller& one) {
    const auto of_role = [&](const RoleFiller& other) { return other.role == one.role; };
    if (std::none_of(b.begin(), b.end(), of_role)) return true;
    return std::any_of(b.begin(), b.end(), [&](const RoleFiller& other) {
      return of_role(other) && fillers_agree(one, other);
    });
  });
}

}  // namespace

bool are_compatible(const Happening& a, const Happening& b, Scope scope, const Within& within) {
  return a.order == b.order && times_agree(a, b, scope) &&
         places_agree(a.fact.place, b.fact.place, within) &&
         roles_agree(a.fact.roles, b.fact.roles) && roles_agree(b.fact.roles, a.fact.roles);
}

}  // namespace factwright
