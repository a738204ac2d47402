#include "write/decimal.hpp"

#include <cassert>

namespace factwright {

std::string decimal_of_thousandths(int thousandths) {
  assert(thousandths >= 0);
  std::string fraction = std::to_string(1000 + thousandths % 1000).substr(1);
  while (fraction.size() > 1 && fraction.back() == '0') fraction.pop_back();
  return std::to_string(thousandths / 1000) + "." + fraction;
}

}  // namespace factwright
