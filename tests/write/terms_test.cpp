#include "write/terms.hpp"

#include "sample.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <set>
#include <string>

using factwright::ObjectKind;

TEST_CASE("a date has the XSD type of its precision, or none") {
  struct Row {
    std::string_view text;
    std::optional<ObjectKind> kind;
  };
  for (const auto& [text, kind] :
       {Row{"2020", ObjectKind::year}, Row{"2020-08", ObjectKind::year_month},
        Row{"2020-08-18", ObjectKind::date}, Row{"2020-02-29", ObjectKind::date},
        Row{"2020-08-18T10:00:00", ObjectKind::date_time},
        Row{"2020-08-18T10:00:00Z", ObjectKind::date_time},
        Row{"2020-08-18T10:00:00+09:00", ObjectKind::date_time}, Row{"2021-02-29", {}},
        Row{"2020-13", {}}, Row{"2020-00-10", {}}, Row{"2020-W33", {}}, Row{"2019-02/..", {}},
        Row{"PT2H", {}}, Row{"2020-08-18T10:00", {}}, Row{"2020-08-18T25:00:00", {}},
        Row{"", {}}}) {
    INFO(text);
    CHECK(factwright::date_kind(text) == kind);
  }
}

TEST_CASE("terms stand at their place, and no two share a name or an IRI") {
  std::set<std::string_view> names;
  std::set<std::string_view> iris;
  const auto count = static_cast<std::uint8_t>(factwright::Predicate::named);
  for (std::uint8_t at = 0; at < count; ++at) {
    const auto& term = factwright::term_of(static_cast<factwright::Predicate>(at));
    CHECK(static_cast<std::uint8_t>(term.predicate) == at);
    names.insert(term.name);
    iris.insert(term.iri);
  }
  CHECK(names.size() == count);
  CHECK(iris.size() == count);
}

TEST_CASE("a term's compact form expands to its IRI") {
  for (std::uint8_t at = 0; at < static_cast<std::uint8_t>(factwright::Predicate::named); ++at) {
    const auto& term = factwright::term_of(static_cast<factwright::Predicate>(at));
    std::string expanded;
    for (const auto& prefix : factwright::prefixes) {
      const std::string head = std::string(prefix.name) + ":";
      if (!term.compact.starts_with(head)) continue;
      expanded = std::string(prefix.iri) + std::string(term.compact.substr(head.size()));
    }
    CHECK(expanded == term.iri);
  }
}

TEST_CASE("types of packs map to schema.org where it has a class") {
  CHECK(factwright::schema_class("Person") == "https://schema.org/Person");
  CHECK(factwright::schema_class("MediaOrg") == "https://schema.org/NewsMediaOrganization");
  CHECK(factwright::schema_class("Unicorn").empty());
}

TEST_CASE("every type that the shipped pack declares has a class of schema.org") {
  const std::string schema = factwright::sample::file_text("packs/news/schema.yaml");
  const std::string types = schema.substr(0, schema.find("\nproperties:"));
  const std::regex name("\\b[A-Z][A-Za-z]+\\b");
  std::size_t count = 0;
  for (std::sregex_iterator at(types.begin(), types.end(), name), end; at != end; ++at, ++count) {
    INFO(at->str());
    CHECK_FALSE(factwright::schema_class(at->str()).empty());
  }
  CHECK(count > 20);
}
