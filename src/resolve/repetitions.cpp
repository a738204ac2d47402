#include "resolve/repetitions.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "base/hash.hpp"
#include "base/utf8.hpp"

namespace factwright {
namespace {

constexpr std::size_t run_length = 5;
constexpr std::size_t classes = 64;
constexpr int class_shift = 58;  ///< the highest six bits of a hash are its class
constexpr std::size_t band = 4;
constexpr std::size_t most_compared = 8;  ///< of one band: those that are unlike each other
constexpr int alike = 600;

/// Calls `take` with the hash of each word in small letters, punctuation aside.
template <typename Take>
void hash_words(std::string_view text, const Take& take) {
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) take(hash64(word));
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = decode_at(text, at);
    const char32_t c = decoded.code_point;
    if (is_letter(c) || is_digit(c) || is_mark(c))
      append_utf8(word, to_lower(c));
    else
      flush();
    at += decoded.size;
  }
  flush();
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t next) {
  hash = (hash ^ next) * 0x9e3779b97f4a7c15ULL;
  return hash ^ (hash >> 29);
}

/// Which documents are alike, as sets that know their oldest member.
class Likes {
 public:
  explicit Likes(std::span<const Statements> documents)
      : documents_(documents), parent_(documents.size()) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }

  [[nodiscard]] std::uint32_t oldest(std::uint32_t document) {
    while (parent_[document] != document) {
      parent_[document] = parent_[parent_[document]];
      document = parent_[document];
    }
    return document;
  }

  void unite(std::uint32_t a, std::uint32_t b) {
    a = oldest(a);
    b = oldest(b);
    if (a == b) return;
    if (is_older(b, a)) std::swap(a, b);
    parent_[b] = a;
  }

  [[nodiscard]] bool is_older(std::uint32_t a, std::uint32_t b) const {
    const auto age = [&](std::uint32_t i) {
      const DocumentNote& note = documents_[i].note;
      return std::tuple(!note.date.known(), note.date, std::string_view(note.document), i);
    };
    return age(a) < age(b);
  }

 private:
  std::span<const Statements> documents_;
  std::vector<std::uint32_t> parent_;
};

/// Compares the documents of one band, oldest first, each with the first few that are no
/// repetitions themselves.
void compare(std::span<const Statements> documents, std::span<const std::uint32_t> members,
             Likes& likes) {
  std::vector<std::uint32_t> heads;
  for (const auto document : members) {
    const auto like = std::find_if(heads.begin(), heads.end(), [&](std::uint32_t head) {
      return likes.oldest(head) == likes.oldest(document) ||
             likeness(documents[head].note.sketch, documents[document].note.sketch) >= alike;
    });
    if (like != heads.end())
      likes.unite(*like, document);
    else if (heads.size() < most_compared)
      heads.push_back(document);
  }
}

using Bands = std::map<std::uint64_t, std::vector<std::uint32_t>>;

void compare_all(std::span<const Statements> documents, const Bands& bands, Likes& likes) {
  for (const auto& [key, members] : bands) {
    if (members.size() > 1) compare(documents, members, likes);
  }
}

}  // namespace

std::vector<std::uint64_t> sketch_of(std::string_view text) {
  std::vector<std::uint64_t> out(classes, 0);
  std::array<std::uint64_t, run_length> last{};  // words, as a ring
  std::size_t words = 0;
  hash_words(text, [&](std::uint64_t word) {
    last[words++ % run_length] = word;
    if (words < run_length) return;
    std::uint64_t hash = run_length;
    for (std::size_t j = 0; j < run_length; ++j) hash = mixed(hash, last[(words + j) % run_length]);
    hash = std::max<std::uint64_t>(mixed(hash, 1), 1);
    auto& least = out[hash >> class_shift];
    if (least == 0 || hash < least) least = hash;
  });
  if (words < run_length) out.clear();
  return out;
}

int likeness(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  if (a.size() != classes || b.size() != classes) return 0;
  int same = 0;
  int filled = 0;
  for (std::size_t i = 0; i < classes; ++i) {
    filled += a[i] != 0 || b[i] != 0;
    same += a[i] != 0 && a[i] == b[i];
  }
  return filled == 0 ? 0 : same * 1000 / filled;
}

DocumentNote note_of(const Document& document, std::uint64_t sentences, std::uint64_t tokens) {
  return {document.id,
          document.title,
          document.publisher,
          document.url,
          document.date,
          hex16(hash64(document.text)),
          sketch_of(document.text),
          sentences,
          tokens};
}

std::vector<std::uint32_t> find_repeated(std::span<const Statements> documents) {
  Likes likes(documents);
  std::vector<std::uint32_t> by_age(documents.size());
  std::iota(by_age.begin(), by_age.end(), 0U);
  std::sort(by_age.begin(), by_age.end(),
            [&](std::uint32_t a, std::uint32_t b) { return likes.is_older(a, b); });
  std::unordered_map<std::string_view, std::uint32_t> same_text;
  for (const auto document : by_age) {
    const DocumentNote& note = documents[document].note;
    if (note.hash.empty()) continue;
    const auto [first, fresh] = same_text.emplace(note.hash, document);
    if (!fresh) likes.unite(first->second, document);
  }
  for (std::size_t begin = 0; begin < classes; begin += band) {  // one band in memory at a time
    Bands bands;
    for (const auto document : by_age) {
      const auto& sketch = documents[document].note.sketch;
      if (sketch.size() != classes) continue;
      std::uint64_t key = begin;
      bool filled = false;
      for (std::size_t i = begin; i < begin + band; ++i) {
        key = mixed(key, sketch[i]);
        filled = filled || sketch[i] != 0;
      }
      if (filled) bands[key].push_back(document);
    }
    compare_all(documents, bands, likes);
  }
  std::vector<std::uint32_t> out(documents.size());
  for (std::uint32_t i = 0; i < out.size(); ++i) out[i] = likes.oldest(i);
  return out;
}

}  // namespace factwright
