#include "match/narrative.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "analyze/calendar.hpp"
#include "match/evidence.hpp"

namespace factwright {
namespace {

constexpr int longest_chain = 24;
constexpr int days_of_news = 7;  ///< how old the day of a report may be

/// "2018-06" or finer: what a sentence may hand on to the next.
bool is_handed_on(std::string_view time) {
  return time.size() >= 7 && time.find('/') == std::string_view::npos;
}

class Story {
 public:
  Story(std::vector<Drawn>& drawn, const Scene& scene) : drawn_(drawn), scene_(scene) {
    for (std::size_t i = 0; i < drawn_.size(); ++i) by_token_.emplace(drawn_[i].token, i);
  }

  void run() {
    find_news();
    for (std::size_t i = 0; i < drawn_.size(); ++i) {
      if (is_plain_past(drawn_[i])) take_time_before(i);
    }
    for (Drawn& one : drawn_) {
      if (is_of_person(one)) take_time_of_clause(one);
    }
    find_sites();
    for (Drawn& one : drawn_) take_site(one);
    for (const Drawn& one : drawn_) give_place(one);
    for (Drawn& one : drawn_) take_place_of_clause(one);
    for (Drawn& one : drawn_) take_time_of_speech(one);
  }

 private:
  [[nodiscard]] bool is_state(const Drawn& one) const {
    return scene_.program.rules()[one.rule].relation->state;
  }

  [[nodiscard]] bool is_a(std::uint32_t entity, std::string_view type) const {
    const auto& entities = scene_.mentions.entities;
    return entity < entities.size() && scene_.lexicon().types().is_a(entities[entity].type, type);
  }

  [[nodiscard]] std::uint32_t sentence_of(const Drawn& one) const {
    return scene_.sentence_of[one.token];
  }

  /// The verb that heads the clause of the trigger.
  [[nodiscard]] std::uint32_t verb_of(const Drawn& one) const {
    return clause_of(scene_, one.token);
  }

  /// A happening told in the simple past by a main clause.
  [[nodiscard]] bool is_plain_past(const Drawn& one) const {
    if (one.by_phrase || is_state(one) || !one.statement.time.empty()) return false;
    if (one.statement.status != "asserted" && one.statement.status != "negated") return false;
    if (scene_.token(one.token).deprel == Deprel::nsubj) return false;  // "the next talks failed"
    const auto verb = verb_of(one);
    const Token& t = scene_.token(verb);
    const bool passive = t.xpos == "VBN" && has_auxiliary(verb, "was");
    if (t.xpos != "VBD" && !passive) return false;
    if (has_auxiliary(verb, "had") || has_auxiliary(verb, "have")) return false;
    const bool main = t.head == none || t.deprel == Deprel::ccomp ||
                      t.deprel == Deprel::parataxis || t.deprel == Deprel::conj;
    return main && !has_time(sentence_of(one));
  }

  [[nodiscard]] bool has_auxiliary(std::uint32_t verb, std::string_view form) const {
    for (const auto child : scene_.grammar.children(verb)) {
      const auto relation = scene_.token(child).deprel;
      if (relation != Deprel::aux && relation != Deprel::aux_pass) continue;
      const auto word = lower_ascii(scene_.analysis.form(child));
      if (word == form || (form == "was" && word == "were") || (form == "have" && word == "has")) {
        return true;
      }
    }
    return false;
  }

  /// Whether the sentence tells any time, known or not: "hours later".
  [[nodiscard]] bool has_time(std::uint32_t sentence) const {
    const auto& times = scene_.analysis.times;
    const auto begin = scene_.analysis.sentences[sentence].begin;
    const auto end = scene_.analysis.sentences[sentence].end;
    const auto first = std::lower_bound(
        times.begin(), times.end(), begin,
        [](const TimeExpression& time, std::uint32_t place) { return time.begin < place; });
    return first != times.end() && first->begin < end;
  }

  [[nodiscard]] static bool share_one(const Statement& a, const Statement& b) {
    return std::any_of(a.participants.begin(), a.participants.end(), [&](std::uint32_t entity) {
      return std::binary_search(b.participants.begin(), b.participants.end(), entity);
    });
  }

