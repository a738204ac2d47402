#ifndef FACTWRIGHT_ANALYSIS_HPP
#define FACTWRIGHT_ANALYSIS_HPP

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "factwright/document.hpp"
#include "factwright/span.hpp"

namespace factwright {

/// Universal part of speech (Universal Dependencies v2).
enum class Upos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};

/// Universal dependency relation with the subtypes that the English treebanks use.
// clang-format off
enum class Deprel : std::uint8_t {
  dep, root, acl, acl_relcl, advcl, advcl_relcl, advmod, amod, appos, aux, aux_pass, case_, cc,
  cc_preconj, ccomp, compound, compound_prt, conj, cop, csubj, csubj_pass, det, det_predet,
  discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nmod_desc, nmod_poss,
  nmod_unmarked, nsubj, nsubj_outer, nsubj_pass, nummod, obj, obl, obl_agent, obl_unmarked,
  orphan, parataxis, punct, reparandum, vocative, xcomp
};
// clang-format on

[[nodiscard]] std::string_view to_string(Upos upos);      ///< "PROPN"
[[nodiscard]] std::string_view to_string(Deprel deprel);  ///< "nsubj:pass"
[[nodiscard]] Upos upos_from(std::string_view label);     ///< unknown labels give Upos::x
/// Unknown subtypes give their main relation ("nmod:foo" is nmod), unknown relations dep.
[[nodiscard]] Deprel deprel_from(std::string_view label);

/// One word or punctuation mark. `head` is an index into Analysis::tokens, `none` for the root.
struct Token {
  Span span;
  std::string lemma;
  std::string xpos;  ///< Penn Treebank tag ("VBD")
  std::uint32_t head = none;
  Upos upos = Upos::x;
  Deprel deprel = Deprel::dep;
  bool space_after = true;
};

/// A sentence: tokens [begin, end) of the analysis, never across a paragraph.
struct Sentence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Span span;
  Zone zone = Zone::body;
  std::uint32_t block = 0;  ///< index of Document::blocks
};

enum class NameKind : std::uint8_t { person, organization, location };

/// A name found by the trained tagger: tokens [begin, end) of one sentence.
struct Name {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  NameKind kind = NameKind::person;
};

/// A time expression: tokens [begin, end) and its ISO 8601 value as precise as known
/// ("2020-08-18", "2020-06", "2018-06", "2019-02/..", "PT2H"). Empty when it stays relative.
struct TimeExpression {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string value;
  bool duration = false;
};

/// A sentence of more tokens than the parser takes at once, and so cut into several. `begin` is a
/// byte of the document's text.
struct LongSentence {
  std::uint32_t begin = 0;
  std::uint64_t tokens = 0;
};

/// Everything the engine knows of one document's language. Views into the document's text: the
/// document must outlive it.
struct Analysis {
  std::string_view text;  ///< the document's text
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Name> names;            ///< sorted, not overlapping
  std::vector<TimeExpression> times;  ///< sorted, not overlapping
  std::vector<LongSentence> long_sentences;

  [[nodiscard]] std::string_view form(std::uint32_t token) const {
    return text.substr(tokens[token].span.begin, tokens[token].span.size());
  }
};

/// The trained files of one folder, loaded once and shared by all threads (immutable).
class Models {
 public:
  Models();
  ~Models();
  Models(Models&&) noexcept;
  Models& operator=(Models&&) noexcept;

  /// Loads `folder`/NAME.fwm and `folder`/lemmas.txt. Throws Error for a missing, truncated or
  /// foreign file.
  [[nodiscard]] static Models load(const std::string& folder, const std::string& name);

  /// Hex hash of the model files' bytes, for build.json; worked out at each call.
  [[nodiscard]] std::string hash() const;

  struct Data;
  [[nodiscard]] const Data& data() const { return *data_; }

 private:
  std::unique_ptr<Data> data_;
};

/// Sentences, tokens, lemmas, tags, trees, names and times of a document; what came with it
/// (Document::given) is kept. Pure: the same document and models give the same analysis on any
/// machine and at any number of threads.
[[nodiscard]] Analysis analyze(const Document& document, const Models& models);

/// Calls `take` with one part of the document after the other, each of some 50,000 tokens and whole
/// sentences, so that memory does not grow with the document. A shorter document is one part.
/// Times and names of one part are found without looking at the others.
void analyze_in_parts(const Document& document, const Models& models,
                      const std::function<void(const Analysis&)>& take);

}  // namespace factwright

#endif
