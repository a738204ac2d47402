#include "match/patterns.hpp"

#include "../oracle/slow_entities.hpp"
#include "../oracle/slow_patterns.hpp"
#include "pattern_world.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>

namespace factwright {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_compared = 60;  ///< ways; the matcher leaves out more than 64 of a start

std::string joined(const std::set<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines)
    out += (out.empty() ? "" : " ; ") + (line.size() > 3 ? line.substr(3) : "match");
  return out.empty() ? "-" : out;
}

/// One line of a file: "engine | phenomenon | kind | pattern => what is found". Lines "text:" and
/// "mentions:" before it say where. With FACTWRIGHT_ACCEPT set what is found is written there.
class CaseFile {
 public:
  explicit CaseFile(const fs::path& path) : path_(path) {}

  std::size_t run() {
    std::ifstream in(path_);
    std::ostringstream accepted;
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with("text: ")) text_ = by_hand(line.substr(6));
      if (line.starts_with("text: ")) mentions_.clear();
      if (line.starts_with("mentions: ")) mentions_ = line.substr(10);
      if (line.find(" => ") != std::string::npos) line = checked(line);
      accepted << line << '\n';
    }
    in.close();
    if (std::getenv("FACTWRIGHT_ACCEPT") != nullptr) std::ofstream(path_) << accepted.str();
    return count_;
  }

 private:
  std::string checked(const std::string& line) {
    ++count_;
    const auto arrow = line.rfind(" => ");
    std::istringstream parts(line.substr(0, arrow));
    std::string engine;
    std::string phenomenon;
    std::string kind;
    std::string pattern;
    std::getline(parts, engine, '|');
    std::getline(parts, phenomenon, '|');
    std::getline(parts, kind, '|');
    std::getline(parts, pattern);
    INFO(path_.filename().string() << ": " << line);
    PatternWorld world;
    kind = kind.substr(1, kind.size() - 2);
    REQUIRE(world.add(kind, pattern.substr(1)).empty());
    std::string got;
    world.look_at(text_, mentions_, [&](const Scene& scene) {
      const auto fast = slow::lines_of(scene, find_patterns(scene));
      got = joined(fast);
      CHECK(fast == slow::lines_of(scene, slow::find_patterns(scene)));
    });
    if (std::getenv("FACTWRIGHT_ACCEPT") == nullptr) CHECK(line.substr(arrow + 4) == got);
    return line.substr(0, arrow + 4) + got;
  }

  fs::path path_;
  ByHand text_;
  std::string mentions_;
  std::size_t count_ = 0;
};

