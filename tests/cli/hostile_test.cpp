// Texts and files that nobody meant to be read, given to the program as users do.

#include "program.hpp"

#include <catch2/catch.hpp>

#include "base/utf8.hpp"

namespace factwright {
namespace {

using Catch::Matchers::Contains;

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

const std::string meeting = " Ana Ruiz met Tom Cole in Oslo. ";

/// What stands before a plain sentence.
const std::vector<std::pair<std::string, std::string>> oddities = {
    {"control characters", "\x01\x02\x07\x1B[31m\x7F\x0B"},
    {"C1 controls and separators", "\u0085\u0080\u2028\u2029\u200B\uFEFF\u00AD"},
    {"a hundred combining marks", "a" + repeated("\u0301", 100) + " e" + repeated("\u0489", 100)},
    {"mixed scripts",
     "\u041C\u043E\u0441\u043A\u0432\u0430 \uC11C\uC6B8 \u05E9\u05DC\u05D5\u05DD "
     "\u0645\u0631\u062D\u0628\u0627 "
     "\u6771\u4EAC \U0001F469\u200D\U0001F680."},
    {"marks of direction", "\u202E\u2066abc\u2069\u202C"},
    {"characters beyond the first plane", "\U0001D54F\U00010348 \U0010FFFD"},
    {"noncharacters", "\uFFFE\uFFFF \U0001FFFE"},
    {"punctuation only", repeated("?!...(((\"\"\"---", 200)},
    {"a word of many letters", std::string(100000, 'x')},
    {"many short lines", repeated("a\n", 3000)},
    {"many brackets", repeated("(", 5000) + repeated(")", 5000)},
    {"escapes of our own formats", "\\n\\s|\\p \\u0000 &#0; <b> \" ' \t"},
};

}  // namespace

TEST_CASE("odd characters before a sentence do not keep its facts from their places") {
  for (const auto& [name, text] : oddities) {
    INFO(name);
    const Workplace place;
    const std::string whole = text + "\n\n" + meeting + "\n";
    place.add("odd.txt", whole);
    CHECK(place.run("build odd.txt -o out").code == 0);
    const auto facts = place.facts("out");
    REQUIRE_FALSE(facts.facts.empty());
    const Evidence& evidence = facts.facts.back().evidence.front();
    CHECK(evidence.begin == count_code_points(text + "\n\n "));
    CHECK(evidence.text == "Ana Ruiz met Tom Cole in Oslo.");
    for (const std::string format : {"text", "json", "conllu"}) {
      CHECK(place.run("analyze odd.txt --format " + format).code == 0);
    }
    place.add("odd.conllu", place.run("analyze odd.txt --format conllu").out);
    REQUIRE(place.run("build odd.conllu -o again --format facts").code == 0);
    CHECK(place.read("again/facts.jsonl") == place.read("out/facts.jsonl"));
  }
}

TEST_CASE("zero bytes and lone surrogates are named in text and replaced in JSON") {
  const Workplace place;
  place.add("zero.txt", std::string_view("Oslo\0agreed.", 12));
  place.add("half.txt", "Oslo \xED\xA0\x80 agreed.");
  place.add("lines.jsonl",
            "{\"id\": \"z\", \"text\": \"\\u0000\\n\\nAna Ruiz met Tom Cole.\"}\n"
            "{\"id\": \"s\", \"text\": \"\\ud800 Ana Ruiz met Tom Cole.\"}\n");
  const auto run = place.run("build zero.txt half.txt lines.jsonl -o out --format facts");
  CHECK(run.code == 1);
  CHECK_THAT(run.err, Contains("zero.txt: is a binary file") &&
                          Contains("half.txt: is not UTF-8 text (byte 5)") &&
                          Contains("lines.jsonl:2: "));
  REQUIRE(place.facts("out").facts.size() == 1);
  CHECK(place.facts("out").facts[0].evidence[0].document == "z");
}

TEST_CASE("a long text without paragraphs or full stops is read in parts, its offsets right") {
  const Workplace place;
  const std::string words = repeated("the envoys of the council and the river report and ", 7000);
  place.add("long.txt", words + "left. Ana Ruiz met Tom Cole in Oslo.\n");
  const auto run = place.run("build long.txt -o out --format facts --model fast");
  CHECK(run.code == 0);
  CHECK_THAT(run.err, Contains("the sentence at character 0 has 70002 words"));
  const auto facts = place.facts("out");
  REQUIRE_FALSE(facts.facts.empty());
  const bool found = std::any_of(facts.facts.begin(), facts.facts.end(), [&](const Fact& fact) {
    return fact.evidence.front().begin == words.size() + 6 &&
           fact.evidence.front().text == "Ana Ruiz met Tom Cole in Oslo.";
  });
  CHECK(found);
}

TEST_CASE("a truncated, damaged or foreign model file is an error, not a crash") {
  const Workplace place;
  std::ifstream in(FACTWRIGHT_SOURCE_DIR "/models/fast.fwm", std::ios::binary);
  const std::string model{std::istreambuf_iterator<char>(in), {}};
  REQUIRE(model.size() > 1000);
  std::string flipped = model;
  flipped[model.size() / 2] = static_cast<char>(flipped[model.size() / 2] ^ 4);
  const std::vector<std::vector<std::string>> rows = {
      {model.substr(0, model.size() / 2), "fast.fwm"},
      {flipped, "fast.fwm"},
      {"", "fast.fwm"},
      {"PK\x03\x04 some archive", "this is not a model file"},
      {"FWMODEL\n\xFF\xFF\xFF\xFF", "version"},
  };
  for (const auto& row : rows) {
    place.add("models/fast.fwm", row[0]);
    place.add("models/lemmas.txt", "");
    const auto run = place.run("analyze --models models --model fast -", meeting);
    CHECK(run.code == 2);
    CHECK_THAT(run.err, Contains(row[1]) && Contains("help: "));
    CHECK(run.out.empty());
  }
}

}  // namespace factwright