  /// The day that the report is about: told by the main clause of its first sentence with facts,
  /// at most a week before the document's date.
  void find_news() {
    const Date& date = scene_.document.date;
    if (date.year == 0 || date.month == 0 || date.day == 0) return;
    for (const Drawn& one : drawn_) {
      const auto zone = scene_.analysis.sentences[sentence_of(one)].zone;
      if (zone != Zone::body || is_state(one) || one.by_phrase) continue;
      const bool day = one.statement.time.size() == 10 && is_recent(one.statement.time, date);
      const bool main = scene_.token(verb_of(one)).xpos == "VBD";
      if (day && main) news_ = &one;
      return;
    }
  }

  [[nodiscard]] static bool is_recent(const std::string& day, const Date& date) {
    const int age = day_number(date) - day_number(date_from_iso(day));
    return age >= 0 && age <= days_of_news;
  }

  void take_time_before(std::size_t index) {
    Drawn& one = drawn_[index];
    const auto sentence = sentence_of(one);
    for (std::size_t i = index; i-- > 0;) {
      const Drawn& before = drawn_[i];
      if (sentence_of(before) + 1 < sentence) break;
      const bool fits = sentence_of(before) + 1 == sentence && !is_state(before) &&
                        is_handed_on(before.statement.time) && is_told_plainly(before) &&
                        share_one(before.statement, one.statement);
      if (!fits) continue;
      one.statement.time = before.statement.time;
      EvidenceWriter::add_via(one.statement.evidence, "time: of the sentence before");
      return;
    }
    if (news_ == nullptr || sentence <= sentence_of(*news_)) return;
    const auto subject = one.statement.from.entity;
    const auto& about = news_->statement.participants;
    const bool of_the_day = subject != none && is_a(subject, "Person") &&
                            std::binary_search(about.begin(), about.end(), subject);
    if (!of_the_day) return;
    one.statement.time = news_->statement.time;
    EvidenceWriter::add_via(one.statement.evidence, "time: of the report");
  }

  /// A past event of a main clause, as the text goes on from it.
  [[nodiscard]] bool is_told_plainly(const Drawn& one) const {
    const auto verb = verb_of(one);
    const auto& tag = scene_.token(verb).xpos;
    return one.statement.status == "asserted" && !one.by_phrase &&
           (tag == "VBD" || (tag == "VBN" && has_auxiliary(verb, "was")));
  }

  /// "Minister Ruiz", "the party led by Ruiz"; not kin, who stay so.
  [[nodiscard]] bool is_of_person(const Drawn& one) const {
    if (!is_state(one) || !one.statement.time.empty()) return false;
    const bool from = is_a(one.statement.from.entity, "Person");
    const bool to = is_a(one.statement.to.entity, "Person");
    return from != to;
  }

  void take_time_of_clause(Drawn& one) {
    auto token = one.token;
    for (int step = 0; step < longest_chain; ++step) {
      const auto time = time_at(token, one);
      if (!time.empty()) {
        const bool ended = one.statement.status == "ended";
        one.statement.time = ended ? "../" + time : time;
        EvidenceWriter::add_via(one.statement.evidence, "time: of its clause");
        return;
      }
      token = scene_.token(token).head;
      if (token == none) return;
    }
  }

  /// The time that a verb's clause tells, or took from before; a point, as a state is seen at one.
  [[nodiscard]] std::string time_at(std::uint32_t token, const Drawn& self) const {
    if (scene_.token(token).upos != Upos::verb) return {};
    const Trigger verb{.token = token, .tokens = {token}, .arguments = {}};
    const auto said = time_of(scene_, verb).value;
    if (!said.empty()) return said.find('/') == std::string::npos ? said : std::string();
    const auto [first, last] = by_token_.equal_range(token);
    for (auto it = first; it != last; ++it) {
      const Statement& other = drawn_[it->second].statement;
      if (&other != &self.statement && is_handed_on(other.time)) return other.time;
    }
    return {};
  }

  void find_sites() {
    for (const Drawn& one : drawn_) {
      const Statement& s = one.statement;
      const bool stands = is_state(one) && s.status == "asserted" && s.from.entity != none &&
                          is_a(s.from.entity, "Facility") && is_a(s.to.entity, "Place");
      if (!stands) continue;
      const auto [place, fresh] = sites_.emplace(s.from.entity, s.to.entity);
      // of several places the town, not the country or the wider site
      if (!fresh && is_a(s.to.entity, "City") && !is_a(place->second, "City")) {
        place->second = s.to.entity;
      }
    }
  }

