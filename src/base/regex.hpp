#ifndef FACTWRIGHT_BASE_REGEX_HPP
#define FACTWRIGHT_BASE_REGEX_HPP

#include <memory>
#include <string>
#include <string_view>

namespace factwright {

/// A regular expression in RE2's syntax, matched in time linear in the text. Immutable, shared by
/// threads.
class Regex {
 public:
  Regex();
  explicit Regex(const std::string& pattern);
  ~Regex();
  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;

  /// What is wrong with the pattern; "" where it is fine.
  [[nodiscard]] const std::string& fault() const;
  /// True where the whole text matches; a faulty pattern matches nothing.
  [[nodiscard]] bool matches(std::string_view text) const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace factwright

#endif
