#include "write/page_data.hpp"

#include "graph/positions.hpp"
#include "write/dot_looks.hpp"
#include "write/escape.hpp"
#include "write/json.hpp"
#include "write/names.hpp"

#include <string_view>
#include <tuple>
#include <unordered_map>

namespace factwright {
namespace {

/// Strings that are named by their place in a table, in the order of their first use.
class Table {
 public:
  std::uint32_t index(std::string_view text) {
    const auto [at, is_new] = places_.try_emplace(text, static_cast<std::uint32_t>(items_.size()));
    if (is_new) items_.push_back(text);
    return at->second;
  }
  [[nodiscard]] const std::vector<std::string_view>& items() const { return items_; }

 private:
  std::unordered_map<std::string_view, std::uint32_t> places_;
  std::vector<std::string_view> items_;
};

/// A sentence of a document, once however many facts it says.
using Sentence = std::tuple<std::uint32_t, std::uint32_t, std::string_view>;

struct SentenceHash {
  std::size_t operator()(const Sentence& sentence) const {
    const auto& [document, begin, text] = sentence;
    return (std::size_t{document} * 1000003U + begin) * 1000003U + text.size();
  }
};

class DataWriter {
 public:
  DataWriter(const Graph& graph, const WriteOptions& options, const PagePlan& plan, Sink& out)
      : graph_(graph), options_(options), plan_(plan), out_(out), json_(piece_) {}

  void write() {
    json_.begin_object();
    json_.key("title");
    json_.string(options_.title);
    entities();
    facts();
    evidence();
    tables();
    json_.end_object();
    drain();
  }

 private:
  /// Moves what is written so far to the output.
  void drain() {
    put_script_json(out_, piece_.view());
    piece_.clear();
  }

  void index_or_null(std::uint32_t index) { index == none ? json_.null() : json_.number(index); }

  template <typename Items, typename Put>
  void column(std::string_view name, const Items& items, Put put) {
    json_.key(name);
    json_.begin_array();
    for (const auto& item : items) {
      put(item);
      if (piece_.size() > (std::size_t{32} << 10)) drain();
    }
    json_.end_array();
  }

  void entities() {
    const auto& all = graph_.entities();
    json_.key("entities");
    json_.begin_object();
    column("id", all, [&](const Entity& e) { json_.string(e.id); });
    column("name", all, [&](const Entity& e) { json_.string(e.name); });
    column("type", all, [&](const Entity& e) { json_.number(types_.index(e.type)); });
    column("aliases", all, [&](const Entity& e) { json_.strings(e.aliases); });
    column("sameAs", all, [&](const Entity& e) { json_.strings(e.same_as); });
    std::uint32_t vertex = 0;
    column("office", all, [&](const Entity&) {
      const std::uint32_t edge = plan_.office[vertex++];
      index_or_null(edge == none ? none : graph_.fact(edge).to);
    });
    places();
    json_.end_object();
  }

  void places() {
    std::vector<std::uint32_t> dense(graph_.vertex_count(), none);
    std::uint32_t count = 0;
    for (std::uint32_t v = 0; v < dense.size(); ++v) {
      if (plan_.drawn[v] && !plan_.folded[v]) dense[v] = count++;
    }
    std::vector<Line> lines;
    for (std::uint32_t edge = 0; edge < graph_.edge_count(); ++edge) {
      const std::uint32_t from = dense[graph_.source(edge)];
      const std::uint32_t to = dense[graph_.target(edge)];
      if (from != none && to != none) lines.emplace_back(from, to);
    }
    const std::vector<Position> found = positions(count, lines);
    json_.key("places");
    json_.begin_array();
    for (const std::uint32_t index : dense) {
      put_coordinate(index == none ? nullptr : &found[index].x);
      put_coordinate(index == none ? nullptr : &found[index].y);
      if (piece_.size() > (std::size_t{32} << 10)) drain();
    }
    json_.end_array();
  }

  void put_coordinate(const std::int32_t* value) {
    value == nullptr ? json_.null() : json_.decimal(std::to_string(*value));
  }

  void facts() {
    const auto& all = graph_.facts();
    json_.key("facts");
    json_.begin_object();
    column("id", all, [&](const Fact& f) { json_.string(f.id); });
    column("event", all, [&](const Fact& f) { json_.number(events_.index(f.event)); });
    column("relation", all, [&](const Fact& f) { json_.number(relations_.index(f.relation)); });
    column("from", all, [&](const Fact& f) { index_or_null(f.from); });
    column("to", all, [&](const Fact& f) { index_or_null(f.to); });
    column("symmetric", all, [&](const Fact& f) { json_.number(f.symmetric ? 1 : 0); });
    column("time", all, [&](const Fact& f) { json_.string(f.time); });
    column("place", all, [&](const Fact& f) { index_or_null(f.place); });
    column("status", all, [&](const Fact& f) { json_.number(statuses_.index(f.status)); });
    column("source", all, [&](const Fact& f) { index_or_null(f.source); });
    column("confidence", all,
           [&](const Fact& f) { json_.number(static_cast<std::uint64_t>(f.confidence)); });
    column("roles", all, [&](const Fact& f) { roles(f); });
    column("properties", all, [&](const Fact& f) { properties(f); });
    column("reports", all, [&](const Fact& f) { json_.number(f.evidence.size()); });
    json_.end_object();
  }

  /// [role, text, entity or null, fact or null] for each.
  void roles(const Fact& fact) {
    json_.begin_array();
    for (const RoleFiller& filler : fact.roles) {
      json_.string(filler.role);
      json_.string(filler.text);
      index_or_null(filler.entity);
      index_or_null(filler.fact);
    }
    json_.end_array();
  }

