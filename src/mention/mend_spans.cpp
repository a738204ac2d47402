#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "mention/mend_tags.hpp"

namespace factwright {
namespace {

constexpr std::uint32_t longest_link = 2;      ///< words between parts of a name: "for the"
constexpr std::uint32_t longest_nickname = 3;  ///< words
constexpr std::size_t longest_acronym = 8;     ///< letters

bool is_quote(std::string_view form) {
  return form == "\"" || form == "“" || form == "”" || form == "``" || form == "''";
}

bool is_tagged(const Candidate& name) { return name.kind == Candidate::Kind::tagged; }

bool has_capital(const Analysis& analysis, std::uint32_t token) {
  return is_upper(decode_at(analysis.form(token), 0).code_point);
}

/// Which candidate begins at a token, and whether any has it.
class Places {
 public:
  Places(const std::vector<Candidate>& names, std::size_t tokens)
      : begins_(tokens, none), taken_(tokens, false) {
    for (std::uint32_t i = 0; i < names.size(); ++i) {
      if (is_tagged(names[i])) begins_[names[i].begin] = i;
      std::fill(taken_.begin() + names[i].begin, taken_.begin() + names[i].end, true);
    }
  }
  [[nodiscard]] std::uint32_t beginning_at(std::uint32_t token) const {
    return token < begins_.size() ? begins_[token] : none;
  }
  [[nodiscard]] bool is_free(std::uint32_t token) const {
    return token < taken_.size() && !taken_[token];
  }

 private:
  std::vector<std::uint32_t> begins_;
  std::vector<bool> taken_;
};

/// A listed noun that names an organisation or a building.
bool is_body(const Analysis& analysis, const Lexicon& lexicon, std::uint32_t token) {
  for (const NounHit& hit : lexicon.nouns_at(analysis, token, token)) {
    if (lexicon.types().is_a(hit.type, "Organization") ||
        lexicon.types().is_a(hit.type, "Facility")) {
      return true;
    }
  }
  return false;
}

class Mending {
 public:
  Mending(std::vector<Candidate>& names, const Analysis& analysis, const Lexicon& lexicon)
      : names_(names),
        analysis_(analysis),
        lexicon_(lexicon),
        places_(names, analysis.tokens.size()) {}

  void run() {
    for (Candidate& name : names_) {
      if (!is_tagged(name) || name.end == name.begin) continue;
      if (name.tag == NameKind::person) {
        take_rest(name);
        take_nickname(name);
      } else {
        take_noun(name);
      }
      if (name.tag == NameKind::organization) take_purpose(name);
    }
    std::erase_if(names_, [](const Candidate& name) { return name.begin == name.end; });
  }

 private:
  [[nodiscard]] const Token& at(std::uint32_t token) const { return analysis_.tokens[token]; }

  /// "Ana | "Nita" Ruiz": a nickname in quotation marks, then the rest of the name.
  void take_nickname(Candidate& name) {
    const auto size = static_cast<std::uint32_t>(analysis_.tokens.size());
    if (name.end + 2 > size || !is_quote(analysis_.form(name.end))) return;
    if (is_open(name)) return take_behind(name, name.end + 1);
    auto close = name.end + 1;
    while (close < size && close <= name.end + longest_nickname && is_capital(close)) ++close;
    const bool quoted = close > name.end + 1 && close + 1 < size && is_quote(analysis_.form(close));
    if (quoted) take_behind(name, close + 1);
  }

  /// The tagger's end of the name is inside of the quotation marks.
  [[nodiscard]] bool is_open(const Candidate& name) const {
    bool open = false;
    for (auto token = name.begin; token < name.end; ++token) {
      if (is_quote(analysis_.form(token))) open = !open;
    }
    return open;
  }

  /// Makes the name or the name-like word at `token` the end of `name`.
  void take_behind(Candidate& name, std::uint32_t token) {
    const auto size = static_cast<std::uint32_t>(analysis_.tokens.size());
    if (token >= size || !is_capital(token) || at(token).upos != Upos::propn) return;
    const auto found = places_.beginning_at(token);
    if (found == none && !places_.is_free(token)) return;
    const auto end = found == none ? token + 1 : names_[found].end;
    for (auto inside = name.end; inside < end; ++inside) {
      const auto inner = places_.beginning_at(inside);
      if (inner != none) names_[inner].end = names_[inner].begin;
    }
    name.end = end;
  }

  [[nodiscard]] bool is_capital(std::uint32_t token) const { return has_capital(analysis_, token); }

