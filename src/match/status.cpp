#include <algorithm>
#include <array>
#include <string_view>

#include "match/cues.hpp"
#include "match/reach.hpp"
#include "match/scene.hpp"

namespace factwright {
namespace {

constexpr int longest_chain = 12;  ///< governing words climbed

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Climb {
 public:
  Climb(const Scene& scene, const Trigger& trigger, std::string status)
      : scene_(scene), trigger_(trigger), cues_(scene), status_(std::move(status)) {}

  [[nodiscard]] const std::string& status() const { return status_; }

  void negated_participants() {
    for (const Argument& argument : trigger_.arguments) {
      const bool core = argument.slot == Slot::subject || argument.slot == Slot::object;
      const bool governs = scene_.token(trigger_.token).head == argument.head &&
                           is_reached(scene_, trigger_.token);  // "no intention of meeting"
      if (core && !governs && has_negative_determiner(argument.head)) apply("negated");
    }
  }

  /// What a word's own dependants say of it: "not", "will", "reportedly", "planned", "if".
  void own_words(std::uint32_t token) {
    if (is_noun(token) && has_negative_determiner(token)) apply("negated");
    for (const auto child : scene_.grammar.children(token)) own_word(child);
    if (!is_noun(token)) words_before(token);
    opened(token);
    if (!has_content(token) && has_condition(token, token)) apply("conditional");
  }

  void governors(std::uint32_t token) {
    bool in_clause = false;  ///< a clause that says something lies below
    for (int step = 0; step < longest_chain; ++step) {
      const Token& t = scene_.token(token);
      const auto head = t.head;
      if (head == none) break;
      if (t.deprel == Deprel::conj) {
        token = joined(token, head);
        continue;
      }
      if (!is_reached(scene_, token) && !predicated(token, in_clause)) break;
      if (in_phrase(token) && !in_clause && !says_of(head, token)) break;
      if (is_subjunctive(scene_, token)) apply("requested");
      if (has_content(head) && has_condition(head, token)) apply("conditional");
      if (t.deprel == Deprel::advcl && is_purpose(scene_, token))
        apply(purpose_of(head, token));
      else
        govern(head, token);
      own_words(head);
      in_clause = in_clause || t.deprel == Deprel::acl || t.deprel == Deprel::acl_relcl;
      token = head;
    }
    question(token);
  }

  void govern(std::uint32_t head, std::uint32_t governed) {
    auto said = cues_.of_governor(head, governed);
    const Token& t = scene_.token(head);
    const auto relation = scene_.token(governed).deprel;
    const bool clause = relation == Deprel::xcomp || scene_.token(governed).xpos == "VBG";
    if (said == "ended" && !clause) return;  // "stopped helping", not "stopped the help"
    if (clause && t.xpos == "VBG" && t.lemma == "go") said = "planned";  // "is going to"
    if (!said.empty()) apply(said);
  }

 private:
  void apply(const std::string& outer) { status_ = compose_status(outer, status_); }

  [[nodiscard]] bool is_noun(std::uint32_t token) const {
    const auto upos = scene_.token(token).upos;
    return upos == Upos::noun || upos == Upos::propn;
  }

  [[nodiscard]] std::string form(std::uint32_t token) const {
    return lower_ascii(scene_.analysis.form(token));
  }

  [[nodiscard]] bool has_negative_determiner(std::uint32_t token) const {
    for (const auto child : scene_.grammar.children(token)) {
      const auto relation = scene_.token(child).deprel;
      if (relation != Deprel::det && relation != Deprel::cc_preconj) continue;
      if (one_of(form(child), {"no", "neither"})) return true;
    }
    return one_of(form(token), {"nobody", "none", "nothing"});
  }

  [[nodiscard]] bool only_follows(std::uint32_t token) const {
    return token + 1 < scene_.analysis.tokens.size() && form(token + 1) == "only";
  }

  /// The status that an adverb, determiner or joining word gives: "not", "no longer", "reportedly".
  [[nodiscard]] std::string adverb(std::uint32_t child) const {
    const auto word = form(child);
    if (word.starts_with("n") && word.ends_with("t") && word != "next")
      return only_follows(child) ? std::string() : cues_.status("negation", "not");
    const bool counted = child > 0 && one_of(form(child - 1), {"not", "n't"});  // "not yet"
    if (auto said = cues_.ending_at("negation", child); !said.empty())
      return only_follows(child) || counted ? std::string() : said;
    auto said = cues_.ending_at("adverb", child);
    if (said == "ended" && !trigger_.state && word != "more") return {};
    return said;
  }

  void own_word(std::uint32_t child) {
    const Token& t = scene_.token(child);
    switch (t.deprel) {
      case Deprel::aux:
        auxiliary(child);
        break;
      case Deprel::advmod:
        apply_said(adverb(child));
        break;
      case Deprel::cc_preconj:
        if (!is_noun(t.head) && form(child) == "neither") apply("negated");
        break;
      case Deprel::cop:  // "is to visit", "is due to visit"
        if (scene_.token(t.head).xpos == "VB") apply("planned");
        break;
      case Deprel::case_:
        if (form(child) == "without") apply("negated");
        break;
      case Deprel::amod:
        adjective(child);
        break;
      default:
        break;
    }
  }

  void apply_said(const std::string& said) {
    if (!said.empty()) apply(said);
  }

  void auxiliary(std::uint32_t child) {
    if (form(child) == "'d" || cues_.is_inverted(scene_.token(child).head)) return;
    apply_said(cues_.status("auxiliary", form(child)));
  }

  void adjective(std::uint32_t child) {
    const auto said = cues_.status("adjective", form(child));
    if (said != "ended" || trigger_.state) apply_said(said);
  }

  /// "Brazil by no means helped": a phrase right before the verb, wherever the tree hangs it.
  void words_before(std::uint32_t token) {
    const auto begin = scene_.analysis.sentences[scene_.sentence_of[token]].begin;
    if (token == begin || scene_.token(token - 1).upos != Upos::noun) return;
    apply_said(cues_.ending_at("negation", token - 1));
  }

  void opened(std::uint32_t clause) {
    switch (cues_.opening(clause)) {
      case Opening::condition:
      case Opening::supposed:
        apply("conditional");
        break;
      case Opening::question:
        apply("questioned");
        break;
      case Opening::negation:
        apply("negated");
        break;
      default:
        break;
    }
  }

  /// A noun as part of another word's phrase, not a clause.
  [[nodiscard]] bool in_phrase(std::uint32_t token) const {
    const auto relation = scene_.token(token).deprel;
    return is_noun(token) && (relation == Deprel::obj || relation == Deprel::nsubj_pass ||
                              relation == Deprel::obl || relation == Deprel::nmod);
  }

  /// "planned talks", "held no talks"; "did not mention the talks" says nothing of them, and
  /// "asked the minister" nothing of the office.
  [[nodiscard]] bool says_of(std::uint32_t head, std::uint32_t noun) const {
    if (trigger_.state) return false;
    const bool lends = scene_.lexicon().has("light_verbs", lower_ascii(scene_.token(head).lemma));
    return lends || cues_.tells_occurrence(head) || !cues_.of_governor(head, noun).empty();
  }

  /// "X will help if ..": a condition on the clause of `head`, as it reaches the word `reached`.
  [[nodiscard]] bool has_condition(std::uint32_t head, std::uint32_t reached) const {
    const auto children = scene_.grammar.children(head);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      const auto relation = scene_.token(child).deprel;
      if (relation == Deprel::advmod) {  // "as long as .."
        child = scene_.grammar.child(child, Deprel::advcl);
        if (child == none) return false;
      } else if (relation != Deprel::advcl) {
        return false;
      }
      const bool quoted = scene_.mentions.quoting(child) != scene_.mentions.quoting(reached);
      const bool beside = !quoted && (child < head || child > reached);
      return beside && cues_.opening(child) == Opening::condition;
    });
  }

