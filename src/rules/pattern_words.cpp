#include "rules/pattern_words.hpp"

#include <algorithm>

namespace factwright {

const std::vector<std::string>& test_key_names() {
  static const std::vector<std::string> names = {"lemma", "word", "lower", "tag",
                                                 "xpos",  "dep",  "out",   "entity"};
  return names;
}

std::optional<TestKey> test_key(std::string_view name) {
  const auto& names = test_key_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<TestKey>(found - names.begin());
}

const std::vector<std::string>& tag_names() {
  static const std::vector<std::string> names = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                 "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                 "PUNCT", "SCONJ", "SYM", "VERB", "X"};
  return names;
}

const std::vector<std::string>& relation_names() {
  static const std::vector<std::string> names = {
      "dep",        "root",         "acl",        "acl:relcl", "advcl",        "advcl:relcl",
      "advmod",     "amod",         "appos",      "aux",       "aux:pass",     "case",
      "cc",         "cc:preconj",   "ccomp",      "compound",  "compound:prt", "conj",
      "cop",        "csubj",        "csubj:pass", "det",       "det:predet",   "discourse",
      "dislocated", "expl",         "fixed",      "flat",      "goeswith",     "iobj",
      "list",       "mark",         "nmod",       "nmod:desc", "nmod:poss",    "nmod:unmarked",
      "nsubj",      "nsubj:outer",  "nsubj:pass", "nummod",    "obj",          "obl",
      "obl:agent",  "obl:unmarked", "orphan",     "parataxis", "punct",        "reparandum",
      "vocative",   "xcomp"};
  return names;
}

}  // namespace factwright
