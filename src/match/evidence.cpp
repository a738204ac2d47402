#include "match/evidence.hpp"

#include <algorithm>

namespace factwright {

void EvidenceWriter::fill(Evidence& evidence, const Rule& rule, const Trigger& trigger) const {
  const auto index = scene_.sentence_of[trigger.tokens.front()];
  const Sentence& sentence = scene_.analysis.sentences[index];
  SharedText& text = texts_[index];
  if (text.empty()) text = scene_.document.text.substr(sentence.span.begin, sentence.span.size());
  evidence.document = scene_.document.id;
  evidence.begin = places_.code_point_of(sentence.span.begin);
  evidence.end = places_.code_point_of(sentence.span.end);
  evidence.text = text;
  evidence.rule = rule.pack + "/" + rule.name;
  evidence.pack = rule.pack + " " + rule.pack_version;
  add_span(evidence, "trigger", {trigger.tokens.front(), trigger.tokens.back() + 1});
}

void EvidenceWriter::add_end(Evidence& evidence, const std::string& name, const End& end) const {
  if (end.entity == none) return;
  add_span(evidence, name, end.tokens);
  if (!end.via.empty()) add_via(evidence, end.via);
}

void EvidenceWriter::add_via(Evidence& evidence, const std::string& via) {
  const auto place = std::lower_bound(evidence.via.begin(), evidence.via.end(), via);
  if (place == evidence.via.end() || *place != via) evidence.via.insert(place, via);
}

std::optional<NamedSpan> EvidenceWriter::span_in(const Evidence& evidence, const std::string& name,
                                                 Span tokens) const {
  const auto begin = places_.code_point_of(scene_.token(tokens.begin).span.begin);
  const auto end = places_.code_point_of(scene_.token(tokens.end - 1).span.end);
  NamedSpan out{name, std::max(begin, evidence.begin), std::min(end, evidence.end)};
  if (out.begin >= out.end) return std::nullopt;
  return out;
}

void EvidenceWriter::add_span(Evidence& evidence, const std::string& name, Span tokens) const {
  const auto begin = scene_.token(tokens.begin).span.begin;
  const auto end = scene_.token(tokens.end - 1).span.end;
  evidence.spans.push_back({name, places_.code_point_of(begin), places_.code_point_of(end)});
}

}  // namespace factwright
