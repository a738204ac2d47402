#include "write/terms.hpp"

#include <cassert>

#include <cstddef>

namespace factwright {
namespace {

constexpr auto iri = ObjectKind::iri;
constexpr auto plain = ObjectKind::plain;

// clang-format off
constexpr std::array<Term, 30> terms{{
    {Predicate::type, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "@type", "rdf:type", iri},
    {Predicate::label, "http://www.w3.org/2000/01/rdf-schema#label", "label", "rdfs:label", ObjectKind::language},
    {Predicate::alt_label, "http://www.w3.org/2004/02/skos/core#altLabel", "altLabel", "skos:altLabel", plain},
    {Predicate::same_as, "http://www.w3.org/2002/07/owl#sameAs", "sameAs", "owl:sameAs", iri},
    {Predicate::identifier, "https://factwright.org/ns#identifier", "identifier", "fw:identifier", plain},
    {Predicate::pack_type, "https://factwright.org/ns#packType", "packType", "fw:packType", plain},
    {Predicate::actor, "http://semanticweb.cs.vu.nl/2009/11/sem/hasActor", "actor", "sem:hasActor", iri},
    {Predicate::event_place, "http://semanticweb.cs.vu.nl/2009/11/sem/hasPlace", "eventPlace", "sem:hasPlace", iri},
    {Predicate::event_time, "http://semanticweb.cs.vu.nl/2009/11/sem/hasTime", "eventTime", "sem:hasTime", iri},
    {Predicate::subject, "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject", "subject", "rdf:subject", iri},
    {Predicate::predicate, "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate", "predicate", "rdf:predicate", iri},
    {Predicate::object, "http://www.w3.org/1999/02/22-rdf-syntax-ns#object", "object", "rdf:object", iri},
    {Predicate::status, "https://factwright.org/ns#status", "status", "fw:status", plain},
    {Predicate::date, "https://factwright.org/ns#date", "date", "fw:date", ObjectKind::date},
    {Predicate::date_text, "https://factwright.org/ns#dateText", "dateText", "fw:dateText", plain},
    {Predicate::place, "https://factwright.org/ns#place", "place", "fw:place", iri},
    {Predicate::attributed_to, "https://factwright.org/ns#attributedTo", "attributedTo", "fw:attributedTo", iri},
    {Predicate::confidence, "https://factwright.org/ns#confidence", "confidence", "fw:confidence", ObjectKind::decimal},
    {Predicate::event, "https://factwright.org/ns#event", "event", "fw:event", iri},
    {Predicate::derived_from, "http://www.w3.org/ns/prov#wasDerivedFrom", "derivedFrom", "prov:wasDerivedFrom", iri},
    {Predicate::generated_by, "http://www.w3.org/ns/prov#wasGeneratedBy", "generatedBy", "prov:wasGeneratedBy", iri},
    {Predicate::source, "http://www.w3.org/ns/oa#hasSource", "hasSource", "oa:hasSource", iri},
    {Predicate::selector, "http://www.w3.org/ns/oa#hasSelector", "hasSelector", "oa:hasSelector", iri},
    {Predicate::start, "http://www.w3.org/ns/oa#start", "start", "oa:start", ObjectKind::integer},
    {Predicate::end, "http://www.w3.org/ns/oa#end", "end", "oa:end", ObjectKind::integer},
    {Predicate::exact, "http://www.w3.org/ns/oa#exact", "exact", "oa:exact", plain},
    {Predicate::document, "https://factwright.org/ns#document", "document", "fw:document", plain},
    {Predicate::via, "https://factwright.org/ns#via", "via", "fw:via", plain},
    {Predicate::rule, "https://factwright.org/ns#rule", "rule", "fw:rule", plain},
    {Predicate::pack, "https://factwright.org/ns#pack", "pack", "fw:pack", plain},
}};
// clang-format on

struct ClassRow {
  std::string_view pack_type;
  std::string_view iri;
};

constexpr std::array<ClassRow, 39> classes{{
    {"Person", "https://schema.org/Person"},
    {"Organization", "https://schema.org/Organization"},
    {"Group", "https://schema.org/Organization"},
    {"InternationalOrganization", "https://schema.org/Organization"},
    {"Military", "https://schema.org/Organization"},
    {"MilitaryForce", "https://schema.org/Organization"},
    {"ArmedGroup", "https://schema.org/Organization"},
    {"Company", "https://schema.org/Corporation"},
    {"Government", "https://schema.org/GovernmentOrganization"},
    {"GovernmentBody", "https://schema.org/GovernmentOrganization"},
    {"GovernmentOrganization", "https://schema.org/GovernmentOrganization"},
    {"GovernmentOrg", "https://schema.org/GovernmentOrganization"},
    {"Ministry", "https://schema.org/GovernmentOrganization"},
    {"Legislature", "https://schema.org/GovernmentOrganization"},
    {"Court", "https://schema.org/GovernmentOrganization"},
    {"Police", "https://schema.org/GovernmentOrganization"},
    {"Media", "https://schema.org/NewsMediaOrganization"},
    {"MediaOrg", "https://schema.org/NewsMediaOrganization"},
    {"NewsAgency", "https://schema.org/NewsMediaOrganization"},
    {"Party", "https://schema.org/PoliticalParty"},
    {"PoliticalParty", "https://schema.org/PoliticalParty"},
    {"University", "https://schema.org/CollegeOrUniversity"},
    {"Team", "https://schema.org/SportsTeam"},
    {"Place", "https://schema.org/Place"},
    {"Location", "https://schema.org/Place"},
    {"Locality", "https://schema.org/Place"},
    {"Facility", "https://schema.org/Place"},
    {"Region", "https://schema.org/AdministrativeArea"},
    {"Country", "https://schema.org/Country"},
    {"City", "https://schema.org/City"},
    {"Event", "https://schema.org/Event"},
    {"Agreement", "https://schema.org/CreativeWork"},
    {"Vehicle", "https://schema.org/Vehicle"},
    {"Weapon", "https://schema.org/Product"},
    {"Topic", "https://schema.org/DefinedTerm"},
    {"Role", "https://schema.org/Occupation"},
    {"Actor", "https://schema.org/Thing"},
    {"Thing", "https://schema.org/Thing"},
    {"Anything", "https://schema.org/Thing"},
}};

constexpr std::string_view xsd_names[] = {"",
                                          "",
                                          "",
                                          "http://www.w3.org/2001/XMLSchema#decimal",
                                          "http://www.w3.org/2001/XMLSchema#integer",
                                          "http://www.w3.org/2001/XMLSchema#date",
                                          "http://www.w3.org/2001/XMLSchema#gYearMonth",
                                          "http://www.w3.org/2001/XMLSchema#gYear",
                                          "http://www.w3.org/2001/XMLSchema#dateTime"};

/// True where the text has the shape: 9 stands for a digit, all else for itself.
bool has_shape(std::string_view text, std::string_view shape) {
  if (text.size() != shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool fits = shape[i] == '9' ? text[i] >= '0' && text[i] <= '9' : text[i] == shape[i];
    if (!fits) return false;
  }
  return true;
}

int number_at(std::string_view text, std::size_t at, std::size_t size) {
  int value = 0;
  for (const char c : text.substr(at, size)) value = value * 10 + (c - '0');
  return value;
}

int days_of(int year, int month) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

bool is_month(std::string_view text) {
  const int month = number_at(text, 5, 2);
  return month >= 1 && month <= 12;
}

bool is_day(std::string_view text) {
  const int day = number_at(text, 8, 2);
  return is_month(text) && day >= 1 && day <= days_of(number_at(text, 0, 4), number_at(text, 5, 2));
}

bool is_zone(std::string_view zone) {
  if (zone.empty() || zone == "Z") return true;
  return (has_shape(zone, "+99:99") || has_shape(zone, "-99:99")) && number_at(zone, 1, 2) <= 14 &&
         number_at(zone, 4, 2) <= 59;
}

bool is_clock(std::string_view clock) {
  return has_shape(clock, "99:99:99") && number_at(clock, 0, 2) <= 23 &&
         number_at(clock, 3, 2) <= 59 && number_at(clock, 6, 2) <= 59;
}

}  // namespace

const Term& term_of(Predicate predicate) {
  const Term& term = terms[static_cast<std::size_t>(predicate)];
  assert(term.predicate == predicate);
  return term;
}

std::string_view datatype_iri(ObjectKind kind) { return xsd_names[static_cast<std::size_t>(kind)]; }

std::optional<ObjectKind> date_kind(std::string_view iso) {
  if (has_shape(iso, "9999")) return ObjectKind::year;
  if (has_shape(iso, "9999-99") && is_month(iso)) return ObjectKind::year_month;
  if (!has_shape(iso.substr(0, 10), "9999-99-99") || !is_day(iso)) return std::nullopt;
  if (iso.size() == 10) return ObjectKind::date;
  const bool timed = iso[10] == 'T' && is_clock(iso.substr(11, 8)) && is_zone(iso.substr(19));
  return timed ? std::optional(ObjectKind::date_time) : std::nullopt;
}

std::string_view schema_class(std::string_view pack_type) {
  for (const ClassRow& row : classes) {
    if (row.pack_type == pack_type) return row.iri;
  }
  return {};
}

}  // namespace factwright
