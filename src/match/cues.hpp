#ifndef FACTWRIGHT_MATCH_CUES_HPP
#define FACTWRIGHT_MATCH_CUES_HPP

#include <cstdint>
#include <string>
#include <string_view>

#include "match/scene.hpp"

namespace factwright {

/// How a clause is led in.
enum class Opening : std::uint8_t {
  plain,
  condition,  ///< "if Oslo attacks": supposed, and so is what depends on it
  supposed,   ///< "even if Oslo attacks": supposed, but the rest stands
  question,   ///< "whether Oslo attacked"
  negation    ///< "without attacking"
};

/// What the whole says where `outer` governs `inner`: "denied that it plans to" is denied,
/// "did not deny" leaves it open, "never failed to" did.
[[nodiscard]] std::string compose_status(const std::string& outer, const std::string& inner);

/// What the pack's list of cues says of words in their places. Holds a reference.
class Cues {
 public:
  explicit Cues(const Scene& scene) : scene_(scene) {}

  /// The status that a word gives as one of a class ("verb", "adverb" ..); empty where it has none.
  [[nodiscard]] std::string status(std::string_view kind, std::string_view word) const;

  /// The same for the longest run of at most four words that ends with the token: "no longer".
  [[nodiscard]] std::string ending_at(std::string_view kind, std::uint32_t last) const;

  /// The status that a governing word gives to a clause or noun below it: "plans to", "rule out",
  /// "is said to", "a threat to"; the longest wording that the list holds.
  [[nodiscard]] std::string of_governor(std::uint32_t head, std::uint32_t governed) const;

  [[nodiscard]] Opening opening(std::uint32_t clause) const;

  /// Whether a verb only says that what its subject names comes about: "the meeting took place".
  [[nodiscard]] bool tells_occurrence(std::uint32_t verb) const;

  /// "Had Oslo attacked, .."
  [[nodiscard]] bool is_inverted(std::uint32_t clause) const;

 private:
  [[nodiscard]] std::string form(std::uint32_t token) const;
  /// The status of the verb with as many of the words behind it as the list holds.
  [[nodiscard]] std::string of_verb(std::uint32_t verb, std::uint32_t governed) const;
  [[nodiscard]] std::string of_infinitive(std::uint32_t head, std::uint32_t governed) const;
  /// Number of words of the longest cue of a class that ends with the token; 0 without one.
  [[nodiscard]] std::uint32_t length_ending_at(std::string_view kind, std::uint32_t last) const;
  [[nodiscard]] std::string words(std::uint32_t begin, std::uint32_t end) const;

  const Scene& scene_;
};

}  // namespace factwright

#endif
