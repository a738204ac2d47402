#include <algorithm>
#include <array>
#include <string_view>

#include "match/scene.hpp"

namespace factwright {
namespace {

constexpr int longest_chain = 12;  ///< governing words climbed

/// What the whole says where `outer` governs `inner`: "denied that it plans to" is denied,
/// "did not deny" leaves it open.
std::string compose(const std::string& outer, const std::string& inner) {
  if (outer == "asserted") return inner;
  if (inner == "asserted" || outer == "denied") return outer;
  if (outer == "negated" && inner == "denied") return "possible";
  if (outer == "negated") return inner == "negated" ? "asserted" : "negated";
  if (inner == "negated" || inner == "denied") return inner;
  return outer;
}

class Climb {
 public:
  Climb(const Scene& scene, std::string status) : scene_(scene), status_(std::move(status)) {}

  [[nodiscard]] const std::string& status() const { return status_; }

  void negated_participants(const Trigger& trigger) {
    for (const Argument& argument : trigger.arguments) {
      const bool core = argument.slot == Slot::subject || argument.slot == Slot::object;
      if (core && has_negative_determiner(argument.head)) apply("negated");
    }
  }

  /// What a word's own dependants say of it: "not", "will", "reportedly", "planned", "if".
  void own_words(std::uint32_t token) {
    const bool noun = scene_.token(token).upos == Upos::noun;
    if (noun && has_negative_determiner(token)) apply("negated");
    const bool shares = scene_.token(token).deprel == Deprel::conj && !noun;
    bool auxiliary_seen = false;
    for (const auto child : scene_.grammar.children(token)) {
      auxiliary_seen = own_word(child) || auxiliary_seen;
    }
    if (shares && !auxiliary_seen) auxiliaries(scene_.token(token).head);
  }

  void governors(std::uint32_t token) {
    for (int step = 0; step < longest_chain; ++step) {
      const auto head = scene_.token(token).head;
      if (head == none) break;
      if (!climbs(token)) break;
      if (scene_.token(token).deprel == Deprel::advcl) {
        if (is_purpose(token)) apply(purpose_of(head));
        break;
      }
      if (scene_.token(token).deprel != Deprel::conj) govern(head, token);
      own_words(head);
      token = head;
    }
    question(token);
  }

  void govern(std::uint32_t head, std::uint32_t governed) {
    const Token& t = scene_.token(head);
    const auto lemma = lower_ascii(t.lemma);
    std::string said;
    if (t.upos == Upos::verb)
      said = cue("verb", lemma);
    else if (t.upos == Upos::noun)
      said = cue("noun", lemma);
    else if (t.upos == Upos::adj)
      said = cue("verb", "be " + lemma);
    const bool clause = scene_.token(governed).deprel == Deprel::xcomp;
    if (said == "ended" && !clause) return;  // "stopped helping", not "stopped the help"
    if (clause && t.xpos == "VBG" && lemma == "go") said = "planned";  // "is going to"
    if (!said.empty()) apply(said);
  }

 private:
  void apply(const std::string& outer) { status_ = compose(outer, status_); }

  [[nodiscard]] std::string cue(std::string_view kind, const std::string& word) const {
    const auto* columns = scene_.lexicon().word("cues", std::string(kind) + ':' + word);
    if (columns == nullptr) return {};
    const auto status = columns->find("status");
    return status == columns->end() ? std::string() : status->second;
  }

  [[nodiscard]] bool has_negative_determiner(std::uint32_t token) const {
    for (const auto child : scene_.grammar.children(token)) {
      if (scene_.token(child).deprel != Deprel::det &&
          scene_.token(child).deprel != Deprel::cc_preconj) {
        continue;
      }
      const auto form = lower_ascii(scene_.analysis.form(child));
      if (form == "no" || form == "neither") return true;
    }
    const auto form = lower_ascii(scene_.analysis.form(token));
    return form == "nobody" || form == "none";
  }

  [[nodiscard]] bool only_follows(std::uint32_t token) const {
    return token + 1 < scene_.analysis.tokens.size() &&
           lower_ascii(scene_.analysis.form(token + 1)) == "only";
  }

  void auxiliaries(std::uint32_t token) {
    for (const auto child : scene_.grammar.children(token)) {
      if (scene_.token(child).deprel == Deprel::aux) own_word(child);
    }
  }

