#include "match_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

#include "mention/lexicon.hpp"
#include "rules/pattern.hpp"
#include "rules/source.hpp"

namespace factwright::bench {
namespace {

constexpr std::size_t role_shares = 4;  ///< one in so many sub-patterns is a role's

bool is_plain(const std::string& word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return 'a' <= c && c <= 'z'; });
}

PositionRef position(const std::string& name) {
  static const std::map<std::string, PositionKind> kinds{
      {"subject", PositionKind::subject},       {"object", PositionKind::object},
      {"recipient", PositionKind::recipient},   {"possessor", PositionKind::possessor},
      {"modifier", PositionKind::modifier},     {"complement", PositionKind::complement},
      {"apposition", PositionKind::apposition}, {"clause", PositionKind::clause}};
  const auto known = kinds.find(name);
  if (known != kinds.end()) return {known->second, {}, {}};
  return {PositionKind::preposition, name, {}};
}

YamlNode scalar(const std::string& line) {
  YamlNode node;
  node.kind = YamlNode::Kind::scalar;
  node.text = line;
  node.runs = {{0, 0}};
  return node;
}

/// Generated lines are right; a wrong one is a defect of the bench.
template <class Parsed, class Parse>
Parsed parsed(const std::string& line, const PhraseNames& names, const Parse& parse) {
  const YamlNode node = scalar(line);
  const Source source("bench", line);
  Diagnostics faults;
  auto out = parse({&node, 0, node.text}, names, Reporter(source, faults));
  if (out && !faults.has_errors()) return std::move(*out);
  fmt::print("{}: {}\n", line, faults.items().front().message);
  std::exit(3);
}

RelationDecl link() {
  RelationDecl out;
  out.name = "link";
  out.roles = {{"a", {"Actor"}, false, false, {}},
               {"b", {"Actor", "Place", "Text"}, true, false, {}}};
  out.from = "a";
  out.to = "b";
  return out;
}

}  // namespace

void WordUrn::add(const std::string& word) {
  if (is_plain(word)) added_.push_back(word);
}

void WordUrn::close() {
  std::map<std::string, std::uint64_t> counts;
  for (std::string& word : added_) ++counts[std::move(word)];
  added_.clear();
  std::vector<std::pair<std::string, std::uint64_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::uint64_t sum = 0;
  for (auto& [word, count] : sorted) {
    if (count > 2) seldom_ = words_.size() + 1;
    words_.push_back(std::move(word));
    sums_.push_back(sum += count);
  }
}

const std::string& WordUrn::by_frequency(std::mt19937& random) const {
  const auto place = std::upper_bound(sums_.begin(), sums_.end(), random() % sums_.back());
  return words_[static_cast<std::size_t>(place - sums_.begin())];
}

const std::string& WordUrn::alike(std::mt19937& random) const {
  const std::size_t first = std::min<std::size_t>(100, words_.size() / 2);
  const std::size_t count = std::min<std::size_t>(3000, words_.size() - first);
  return words_[first + random() % count];
}

const std::string& WordUrn::seldom(std::mt19937& random) const {
  const std::size_t first = std::min(seldom_, words_.size() - 1);
  return words_[first + random() % (words_.size() - first)];
}

RuleMaker::RuleMaker(std::span<const Analysis> texts, const Pack& base) : types_(base.types) {
  for (const Analysis& text : texts) {
    for (const Token& token : text.tokens) {
      const auto lemma = lower_ascii(token.lemma);
      all_.add(lemma);
      const std::map<Upos, std::size_t> kinds{{Upos::verb, 0}, {Upos::noun, 1}, {Upos::adj, 2}};
      const auto kind = kinds.find(token.upos);
      if (kind == kinds.end()) continue;
      by_kind_[kind->second].add(lemma);
      content_.add(lemma);
    }
  }
  for (WordUrn* urn : {&by_kind_[0], &by_kind_[1], &by_kind_[2], &all_, &content_}) urn->close();
  relation_only_.types = types_;
  relation_only_.relations = {link()};
  scope_.pack = &relation_only_;
  for (const TypeDecl& type : types_) scope_.types.add(type.name, "");
  for (const std::string& type : builtin_types()) scope_.types.add(type, "");
}

RuleMaker::Key RuleMaker::key(Draw draw) {
  static constexpr std::array kinds{TriggerKind::verb, TriggerKind::noun, TriggerKind::adjective};
  const std::size_t kind = std::array{0, 0, 0, 1, 1, 1, 2}[random_() % 7];
  if (draw == Draw::frequent) return {kinds[kind], by_kind_[kind].by_frequency(random_)};
  if (random_() % 20 == 0) return {kinds[kind], by_kind_[kind].seldom(random_)};
  return {kinds[kind], fmt::format("word{}", random_() % 1000000)};
}

/// A noun, verb or adjective for conditions and contexts.
const std::string& RuleMaker::common() {
  return random_() % 2 == 0 ? content_.alike(random_) : content_.by_frequency(random_);
}

