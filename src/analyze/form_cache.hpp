#ifndef FACTWRIGHT_ANALYZE_FORM_CACHE_HPP
#define FACTWRIGHT_ANALYZE_FORM_CACHE_HPP

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace factwright {

/// A row of floats for each of the last few thousand forms, so that what depends on the form alone
/// is computed once for a common word. Memory is bounded and taken once; nothing is allocated
/// after. Not thread-safe.
class FormCache {
 public:
  /// Forms that are held at most; the first row is that of the empty form.
  static constexpr std::size_t capacity = 2048;
  static constexpr std::uint32_t absent = UINT32_MAX;

  explicit FormCache(std::size_t row_size);

  /// Forgets all forms unless there is room for `forms` more (at most `capacity`).
  void make_room(std::size_t forms);

  /// The row of a form, `absent` without one.
  [[nodiscard]] std::uint32_t find(std::string_view form) const;
  /// A new row, the one after the last. A form that is too long to be kept has its row, but is not
  /// found again. There must be room.
  std::uint32_t add(std::string_view form);

  [[nodiscard]] std::uint32_t size() const { return size_; }
  [[nodiscard]] float* row(std::size_t index) { return rows_.get() + index * row_size_; }
  [[nodiscard]] const float* row(std::size_t index) const {
    return rows_.get() + index * row_size_;
  }

 private:
  static constexpr std::size_t longest_form = 39;

  struct Key {
    char bytes[longest_form] = {};
    std::uint8_t size = longest_form + 1;
  };

  [[nodiscard]] std::size_t place_of(std::string_view form) const;

  std::size_t row_size_;
  std::unique_ptr<float[]> rows_;     ///< memory that is touched as rows are added
  std::vector<Key> keys_;             ///< of the rows
  std::vector<std::uint32_t> table_;  ///< open addressing: rows by the form's hash
  std::uint32_t size_ = 0;
};

}  // namespace factwright

#endif
