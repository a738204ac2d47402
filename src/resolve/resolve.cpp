#include "resolve/resolve.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "base/hash.hpp"
#include "resolve/entities.hpp"

namespace factwright {
namespace {

constexpr std::string_view planned = "_planned";
constexpr std::string_view background = "_background";

/// The relation's properties as a statement has them: NAME_planned takes the place of NAME for what
/// is only planned. Where the pack declares NAME_background, it does so for what is told in
/// passing, and a relation without it has no NAME there.
std::map<std::string, std::string> properties_of(const Pack& pack, const RelationDecl& relation,
                                                 const Statement& said) {
  std::map<std::string, std::string> out;
  for (const auto& [name, value] : relation.properties) {
    const bool variant = name.ends_with(planned) || name.ends_with(background);
    const bool dropped =
        said.background && pack.properties.contains(name + std::string(background));
    if (!variant && !dropped) out[name] = value;
  }
  for (const auto& [suffix, told] :
       {std::pair(planned, said.status == "planned"), std::pair(background, said.background)}) {
    for (const auto& [name, value] : relation.properties) {
      if (!told || !name.ends_with(suffix)) continue;
      const auto base = name.substr(0, name.size() - suffix.size());
      const bool hidden =
          said.background && pack.properties.contains(base + std::string(background));
      if (suffix == background || !hidden) out[base] = value;
    }
  }
  return out;
}

class Joining {
 public:
  Joining(const JoinedEntities& entities, const Pack& pack) : entities_(entities), pack_(pack) {}

  void add(const Statements& document) {
    for (const Statement& statement : document.items) add(document, statement);
  }

  [[nodiscard]] std::vector<Fact> take() {
    std::vector<Fact> out;
    for (auto& [id, fact] : facts_) {
      std::sort(fact.evidence.begin(), fact.evidence.end());
      fact.evidence.erase(std::unique(fact.evidence.begin(), fact.evidence.end()),
                          fact.evidence.end());
      out.push_back(std::move(fact));
    }
    return out;
  }

 private:
  [[nodiscard]] std::uint32_t global(const Statements& document, std::uint32_t local) const {
    return local == none ? none : entities_.by_key.at(document.entities[local].key);
  }

  [[nodiscard]] std::string id_of(std::uint32_t entity) const {
    return entity == none ? std::string() : entities_.items[entity].id;
  }

  void add(const Statements& document, const Statement& said) {
    Fact fact;
    fact.relation = said.relation;
    fact.symmetric = said.symmetric;
    fact.from = global(document, said.from.entity);
    fact.to = global(document, said.to.entity);
    fact.time = said.time;
    fact.status = said.status;
    fact.place = global(document, said.place);
    fact.source = global(document, said.source);
    fact.confidence = said.confidence;
    fact.evidence.push_back(said.evidence);
    order_ends(fact);
    for (const Filler& filler : said.roles) {
      const auto entity = global(document, filler.entity);
      fact.roles.push_back(
          {filler.role, entity == none ? filler.text : entities_.items[entity].name, entity});
    }
    std::sort(fact.roles.begin(), fact.roles.end(), [](const RoleFiller& a, const RoleFiller& b) {
      return std::pair(a.role, a.text) < std::pair(b.role, b.text);
    });
    if (const RelationDecl* relation = pack_.relation(said.relation)) {
      fact.properties = properties_of(pack_, *relation, said);
    }
    name_it(fact, document, said);
    keep(std::move(fact));
  }

  /// "A meets B" and "B meets A" are one.
  void order_ends(Fact& fact) const {
    if (!fact.symmetric || id_of(fact.from) <= id_of(fact.to)) return;
    std::swap(fact.from, fact.to);
    for (NamedSpan& span : fact.evidence.front().spans) {
      if (span.name == "from")
        span.name = "to";
      else if (span.name == "to")
        span.name = "from";
    }
    std::sort(fact.evidence.front().spans.begin(), fact.evidence.front().spans.end());
  }

  void name_it(Fact& fact, const Statements& document, const Statement& said) const {
    std::vector<std::string> participants;
    for (const auto local : said.participants)
      participants.push_back(id_of(global(document, local)));
    std::sort(participants.begin(), participants.end());
    Hasher event;
    event.add_field(fact.relation);
    for (const std::string& id : participants) event.add_field(id);
    event.add_field(fact.time).add_field(fact.status).add_field(id_of(fact.source));
    fact.event = "v:" + hex16(event.value());
    // Roles by the ids of their entities: names may change when documents are added.
    std::vector<std::pair<std::string, std::string>> roles;
    for (const RoleFiller& role : fact.roles) {
      roles.emplace_back(role.role, role.entity == none ? role.text : id_of(role.entity));
    }
    std::sort(roles.begin(), roles.end());
    Hasher own;
    own.add_field(fact.relation).add_field(id_of(fact.from)).add_field(id_of(fact.to));
    for (const auto& [role, filler] : roles) own.add_field(role).add_field(filler);
    own.add_field(fact.time).add_field(fact.status).add_field(id_of(fact.source));
    fact.id = "f:" + hex16(own.value());
  }

  /// One fact for all that say the same; what is not part of the id is decided without regard to
  /// order: the smallest event, the highest confidence, the first place by id.
  void keep(Fact fact) {
    const auto [place, fresh] = facts_.try_emplace(fact.id, fact);
    if (fresh) return;
    Fact& known = place->second;
    known.event = std::min(known.event, fact.event);
    known.confidence = std::max(known.confidence, fact.confidence);
    known.place = std::min(known.place, fact.place);
    known.properties.merge(fact.properties);  // once in the foreground is enough
    known.evidence.push_back(std::move(fact.evidence.front()));
  }

  const JoinedEntities& entities_;
  const Pack& pack_;
  std::map<std::string, Fact> facts_;
};

/// Entities that no fact names would be nodes without evidence.
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

}  // namespace

Facts resolve(std::span<const Statements> documents, const Pack& pack) {
  const auto entities = join_entities(documents);
  Joining joining(entities, pack);
  for (const Statements& document : documents) joining.add(document);
  Facts out{entities.items, joining.take()};
  drop_unused(out);
  return out;
}

}  // namespace factwright
