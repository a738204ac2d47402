#include <algorithm>
#include <array>
#include <map>

#include "mention/draft.hpp"
#include "mention/mend_tags.hpp"

namespace factwright {
namespace {

bool is_capital(std::string_view form) {
  return !form.empty() &&
         (static_cast<unsigned char>(form[0]) >= 0x80 || (form[0] >= 'A' && form[0] <= 'Z') ||
          (form[0] >= '0' && form[0] <= '9'));
}

bool looks_like_name(const Analysis& analysis, std::uint32_t begin, const NameHit& hit) {
  for (auto token = begin; token < begin + hit.length; ++token) {
    const auto upos = analysis.tokens[token].upos;
    if (upos == Upos::propn) return true;
    if (upos == Upos::adj || upos == Upos::noun) {
      if (hit.form == NameForm::demonym || hit.length > 1) return true;
      const auto form = analysis.form(token);
      if (form.size() > 1 && form[1] >= 'A' && form[1] <= 'Z') return true;
    }
  }
  return false;
}

void add_listed(std::vector<Candidate>& out, const Analysis& analysis, const Lexicon& lexicon) {
  for (const Sentence& sentence : analysis.sentences) {
    for (auto token = sentence.begin; token < sentence.end; ++token) {
      if (!is_capital(analysis.form(token)) && analysis.tokens[token].upos != Upos::propn) {
        if (analysis.form(token) != "al" && analysis.form(token) != "the") continue;
      }
      auto hits = lexicon.names_at(analysis, token, sentence.end);
      std::erase_if(hits,
                    [&](const NameHit& hit) { return !looks_like_name(analysis, token, hit); });
      if (hits.empty()) continue;
      Candidate found;
      found.begin = token;
      found.end = token + hits.front().length;
      found.kind = Candidate::Kind::listed;
      found.hits = std::move(hits);
      out.push_back(std::move(found));
    }
  }
}

bool is_title(const Analysis& analysis, const Lexicon& lexicon, std::uint32_t token) {
  const std::string form(analysis.form(token));
  return lexicon.has("honorifics", form) || lexicon.has("offices", lower_ascii(form));
}

/// "Lee | In-young": a hyphenated given name that the tagger cut off.
std::uint32_t with_hyphenated(const Analysis& analysis, std::uint32_t end) {
  if (end + 2 >= analysis.tokens.size()) return end;
  const bool cut = analysis.form(end) == "-" && !analysis.tokens[end - 1].space_after &&
                   !analysis.tokens[end].space_after && !is_capital(analysis.form(end + 1));
  if (cut) return end + 2;
  const bool joined = !analysis.tokens[end].space_after && analysis.form(end + 1) == "-" &&
                      !analysis.tokens[end + 1].space_after && is_capital(analysis.form(end)) &&
                      analysis.form(end).size() <= 6;
  const bool small = !is_capital(analysis.form(end + 2));
  return joined && small && analysis.tokens[end - 1].space_after ? end + 3 : end;
}

/// "ambassador to | Oslo | Tom Cole": a place that the tagger took into the name after it.
std::uint32_t past_place(const Analysis& analysis, const Lexicon& lexicon, const Candidate& name) {
  if (name.begin == 0 || analysis.tokens[name.begin - 1].upos != Upos::adp) return name.begin;
  for (const NameHit& hit : lexicon.names_at(analysis, name.begin, name.end)) {
    const auto& listed = lexicon.entity(hit.entity);
    const bool place = !hit.ambiguous && lexicon.types().is_a(listed.type, "Place");
    if (place && name.begin + hit.length + 1 < name.end) return name.begin + hit.length;
  }
  return name.begin;
}

/// Whether the tagger and a list mean the same sort of thing by a name ("Turkey", a place).
bool agree(const Lexicon& lexicon, const NameHit& hit, NameKind kind) {
  const auto& types = lexicon.types();
  const auto& type = lexicon.entity(hit.entity).type;
  if (kind == NameKind::location) return types.is_a(type, "Place");
  return kind == NameKind::organization && types.is_a(type, "Organization");
}

/// A tagged name that a list knows as the same sort of thing is the listed one.
void prefer_listed(Candidate& found, const Analysis& analysis, const Lexicon& lexicon) {
  auto hits = lexicon.names_at(analysis, found.begin, found.end);
  std::erase_if(hits, [&](const NameHit& hit) {
    return hit.length != found.end - found.begin || !agree(lexicon, hit, found.tag);
  });
  if (hits.empty()) return;
  found.kind = Candidate::Kind::listed;
  found.hits = std::move(hits);
  found.sure = true;
}

/// "the Lord Mayor", "the Archbishop": an office that the tagger took for a person's name.
bool only_title(const Analysis& analysis, const Lexicon& lexicon, const Candidate& name) {
  std::string words;
  for (auto token = name.begin; token < name.end; ++token)
    words += (words.empty() ? "" : " ") + lower_ascii(analysis.form(token));
  const bool alone = name.end == name.begin + 1;
  return lexicon.has("offices", words) || (alone && is_title(analysis, lexicon, name.begin));
}

void add_tagged(std::vector<Candidate>& out, const Analysis& analysis, const Lexicon& lexicon) {
  for (const Name& name : analysis.names) {
    Candidate found;
    found.begin = name.begin;
    found.end = name.end;
    found.tag = name.kind;
    if (name.kind == NameKind::person) {
      found.end = with_hyphenated(analysis, found.end);
      found.begin = past_place(analysis, lexicon, found);
      while (found.begin + 1 < found.end && is_title(analysis, lexicon, found.begin)) ++found.begin;
    }
    const bool possessive =
        analysis.form(found.end - 1) == "'s" || analysis.form(found.end - 1) == "’s";
    if (possessive && found.end - found.begin > 1) --found.end;
    if (name.kind == NameKind::person && only_title(analysis, lexicon, found)) continue;
    prefer_listed(found, analysis, lexicon);
    if (is_capital(analysis.form(found.begin)) || found.end - found.begin > 1) {
      out.push_back(std::move(found));
    }
  }
}

/// "the North", where the tagger saw no name: a capital word after an article that heads its
/// phrase.
void add_bare(std::vector<Candidate>& out, const Analysis& analysis) {
  for (const Sentence& sentence : analysis.sentences) {
    for (auto token = sentence.begin + 1; token < sentence.end; ++token) {
      const Token& t = analysis.tokens[token];
      const auto before = lower_ascii(analysis.form(token - 1));
      const bool bare = is_capital(analysis.form(token)) && before == "the" &&
                        t.deprel != Deprel::amod && t.deprel != Deprel::compound &&
                        (t.upos == Upos::propn || t.upos == Upos::noun);
      const bool compass = analysis.form(token) == "North" || analysis.form(token) == "South" ||
                           analysis.form(token) == "East" || analysis.form(token) == "West" ||
                           analysis.form(token).ends_with('s');
      if (!bare || !compass) continue;
      Candidate found;
      found.begin = token;
      found.end = token + 1;
      found.kind = Candidate::Kind::part;
      out.push_back(std::move(found));
    }
  }
}

/// What the lists and the tagger take for names, by type.
std::vector<TypedSpan> typed(const std::vector<Candidate>& names, const Lexicon& lexicon) {
  static const std::map<NameKind, std::vector<std::string>> tags{
      {NameKind::person, {"Person"}},
      {NameKind::organization, {"Organization", "Organisation"}},
      {NameKind::location, {"Place", "Location"}}};
  std::vector<TypedSpan> out;
  for (const Candidate& name : names) {
    if (name.kind == Candidate::Kind::tagged) {
      out.push_back({name.begin, name.end, lexicon.types().first_known(tags.at(name.tag))});
    }
    for (const NameHit& hit : name.hits) {
      out.push_back({name.begin, name.end, lexicon.entity(hit.entity).type});
    }
  }
  return out;
}

void add_ruled(std::vector<Candidate>& out, const Grammar& grammar, const Lexicon& lexicon,
               const EntityRules& rules) {
  for (const RuledName& name : rules.find(grammar, typed(out, lexicon))) {
    Candidate found;
    found.begin = name.begin;
    found.end = name.end;
    found.kind = Candidate::Kind::ruled;
    found.rule = name.rule;
    found.type = rules.rule(name.rule).type;
    out.push_back(std::move(found));
  }
}

/// Lists win over rules and the tagger on the same words, unless the list itself calls the name
/// ambiguous.
int rank(const Candidate& candidate) {
  if (candidate.kind == Candidate::Kind::part) return -1;
  if (candidate.sure) return 3;
  if (candidate.kind == Candidate::Kind::ruled) return 2;
  if (candidate.kind != Candidate::Kind::listed) return 1;
  return candidate.hits.front().ambiguous ? 0 : 3;
}

}  // namespace

std::vector<Candidate> find_names(const Grammar& grammar, const Lexicon& lexicon,
                                  const EntityRules* rules) {
  const Analysis& analysis = grammar.analysis();
  std::vector<Candidate> all;
  add_listed(all, analysis, lexicon);
  add_tagged(all, analysis, lexicon);
  mend_spans(all, analysis, lexicon);
  mend_tags(all, analysis, lexicon);
  add_bare(all, analysis);
  if (rules != nullptr && !rules->empty()) add_ruled(all, grammar, lexicon, *rules);
  std::stable_sort(all.begin(), all.end(), [&](const Candidate& a, const Candidate& b) {
    const auto a_size = a.end - a.begin;
    const auto b_size = b.end - b.begin;
    if (a_size != b_size) return a_size > b_size;
    return rank(a) > rank(b);
  });
  std::vector<bool> taken(analysis.tokens.size(), false);
  std::vector<Candidate> out;
  for (Candidate& candidate : all) {
    const auto first = taken.begin() + candidate.begin;
    const auto last = taken.begin() + candidate.end;
    if (std::find(first, last, true) != last) continue;
    std::fill(first, last, true);
    candidate.head = grammar.head_of(candidate.begin, candidate.end);
    out.push_back(std::move(candidate));
  }
  std::sort(out.begin(), out.end(),
            [](const Candidate& a, const Candidate& b) { return a.begin < b.begin; });
  return out;
}

namespace {

/// "both", "the two", "the pair" where they stand for a participant themselves.
bool is_two(const Analysis& analysis, std::uint32_t token, std::string_view form) {
  static constexpr std::array words{"both", "two", "pair", "duo"};
  if (std::find(words.begin(), words.end(), form) == words.end()) return false;
  const auto relation = analysis.tokens[token].deprel;
  const bool participant = relation == Deprel::nsubj || relation == Deprel::nsubj_pass ||
                           relation == Deprel::obj || relation == Deprel::obl;
  const bool led = token > 0 && lower_ascii(analysis.form(token - 1)) == "the";
  return participant && (form == "both" || led);
}

}  // namespace

std::vector<Candidate> find_pronouns(const Analysis& analysis) {
  static constexpr std::array wanted{"he",   "him", "his", "himself", "she",  "her",  "herself",
                                     "hers", "it",  "its", "itself",  "they", "them", "their",
                                     "i",    "we",  "my",  "our",     "us",   "me"};
  std::vector<Candidate> out;
  for (std::uint32_t token = 0; token < analysis.tokens.size(); ++token) {
    const Token& t = analysis.tokens[token];
    const auto form = lower_ascii(analysis.form(token));
    const bool two = is_two(analysis, token, form);
    if (!two && (t.upos != Upos::pron || t.deprel == Deprel::expl)) continue;
    if (!two && std::find(wanted.begin(), wanted.end(), form) == wanted.end()) continue;
    Candidate found;
    found.begin = token;
    found.end = token + 1;
    found.head = token;
    found.kind = Candidate::Kind::pronoun;
    out.push_back(std::move(found));
  }
  return out;
}

}  // namespace factwright