/// What must stand behind a key word.
std::string RuleMaker::context() {
  const auto word = common();
  switch (random_() % 6) {
    case 0:
      return fmt::format("[lemma={}]", word);
    case 1:
      return fmt::format("[] [lemma={}]", word);
    case 2:
      return fmt::format("[]{{0,3}} [lemma={}]", word);
    case 3:
      return fmt::format("[lemma={},{},{}]", word, common(), common());
    case 4:
      return fmt::format("[tag=ADJ]? [lemma={} & tag=NOUN]", word);
    default:
      return fmt::format("[tag=DET]? [tag=ADJ]{{0,2}} [lemma={}]", word);
  }
}

RoleSpec RuleMaker::role(const std::string& name) {
  static constexpr std::array places{"subject", "subject", "subject",   "subject",  "object",
                                     "object",  "with",    "to",        "of",       "from",
                                     "in",      "for",     "possessor", "modifier", "against",
                                     "about",   "on",      "recipient", "between",  "by"};
  static constexpr std::array types{"", "", "", "Person", "Country", "Organization", "Actor"};
  RoleSpec out;
  out.role = name;
  for (auto count = 1 + random_() % 3; count > 0; --count) {
    out.at.push_back(position(places[random_() % places.size()]));
  }
  const std::string type = types[random_() % types.size()];
  if (!type.empty()) out.is = {type};
  return out;
}

Condition RuleMaker::condition() {
  static constexpr std::array places{"object", "object", "object",   "subject",    "of",
                                     "with",   "in",     "modifier", "complement", "to"};
  Condition out;
  out.position = position(places[random_() % places.size()]);
  for (auto count = 1 + random_() % 3; count > 0; --count) {
    out.values.push_back(common());
  }
  return out;
}

void RuleMaker::fill_pools(Form form) {
  contexts_.clear();
  roles_.clear();
  conditions_.clear();
  if (form != Form::trigger) {
    while (contexts_.size() < sub_patterns) contexts_.push_back(context());
    return;
  }
  while (roles_.size() < sub_patterns / role_shares) {
    roles_.push_back(role(roles_.size() % 2 == 0 ? "a" : "b"));
  }
  while (roles_.size() + conditions_.size() < sub_patterns) conditions_.push_back(condition());
}

void RuleMaker::add_trigger(Draw draw, Rule& rule) {
  const Key own = key(draw);
  rule.triggers.push_back({own.kind, own.word, {}});
  const auto pair = random_() % (roles_.size() / 2) * 2;
  rule.roles = {roles_[pair], roles_[random_() % (roles_.size() / 2) * 2 + 1]};
  if (random_() % 100 != 0) rule.when.push_back(one_of(conditions_));
  if (random_() % 4 == 0) rule.unless.push_back(one_of(conditions_));
}

std::string RuleMaker::token_line(Draw draw) {
  const std::string word = draw == Draw::frequent ? all_.by_frequency(random_) : key(draw).word;
  return fmt::format("(?<a> [lemma={}] {})", word, one_of(contexts_));
}

std::string RuleMaker::path_line(Draw draw) {
  static constexpr std::array labels{"obj", "obj", "obl", "nmod", "obl:with", "obl:in", "xcomp"};
  const Key own = key(draw);
  return fmt::format("a:Actor <nsubj [lemma={}] >{}|{} b:[lemma={}]", own.word,
                     labels[random_() % labels.size()], labels[random_() % labels.size()],
                     common());
}

void RuleMaker::add(Form form, Draw draw, Pack& pack) {
  Rule rule;
  rule.name = fmt::format("rule {}", pack.rules.size() + pack.entity_rules.size());
  rule.relation = "link";
  const PhraseNames names{&scope_, &relation_only_.relations.front(), true};
  if (form == Form::trigger) add_trigger(draw, rule);
  if (form == Form::tokens) {
    rule.tokens.push_back(parsed<TokenPattern>(token_line(draw), names, parse_tokens));
  }
  if (form == Form::path) {
    rule.paths.push_back(parsed<PathPattern>(path_line(draw), names, parse_path));
  }
  if (form != Form::entity) {
    pack.rules.push_back(std::move(rule));
    return;
  }
  EntityRule entity;
  entity.name = rule.name;
  entity.type = "Organization";
  const std::string word = draw == Draw::frequent ? all_.by_frequency(random_) : key(draw).word;
  entity.tokens.push_back(
      parsed<TokenPattern>(fmt::format("[lemma={}] {}", word, one_of(contexts_)),
                           {&scope_, nullptr, false}, parse_tokens));
  pack.entity_rules.push_back(std::move(entity));
}

Pack RuleMaker::make(Form form, Draw draw, std::size_t rules) {
  random_.seed(static_cast<std::uint32_t>(7 + static_cast<int>(form)));
  fill_pools(form);
  Pack out = relation_only_;
  for (std::size_t i = 0; i < rules; ++i) add(form, draw, out);
  return out;
}

}  // namespace factwright::bench
