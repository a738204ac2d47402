#ifndef FACTWRIGHT_PROGRAM_HPP
#define FACTWRIGHT_PROGRAM_HPP

#include <iosfwd>
#include <string>
#include <vector>

namespace factwright {

/// The command line as a function: the words after the program's name, streams for results and for
/// everything else. Returns the exit code: 0 fine, 1 findings, 2 the job could not be done. Throws
/// Error where the world fails; main turns it into 2.
int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

}  // namespace factwright

#endif
