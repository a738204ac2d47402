#include "mention/description.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace factwright {
namespace {

[[nodiscard]] bool is_plural(const Token& token) {
  return token.xpos == "NNS" || token.xpos == "NNPS";
}

bool is_quote(std::string_view form) {
  static constexpr std::array<std::string_view, 9> marks{"\"", "'", "`", "``", "''",
                                                         "“",  "”", "‘", "’"};
  return std::find(marks.begin(), marks.end(), form) != marks.end();
}

/// "the `useless` office": a word that the writer does not stand for.
bool is_quoted(const Draft& draft, std::uint32_t token) {
  return token > 0 && token + 1 < draft.analysis.tokens.size() &&
         is_quote(draft.analysis.form(token - 1)) && is_quote(draft.analysis.form(token + 1));
}

std::uint32_t first_meant(const Mention& mention) {
  for (const Reading& reading : mention.readings) {
    if (reading.use != Use::office) return reading.entity;
  }
  return none;
}

/// "Seoul's army" is the country's.
std::uint32_t who_acts(const Mention& mention) {
  for (const Reading& reading : mention.readings) {
    if (reading.use == Use::acting) return reading.entity;
  }
  return first_meant(mention);
}

/// What a name inside the description says: whose it is, or where.
void read_name(const Draft& draft, std::uint32_t token, Description& out) {
  const Mention& name = *draft.result.covering(token);
  const auto entity = first_meant(name);
  if (entity == none || draft.is_a(entity, "Country")) return;
  if (name.demonym) {
    add_word(out.modifiers, lower_ascii(draft.analysis.form(token)));
  } else if (draft.is_a(entity, "Place")) {
    out.place = entity;
  } else {
    out.owner = entity;
  }
}

void read_article(const std::string& form, Description& out) {
  static constexpr std::array<std::string_view, 4> pointing{"this", "that", "these", "those"};
  static constexpr std::array<std::string_view, 6> empty{"no",    "any",    "each",
                                                         "every", "either", "neither"};
  out.pointed = out.pointed || std::find(pointing.begin(), pointing.end(), form) != pointing.end();
  out.nobody = out.nobody || std::find(empty.begin(), empty.end(), form) != empty.end();
  out.two = out.two || form == "both";
  out.definite = out.definite || out.pointed || form == "the" || form == "both";
}

/// The words before the noun, without those of the possessor.
void read_words(const Draft& draft, const Candidate& candidate, Span possessor, Description& out) {
  for (auto token = candidate.begin; token < candidate.head; ++token) {
    if (token >= possessor.begin && token < possessor.end) continue;
    const Token& t = draft.analysis.tokens[token];
    const auto form = lower_ascii(draft.analysis.form(token));
    const bool digits = form.find_first_of("0123456789") != std::string::npos;
    if (draft.result.covering(token) != nullptr) {
      read_name(draft, token, out);
      out.bare = out.bare && draft.result.covering(token)->demonym;
    } else if (t.upos == Upos::det || t.upos == Upos::pron) {
      read_article(form, out);
    } else if (form == "two") {
      out.two = true;
    } else if (digits || (t.upos != Upos::punct && t.upos != Upos::part && t.upos != Upos::adp &&
                          t.upos != Upos::num)) {
      out.bare = out.bare && token >= candidate.noun_begin;
      if (is_quoted(draft, token)) continue;
      out.names = out.names || (t.upos == Upos::propn && token < candidate.noun_begin);
      for (const std::string& word : words_in(t.lemma)) add_word(out.modifiers, word);
    }
  }
}

/// "the office in Lima", "the office of Ruiz".
void read_behind(const Draft& draft, const Candidate& candidate, Description& out) {
  static constexpr std::array<std::string_view, 4> where{"in", "at", "near", "on"};
  for (const auto child : draft.grammar.children(candidate.head)) {
    if (child < candidate.head || draft.analysis.tokens[child].deprel != Deprel::nmod) continue;
    const auto preposition = draft.grammar.preposition_of(child);
    if (preposition == "of" && child >= candidate.noun_end) out.bare = false;
    const Mention* mention = draft.result.covering(child);
    const auto entity = mention == nullptr ? none : first_meant(*mention);
    if (entity == none) {
      if (preposition == "of" && child >= candidate.noun_end)
        add_word(out.modifiers, lower_ascii(draft.analysis.tokens[child].lemma));
      continue;
    }
    const bool placed = std::find(where.begin(), where.end(), preposition) != where.end();
    if (placed && draft.is_a(entity, "Place")) out.place = entity;
    if (preposition == "of" && !draft.is_a(entity, "Country")) out.owner = entity;
  }
}

void read_possessor(const Draft& draft, std::uint32_t possessor, Description& out) {
  out.definite = true;
  out.bare = false;
  const Mention* mention = draft.result.covering(possessor);
  if (mention != nullptr) out.owner = who_acts(*mention);
  if (out.owner == none) out.owner_word = lower_ascii(draft.analysis.form(possessor));
}

}  // namespace

Description take_apart(const Draft& draft, const Candidate& candidate) {
  Description out;
  const Token& head = draft.analysis.tokens[candidate.head];
  out.lemma = lower_ascii(head.lemma);
  out.noun = lower_ascii(draft.text(candidate.noun_begin, candidate.noun_end));
  out.plural = is_plural(head);
  out.bare = true;
  out.origin = origin_of(draft, candidate.head, candidate.begin);
  const auto possessor = draft.grammar.child(candidate.head, Deprel::nmod_poss);
  const bool owned = possessor != none && possessor < candidate.head;
  read_words(draft, candidate, owned ? draft.grammar.token_range(possessor, false) : Span{0, 0},
             out);
  read_behind(draft, candidate, out);
  if (owned) read_possessor(draft, possessor, out);
  return out;
}

void tell(Draft& draft, std::uint32_t entity, const Description& said) {
  Told& known = draft.told_of(entity);
  if (!said.nobody) add_word(known.heads, said.lemma);
  for (const std::string& word : words_in(said.noun)) add_word(known.modifiers, word);
  for (const std::string& word : said.modifiers) add_word(known.modifiers, word);
  if (known.owner == none) known.owner = said.owner;
  if (known.owner_word.empty()) known.owner_word = said.owner_word;
  if (known.place == none) known.place = said.place;
}

}  // namespace factwright
