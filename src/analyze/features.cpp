#include "analyze/features.hpp"

#include <algorithm>

namespace factwright {
namespace {

enum class Feature : std::uint64_t { form = 1, lower, ending, beginning, shape, short_shape };

constexpr std::size_t max_ending = 5;
constexpr std::size_t max_beginning = 4;
constexpr std::size_t max_shape = 8;

std::uint64_t mixed(std::uint64_t value) {
  constexpr std::uint64_t factor = 0xd6e8feb86659fd93ULL;
  for (int round = 0; round < 2; ++round) value = (value ^ (value >> 32)) * factor;
  return value ^ (value >> 32);
}

std::uint64_t hashed(Feature feature, std::string_view bytes) {
  std::uint64_t value = 0xcbf29ce484222325ULL ^ (static_cast<std::uint64_t>(feature) << 56);
  for (const char byte : bytes) {
    value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
  }
  return mixed(value ^ (bytes.size() << 40));
}

char shape_of(char byte) {
  if (byte >= 'A' && byte <= 'Z') return 'X';
  if (byte >= 'a' && byte <= 'z') return 'x';
  if (byte >= '0' && byte <= '9') return 'd';
  return (static_cast<unsigned char>(byte) & 0x80) != 0 ? 'x' : byte;
}

std::string word_shape(std::string_view form) {
  std::string shape(form);
  std::transform(form.begin(), form.end(), shape.begin(), shape_of);
  if (shape.size() <= max_shape) return shape;
  return shape.substr(0, max_shape / 2) + "~" + shape.substr(shape.size() - max_shape / 2);
}

std::string without_repetitions(std::string shape) {
  shape.erase(std::unique(shape.begin(), shape.end()), shape.end());
  return shape;
}

}  // namespace

std::string folded(std::string_view form) {
  std::string result(form);
  for (char& byte : result) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
    if (byte >= '0' && byte <= '9') byte = '0';
  }
  return result;
}

WordFeatures word_features(std::string_view form, std::uint32_t table_bits) {
  WordFeatures features;
  const std::uint64_t mask = (std::uint64_t{1} << table_bits) - 1;
  const auto add = [&](Feature feature, std::string_view bytes) {
    features.rows[features.count++] = static_cast<std::uint32_t>(hashed(feature, bytes) & mask);
  };
  const std::string lower = folded(form);
  const std::string_view view = lower;
  add(Feature::form, form);
  add(Feature::lower, view);
  for (std::size_t size = 1; size <= std::min(max_ending, view.size()); ++size) {
    add(Feature::ending, view.substr(view.size() - size));
  }
  for (std::size_t size = 1; size <= std::min(max_beginning, view.size()); ++size) {
    add(Feature::beginning, view.substr(0, size));
  }
  const std::string shape = word_shape(form);
  add(Feature::shape, shape);
  add(Feature::short_shape, without_repetitions(shape));
  return features;
}

}  // namespace factwright
