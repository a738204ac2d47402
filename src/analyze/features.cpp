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

char unchanged(char byte) { return byte; }

std::uint64_t hashed(Feature feature, std::string_view bytes, char (*map)(char)) {
  std::uint64_t value = 0xcbf29ce484222325ULL ^ (static_cast<std::uint64_t>(feature) << 56);
  for (const char byte : bytes) {
    value = (value ^ static_cast<unsigned char>(map(byte))) * 0x100000001b3ULL;
  }
  return mixed(value ^ (bytes.size() << 40));
}

char shape_of(char byte) {
  if (byte >= 'A' && byte <= 'Z') return 'X';
  if (byte >= 'a' && byte <= 'z') return 'x';
  if (byte >= '0' && byte <= '9') return 'd';
  return (static_cast<unsigned char>(byte) & 0x80) != 0 ? 'x' : byte;
}

/// The shape of a form; of a long one that of its ends. Short enough to be held without allocating.
std::string word_shape(std::string_view form) {
  std::string shape;
  const auto add = [&](std::string_view part) {
    for (const char byte : part) shape += shape_of(byte);
  };
  if (form.size() <= max_shape) {
    add(form);
    return shape;
  }
  add(form.substr(0, max_shape / 2));
  shape += '~';
  add(form.substr(form.size() - max_shape / 2));
  return shape;
}

std::string without_repetitions(std::string shape) {
  shape.erase(std::unique(shape.begin(), shape.end()), shape.end());
  return shape;
}

}  // namespace

std::string folded(std::string_view form) {
  std::string result(form);
  std::transform(form.begin(), form.end(), result.begin(), folded_byte);
  return result;
}

WordFeatures word_features(std::string_view form, std::uint32_t table_bits) {
  WordFeatures features;
  const std::uint64_t mask = (std::uint64_t{1} << table_bits) - 1;
  const auto add = [&](Feature feature, std::string_view bytes, char (*map)(char)) {
    features.rows[features.count++] =
        static_cast<std::uint32_t>(hashed(feature, bytes, map) & mask);
  };
  add(Feature::form, form, unchanged);
  add(Feature::lower, form, folded_byte);
  for (std::size_t size = 1; size <= std::min(max_ending, form.size()); ++size) {
    add(Feature::ending, form.substr(form.size() - size), folded_byte);
  }
  for (std::size_t size = 1; size <= std::min(max_beginning, form.size()); ++size) {
    add(Feature::beginning, form.substr(0, size), folded_byte);
  }
  const std::string shape = word_shape(form);
  add(Feature::shape, shape, unchanged);
  add(Feature::short_shape, without_repetitions(shape), unchanged);
  return features;
}

}  // namespace factwright