  void take_site(Drawn& one) {
    Statement& s = one.statement;
    if (s.place != none || is_state(one) || s.to.entity == none) return;
    for (const auto end : {s.to.entity, s.from.entity}) {
      const auto site = end == none ? sites_.end() : sites_.find(end);
      if (site == sites_.end()) continue;
      s.place = site->second;
      EvidenceWriter::add_via(s.evidence, "place: where it stands");
      return;
    }
  }

  /// "a delegation led by Cole"
  [[nodiscard]] bool is_led_by(const Drawn& one) const {
    return is_state(one) && !one.by_phrase && is_a(one.statement.from.entity, "Person") &&
           scene_.token(one.token).deprel == Deprel::acl;
  }

  /// "held talks with a delegation led by Cole in Geneva": a place that stands behind who leads a
  /// participant is that of the happening.
  void give_place(const Drawn& leader) {
    if (!is_led_by(leader) || leader.statement.place == none) return;
    auto token = scene_.token(leader.token).head;
    for (int step = 0; step < 4 && token != none; ++step) {
      const auto [first, last] = by_token_.equal_range(token);
      for (auto it = first; it != last; ++it) {
        Drawn& one = drawn_[it->second];
        if (!is_state(one) && one.statement.place == none) {
          one.statement.place = leader.statement.place;
          EvidenceWriter::add_via(one.statement.evidence, "place: of a participant's leader");
        }
      }
      token = scene_.token(token).head;
    }
  }

  /// "the delegation led by Cole held talks in Geneva": a group that came together for a happening
  /// is led where that is; an organization is not.
  void take_place_of_clause(Drawn& leader) {
    Statement& s = leader.statement;
    const bool gathered = is_a(s.to.entity, "Group") && !is_a(s.to.entity, "Organization");
    if (!is_led_by(leader) || !gathered || s.place != none) return;
    const auto verb = clause_of(scene_, scene_.token(leader.token).head);
    take_place(leader, verb);
    for (const auto child : scene_.grammar.children(verb)) take_place(leader, child);
  }

  void take_place(Drawn& leader, std::uint32_t token) const {
    const auto [first, last] = by_token_.equal_range(token);
    for (auto it = first; it != last; ++it) {
      const Statement& other = drawn_[it->second].statement;
      const bool there = !is_state(drawn_[it->second]) && other.status == "asserted";
      if (!there || other.place == none || leader.statement.place != none) continue;
      leader.statement.place = other.place;
      EvidenceWriter::add_via(leader.statement.evidence, "place: of its clause");
    }
  }

  /// "We must restart the talks," Ruiz said on Monday: what one wants is as of the saying.
  void take_time_of_speech(Drawn& one) {
    Statement& s = one.statement;
    const Quotation* quotation = scene_.mentions.quoting(one.token);
    const bool own = s.source != none && s.source == s.from.entity && quotation != nullptr;
    if (!own || !s.time.empty() || is_state(one) || quotation->speaker_head == none) return;
    if (s.status != "asserted") return;  // what is asked for has a time of its own
    const auto& tag = scene_.token(verb_of(one)).xpos;
    if (tag != "VB" && tag != "VBP" && tag != "VBZ") return;
    const auto& times = scene_.analysis.times;
    const auto quoted = [&](const TimeExpression& time) {
      return time.begin >= quotation->begin && time.end <= quotation->end;
    };
    if (std::any_of(times.begin(), times.end(), quoted)) return;
    s.time = time_at(clause_of(scene_, quotation->speaker_head), one);
    if (!s.time.empty()) EvidenceWriter::add_via(s.evidence, "time: of the saying");
  }

  std::vector<Drawn>& drawn_;
  const Scene& scene_;
  const Drawn* news_ = nullptr;
  std::multimap<std::uint32_t, std::size_t> by_token_;  ///< trigger -> statements
  std::map<std::uint32_t, std::uint32_t> sites_;        ///< building -> place
};

}  // namespace

void read_on(std::vector<Drawn>& drawn, const Scene& scene) { Story(drawn, scene).run(); }

}  // namespace factwright
