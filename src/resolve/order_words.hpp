#ifndef FACTWRIGHT_RESOLVE_ORDER_WORDS_HPP
#define FACTWRIGHT_RESOLVE_ORDER_WORDS_HPP

#include <set>
#include <string>

#include "factwright/facts.hpp"
#include "factwright/pack.hpp"

namespace factwright {

/// Words before a trigger that tell a happening from others of its sort ("the next talks", "a
/// second summit"): the pack's list `orders`.
class OrderWords {
 public:
  explicit OrderWords(const Pack& pack);

  /// The nearest such word among the three before the trigger, in small letters; "" for none.
  [[nodiscard]] std::string before_trigger(const Evidence& evidence) const;

 private:
  std::set<std::string, std::less<>> words_;
};

}  // namespace factwright

#endif
