#include "factwright/statements.hpp"

#include <iterator>
#include <utility>

namespace factwright {
namespace {

void shift(std::uint32_t& entity, std::uint32_t by) {
  if (entity != none) entity += by;
}

}  // namespace

void append(Statements& statements, Statements more) {
  if (statements.entities.empty() && statements.items.empty()) {
    statements = std::move(more);
    return;
  }
  const auto by = static_cast<std::uint32_t>(statements.entities.size());
  statements.entities.insert(statements.entities.end(),
                             std::make_move_iterator(more.entities.begin()),
                             std::make_move_iterator(more.entities.end()));
  for (Statement& item : more.items) {
    for (std::uint32_t* entity : {&item.from.entity, &item.to.entity, &item.source, &item.place}) {
      shift(*entity, by);
    }
    for (Filler& role : item.roles) shift(role.entity, by);
    for (std::uint32_t& participant : item.participants) shift(participant, by);
    statements.items.push_back(std::move(item));
  }
}

}  // namespace factwright
