#ifndef FACTWRIGHT_READ_CONLLU_TREE_HPP
#define FACTWRIGHT_READ_CONLLU_TREE_HPP

#include <span>
#include <string>

#include "factwright/given.hpp"
#include "read/conllu_line.hpp"

namespace factwright {

/// A fault of one line: what is wrong and how to mend it. No fault where `line` is 0.
struct ConlluFault {
  std::uint64_t line = 0;
  std::string text;
};

/// Whether the ids of a sentence's lines follow each other as they must.
[[nodiscard]] ConlluFault check_ids(std::span<const ConlluLine> lines);

/// Copies tags, lemmas and the tree of the sentence's words (`words` has one for each line of a
/// word) and says whether there is a tree: either all words have a head or none has. Faults:
/// heads that are no word of the sentence, circles, no root or several, unknown tags and relations.
[[nodiscard]] ConlluFault take_tree(std::span<const ConlluLine> lines, std::span<GivenWord> words,
                                    bool& tree);

}  // namespace factwright

#endif
