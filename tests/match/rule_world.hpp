#ifndef FACTWRIGHT_TESTS_MATCH_RULE_WORLD_HPP
#define FACTWRIGHT_TESTS_MATCH_RULE_WORLD_HPP

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "../analyze/by_hand.hpp"
#include "match/scene.hpp"
#include "rules/phrase.hpp"
#include "rules/position.hpp"

namespace factwright {

/// Rules, trees and mentions drawn by chance from a few words, so that they often meet.
class RuleChance {
 public:
  explicit RuleChance(std::uint32_t seed) : random_(seed) {}

  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }
  bool in(std::uint32_t hundred) { return below(100) < hundred; }
  template <std::size_t size>
  std::string one_of(const char* const (&values)[size]) {
    return values[below(size)];
  }

  /// One sentence or two, in the notation of by_hand(); the second begins at the token `second`.
  std::string words(std::uint32_t& second) {
    const auto size = 4 + below(8);
    second = in(30) ? 1 + below(size) : size;
    std::string out = sentence(0, second);
    if (second < size) out += sentence(second, size);
    return out;
  }

  Mentions mentions(const Grammar& grammar) {
    Mentions out;
    const auto& tokens = grammar.analysis().tokens;
    out.at_token.assign(tokens.size(), none);
    for (const char* row : {"Ana Person", "Oslo City", "Norland Country", "Lund City",
                            "minister Role", "Acme Company"}) {
      LocalEntity entity;
      std::istringstream(row) >> entity.name >> entity.type;
      if (in(20)) entity.descriptions.push_back(one_of({"ship", "minister", "new"}));
      out.entities.push_back(std::move(entity));
    }
    for (const Sentence& sentence : grammar.analysis().sentences) {
      for (auto token = sentence.begin; token < sentence.end;) {
        const auto upos = tokens[token].upos;
        const bool noun = upos == Upos::propn || upos == Upos::noun || upos == Upos::pron;
        if (!in(noun ? 75 : 8)) {
          ++token;
          continue;
        }
        const auto longest = sentence.end - token;
        token = add_mention(grammar, out, {token, token + 1 + (in(30) ? below(longest) : 0)});
      }
    }
    return out;
  }

  Pack pack() {
    Pack out;
    out.types = {{"Actor", {}, {}},           {"Place", {}, {}},
                 {"Person", {"Actor"}, {}},   {"Company", {"Actor"}, {}},
                 {"City", {"Place"}, {}},     {"Country", {"Actor", "Place"}, {}},
                 {"Facility", {"Place"}, {}}, {"Role", {}, {}}};
    add_list(out, "things", {"talk", "peace talk", "ship", "visit", "Lund"});
    add_list(out, "light_verbs", {"hold", "have"});
    add_list(out, "speech", {"say"});
    add_list(out, "states", {"Norland", "Oslo"});
    out.lists.back().entities = true;
    add_list(out, "cues", {"deny", "will", "new"});
    const char* kinds[] = {"verb", "auxiliary", "adjective"};
    for (std::size_t i = 0; i < 3; ++i) out.lists.back().entries[i].columns["class"] = kinds[i];
    add_relation(out, "meet",
                 {{"party", {"Actor"}, false, true, {}}, {"topic", {"Text"}, true, false, {}}});
    add_relation(out, "attack",
                 {{"by", {"Actor"}, true, false, {}},
                  {"target", {"Place", "Person"}, true, false, {}},
                  {"with", {"Text"}, true, true, {}}});
    add_relation(out, "holds",
                 {{"holder", {"Actor"}, false, false, {}},
                  {"position", {"Role", "City"}, true, false, {}},
                  {"of", {"Country", "Company"}, true, false, {}}});
    add_relation(out, "say",
                 {{"who", {"Actor"}, false, true, {}}, {"what", {"Text"}, true, true, {}}});
    out.relations[2].state = true;
    for (auto count = 2 + below(7); count-- > 0;) add_rule(out);
    return out;
  }

