#include "analyze/repair.hpp"

#include "by_hand.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

/// The tree as "head/deprel" of each word, heads counted from 1.
std::string tree_of(const Analysis& analysis) {
  std::string out;
  for (const Token& token : analysis.tokens) {
    if (!out.empty()) out += ' ';
    out += std::to_string(token.head == none ? 0 : token.head + 1) + "/";
    out += to_string(token.deprel);
  }
  return out;
}

}  // namespace

TEST_CASE("trees that English rules out are mended and others left alone") {
  struct Row {
    std::string words;
    std::string tree;
  };
  const auto row = GENERATE(values<Row>({
      // A past tense read as a modifier.
      {"Oslo/NNP/3/compound imposed/VBD/3/amod sanctions/NNS/0/root ././3/punct",
       "2/nsubj 0/root 2/obj 2/punct"},
      {"Oslo/NNP/3/compound imposed/VBN/3/amod sanctions/NNS/0/root", "2/nsubj 0/root 2/obj"},
      {"Oslo/NNP/2/compound imposed/VBN/0/root sanctions/NNS/2/obj", "2/nsubj 0/root 2/obj"},
      // A speaker, a place, an office and a verb in two halves.
      {"Oslo/NNP/2/nsubj left/VBD/0/root ,/,/2/punct Ruiz/NNP/2/nsubj said/VBD/2/parataxis",
       "2/nsubj 0/root 2/punct 5/nsubj 2/parataxis"},
      {"Oslo/NNP/2/nsubj left/VBD/0/root ,/,/2/punct he/PRP/5/nsubj said/VBD/2/parataxis",
       "2/nsubj 0/root 2/punct 5/nsubj 2/parataxis"},
      {"There/EX/3/expl she/PRP/3/nsubj met/VBD/0/root Ruiz/NNP/3/obj",
       "3/advmod 3/nsubj 0/root 3/obj"},
      {"There/EX/2/expl came/VBD/0/root ships/NNS/2/nsubj", "2/expl 0/root 2/nsubj"},
      {"Ruiz/NNP/2/nsubj denied/VBD/0/root having/VBG/4/aux met/VBN/2/ccomp Cole/NNP/4/obj",
       "2/nsubj 0/root 4/aux 2/xcomp 4/obj"},
      {"envoy/NN/3/nsubj Ruiz/NNP/3/nsubj left/VBD/0/root", "2/nmod:desc 3/nsubj 0/root"},
      {"Oslo/NNP/2/compound test/NN/4/nsubj -/HYPH/2/punct fired/VBD/0/root it/PRP/4/obj",
       "4/nsubj 4/compound 2/punct 0/root 4/obj"},
      // Real modifiers.
      {"Ruiz/NNP/2/nsubj faced/VBD/0/root imposed/VBN/4/amod sanctions/NNS/2/obj",
       "2/nsubj 0/root 4/amod 2/obj"},
      {"imposed/VBN/2/amod sanctions/NNS/0/root", "2/amod 0/root"},
      {"the/DT/3/det imposed/VBN/3/amod sanctions/NNS/0/root", "3/det 3/amod 0/root"},
      // The speaker after what is said.
      {"Oslo/NNP/2/nsubj left/VBD/5/ccomp ,/,/2/punct Ruiz/NNP/2/nsubj said/VBD/0/root",
       "2/nsubj 5/ccomp 2/punct 5/nsubj 0/root"},
      {"Ruiz/NNP/2/nsubj said/VBD/0/root Oslo/NNP/4/nsubj left/VBD/2/ccomp",
       "2/nsubj 0/root 4/nsubj 2/ccomp"},
  }));
  auto text = by_hand(row.words);
  INFO(row.words);
  repair_tree(text.analysis, text.analysis.sentences[0]);
  CHECK(tree_of(text.analysis) == row.tree);
  repair_tree(text.analysis, text.analysis.sentences[0]);
  CHECK(tree_of(text.analysis) == row.tree);
}

}  // namespace factwright
