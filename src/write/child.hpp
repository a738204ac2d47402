#ifndef FACTWRIGHT_WRITE_CHILD_HPP
#define FACTWRIGHT_WRITE_CHILD_HPP

#include "factwright/write.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factwright {

enum class ChildEnd : std::uint8_t { fine, not_found, failed, too_slow };

struct ChildResult {
  ChildEnd end = ChildEnd::failed;
  std::string output;  ///< its standard output; empty unless fine
};

/// Runs a program of the PATH with the input on its standard input, within limits of time and
/// memory. The child is dead and reaped when this returns, and is killed when we die. Its
/// standard error is dropped. Throws Error where no child can be made.
[[nodiscard]] ChildResult run_child(const std::vector<std::string>& command, std::string_view input,
                                    const LayoutLimits& limits);

}  // namespace factwright

#endif
