#include "resolve/identity.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/hash.hpp"
#include "resolve/clusters.hpp"
#include "resolve/references.hpp"

namespace factwright {
namespace {

constexpr std::size_t most_documents_named = 8;
constexpr int lowest_rank = 100;

/// Whose names are shown: a full name's before a surname's, a name before any description.
int rank_of(const Node& node) {
  return static_cast<int>(node.kind) + (node.named ? 0 : lowest_rank / 2);
}

/// What all documents say of one entity, and what corrections do.
struct Votes {
  std::uint32_t best = none;
  std::map<std::string, std::uint32_t> names;
  std::map<std::string, std::uint32_t> types;
  std::set<std::string> aliases;
  std::set<std::string> same_as;
  int rank = lowest_rank;  ///< of the nodes that `names` come from
  std::string set_name;
  std::string set_type;
};

class Identifying {
 public:
  Identifying(std::span<const Statements> documents, const Pack& pack,
              const Corrections& corrections, std::span<const std::uint32_t> repeated)
      : documents_(documents),
        repeated_(repeated),
        pack_(pack),
        corrections_(corrections),
        types_(pack),
        nodes_(collect_nodes(documents, types_, corrections)),
        references_(nodes_.items, types_, documents),
        clusters_(nodes_.items, types_) {}

  Identity run() {
    forbid_all();
    force_all();
    std::vector<Link> links;
    link_repeated(documents_, repeated_, nodes_, links);
    for (const Link& link : links) clusters_.join(link);
    for (const Link& link : find_links(nodes_, pack_)) clusters_.join(link);
    count_votes();
    set_by_corrections();
    return decide();
  }

 private:
  void forbid_all() {
    for (const SameCorrection& each : corrections_.not_same) {
      std::vector<std::vector<std::uint32_t>> sides;
      for (const Reference& name : each.names) sides.push_back(references_.find(name));
      const auto there =
          std::count_if(sides.begin(), sides.end(), [](const auto& side) { return !side.empty(); });
      not_same_used_.push_back(there > 1 && are_apart(sides));
      clusters_.forbid(sides);
    }
  }

  /// No node stands on two sides: one document uses both names for one.
  static bool are_apart(const std::vector<std::vector<std::uint32_t>>& sides) {
    std::set<std::uint32_t> seen;
    for (const auto& side : sides) {
      for (const auto node : side) {
        if (!seen.insert(node).second) return false;
      }
    }
    return true;
  }

  void force_all() {
    for (const SameCorrection& each : corrections_.same) {
      std::vector<std::uint32_t> all;
      std::size_t there = 0;
      for (const Reference& name : each.names) {
        const auto found = references_.find(name);
        there += !found.empty();
        all.insert(all.end(), found.begin(), found.end());
      }
      bool joined = there > 1;
      for (std::size_t i = 1; i < all.size(); ++i) {
        joined = clusters_.force({all[0], all[i], "correction: same", true}) && joined;
      }
      same_used_.push_back(joined);
    }
    for (const AliasCorrection& each : corrections_.aliases) {
      const auto own = references_.find(each.who);
      const auto other = references_.find({each.alias, {}, {}, {}});
      for (const auto node : other) {
        if (!own.empty()) clusters_.force({own[0], node, "correction: alias", true});
      }
    }
  }

  void count_votes() {
    for (std::uint32_t i = 0; i < nodes_.items.size(); ++i) {
      const Node& node = nodes_.items[i];
      Votes& votes = votes_[clusters_.root(i)];
      const bool better = votes.best == none || ranks_before(node, nodes_.items[votes.best]);
      if (better) votes.best = i;
      if (rank_of(node) < votes.rank) {
        for (const auto& [name, count] : votes.names) votes.aliases.insert(name);
        votes.names.clear();
        votes.rank = rank_of(node);
      }
      for (const auto& [name, count] : node.names) {
        if (rank_of(node) == votes.rank)
          votes.names[name] += count;
        else
          votes.aliases.insert(name);
      }
      for (const auto& [type, count] : node.types) votes.types[type] += count;
      votes.aliases.insert(node.aliases.begin(), node.aliases.end());
      votes.same_as.insert(node.same_as.begin(), node.same_as.end());
    }
  }

