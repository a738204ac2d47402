#ifndef FACTWRIGHT_ERROR_HPP
#define FACTWRIGHT_ERROR_HPP

#include <stdexcept>
#include <string>

namespace factwright {

/// The world failed us: a missing file, a full disk, a damaged model. Thrown at the edges of the
/// program and caught once in main (exit code 2). Bad data is never an Error: see Diagnostics.
class Error : public std::runtime_error {
 public:
  /// `message` says what happened, `help` what the user can do about it (may be empty).
  explicit Error(const std::string& message, std::string help = {})
      : std::runtime_error(message), help_(std::move(help)) {}

  [[nodiscard]] const std::string& help() const { return help_; }

 private:
  std::string help_;
};

}  // namespace factwright

#endif