 private:
  std::string sentence(std::uint32_t begin, std::uint32_t end) {
    static constexpr const char* known[] = {"met/VBD/meet",
                                            "meets/VBZ/meet",
                                            "meet/VB/meet",
                                            "Met/VBD/Meet",
                                            "held/VBD/hold",
                                            "held/VBN/hold",
                                            "sat/VBD/sit",
                                            "hit/VBD/hit",
                                            "hit/VBN/hit",
                                            "denied/VBD/deny",
                                            "said/VBD/say",
                                            "talks/NNS/talk",
                                            "talk/NN/talk",
                                            "Talks/NNS/talk",
                                            "visit/NN/visit",
                                            "visits/NNS/visit",
                                            "bombing/NN/bombing",
                                            "ship/NN/ship",
                                            "peace/NN/peace",
                                            "Ana/NNP/Ana",
                                            "Ruiz/NNP/Ruiz",
                                            "Oslo/NNP/Oslo",
                                            "Lund/NNP/Lund",
                                            "Norland/NNP/Norland",
                                            "he/PRP/he",
                                            "minister/NN/minister",
                                            "new/JJ/new",
                                            "Norwegian/JJ/Norwegian",
                                            "afraid/JJ/afraid",
                                            "with/IN/with",
                                            "of/IN/of",
                                            "to/IN/to",
                                            "in/IN/in",
                                            "on/IN/on",
                                            "by/IN/by",
                                            "between/IN/between",
                                            "down/IN/down",
                                            "out/IN/out",
                                            ",/,/,",
                                            "'s/POS/'s",
                                            "where/WRB/where",
                                            "which/WDT/which",
                                            "will/MD/will",
                                            "most/NN/most"};
    static constexpr std::uint32_t verbs = 11;
    static constexpr std::uint32_t nouns = 16;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::uint32_t> order;
    for (auto i = begin; i < end; ++i) {
      std::istringstream in(
          known[this->in(25)   ? below(verbs)
                : this->in(60) ? verbs + below(nouns)
                               : verbs + nouns + below(std::size(known) - verbs - nouns)]);
      std::vector<std::string> row(3);
      for (std::string& part : row) std::getline(in, part, '/');
      const bool verb = row[1].starts_with("VB");
      order.push_back(i - begin);
      if (verb && this->in(70)) std::rotate(order.begin(), order.end() - 1, order.end());
      rows.push_back(std::move(row));
    }
    std::vector<std::uint32_t> heads(rows.size(), none);
    for (std::size_t i = 1; i < order.size(); ++i) {
      heads[order[i]] = order[below(static_cast<std::uint32_t>(i))];
    }
    std::string out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool root = heads[i] == none;
      const auto relation = root ? "root" : relation_of(rows[i][1], rows[heads[i]][1]);
      const auto head = root ? 0 : begin + heads[i] + 1;
      out += rows[i][0] + "/" + rows[i][1] + "/" + std::to_string(head) + "/" + relation + "/" +
             rows[i][2] + " ";
    }
    return out;
  }

  std::string relation_of(const std::string& tag, const std::string& head) {
    const bool verb_over = head.starts_with("VB");
    if (in(8)) {
      return one_of({"nsubj", "obj", "obl", "case", "conj", "nmod", "aux", "cop", "advmod", "mark",
                     "nsubj:pass", "aux:pass", "appos", "fixed", "parataxis", "ccomp", "acl"});
    }
    if (tag == "IN") return one_of({"case", "case", "case", "mark", "compound:prt", "fixed"});
    if (tag.starts_with("VB")) {
      return verb_over ? one_of({"xcomp", "ccomp", "advcl", "conj", "parataxis"})
                       : one_of({"acl", "acl:relcl", "conj", "cop"});
    }
    if (tag.starts_with("NN") || tag == "PRP") {
      return verb_over
                 ? one_of({"nsubj", "nsubj", "obj", "obj", "nsubj:pass", "iobj", "obl", "obl",
                           "obl:agent", "xcomp", "conj"})
                 : one_of({"nmod", "nmod", "nmod:poss", "compound", "appos", "conj", "nsubj"});
    }
    if (tag == "JJ") return one_of({"amod", "amod", "xcomp", "conj"});
    if (tag == "WDT") return one_of({"nsubj", "obj", "obl"});
    if (tag == "MD") return "aux";
    return one_of({"advmod", "punct", "case"});
  }

  std::uint32_t add_mention(const Grammar& grammar, Mentions& out, Span tokens) {
    Mention mention;
    mention.begin = tokens.begin;
    mention.end = tokens.end;
    mention.head = grammar.head_of(tokens.begin, tokens.end);
    mention.kind = in(60)   ? MentionKind::name
                   : in(60) ? MentionKind::nominal
                            : MentionKind::pronoun;
    mention.demonym = in(10);
    for (auto count = in(25) ? 2 : 1; count-- > 0;) {
      const auto entity = below(static_cast<std::uint32_t>(out.entities.size()));
      mention.readings.push_back({entity, in(75)   ? Use::literal
                                          : in(70) ? Use::acting
                                                   : Use::office});
    }
    if (in(10)) mention.via = "coreference: the two";
    for (auto token = tokens.begin; token < tokens.end; ++token) {
      out.at_token[token] = static_cast<std::uint32_t>(out.items.size());
    }
    out.items.push_back(std::move(mention));
    return tokens.end;
  }

  static void add_list(Pack& out, const char* name, const std::vector<std::string>& words) {
    List list{name, std::string(name) + ".tsv", false, {}};
    for (const std::string& word : words) list.entries.push_back({word, "", {}, {}, {}, {}, {}, 2});
    out.lists.push_back(std::move(list));
  }

  static void add_relation(Pack& out, const char* name, std::vector<RoleDecl> roles) {
    RelationDecl relation;
    relation.name = name;
    relation.from = roles[0].name;
    relation.to = relation.name == "meet" ? roles[0].name : roles[1].name;
    relation.symmetric = relation.from == relation.to;
    relation.roles = std::move(roles);
    out.relations.push_back(std::move(relation));
  }

  void add_rule(Pack& out) {
    const RelationDecl& relation = out.relations[below(4)];
    Rule rule;
    rule.name = "r" + std::to_string(out.rules.size());
    rule.relation = relation.name;
    rule.pack = "p";
    const bool phrases = in(35);
    for (auto count = phrases ? below(3) : 1 + below(4); count-- > 0;) {
      rule.triggers.push_back(trigger());
    }
    for (auto count = phrases ? 1 + below(2) : 0; count-- > 0;) add_phrase(out, relation, rule);
    for (const RoleDecl& role : relation.roles) {
      if (!rule.triggers.empty() || in(20)) add_role(rule, role);
      if (in(15)) rule.narrowing[role.name] = {narrower()};
    }
    if (in(15)) rule.when.push_back(condition());
    if (in(25)) rule.unless.push_back(condition());
    for (const Rule& other : out.rules) {
      if (in(20)) rule.instead_of.push_back(other.name);
    }
    if (in(8)) rule.status = "ended";
    rule.deprecated = in(3);
    out.rules.push_back(std::move(rule));
  }

  TriggerWord trigger() {
    const auto kind = static_cast<TriggerKind>(in(70) ? below(2) : below(4));
    std::string text;
    if (kind == TriggerKind::verb) {
      text = one_of({"meet", "hit", "hold talk", "sit down with", "hold", "deny", "say", "@things",
                     "sit down", "hit on", "say out of", "meet afraid", "hold hit"});
    } else if (kind == TriggerKind::noun) {
      text = one_of({"talk", "talks", "peace talk", "visit", "@things", "minister", "bombing",
                     "new ship", "ship"});
    } else if (kind == TriggerKind::adjective) {
      text = one_of({"afraid", "new", "new afraid", "norwegian"});
    } else {
      text = one_of(
          {"down", "will", "of", "with talk", "on new ship", "met", "@things", "'s", "in oslo"});
    }
    return {kind, text, {}};
  }

  PositionRef position() {
    if (in(35)) return {in(50) ? PositionKind::subject : PositionKind::object, {}, {}};
    const auto kind = static_cast<PositionKind>(below(18));
    if (kind < PositionKind::preposition) return {kind, {}, {}};
    return {PositionKind::preposition,
            one_of({"with", "of", "to", "in", "on", "between", "out of"}),
            {}};
  }

  void add_role(Rule& rule, const RoleDecl& role) {
    if (in(8)) return;
    RoleSpec spec{role.name, {}, {}, {}};
    for (auto count = 1 + below(4); count-- > 0;) spec.at.push_back(position());
    if (in(12)) spec.is.push_back(narrower());
    if (in(8)) spec.is.push_back(narrower());
    rule.roles.push_back(std::move(spec));
  }

  std::string narrower() {
    return one_of({"Person", "City", "Country", "Place", "@states", "@things", "minister", "oslo"});
  }

  Condition condition() {
    Condition out;
    out.kind = in(55) ? ConditionKind::position : static_cast<ConditionKind>(below(4));
    if (out.kind == ConditionKind::position) out.position = position();
    for (auto count = 1 + below(3); count-- > 0;) {
      out.values.push_back(out.kind == ConditionKind::zone
                               ? one_of({"body", "headline"})
                               : one_of({"any", "Person", "Place", "@states", "@things", "talk",
                                         "talks", "hold", "Oslo", "new", "deny"}));
    }
    return out;
  }

  void add_phrase(const Pack& pack, const RelationDecl& relation, Rule& rule) {
    Scope scope;
    scope.pack = &pack;
    for (const TypeDecl& type : pack.types) scope.types.add(type.name, "");
    for (const List& list : pack.lists) scope.lists.add(list.name, "");
    YamlNode node;
    node.kind = YamlNode::Kind::scalar;
    node.text = phrase(relation, 2);
    node.runs = {{0, 0}};
    Diagnostics faults;
    const Source source("a", node.text);
    auto read =
        parse_phrase({&node, 0, node.text}, {&scope, &relation, true}, Reporter(source, faults));
    if (!read || faults.has_errors()) return;
    rule.phrases.push_back(std::move(*read));
    rule.note += (rule.note.empty() ? "" : " // ") + node.text;
  }

  std::string phrase(const RelationDecl& relation, int depth) {
    std::string out;
    for (auto count = 1 + below(4); count-- > 0;) {
      const auto kind = below(depth > 0 ? 12 : 10);
      const auto times = one_of({"", "", "", "?", "+"});
      if (kind < 4)
        out += "<" + relation.roles[below(static_cast<std::uint32_t>(relation.roles.size()))].name +
               ">" + (in(15) ? "?" : "");
      if (kind == 4 || kind == 5) {
        out += one_of({"meet", "talk", "minister", "new", "hold", "of", "with", "\",\""}) + times;
      }
      if (kind == 6) out += one_of({"\"Oslo\"", "\"talks\"", "\"Talks\""});
      if (kind == 7) out += one_of({"@things", "@states"});
      if (kind == 8) out += one_of({"{Name}", "{Noun}", "{any}", "{Verb}", "{Adjective}"}) + times;
      if (kind == 9) out += one_of({"..1", "..3"});
      if (kind == 10)
        out += "(" + phrase(relation, depth - 1) + "|" + phrase(relation, depth - 1) + ")" + times;
      if (kind == 11) out += "(" + phrase(relation, depth - 1) + ")" + times;
      out += " ";
    }
    return out;
  }

  std::mt19937 random_;
};

