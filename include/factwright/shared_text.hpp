#ifndef FACTWRIGHT_SHARED_TEXT_HPP
#define FACTWRIGHT_SHARED_TEXT_HPP

#include <algorithm>
#include <compare>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace factwright {

/// A text that never changes. Copies share its bytes, so that the many statements of one long
/// sentence do not hold it many times; one step leads to them, as in a string. Empty by default;
/// compares and reads like a string. Copies may be used by different threads.
class SharedText {
 public:
  SharedText() = default;
  SharedText(std::string_view text)
      : bytes_(std::make_shared_for_overwrite<char[]>(text.size())), size_(text.size()) {
    std::copy(text.begin(), text.end(), bytes_.get());
  }
  SharedText(const std::string& text) : SharedText(std::string_view(text)) {}
  SharedText(const char* text) : SharedText(std::string_view(text)) {}

  [[nodiscard]] std::string_view view() const {
    return bytes_ == nullptr ? std::string_view() : std::string_view(bytes_.get(), size_);
  }
  operator std::string_view() const { return view(); }

  [[nodiscard]] bool empty() const { return view().empty(); }
  [[nodiscard]] std::size_t size() const { return view().size(); }

  friend bool operator==(const SharedText& a, const SharedText& b) {
    return a.bytes_ == b.bytes_ || a.view() == b.view();
  }
  friend std::strong_ordering operator<=>(const SharedText& a, const SharedText& b) {
    return a.bytes_ == b.bytes_ ? std::strong_ordering::equal : a.view() <=> b.view();
  }

 private:
  std::shared_ptr<char[]> bytes_;
  std::size_t size_ = 0;  ///< of `bytes_`, where there are any
};

}  // namespace factwright

#endif
