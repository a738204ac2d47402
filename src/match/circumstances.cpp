#include <algorithm>
#include <array>
#include <string_view>

#include "match/scene.hpp"

namespace factwright {
namespace {

constexpr int clauses_up = 6;

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string form(const Scene& scene, std::uint32_t token) {
  return lower_ascii(scene.analysis.form(token));
}

/// A word whose adverbials are a trigger's as well; where `before` is set, only those that stand
/// before it ("on Monday Oslo left and Cole stayed").
struct Clause {
  std::uint32_t token = none;
  bool before = false;
};

/// "after Oslo cut the line in June and blew up the bridge", read as joined to a verb farther left:
/// the nearest verb between that has a subject.
void add_nearer(const Scene& scene, std::uint32_t verb, std::vector<Clause>& out) {
  for (auto token = verb; token-- > scene.token(verb).head + 1;) {
    if (scene.token(token).upos != Upos::verb) continue;
    if (scene.grammar.child(token, Deprel::nsubj) == none) continue;
    out.push_back({token});
    return;
  }
}

/// Verbs above a trigger whose adverbials are also the trigger's: "plans to meet on Monday".
std::vector<Clause> own_clauses(const Scene& scene, const Trigger& trigger) {
  std::vector<Clause> out;
  for (const auto token : trigger.tokens) out.push_back({token});
  if (trigger.light_verb != none) out.push_back({trigger.light_verb});
  auto token = trigger.token;
  bool before = false;
  for (int step = 0; step < clauses_up; ++step) {
    const Token& t = scene.token(token);
    const bool joined = t.deprel == Deprel::conj;
    const bool same_clause = joined || t.deprel == Deprel::obj || t.deprel == Deprel::nsubj ||
                             t.deprel == Deprel::nsubj_pass || t.deprel == Deprel::obl ||
                             t.deprel == Deprel::xcomp || t.deprel == Deprel::nmod ||
                             t.deprel == Deprel::compound;
    if (!same_clause || t.head == none) break;
    before = before || (joined && scene.grammar.child(token, Deprel::nsubj) != none);
    if (joined && !before) add_nearer(scene, token, out);
    token = t.head;
    out.push_back({token, before});
  }
  return out;
}

bool contains(const std::vector<std::uint32_t>& tokens, std::uint32_t token) {
  return std::find(tokens.begin(), tokens.end(), token) != tokens.end();
}

bool is_known(const TimeExpression& time) { return !time.duration && !time.value.empty(); }

/// "since | 2019" opens a range where the recogniser gave a point.
TimeSaid read_time(const Scene& scene, const TimeExpression& time) {
  TimeSaid out{time.value, {time.begin, time.end}, {}};
  const bool since = time.begin > 0 && form(scene, time.begin - 1) == "since";
  if (since && out.value.find('/') == std::string::npos) out.value += "/..";
  return out;
}

/// The time that hangs on one of the words; the nearest word's first.
const TimeExpression* time_at(const Scene& scene, const Sentence& sentence,
                              const std::vector<Clause>& clauses) {
  const auto& times = scene.analysis.times;
  const auto first = std::lower_bound(
      times.begin(), times.end(), sentence.begin,
      [](const TimeExpression& time, std::uint32_t begin) { return time.begin < begin; });
  const TimeExpression* best = nullptr;
  auto best_rank = clauses.size();
  for (auto time = first; time != times.end() && time->end <= sentence.end; ++time) {
    if (!is_known(*time)) continue;
    const auto head = scene.token(scene.grammar.head_of(time->begin, time->end)).head;
    const auto found = std::find_if(clauses.begin(), clauses.end(), [&](const Clause& clause) {
      return clause.token == head && (!clause.before || time->begin < head);
    });
    const auto rank = static_cast<std::size_t>(found - clauses.begin());
    if (rank >= best_rank) continue;
    best = &*time;
    best_rank = rank;
  }
  return best;
}

/// "since then": from the latest time that a main clause before has told.
TimeSaid since_then(const Scene& scene, const std::vector<Clause>& clauses) {
  for (const Clause& clause : clauses) {
    for (const auto child : scene.grammar.children(clause.token)) {
      if (form(scene, child) != "then" || child == 0 || form(scene, child - 1) != "since") continue;
      const auto& times = scene.analysis.times;
      for (auto time = times.rbegin(); time != times.rend(); ++time) {
        if (time->begin > child || !is_known(*time)) continue;
        const auto head = scene.token(scene.grammar.head_of(time->begin, time->end)).head;
        if (head == none || scene.token(head).head != none) continue;
        return {time->value.substr(0, time->value.find('/')) + "/..",
                {child - 1, child + 1},
                "coreference: then"};
      }
    }
  }
  return {};
}

bool has_word(const Scene& scene, std::uint32_t clause, std::string_view word) {
  const auto children = scene.grammar.children(clause);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    const auto relation = scene.token(child).deprel;
    return (relation == Deprel::advmod || relation == Deprel::mark) && child < clause &&
           form(scene, child) == word;
  });
}

