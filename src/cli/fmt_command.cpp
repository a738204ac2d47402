#include "cli/session.hpp"
namespace factwright {
int run_fmt(const BuildArguments&, const Streams&) { return exit_failed; }
}  // namespace factwright
