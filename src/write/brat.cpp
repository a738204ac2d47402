#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "write/formats.hpp"
#include "write/names.hpp"
#include "write/sink.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
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

/// A text on one line with as many code points as before.
void put_one_line(Sink& out, std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c != '\n' && c != '\r' && c != '\t') continue;
    out.put(text.substr(begin, at - begin));
    out.put(' ');
    begin = at + 1;
  }
  out.put(text.substr(begin));
}

/// Text and numbers one behind the other.
class Pieces {
 public:
  explicit Pieces(Sink& out) : out_(out) {}
  Pieces& operator<<(std::string_view text) {
    out_.put(text);
    return *this;
  }
  Pieces& operator<<(std::uint64_t number) {
    out_.put_number(number);
    return *this;
  }

 private:
  Sink& out_;
};

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
    std::uint32_t size = 0;
    for (std::size_t at = 0; at < mentions_.size(); ++at) {
      if (at > 0 && key_of(mentions_[at]) == key_of(mentions_[at - 1])) {
        lines_.push_back(lines_.back());
        continue;
      }
      sentences_.push_back(&graph_.evidence(mentions_[at]));
      lines_.push_back(size);
      size += static_cast<std::uint32_t>(count_code_points(sentences_.back()->text)) + 1;
    }
  }

  void text(Sink& out) const {
    for (const Evidence* each : sentences_) {
      put_one_line(out, each->text);
      out.put('\n');
    }
  }

  void annotations(Sink& out) {
    for (std::size_t at = 0; at < mentions_.size(); ++at) {
      if (at == 0 || lines_[at] != lines_[at - 1]) {
        bounds_.clear();
        number_events(at);
      }
      annotate(out, mentions_[at], lines_[at]);
    }
  }

  [[nodiscard]] std::uint64_t size() const { return mentions_.size(); }

 private:
  using Key = std::tuple<std::uint32_t, std::uint32_t, std::string_view>;
  Key key_of(Graph::Mention mention) const {
    const Evidence& each = graph_.evidence(mention);
    return {each.begin, each.end, each.text};
  }

  static bool has_trigger(const Evidence& evidence) {
    const auto size = count_code_points(evidence.text);
    return std::any_of(evidence.spans.begin(), evidence.spans.end(), [&](const NamedSpan& span) {
      return span.name == "trigger" && span.begin >= evidence.begin && span.begin < span.end &&
             span.end <= evidence.end && span.end - evidence.begin <= size;
    });
  }

  /// The events of the sentence that begins with a mention, before they are written: others may
  /// hold them.
  void number_events(std::size_t at) {
    numbers_.clear();
    auto number = events_;
    for (auto i = at; i < mentions_.size() && lines_[i] == lines_[at]; ++i) {
      if (has_trigger(graph_.evidence(mentions_[i]))) numbers_.emplace(mentions_[i].fact, ++number);
    }
  }

  /// A sentence that is annotated, and where its line begins in the text.
  struct Line {
    const Evidence& evidence;
    CodePointIndex index;
    std::uint32_t begin;
  };

  /// A text-bound annotation: begin and end in code points of its sentence, type.
  using Bound = std::tuple<std::uint32_t, std::uint32_t, std::string>;

  /// The number of a text-bound annotation, written where it is new; 0 where the sentence does not
  /// hold the span.
  std::size_t text_bound(Sink& out, const Line& line, const NamedSpan& span,
                         const std::string& type) {
    const Evidence& evidence = line.evidence;
    if (span.begin < evidence.begin || span.end > evidence.end || span.begin >= span.end) return 0;
    const std::uint32_t first = span.begin - evidence.begin;
    const std::uint32_t last = span.end - evidence.begin;
    if (last > line.index.size()) return 0;
    const auto [known, added] = bounds_.emplace(Bound(first, last, type), bound_count_ + 1);
    if (!added) return known->second;
    ++bound_count_;
    const std::size_t begin = line.index.byte_of(first);
    const std::string_view words =
        std::string_view(evidence.text).substr(begin, line.index.byte_of(last) - begin);
    Pieces(out) << "T" << bound_count_ << "\t" << type << " " << line.begin + first << " "
                << line.begin + last << "\t";
    put_one_line(out, words);
    out.put('\n');
    return bound_count_;
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
  void annotate(Sink& out, Graph::Mention mention, std::uint32_t begin) {
    const Fact& fact = graph_.facts()[mention.fact];
    const Evidence& evidence = graph_.evidence(mention);
    const Line line{evidence, CodePointIndex(evidence.text), begin};
    const std::string relation = brat_name(fact.relation);
    std::size_t trigger = 0;
    arguments_.clear();
    for (const NamedSpan& span : evidence.spans) {
      const bool is_trigger = span.name == "trigger";
      if (is_trigger && trigger != 0) continue;
      const std::size_t bound =
          text_bound(out, line, span, is_trigger ? relation : type_of(fact, span.name));
      if (is_trigger) {
        trigger = bound;
      } else if (bound != 0) {
        arguments_.emplace_back(&span, bound);
      }
    }
    if (trigger != 0) event(out, {fact, evidence, relation, trigger});
  }

  struct Event {
    const Fact& fact;
    const Evidence& evidence;
    const std::string& relation;
    std::size_t trigger;
  };

  void event(Sink& out, const Event& event) {
    const std::size_t number = ++events_;
    Pieces line(out);
    line << "E" << number << "\t" << event.relation << ":T" << event.trigger;
    for (const auto& [span, bound] : arguments_) argument(line, event.fact, *span, bound);
    line << "\n";
    if (event.fact.status != "asserted") {
      line << "A" << number << "\tStatus E" << number << " " << brat_name(event.fact.status)
           << "\n";
    }
    line << "#" << number << "\tAnnotatorNotes E" << number << "\t" << event.fact.id << ", ";
    put_one_line(out, event.evidence.rule);
    line << ", characters " << event.evidence.begin << " to " << event.evidence.end
         << " of the document\n";
  }

  /// The events of the sentence that fill the role, or else its words.
  void argument(Pieces& line, const Fact& fact, const NamedSpan& span, std::size_t bound) const {
    bool filled = false;
    for (const RoleFiller& filler : fact.roles) {
      if (filler.fact == none || filler.role != span.name) continue;
      const auto inner = numbers_.find(filler.fact);
      if (inner == numbers_.end()) continue;
      line << " " << brat_name(span.name) << ":E" << inner->second;
      filled = true;
    }
    if (!filled) line << " " << brat_name(span.name) << ":T" << bound;
  }

  const Graph& graph_;
  std::vector<Graph::Mention> mentions_;
  std::vector<const Evidence*> sentences_;
  std::vector<std::uint32_t> lines_;       ///< where the line of each mention begins
  std::map<Bound, std::uint64_t> bounds_;  ///< of the sentence at hand
  std::uint64_t bound_count_ = 0;
  std::vector<std::pair<const NamedSpan*, std::size_t>> arguments_;  ///< of the event at hand
  std::uint64_t events_ = 0;
  std::map<std::uint32_t, std::uint64_t> numbers_;  ///< fact -> event of the sentence at hand
};

std::set<std::string> brat_names(const std::set<std::string_view>& names) {
  std::set<std::string> result;
  for (const std::string_view name : names) result.insert(brat_name(name));
  return result;
}

/// What brat must know of types before it shows them.
void configuration(const Graph& graph, Sink& out) {
  std::set<std::string_view> types{"Participant"};
  std::set<std::string_view> relations;
  std::set<std::string_view> roles;
  for (const Entity& entity : graph.entities()) {
    if (!entity.type.empty()) types.insert(entity.type);
  }
  for (const Fact& fact : graph.facts()) {
    relations.insert(fact.relation);
    for (const Evidence& evidence : fact.evidence) {
      for (const NamedSpan& span : evidence.spans) {
        if (span.name != "trigger") roles.insert(span.name);
      }
    }
  }
  out.put("[entities]\n");
  for (const std::string& type : brat_names(types)) Pieces(out) << type << "\n";
  out.put("[relations]\n[events]\n");
  std::string arguments;
  for (const std::string& role : brat_names(roles)) {
    arguments += (arguments.empty() ? "" : ", ") + role + "*:<ANY>";
  }
  for (const std::string& relation : brat_names(relations)) {
    Pieces(out) << relation << "\t" << arguments << "\n";
  }
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
