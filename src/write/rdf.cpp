#include "write/rdf.hpp"

#include "write/decimal.hpp"
#include "write/iris.hpp"
#include "write/names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace factwright {
namespace {

std::string own(std::string_view local) { return std::string(vocabulary) += local; }

/// A pack's type of that name would be taken for a part of the exports' own structure.
bool is_own_class(std::string_view type) {
  constexpr std::array<std::string_view, 5> classes{"Entity", "Event", "Fact", "Mention", "Rule"};
  return std::find(classes.begin(), classes.end(), type) != classes.end();
}

/// "wikidata:Q884" and links become IRIs, other identifiers stay text.
void add_identifier(RdfNode& node, std::string_view id) {
  constexpr std::string_view wikidata = "wikidata:";
  if (id.substr(0, wikidata.size()) == wikidata) {
    const std::string local = iri_segment(id.substr(wikidata.size()));
    return node.add(Predicate::same_as, "http://www.wikidata.org/entity/" + local);
  }
  if (is_plain_iri(id)) node.add(Predicate::same_as, id);
}

/// Walks the kinds of subjects in the order of their IRIs: entity, event, fact, mention,
/// relation, rule, time.
class RdfWalk {
 public:
  RdfWalk(const Graph& graph, const WriteOptions& options,
          const std::function<void(const RdfNode&)>& use)
      : graph_(graph), options_(options), iris_(graph, options), use_(use) {}

  void walk() {
    collect();
    for (const std::uint32_t vertex : entities_by_iri()) entity(vertex);
    events();
    for (const Fact& each : graph_.facts()) fact(each);
    for (const Fact& each : graph_.facts()) mentions(each);
    for (const std::string_view name : by_iri("relation", relations_)) relation(name);
    for (const auto& [iri, evidence] : rules_) rule(iri, *evidence);
    for (const std::string_view text : by_iri("time", times_)) time(text);
  }

 private:
  void collect() {
    for (const Fact& fact : graph_.facts()) {
      relations_.insert(fact.relation);
      if (is_direct(fact, options_) && !fact.time.empty()) times_.insert(fact.time);
      for (const Evidence& evidence : fact.evidence) {
        std::string& iri = rule_iris_[{evidence.rule, evidence.pack}];
        if (!iri.empty()) continue;
        iri = iris_.rule(evidence);
        rules_.emplace_back(iri, &evidence);
      }
    }
    std::sort(rules_.begin(), rules_.end());
  }

