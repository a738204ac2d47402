#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "write/formats.hpp"
#include "write/names.hpp"
#include "write/sink.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace factwright {
namespace {

/// A word of brat's files: letters, digits, - and _.
std::string brat_name(std::string_view name) {
  std::string result = nmtoken(name);
  std::replace_if(
      result.begin(), result.end(), [](char c) { return c == '.' || c == ':'; }, '_');
  return result;
}

/// A sentence on one line with as many code points as before.
std::string one_line(std::string_view text) {
  std::string result(text);
  std::replace_if(
      result.begin(), result.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; },
      ' ');
  return result;
}

void put(Sink& out, std::initializer_list<std::string_view> pieces) {
  for (const std::string_view piece : pieces) out.put(piece);
}

/// The texts and annotations of one document. The text holds only the sentences that are evidence,
/// a line each: what the graph knows of the document. Offsets are code points of that text.
class BratDocument {
 public:
  explicit BratDocument(const Graph& graph) : graph_(graph) {}

  void add(Graph::Mention mention) { mentions_.push_back(mention); }

  /// Sentences in the order of the document, whatever the facts that they tell.
  void arrange() {
    std::stable_sort(mentions_.begin(), mentions_.end(),
                     [&](auto a, auto b) { return key_of(a) < key_of(b); });
    for (const Graph::Mention mention : mentions_) {
      const auto [at, added] = lines_.emplace(key_of(mention), size_);
      if (!added) continue;
      sentences_.push_back(&graph_.evidence(mention));
      size_ += static_cast<std::uint32_t>(count_code_points(graph_.evidence(mention).text)) + 1;
    }
  }

  void text(Sink& out) const {
    for (const Evidence* each : sentences_) {
      out.put(one_line(each->text));
      out.put('\n');
    }
  }

  void annotations(Sink& out) {
    for (const Graph::Mention mention : mentions_) annotate(out, mention);
  }

  [[nodiscard]] std::uint64_t size() const { return mentions_.size(); }

 private:
  using Key = std::tuple<std::uint32_t, std::uint32_t, std::string_view>;
  Key key_of(Graph::Mention mention) const {
    const Evidence& each = graph_.evidence(mention);
    return {each.begin, each.end, each.text};
  }

  /// The name of a text-bound annotation, written where it is new; "" where the sentence does not
  /// hold the span.
  std::string text_bound(Sink& out, const Evidence& evidence, const NamedSpan& span,
                         const std::string& type) {
    if (span.begin < evidence.begin || span.end > evidence.end || span.begin >= span.end) return {};
    const CodePointIndex index(evidence.text);
    const std::uint32_t first = span.begin - evidence.begin;
    const std::uint32_t last = span.end - evidence.begin;
    if (last > index.size()) return {};
    const std::uint32_t line = lines_.at({evidence.begin, evidence.end, evidence.text});
    const auto [at, added] =
        known_.emplace(std::tuple(line + first, line + last, type), known_.size() + 1);
    const std::string name = "T" + std::to_string(at->second);
    if (added) {
      const std::size_t begin = index.byte_of(first);
      const std::string_view words =
          std::string_view(evidence.text).substr(begin, index.byte_of(last) - begin);
      put(out, {name, "\t", type, " ", std::to_string(line + first), " ",
                std::to_string(line + last), "\t", one_line(words), "\n"});
    }
    return name;
  }

  std::string type_of(const Fact& fact, const std::string& role) const {
    const std::uint32_t vertex = role == "from"    ? fact.from
                                 : role == "to"    ? fact.to
                                 : role == "place" ? fact.place
                                                   : none;
    if (vertex != none && !graph_.entity(vertex).type.empty()) {
      return brat_name(graph_.entity(vertex).type);
    }
    return "Participant";
  }