  void properties(const Fact& fact) {
    json_.begin_array();
    for (const auto& [name, value] : fact.properties) {
      json_.string(name);
      json_.string(value);
    }
    json_.end_array();
  }

  /// The reports of all facts, one fact's after the other's.
  template <typename Put>
  void reports(std::string_view name, Put put) {
    column(name, graph_.facts(), [&](const Fact& fact) {
      for (const Evidence& each : fact.evidence) put(each);
    });
  }

  void evidence() {
    json_.key("evidence");
    json_.begin_object();
    reports("sentence", [&](const Evidence& e) { json_.number(sentence(e)); });
    reports("rule", [&](const Evidence& e) { json_.number(rules_.index(e.rule)); });
    reports("pack", [&](const Evidence& e) { json_.number(packs_.index(e.pack)); });
    reports("via", [&](const Evidence& e) { json_.strings(e.via); });
    reports("spans", [&](const Evidence& e) { spans(e); });
    json_.end_object();
    json_.key("sentences");
    json_.begin_object();
    column("document", sentences_, [&](const Sentence& s) { json_.number(std::get<0>(s)); });
    column("begin", sentences_, [&](const Sentence& s) { json_.number(std::get<1>(s)); });
    column("text", sentences_, [&](const Sentence& s) { json_.string(std::get<2>(s)); });
    json_.end_object();
  }

  std::uint32_t sentence(const Evidence& evidence) {
    const Sentence key{documents_.index(evidence.document), evidence.begin, evidence.text};
    const auto [at, is_new] =
        sentence_places_.try_emplace(key, static_cast<std::uint32_t>(sentences_.size()));
    if (is_new) sentences_.push_back(key);
    return at->second;
  }

  /// [name, begin, end] for each that lies within the sentence.
  void spans(const Evidence& evidence) {
    json_.begin_array();
    for (const NamedSpan& span : evidence.spans) {
      if (span.begin < evidence.begin || span.end > evidence.end || span.begin >= span.end)
        continue;
      json_.number(span_names_.index(span.name));
      json_.number(span.begin - evidence.begin);
      json_.number(span.end - evidence.begin);
    }
    json_.end_array();
  }

  void strings(std::string_view name, const Table& table) {
    column(name, table.items(), [&](std::string_view text) { json_.string(text); });
  }

  void tables() {
    strings("types", types_);
    column("looks", types_.items(),
           [&](std::string_view type) { json_.string(look_of(type).category); });
    strings("relations", relations_);
    strings("statuses", statuses_);
    column("lines", statuses_.items(),
           [&](std::string_view status) { json_.string(line_look_of(status).style); });
    strings("rules", rules_);
    strings("packs", packs_);
    strings("spanNames", span_names_);
    documents();
  }

  void documents() {
    std::unordered_map<std::string_view, const PageDocument*> notes;
    for (const PageDocument& note : options_.documents) notes.emplace(note.id, &note);
    const auto put = [&](std::string_view name, auto&& value_of) {
      column(name, documents_.items(), [&](std::string_view id) {
        const auto note = notes.find(id);
        json_.string(note == notes.end() ? std::string_view{} : value_of(*note->second));
      });
    };
    json_.key("documents");
    json_.begin_object();
    strings("id", documents_);
    put("title", [](const PageDocument& note) { return std::string_view(note.title); });
    put("publisher", [](const PageDocument& note) { return std::string_view(note.publisher); });
    put("date", [](const PageDocument& note) { return std::string_view(note.date); });
    put("url", [](const PageDocument& note) { return safe_url(note.url); });
    json_.end_object();
  }

  const Graph& graph_;
  const WriteOptions& options_;
  const PagePlan& plan_;
  Sink& out_;
  Sink piece_;
  JsonWriter json_;
  Table types_;
  Table events_;
  Table relations_;
  Table statuses_;
  Table rules_;
  Table packs_;
  Table span_names_;
  Table documents_;
  std::unordered_map<Sentence, std::uint32_t, SentenceHash> sentence_places_;
  std::vector<Sentence> sentences_;
};

/// Whether all lines of an office are those of one holder who holds it.
bool is_plain_office(const Graph& graph, std::uint32_t edge, std::string_view relation) {
  const std::uint32_t office = graph.target(edge);
  if (office == graph.source(edge) || !graph.out_edges(office).empty()) return false;
  for (const std::uint32_t other : graph.in_edges(office)) {
    const Fact& fact = graph.fact(other);
    if (fact.relation != relation || fact.status != "asserted") return false;
    if (graph.source(other) != graph.source(edge)) return false;
  }
  return true;
}

}  // namespace

PagePlan plan_page(const Graph& graph, const WriteOptions& options) {
  PagePlan plan;
  plan.drawn.resize(graph.vertex_count());
  plan.folded.resize(graph.vertex_count());
  plan.office.resize(graph.vertex_count(), none);
  for (const Fact& fact : graph.facts()) {
    for (const std::uint32_t end : {fact.from, fact.to}) {
      if (end != none) plan.drawn[end] = true;
    }
  }
  for (std::uint32_t edge = 0; edge < graph.edge_count(); ++edge) {
    const std::uint32_t holder = graph.source(edge);
    if (plan.office[holder] != none || !is_plain_office(graph, edge, options.subtitle_relation)) {
      continue;
    }
    plan.office[holder] = edge;
    plan.folded[graph.target(edge)] = true;
  }
  for (std::uint32_t edge = 0; edge < graph.edge_count(); ++edge) {
    plan.lines += plan.folded[graph.target(edge)] ? 0 : 1;
  }
  return plan;
}

void put_page_data(const Graph& graph, const WriteOptions& options, const PagePlan& plan,
                   Sink& sink) {
  DataWriter(graph, options, plan, sink).write();
}

}  // namespace factwright
