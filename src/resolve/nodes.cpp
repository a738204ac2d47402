#include "resolve/nodes.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace factwright {
namespace {

NodeKind kind_of(std::string_view key) {
  static constexpr std::pair<std::string_view, NodeKind> kinds[] = {
      {"list:", NodeKind::listed},
      {"person:", NodeKind::person},
      {"name:", NodeKind::name},
      {"described:", NodeKind::described}};
  for (const auto& [prefix, kind] : kinds) {
    if (!key.starts_with(prefix)) continue;
    const bool surname = kind == NodeKind::person && key.find('@') != std::string_view::npos;
    return surname ? NodeKind::surname : kind;
  }
  return NodeKind::other;
}

/// The fullest of the forms that have the name's own words: "George W. Bush" for "George Bush".
NameWords fullest(const LocalEntity& entity) {
  NameWords out = name_words(entity.name);
  for (const std::string& alias : entity.aliases) {
    NameWords other = name_words(alias);
    if (other.words == out.words && other.initials.size() > out.initials.size())
      out = std::move(other);
  }
  return out;
}

/// Tells the sorts of things apart that one word may name: the uppermost type but one.
std::string sort_of(const TypeTable& types, const std::string& type) {
  return types.below_top(type);
}

bool names_it(const Reference& reference, const LocalEntity& entity) {
  return entity.name == reference.name || std::find(entity.aliases.begin(), entity.aliases.end(),
                                                    reference.name) != entity.aliases.end();
}

/// Keys and documents that corrections speak of in particular.
class Splits {
 public:
  explicit Splits(const Corrections& corrections) {
    for (const SameCorrection& each : corrections.same) add_documents(each.names);
    for (const TypeCorrection& each : corrections.types) add_documents({each.who});
    for (const AliasCorrection& each : corrections.aliases) add_documents({each.who});
    for (const SameCorrection& each : corrections.not_same) {
      add_documents(each.names);
      for (const Reference& name : each.names) exact_.insert(name.name);
    }
  }

  [[nodiscard]] std::string suffix(const std::string& document, const LocalEntity& entity) const {
    const auto found = by_document_.find(document);
    if (found != by_document_.end()) {
      for (const Reference& reference : found->second) {
        if (names_it(reference, entity)) return "@" + document;
      }
    }
    return exact_.contains(entity.name) ? "=" + entity.name : std::string();
  }

 private:
  void add_documents(const std::vector<Reference>& references) {
    for (const Reference& each : references) {
      if (!each.document.empty()) by_document_[each.document].push_back(each);
    }
  }

