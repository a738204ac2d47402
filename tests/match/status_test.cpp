#include "match/scene.hpp"

#include "../analyze/by_hand.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

Pack pack() {
  Pack out;
  List cues{"cues", "cues.tsv", false, {}};
  const auto add = [&](const std::string& word, const std::string& kind,
                       const std::string& status) {
    cues.entries.push_back({word, "", {}, {}, {}, {}, {{"class", kind}, {"status", status}}, 2});
  };
  add("not", "negation", "negated");
  add("will", "auxiliary", "planned");
  add("may", "auxiliary", "possible");
  add("reportedly", "adverb", "possible");
  add("alleged", "adjective", "possible");
  add("if", "conditional", "conditional");
  add("deny", "verb", "denied");
  add("plan", "verb", "planned");
  add("plan", "noun", "planned");
  add("urge", "verb", "requested");
  out.lists.push_back(std::move(cues));
  return out;
}

/// The status of the word number `trigger` (counted from 1) where its rule says `own`.
std::string status(const std::string& words, std::uint32_t trigger, const std::string& own = {}) {
  const auto text = by_hand(words);
  const auto given = pack();
  const Lexicon lexicon(given);
  const Program program(given, lexicon);
  const Grammar grammar(text.analysis);
  const Mentions mentions;
  const Document document;
  const Scene scene{document, text.analysis,
                    grammar,  mentions,
                    program,  std::vector<std::uint32_t>(text.analysis.tokens.size(), 0)};
  Trigger woken;
  woken.token = trigger - 1;
  woken.tokens = {trigger - 1};
  woken.arguments = grammar.arguments(trigger - 1);
  return status_of(scene, woken, own);
}

}  // namespace

TEST_CASE("negation, modality and governing words give the status") {
  struct Row {
    std::string words;
    std::uint32_t trigger;
    std::string status;
  };
  const auto row = GENERATE(values<Row>({
      {"Ruiz/NNP/2/nsubj met/VBD/0/root Cole/NNP/2/obj", 2, "asserted"},
      {"Ruiz/NNP/4/nsubj did/VBD/4/aux not/RB/4/advmod meet/VB/0/root", 4, "negated"},
      {"Ruiz/NNP/3/nsubj will/MD/3/aux meet/VB/0/root", 3, "planned"},
      {"Ruiz/NNP/4/nsubj will/MD/4/aux not/RB/4/advmod meet/VB/0/root", 4, "negated"},
      {"Ruiz/NNP/3/nsubj may/MD/3/aux meet/VB/0/root", 3, "possible"},
      {"Ruiz/NNP/3/nsubj reportedly/RB/3/advmod met/VBD/0/root", 3, "possible"},
      {"alleged/JJ/2/amod attack/NN/0/root", 2, "possible"},
      {"no/DT/2/det attack/NN/0/root", 2, "negated"},
      {"No/DT/2/det country/NN/3/nsubj attacked/VBD/0/root", 3, "negated"},
      {"Ruiz/NNP/2/nsubj denied/VBD/0/root/deny meeting/VBG/2/ccomp", 3, "denied"},
      {"Ruiz/NNP/2/nsubj plans/VBZ/0/root/plan to/TO/4/mark meet/VB/2/xcomp", 4, "planned"},
      {"plan/NN/0/root to/TO/3/mark meet/VB/1/acl", 3, "planned"},
      {"Oslo/NNP/2/nsubj urged/VBD/0/root/urge Ruiz/NNP/2/obj to/TO/5/mark meet/VB/2/xcomp", 5,
       "requested"},
      {"Ruiz/NNP/2/nsubj came/VBD/0/root to/TO/4/mark meet/VB/2/advcl", 4, "planned"},
      {"If/IN/3/mark Ruiz/NNP/3/nsubj comes/VBZ/5/advcl we/PRP/5/nsubj leave/VBP/0/root", 3,
       "conditional"},
      {"Did/VBD/3/aux Ruiz/NNP/3/nsubj meet/VB/0/root Cole/NNP/3/obj ?/./3/punct", 3, "questioned"},
      {"Ruiz/NNP/5/nsubj not/RB/5/advmod only/RB/5/advmod just/RB/5/advmod met/VBD/0/root", 5,
       "asserted"},
  }));
  INFO(row.words);
  const auto found = status(row.words, row.trigger);
  CHECK(found == row.status);
}

TEST_CASE("the rule's own status stands under what the text says") {
  const std::string plain = "Ruiz/NNP/2/nsubj left/VBD/0/root";
  const std::string planned = "Ruiz/NNP/3/nsubj will/MD/3/aux leave/VB/0/root";
  CHECK(status(plain, 2, "ended") == "ended");
  CHECK(status(planned, 3, "negated") == "negated");
}

}  // namespace factwright
