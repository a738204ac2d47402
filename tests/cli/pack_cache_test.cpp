#include <catch2/catch.hpp>
#include <utility>

#include "cli/pack_cache.hpp"
#include "program.hpp"

namespace factwright {
namespace {

using Catch::Matchers::Contains;

Workplace with_pack() {
  Workplace place;
  place.add("p/pack.yaml", "pack: tiny\nversion: 0.1.0\n");
  place.add("p/schema.yaml", "types:\n  Actor: [Person]\n");
  place.add("p/lists/words.tsv", "word\none\n");
  return place;
}

LoadedPack named(const std::string& name) {
  LoadedPack loaded;
  loaded.pack.name = name;
  return loaded;
}

/// Runs with a cache in the workplace's folder `c`.
Outcome run(const Workplace& place, const std::string& arguments) {
  setenv("FACTWRIGHT_CACHE", place.path("c").c_str(), 1);
  auto out = place.run(arguments);
  unsetenv("FACTWRIGHT_CACHE");
  return out;
}

}  // namespace

TEST_CASE("what was kept is found as long as its state is the same") {
  const Workplace place;
  const auto file = place.path("deep/er/x.pack");
  const PackCache cache(file, "state 1\n");
  CHECK_FALSE(cache.find().has_value());
  cache.keep(named("tiny"));
  REQUIRE(cache.find().has_value());
  CHECK(cache.find()->pack.name == "tiny");
  CHECK_FALSE(PackCache(file, "state 2\n").find().has_value());
  CHECK(place.names("deep/er") == std::vector<std::string>{"x.pack"});
}

TEST_CASE("packs with errors are not kept") {
  const Workplace place;
  const PackCache cache(place.path("x.pack"), "state\n");
  auto faulty = named("tiny");
  Diagnostic fault;
  fault.severity = Severity::error;
  fault.code = "FW301";
  fault.message = "m";
  faulty.diagnostics.add(std::move(fault));
  cache.keep(faulty);
  CHECK_FALSE(place.has("x.pack"));
}

TEST_CASE("a damaged file, or one that cannot be written, does no harm") {
  const Workplace place;
  const PackCache cache(place.path("x.pack"), "state\n");
  cache.keep(named("tiny"));
  const auto good = place.read("x.pack");
  for (std::size_t size = 0; size < good.size(); ++size) {
    place.add("x.pack", good.substr(0, size));
    CHECK_FALSE(cache.find().has_value());
  }
  place.add("x.pack", good + "x");
  CHECK_FALSE(cache.find().has_value());
  place.add("file", "");
  const PackCache nowhere(place.path("file/x.pack"), "state\n");
  nowhere.keep(named("tiny"));
  CHECK_FALSE(nowhere.find().has_value());
  PackCache().keep(named("tiny"));
  CHECK_FALSE(PackCache().find().has_value());
}

TEST_CASE("a second start says the same, and a change is seen at once") {
  const auto place = with_pack();
  const auto first = run(place, "check p");
  CHECK(place.names("c").size() == 1);
  const auto second = run(place, "check p");
  CHECK(first.out == second.out);
  CHECK(first.err == second.err);
  CHECK_THAT(first.out, Contains("2 types"));
  place.add("p/schema.yaml", "types:\n  Actor: [Person, Company]\n");
  CHECK_THAT(run(place, "check p").out, Contains("3 types"));
  place.add("p/schema.yaml", "types:\n  actor: [Person]\n");
  CHECK(run(place, "check p").code == 1);
}

TEST_CASE("nothing is kept where the user says off") {
  const auto place = with_pack();
  CHECK(place.run("check p").code == 0);
  CHECK_FALSE(place.has("c"));
}

TEST_CASE("nothing is kept or found with --no-cache, which every command that reads packs has") {
  const auto place = with_pack();
  CHECK(run(place, "check --no-cache p").code == 0);
  CHECK_FALSE(place.has("c"));
  CHECK(run(place, "check p").code == 0);
  const auto names = place.names("c");
  REQUIRE(names.size() == 1);
  place.add("c/" + names.front(), "damaged");
  CHECK_THAT(run(place, "check --no-cache p").out, Contains("2 types"));
  CHECK(place.read("c/" + names.front()) == "damaged");
  for (const char* command : {"build", "merge", "stats", "coverage", "check", "test", "try",
                              "explain", "why-not", "schema"}) {
    INFO(command);
    CHECK_THAT(place.run(std::string(command) + " --help").out, Contains("--no-cache"));
  }
}

}  // namespace factwright
