#ifndef FACTWRIGHT_TESTS_ANALYZE_BY_HAND_HPP
#define FACTWRIGHT_TESTS_ANALYZE_BY_HAND_HPP

#include "factwright/analysis.hpp"

#include <memory>
#include <sstream>
#include <string>

namespace factwright {

/// An analysis written by hand, one sentence, and the text that it looks into.
struct ByHand {
  std::unique_ptr<std::string> text = std::make_unique<std::string>();
  Analysis analysis;
};

/// Words separated by blanks, each "form", "form/XPOS/head/deprel" or
/// "form/XPOS/head/deprel/lemma"; heads count from 1, 0 is the root. UPOS follows from the tag.
inline ByHand by_hand(const std::string& words) {
  ByHand out;
  std::istringstream in(words);
  for (std::string word; in >> word;) {
    std::istringstream parts(word);
    std::string form;
    std::string xpos;
    std::string head;
    std::string deprel;
    std::string lemma;
    std::getline(parts, form, '/');
    std::getline(parts, xpos, '/');
    std::getline(parts, head, '/');
    std::getline(parts, deprel, '/');
    std::getline(parts, lemma, '/');
    if (!out.text->empty()) *out.text += ' ';
    Token token;
    token.span.begin = static_cast<std::uint32_t>(out.text->size());
    *out.text += form;
    token.span.end = static_cast<std::uint32_t>(out.text->size());
    token.lemma = lemma.empty() ? form : lemma;
    token.xpos = xpos;
    token.upos = xpos.starts_with("NNP")                            ? Upos::propn
                 : xpos.starts_with("NN")                           ? Upos::noun
                 : xpos.starts_with("VB")                           ? Upos::verb
                 : xpos == "IN"                                     ? Upos::adp
                 : xpos.starts_with("PRP") || xpos.starts_with("W") ? Upos::pron
                 : xpos == "JJ"                                     ? Upos::adj
                                                                    : Upos::x;
    token.deprel = deprel_from(deprel);
    if (!head.empty() && head != "0") token.head = static_cast<std::uint32_t>(std::stoul(head)) - 1;
    out.analysis.tokens.push_back(std::move(token));
  }
  const auto count = static_cast<std::uint32_t>(out.analysis.tokens.size());
  out.analysis.text = *out.text;
  out.analysis.sentences.push_back(
      {0, count, {0, static_cast<std::uint32_t>(out.text->size())}, Zone::body, 0});
  return out;
}

}  // namespace factwright

#endif
