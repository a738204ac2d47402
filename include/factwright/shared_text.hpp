#ifndef FACTWRIGHT_SHARED_TEXT_HPP
#define FACTWRIGHT_SHARED_TEXT_HPP

#include <compare>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace factwright {

/// A text that never changes. Copies share its bytes, so that the many statements of one long
/// sentence do not hold it many times. Empty by default; compares and reads like a string. Copies
/// may be used by different threads.
class SharedText {
 public:
  SharedText() = default;
  SharedText(std::string text) : text_(std::make_shared<const std::string>(std::move(text))) {}
  SharedText(const char* text) : SharedText(std::string(text)) {}

  [[nodiscard]] const std::string& str() const {
    static const std::string nothing;
    return text_ == nullptr ? nothing : *text_;
  }
  operator const std::string&() const { return str(); }
  operator std::string_view() const { return str(); }

  [[nodiscard]] bool empty() const { return str().empty(); }
  [[nodiscard]] std::size_t size() const { return str().size(); }

  friend bool operator==(const SharedText& a, const SharedText& b) {
    return a.text_ == b.text_ || a.str() == b.str();
  }
  friend std::strong_ordering operator<=>(const SharedText& a, const SharedText& b) {
    return a.text_ == b.text_ ? std::strong_ordering::equal : a.str() <=> b.str();
  }

 private:
  std::shared_ptr<const std::string> text_;
};

}  // namespace factwright

#endif
