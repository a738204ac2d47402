#ifndef FACTWRIGHT_LEARN_CORPUS_HPP
#define FACTWRIGHT_LEARN_CORPUS_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyze/labels.hpp"

namespace factwright {

/// A word of a treebank or of a name corpus.
struct CorpusWord {
  std::string form;
  std::string xpos;
  std::string entity;      ///< the value of `Entity=` in MISC (GUM), empty without
  std::uint32_t head = 0;  ///< 1 is the first word, 0 the root
  Upos upos = Upos::x;
  Deprel deprel = Deprel::dep;
  std::optional<NameTag> name;  ///< nothing where nobody has said
  std::string lemma{};          ///< empty where nobody has said
};

struct CorpusSentence {
  std::string id;  ///< `sent_id`, may be empty
  std::vector<CorpusWord> words;
  bool has_tree = false;
  std::string text{};         ///< `text`: as it stands in the document, may be empty
  bool starts_block = false;  ///< a paragraph starts here (`newpar`, `newdoc`)
};

using Corpus = std::vector<CorpusSentence>;

/// The sentences of a CoNLL-U file; ranges and empty nodes are left out. Throws Error for a file
/// that cannot be read and for lines that are not CoNLL-U.
[[nodiscard]] Corpus read_conllu(const std::string& path);

/// Where a column file keeps its parts; columns start at 0 and are divided by tab or blank.
struct Columns {
  std::size_t form = 0;
  std::size_t name = 1;
};

/// The sentences of a file with one word a line, its form and its name label in columns. Labels
/// may be IOB1 or IOB2 and of any type scheme: see `folded_name_type`. Throws Error.
[[nodiscard]] Corpus read_columns(const std::string& path, const Columns& columns);

/// PER, LOC or ORG for the type names of the corpora ("politician", "GPE", "politicalparty");
/// nothing for types that are no such names (miscellaneous, nationalities, events).
[[nodiscard]] std::optional<NameKind> folded_name_type(std::string_view type);

/// Gives the sentences of `corpus` the names of `names` where identifier (or place in the file,
/// where there are none) and number of words agree. Returns how many did not.
std::size_t attach_names(Corpus& corpus, const Corpus& names);

}  // namespace factwright

#endif
