#include "analyze/grammar.hpp"

#include "by_hand.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

constexpr std::string_view slot_names[] = {"subject",    "object",   "recipient",
                                           "possessor",  "modifier", "complement",
                                           "apposition", "clause",   "preposition"};

/// "subject Ruiz, object Cole, with Lind": prepositions by their own word.
std::string in_words(const ByHand& text, std::uint32_t predicate) {
  std::string out;
  const Grammar grammar(text.analysis);
  for (const Argument& argument : grammar.arguments(predicate)) {
    if (!out.empty()) out += ", ";
    out += argument.slot == Slot::preposition
               ? argument.preposition
               : std::string(slot_names[static_cast<std::size_t>(argument.slot)]);
    out += " " + std::string(text.analysis.form(argument.head));
  }
  return out;
}

struct Row {
  std::string construction;
  std::string words;
  std::uint32_t predicate;  ///< counts from 1
  std::string arguments;
};

const std::vector<Row> rows = {
    {"active", "Ruiz/NNP/2/nsubj met/VBD/0/root Cole/NNP/2/obj in/IN/5/case Oslo/NNP/2/obl", 2,
     "subject Ruiz, object Cole, in Oslo"},
    {"passive",
     "Cole/NNP/3/nsubj:pass was/VBD/3/aux:pass met/VBN/0/root by/IN/5/case Ruiz/NNP/3/obl:agent", 3,
     "subject Ruiz, object Cole, by Ruiz"},
    {"passive with a plain oblique",
     "Cole/NNP/3/nsubj:pass was/VBD/3/aux:pass met/VBN/0/root by/IN/5/case Ruiz/NNP/3/obl", 3,
     "subject Ruiz, object Cole, by Ruiz"},
    {"passive without an agent", "Cole/NNP/3/nsubj:pass was/VBD/3/aux:pass met/VBN/0/root", 3,
     "object Cole"},
    {"reduced passive clause",
     "Cole/NNP/5/nsubj met/VBN/1/acl by/IN/4/case Ruiz/NNP/2/obl left/VBD/0/root", 2,
     "subject Ruiz, object Cole, by Ruiz"},
    {"relative clause of the subject",
     "Ruiz/NNP/5/nsubj who/WP/3/nsubj met/VBD/1/acl:relcl Cole/NNP/3/obj left/VBD/0/root", 3,
     "subject Ruiz, object Cole"},
    {"relative clause of the object",
     "Cole/NNP/5/nsubj whom/WP/4/obj Ruiz/NNP/4/nsubj met/VBD/1/acl:relcl left/VBD/0/root", 4,
     "subject Ruiz, object Cole"},
    {"relative clause without its pronoun",
     "Cole/NNP/4/nsubj Ruiz/NNP/3/nsubj met/VBD/1/acl:relcl left/VBD/0/root", 3,
     "subject Ruiz, object Cole"},
    {"control by the subject",
     "Ruiz/NNP/2/nsubj agreed/VBD/0/root to/TO/4/mark meet/VB/2/xcomp Cole/NNP/4/obj", 4,
     "subject Ruiz, object Cole"},
    {"control by the object",
     "Ruiz/NNP/2/nsubj urged/VBD/0/root Lind/NNP/2/obj to/TO/5/mark meet/VB/2/xcomp Cole/NNP/5/obj",
     5, "subject Lind, object Cole"},
    {"control through two verbs",
     "Ruiz/NNP/2/nsubj hopes/VBZ/0/root to/TO/4/mark try/VB/2/xcomp to/TO/6/mark meet/VB/4/xcomp "
     "Cole/NNP/6/obj",
     6, "subject Ruiz, object Cole"},
    {"purpose", "Ruiz/NNP/2/nsubj left/VBD/0/root to/TO/4/mark meet/VB/2/advcl Cole/NNP/4/obj", 4,
     "subject Ruiz, object Cole"},
    {"a finite clause has its own subject only",
     "Ruiz/NNP/2/nsubj said/VBD/0/root met/VBD/2/ccomp Cole/NNP/3/obj", 3, "object Cole"},
    {"plan of someone",
     "Ruiz/NNP/3/nmod:poss 's/POS/1/case plan/NN/0/root to/TO/5/mark meet/VB/3/acl Cole/NNP/5/obj",
     5, "subject Ruiz, object Cole"},
    {"shared subject", "Ruiz/NNP/2/nsubj left/VBD/0/root and/CC/4/cc met/VBD/2/conj Cole/NNP/4/obj",
     4, "subject Ruiz, object Cole"},
    {"joined subjects",
     "Ruiz/NNP/4/nsubj and/CC/3/cc Lind/NNP/1/conj met/VBD/0/root Cole/NNP/4/obj", 4,
     "subject Ruiz, subject Lind, object Cole"},
    {"joined prepositional phrases",
     "Ruiz/NNP/2/nsubj spoke/VBD/0/root with/IN/4/case Cole/NNP/2/obl and/CC/6/cc Lind/NNP/4/conj",
     2, "subject Ruiz, with Cole, with Lind"},
    {"recipient", "Oslo/NNP/2/nsubj gave/VBD/0/root Kenya/NNP/2/iobj aid/NN/2/obj", 2,
     "subject Oslo, object aid, recipient Kenya"},
    {"noun with participants",
     "Oslo/NNP/3/nmod:poss 's/POS/1/case talks/NNS/0/root with/IN/5/case Kenya/NNP/3/nmod", 3,
     "possessor Oslo, with Kenya"},
    {"noun between two",
     "talks/NNS/0/root between/IN/3/case Oslo/NNP/1/nmod and/CC/5/cc Kenya/NNP/3/conj", 1,
     "between Oslo, between Kenya"},
    {"noun under a light verb",
     "Oslo/NNP/2/nsubj held/VBD/0/root talks/NNS/2/obj with/IN/5/case Kenya/NNP/2/obl", 2,
     "subject Oslo, object talks, with Kenya"},
    {"copula", "Ruiz/NNP/4/nsubj is/VBZ/4/cop the/DT/4/det minister/NN/0/root", 4, "subject Ruiz"},
    {"apposition and modifiers", "Kenyan/JJ/2/amod minister/NN/0/root Ruiz/NNP/2/appos", 2,
     "modifier Kenyan, apposition Ruiz"},
    {"preposition of several words",
     "Ruiz/NNP/2/nsubj came/VBD/0/root out/IN/5/case of/IN/3/fixed Oslo/NNP/2/obl", 2,
     "subject Ruiz, out of Oslo"},
    {"what is said is a clause",
     "Ruiz/NNP/2/nsubj said/VBD/0/root Cole/NNP/4/nsubj left/VBD/2/ccomp", 2,
     "subject Ruiz, clause left"},
};

}  // namespace

