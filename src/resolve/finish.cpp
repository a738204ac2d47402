#include "resolve/finish.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/hash.hpp"

namespace factwright {
namespace {

constexpr std::string_view planned = "_planned";
constexpr std::string_view background = "_background";

/// The relation's properties as a fact has them: NAME_planned takes the place of NAME for what is
/// only planned. Where the pack declares NAME_background, it does so for what is only told in
/// passing, and a relation without it has no NAME there.
std::map<std::string, std::string> properties_of(const Pack& pack, const RelationDecl& relation,
                                                 const Happening& h) {
  std::map<std::string, std::string> out;
  for (const auto& [name, value] : relation.properties) {
    const bool variant = name.ends_with(planned) || name.ends_with(background);
    const bool dropped = h.background && pack.properties.contains(name + std::string(background));
    if (!variant && !dropped) out[name] = value;
  }
  for (const auto& [suffix, told] :
       {std::pair(planned, h.fact.status == "planned"), std::pair(background, h.background)}) {
    for (const auto& [name, value] : relation.properties) {
      if (!told || !name.ends_with(suffix)) continue;
      const auto base = name.substr(0, name.size() - suffix.size());
      const bool hidden = h.background && pack.properties.contains(base + std::string(background));
      if (suffix == background || !hidden) out[base] = value;
    }
  }
  return out;
}

class Naming {
 public:
  Naming(const std::vector<Entity>& entities, const std::map<std::uint32_t, std::string>& inner)
      : entities_(entities), inner_(inner) {}

  void name(Happening& h) const {
    Fact& fact = h.fact;
    const std::string time = h.state ? std::string() : fact.time;
    Hasher event;
    event.add_field(fact.relation);
    for (const auto entity : h.participants) event.add_field(id_of(entity));
    event.add_field(time).add_field(fact.status).add_field(id_of(fact.source));
    fact.event = "v:" + hex16(event.value());
    // Roles by the ids of their entities: names may change when documents are added.
    std::vector<std::pair<std::string, std::string>> roles;
    for (const RoleFiller& role : fact.roles) {
      roles.emplace_back(role.role, id_of(role));
    }
    std::sort(roles.begin(), roles.end());
    Hasher own;
    own.add_field(fact.relation).add_field(id_of(fact.from)).add_field(id_of(fact.to));
    for (const auto& [role, filler] : roles) own.add_field(role).add_field(filler);
    own.add_field(time).add_field(id_of(fact.place));
    own.add_field(fact.status).add_field(id_of(fact.source));
    fact.id = "f:" + hex16(own.value());
  }

 private:
  [[nodiscard]] std::string id_of(std::uint32_t entity) const {
    return entity == none ? std::string() : entities_[entity].id;
  }

  /// What fills the role: another fact, an entity or words.
  [[nodiscard]] std::string id_of(const RoleFiller& filler) const {
    if (filler.fact != none) return inner_.at(filler.fact);
    return filler.entity == none ? filler.text : id_of(filler.entity);
  }

  const std::vector<Entity>& entities_;
  const std::map<std::uint32_t, std::string>& inner_;
};

/// How many publishers say so: near-copies of one text count once, and what all have from one
/// speaker has one source.
std::uint32_t count_sources(const Fact& fact, const std::map<std::string, std::string>& origins) {
  if (fact.source != none) return 1;
  std::set<std::string> all;
  for (const Evidence& evidence : fact.evidence) {
    const auto origin = origins.find(evidence.document);
    all.insert(origin == origins.end() ? evidence.document : origin->second);
  }
  return static_cast<std::uint32_t>(all.size());
}

}  // namespace

void name_facts(std::vector<Happening>& all, const std::vector<Entity>& entities,
                const std::map<std::uint32_t, std::string>& inner) {
  const Naming naming(entities, inner);
  for (Happening& h : all) {
    if (h.fact.id.empty()) naming.name(h);
  }
}

void unite_same_ids(std::vector<Happening>& all, const Within& within) {
  std::map<std::string, Happening> by_id;
  for (Happening& h : all) {
    const auto [place, fresh] = by_id.try_emplace(h.fact.id, h);
    if (fresh) continue;
    place->second.fact.event = std::min(place->second.fact.event, h.fact.event);
    join_into(place->second, std::move(h), within);
  }
  all.clear();
  for (auto& [id, h] : by_id) all.push_back(std::move(h));
}

std::map<std::string, std::string> origins_of(std::span<const Statements> documents,
                                              const std::vector<std::uint32_t>& repeated) {
  std::map<std::string, std::string> out;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    const DocumentNote& note = documents[repeated[i]].note;
    out.emplace(documents[i].note.document,
                note.publisher.empty() ? note.document : "publisher: " + note.publisher);
  }
  return out;
}

std::vector<Fact> finished(std::vector<Happening> all, const Pack& pack,
                           const std::map<std::string, std::string>& origins) {
  std::vector<Fact> out;
  for (Happening& h : all) {
    Fact& fact = h.fact;
    std::sort(fact.evidence.begin(), fact.evidence.end());
    fact.evidence.erase(std::unique(fact.evidence.begin(), fact.evidence.end()),
                        fact.evidence.end());
    if (const RelationDecl* relation = pack.relation(fact.relation)) {
      fact.properties = properties_of(pack, *relation, h);
    }
    fact.sources = count_sources(fact, origins);
    out.push_back(std::move(fact));
  }
  std::sort(out.begin(), out.end(), [](const Fact& a, const Fact& b) { return a.id < b.id; });
  return out;
}

void drop_unused(Facts& facts) {
  std::vector<bool> used(facts.entities.size(), false);
  const auto mark = [&](std::uint32_t entity) {
    if (entity != none) used[entity] = true;
  };
  for (const Fact& fact : facts.facts) {
    for (const auto entity : {fact.from, fact.to, fact.place, fact.source}) mark(entity);
    for (const RoleFiller& role : fact.roles) mark(role.entity);
  }
  std::vector<std::uint32_t> place(used.size(), none);
  std::vector<Entity> kept;
  for (std::uint32_t i = 0; i < used.size(); ++i) {
    if (!used[i]) continue;
    place[i] = static_cast<std::uint32_t>(kept.size());
    kept.push_back(std::move(facts.entities[i]));
  }
  facts.entities = std::move(kept);
  const auto move = [&](std::uint32_t& entity) {
    if (entity != none) entity = place[entity];
  };
  for (Fact& fact : facts.facts) {
    for (auto* entity : {&fact.from, &fact.to, &fact.place, &fact.source}) move(*entity);
    for (RoleFiller& role : fact.roles) move(role.entity);
  }
}

}  // namespace factwright
