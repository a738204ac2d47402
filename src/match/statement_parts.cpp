#include "match/statement_parts.hpp"

#include <utility>

namespace factwright {

void StatementParts::add(Statements part) {
  if (++parts_ == 1) {
    all_ = std::move(part);
    return;
  }
  if (parts_ == 2) join(std::exchange(all_, {}));
  join(std::move(part));
}

Statements StatementParts::take() { return std::move(all_); }

void StatementParts::join(Statements part) {
  Moves moves{part.entities, std::vector<std::uint32_t>(part.entities.size(), none)};
  for (std::uint32_t i = 0; i < part.entities.size(); ++i) {
    if (part.entities[i].named) move(i, moves);
  }
  const auto before = static_cast<std::uint32_t>(all_.items.size());
  for (Statement& item : part.items) {
    for (std::uint32_t* entity : {&item.from.entity, &item.to.entity, &item.source, &item.place}) {
      *entity = move(*entity, moves);
    }
    for (Filler& role : item.roles) {
      role.entity = move(role.entity, moves);
      if (role.statement != none) role.statement += before;
    }
    for (std::uint32_t& participant : item.participants) participant = move(participant, moves);
    all_.items.push_back(std::move(item));
  }
}

std::uint32_t StatementParts::move(std::uint32_t entity, Moves& moves) {
  if (entity == none) return none;
  std::uint32_t& place = moves.places[entity];
  if (place != none) return place;
  LocalEntity& moved = moves.entities[entity];
  const std::uint32_t origin = move(std::exchange(moved.origin, none), moves);
  if (place != none) return place;  // its own origin
  moved.origin = origin;
  return place = place_of(std::move(moved));
}

std::uint32_t StatementParts::place_of(LocalEntity entity) {
  auto& known = by_key_[entity.key];
  for (const std::uint32_t place : known) {
    if (all_.entities[place] == entity) return place;
  }
  known.push_back(static_cast<std::uint32_t>(all_.entities.size()));
  all_.entities.push_back(std::move(entity));
  return known.back();
}

}  // namespace factwright