/// Rules as a person can read them.
inline std::string described(const Pack& pack) {
  std::string out;
  const auto listed = [](const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& one : all) text += " " + one;
    return text;
  };
  const auto place = [](const PositionRef& at) {
    return at.kind == PositionKind::preposition ? at.preposition
                                                : "#" + std::to_string(static_cast<int>(at.kind));
  };
  for (const Rule& rule : pack.rules) {
    out += rule.name + " makes " + rule.relation + (rule.deprecated ? " (deprecated)" : "") + "\n";
    for (const TriggerWord& word : rule.triggers) {
      static constexpr const char* kinds[] = {"verb", "noun", "adjective", "words"};
      out += std::string("  ") + kinds[static_cast<int>(word.kind)] + ": " + word.text + "\n";
    }
    if (!rule.phrases.empty()) out += "  phrases: " + rule.note + "\n";
    for (const RoleSpec& spec : rule.roles) {
      out += "  " + spec.role + ":";
      for (const PositionRef& at : spec.at) out += " " + place(at);
      out += (spec.is.empty() ? "" : ", is") + listed(spec.is) + "\n";
    }
    for (const auto& [role, is] : rule.narrowing)
      out += "  where " + role + ":" + listed(is) + "\n";
    for (const auto* all : {&rule.when, &rule.unless}) {
      for (const Condition& condition : *all) {
        out += all == &rule.when ? "  when " : "  unless ";
        out += condition.kind == ConditionKind::position
                   ? place(condition.position)
                   : "kind " + std::to_string(static_cast<int>(condition.kind));
        out += ":" + listed(condition.values) + "\n";
      }
    }
    if (!rule.instead_of.empty()) out += "  instead-of" + listed(rule.instead_of) + "\n";
  }
  return out;
}

}  // namespace factwright

#endif