  /// An event: its trigger, an argument for each span, its status as an attribute.
  void annotate(Sink& out, Graph::Mention mention) {
    const Fact& fact = graph_.facts()[mention.fact];
    const Evidence& evidence = graph_.evidence(mention);
    std::string trigger;
    std::string arguments;
    for (const NamedSpan& span : evidence.spans) {
      const bool is_trigger = span.name == "trigger";
      if (is_trigger && !trigger.empty()) continue;
      const std::string type = is_trigger ? brat_name(fact.relation) : type_of(fact, span.name);
      const std::string name = text_bound(out, evidence, span, type);
      if (name.empty()) continue;
      if (is_trigger) {
        trigger = name;
      } else {
        arguments += " " + brat_name(span.name) + ":" + name;
      }
    }
    if (trigger.empty()) return;
    const std::string number = std::to_string(++events_);
    put(out, {"E", number, "\t", brat_name(fact.relation), ":", trigger, arguments, "\n"});
    if (fact.status != "asserted") {
      put(out, {"A", number, "\tStatus E", number, " ", brat_name(fact.status), "\n"});
    }
    put(out, {"#", number, "\tAnnotatorNotes E", number, "\t", fact.id, ", ",
              one_line(evidence.rule), ", characters ", std::to_string(evidence.begin), " to ",
              std::to_string(evidence.end), " of the document\n"});
  }

  const Graph& graph_;
  std::vector<Graph::Mention> mentions_;
  std::vector<const Evidence*> sentences_;
  std::map<Key, std::uint32_t> lines_;  ///< sentence -> where its line begins
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::string>, std::size_t> known_;
  std::uint32_t size_ = 0;
  std::uint64_t events_ = 0;
};

/// What brat must know of types before it shows them.
void configuration(const Graph& graph, Sink& out) {
  std::set<std::string> types{"Participant"};
  std::set<std::string> relations;
  std::set<std::string> roles;
  for (const Entity& entity : graph.entities()) {
    if (!entity.type.empty()) types.insert(brat_name(entity.type));
  }
  for (const Fact& fact : graph.facts()) {
    relations.insert(brat_name(fact.relation));
    for (const Evidence& evidence : fact.evidence) {
      for (const NamedSpan& span : evidence.spans) {
        if (span.name != "trigger") roles.insert(brat_name(span.name));
      }
    }
  }
  out.put("[entities]\n");
  for (const std::string& type : types) put(out, {type, "\n"});
  out.put("[relations]\n[events]\n");
  std::string arguments;
  for (const std::string& role : roles) {
    arguments += (arguments.empty() ? "" : ", ") + role + "*:<ANY>";
  }
  for (const std::string& relation : relations) put(out, {relation, "\t", arguments, "\n"});
  out.put(
      "[attributes]\nStatus\tArg:<EVENT>, "
      "Value:negated|planned|possible|conditional|questioned|requested|threatened|denied|ended\n");
}

}  // namespace

WriteReport write_brat(const Graph& graph, const WriteOptions&, const PutFile& put) {
  const auto file = [&](const std::string& name, const auto& body) {
    put(name, [&](std::ostream& out) {
      Sink sink(out);
      body(sink);
      sink.flush();
    });
  };
  WriteReport report;
  const auto mentions = graph.mentions_by_document();
  for (std::size_t at = 0; at < mentions.size();) {
    const std::string& id = graph.evidence(mentions[at]).document;
    BratDocument document(graph);
    while (at < mentions.size() && graph.evidence(mentions[at]).document == id) {
      document.add(mentions[at++]);
    }
    document.arrange();
    const std::string recalls = slug(id);
    const std::string name = "brat/" + (recalls.empty() ? "" : recalls + "-") + hex16(hash64(id));
    file(name + ".txt", [&](Sink& out) { document.text(out); });
    file(name + ".ann", [&](Sink& out) { document.annotations(out); });
    ++report.nodes;
    report.edges += document.size();
  }
  file("brat/annotation.conf", [&](Sink& out) { configuration(graph, out); });
  return report;
}

}  // namespace factwright
