#include "resolve/happenings.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "base/spelling.hpp"

namespace factwright {
namespace {

constexpr std::size_t most_compared = 64;  ///< a set of them fits into the bits of a number

auto bucket_of(const Happening& h) {
  return std::tie(h.fact.relation, h.fact.from, h.fact.to, h.fact.status, h.fact.source);
}

using RoleKey = std::tuple<std::string, std::uint32_t, std::uint32_t, std::string>;

RoleKey role_key(const RoleFiller& filler) {
  const bool words = filler.entity == none && filler.fact == none;
  return {filler.role, filler.entity, filler.fact, words ? filler.text : std::string()};
}

std::vector<RoleKey> role_keys(const Happening& h) {
  std::vector<RoleKey> out;
  for (const RoleFiller& filler : h.fact.roles) out.push_back(role_key(filler));
  std::sort(out.begin(), out.end());
  return out;
}

/// Everything beside the bucket that makes two statements different.
auto detail_of(const Happening& h) {
  return std::tuple(h.state ? std::string() : h.fact.time, h.fact.place, role_keys(h), h.order);
}

/// The more precise of two times that agree, of a state's the earlier.
void join_times(Happening& into, const Happening& more) {
  const std::string& time = more.fact.time;
  if (time.empty()) return;
  std::string& known = into.fact.time;
  const bool better = into.state
                          ? known.empty() || time < known
                          : std::tuple(known.find('/') != std::string::npos, time.size(), known) >
                                std::tuple(time.find('/') != std::string::npos, known.size(), time);
  if (known.empty() || better) known = time;
}

/// Of two texts that agree the one of more words.
bool says_more(const RoleFiller& a, const RoleFiller& b) {
  if ((a.entity != none) != (b.entity != none)) return a.entity != none;
  if ((a.fact != none) != (b.fact != none)) return a.fact != none;
  return std::tuple(a.text.size(), b.text) > std::tuple(b.text.size(), a.text);
}

void join_roles(Happening& into, const Happening& more) {
  for (const RoleFiller& filler : more.fact.roles) {
    auto& roles = into.fact.roles;
    const auto known = std::find_if(roles.begin(), roles.end(), [&](const RoleFiller& each) {
      if (each.role != filler.role) return false;
      if (each.entity != none && filler.entity != none) return each.entity == filler.entity;
      if (each.fact != none && filler.fact != none) return each.fact == filler.fact;
      auto x = name_words(each.text).words;
      auto y = name_words(filler.text).words;
      std::sort(x.begin(), x.end());
      std::sort(y.begin(), y.end());
      return std::includes(x.begin(), x.end(), y.begin(), y.end()) ||
             std::includes(y.begin(), y.end(), x.begin(), x.end());
    });
    if (known == roles.end())
      roles.push_back(filler);
    else if (says_more(filler, *known))
      *known = filler;
  }
  std::sort(into.fact.roles.begin(), into.fact.roles.end(), [](const auto& a, const auto& b) {
    return std::tie(a.role, a.text) < std::tie(b.role, b.text);
  });
}

void join_days(Happening& into, const Happening& more) {
  if (more.said_first == 0) return;
  const bool fresh = into.said_first == 0;
  into.said_first = fresh ? more.said_first : std::min(into.said_first, more.said_first);
  into.said_last = fresh ? more.said_last : std::max(into.said_last, more.said_last);
}

using Bits = std::uint64_t;

/// Which of a few happenings can be joined without a choice: each of a set fits all that fit it.
class Compared {
 public:
  Compared(std::vector<Happening>& all, Scope scope, const Within& within)
      : all_(all), fits_(all.size()) {
    for (std::size_t a = 0; a < all.size(); ++a) {
      fits_[a] |= Bits{1} << a;
      for (std::size_t b = a + 1; b < all.size(); ++b) {
        if (!are_compatible(all[a], all[b], scope, within)) continue;
        fits_[a] |= Bits{1} << b;
        fits_[b] |= Bits{1} << a;
      }
    }
  }

  /// The sets to be joined, each named by its first member.
  [[nodiscard]] std::vector<std::size_t> sets() const {
    std::vector<std::size_t> out(all_.size());
    Bits clear = 0;
    for (std::size_t a = 0; a < all_.size(); ++a) {
      if (is_clear(a)) clear |= Bits{1} << a;
    }
    for (std::size_t a = 0; a < all_.size(); ++a) {
      out[a] = a;
      if ((clear >> a & 1) == 0) continue;
      const Bits set = fits_[a] & clear;
      out[a] = static_cast<std::size_t>(__builtin_ctzll(set));
    }
    return out;
  }

 private:
  [[nodiscard]] bool is_clear(std::size_t a) const {
    for (std::size_t b = 0; b < all_.size(); ++b) {
      if ((fits_[a] >> b & 1) != 0 && (fits_[a] & ~fits_[b]) != 0) return false;
    }
    return true;
  }

