#ifndef FACTWRIGHT_ANALYZE_SEGMENT_HPP
#define FACTWRIGHT_ANALYZE_SEGMENT_HPP

#include <cstddef>
#include <cstdint>

#include "analyze/sentences.hpp"
#include "factwright/analysis.hpp"
#include "factwright/document.hpp"

namespace factwright {

/// Cuts a document into sentences and tokens, a stretch at a time. A paragraph is looked at through
/// a window, so that memory does not grow with it; a sentence that does not end is cut. The
/// document must outlive it.
class Segmenter {
 public:
  explicit Segmenter(const Document& document) : document_(document) {}

  /// Adds sentences to the analysis until it has `tokens` tokens or the document ends; a sentence
  /// that had to be cut is recorded with its last part. False where nothing was left.
  bool next(Analysis& analysis, std::size_t tokens);

 private:
  [[nodiscard]] bool find_block();
  void add_window(Analysis& analysis);
  void add(Analysis& analysis, const SentenceRange& range, std::uint32_t base);
  void finish_long(Analysis& analysis);

  const Document& document_;
  std::uint32_t block_ = 0;
  std::uint32_t at_ = 0;  ///< where to go on in the block
  bool inside_ = false;   ///< the block has been begun
  LongSentence long_{};   ///< parts of a cut sentence so far
};

}  // namespace factwright

#endif
