#include "analyze/segment.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "analyze/characters.hpp"
#include "analyze/tokenize.hpp"

namespace factwright {
namespace {

constexpr std::uint32_t window_bytes = 1U << 16;
constexpr std::uint32_t longest_chunk = 1U << 12;  ///< of text without white space

/// The end of the window that starts at `begin`: after its last word, or amid a longer chunk.
std::uint32_t window_end(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  if (end - begin <= window_bytes) return end;
  std::uint32_t at = begin + window_bytes;
  while (at > begin && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  const std::uint32_t last = std::min(end, at + longest_chunk);
  for (std::uint32_t stop = at; stop < last; stop += char_at(text, stop).size) {
    if (char_at(text, stop).kind == CharKind::space) return stop;
  }
  return at;
}

}  // namespace

bool Segmenter::find_block() {
  while (!inside_ && block_ < document_.blocks.size()) {
    const Block& block = document_.blocks[block_];
    if (block.zone == Zone::body || block.zone == Zone::headline) {
      inside_ = true;
      at_ = block.span.begin;
    } else {
      ++block_;
    }
  }
  return inside_;
}

bool Segmenter::next(Analysis& analysis, std::size_t tokens) {
  bool any = false;
  while (analysis.tokens.size() < tokens && find_block()) {
    add_window(analysis);
    any = true;
  }
  return any;
}

void Segmenter::add_window(Analysis& analysis) {
  const std::string_view text = document_.text;
  const std::uint32_t block_end = document_.blocks[block_].span.end;
  const std::uint32_t end = window_end(text, at_, block_end);
  const std::vector<RawToken> raw = tokenize(text, {at_, end});
  std::vector<SentenceRange> ranges = split_sentences(text, raw);
  const bool last = end == block_end;
  if (!last && ranges.size() > 1) ranges.pop_back();  // it may go on beyond the window
  if (!last && !ranges.empty() && ranges.back().end == raw.size()) ranges.back().cut = true;
  const std::uint32_t taken = ranges.empty() ? 0 : ranges.back().end;
  const auto base = static_cast<std::uint32_t>(analysis.tokens.size());
  for (std::uint32_t i = 0; i < taken; ++i) {
    Token& token = analysis.tokens.emplace_back();
    token.span = raw[i].span;
    token.space_after = raw[i].space_after;
  }
  for (const SentenceRange& range : ranges) add(analysis, range, base);
  at_ = taken < raw.size() ? raw[taken].span.begin : end;
  if (!last) return;
  finish_long(analysis);
  inside_ = false;
  ++block_;
}

void Segmenter::finish_long(Analysis& analysis) {
  if (long_.tokens > 0) analysis.long_sentences.push_back(long_);
  long_ = {};
}

void Segmenter::add(Analysis& analysis, const SentenceRange& range, std::uint32_t base) {
  const Span span{analysis.tokens[base + range.begin].span.begin,
                  analysis.tokens[base + range.end - 1].span.end};
  const Zone zone = document_.blocks[block_].zone;
  analysis.sentences.push_back({base + range.begin, base + range.end, span, zone, block_});
  const bool goes_on = long_.tokens > 0;
  if (!goes_on && !range.cut) return;
  if (!goes_on) long_.begin = span.begin;
  long_.tokens += range.end - range.begin;
  if (!range.cut) finish_long(analysis);
}

}  // namespace factwright
