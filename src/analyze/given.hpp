#ifndef FACTWRIGHT_ANALYZE_GIVEN_HPP
#define FACTWRIGHT_ANALYZE_GIVEN_HPP

#include <cstddef>
#include <cstdint>
#include <vector>

#include "factwright/analysis.hpp"
#include "factwright/document.hpp"

namespace factwright {

/// Reads a document's given analysis, a stretch at a time. The document must outlive it.
class GivenReader {
 public:
  explicit GivenReader(const Document& document) : document_(document) {}

  /// Adds sentences and tokens with all that is given of them until the analysis has `tokens`
  /// tokens. A sentence without a tree is cut like one of plain text. False where nothing was left.
  bool next(Analysis& analysis, std::size_t tokens);

  /// What is known of the sentences and tokens of the last `next`. False for plain text.
  [[nodiscard]] bool has_tree(std::size_t sentence) const;
  [[nodiscard]] bool has_upos(std::size_t token) const;
  [[nodiscard]] bool has_names() const { return document_.given.names; }
  /// Nothing is left to be found out about the sentence's words.
  [[nodiscard]] bool is_complete(const Analysis& analysis, std::size_t sentence) const;

 private:
  void add_sentence(Analysis& analysis, const GivenSentence& sentence);
  void add_tokens(Analysis& analysis, const GivenSentence& sentence);
  void add_names(Analysis& analysis, const GivenSentence& sentence, std::uint32_t base) const;

  const Document& document_;
  std::size_t sentence_ = 0;         ///< the next of the given ones
  std::vector<std::uint8_t> trees_;  ///< of the analysis' sentences
  std::vector<std::uint8_t> upos_;   ///< of its tokens
};

}  // namespace factwright

#endif
