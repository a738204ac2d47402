#ifndef FACTWRIGHT_WRITE_SINK_HPP
#define FACTWRIGHT_WRITE_SINK_HPP

#include "factwright/error.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

namespace factwright {

/// Bytes on their way to a stream, 64 KiB at a time; without a stream they are kept in memory, and
/// short texts cost little.
/// Nothing here depends on a locale.
class Sink {
 public:
  Sink() : Sink(kept_piece, nullptr) {}
  explicit Sink(std::ostream& out) : Sink(streamed_piece, &out) {}

  void put(char c) {
    if (size_ == capacity_) spill();
    buffer_[size_++] = c;
  }

  void put(std::string_view text) {
    if (text.empty()) return;
    while (text.size() > capacity_ - size_) {
      const std::size_t part = capacity_ - size_;
      std::memcpy(buffer_.get() + size_, text.data(), part);
      size_ = capacity_;
      text.remove_prefix(part);
      spill();
    }
    std::memcpy(buffer_.get() + size_, text.data(), text.size());
    size_ += text.size();
  }

  void put_number(std::uint64_t number) {
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    put(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
  }

  /// Hands everything to the stream. Throws Error where it does not take it.
  void flush() {
    spill();
    if (out_ != nullptr && !out_->flush()) throw Error("cannot write the output");
  }

  /// What a sink without a stream holds; valid until the next call. `clear` empties it.
  [[nodiscard]] std::string_view view() {
    if (kept_.empty()) return {buffer_.get(), size_};
    spill();
    return kept_;
  }
  /// Bytes put into a sink without a stream.
  [[nodiscard]] std::size_t size() const { return kept_.size() + size_; }
  void clear() {
    size_ = 0;
    kept_.clear();
  }

 private:
  static constexpr std::size_t streamed_piece = std::size_t{64} << 10;
  static constexpr std::size_t kept_piece = 512;

  Sink(std::size_t capacity, std::ostream* out)
      : capacity_(capacity), buffer_(std::make_unique_for_overwrite<char[]>(capacity)), out_(out) {}

  void spill() {
    if (out_ == nullptr) {
      kept_.append(buffer_.get(), size_);
    } else if (!out_->write(buffer_.get(), static_cast<std::streamsize>(size_))) {
      throw Error("cannot write the output");
    }
    size_ = 0;
  }

  std::size_t capacity_;
  std::unique_ptr<char[]> buffer_;
  std::size_t size_ = 0;
  std::ostream* out_;
  std::string kept_;
};

}  // namespace factwright

#endif
