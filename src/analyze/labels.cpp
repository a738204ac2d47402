#include "analyze/labels.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace factwright {
namespace {

constexpr std::array<std::string_view, upos_count> upos_labels = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, deprel_count> deprel_labels = {
    "dep",        "root",         "acl",        "acl:relcl", "advcl",        "advcl:relcl",
    "advmod",     "amod",         "appos",      "aux",       "aux:pass",     "case",
    "cc",         "cc:preconj",   "ccomp",      "compound",  "compound:prt", "conj",
    "cop",        "csubj",        "csubj:pass", "det",       "det:predet",   "discourse",
    "dislocated", "expl",         "fixed",      "flat",      "goeswith",     "iobj",
    "list",       "mark",         "nmod",       "nmod:desc", "nmod:poss",    "nmod:unmarked",
    "nsubj",      "nsubj:outer",  "nsubj:pass", "nummod",    "obj",          "obl",
    "obl:agent",  "obl:unmarked", "orphan",     "parataxis", "punct",        "reparandum",
    "vocative",   "xcomp"};

constexpr std::array<std::string_view, name_tag_count> name_labels = {
    "O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"};

template <typename Label, std::size_t size>
std::optional<Label> find_label(const std::array<std::string_view, size>& labels,
                                std::string_view label) {
  const auto found = std::find(labels.begin(), labels.end(), label);
  if (found == labels.end()) return std::nullopt;
  return static_cast<Label>(found - labels.begin());
}

}  // namespace

std::string_view to_string(Upos upos) { return upos_labels[static_cast<std::size_t>(upos)]; }

std::string_view to_string(Deprel deprel) {
  return deprel_labels[static_cast<std::size_t>(deprel)];
}

std::string_view to_string(NameTag tag) { return name_labels[static_cast<std::size_t>(tag)]; }

Upos upos_from(std::string_view label) {
  return find_label<Upos>(upos_labels, label).value_or(Upos::x);
}

Deprel deprel_from(std::string_view label) {
  if (const auto exact = find_label<Deprel>(deprel_labels, label)) return *exact;
  const std::string_view main = label.substr(0, label.find(':'));
  return find_label<Deprel>(deprel_labels, main).value_or(Deprel::dep);
}

std::optional<NameTag> name_tag_from(std::string_view label) {
  return find_label<NameTag>(name_labels, label);
}

bool begins_name(NameTag tag) { return static_cast<unsigned>(tag) % 2 == 1; }

bool continues_name(NameTag tag) { return tag != NameTag::o && !begins_name(tag); }

bool may_follow(NameTag previous, NameTag tag) {
  if (!continues_name(tag)) return true;
  return previous == tag || static_cast<unsigned>(previous) + 1 == static_cast<unsigned>(tag);
}

NameKind kind_of(NameTag tag) {
  assert(tag != NameTag::o);
  constexpr std::array<NameKind, 3> kinds = {NameKind::person, NameKind::location,
                                             NameKind::organization};
  return kinds[(static_cast<std::size_t>(tag) - 1) / 2];
}

}  // namespace factwright
