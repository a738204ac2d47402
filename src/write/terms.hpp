#ifndef FACTWRIGHT_WRITE_TERMS_HPP
#define FACTWRIGHT_WRITE_TERMS_HPP

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace factwright {

/// How the object of a triple is written.
enum class ObjectKind : std::uint8_t {
  iri,
  plain,     ///< xsd:string
  language,  ///< in the language of WriteOptions
  decimal,
  integer,
  date,
  year_month,
  year,
  date_time
};

/// The fixed predicates. Relations, roles and properties stand under the options' base instead:
/// they are `named`.
enum class Predicate : std::uint8_t {
  type,
  label,
  alt_label,
  same_as,
  identifier,
  pack_type,
  actor,
  event_place,
  event_time,
  subject,
  predicate,
  object,
  status,
  date,
  date_text,
  place,
  attributed_to,
  confidence,
  event,
  derived_from,
  generated_by,
  source,
  selector,
  start,
  end,
  exact,
  document,
  via,
  rule,
  pack,
  named
};

struct Term {
  Predicate predicate;
  std::string_view iri;
  std::string_view name;     ///< in JSON-LD
  std::string_view compact;  ///< PREFIX:LOCAL
  ObjectKind kind;           ///< `date`: differs from value to value
};

/// The term of any predicate but `named`.
[[nodiscard]] const Term& term_of(Predicate predicate);

struct Prefix {
  std::string_view name;
  std::string_view iri;
};

inline constexpr std::array<Prefix, 10> prefixes{{
    {"fw", "https://factwright.org/ns#"},
    {"schema", "https://schema.org/"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
}};

/// The IRI of the datatype; empty for iri, plain and language.
[[nodiscard]] std::string_view datatype_iri(ObjectKind kind);

/// The XSD type of an ISO 8601 date as precise as it is ("2020-08" is a year_month); nothing for
/// intervals, weeks, durations and days that no calendar has.
[[nodiscard]] std::optional<ObjectKind> date_kind(std::string_view iso);

/// The class of schema.org for a type of a pack ("Person"); empty where there is none.
[[nodiscard]] std::string_view schema_class(std::string_view pack_type);

}  // namespace factwright

#endif