/// "When Cole came in June, Oslo left": both were in June.
TimeSaid same_time(const Scene& scene, const Sentence& sentence,
                   const std::vector<Clause>& clauses) {
  for (const Clause& clause : clauses) {
    for (const auto child : scene.grammar.children(clause.token)) {
      const bool beside = scene.token(child).deprel == Deprel::advcl &&
                          (has_word(scene, child, "when") || has_word(scene, child, "while"));
      const auto* time = beside ? time_at(scene, sentence, {{child}}) : nullptr;
      if (time != nullptr) return read_time(scene, *time);
    }
  }
  return {};
}

/// "since January, when it closed", "in 2018, at a time when he led it": the time of the clause
/// around.
TimeSaid time_around(const Scene& scene, const Sentence& sentence, std::uint32_t token) {
  for (int step = 0; step < clauses_up; ++step) {
    const Token& t = scene.token(token);
    if (t.head == none) return {};
    const bool clause = t.deprel == Deprel::advcl || t.deprel == Deprel::acl_relcl ||
                        t.deprel == Deprel::acl || t.deprel == Deprel::advcl_relcl;
    if (clause) {
      if (!has_word(scene, token, "when") || t.head > token) return {};
      const TimeExpression* time = time_at(scene, sentence, {{t.head}, {scene.token(t.head).head}});
      if (time == nullptr || time->begin > token) return {};
      const auto point = time->value.substr(0, time->value.find('/'));
      return {point, {time->begin, time->end}, {}};
    }
    token = t.head;
  }
  return {};
}

const Mention* place_at(const Scene& scene, std::uint32_t token) {
  const Mention* mention = scene.mentions.covering(token);
  if (mention == nullptr || mention->readings.empty()) return nullptr;
  const auto& type = scene.mentions.entities[mention->readings.front().entity].type;
  return scene.lexicon().types().is_a(type, "Place") ? mention : nullptr;
}

bool is_locative(const Scene& scene, std::uint32_t child) {
  const auto relation = scene.token(child).deprel;
  if (relation != Deprel::obl && relation != Deprel::nmod) return false;
  return one_of(scene.grammar.preposition_of(child),
                {"in", "at", "near", "inside", "outside", "around", "across"});
}

/// A place among the dependants of a word: "in Oslo", "during talks in Oslo".
const Mention* place_below(const Scene& scene, const Clause& clause, const Trigger& trigger) {
  for (const auto child : scene.grammar.children(clause.token)) {
    if (contains(trigger.tokens, child) || (clause.before && child > clause.token)) continue;
    if (is_locative(scene, child)) {
      if (const auto* place = place_at(scene, child)) return place;
    }
    const auto word = scene.grammar.preposition_of(child);
    const bool joint = scene.token(child).deprel == Deprel::obl &&
                       one_of(word, {"during", "in", "at", "after", "following"}) &&
                       scene.token(child).upos == Upos::noun;
    if (!joint || word == "after" || word == "following") continue;
    for (const auto inner : scene.grammar.children(child)) {
      if (!is_locative(scene, inner)) continue;
      if (const auto* place = place_at(scene, inner)) return place;
    }
  }
  return nullptr;
}

/// "talks between Norway and Kenya in Geneva": read as if Kenya were in Geneva.
const Mention* place_by_participant(const Scene& scene, const Trigger& trigger) {
  for (const Argument& argument : trigger.arguments) {
    const Mention* mention = scene.mentions.covering(argument.head);
    if (mention == nullptr || mention->readings.empty()) continue;
    if (mention->kind != MentionKind::name) continue;
    const auto& type = scene.mentions.entities[mention->readings.front().entity].type;
    const bool whole = type == "Country" || scene.lexicon().types().is_a(type, "Person");
    if (!whole) continue;
    for (const auto child : scene.grammar.children(argument.head)) {
      const bool in = is_locative(scene, child) && child > argument.head;
      const auto* place = in ? place_at(scene, child) : nullptr;
      if (place != nullptr && place != mention) return place;
    }
  }
  return nullptr;
}

