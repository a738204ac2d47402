#include <algorithm>
#include <array>

#include "match/scene.hpp"

namespace factwright {
namespace {

constexpr int longest_chain = 24;

std::uint32_t entity_at(const Scene& scene, std::uint32_t token) {
  const Mention* mention = scene.mentions.covering(token);
  if (mention == nullptr) return none;
  for (const auto use : {Use::acting, Use::literal}) {
    for (const Reading& reading : mention->readings) {
      if (reading.use == use) return reading.entity;
    }
  }
  return none;
}

/// Collects who speaks on the way from a word up to the root of its sentence.
class Listening {
 public:
  explicit Listening(const Scene& scene) : scene_(scene) {}

  void climb(std::uint32_t token) {
    std::uint32_t below = none;
    for (int step = 0; step < longest_chain; ++step) {
      hear_below(token, below);
      const Token& t = scene_.token(token);
      if (t.head == none) return;
      if (is_reported(token)) hear_verb(t.head, below);
      if (is_noun_clause(token)) hear_noun(t.head);
      below = token;
      token = t.head;
    }
  }

  void hear_quotation(std::uint32_t token) {
    const Quotation* quotation = scene_.mentions.quoting(token);
    if (quotation != nullptr) add_at(quotation->speaker_head);
  }

  [[nodiscard]] std::vector<Speaker> take() { return std::move(speakers_); }

 private:
  [[nodiscard]] std::string form(std::uint32_t token) const {
    return lower_ascii(scene_.analysis.form(token));
  }

  [[nodiscard]] bool is_speech(std::uint32_t token) const {
    const Token& t = scene_.token(token);
    return t.upos == Upos::verb && scene_.lexicon().has("speech", lower_ascii(t.lemma));
  }

  [[nodiscard]] Span phrase(std::uint32_t head) const {
    const Mention* mention = scene_.mentions.covering(head);
    if (mention != nullptr) return {mention->begin, mention->end};
    auto range = scene_.grammar.token_range(head, true);
    for (const auto child : scene_.grammar.children(head)) {  // "according" of "according to"
      const bool leads_in = child < head && scene_.token(child).deprel == Deprel::case_;
      if (!leads_in) continue;
      range.begin = std::max(range.begin, child + 1);
      for (const auto fixed : scene_.grammar.children(child)) {
        range.begin = std::max(range.begin, std::min(fixed + 1, head));
      }
    }
    while (range.begin < head && scene_.token(range.begin).upos == Upos::det) ++range.begin;
    return range;
  }

  void add(Speaker speaker) {
    const bool known = std::any_of(speakers_.begin(), speakers_.end(), [&](const Speaker& other) {
      return speaker.entity == none ? other.tokens == speaker.tokens
                                    : other.entity == speaker.entity;
    });
    if (!known) speakers_.push_back(speaker);
  }

  void add_at(std::uint32_t head) {
    if (head == none) return;
    const auto entity = entity_at(scene_, head);
    if (entity == none && scene_.token(head).deprel == Deprel::expl) return;
    if (entity == none && form(head) == "it") return;
    add({entity, phrase(head)});
  }

  /// The clause that a verb of saying reports.
  [[nodiscard]] bool is_reported(std::uint32_t token) const {
    const Token& t = scene_.token(token);
    if (!is_speech(t.head)) return false;
    const bool gerund = t.xpos == "VBG";
    switch (t.deprel) {
      case Deprel::ccomp:
        return token < t.head || !is_comment(token);
      case Deprel::parataxis:
        return !is_speech(token) || token < t.head;
      case Deprel::xcomp:
      case Deprel::obj:
        return gerund;
      case Deprel::advcl: {  // "accused Oslo of attacking"
        const auto mark = scene_.grammar.child(token, Deprel::mark);
        const bool led = scene_.grammar.child(token, Deprel::nsubj) != none && mark == none;
        if (led && token < t.head && is_comment(t.head)) return true;  // "Oslo left, Ruiz reported"
        return gerund && mark != none && form(mark) == "of";
      }
      case Deprel::nsubj:  // "said | Oslo, which attacked ..": a second subject, behind the verb
        return token > t.head && scene_.grammar.child(t.head, Deprel::nsubj) < t.head;
      default:
        return false;
    }
  }

  /// "Jonas's claim that Oslo attacked"
  [[nodiscard]] bool is_noun_clause(std::uint32_t token) const {
    const Token& t = scene_.token(token);
    const bool clause = t.deprel == Deprel::acl || t.deprel == Deprel::acl_relcl;
    const Token& noun = scene_.token(t.head);
    const bool finite = scene_.grammar.child(token, Deprel::nsubj) != none;
    return clause && finite && noun.upos == Upos::noun &&
           scene_.lexicon().has("speech", lower_ascii(noun.lemma));
  }