TEST_CASE("arguments are who acts and what is acted on, whatever the construction") {
  for (const Row& row : rows) {
    INFO(row.construction << ": " << row.words);
    CHECK(in_words(by_hand(row.words), row.predicate - 1) == row.arguments);
  }
}

TEST_CASE("participants reached through coordination are marked") {
  const auto text = by_hand("Ruiz/NNP/4/nsubj and/CC/3/cc Lind/NNP/1/conj left/VBD/0/root");
  const auto arguments = Grammar(text.analysis).arguments(3);
  REQUIRE(arguments.size() == 2);
  CHECK_FALSE(arguments[0].distributed);
  CHECK(arguments[1].distributed);
}

TEST_CASE("a chain of clauses too deep for a subject gives none") {
  std::string words = "Ruiz/NNP/2/nsubj v/VB/0/root";
  for (int i = 2; i < 40; ++i) words += " v/VB/" + std::to_string(i) + "/xcomp";
  const auto text = by_hand(words);
  const Grammar grammar(text.analysis);
  CHECK(grammar.surface_subject(4) == 0);
  CHECK(grammar.surface_subject(39) == none);
}

TEST_CASE("children, conjuncts and ranges follow the tree") {
  const auto text = by_hand(
      "the/DT/2/det envoys/NNS/5/nsubj who/WP/4/nsubj left/VBD/2/acl:relcl met/VBD/0/root "
      "Cole/NNP/5/obj ,/,/8/punct Lind/NNP/6/conj and/CC/10/cc Holm/NNP/6/conj");
  const Grammar grammar(text.analysis);
  CHECK(grammar.children(4).size() == 2);
  CHECK(grammar.child(4, Deprel::obj) == 5);
  CHECK(grammar.child(4, Deprel::iobj) == none);
  CHECK(grammar.conjuncts(5) == std::vector<std::uint32_t>{5, 7, 9});
  CHECK(grammar.token_range(1, false) == Span{0, 4});
  CHECK(grammar.token_range(1, true) == Span{0, 2});
}

TEST_CASE("an analysis without words has a grammar") {
  const Analysis empty;
  CHECK(Grammar(empty).analysis().tokens.empty());
}

}  // namespace factwright
