#ifndef FACTWRIGHT_AUTHOR_LOOSEN_HPP
#define FACTWRIGHT_AUTHOR_LOOSEN_HPP

#include <functional>
#include <string>
#include <vector>

#include "factwright/pack.hpp"

namespace factwright {

/// One condition of a rule, and what drops it.
template <class AnyRule>
struct LooseningOf {
  std::string what;  ///< "`unless: object`", "`subject` of the role `party`"
  Location where;
  std::function<void(AnyRule&)> apply;  ///< for the rule that it was made of, unchanged
};
using Loosening = LooseningOf<Rule>;

/// Every way to drop one condition of a rule: an entry of `when` or `unless`, an `is` of a role, an
/// entry of `where`, one of several positions of a role, `status`, an entry of `instead-of`, and of
/// its patterns one of several lines and what loosen_patterns.hpp names.
[[nodiscard]] std::vector<Loosening> loosenings(const Rule& rule);
[[nodiscard]] std::vector<LooseningOf<EntityRule>> loosenings(const EntityRule& rule);

/// "`object`", "`with`", "`words`": the key that a condition stands under.
[[nodiscard]] std::string key_of(const Condition& condition);
[[nodiscard]] std::string name_of(const PositionRef& position);

}  // namespace factwright

#endif