  void hear_noun(std::uint32_t noun) {
    for (const Argument& argument : scene_.grammar.arguments(noun)) {
      const bool owner = argument.slot == Slot::possessor ||
                         (argument.slot == Slot::preposition &&
                          (argument.preposition == "of" || argument.preposition == "by" ||
                           argument.preposition == "from"));
      if (owner && entity_at(scene_, argument.head) != none) add_at(argument.head);
    }
    const Token& t = scene_.token(noun);
    const bool made = t.deprel == Deprel::obj && t.head != none &&
                      scene_.lexicon().has("light_verbs", scene_.token(t.head).lemma);
    if (made) add_at(scene_.grammar.surface_subject(t.head));  // "made the claim that"
  }

  /// Whom a speaker cites, then the speaker: "Reuters, citing Ruiz, reported"; "Ruiz was quoted by
  /// Reuters".
  void hear_verb(std::uint32_t verb, std::uint32_t below) {
    hear_cited(verb, below);
    const auto quoted =
        scene_.token(verb).lemma == "quote" ? scene_.grammar.child(verb, Deprel::nsubj_pass) : none;
    add_at(quoted);
    for (const Argument& argument : scene_.grammar.arguments(verb)) {
      if (argument.slot != Slot::subject || argument.distributed) continue;
      hear_cited(argument.head, below);
      add_at(argument.head);
      return;
    }
  }

  void hear_cited(std::uint32_t head, std::uint32_t below) {
    for (const auto child : scene_.grammar.children(head)) {
      const Token& t = scene_.token(child);
      if (child == below || (t.lemma != "cite" && t.lemma != "quote") || t.xpos != "VBG") continue;
      add_at(scene_.grammar.child(child, Deprel::obj));
    }
  }

  /// ".., officials said": speech that stands beside its clause and has no content of its own.
  [[nodiscard]] bool is_comment(std::uint32_t token) const {
    static constexpr std::array contents{Deprel::ccomp, Deprel::obj, Deprel::xcomp};
    if (!is_speech(token)) return false;
    const auto mark = scene_.grammar.child(token, Deprel::mark);
    if (mark != none && form(mark) != "as") return false;
    return scene_.grammar.child(token, contents) == none;
  }

  /// Speech hung under a clause: "..., officials said", "according to officials", "as Ruiz said".
  void hear_below(std::uint32_t clause, std::uint32_t below) {
    for (const auto child : scene_.grammar.children(clause)) {
      if (child == below) continue;
      const Token& t = scene_.token(child);
      const auto word = scene_.grammar.preposition_of(child);
      const bool phrased =
          word == "according to" || word == "per" ||
          (word.find(' ') != std::string::npos && scene_.lexicon().has("speech", word));
      if (phrased) {
        add_at(child);
        continue;
      }
      const bool beside = t.deprel == Deprel::parataxis ||
                          (t.deprel == Deprel::ccomp && child > clause) ||
                          t.deprel == Deprel::advcl || t.deprel == Deprel::acl;
      if (beside && is_comment(child) && has_own_speaker(child)) hear_verb(child, none);
    }
  }

  /// "as Ruiz said", "as reported by Reuters"; not "he left, saying so".
  [[nodiscard]] bool has_own_speaker(std::uint32_t verb) const {
    static constexpr std::array own{Deprel::nsubj, Deprel::nsubj_pass, Deprel::obl_agent};
    if (scene_.grammar.child(verb, own) != none) return true;
    for (const auto child : scene_.grammar.children(verb)) {
      if (scene_.grammar.preposition_of(child) == "by") return true;
    }
    return false;
  }

  const Scene& scene_;
  std::vector<Speaker> speakers_;
};

}  // namespace

std::uint32_t clause_of(const Scene& scene, std::uint32_t token) {
  for (int step = 0; step < longest_chain; ++step) {
    const Token& t = scene.token(token);
    if (t.upos == Upos::verb || t.head == none) return token;
    if (t.deprel == Deprel::ccomp || t.deprel == Deprel::advcl || t.deprel == Deprel::acl_relcl ||
        t.deprel == Deprel::parataxis) {
      return token;
    }
    token = t.head;
  }
  return token;
}

std::vector<Speaker> speakers_of(const Scene& scene, const Trigger& trigger) {
  Listening listening(scene);
  listening.climb(trigger.token);
  listening.hear_quotation(trigger.token);
  return listening.take();
}

}  // namespace factwright
