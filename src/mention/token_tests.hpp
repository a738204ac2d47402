#ifndef FACTWRIGHT_MENTION_TOKEN_TESTS_HPP
#define FACTWRIGHT_MENTION_TOKEN_TESTS_HPP

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "analyze/grammar.hpp"
#include "base/regex.hpp"
#include "factwright/pattern.hpp"
#include "mention/lexicon.hpp"
#include "mention/word_table.hpp"

namespace factwright {

/// A mention that a pattern may take for a role, from one token on.
struct MentionEnd {
  std::uint32_t end = 0;
  std::uint32_t mention = none;  ///< index of Mentions::items
  bool person = false;
};

/// What patterns may know of the mentions of a document.
class MentionView {
 public:
  virtual ~MentionView() = default;
  /// True where a mention of one of the types covers the token; of any type where there is none.
  [[nodiscard]] virtual bool covers(std::uint32_t token,
                                    const std::vector<std::string>& types) const = 0;
  /// True where what stands at the token can fill the role.
  [[nodiscard]] virtual bool fits(std::uint32_t token, const std::string& role) const = 0;
  /// The mentions that the role takes from `token` on, in the order of preference.
  /// `person`: the pattern has taken a person before.
  [[nodiscard]] virtual std::vector<MentionEnd> from(std::uint32_t token, const std::string& role,
                                                     bool person) const = 0;
};

/// One document as patterns see it. Holds references only.
struct TokenScene {
  const Grammar& grammar;
  const std::vector<TokenWords>& words;
  const MentionView& mentions;
  [[nodiscard]] const Token& token(std::uint32_t index) const { return grammar.token(index); }
};

/// The distinct tests of all patterns, compiled. Immutable once all are added, shared by threads.
class TokenTests {
 public:
  explicit TokenTests(WordTable& words, const Lexicon& lexicon)
      : words_(words), lexicon_(lexicon) {}

  /// The number of a test; equal tests have one number.
  std::uint32_t add(const TokenTest& test);
  [[nodiscard]] bool passes(std::uint32_t test, const TokenScene& scene, std::uint32_t token) const;

 private:
  struct Node {
    TokenTest::Kind kind = TokenTest::Kind::any;
    TestKey key = TestKey::lemma;
    std::vector<std::uint32_t> ids;  ///< words by number, or tags and relations; sorted
    std::vector<std::string> texts;  ///< for xpos and entity types
    std::uint32_t regex = none;
    std::vector<std::uint32_t> children;
  };

  [[nodiscard]] Node compiled(const TokenTest& test);
  [[nodiscard]] bool value_passes(const Node& node, const TokenScene& scene,
                                  std::uint32_t token) const;

  WordTable& words_;
  const Lexicon& lexicon_;
  std::vector<Node> nodes_;
  std::vector<Regex> regexes_;
  std::map<std::string, std::uint32_t> numbers_;  ///< by their canonical text
};

}  // namespace factwright

#endif
