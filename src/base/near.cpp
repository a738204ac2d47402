#include "base/near.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "base/utf8.hpp"

namespace factwright {
namespace {

constexpr std::size_t longest_name = 64;

std::size_t allowed_edits(std::string_view name) {
  return std::max<std::size_t>(1, (name.size() + 1) / 3);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > limit) return limit + 1;
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    if (*std::min_element(row.begin(), row.end()) > limit) return limit + 1;
    before.swap(last);
    last.swap(row);
  }
  return std::min(last[b.size()], limit + 1);
}

std::string nearest_name(std::string_view name, std::span<const std::string> candidates) {
  if (name.empty() || name.size() > longest_name) return {};
  const std::string folded = fold_case(name);
  if (folded.empty()) return {};
  std::size_t limit = std::min(allowed_edits(folded), folded.size() - 1);
  const std::string* best = nullptr;
  for (const std::string& candidate : candidates) {
    if (candidate == name || candidate.size() > 2 * longest_name) continue;
    const std::size_t distance = edit_distance(folded, fold_case(candidate), limit);
    if (distance > limit) continue;
    best = &candidate;
    if (distance == 0) break;
    limit = distance - 1;
  }
  return best == nullptr ? std::string() : *best;
}

}  // namespace factwright
