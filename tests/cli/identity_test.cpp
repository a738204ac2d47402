// Who is who over large and hostile sets of documents.

#include "program.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <random>

namespace factwright {
namespace {

/// "Aba", "Abe" ..: made-up names, the same on every machine.
std::string made_up(std::size_t number) {
  static const std::string consonants = "bdfgklmnprstvz";
  static const std::string vowels = "aeiou";
  std::string out;
  for (int i = 0; i < 4; ++i) {
    const char consonant = consonants[number % consonants.size()];
    out += out.empty() ? static_cast<char>(consonant - 'a' + 'A') : consonant;
    number /= consonants.size();
    out += vowels[number % vowels.size()];
    number /= vowels.size();
  }
  return out;
}

std::size_t persons_named(const Facts& facts, const std::string& surname) {
  return static_cast<std::size_t>(
      std::count_if(facts.entities.begin(), facts.entities.end(), [&](const Entity& entity) {
        return entity.type == "Person" && entity.name.ends_with(surname);
      }));
}

std::string line_of(const std::string& id, const std::string& text) {
  return "{\"id\":\"" + id + "\",\"date\":\"2020-08-18\",\"text\":\"" + text + "\"}\n";
}

/// Small texts whose names, descriptions and countries meet in many ways.
std::vector<std::string> corpus() {
  const std::vector<std::string> who = {"Foreign Minister Ana Ruiz",
                                        "Ruiz",
                                        "Ana Ruis",
                                        "A. Ruiz",
                                        "Envoy Stefan Biegler",
                                        "Stefan Beigler",
                                        "The Ministry of Fisheries",
                                        "Kenya's Ministry of Fisheries",
                                        "The Council",
                                        "The President"};
  const std::vector<std::string> did = {"met Tom Cole in Oslo.", "criticized Kenya.",
                                        "destroyed the joint trade office in Lima.",
                                        "closed the trade office in Lima."};
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < who.size() * did.size(); ++i) {
    const auto text = who[i % who.size()] + " " + did[i / who.size()] + " Tom Cole thanked Uganda.";
    lines.push_back(line_of("d" + std::to_string(100 + i), text));
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line;
  return out;
}

}  // namespace

TEST_CASE("thousands of bearers of one surname in one text are as many persons") {
  constexpr std::size_t bearers = 2500;
  std::string text = "Eva Lind arrived in Lima.";
  for (std::size_t i = 0; i < bearers; ++i) text += " " + made_up(i) + " Hale met Eva Lind.";
  const Workplace place;
  place.add("long.txt", text);
  REQUIRE(place.run("build long.txt -o out --format facts --model fast").code == 0);
  CHECK(persons_named(place.facts("out"), "Hale") > bearers / 2);
}

TEST_CASE("thousands of bearers of one surname in as many texts are as many persons") {
  constexpr std::size_t bearers = 5000;
  std::string lines;
  for (std::size_t i = 0; i < bearers; ++i)
    lines += line_of(std::to_string(i), made_up(i) + " Hale met Eva Lind in Lima.");
  lines += line_of("last", "Hale met Eva Lind in Lima.");
  const Workplace place;
  place.add("in.jsonl", lines);
  REQUIRE(place.run("build in.jsonl -o out --format facts --model fast").code == 0);
  const auto facts = place.facts("out");
  CHECK(persons_named(facts, "Hale") > bearers / 2);
  CHECK(std::any_of(facts.entities.begin(), facts.entities.end(),
                    [](const Entity& entity) { return entity.name == "Hale"; }));
}

TEST_CASE("an id stays when documents are added") {
  const auto lines = corpus();
  const Workplace place;
  place.add("all.jsonl", joined(lines));
  REQUIRE(place.run("build all.jsonl -o all --format facts").code == 0);
  std::map<std::pair<std::string, std::string>, std::vector<std::string>> ids;
  for (const Entity& entity : place.facts("all").entities)
    ids[{entity.name, entity.type}].push_back(entity.id);
  std::mt19937 dice(7);
  for (int round = 0; round < 4; ++round) {
    std::vector<std::string> some;
    for (const std::string& line : lines) {
      if (dice() % 3 == 0) some.push_back(line);
    }
    place.add("some.jsonl", joined(some));
    REQUIRE(place.run("build some.jsonl -o some --format facts").code == 0);
    for (const Entity& entity : place.facts("some").entities) {
      const auto there = ids.find({entity.name, entity.type});
      if (there == ids.end() || entity.type == "Text") continue;
      if (entity.type == "Facility") continue;  // which offices are one, all documents tell
      INFO(entity.name << " (" << entity.type << ")");
      CHECK(std::find(there->second.begin(), there->second.end(), entity.id) !=
            there->second.end());
    }
  }
}

TEST_CASE("any parts merged are the whole, with corrections too") {
  const auto lines = corpus();
  const Workplace place;
  place.add("all.jsonl", joined(lines));
  place.add("fix.yaml",
            "same:\n  - [Ana Ruiz, A. Ruiz]\nnot-same:\n  - [Stefan Biegler, Stefan Beigler]\n");
  const std::string fixed = " --format facts --corrections fix.yaml";
  REQUIRE(place.run("build all.jsonl -o whole" + fixed).code == 0);
  std::mt19937 dice(11);
  for (int round = 0; round < 3; ++round) {
    std::vector<std::string> parts[2];
    for (const std::string& line : lines) parts[dice() % 2].push_back(line);
    place.add("a.jsonl", joined(parts[0]));
    place.add("b.jsonl", joined(parts[1]));
    REQUIRE(place.run("build a.jsonl -o a --format statements").code == 0);
    REQUIRE(place.run("build b.jsonl -o b --format statements").code == 0);
    REQUIRE(place.run("merge b a -o merged" + fixed).code == 0);
    CHECK(place.read("merged/facts.jsonl") == place.read("whole/facts.jsonl"));
    CHECK(place.read("merged/report.json") == place.read("whole/report.json"));
  }
}

}  // namespace factwright
