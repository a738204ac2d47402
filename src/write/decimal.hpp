#ifndef FACTWRIGHT_WRITE_DECIMAL_HPP
#define FACTWRIGHT_WRITE_DECIMAL_HPP

#include <string>

namespace factwright {

/// Thousandths as the shortest decimal with at least one digit behind the point: 1000 is "1.0",
/// 750 is "0.75". Not negative.
[[nodiscard]] std::string decimal_of_thousandths(int thousandths);

}  // namespace factwright

#endif
