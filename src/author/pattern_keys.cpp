#include "author/pattern_keys.hpp"

#include <fmt/format.h>

namespace factwright {
namespace {

/// The parts of a pattern that all three languages have.
template <class Pattern>
std::string frame_of(const Pattern& node, const std::string& own) {
  std::string out =
      fmt::format("({} {}-{} {}", static_cast<int>(node.kind), node.min, node.max, own);
  for (const Pattern& child : node.children) out += key_of(child);
  return out + ')';
}

std::string key_of(const TokenTest& test) {
  std::string out = fmt::format("[{} {} {:?}", static_cast<int>(test.kind),
                                static_cast<int>(test.key), test.regex);
  for (const std::string& value : test.values) out += fmt::format(" {:?}", value);
  for (const TokenTest& child : test.children) out += key_of(child);
  return out + ']';
}

}  // namespace

std::string key_of(const PhraseNode& phrase) {
  return frame_of(phrase, fmt::format("{:?}", phrase.text));
}

std::string key_of(const TokenPattern& pattern) {
  return frame_of(pattern, fmt::format("{:?} {} {} {}", pattern.name, pattern.lazy, pattern.negated,
                                       key_of(pattern.test)));
}

std::string key_of(const PathPattern& path) {
  std::string own =
      fmt::format("{:?} {:?} {} {} {} {}", path.name, path.type, key_of(path.test),
                  static_cast<int>(path.step), static_cast<int>(path.side), path.negated);
  for (const StepLabel& label : path.labels) {
    own += fmt::format(" {:?} {} {}", label.text, label.regex, label.negated);
  }
  return frame_of(path, own);
}

}  // namespace factwright