/// Patterns, trees and words drawn from a few, so that they often meet.
class Chance {
 public:
  explicit Chance(std::uint32_t seed) : random_(seed) {}

  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }
  template <std::size_t size>
  std::string one_of(const char* const (&values)[size]) {
    return values[below(size)];
  }

  ByHand sentence() {
    const auto size = 1 + below(7);
    std::vector<std::uint32_t> heads(size, 0);
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < size; ++i) order.push_back(i);
    for (std::uint32_t i = size; i-- > 1;) std::swap(order[i], order[below(i + 1)]);
    for (std::uint32_t i = 1; i < size; ++i) heads[order[i]] = order[below(i)] + 1;
    std::string words;
    for (std::uint32_t i = 0; i < size; ++i) {
      words += one_of({"x", "X", "y", "z", "very", "big", "with"}) + "/" +
               one_of({"NN", "NNP", "VB", "IN"}) + "/" + std::to_string(heads[i]) + "/" +
               one_of({"nsubj", "obj", "obl", "case", "conj", "nsubj:pass"}) + " ";
    }
    return by_hand(words);
  }

  std::string mentions(std::size_t tokens) {
    if (below(2) == 0) return {};
    const auto begin = below(static_cast<std::uint32_t>(tokens));
    const auto end = begin + 1 + below(static_cast<std::uint32_t>(tokens) - begin);
    return std::to_string(begin) + "-" + std::to_string(end) + "=" + one_of({"Person", "City"});
  }

  std::string test(int depth = 2) {
    if (depth > 0 && below(3) == 0) {
      if (below(3) == 0) return "!(" + test(depth - 1) + ")";
      return "(" + test(depth - 1) + (below(2) == 0 ? " & " : " | ") + test(depth - 1) + ")";
    }
    return one_of({"lemma=x", "word=X", "lower=x,y", "tag=NOUN", "tag!=VERB", "xpos=NN,IN",
                   "dep=nsubj,obj", "dep!=conj", "out=case", "entity=Person", "entity=any",
                   "word=/[xy]/", "lemma=/X|z/i", "lemma=@big", "dep=/nsubj.*/"});
  }

  std::string times(bool lazy) {
    const auto sign = one_of({"", "", "", "?", "*", "+", "{2}", "{1,2}", "{0,2}", "{2,}"});
    return sign + (lazy && !sign.empty() && below(3) == 0 ? "?" : "");
  }

  std::string tokens(int depth = 3) {
    std::string out;
    for (auto count = 1 + below(3); count-- > 0;) {
      const auto kind = below(depth > 0 ? 12 : 6);
      if (kind < 3) out += "[" + test() + "]" + times(true);
      if (kind == 3) out += "[]" + times(true);
      if (kind == 4) out += one_of({"x", "\"X\"", "y"}) + times(true);
      if (kind == 5) out += one_of({"@big", "<p>", "^", "[]", "$"});
      if (kind == 6) out += "(" + tokens(depth - 1) + "|" + tokens(depth - 1) + ")" + times(true);
      if (kind == 7) out += "(" + tokens(depth - 1) + ")" + times(true);
      if (kind == 8 || kind == 9) {
        out += "(?<" + one_of({"a", "b", "c"}) + "> " + tokens(depth - 1) + ")" + times(true);
      }
      if (kind > 9) out += one_of({"(?=", "(?!", "(?<=", "(?<!"}) + tokens(depth - 1) + ")";
      out += " ";
    }
    return out;
  }

  std::string phrase(int depth = 2) {
    std::string out;
    for (auto count = 1 + below(3); count-- > 0;) {
      const auto kind = below(depth > 0 ? 8 : 5);
      const auto times = one_of({"", "", "", "?", "+", "*"});
      if (kind < 2) out += one_of({"x", "y", "very", "big"}) + times;
      if (kind == 2) out += one_of({"\"X\"", "@big", "..1", "..2"});
      if (kind == 3 || kind == 4) out += one_of({"{Name}", "{Noun}", "{any}"}) + times;
      if (kind > 5) out += "(" + phrase(depth - 1) + "|" + phrase(depth - 1) + ")" + times;
      if (kind == 5) out += "(" + phrase(depth - 1) + ")" + times;
      out += " ";
    }
    return out;
  }

  std::string step() {
    std::string out = one_of({">", "<", ">", "<", "~"});
    if (out == "~") {
      out += one_of({"next", "previous", "after", "before", "sibling"});
    } else {
      out += one_of(
          {"nsubj", "obj", "obl", "any", "conj", "!obj", "/nsubj.*/", "obl:with", "nsubj|obj"});
    }
    return out + one_of({"", "", "", ".left", ".right", ".next", ".previous"});
  }

  std::string path(int depth = 2) {
    std::string out;
    for (auto count = 1 + below(3); count-- > 0;) {
      const auto kind = below(depth > 0 ? 9 : 5);
      if (kind < 2) out += step() + times(false);
      if (kind == 2) out += "[" + test() + "]";
      if (kind == 3) out += "[" + one_of({"x", "y", "lower=z"}) + "]";
      if (kind == 4) out += one_of({"a", "b", "c:[tag=NOUN]", "p", "p:Person"});
      if (kind == 5) out += "(" + path(depth - 1) + ")" + times(false);
      if (kind == 6) out += "(" + path(depth - 1) + "|" + path(depth - 1) + ")" + times(false);
      if (kind == 7) out += "(?=" + path(depth - 1) + ")" + one_of({"", "?", "*", "+"});
      if (kind == 8) out += "(?!" + path(depth - 1) + ")";
      out += " ";
    }
    return out;
  }

 private:
  std::mt19937 random_;
};

}  // namespace

TEST_CASE("what public engines can say is found, by the fast way and by the slow one") {
  std::size_t cases = 0;
  const auto folder = fs::path(FACTWRIGHT_SOURCE_DIR) / "tests" / "cases" / "engines";
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".cases") cases += CaseFile(entry.path()).run();
  }
  CHECK(cases >= 350);
}

