#include "analyze/tokenize.hpp"

#include "analyze/characters.hpp"
#include "analyze/token_patterns.hpp"
#include "analyze/token_words.hpp"

namespace factwright {
namespace {

/// Cuts a text into chunks at white space and each chunk into tokens.
class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span range) : text_(text.substr(0, range.end)) {
    tokens_.reserve(range.size() / 5 + 4);
    std::size_t at = range.begin;
    while (at < text_.size()) at = next_chunk(at);
  }

  [[nodiscard]] std::vector<RawToken> take() { return std::move(tokens_); }

 private:
  /// Tokenises the chunk that starts at or after `at` and returns its end.
  std::size_t next_chunk(std::size_t at) {
    std::size_t end = at;
    bool plain = true;
    while (end < text_.size()) {
      const Char c = char_at(text_, end);
      if (c.kind == CharKind::space) break;
      plain = plain && c.kind == CharKind::letter;
      end += c.size;
    }
    if (end == at) return at + char_at(text_, at).size;
    cut(at, end, plain);
    tokens_.back().space_after = true;
    return end;
  }

  void cut(std::size_t begin, std::size_t end, bool plain) {
    const std::string_view chunk = text_.substr(begin, end - begin);
    if (plain) {
      add_word(begin, end);
    } else if (is_emoticon(chunk)) {
      add(begin, end);
    } else if (const Span address = find_address(chunk); !address.empty()) {
      cut_pieces(begin, begin + address.begin);
      add(begin + address.begin, begin + address.end);
      cut_pieces(begin + address.end, end);
    } else {
      cut_pieces(begin, end);
    }
  }

  void cut_pieces(std::size_t begin, std::size_t end) {
    const std::string_view chunk = text_.substr(0, end).substr(begin);
    const std::string_view rest = text_.substr(end);
    for (std::size_t at = 0; at < chunk.size();) {
      std::size_t stop = 0;
      switch (char_at(chunk, at).kind) {
        case CharKind::letter:
          stop = end_of_word(chunk, at, rest);
          add_word(begin + at, begin + stop);
          break;
        case CharKind::digit:
          stop = end_of_number(chunk, at);
          add(begin + at, begin + stop);
          break;
        case CharKind::mark:
        case CharKind::space:
          stop = end_of_mark(chunk, at);
          add(begin + at, begin + stop);
          break;
      }
      at = stop;
    }
  }

  void add_word(std::size_t begin, std::size_t end) {
    const std::size_t first = first_part_of_fused(text_.substr(begin, end - begin));
    if (first > 0) add(begin, begin + first);
    add(begin + first, end);
  }

  void add(std::size_t begin, std::size_t end) {
    tokens_.push_back(
        {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, false});
  }

  std::string_view text_;
  std::vector<RawToken> tokens_;
};

}  // namespace

std::vector<RawToken> tokenize(std::string_view text, Span range) {
  return Tokenizer(text, range).take();
}

}  // namespace factwright
