#ifndef FACTWRIGHT_GIVEN_HPP
#define FACTWRIGHT_GIVEN_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "factwright/span.hpp"

namespace factwright {

/// How much of an analysis that came with a text is taken over.
enum class GivenParts : std::uint8_t {
  all,    ///< sentences, words, lemmas, tags, trees and names; what is missing is made anew
  tokens  ///< sentences and words; everything else is made anew
};

/// One word as the file describes it. Empty fields: the file does not say.
struct GivenWord {
  Span span;  ///< bytes of the document's text, never empty
  std::string lemma;
  std::string upos;
  std::string xpos;
  std::string deprel;
  std::string name;           ///< "B-PER", "I-ORG" ..; kinds are PER, ORG, LOC
  std::uint32_t head = none;  ///< index in its sentence, `none` for the root
};

/// Words [begin, end) of Given::words, in one block of the document.
struct GivenSentence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t block = 0;
  bool tree = false;  ///< heads and relations are given: one root, no circle
};

/// The analysis that came with a document instead of plain text.
struct Given {
  std::vector<GivenWord> words;
  std::vector<GivenSentence> sentences;  ///< without gaps, none empty
  bool names = false;                    ///< some word of the document is marked as a name
};

}  // namespace factwright

#endif