  void set_by_corrections() {
    for (const SameCorrection& each : corrections_.same) {
      const auto found = references_.find(each.names.front());
      if (!found.empty() && !each.names.front().name.starts_with("e:")) {
        votes_[clusters_.root(found[0])].set_name = each.names.front().name;
      }
    }
    for (const TypeCorrection& each : corrections_.types) {
      const auto found = references_.find(each.who);
      for (const auto node : found) votes_[clusters_.root(node)].set_type = each.type;
      types_used_.push_back(!found.empty());
    }
    for (const AliasCorrection& each : corrections_.aliases) {
      const auto found = references_.find(each.who);
      for (const auto node : found) votes_[clusters_.root(node)].aliases.insert(each.alias);
      aliases_used_.push_back(!found.empty());
    }
  }

  static Entity entity_of(Votes& votes, const Node& best) {
    Entity out;
    out.id = entity_id(best.key);
    const bool listed = best.kind == NodeKind::listed;
    out.name = listed ? winner(best.names) : winner(votes.names);
    out.type = listed ? winner(best.types) : winner(votes.types);
    if (!votes.set_name.empty()) out.name = votes.set_name;
    if (!votes.set_type.empty()) out.type = votes.set_type;
    for (const auto& [name, count] : votes.names) votes.aliases.insert(name);
    votes.aliases.erase(out.name);
    out.aliases.assign(votes.aliases.begin(), votes.aliases.end());
    out.same_as.assign(votes.same_as.begin(), votes.same_as.end());
    return out;
  }

  Identity decide() {
    std::vector<std::pair<Entity, std::uint32_t>> decided;
    for (auto& [root, votes] : votes_) {
      decided.emplace_back(entity_of(votes, nodes_.items[votes.best]), root);
    }
    std::sort(decided.begin(), decided.end(),
              [](const auto& a, const auto& b) { return a.first.id < b.first.id; });
    Identity out;
    std::map<std::uint32_t, std::uint32_t> place;
    for (auto& [entity, root] : decided) {
      place.emplace(root, static_cast<std::uint32_t>(out.entities.size()));
      out.entities.push_back(std::move(entity));
    }
    out.nodes = nodes_.of;
    for (std::uint32_t i = 0; i < nodes_.items.size(); ++i) {
      out.reasons.push_back(clusters_.reason(i));
      if (!out.reasons.back().empty()) note_join(i, out.entities[place.at(clusters_.root(i))], out);
    }
    for (const auto& row : nodes_.of) {
      auto& into = out.of.emplace_back();
      for (const auto node : row) into.push_back(place.at(clusters_.root(node)));
    }
    std::sort(out.joins.begin(), out.joins.end());
    for (const auto* used : {&same_used_, &not_same_used_, &types_used_, &aliases_used_}) {
      out.used.insert(out.used.end(), used->begin(), used->end());
    }
    return out;
  }

  void note_join(std::uint32_t node, const Entity& entity, Identity& out) const {
    const Node& joined = nodes_.items[node];
    NameJoin join{entity.id, entity.name, winner(joined.names), clusters_.reason(node), {}};
    const Node* other = &joined;
    if (join.other == join.name && join.reason == same_text) return;
    if (join.other == join.name) {  // the id is the other's, the name is this one's
      other = &nodes_.items[votes_.at(clusters_.root(node)).best];
      join.other = winner(other->names);
    }
    for (const auto document : other->documents) {
      join.documents.push_back(documents_[document].note.document);
    }
    std::sort(join.documents.begin(), join.documents.end());
    if (join.documents.size() > most_documents_named) join.documents.resize(most_documents_named);
    out.joins.push_back(std::move(join));
  }

  std::span<const Statements> documents_;
  std::span<const std::uint32_t> repeated_;
  const Pack& pack_;
  const Corrections& corrections_;
  TypeTable types_;
  Nodes nodes_;
  References references_;
  Clusters clusters_;
  std::map<std::uint32_t, Votes> votes_;  ///< by root
  std::vector<bool> same_used_;
  std::vector<bool> not_same_used_;
  std::vector<bool> types_used_;
  std::vector<bool> aliases_used_;
};

}  // namespace

std::string entity_id(const std::string& key) { return "e:" + hex16(hash64("entity|" + key)); }

Identity identify(std::span<const Statements> documents, const Pack& pack,
                  const Corrections& corrections, std::span<const std::uint32_t> repeated) {
  return Identifying(documents, pack, corrections, repeated).run();
}

}  // namespace factwright
