#ifndef FACTWRIGHT_FACTS_HPP
#define FACTWRIGHT_FACTS_HPP

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "factwright/shared_text.hpp"
#include "factwright/span.hpp"

namespace factwright {

/// A stretch of a document's text under a name ("trigger", "from", "topic"): code points
/// [begin, end) of the document.
struct NamedSpan {
  std::string name;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  auto operator<=>(const NamedSpan&) const = default;
};

/// One sentence that says a fact. `begin` and `end` are code points of the document's text.
struct Evidence {
  std::string document;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  SharedText text;               ///< the sentence, as it stands in the document
  std::vector<NamedSpan> spans;  ///< sorted by name, then place
  std::string rule;              ///< "news/people meet"
  std::string pack;              ///< "news 0.1.0"
  std::vector<std::string> via;  ///< how participants were found where not by name: "coreference"
  auto operator<=>(const Evidence&) const = default;
};

/// Who or what is talked about, over all documents. `id` is "e:" + 16 hex digits of a content hash.
struct Entity {
  std::string id;
  std::string name;
  std::string type;                  ///< a type of the pack's schema ("Person"), or "Text"
  std::vector<std::string> aliases;  ///< other names met in the texts, sorted
  std::vector<std::string> same_as;  ///< identifiers from lists ("wikidata:Q884"), sorted
  bool operator==(const Entity&) const = default;
};

/// A role that is not an end of the drawn edge. `entity` indexes Facts::entities, or is `none`
/// where the filler is plain text; `fact` indexes Facts::facts where a fact fills the role, and
/// `text` is how it is told. No fact contains itself, over others neither.
struct RoleFiller {
  std::string role;
  std::string text;
  std::uint32_t entity = none;
  std::uint32_t fact = none;
  bool operator==(const RoleFiller&) const = default;
};

/// Something that the documents say, with all its evidence. `id` is "f:" + 16 hex digits over
/// relation, ends, roles, time (not of a state), place, status and source; facts of one happening
/// share `event`. Documents that say the same or less leave an id as it is; one that says more
/// (the time, a place) gives the fact its fuller id.
struct Fact {
  std::string id;
  std::string event;  ///< "v:" + 16 hex digits
  std::string relation;
  std::uint32_t from = none;  ///< index of Facts::entities; `none` where the text does not say
  std::uint32_t to = none;
  bool symmetric = false;           ///< the relation has no direction; ends are ordered by id
  std::vector<RoleFiller> roles;    ///< sorted by role, then text
  std::string time;                 ///< ISO 8601 as precise as known; "" for unknown
  std::uint32_t place = none;       ///< index of Facts::entities
  std::string status = "asserted";  ///< asserted negated planned possible conditional questioned
                                    ///< requested threatened denied ended
  std::uint32_t source = none;      ///< who says so; `none`: the document itself
  int confidence = 1000;            ///< thousandths
  std::map<std::string, std::string> properties;  ///< the relation's, e.g. plover -> CONSULT
  std::uint32_t sources = 1;  ///< independent ones: publishers, or the one speaker that all cite
  std::vector<Evidence> evidence;  ///< sorted, at least one
  bool operator==(const Fact&) const = default;
};

/// Two names that were taken for one entity, and why.
struct NameJoin {
  std::string entity;                  ///< id of the entity that stands for both
  std::string name;                    ///< as it is shown
  std::string other;                   ///< the name that was joined to it
  std::string reason;                  ///< "suspected misspelling"
  std::vector<std::string> documents;  ///< that use the other name; a few, sorted
  auto operator<=>(const NameJoin&) const = default;
};

/// One fact says what the other denies, of the same happening as far as the texts tell.
struct Contradiction {
  std::string fact;    ///< id of the one that is asserted
  std::string denied;  ///< id of the one that is negated or denied
  auto operator<=>(const Contradiction&) const = default;
};

/// A document that repeats another nearly word for word; it is no source of its own.
struct Repetition {
  std::string document;
  std::string of;
  auto operator<=>(const Repetition&) const = default;
};

/// How the documents were joined: for people and for explaining, no part of the graph. All sorted.
struct Joins {
  std::vector<NameJoin> names;
  std::vector<Contradiction> contradictions;
  std::vector<Repetition> repetitions;
  std::vector<std::string> remarks;  ///< corrections that do not apply, limits that were reached
  bool operator==(const Joins&) const = default;
};

/// The outcome of the one join over documents. Entities and facts are sorted by id; every entity
/// is used by a fact.
struct Facts {
  std::vector<Entity> entities;
  std::vector<Fact> facts;
  Joins joins;
};

}  // namespace factwright

#endif