TEST_CASE("every short string is read as a pattern or refused") {
  constexpr std::string_view letters = ",:-[]{}\"'|>&*!#? \n\ta1<@(=/\\";
  const std::size_t longest = std::getenv("FACTWRIGHT_LONG_TESTS") != nullptr ? 4 : 3;
  std::size_t read = 0;
  for (std::size_t length = 1; length <= longest; ++length) {
    std::string text(length, letters[0]);
    std::vector<std::size_t> places(length, 0);
    for (std::size_t i = 0; i < length;) {
      for (const char* kind : {"phrases", "tokens", "path"}) {
        PatternWorld world;
        if (world.add(kind, text).empty()) ++read;
      }
      for (i = 0; i < length; ++i) {
        places[i] = (places[i] + 1) % letters.size();
        text[i] = letters[places[i]];
        if (places[i] != 0) break;
      }
    }
  }
  CHECK(read > 100);
}

TEST_CASE("patterns drawn by chance find what their slow twins find") {
  const char* wanted = std::getenv("FACTWRIGHT_SEED");
  const auto seed = wanted != nullptr ? std::stoul(wanted) : 20200618UL;
  const char* more = std::getenv("FACTWRIGHT_ROUNDS");
  const auto rounds = more != nullptr ? std::stoul(more) : 10000UL;
  Chance chance(static_cast<std::uint32_t>(seed));
  std::size_t found = 0;
  for (std::size_t round = 0; round < rounds; ++round) {
    PatternWorld world;
    std::string lines;
    for (auto count = 1 + chance.below(4); count-- > 0;) {
      const std::string kind = chance.below(2) == 0 ? "tokens" : "path";
      const auto line = kind == "path" ? chance.path() : chance.tokens();
      if (world.add(kind, line).empty()) lines += kind + ": " + line + "\n";
    }
    const auto text = chance.sentence();
    const auto mentions = chance.mentions(text.analysis.tokens.size());
    INFO("FACTWRIGHT_SEED=" << seed << " round " << round << "\n"
                            << lines << *text.text << "\n"
                            << mentions);
    world.look_at(text, mentions, [&](const Scene& scene) {
      const auto fast = slow::lines_of(scene, find_patterns(scene));
      found += fast.size();
      const auto twin = slow::lines_of(scene, slow::find_patterns(scene));
      if (twin.size() < most_compared) REQUIRE(fast == twin);
    });
  }
  CHECK(found > rounds / 2);  // the drawn patterns do match
}

TEST_CASE("entity rules drawn by chance find what their slow twin finds") {
  const char* wanted = std::getenv("FACTWRIGHT_SEED");
  const auto seed = wanted != nullptr ? std::stoul(wanted) : 20200618UL;
  const char* more = std::getenv("FACTWRIGHT_ROUNDS");
  const auto rounds = more != nullptr ? std::stoul(more) : 10000UL;
  Chance chance(static_cast<std::uint32_t>(seed));
  std::size_t found = 0;
  for (std::size_t round = 0; round < rounds; ++round) {
    PatternWorld world;
    std::string lines;
    for (auto count = 1 + chance.below(4); count-- > 0;) {
      const bool phrase = chance.below(3) == 0;
      const auto line = phrase ? chance.phrase() : chance.tokens();
      if (!world.add(phrase ? "phrases" : "tokens", line).empty()) continue;
      Rule parsed = std::move(world.pack().rules.back());
      world.clear();
      EntityRule rule;
      rule.name = std::to_string(world.pack().entity_rules.size());
      rule.type = chance.one_of({"Person", "Place", "City"});
      rule.phrases = std::move(parsed.phrases);
      rule.tokens = std::move(parsed.tokens);
      lines += rule.name + " makes " + rule.type + ": " + line + "\n";
      world.pack().entity_rules.push_back(std::move(rule));
    }
    const auto text = chance.sentence();
    std::vector<TypedSpan> known;
    if (chance.below(2) == 0) known.push_back({0, 1, chance.one_of({"Person", "City"})});
    INFO("FACTWRIGHT_SEED=" << seed << " round " << round << "\n" << lines << *text.text);
    world.look_at(text, "", [&](const Scene& scene) {
      const EntityRules rules(world.pack(), scene.lexicon());
      std::set<std::string> fast;
      for (const RuledName& name : rules.find(scene.grammar, known)) {
        fast.insert(rules.rule(name.rule).name + " " + std::to_string(name.begin) + "-" +
                    std::to_string(name.end));
      }
      found += fast.size();
      REQUIRE(fast == slow::SlowEntities(scene, world.pack(), known).run());
    });
  }
  CHECK(found > rounds / 2);
}

}  // namespace factwright
