#ifndef FACTWRIGHT_TESTS_MATCH_PATTERN_WORLD_HPP
#define FACTWRIGHT_TESTS_MATCH_PATTERN_WORLD_HPP

#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "../analyze/by_hand.hpp"
#include "match/scene.hpp"
#include "rules/pattern.hpp"

namespace factwright {

/// A pack of one relation with text roles a, b, c and a person role p, types Person and City, and
/// the list `big` ("big", "very big", "huge"); patterns are added as rules.
class PatternWorld {
 public:
  PatternWorld() {
    pack_.types = {{"Person", {}, {}}, {"Place", {}, {}}, {"City", {"Place"}, {}}};
    List list{"big", "big.tsv", false, {}};
    for (const char* word : {"big", "very big", "huge"}) {
      list.entries.push_back({word, "", {}, {}, {}, {}, {}, 2});
    }
    pack_.lists.push_back(std::move(list));
    RelationDecl relation;
    relation.name = "r";
    for (const char* role : {"a", "b", "c", "p"}) {
      relation.roles.push_back({role, {*role == 'p' ? "Person" : "Text"}, true, true, {}});
    }
    relation.from = "a";
    relation.to = "b";
    pack_.relations.push_back(std::move(relation));
    scope_.pack = &pack_;
    scope_.lists.add("big", "");
    for (const char* type : {"Person", "Place", "City"}) scope_.types.add(type, "");
  }

  /// Adds a rule of one pattern: `kind` is "phrases", "tokens" or "path". Returns the code of its
  /// first fault.
  std::string add(const std::string& kind, const std::string& line) {
    YamlNode node;
    node.kind = YamlNode::Kind::scalar;
    node.text = line;
    node.runs = {{0, 0}};
    Diagnostics faults;
    const Source source("a", line);
    const PhraseNames names{&scope_, &pack_.relations[0], true};
    Rule rule;
    rule.relation = "r";
    rule.name = std::to_string(pack_.rules.size());
    const Reporter report(source, faults);
    if (kind == "path") {
      if (auto path = parse_path({&node, 0, node.text}, names, report)) {
        rule.paths.push_back(std::move(*path));
      }
    } else if (kind == "phrases") {
      if (auto phrase = parse_phrase({&node, 0, node.text}, names, report)) {
        rule.phrases.push_back(std::move(*phrase));
      }
    } else if (auto tokens = parse_tokens({&node, 0, node.text}, names, report)) {
      rule.tokens.push_back(std::move(*tokens));
    }
    if (faults.has_errors()) return faults.items()[0].code;
    pack_.rules.push_back(std::move(rule));
    return {};
  }

  void clear() { pack_.rules.clear(); }
  [[nodiscard]] Pack& pack() { return pack_; }

  /// Calls `use` with the scene of a text: a sentence by hand, and "begin-end=Type" mentions.
  template <class Use>
  void look_at(const ByHand& text, const std::string& mentions, const Use& use) const {
    Mentions known;
    known.at_token.assign(text.analysis.tokens.size(), none);
    const Grammar grammar(text.analysis);
    std::istringstream in(mentions);
    for (std::string part; in >> part;) add_mention(part, grammar, known);
    const Lexicon lexicon(pack_);
    const Program program(pack_, lexicon);
    const Document document;
    use(Scene{document, text.analysis, grammar, known, program,
              std::vector<std::uint32_t>(text.analysis.tokens.size(), 0)});
  }

 private:
  static void add_mention(const std::string& part, const Grammar& grammar, Mentions& known) {
    const auto dash = part.find('-');
    const auto sign = part.find('=');
    Mention mention;
    mention.begin = static_cast<std::uint32_t>(std::stoul(part.substr(0, dash)));
    mention.end = static_cast<std::uint32_t>(std::stoul(part.substr(dash + 1, sign - dash - 1)));
    mention.head = grammar.head_of(mention.begin, mention.end);
    mention.readings.push_back({static_cast<std::uint32_t>(known.entities.size()), Use::literal});
    for (auto t = mention.begin; t < mention.end; ++t) {
      known.at_token[t] = static_cast<std::uint32_t>(known.items.size());
    }
    known.items.push_back(std::move(mention));
    known.entities.emplace_back();
    known.entities.back().type = part.substr(sign + 1);
    known.entities.back().name = part;
  }

  Pack pack_;
  Scope scope_;
};

}  // namespace factwright

#endif
