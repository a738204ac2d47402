#include "resolve/resolve.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>

#include "analyze/calendar.hpp"
#include "resolve/contradictions.hpp"
#include "resolve/correct.hpp"
#include "resolve/derive.hpp"
#include "resolve/finish.hpp"
#include "resolve/happenings.hpp"
#include "resolve/identity.hpp"
#include "resolve/nesting.hpp"
#include "resolve/order_words.hpp"
#include "resolve/places.hpp"
#include "resolve/repetitions.hpp"
#include "resolve/undated.hpp"

namespace factwright {
namespace {

/// What the documents state, with entities of all documents instead of their own.
class Joining {
 public:
  Joining(std::span<const Statements> documents, const Identity& identity, const Pack& pack,
          WrongFacts& wrong)
      : documents_(documents),
        identity_(identity),
        pack_(pack),
        wrong_(wrong),
        orders_(pack),
        within_(within(identity.entities, pack)),
        joined_(count(documents)) {}

  [[nodiscard]] std::vector<Happening> run() {
    std::vector<DatedPart> parts;
    std::uint32_t first = 0;
    for (std::uint32_t i = 0; i < documents_.size(); ++i) {
      parts.push_back(
          {documents_[i].note.date, joined_.join(said_in(i, first), Scope::document, within_)});
      first += static_cast<std::uint32_t>(documents_[i].items.size());
    }
    tell_years(parts);
    std::vector<Happening> all;
    for (DatedPart& part : parts) {
      for (Happening& h : part.said) {
        if (part.date.day != 0) h.said_first = h.said_last = day_number(part.date);
        all.push_back(std::move(h));
      }
    }
    return joined_.join(std::move(all), Scope::all, within_);
  }

  [[nodiscard]] const Within& places() const { return within_; }
  [[nodiscard]] Joined& joined() { return joined_; }

 private:
  static std::size_t count(std::span<const Statements> documents) {
    std::size_t out = 0;
    for (const Statements& document : documents) out += document.items.size();
    return out;
  }

  [[nodiscard]] std::vector<Happening> said_in(std::uint32_t document, std::uint32_t first) {
    const auto& items = documents_[document].items;
    Nested nested(documents_[document], pack_, first);
    std::vector<Happening> out;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
      Happening h = translate(document, items[i]);
      nested.place(h, i);
      if (wrong_.takes(h))
        nested.drop(i);
      else
        out.push_back(std::move(h));
    }
    return out;
  }

  /// The entity over all documents; why it is that one goes to the evidence.
  std::uint32_t global(std::uint32_t document, std::uint32_t local, Evidence& evidence) const {
    if (local == none) return none;
    const std::string& reason = identity_.reasons[identity_.nodes[document][local]];
    if (!reason.empty()) add_mark(evidence, "identity: " + reason);
    return identity_.of[document][local];
  }

  Happening translate(std::uint32_t document, const Statement& said) const {
    Happening h;
    Fact& fact = h.fact;
    Evidence evidence = said.evidence;
    fact.relation = said.relation;
    fact.symmetric = said.symmetric;
    fact.from = global(document, said.from.entity, evidence);
    fact.to = global(document, said.to.entity, evidence);
    fact.time = said.time;
    fact.status = said.status;
    fact.place = global(document, said.place, evidence);
    fact.source = global(document, said.source, evidence);
    fact.confidence = said.confidence;
    h.background = said.background;
    for (const Filler& filler : said.roles) {
      const auto entity = global(document, filler.entity, evidence);
      fact.roles.push_back({filler.role,
                            entity == none ? filler.text : identity_.entities[entity].name, entity,
                            filler.statement});
    }
    std::sort(fact.roles.begin(), fact.roles.end(), [](const RoleFiller& a, const RoleFiller& b) {
      return std::tie(a.role, a.text) < std::tie(b.role, b.text);
    });
    for (const auto local : said.participants) {
      h.participants.push_back(global(document, local, evidence));
    }
    std::sort(h.participants.begin(), h.participants.end());
    h.participants.erase(std::unique(h.participants.begin(), h.participants.end()),
                         h.participants.end());
    const RelationDecl* relation = pack_.relation(said.relation);
    h.state = relation != nullptr && relation->state;
    h.order = orders_.before_trigger(evidence);
    order_ends(fact, evidence);
    fact.evidence.push_back(std::move(evidence));
    return h;
  }

  /// "A meets B" and "B meets A" are one. Entities are sorted by id; nobody comes first.
  static void order_ends(Fact& fact, Evidence& evidence) {
    if (!fact.symmetric || fact.from == none) return;
    if (fact.to != none && fact.from <= fact.to) return;
    std::swap(fact.from, fact.to);
    for (NamedSpan& span : evidence.spans) {
      if (span.name == "from" || span.name == "to") span.name = span.name == "from" ? "to" : "from";
    }
    std::sort(evidence.spans.begin(), evidence.spans.end());
  }

  std::span<const Statements> documents_;
  const Identity& identity_;
  const Pack& pack_;
  WrongFacts& wrong_;
  OrderWords orders_;
  Within within_;
  Joined joined_;
};

std::vector<Repetition> repetitions_of(std::span<const Statements> documents,
                                       const std::vector<std::uint32_t>& repeated) {
  std::vector<Repetition> out;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    if (repeated[i] == i) continue;
    out.push_back({documents[i].note.document, documents[repeated[i]].note.document});
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

Facts resolve(std::span<const Statements> documents, const Pack& pack,
              const Corrections& corrections) {
  const auto repeated = find_repeated(documents);
  auto identity = identify(documents, pack, corrections, repeated);
  WrongFacts wrong(corrections, identity.entities);
  Joining joining(documents, identity, pack, wrong);
  auto all = joining.run();
  joining.joined().name(all, identity.entities, joining.places());
  std::erase_if(all, [&](const Happening& h) { return wrong.takes_id(h.fact.id); });
  auto derived = derive(all, pack);
  name_facts(derived.facts, identity.entities);
  std::move(derived.facts.begin(), derived.facts.end(), std::back_inserter(all));
  unite_same_ids(all, joining.places());

  Facts out;
  out.joins.contradictions = find_contradictions(all, joining.places());
  out.joins.repetitions = repetitions_of(documents, repeated);
  out.joins.remarks =
      stale_corrections(corrections, identity.used, wrong.used(), identity.entities);
  std::move(derived.remarks.begin(), derived.remarks.end(), std::back_inserter(out.joins.remarks));
  out.joins.names = std::move(identity.joins);
  out.entities = std::move(identity.entities);
  out.facts = finished(std::move(all), pack, origins_of(documents, repeated));
  joining.joined().link(out.facts);
  drop_unused(out);
  std::erase_if(out.joins.names, [&](const NameJoin& join) {
    return !std::binary_search(out.entities.begin(), out.entities.end(),
                               Entity{join.entity, {}, {}, {}, {}},
                               [](const Entity& a, const Entity& b) { return a.id < b.id; });
  });
  return out;
}

}  // namespace factwright
