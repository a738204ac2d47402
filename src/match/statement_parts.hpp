#ifndef FACTWRIGHT_MATCH_STATEMENT_PARTS_HPP
#define FACTWRIGHT_MATCH_STATEMENT_PARTS_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "factwright/statements.hpp"

namespace factwright {

/// Joins what the parts of one document state. A document of one part stays as it is. Of a longer
/// one, entities that are equal in two parts are one, and descriptions that no statement is about
/// are dropped, so that memory grows with the names and statements and not with the text.
class StatementParts {
 public:
  /// The parts in the order of the text.
  void add(Statements part);
  [[nodiscard]] Statements take();

 private:
  /// Where the entities of one part go.
  struct Moves {
    std::vector<LocalEntity>& entities;
    std::vector<std::uint32_t> places;  ///< `none` where not moved
  };

  void join(Statements part);
  std::uint32_t move(std::uint32_t entity, Moves& moves);
  std::uint32_t place_of(LocalEntity entity);

  std::size_t parts_ = 0;
  Statements all_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_key_;  ///< entities of `all_`
};

}  // namespace factwright

#endif
