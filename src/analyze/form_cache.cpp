#include "analyze/form_cache.hpp"

#include <algorithm>
#include <cassert>

#include "base/hash.hpp"

namespace factwright {
namespace {

constexpr std::size_t table_size = 4 * FormCache::capacity;

}  // namespace

FormCache::FormCache(std::size_t row_size)
    : row_size_(row_size),
      rows_(std::make_unique_for_overwrite<float[]>(capacity * row_size)),
      keys_(capacity),
      table_(table_size, absent) {}

void FormCache::make_room(std::size_t forms) {
  assert(forms <= capacity);
  if (size_ + forms <= capacity) return;
  std::fill(table_.begin(), table_.end(), absent);
  size_ = 0;
}

std::size_t FormCache::place_of(std::string_view form) const {
  std::size_t place = hash64(form) % table_size;
  while (table_[place] != absent) {
    const Key& key = keys_[table_[place]];
    if (std::string_view(key.bytes, key.size) == form) break;
    place = (place + 1) % table_size;
  }
  return place;
}

std::uint32_t FormCache::find(std::string_view form) const {
  return form.size() > longest_form ? absent : table_[place_of(form)];
}

std::uint32_t FormCache::add(std::string_view form) {
  assert(size_ < capacity);
  if (form.size() <= longest_form) {
    Key& key = keys_[size_];
    std::copy(form.begin(), form.end(), key.bytes);
    key.size = static_cast<std::uint8_t>(form.size());
    table_[place_of(form)] = size_;
  }
  return size_++;
}

}  // namespace factwright