  const std::vector<Happening>& all_;
  std::vector<Bits> fits_;
};

/// Joins the compatible ones of one bucket, which differ from each other.
void join_bucket(std::vector<Happening> bucket, Scope scope, const Within& within,
                 std::vector<Happening>& out) {
  if (bucket.size() > most_compared) {  // of so many only those of one time can be told apart
    std::map<std::string, std::vector<Happening>> by_time;
    for (Happening& h : bucket) by_time[h.fact.time].push_back(std::move(h));
    for (auto& [time, some] : by_time) {
      if (some.size() > most_compared)
        std::move(some.begin(), some.end(), std::back_inserter(out));
      else
        join_bucket(std::move(some), scope, within, out);
    }
    return;
  }
  const auto sets = Compared(bucket, scope, within).sets();
  std::vector<Happening> whole;
  std::map<std::size_t, std::size_t> place;
  for (std::size_t i = 0; i < bucket.size(); ++i) {
    const auto [known, fresh] = place.emplace(sets[i], whole.size());
    if (fresh) {
      Happening first = bucket[i];
      first.fact.evidence.clear();
      whole.push_back(std::move(first));
    } else {
      Happening bare = bucket[i];
      bare.fact.evidence.clear();
      join_into(whole[known->second], std::move(bare), within);
    }
  }
  for (std::size_t i = 0; i < bucket.size(); ++i) {
    Happening& into = whole[place.at(sets[i])];
    mark_joined(bucket[i], into);
    std::move(bucket[i].fact.evidence.begin(), bucket[i].fact.evidence.end(),
              std::back_inserter(into.fact.evidence));
  }
  std::move(whole.begin(), whole.end(), std::back_inserter(out));
}

/// Equal ones become one.
std::vector<Happening> unite_equal(std::vector<Happening> all, const Within& within) {
  using Detail = decltype(detail_of(all.front()));
  std::vector<std::pair<Detail, std::uint32_t>> order;
  for (std::uint32_t i = 0; i < all.size(); ++i) order.emplace_back(detail_of(all[i]), i);
  std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
    const auto x = bucket_of(all[a.second]);
    const auto y = bucket_of(all[b.second]);
    return x != y ? x < y : a.first < b.first;
  });
  std::vector<Happening> out;
  for (std::size_t i = 0; i < order.size(); ++i) {
    Happening& next = all[order[i].second];
    const bool same =
        i > 0 && order[i].first == order[i - 1].first && bucket_of(out.back()) == bucket_of(next);
    if (same)
      join_into(out.back(), std::move(next), within);
    else
      out.push_back(std::move(next));
  }
  return out;
}

}  // namespace

void join_into(Happening& into, Happening&& more, const Within& within) {
  join_times(into, more);
  into.background = into.background && more.background;
  const auto place = more.fact.place;
  if (into.fact.place == none || (place != none && within(place, into.fact.place))) {
    into.fact.place = place;
  }
  if (into.order != more.order) into.order.clear();
  join_roles(into, more);
  into.said.insert(into.said.end(), more.said.begin(), more.said.end());
  join_days(into, more);
  const auto fuller = [](const auto& a, const auto& b) {
    return std::tuple(b.size(), a) < std::tuple(a.size(), b);
  };
  if (fuller(more.participants, into.participants)) into.participants = more.participants;
  into.fact.confidence = std::max(into.fact.confidence, more.fact.confidence);
  std::move(more.fact.evidence.begin(), more.fact.evidence.end(),
            std::back_inserter(into.fact.evidence));
}

void add_mark(Evidence& evidence, const std::string& mark) {
  const auto place = std::lower_bound(evidence.via.begin(), evidence.via.end(), mark);
  if (place == evidence.via.end() || *place != mark) evidence.via.insert(place, mark);
}

void mark_joined(Happening& h, const Happening& whole) {
  std::vector<std::string> marks;
  if (!h.state && h.fact.time.empty() && !whole.fact.time.empty())
    marks.emplace_back("joined: without the time");
  if (h.fact.place == none && whole.fact.place != none)
    marks.emplace_back("joined: without the place");
  if ((h.fact.from == none) != (whole.fact.from == none) ||
      (h.fact.to == none) != (whole.fact.to == none)) {
    marks.emplace_back("joined: without one of the ends");
  }
  for (Evidence& evidence : h.fact.evidence) {
    for (const std::string& mark : marks) add_mark(evidence, mark);
  }
}

std::vector<Happening> join_happenings(std::vector<Happening> all, Scope scope,
                                       const Within& within) {
  if (all.empty()) return all;
  auto distinct = unite_equal(std::move(all), within);
  std::vector<Happening> out;
  for (std::size_t begin = 0; begin < distinct.size();) {
    std::size_t end = begin + 1;
    while (end < distinct.size() && bucket_of(distinct[end]) == bucket_of(distinct[begin])) ++end;
    std::vector<Happening> bucket(
        std::make_move_iterator(distinct.begin() + static_cast<long>(begin)),
        std::make_move_iterator(distinct.begin() + static_cast<long>(end)));
    join_bucket(std::move(bucket), scope, within, out);
    begin = end;
  }
  return out;
}

}  // namespace factwright
