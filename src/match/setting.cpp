#include "match/setting.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace factwright {
namespace {

bool is_ended_cue(const Scene& scene, const std::string& word) {
  static constexpr std::array kinds{"adjective:", "adverb:"};
  return std::any_of(kinds.begin(), kinds.end(), [&](const char* kind) {
    const auto* cue = scene.lexicon().word("cues", kind + word);
    return cue != nullptr && cue->contains("status") && cue->at("status") == "ended";
  });
}

/// "former", and the first part of "ex-minister".
bool is_ended_cue(const Scene& scene, std::uint32_t token) {
  const auto form = lower_ascii(scene.analysis.form(token));
  const auto hyphen = form.find('-');
  return is_ended_cue(scene, form) ||
         (hyphen != std::string::npos && is_ended_cue(scene, form.substr(0, hyphen + 1)));
}

/// "former", "ex-" in the phrase, right before it, or on one of its words.
bool is_former(const Scene& scene, const Trigger& trigger) {
  const auto first = trigger.tokens.front() > 0 ? trigger.tokens.front() - 1 : 0;
  for (auto token = first; token <= trigger.tokens.back(); ++token) {
    if (is_ended_cue(scene, token)) return true;
    if (token < trigger.tokens.front()) continue;
    const auto words = scene.grammar.children(token);
    if (std::any_of(words.begin(), words.end(),
                    [&](std::uint32_t word) { return is_ended_cue(scene, word); })) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string TextEntities::text(Span tokens) const {
  std::string out;
  for (auto t = tokens.begin; t < tokens.end; ++t) {
    out += scene_.analysis.form(t);
    if (t + 1 < tokens.end && scene_.token(t).space_after) out += ' ';
  }
  return out;
}

std::uint32_t TextEntities::add(std::string name) {
  LocalEntity made;
  made.name = std::move(name);
  made.type = "Text";
  made.key = "text:" + lower_ascii(made.name) + "@" + scene_.document.id;
  const auto known = std::find_if(items_.begin(), items_.end(),
                                  [&](const LocalEntity& e) { return e.key == made.key; });
  const auto index = static_cast<std::size_t>(known - items_.begin());
  if (index == items_.size()) items_.push_back(std::move(made));
  return static_cast<std::uint32_t>(scene_.mentions.entities.size() + index);
}

void Setting::set_in_passing(Statement& statement, const Rule& rule, const Trigger& trigger) const {
  statement.status = is_former(scene_, trigger) ? "ended" : "asserted";
  if (!rule.status.empty()) statement.status = rule.status;
}

void Setting::set(Statement& statement, const Rule& rule, const Trigger& trigger) const {
  statement.status = status_of(scene_, trigger, rule.status);
  statement.background = is_background(scene_, trigger.token);
  set_source(statement, trigger);
  const auto time = time_of(scene_, trigger);
  if (!time.value.empty()) {
    statement.time = time.value;
    evidence_.add_span(statement.evidence, "time", time.tokens);
    if (!time.via.empty()) EvidenceWriter::add_via(statement.evidence, time.via);
  }
  const Mention* place = place_of(scene_, trigger);
  if (place == nullptr) return;
  statement.place = place->readings.front().entity;
  evidence_.add_span(statement.evidence, "place", {place->begin, place->end});
}

void Setting::retell(Drawn& drawn, const Trigger& trigger) const {
  for (Inside& inside : drawn.inside) inside.span = {};  // it stands in another sentence
  Statement& s = drawn.statement;
  const Rule& rule = *scene_.program.rules()[drawn.rule].rule;
  const Statement before = std::exchange(s, Statement{});
  s.relation = before.relation;
  s.from = before.from;
  s.to = before.to;
  s.symmetric = before.symmetric;
  s.roles = before.roles;
  s.participants = before.participants;
  s.confidence = before.confidence;
  set(s, rule, trigger);
  if (s.status == "asserted") s.status = before.status;
  if (s.time.empty()) s.time = before.time;
  if (s.place == none) s.place = before.place;
  if (s.source == none) s.source = before.source;
  evidence_.fill(s.evidence, rule, trigger);
  EvidenceWriter::add_via(s.evidence, "coreference: event");
  std::sort(s.evidence.spans.begin(), s.evidence.spans.end());
}

void Setting::set_source(Statement& statement, const Trigger& trigger) const {
  for (const Speaker& speaker : speakers_of(scene_, trigger)) {
    const bool entity = speaker.entity != none;
    if (statement.source == none) {
      statement.source = entity ? speaker.entity : texts_.add(speaker.tokens);
      evidence_.add_span(statement.evidence, "source", speaker.tokens);
      continue;
    }
    const auto name =
        entity ? scene_.mentions.entities[speaker.entity].name : texts_.text(speaker.tokens);
    EvidenceWriter::add_via(statement.evidence, "told by: " + name);
  }
}

}  // namespace factwright