  std::vector<std::uint32_t> entities_by_iri() const {
    std::vector<std::uint32_t> order(graph_.vertex_count());
    std::iota(order.begin(), order.end(), 0U);
    std::string left;
    std::string right;
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      iris_.put_entity(left, a);
      iris_.put_entity(right, b);
      return (left += '>') < (right += '>');
    });
    return order;
  }

  /// As N-Quads sorts their IRIs, where `>` ends each.
  std::vector<std::string_view> by_iri(std::string_view kind,
                                       const std::set<std::string_view>& names) const {
    std::vector<std::pair<std::string, std::string_view>> keyed;
    for (const std::string_view name : names)
      keyed.emplace_back(iris_.named(kind, name) + '>', name);
    std::sort(keyed.begin(), keyed.end());
    std::vector<std::string_view> result;
    for (const auto& [iri, name] : keyed) result.push_back(name);
    return result;
  }

  void add_entity(Predicate predicate, std::uint32_t vertex) {
    if (vertex == none) return;
    iris_.put_entity(iri_, vertex);
    node_.add(predicate, iri_);
  }

  void entity(std::uint32_t vertex) {
    const Entity& entity = graph_.entity(vertex);
    node_.start(iris_.entity(vertex));
    node_.add(Predicate::type, own("Entity"));
    const std::string_view schema = schema_class(entity.type);
    const bool named = schema.empty() && !entity.type.empty() && !is_own_class(entity.type);
    if (named) node_.add(Predicate::type, own(iri_segment(entity.type)));
    if (!schema.empty()) node_.add(Predicate::type, schema);
    node_.add(Predicate::label, entity.name);
    for (const std::string& alias : entity.aliases) node_.add(Predicate::alt_label, alias);
    for (const std::string& id : entity.same_as) add_identifier(node_, id);
    for (const std::string& id : entity.same_as) node_.add(Predicate::identifier, id);
    if (!entity.type.empty()) node_.add(Predicate::pack_type, entity.type);
    direct_triples(vertex);
    use_(node_);
  }

  void direct_triples(std::uint32_t vertex) {
    direct_.clear();
    for (const std::uint32_t edge : graph_.out_edges(vertex)) {
      const Fact& fact = graph_.fact(edge);
      if (is_direct(fact, options_)) direct_.emplace_back(fact.relation, fact.to);
    }
    std::sort(direct_.begin(), direct_.end());
    direct_.erase(std::unique(direct_.begin(), direct_.end()), direct_.end());
    for (const auto& [relation, target] : direct_) {
      node_.add_named("relation", relation, ObjectKind::iri, iris_.entity(target));
    }
  }

  void events() {
    const auto order = graph_.facts_by_event();
    const auto& facts = graph_.facts();
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
      while (end < order.size() && facts[order[end]].event == facts[order[begin]].event) ++end;
      event(order.subspan(begin, end - begin));
    }
  }

  /// Only what is asserted is an event that took place; any other is only spoken of.
  void event(std::span<const std::uint32_t> facts) {
    std::set<std::uint32_t> actors;
    std::set<std::uint32_t> places;
    std::set<std::string_view> times;
    bool happened = false;
    for (const std::uint32_t index : facts) {
      const Fact& fact = graph_.facts()[index];
      if (!is_direct(fact, options_)) continue;
      happened = true;
      actors.insert({fact.from, fact.to});
      for (const RoleFiller& filler : fact.roles) actors.insert(filler.entity);
      places.insert(fact.place);
      if (!fact.time.empty()) times.insert(fact.time);
    }
    node_.start(iris_.event(graph_.facts()[facts.front()]));
    node_.add(Predicate::type, own("Event"));
    if (happened) node_.add(Predicate::type, "http://semanticweb.cs.vu.nl/2009/11/sem/Event");
    for (const std::uint32_t actor : actors) add_entity(Predicate::actor, actor);
    for (const std::uint32_t place : places) add_entity(Predicate::event_place, place);
    for (const std::string_view text : times) {
      node_.add(Predicate::event_time, iris_.named("time", text));
    }
    use_(node_);
  }

  void date(std::string_view text) {
    if (text.empty()) return;
    if (const auto kind = date_kind(text)) node_.add(Predicate::date, *kind, text);
    node_.add(Predicate::date_text, text);
  }

  void fact(const Fact& fact) {
    node_.start(iris_.fact(fact));
    node_.add(Predicate::type, own("Fact"));
    node_.add(Predicate::type, "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement");
    add_entity(Predicate::subject, fact.from);
    node_.add(Predicate::predicate, iris_.named("relation", fact.relation));
    add_entity(Predicate::object, fact.to);
    for (const RoleFiller& filler : fact.roles) {
      const bool linked = filler.entity != none || filler.fact != none;
      node_.add_named("role", filler.role, linked ? ObjectKind::iri : ObjectKind::plain,
                      filler_of(filler));
    }
    for (const auto& [name, value] : fact.properties) {
      node_.add_named("property", name, ObjectKind::plain, value);
    }
    node_.add(Predicate::status, fact.status);
    date(fact.time);
    add_entity(Predicate::place, fact.place);
    add_entity(Predicate::attributed_to, fact.source);
    node_.add(Predicate::confidence, decimal_of_thousandths(fact.confidence));
    node_.add(Predicate::event, iris_.event(fact));
    provenance(fact);
    use_(node_);
  }

  /// The IRI of a fact or entity, or the words.
  std::string filler_of(const RoleFiller& filler) const {
    if (filler.fact != none) return iris_.fact(graph_.facts()[filler.fact]);
    return filler.entity == none ? filler.text : iris_.entity(filler.entity);
  }

  void provenance(const Fact& fact) {
    std::set<std::string_view> rules;
    for (const auto& [iri, evidence] : mentions_of(fact)) {
      node_.add(Predicate::derived_from, iri);
      rules.insert(rule_iris_.at({evidence->rule, evidence->pack}));
    }
    for (const std::string_view rule : rules) node_.add(Predicate::generated_by, rule);
  }

  using Mentions = std::vector<std::pair<std::string, const Evidence*>>;
  Mentions mentions_of(const Fact& fact) const {
    Mentions result;
    for (const Evidence& each : fact.evidence) {
      result.emplace_back(iris_.mention(fact, each), &each);
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    result.erase(std::unique(result.begin(), result.end(),
                             [](const auto& a, const auto& b) { return a.first == b.first; }),
                 result.end());
    return result;
  }

  void mentions(const Fact& fact) {
    for (const auto& [iri, evidence] : mentions_of(fact)) {
      node_.start(iri + "#position");
      node_.add(Predicate::type, "http://www.w3.org/ns/oa#TextPositionSelector");
      node_.add(Predicate::start, std::to_string(evidence->begin));
      node_.add(Predicate::end, std::to_string(evidence->end));
      use_(node_);
      node_.start(iri + "#quote");
      node_.add(Predicate::type, "http://www.w3.org/ns/oa#TextQuoteSelector");
      node_.add(Predicate::exact, evidence->text);
      use_(node_);
      mention(iri, *evidence);
    }
  }

  void mention(const std::string& iri, const Evidence& evidence) {
    node_.start(iri);
    node_.add(Predicate::type, own("Mention"));
    node_.add(Predicate::type, "http://www.w3.org/ns/oa#SpecificResource");
    node_.add(Predicate::source, iris_.document(evidence.document));
    node_.add(Predicate::selector, iri + "#position");
    node_.add(Predicate::selector, iri + "#quote");
    node_.add(Predicate::document, evidence.document);
    for (const std::string& via : evidence.via) node_.add(Predicate::via, via);
    use_(node_);
  }

  void relation(std::string_view name) {
    std::string spoken(name);
    std::replace(spoken.begin(), spoken.end(), '_', ' ');
    node_.start(iris_.named("relation", name));
    node_.add(Predicate::type, "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property");
    node_.add(Predicate::label, spoken);
    use_(node_);
  }

  void rule(const std::string& iri, const Evidence& evidence) {
    node_.start(iri);
    node_.add(Predicate::type, own("Rule"));
    node_.add(Predicate::type, "http://www.w3.org/ns/prov#Activity");
    node_.add(Predicate::rule, evidence.rule);
    node_.add(Predicate::pack, evidence.pack);
    use_(node_);
  }

  void time(std::string_view text) {
    node_.start(iris_.named("time", text));
    node_.add(Predicate::type, "http://semanticweb.cs.vu.nl/2009/11/sem/Time");
    date(text);
    use_(node_);
  }

  const Graph& graph_;
  const WriteOptions& options_;
  Iris iris_;
  const std::function<void(const RdfNode&)>& use_;
  RdfNode node_;
  std::string iri_;  ///< of the entity at hand
  std::set<std::string_view> relations_;
  std::set<std::string_view> times_;
  std::map<std::pair<std::string_view, std::string_view>, std::string> rule_iris_;
  std::vector<std::pair<std::string, const Evidence*>> rules_;
  std::vector<std::pair<std::string_view, std::uint32_t>> direct_;
};

}  // namespace

bool is_direct(const Fact& fact, const WriteOptions& options) {
  return fact.status == "asserted" &&
         (fact.source == none || options.attributed == Attributed::direct);
}

void for_each_rdf_node(const Graph& graph, const WriteOptions& options,
                       const std::function<void(const RdfNode&)>& use) {
  RdfWalk(graph, options, use).walk();
}

}  // namespace factwright
