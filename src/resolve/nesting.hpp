#ifndef FACTWRIGHT_RESOLVE_NESTING_HPP
#define FACTWRIGHT_RESOLVE_NESTING_HPP

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "factwright/pack.hpp"
#include "factwright/statements.hpp"
#include "resolve/happenings.hpp"

namespace factwright {

/// While facts are joined, RoleFiller::fact is the number of a statement over all documents; two
/// that are joined are known by the smaller number. A fact of a relation without a role of facts
/// has rank 0, another one more than the highest that it contains, at least 1. Only facts of one
/// rank are joined, the lower ones first, so that no fact comes to contain itself and whether two
/// outer ones agree is settled when their inner ones are joined or not.

/// How the statements of one document contain others.
class Nested {
 public:
  /// `first`: the number of the document's first statement.
  Nested(const Statements& document, const Pack& pack, std::uint32_t first);

  /// Rank, number and inner facts of the happening of a statement; fillers whose statement was
  /// dropped keep their words. The inner statements come before.
  void place(Happening& h, std::uint32_t statement) const;
  void drop(std::uint32_t statement) { dropped_[statement] = true; }

 private:
  std::uint32_t first_;
  std::vector<std::uint32_t> ranks_;
  std::vector<bool> contained_;
  std::vector<bool> dropped_;
};

/// Statements that are one fact, over all ranks.
class Joined {
 public:
  explicit Joined(std::size_t statements);

  /// join_happenings and fill_ends for one rank after the other.
  [[nodiscard]] std::vector<Happening> join(std::vector<Happening> all, Scope scope,
                                            const Within& within);
  /// Ids for one rank after the other, with the ids of inner facts in those of outer ones, and one
  /// fact of those with one id.
  void name(std::vector<Happening>& all, const std::vector<Entity>& entities, const Within& within);
  /// Makes indices of numbers. The facts are sorted by id; one that is gone leaves its words.
  void link(std::vector<Fact>& facts) const;

 private:
  void follow(Happening& h) const;
  void note(const std::vector<Happening>& joined);

  std::vector<std::uint32_t> numbers_;        ///< statement -> the one it is known by
  std::map<std::uint32_t, std::string> ids_;  ///< of facts that others contain
};

}  // namespace factwright

#endif
