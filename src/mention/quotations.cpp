#include "mention/quotations.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace factwright {
namespace {

constexpr std::uint32_t shortest_quotation = 4;  ///< tokens; fewer are words, not speech

enum class Mark : std::uint8_t { none, open, close, either };

Mark mark_at(std::string_view form) {
  static constexpr std::array<std::pair<std::string_view, Mark>, 11> marks{{{"\"", Mark::either},
                                                                            {"`", Mark::either},
                                                                            {"``", Mark::open},
                                                                            {"''", Mark::close},
                                                                            {"“", Mark::open},
                                                                            {"”", Mark::close},
                                                                            {"„", Mark::open},
                                                                            {"«", Mark::open},
                                                                            {"»", Mark::close},
                                                                            {"‘", Mark::open},
                                                                            {"’", Mark::close}}};
  for (const auto& [text, mark] : marks) {
    if (text == form) return mark;
  }
  return Mark::none;
}

struct Speaker {
  std::uint32_t entity = none;
  std::uint32_t head = none;
};

class Finder {
 public:
  explicit Finder(const Draft& draft) : draft_(draft) {}

  std::vector<Quotation> run() {
    mark_all();
    inside_.assign(draft_.analysis.tokens.size(), false);
    for (const Quotation& found : found_) {
      std::fill(inside_.begin() + found.begin, inside_.begin() + found.end, true);
    }
    for (std::size_t i = 0; i < found_.size(); ++i) attribute(i);
    return std::move(found_);
  }

 private:
  void mark_all() {
    const auto& sentences = draft_.analysis.sentences;
    std::uint32_t open = none;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      if (s > 0 && sentences[s].block != sentences[s - 1].block && open != none) {
        add(open, sentences[s].begin);
        open = none;
      }
      for (auto token = sentences[s].begin; token < sentences[s].end; ++token) {
        const auto mark = mark_at(draft_.analysis.form(token));
        if (mark == Mark::none) continue;
        if (open == none && mark != Mark::close) {
          open = token + 1;
        } else if (open != none && mark != Mark::open) {
          add(open, token);
          open = none;
        }
      }
    }
    if (open != none) add(open, static_cast<std::uint32_t>(draft_.analysis.tokens.size()));
  }

  void add(std::uint32_t begin, std::uint32_t end) {
    if (end >= begin + shortest_quotation) found_.push_back({begin, end, none, none});
  }

  /// The verb of saying nearest to the marks decides.
  void attribute(std::size_t index) {
    Quotation& quotation = found_[index];
    auto said = behind(quotation);
    if (said.head == none) said = before(quotation);
    if (said.head == none) said = carried_on(index);
    quotation.speaker = said.entity;
    quotation.speaker_head = said.head;
  }

  [[nodiscard]] Speaker behind(const Quotation& quotation) const {
    const auto last = draft_.sentence_of[quotation.end - 1];
    const auto end = draft_.analysis.sentences[last].end;
    for (auto token = quotation.end; token < end; ++token) {
      if (token > quotation.end && inside_[token]) break;
      if (const auto said = speaker(token); said.head != none) return said;
    }
    return {};
  }

  [[nodiscard]] Speaker before(const Quotation& quotation) const {
    const auto begin = draft_.analysis.sentences[draft_.sentence_of[quotation.begin]].begin;
    for (auto token = quotation.begin; token-- > begin;) {
      if (inside_[token]) break;
      if (const auto said = speaker(token); said.head != none) return said;
    }
    return {};
  }

  /// "..," Ruiz said. "..": the second one is hers too.
  [[nodiscard]] Speaker carried_on(std::size_t index) const {
    if (index == 0) return {};
    const Quotation& last = found_[index - 1];
    const auto first = draft_.sentence_of[last.end - 1];
    const auto second = draft_.sentence_of[found_[index].begin];
    const auto& sentences = draft_.analysis.sentences;
    const bool near = second <= first + 1 && sentences[first].block == sentences[second].block;
    const bool next = last.end + 1 == found_[index].begin;  // a paragraph that goes on speaking
    return near || next ? Speaker{last.speaker, last.speaker_head} : Speaker{};
  }

  /// Who says something by the verb at the token, outside of quotations.
  [[nodiscard]] Speaker speaker(std::uint32_t token) const {
    const Token& t = draft_.analysis.tokens[token];
    if (t.upos != Upos::verb || !draft_.lexicon.has("speech", lower_ascii(t.lemma))) return {};
    const auto subject = draft_.grammar.surface_subject(token);
    if (subject == none || inside_[subject]) return {};
    const Mention* mention = draft_.result.covering(subject);
    if (mention == nullptr || mention->readings.empty()) return {none, subject};
    const auto acting = std::find_if(mention->readings.begin(), mention->readings.end(),
                                     [](const Reading& r) { return r.use == Use::acting; });
    const bool acts = acting != mention->readings.end();
    return {acts ? acting->entity : mention->readings.front().entity, subject};
  }

  const Draft& draft_;
  std::vector<Quotation> found_;
  std::vector<bool> inside_;
};

}  // namespace

std::vector<Quotation> find_quotations(const Draft& draft) { return Finder(draft).run(); }

}  // namespace factwright