  std::map<std::string, std::vector<Reference>> by_document_;
  std::set<std::string> exact_;
};

/// The key of the only country that a document speaks of; "" where there are none or several.
std::string home_of(const Statements& document, const TypeTable& types) {
  std::string home;
  for (const LocalEntity& entity : document.entities) {
    if (!entity.key.starts_with("list:") || !types.is_a(entity.type, "Country")) continue;
    if (!home.empty() && home != entity.key) return {};
    home = entity.key;
  }
  return home;
}

/// What is known of a document beside its entities.
struct Setting {
  const Statements& document;
  std::string home;
  std::vector<std::set<std::string>> places;  ///< by local entity
  std::vector<std::set<std::string>> happenings;
};

bool is_town_or_region(const LocalEntity& entity, const TypeTable& types) {
  return types.is_a(entity.type, "Place") && !types.is_a(entity.type, "Country") &&
         !types.is_a(entity.type, "Facility") && entity.named;
}

void note_statement(Setting& setting, const Statement& said, const TypeTable& types) {
  const auto& entities = setting.document.entities;
  for (const Filler* filler : {&said.from, &said.to}) {
    if (filler->entity == none) continue;
    const Filler& other = filler == &said.from ? said.to : said.from;
    auto& places = setting.places[filler->entity];
    bool placed = false;
    for (const auto place : {other.entity, said.place}) {
      if (place == none || !is_town_or_region(entities[place], types)) continue;
      places.insert(entities[place].key);
      placed = placed || place == other.entity;
    }
    if (!placed) setting.happenings[filler->entity].insert(said.relation + ":" + filler->role);
  }
}

Setting setting_of(const Statements& document, const TypeTable& types) {
  Setting out{document, home_of(document, types), {}, {}};
  out.places.resize(document.entities.size());
  out.happenings.resize(document.entities.size());
  for (const Statement& said : document.items) {
    if (said.status == "asserted") note_statement(out, said, types);
  }
  return out;
}

std::string key_of(const LocalEntity& entity, const NameWords& words, const Setting& setting,
                   const TypeTable& types) {
  const NodeKind kind = kind_of(entity.key);
  if (kind == NodeKind::person && !words.initials.empty()) return entity.key + "#" + words.initials;
  if (kind != NodeKind::name || entity.key.find('@') != std::string::npos) return entity.key;
  if (is_national(entity.type)) {
    return setting.home.empty() ? entity.key + "@" + setting.document.note.document
                                : entity.key + "~" + setting.home;
  }
  const bool one_word = entity.key.find(' ') == std::string::npos;
  return one_word ? entity.key + "~" + sort_of(types, entity.type) : entity.key;
}

void add(Node& node, std::uint32_t local, const Setting& setting, std::uint32_t index) {
  const LocalEntity& entity = setting.document.entities[local];
  ++node.names[entity.name];
  ++node.types[entity.type];
  node.aliases.insert(entity.aliases.begin(), entity.aliases.end());
  node.same_as.insert(entity.same_as.begin(), entity.same_as.end());
  node.descriptions.insert(entity.descriptions.begin(), entity.descriptions.end());
  if (entity.origin != none) node.origins.insert(setting.document.entities[entity.origin].key);
  node.places.insert(setting.places[local].begin(), setting.places[local].end());
  node.happenings.insert(setting.happenings[local].begin(), setting.happenings[local].end());
  if (node.documents.empty() || node.documents.back() != index) node.documents.push_back(index);
  if (node.gender == Gender::unknown) node.gender = entity.gender;
  node.named = node.named || entity.named;
}

}  // namespace

const std::string& winner(const std::map<std::string, std::uint32_t>& votes) {
  const auto better = [](const auto& a, const auto& b) {
    if (a.second != b.second) return a.second < b.second;
    if (a.first.size() != b.first.size()) return a.first.size() < b.first.size();
    return a.first > b.first;
  };
  return std::max_element(votes.begin(), votes.end(), better)->first;
}

Nodes collect_nodes(std::span<const Statements> documents, const TypeTable& types,
                    const Corrections& corrections) {
  const Splits splits(corrections);
  std::map<std::string, Node> by_key;
  std::vector<std::vector<const Node*>> places(documents.size());
  for (std::uint32_t index = 0; index < documents.size(); ++index) {
    const Statements& document = documents[index];
    const auto setting = setting_of(document, types);
    for (std::uint32_t local = 0; local < document.entities.size(); ++local) {
      const LocalEntity& entity = document.entities[local];
      const NodeKind kind = kind_of(entity.key);
      const bool person = kind == NodeKind::person || kind == NodeKind::surname;
      const auto words = person ? fullest(entity) : NameWords();
      const auto key =
          key_of(entity, words, setting, types) + splits.suffix(document.note.document, entity);
      Node& node = by_key[key];
      if (node.key.empty()) {
        node.key = key;
        node.kind = kind;
        node.words = words;
      }
      add(node, local, setting, index);
      places[index].push_back(&node);
    }
  }
  Nodes out;
  std::map<const Node*, std::uint32_t> index_of;
  for (auto& [key, node] : by_key) {
    index_of.emplace(&node, static_cast<std::uint32_t>(index_of.size()));
  }
  for (const auto& row : places) {
    auto& into = out.of.emplace_back();
    for (const Node* node : row) into.push_back(index_of.at(node));
  }
  for (auto& [key, node] : by_key) out.items.push_back(std::move(node));
  return out;
}

}  // namespace factwright