/// The place that stands right before "where", whatever the tree hangs the clause on.
const Mention* place_before_where(const Scene& scene, std::uint32_t clause) {
  for (const auto child : scene.grammar.children(clause)) {
    if (child > clause || child < 2 || form(scene, child) != "where") continue;
    return place_at(scene, form(scene, child - 1) == "," ? child - 2 : child - 1);
  }
  return nullptr;
}

/// "Lima, where she met Cole": the noun that the clause with "where" describes.
const Mention* place_where(const Scene& scene, std::uint32_t token) {
  for (int step = 0; step < clauses_up; ++step) {
    const Token& t = scene.token(token);
    if (t.head == none) return nullptr;
    const bool clause = t.deprel == Deprel::acl_relcl || t.deprel == Deprel::advcl_relcl ||
                        t.deprel == Deprel::advcl;
    if (clause) {
      if (!has_word(scene, token, "where")) return nullptr;
      const auto* described = place_at(scene, t.head);
      return described != nullptr ? described : place_before_where(scene, token);
    }
    if (t.deprel != Deprel::conj && t.deprel != Deprel::obj && t.deprel != Deprel::xcomp)
      return nullptr;
    token = t.head;
  }
  return nullptr;
}

/// "There she met Cole": the latest place named before, in this sentence or the one before.
const Mention* place_there(const Scene& scene, std::uint32_t verb) {
  for (const auto child : scene.grammar.children(verb)) {
    const bool there = scene.token(child).deprel == Deprel::advmod && form(scene, child) == "there";
    if (!there) continue;
    const auto& items = scene.mentions.items;
    auto past = std::lower_bound(items.begin(), items.end(), child,
                                 [](const Mention& m, std::uint32_t t) { return m.begin < t; });
    while (past != items.begin()) {
      --past;
      if (scene.sentence_of[past->begin] + 1 < scene.sentence_of[child]) break;
      if (past->kind == MentionKind::name && !past->demonym && place_at(scene, past->head))
        return &*past;
    }
  }
  return nullptr;
}

/// "the Geneva talks"
const Mention* place_before(const Scene& scene, const Trigger& trigger) {
  const auto upos = scene.token(trigger.token).upos;
  if (upos != Upos::noun) return nullptr;
  for (const auto child : scene.grammar.children(trigger.token)) {
    if (scene.token(child).deprel != Deprel::compound) continue;
    const auto* place = place_at(scene, child);
    if (place == nullptr || place->readings.size() != 1) continue;
    if (scene.mentions.entities[place->readings.front().entity].type == "City") return place;
  }
  return nullptr;
}

}  // namespace

bool is_time(const Scene& scene, std::uint32_t token) {
  return std::any_of(scene.analysis.times.begin(), scene.analysis.times.end(),
                     [&](const TimeExpression& t) { return t.begin <= token && token < t.end; });
}

TimeSaid time_of(const Scene& scene, const Trigger& trigger) {
  const Sentence& sentence = scene.analysis.sentences[scene.sentence_of[trigger.token]];
  const auto clauses = own_clauses(scene, trigger);
  if (const auto* time = time_at(scene, sentence, clauses)) return read_time(scene, *time);
  if (auto then = since_then(scene, clauses); !then.value.empty()) return then;
  if (auto same = same_time(scene, sentence, clauses); !same.value.empty()) return same;
  return time_around(scene, sentence, trigger.token);
}

const Mention* place_of(const Scene& scene, const Trigger& trigger) {
  const auto clauses = own_clauses(scene, trigger);
  for (const Clause& clause : clauses) {
    if (const auto* place = place_below(scene, clause, trigger)) return place;
  }
  for (const Clause& clause : clauses) {
    if (const auto* place = place_there(scene, clause.token)) return place;
  }
  if (const auto* place = place_where(scene, trigger.token)) return place;
  if (const auto* place = place_by_participant(scene, trigger)) return place;
  return place_before(scene, trigger);
}

}  // namespace factwright
