#ifndef FACTWRIGHT_CORRECTIONS_HPP
#define FACTWRIGHT_CORRECTIONS_HPP

#include <string>
#include <vector>

#include "factwright/diagnostics.hpp"
#include "factwright/pack.hpp"

namespace factwright {

/// Whom a correction speaks of: a name as texts have it, or an id ("e:..").
struct Reference {
  std::string name;
  std::string type;      ///< "" for any
  std::string document;  ///< "" for all documents
  Location where;
};

/// Names that mean one, or that must never be taken for one.
struct SameCorrection {
  std::vector<Reference> names;  ///< at least two; of `same` the first is shown
  Location where;
};

/// A fact that the texts do not say. What is empty may be anything; of `from` and `to` "-" is
/// nobody. Without an id the relation is given.
struct WrongCorrection {
  std::string id;
  std::string relation;
  std::string from;
  std::string to;
  std::string time;
  std::string status;
  std::string document;
  std::string text;  ///< a part of the sentence
  Location where;
};

struct TypeCorrection {
  Reference who;
  std::string type;
};

struct AliasCorrection {
  Reference who;
  std::string alias;
};

/// What a reader of the results knows better, by names and contents and never by numbers, so that
/// it holds for the next build and after the rules have changed.
struct Corrections {
  std::string file;
  std::vector<SameCorrection> same;
  std::vector<SameCorrection> not_same;
  std::vector<WrongCorrection> wrong;
  std::vector<TypeCorrection> types;
  std::vector<AliasCorrection> aliases;

  [[nodiscard]] bool empty() const {
    return same.empty() && not_same.empty() && wrong.empty() && types.empty() && aliases.empty();
  }
};

/// Reads a corrections file as strictly as the rules are read: every fault at its place, those
/// between two corrections too (one says the same, one says not the same). The pack gives the
/// types, relations and statuses that may be named. Throws Error where the file cannot be read.
[[nodiscard]] Corrections load_corrections(const std::string& path, const Pack& pack,
                                           Diagnostics& diagnostics);

}  // namespace factwright

#endif
