#ifndef FACTWRIGHT_RESOLVE_REPETITIONS_HPP
#define FACTWRIGHT_RESOLVE_REPETITIONS_HPP

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "factwright/document.hpp"
#include "factwright/statements.hpp"

namespace factwright {

/// What the join has to know of a document. Linear in its text.
[[nodiscard]] DocumentNote note_of(const Document& document, std::uint64_t sentences,
                                   std::uint64_t tokens);

/// The smallest hash of each of 64 classes of the text's runs of five words (one-permutation
/// min-hashing, Li, Owen and Zhang 2012); 0 for a class without a run. Letter case, punctuation and
/// white space do not count. Empty for a text of fewer than five words.
[[nodiscard]] std::vector<std::uint64_t> sketch_of(std::string_view text);

/// The share of runs of words that two texts have in common, in thousandths, as the sketches tell.
[[nodiscard]] int likeness(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

/// For each document the one that it repeats (at least 600 thousandths alike, or the same text), or
/// itself: one wire story on many sites. The oldest of those that are alike stands for all, by date
/// and then by id. Candidates share four neighbouring classes of the sketch; each is compared with
/// a few, so the cost is linear in the number of documents.
[[nodiscard]] std::vector<std::uint32_t> find_repeated(std::span<const Statements> documents);

}  // namespace factwright

#endif