  /// "Perttu | Lind": a part of a name that the tree holds on to.
  void take_rest(Candidate& name) {
    const auto next = name.end;
    if (name.end != name.begin + 1 || !places_.is_free(next)) return;
    const bool flat = at(next).deprel == Deprel::flat && at(next).head == name.begin;
    if (flat && at(next).upos == Upos::propn && has_capital(analysis_, next)) ++name.end;
  }

  /// "Harbour Cooperation | Fund".
  void take_noun(Candidate& name) {
    const auto next = name.end;
    if (!places_.is_free(next) || !has_capital(analysis_, next)) return;
    const bool heads =
        at(name.end - 1).head == next && at(name.end - 1).deprel != Deprel::nmod_poss;
    if (!heads || !is_body(analysis_, lexicon_, next)) return;
    ++name.end;
    name.tag = NameKind::organization;
  }

  /// "Council | for the | Promotion of Trade".
  void take_purpose(Candidate& name) {
    if (!is_body(analysis_, lexicon_, name.end - 1)) return;
    static constexpr std::array<std::string_view, 4> links{"for", "on", "of", "against"};
    const auto form = name.end < analysis_.tokens.size() ? analysis_.form(name.end) : "";
    if (std::find(links.begin(), links.end(), form) == links.end()) return;
    for (auto next = name.end + 1; next <= name.end + longest_link; ++next) {
      const auto found = places_.beginning_at(next);
      if (found != none) {
        Candidate& rest = names_[found];
        if (rest.tag != NameKind::organization || rest.end == rest.begin) return;
        name.end = rest.end;
        rest.end = rest.begin;
        return;
      }
      if (next >= analysis_.tokens.size() || analysis_.form(next) != "the") return;
    }
  }

  std::vector<Candidate>& names_;
  const Analysis& analysis_;
  const Lexicon& lexicon_;
  Places places_;
};

bool is_acronym_form(std::string_view form) {
  return form.size() >= 2 && form.size() <= longest_acronym &&
         std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Whether the capital words before `token` begin with the letters of an acronym: "World Harvest
/// Fund (WHF)"; small words between them do not count.
bool is_explained(const Analysis& analysis, std::uint32_t token, std::string_view letters) {
  for (int small = 0; token > 0 && !letters.empty();) {
    --token;
    if (!has_capital(analysis, token)) {
      if (++small > 2) return false;
      continue;
    }
    small = 0;
    if (analysis.form(token).front() != letters.back()) return false;
    letters.remove_suffix(1);
  }
  return letters.empty();
}

/// Acronyms that the text explains in brackets, wherever they stand without being names yet.
void add_acronyms(std::vector<Candidate>& names, const Analysis& analysis) {
  const auto size = static_cast<std::uint32_t>(analysis.tokens.size());
  std::set<std::string, std::less<>> explained;
  for (std::uint32_t token = 1; token + 1 < size; ++token) {
    const auto form = analysis.form(token);
    const bool bracketed = analysis.form(token - 1) == "(" && analysis.form(token + 1) == ")";
    if (bracketed && is_acronym_form(form) && is_explained(analysis, token - 1, form))
      explained.insert(std::string(form));
  }
  if (explained.empty()) return;
  const Places places(names, size);
  for (std::uint32_t token = 0; token < size; ++token) {
    if (!places.is_free(token) || !explained.contains(analysis.form(token))) continue;
    Candidate found;
    found.begin = token;
    found.end = token + 1;
    found.tag = NameKind::organization;
    names.push_back(std::move(found));
  }
}

/// "James Cook University" is no person: nobody is called by such a word.
void mend_kind(Candidate& name, const Analysis& analysis) {
  static constexpr std::array<std::string_view, 18> bodies{
      "University", "College",    "Institute",   "Hospital",    "Foundation",   "Committee",
      "Council",    "Commission", "Corporation", "Association", "Federation",   "Academy",
      "Museum",     "Agency",     "Airport",     "Stadium",     "Organization", "Organisation"};
  if (!is_tagged(name) || name.tag != NameKind::person || name.end < name.begin + 2) return;
  const auto last = analysis.form(name.end - 1);
  if (std::find(bodies.begin(), bodies.end(), last) != bodies.end())
    name.tag = NameKind::organization;
}

}  // namespace

void mend_spans(std::vector<Candidate>& names, const Analysis& analysis, const Lexicon& lexicon) {
  Mending(names, analysis, lexicon).run();
  for (Candidate& name : names) mend_kind(name, analysis);
  add_acronyms(names, analysis);
}

}  // namespace factwright
