#ifndef FACTWRIGHT_AUTHOR_LOOSEN_HPP
#define FACTWRIGHT_AUTHOR_LOOSEN_HPP

#include <functional>
#include <string>
#include <vector>

#include "factwright/pack.hpp"

namespace factwright {

/// One condition of a rule, and what drops it.
struct Loosening {
  std::string what;  ///< "`unless: object`", "`subject` of the role `party`"
  Location where;
  std::function<void(Rule&)> apply;  ///< for the rule that it was made of, unchanged
};

/// Every way to drop one condition of a rule: an entry of `when` or `unless`, an `is` of a role, an
/// entry of `where`, one of several positions of a role, `status`, an entry of `instead-of`.
[[nodiscard]] std::vector<Loosening> loosenings(const Rule& rule);

/// "`object`", "`with`", "`words`": the key that a condition stands under.
[[nodiscard]] std::string key_of(const Condition& condition);
[[nodiscard]] std::string name_of(const PositionRef& position);

}  // namespace factwright

#endif
