#ifndef FACTWRIGHT_MENTION_PERSON_NAMES_HPP
#define FACTWRIGHT_MENTION_PERSON_NAMES_HPP

#include <cstdint>
#include <string>

#include "base/spelling.hpp"
#include "mention/draft.hpp"

namespace factwright {

/// A person's name where it stands.
struct NamedPerson {
  NameWords name;
  Gender gender = Gender::unknown;
  std::uint32_t token = 0;  ///< the first of the name
};

/// Whom a name means of those named before, and why where it is not spelt so; `none` for nobody.
struct KnownPerson {
  std::uint32_t entity = none;
  std::string via;
};

/// The latest person of that name; for a part of a name, first of all one whom the document has
/// already called by just that part. Never one of another gender or other initials. A name that
/// nobody bears is that of the one person lately named in another sentence whose surname it
/// misspells. Looks at some thousands of persons at most.
[[nodiscard]] KnownPerson known_person(const Draft& draft, const NamedPerson& named);

/// Notes a form under which the text names a person.
void note_name(Draft& draft, std::uint32_t entity, const NameWords& name);

/// A surname that stands before the full name does ("Lee meets ..", headline): the full name with
/// that part, where the document has but one such.
[[nodiscard]] std::string full_name_ahead(Draft& draft, const std::string& key);

/// "Richard" of "Richard and Lisa Parry" is Richard Parry; "" where no shared surname follows.
[[nodiscard]] std::string with_shared_surname(const Draft& draft, const Candidate& candidate);

}  // namespace factwright

#endif