  bool own_word(std::uint32_t child) {
    const Token& t = scene_.token(child);
    const auto form = lower_ascii(scene_.analysis.form(child));
    switch (t.deprel) {
      case Deprel::aux: {
        const auto said = cue("auxiliary", form);
        if (!said.empty() && !(form == "'d")) apply(said);
        return true;
      }
      case Deprel::advmod:
      case Deprel::det:
      case Deprel::cc_preconj: {
        const auto negation =
            cue("negation", form.starts_with("n") && form.ends_with("t") ? "not" : form);
        if (!negation.empty() && t.deprel == Deprel::advmod && !only_follows(child))
          apply(negation);
        const auto adverb = cue("adverb", form);
        if (!adverb.empty() && adverb != "ended") apply(adverb);
        return false;
      }
      case Deprel::cop:  // "is to visit", "is due to visit"
        if (scene_.token(t.head).xpos == "VB") apply("planned");
        return false;
      case Deprel::case_:
        if (form == "without") apply("negated");
        return false;
      case Deprel::amod: {
        const auto adjective = cue("adjective", form);
        if (!adjective.empty() && adjective != "ended") apply(adjective);
        return false;
      }
      case Deprel::mark: {
        const auto conditional = cue("conditional", form);
        if (!conditional.empty()) apply(conditional);
        if (form == "without") apply("negated");
        if (form == "whether") apply("questioned");
        return false;
      }
      default:
        return false;
    }
  }

  /// A clause or object under a word whose meaning reaches it.
  [[nodiscard]] bool climbs(std::uint32_t token) const {
    const Token& t = scene_.token(token);
    const bool noun = t.upos == Upos::noun || t.upos == Upos::propn;
    switch (t.deprel) {
      case Deprel::xcomp:
      case Deprel::ccomp:
      case Deprel::csubj:
      case Deprel::conj:
      case Deprel::advcl:
        return true;
      case Deprel::acl:
        return t.xpos == "VB" || is_that_clause(token);
      case Deprel::acl_relcl:
        return is_that_clause(token);
      case Deprel::obj:
      case Deprel::nsubj_pass:
      case Deprel::compound:
        return noun || t.xpos == "VBG";
      case Deprel::nmod:
      case Deprel::obl:
        return (noun || t.xpos == "VBG") && is_content(token);
      default:
        return false;
    }
  }

  /// "reports that Oslo attacked"
  [[nodiscard]] bool is_that_clause(std::uint32_t token) const {
    const auto mark = scene_.grammar.child(token, Deprel::mark);
    return mark != none && lower_ascii(scene_.analysis.form(mark)) == "that";
  }

  /// "a plan for talks", "accused of spying"; not "during the talks".
  [[nodiscard]] bool is_content(std::uint32_t token) const {
    static constexpr std::array<std::string_view, 7> words{"of", "for",     "to",  "about",
                                                           "on", "against", "from"};
    const auto word = scene_.grammar.preposition_of(token);
    return std::find(words.begin(), words.end(), word) != words.end();
  }

  [[nodiscard]] bool is_purpose(std::uint32_t token) const {
    const auto mark = scene_.grammar.child(token, Deprel::mark);
    return mark != none && lower_ascii(scene_.analysis.form(mark)) == "to";
  }

  /// "went to Oslo to sign": planned; "pressed Oslo to sign": requested.
  [[nodiscard]] std::string purpose_of(std::uint32_t head) const {
    const auto said = cue("verb", lower_ascii(scene_.token(head).lemma));
    return said.empty() || said == "ended" ? "planned" : said;
  }

  void question(std::uint32_t top) {
    if (scene_.token(top).head != none) return;
    const Sentence& sentence = scene_.analysis.sentences[scene_.sentence_of[top]];
    if (scene_.analysis.form(sentence.end - 1) == "?") apply("questioned");
  }

  const Scene& scene_;
  std::string status_;
};

}  // namespace

std::string status_of(const Scene& scene, const Trigger& trigger, const std::string& own) {
  Climb climb(scene, own.empty() ? "asserted" : own);
  climb.negated_participants(trigger);
  climb.own_words(trigger.token);
  auto top = trigger.token;
  if (trigger.light_verb != none && scene.token(trigger.token).head == trigger.light_verb) {
    climb.govern(trigger.light_verb, trigger.token);
    climb.own_words(trigger.light_verb);
    top = trigger.light_verb;
  } else if (trigger.light_verb != none) {
    climb.own_words(trigger.light_verb);
  }
  if (trigger.noun != none) climb.own_words(trigger.noun);
  climb.governors(top);
  return climb.status();
}

}  // namespace factwright