  /// "threatened to leave unless ..": the condition is on what is threatened.
  [[nodiscard]] bool has_content(std::uint32_t verb) const {
    static constexpr std::array contents{Deprel::xcomp, Deprel::ccomp};
    return scene_.grammar.child(verb, contents) != none;
  }

  /// "will not attack or invade": what the first of two joined words says of the other as well.
  /// Returns the word to climb on from.
  std::uint32_t joined(std::uint32_t token, std::uint32_t head) {
    const bool own_subject = scene_.grammar.child(token, Deprel::nsubj) != none;
    const bool own_auxiliary = scene_.grammar.child(token, Deprel::aux) != none;
    const bool alike = scene_.token(token).xpos == scene_.token(head).xpos;
    const bool finite = one_of(scene_.token(token).xpos, {"VBD", "VBZ", "VBP"});
    const Token& h = scene_.token(head);
    if (finite && h.xpos == "VB" && h.deprel == Deprel::xcomp && h.head != none) return h.head;
    const bool marked = scene_.grammar.child(token, Deprel::mark) != none;
    const bool shares = !own_subject && !own_auxiliary && !marked && alike && !is_noun(token);
    if (shares) shared_words(token, head);
    if (!marked) opened(head);
    if (has_condition(head, token)) apply("conditional");
    return head;
  }

  void shared_words(std::uint32_t token, std::uint32_t head) {
    const auto joint = scene_.grammar.child(token, Deprel::cc);
    const bool contrast = joint != none && one_of(form(joint), {"but", "yet", "nor"});
    for (const auto child : scene_.grammar.children(head)) {
      if (child > head) continue;
      const auto relation = scene_.token(child).deprel;
      if (relation == Deprel::aux) auxiliary(child);
      if (relation == Deprel::advmod && !contrast) apply_said(adverb(child));
    }
  }

  /// "the meeting did not take place"; "reports that Oslo attacked are false".
  [[nodiscard]] bool predicated(std::uint32_t token, bool in_clause) const {
    const Token& t = scene_.token(token);
    if (t.deprel != Deprel::nsubj || !is_noun(token)) return false;
    if (scene_.token(t.head).upos == Upos::verb) return cues_.tells_occurrence(t.head);
    return in_clause;
  }

  /// "went to Oslo to sign": planned; "pressed Oslo to sign": requested.
  [[nodiscard]] std::string purpose_of(std::uint32_t head, std::uint32_t clause) const {
    const auto said = cues_.of_governor(head, clause);
    const bool content = one_of(said, {"requested", "planned", "possible", "threatened"});
    return content ? said : "planned";  // "blocked the road to demand reforms"
  }

  void question(std::uint32_t top) {
    if (scene_.token(top).head != none) return;
    const Sentence& sentence = scene_.analysis.sentences[scene_.sentence_of[top]];
    auto last = sentence.end - 1;
    while (last > sentence.begin && one_of(form(last), {"\"", "”", "''", "'", "’"})) --last;
    if (form(last) == "?") apply("questioned");
  }

  const Scene& scene_;
  const Trigger& trigger_;
  Cues cues_;
  std::string status_;
};

}  // namespace

std::string status_of(const Scene& scene, const Trigger& trigger, const std::string& own) {
  Climb climb(scene, trigger, own.empty() ? "asserted" : own);
  climb.negated_participants();
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
