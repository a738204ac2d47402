#include "graph/day_range.hpp"
#include "write/csv_loaders.hpp"
#include "write/csv_table.hpp"
#include "write/decimal.hpp"
#include "write/formats.hpp"
#include "write/iris.hpp"
#include "write/json_parts.hpp"
#include "write/rdf.hpp"

#include <array>
#include <ostream>
#include <set>
#include <string>
#include <utility>

namespace factwright {
namespace {

/// A relational form of the graph: facts and mentions are rows with a key, whatever the number of
/// their participants, so that loading a table twice changes nothing.
class CsvTables {
 public:
  CsvTables(const Graph& graph, const WriteOptions& options)
      : graph_(graph), options_(options), iris_(graph, options) {}

  std::uint64_t entities(std::ostream& out) const {
    CsvTable table(out, "id,name,type,aliases,same_as,iri\n");
    for (std::uint32_t vertex = 0; vertex < graph_.vertex_count(); ++vertex) {
      const Entity& entity = graph_.entity(vertex);
      table.text(entity.id).text(entity.name).text(entity.type);
      table.strings(entity.aliases).strings(entity.same_as).text(iris_.entity(vertex)).end_row();
    }
    return table.finish();
  }

  std::uint64_t documents(std::ostream& out) const {
    CsvTable table(out, "id,iri,mentions\n");
    const auto mentions = graph_.mentions_by_document();
    for (std::size_t begin = 0, end = 0; begin < mentions.size(); begin = end) {
      const std::string& id = graph_.evidence(mentions[begin]).document;
      while (end < mentions.size() && graph_.evidence(mentions[end]).document == id) ++end;
      table.text(id).text(iris_.document(id)).number(end - begin).end_row();
    }
    return table.finish();
  }

  std::uint64_t facts(std::ostream& out) const {
    CsvTable table(out,
                   "id,event,relation,from_id,to_id,place_id,source_id,time,first_day,last_day,"
                   "status,confidence,roles,properties,reports\n");
    for (const Fact& fact : graph_.facts()) {
      table.text(fact.id).text(fact.event).text(fact.relation);
      for (const auto vertex : {fact.from, fact.to, fact.place, fact.source}) {
        table.text(id_of(vertex));
      }
      days(table.text(fact.time), fact);
      table.text(fact.status).text(decimal_of_thousandths(fact.confidence));
      circumstances(table, fact);
      table.number(fact.evidence.size()).end_row();
    }
    return table.finish();
  }

  /// All participants; a filler that is text only has no entity, a fact its id in `inner_fact`.
  std::uint64_t roles(std::ostream& out) const {
    CsvTable table(out, "fact,entity,role,number,text,inner_fact\n");
    for (const Fact& fact : graph_.facts()) {
      std::uint64_t number = 0;
      const auto row = [&](std::string_view role, std::uint32_t vertex, std::string_view text,
                           std::string_view inner) {
        table.text(fact.id).text(id_of(vertex)).text(role).number(++number).text(text);
        table.text(inner).end_row();
      };
      const std::array<std::pair<std::string_view, std::uint32_t>, 4> ends{
          {{"from", fact.from}, {"to", fact.to}, {"place", fact.place}, {"source", fact.source}}};
      for (const auto& [role, vertex] : ends) {
        if (vertex != none) row(role, vertex, graph_.entity(vertex).name, {});
      }
      for (const RoleFiller& each : fact.roles) {
        row(each.role, each.entity, each.text, inner_id(each));
      }
    }
    return table.finish();
  }

  std::uint64_t mentions(std::ostream& out) const {
    CsvTable table(out, "id,fact,document,begin,end,text,spans,rule,pack,via\n");
    for (const Fact& fact : graph_.facts()) {
      std::uint64_t number = 0;
      for (const Evidence& each : fact.evidence) {
        table.text(fact.id + "." + std::to_string(++number)).text(fact.id).text(each.document);
        table.number(each.begin).number(each.end).text(each.text);
        table.json([&](JsonWriter& json) { put_spans(json, each.spans); });
        table.text(each.rule).text(each.pack).strings(each.via).end_row();
      }
    }
    return table.finish();
  }

  /// What is plainly so, as in the direct triples of RDF.
  std::uint64_t edges(std::ostream& out) const {
    CsvTable table(out, "from_id,to_id,fact,relation,first_day,last_day,confidence,reports\n");
    for (std::uint32_t edge = 0; edge < graph_.edge_count(); ++edge) {
      const Fact& fact = graph_.fact(edge);
      if (!is_direct(fact, options_)) continue;
      table.text(id_of(fact.from)).text(id_of(fact.to)).text(fact.id).text(fact.relation);
      days(table, fact);
      table.text(decimal_of_thousandths(fact.confidence)).number(fact.evidence.size()).end_row();
    }
    return table.finish();
  }

 private:
  std::string_view id_of(std::uint32_t vertex) const {
    return vertex == none ? std::string_view{} : std::string_view(graph_.entity(vertex).id);
  }

  std::string_view inner_id(const RoleFiller& filler) const {
    return filler.fact == none ? std::string_view{} : graph_.facts()[filler.fact].id;
  }

  static void days(CsvTable& table, const Fact& fact) {
    const DayRange range = day_range(fact.time).value_or(DayRange());
    table.text(range.first).text(range.last);
  }

  void circumstances(CsvTable& table, const Fact& fact) const {
    if (fact.roles.empty()) {
      table.text({});
    } else {
      table.json([&](JsonWriter& json) { put_roles(json, graph_, fact.roles); });
    }
    if (fact.properties.empty()) {
      table.text({});
    } else {
      table.json([&](JsonWriter& json) { put_properties(json, fact.properties); });
    }
  }

  const Graph& graph_;
  const WriteOptions& options_;
  Iris iris_;
};

struct TableRow {
  std::string_view file;
  std::uint64_t (CsvTables::*write)(std::ostream&) const;
};

constexpr std::array<TableRow, 6> tables{{
    {"csv/entities.csv", &CsvTables::entities},
    {"csv/documents.csv", &CsvTables::documents},
    {"csv/facts.csv", &CsvTables::facts},
    {"csv/roles.csv", &CsvTables::roles},
    {"csv/mentions.csv", &CsvTables::mentions},
    {"csv/edges.csv", &CsvTables::edges},
}};

}  // namespace

WriteReport write_csv(const Graph& graph, const WriteOptions& options, const PutFile& put) {
  const CsvTables all(graph, options);
  WriteReport report{graph.vertex_count(), 0, 0};
  for (const TableRow& row : tables) {
    put(row.file, [&](std::ostream& out) { report.edges = (all.*row.write)(out); });
  }
  std::set<std::string_view> relations;
  for (std::uint32_t edge = 0; edge < graph.edge_count(); ++edge) {
    const Fact& fact = graph.fact(edge);
    if (is_direct(fact, options)) relations.insert(fact.relation);
  }
  for (const CsvLoader& loader : csv_loaders()) {
    put(loader.file, [&](std::ostream& out) {
      Sink sink(out);
      put_loader(loader, relations, sink);
      sink.flush();
    });
  }
  return report;
}

}  // namespace factwright
