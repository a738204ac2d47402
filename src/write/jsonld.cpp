#include "write/formats.hpp"
#include "write/iris.hpp"
#include "write/json.hpp"
#include "write/names.hpp"
#include "write/rdf.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace factwright {
namespace {

/// The prefixes that depend on the options' base: JSON-LD's name, and the path.
constexpr std::array<Prefix, 3> own_prefixes{{
    {"rel", "relation"},
    {"role", "role"},
    {"prop", "property"},
}};

std::string_view own_prefix(std::string_view path) {
  for (const Prefix& prefix : own_prefixes) {
    if (prefix.iri == path) return prefix.name;
  }
  return {};
}

/// PREFIX:LOCAL where a prefix of the context fits; the IRI itself otherwise.
std::string compact(std::string_view iri) {
  for (const Prefix& prefix : prefixes) {
    if (iri.substr(0, prefix.iri.size()) != prefix.iri) continue;
    return (std::string(prefix.name) += ':') += iri.substr(prefix.iri.size());
  }
  return std::string(iri);
}

void put_term(JsonWriter& json, const Term& term) {
  json.key(term.name);
  const bool coerced = term.kind == ObjectKind::iri || term.kind == ObjectKind::decimal ||
                       term.kind == ObjectKind::integer;
  if (!coerced && term.kind != ObjectKind::language) return json.string(term.compact);
  json.begin_object();
  json.key("@id");
  json.string(term.compact);
  if (coerced) {
    json.key("@type");
    json.string(term.kind == ObjectKind::iri ? "@id" : compact(datatype_iri(term.kind)));
  } else {
    json.key("@container");
    json.string("@language");
  }
  json.end_object();
}

void put_context(JsonWriter& json, const std::string& base) {
  json.begin_object();
  for (const Prefix& prefix : prefixes) {
    json.key(prefix.name);
    json.string(prefix.iri);
  }
  for (const Prefix& prefix : own_prefixes) {
    json.key(prefix.name);
    json.string(base + std::string(prefix.iri) + "/");
  }
  for (auto at = static_cast<std::uint8_t>(Predicate::label);
       at < static_cast<std::uint8_t>(Predicate::named); ++at) {
    put_term(json, term_of(static_cast<Predicate>(at)));
  }
  json.end_object();
}

class JsonldNodes {
 public:
  JsonldNodes(const WriteOptions& options, Sink& sink)
      : options_(options), sink_(sink), json_(sink) {}

  void node(const RdfNode& node) {
    sink_.put(count_++ == 0 ? "\n" : ",\n");
    json_.restart();
    json_.begin_object();
    const auto& all = node.statements();
    bool identified = false;
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
      while (end < all.size() && same_predicate(all[end], all[begin])) ++end;
      if (all[begin].predicate != Predicate::type && !identified) {
        identify(node);
        identified = true;
      }
      key(all[begin]);
      if (end - begin > 1) json_.begin_array();
      for (std::size_t i = begin; i < end; ++i) value(all[i], node.object(all[i]));
      if (end - begin > 1) json_.end_array();
    }
    if (!identified) identify(node);
    json_.end_object();
  }

  [[nodiscard]] std::uint64_t count() const { return count_; }

 private:
  static bool same_predicate(const RdfNode::Statement& a, const RdfNode::Statement& b) {
    return a.predicate == b.predicate && a.prefix == b.prefix && a.name == b.name;
  }

  void identify(const RdfNode& node) {
    json_.key("@id");
    json_.string(node.subject());
  }

  void key(const RdfNode::Statement& statement) {
    if (statement.predicate != Predicate::named) {
      return json_.key(term_of(statement.predicate).name);
    }
    key_ = own_prefix(statement.prefix);
    key_ += ':';
    key_ += iri_segment(statement.name);
    json_.key(key_);
  }

  void value(const RdfNode::Statement& statement, std::string_view text) {
    if (statement.predicate == Predicate::type) return json_.string(compact(text));
    if (statement.kind == ObjectKind::language) return pair(options_.language, text);
    if (statement.predicate == Predicate::date) {
      json_.begin_object();
      json_.key("@value");
      json_.string(text);
      json_.key("@type");
      json_.string(compact(datatype_iri(statement.kind)));
      return json_.end_object();
    }
    const bool named = statement.predicate == Predicate::named;
    if (named && statement.kind == ObjectKind::iri) return pair("@id", text);
    json_.string(text);
  }

  void pair(std::string_view key, std::string_view text) {
    json_.begin_object();
    json_.key(key);
    json_.string(text);
    json_.end_object();
  }

  const WriteOptions& options_;
  Sink& sink_;
  JsonWriter json_;
  std::string key_;
  std::uint64_t count_ = 0;
};

}  // namespace

WriteReport write_jsonld(const Graph& graph, const WriteOptions& options, Sink& sink) {
  sink.put("{\"@context\":");
  {
    JsonWriter context(sink);
    put_context(context, options.base);
  }
  sink.put(",\"@graph\":[");
  JsonldNodes nodes(options, sink);
  for_each_rdf_node(graph, options, [&](const RdfNode& node) { nodes.node(node); });
  sink.put("\n]}\n");
  return {graph.vertex_count(), nodes.count(), 0};
}

}  // namespace factwright
