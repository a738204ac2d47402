#include "../oracle/slow_rules.hpp"
#include "rule_world.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <functional>

namespace factwright {
namespace {

constexpr int most_shrinkings = 400;

/// A text with its mentions, in which packs are tried.
class RuleWorld {
 public:
  explicit RuleWorld(RuleChance& chance) : words_(chance.words(second_)), text_(by_hand(words_)) {
    const auto count = static_cast<std::uint32_t>(text_.analysis.tokens.size());
    auto& sentences = text_.analysis.sentences;
    if (second_ < count) {
      const auto cut = text_.analysis.tokens[second_].span.begin;
      sentences.push_back({second_, count, {cut, sentences[0].span.end}, Zone::headline, 0});
      sentences[0].end = second_;
      sentences[0].span.end = cut - 1;
    }
    mentions_ = chance.mentions(Grammar(text_.analysis));
    document_.text = *text_.text;
    document_.id = "d";
  }

  /// What the matcher and its twin tell differently; "" where they agree. Counts the facts.
  std::string difference(const Pack& pack, std::size_t& found) const {
    const Lexicon lexicon(pack);
    const Program program(pack, lexicon);
    const Grammar grammar(text_.analysis);
    const Scene scene{document_, text_.analysis, grammar,
                      mentions_, program,        sentences_of(text_.analysis)};
    const auto fast = slow::told_of(scene, pack, match(document_, grammar, mentions_, program));
    found += fast.size();
    return slow::difference(fast, slow::SlowRules(scene, pack).run());
  }

  [[nodiscard]] std::string described() const {
    std::string out = words_ + "\n";
    if (second_ < text_.analysis.tokens.size()) {
      out += "second sentence from " + std::to_string(second_) + "\n";
    }
    for (const Mention& mention : mentions_.items) {
      static constexpr const char* kinds[] = {"name", "nominal", "pronoun"};
      out += std::to_string(mention.begin) + "-" + std::to_string(mention.end) + " " +
             kinds[static_cast<int>(mention.kind)] + (mention.demonym ? " (demonym)" : "");
      for (const Reading& reading : mention.readings) {
        out += " " + mentions_.entities[reading.entity].name + "/" +
               std::to_string(static_cast<int>(reading.use));
      }
      out += "\n";
    }
    return out;
  }

 private:
  std::uint32_t second_ = 0;
  std::string words_;
  ByHand text_;
  Mentions mentions_;
  Document document_;
};

/// Every pack that lacks one part of another.
std::vector<Pack> smaller(const Pack& pack) {
  std::vector<Pack> out;
  for (std::size_t i = 0; i < pack.rules.size(); ++i) {
    out.push_back(pack);
    out.back().rules.erase(out.back().rules.begin() + static_cast<std::ptrdiff_t>(i));
    const auto less = [&](auto part) {
      for (std::size_t j = 0; j < (pack.rules[i].*part).size(); ++j) {
        out.push_back(pack);
        auto& all = out.back().rules[i].*part;
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(j));
      }
    };
    less(&Rule::triggers);
    less(&Rule::roles);
    less(&Rule::when);
    less(&Rule::unless);
    less(&Rule::instead_of);
    for (std::size_t j = 0; j < pack.rules[i].roles.size(); ++j) {
      for (std::size_t k = 0; k < pack.rules[i].roles[j].at.size(); ++k) {
        out.push_back(pack);
        auto& all = out.back().rules[i].roles[j].at;
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(k));
      }
    }
  }
  return out;
}

/// The smallest pack on the way down from one that fails, which still fails.
Pack shrunk(Pack pack, const RuleWorld& world) {
  std::size_t found = 0;
  int left = most_shrinkings;
  for (bool smaller_one = true; smaller_one && left > 0;) {
    smaller_one = false;
    for (Pack& one : smaller(pack)) {
      if (--left < 0 || world.difference(one, found).empty()) continue;
      pack = std::move(one);
      smaller_one = true;
      break;
    }
  }
  return pack;
}

std::size_t number_of(const char* name, std::size_t usual) {
  const char* wanted = std::getenv(name);
  return wanted != nullptr ? std::stoul(wanted) : usual;
}

}  // namespace

TEST_CASE("triggers, roles, conditions and phrases drawn by chance find what their twin finds") {
  const auto seed = number_of("FACTWRIGHT_SEED", 20200618);
  const auto rounds = number_of("FACTWRIGHT_ROUNDS", 10000);
  RuleChance chance(static_cast<std::uint32_t>(seed));
  std::size_t found = 0;
  for (std::size_t round = 0; round < rounds; ++round) {
    const RuleWorld world(chance);
    const Pack pack = chance.pack();
    const auto difference = world.difference(pack, found);
    if (difference.empty()) continue;
    const Pack least = shrunk(pack, world);
    FAIL("FACTWRIGHT_SEED=" << seed << " round " << round << "\n"
                            << described(least) << world.described()
                            << world.difference(least, found));
  }
  CHECK(found > rounds / 4);  // the drawn rules do match
}

}  // namespace factwright
