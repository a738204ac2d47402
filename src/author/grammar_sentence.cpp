#include "author/grammar_sentence.hpp"

#include <algorithm>

namespace factwright {
namespace {

constexpr std::string_view slot_names[] = {"subject",    "object",   "recipient",
                                           "possessor",  "modifier", "complement",
                                           "apposition", "clause",   "preposition"};
constexpr std::string_view separator = " \u00B7 ";

bool is_verbal(const Token& token) { return token.upos == Upos::verb; }

bool is_copular(const Grammar& grammar, std::uint32_t token) {
  return grammar.child(token, Deprel::cop) != none;
}

bool is_outer(const Token& token) {
  return token.deprel == Deprel::case_ || token.deprel == Deprel::cc ||
         token.deprel == Deprel::punct || token.deprel == Deprel::mark ||
         token.deprel == Deprel::cc_preconj;
}

/// "It was | Oslo": where the phrase begins whose clause says what it is.
std::uint32_t after_copula(const Grammar& grammar, std::uint32_t head, std::uint32_t begin) {
  const auto copula = grammar.child(head, Deprel::cop);
  return copula < head ? std::max(begin, copula + 1) : begin;
}

/// The participants of one place, joined: "Oslo and Kenya".
std::string joined(const Grammar& grammar, const std::vector<Argument>& arguments, Slot slot) {
  std::vector<std::string> phrases;
  for (const Argument& argument : arguments) {
    if (argument.slot == slot) phrases.push_back(phrase_of(grammar, argument.head));
  }
  std::string out;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    if (i > 0) out += i + 1 == phrases.size() ? " and " : ", ";
    out += phrases[i];
  }
  return out;
}

/// The verb with its particle, "not" before it where it is denied.
std::string doing(const Grammar& grammar, std::uint32_t predicate) {
  std::string out(grammar.analysis().form(predicate));
  for (const auto c : grammar.children(predicate)) {
    const Token& token = grammar.token(c);
    if (token.deprel == Deprel::compound_prt) out += " " + std::string(grammar.analysis().form(c));
    if (token.deprel == Deprel::advmod && (token.lemma == "not" || token.lemma == "never")) {
      out = token.lemma + " " + out;
    }
  }
  return out;
}

class Words {
 public:
  void add(const std::string& word, std::string_view before = {}, std::string_view after = {}) {
    if (word.empty()) return;
    if (!out_.empty()) out_ += separator;
    out_ += before;
    out_ += word;
    out_ += after;
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace

std::string position_of(const Argument& argument) {
  return argument.slot == Slot::preposition
             ? argument.preposition
             : std::string(slot_names[static_cast<std::size_t>(argument.slot)]);
}

std::string phrase_of(const Grammar& grammar, std::uint32_t head) {
  Span range = grammar.token_range(head, true);
  const auto outer = [&](std::uint32_t t) {
    const auto above = grammar.token(t).head;
    const bool part =
        grammar.token(t).deprel == Deprel::fixed && above != none && is_outer(grammar.token(above));
    return t != head && (is_outer(grammar.token(t)) || part);
  };
  if (is_copular(grammar, head)) range.begin = after_copula(grammar, head, range.begin);
  while (range.begin < head && outer(range.begin)) ++range.begin;
  while (range.end > head + 1 && outer(range.end - 1)) --range.end;
  const Analysis& analysis = grammar.analysis();
  std::string out;
  for (auto t = range.begin; t < range.end; ++t) {
    out += analysis.form(t);
    if (t + 1 < range.end && analysis.tokens[t].space_after) out += ' ';
  }
  return out;
}

std::vector<std::uint32_t> predicates_of(const Grammar& grammar, const Sentence& sentence) {
  std::vector<std::uint32_t> out;
  for (auto t = sentence.begin; t < sentence.end; ++t) {
    if (is_verbal(grammar.token(t)) || is_copular(grammar, t)) {
      if (!grammar.arguments(t).empty()) out.push_back(t);
      continue;
    }
    if (grammar.token(t).upos != Upos::noun) continue;
    const auto arguments = grammar.arguments(t);
    const bool says = std::any_of(arguments.begin(), arguments.end(), [](const Argument& a) {
      return a.slot == Slot::possessor || a.slot == Slot::preposition;
    });
    if (says) out.push_back(t);
  }
  return out;
}

std::string grammar_sentence(const Grammar& grammar, std::uint32_t predicate) {
  const auto arguments = grammar.arguments(predicate);
  const bool verbal = is_verbal(grammar.token(predicate));
  Words words;
  std::string subject = joined(grammar, arguments, Slot::subject);
  if (subject.empty() && verbal) subject = "someone";
  words.add(subject);
  words.add(joined(grammar, arguments, Slot::possessor), "", "'s");
  if (verbal) {
    words.add(doing(grammar, predicate));
  } else if (is_copular(grammar, predicate)) {
    words.add(doing(grammar, grammar.child(predicate, Deprel::cop)));
    words.add(phrase_of(grammar, predicate));
  } else {
    words.add(std::string(grammar.analysis().form(predicate)));
  }
  words.add(joined(grammar, arguments, Slot::object));
  words.add(joined(grammar, arguments, Slot::recipient), "to ");
  words.add(joined(grammar, arguments, Slot::complement), "as ");
  for (const Argument& argument : arguments) {
    const bool agent = argument.preposition == "by" && grammar.is_passive(predicate);
    if (argument.slot != Slot::preposition || agent) continue;
    words.add(phrase_of(grammar, argument.head), argument.preposition + " ");
  }
  words.add(joined(grammar, arguments, Slot::apposition), "that is ");
  words.add(joined(grammar, arguments, Slot::clause), "[", "]");
  return words.take();
}

}  // namespace factwright
