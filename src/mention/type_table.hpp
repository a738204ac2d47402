#ifndef FACTWRIGHT_MENTION_TYPE_TABLE_HPP
#define FACTWRIGHT_MENTION_TYPE_TABLE_HPP

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "factwright/pack.hpp"

namespace factwright {

/// The types of a pack with every type's ancestors worked out once. Immutable, shared by threads.
class TypeTable {
 public:
  TypeTable() = default;
  explicit TypeTable(const Pack& pack);

  [[nodiscard]] bool known(std::string_view type) const { return ancestors_.contains(type); }
  /// True where `type` is `ancestor` or stands under it.
  [[nodiscard]] bool is_a(std::string_view type, std::string_view ancestor) const;
  [[nodiscard]] bool is_any(std::string_view type, const std::vector<std::string>& wanted) const;
  /// The uppermost type over `type` but the top ones ("Actor" for a company under Anything), the
  /// first in byte order where there are several; `type` itself where it stands at the top.
  [[nodiscard]] std::string below_top(std::string_view type) const;
  /// The first of the names that the pack declares; "Text" where it declares none.
  [[nodiscard]] std::string first_known(const std::vector<std::string>& names) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> ancestors_;  ///< itself included
};

/// Sorts of bodies that every country has one of by the same name: ministries, courts, parliaments.
[[nodiscard]] bool is_national(std::string_view type);

}  // namespace factwright

#endif
