#ifndef FACTWRIGHT_TESTS_BENCH_MATCH_RULES_HPP
#define FACTWRIGHT_TESTS_BENCH_MATCH_RULES_HPP

#include <array>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "factwright/analysis.hpp"
#include "factwright/pack.hpp"
#include "rules/names.hpp"

namespace factwright::bench {

/// What generated rules are made of.
enum class Form : std::uint8_t { trigger, tokens, path, entity };
/// Where their key words come from: words that the texts hardly have, or the texts' own words, each
/// as often as it stands there.
enum class Draw : std::uint8_t { rare, frequent };

/// Words of some texts and how often each stands there, to draw from.
class WordUrn {
 public:
  void add(const std::string& word);
  void close();  ///< once all are added, before the first draw
  [[nodiscard]] const std::string& by_frequency(std::mt19937& random) const;
  /// One of the words after the hundred most frequent, each alike.
  [[nodiscard]] const std::string& alike(std::mt19937& random) const;
  [[nodiscard]] const std::string& seldom(std::mt19937& random) const;

 private:
  std::vector<std::string> words_;  ///< the most frequent first
  std::vector<std::uint64_t> sums_;
  std::vector<std::string> added_;
  std::size_t seldom_ = 0;  ///< the first that stands there twice at most
};

/// Makes packs of any number of rules over the words of some texts. The same texts, number and
/// kinds give the same pack.
class RuleMaker {
 public:
  /// `base` gives the types; must outlive the packs.
  RuleMaker(std::span<const Analysis> texts, const Pack& base);
  [[nodiscard]] Pack make(Form form, Draw draw, std::size_t rules);

 private:
  static constexpr std::size_t sub_patterns = 4000;

  struct Key {
    TriggerKind kind = TriggerKind::verb;
    std::string word;
  };

  [[nodiscard]] Key key(Draw draw);
  [[nodiscard]] const std::string& common();
  [[nodiscard]] std::string context();
  [[nodiscard]] RoleSpec role(const std::string& name);
  [[nodiscard]] Condition condition();
  void fill_pools(Form form);
  void add(Form form, Draw draw, Pack& pack);
  void add_trigger(Draw draw, Rule& rule);
  [[nodiscard]] std::string token_line(Draw draw);
  [[nodiscard]] std::string path_line(Draw draw);
  template <class T>
  [[nodiscard]] const T& one_of(const std::vector<T>& pool) {
    return pool[random_() % pool.size()];
  }

  std::vector<TypeDecl> types_;
  std::array<WordUrn, 3> by_kind_;  ///< verbs, nouns, adjectives
  WordUrn all_;
  WordUrn content_;
  std::mt19937 random_;
  std::vector<std::string> contexts_;
  std::vector<RoleSpec> roles_;
  std::vector<Condition> conditions_;
  Pack relation_only_;
  Scope scope_;
};

}  // namespace factwright::bench

#endif
