#include "analyze/lemma.hpp"

#include "analyze/characters.hpp"

#include "base/utf8.hpp"

#include "factwright/error.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

namespace factwright {
namespace {

/// The tag that stands for a universal part of speech where no Penn tag is given.
std::string_view usual_xpos(Upos upos) {
  switch (upos) {
    case Upos::noun:
      return "NN";
    case Upos::propn:
      return "NNP";
    case Upos::verb:
    case Upos::aux:
      return "VB";
    case Upos::adj:
      return "JJ";
    case Upos::adv:
      return "RB";
    case Upos::num:
      return "CD";
    default:
      return "";
  }
}

/// Marks that lemmas are written with, for their typographic and doubled forms.
constexpr std::pair<std::string_view, std::string_view> plain_marks[] = {
    {"\u201C", "\""}, {"\u201D", "\""}, {"\u2018", "'"},
    {"\u2019", "'"},  {"\u2013", "-"},  {"\u2014", "-"}};

std::string lemma_of_mark(std::string_view form) {
  for (const auto& [typographic, plain] : plain_marks) {
    if (form == typographic) return std::string(plain);
  }
  return std::string(form);
}

/// "20,000" is "20000"; other numbers stay.
std::string lemma_of_number(std::string_view form) {
  std::string lemma;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool groups = form[i] == ',' && i > 0 && i + 1 < form.size() &&
                        is_ascii_digit(form[i - 1]) && is_ascii_digit(form[i + 1]);
    if (!groups) lemma += ascii_lower(form[i]);
  }
  return lemma;
}

/// The form with typewriter apostrophes.
std::string with_plain_apostrophes(std::string_view form) {
  std::string plain;
  for (std::size_t i = 0; i < form.size();) {
    const std::size_t size = apostrophe_size(form, i);
    plain += size > 0 ? '\'' : form[i];
    i += std::max<std::size_t>(size, 1);
  }
  return plain;
}

/// "NASA", "L2", "CoM": a capital or digit after the first letter.
bool is_acronym(std::string_view form) {
  return form.size() > 1 && std::any_of(form.begin() + 1, form.end(), [](char c) {
           return is_ascii_upper(c) || is_ascii_digit(c);
         });
}

bool is_name_tag(std::string_view xpos) { return xpos == "NNP" || xpos == "NNPS"; }

}  // namespace

Lemmatizer::Lemmatizer(LemmaLexicon lexicon)
    : lexicon_(std::make_shared<const LemmaLexicon>(std::move(lexicon))) {}

Lemmatizer Lemmatizer::load(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    throw Error(fmt::format("cannot read the lemma lexicon {}", path),
                "It belongs beside the model files.");
  }
  const std::string lines{std::istreambuf_iterator<char>(in), {}};
  return Lemmatizer(LemmaLexicon::parse(lines, path));
}

std::string Lemmatizer::lemma(std::string_view form, Upos upos, std::string_view xpos) const {
  if (upos == Upos::punct || upos == Upos::sym) return lemma_of_mark(form);
  if (xpos.empty()) xpos = usual_xpos(upos);
  const std::string plain = with_plain_apostrophes(form);
  if (const std::string* found = lexicon_->word(xpos, plain)) return *found;
  if (is_name_tag(xpos)) return lexicon_->by_ending(xpos, plain).value_or(plain);

  const std::string lower = to_lower(std::string_view(plain));
  if (const std::string* found = lexicon_->word(xpos, lower)) return *found;
  if (xpos == "CD") return lemma_of_number(plain);
  const bool capital = lower != plain;
  if (capital && xpos == "JJ") return plain;
  if (capital && is_acronym(plain) && (xpos == "NN" || xpos == "FW")) return plain;
  if (capital && is_acronym(plain) && xpos == "NNS" && plain.back() == 's') {
    return plain.substr(0, plain.size() - 1);
  }
  return lexicon_->by_ending(xpos, lower).value_or(lower);
}

}  // namespace factwright
