#include "rules/keys.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <utility>

TEST_CASE("every key is described and stands once in its context") {
  std::set<std::pair<int, std::string>> seen;
  for (const factwright::KeyDoc& key : factwright::all_keys()) {
    CAPTURE(key.name);
    CHECK(key.doc.ends_with("."));
    CHECK(seen.emplace(static_cast<int>(key.context), key.name).second);
    CHECK_FALSE(factwright::context_name(key.context).empty());
  }
}

TEST_CASE("fields hold the values of the right form, and remember what was meant") {
  const factwright::Source source("a", "at: [subject]\nsi: Person\nis: {a: b}\n");
  factwright::Diagnostics faults;
  const auto root = factwright::read_yaml(source, faults);
  REQUIRE(root.has_value());
  const auto fields = factwright::read_fields(*root, factwright::KeyContext::role,
                                              factwright::Reporter(source, faults));
  CHECK(fields.get("at") != nullptr);
  CHECK(fields.get("is") == nullptr);
  CHECK(fields.mentions("is"));
  CHECK(fields.text("note").empty());
  CHECK(faults.items().size() == 2);
}
