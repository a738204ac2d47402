#include "mention/token_program.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "analyze/tokenize.hpp"

namespace factwright {
namespace {

/// Writes a pattern's steps from the back to the front, so that each knows what follows it.
class TokenCompiler {
 public:
  TokenCompiler(PatternParts& parts, TokenProgram& out) : parts_(parts), out_(out) {}

  std::uint32_t compile(const TokenPattern& node, std::uint32_t next) {
    if (node.min == 1 && node.max == 1) return once(node, next);
    auto after = next;
    if (node.max == none) {
      after = add({TokenStep::Kind::split, 0, 0, 0});
      set_split(after, once(node, after), next, node.lazy);
      if (node.min > 0) return repeat(node, node.min - 1, once(node, after));
      return after;
    }
    for (auto i = node.min; i < node.max; ++i) {
      const auto split = add({TokenStep::Kind::split, 0, 0, 0});
      set_split(split, once(node, after), next, node.lazy);
      after = split;
    }
    return repeat(node, node.min, after);
  }

 private:
  std::uint32_t repeat(const TokenPattern& node, std::uint32_t times, std::uint32_t next) {
    for (std::uint32_t i = 0; i < times; ++i) next = once(node, next);
    return next;
  }

  std::uint32_t once(const TokenPattern& node, std::uint32_t next) {
    using Kind = TokenPattern::Kind;
    switch (node.kind) {
      case Kind::sequence:
        return sequence(node, next);
      case Kind::choice: {
        auto way = compile(node.children.back(), next);
        for (auto child = node.children.rbegin() + 1; child != node.children.rend(); ++child) {
          way = add({TokenStep::Kind::split, 0, compile(*child, next), way});
        }
        return way;
      }
      case Kind::token:
        return add({TokenStep::Kind::test, parts_.tests.add(node.test), next, 0});
      case Kind::mention:
        return add({TokenStep::Kind::mention, role(node.name), next, 0});
      case Kind::list:
        return add({TokenStep::Kind::list,
                    parts_.lists.add(node.name, parts_.lexicon, parts_.words), next, 0});
      case Kind::capture: {
        const auto number = role(node.name);
        const auto close = add({TokenStep::Kind::close, number, next, 0});
        return add({TokenStep::Kind::open, number, sequence(node, close), 0});
      }
      case Kind::ahead:
      case Kind::behind: {
        const auto inner = sequence(node, add({TokenStep::Kind::accept, 0, 0, 0}));
        const auto kind =
            node.kind == Kind::ahead ? TokenStep::Kind::ahead : TokenStep::Kind::behind;
        return add({kind, node.negated ? 1U : 0U, next, inner});
      }
      case Kind::begin:
        return add({TokenStep::Kind::begin, 0, next, 0});
      case Kind::end:
        return add({TokenStep::Kind::end, 0, next, 0});
    }
    return next;
  }

  std::uint32_t sequence(const TokenPattern& node, std::uint32_t next) {
    for (auto child = node.children.rbegin(); child != node.children.rend(); ++child) {
      next = compile(*child, next);
    }
    return next;
  }

  std::uint32_t role(const std::string& name) {
    const auto known = std::find(out_.roles.begin(), out_.roles.end(), name);
    const auto number = static_cast<std::uint32_t>(known - out_.roles.begin());
    if (known == out_.roles.end()) out_.roles.push_back(name);
    return number;
  }

  std::uint32_t add(TokenStep step) {
    out_.steps.push_back(step);
    return static_cast<std::uint32_t>(out_.steps.size()) - 1;
  }

  void set_split(std::uint32_t split, std::uint32_t again, std::uint32_t leave, bool lazy) {
    out_.steps[split].next = lazy ? leave : again;
    out_.steps[split].other = lazy ? again : leave;
  }

  PatternParts& parts_;
  TokenProgram& out_;
};

TokenTest value_test(TestKey key, std::string value) {
  TokenTest out;
  out.kind = TokenTest::Kind::value;
  out.key = key;
  out.values.push_back(std::move(value));
  return out;
}

TokenTest class_test(const std::string& name) {
  static const std::map<std::string, std::string> tags{{"Name", "PROPN"},
                                                       {"Noun", "NOUN"},
                                                       {"Adjective", "ADJ"},
                                                       {"Number", "NUM"},
                                                       {"Verb", "VERB"}};
  if (name != "any") return value_test(TestKey::tag, tags.at(name));
  TokenTest out;
  out.kind = TokenTest::Kind::negated;
  out.children.push_back(value_test(TestKey::tag, "PUNCT"));
  return out;
}

TokenTest word_test(const std::string& word) {
  TokenTest out;
  out.kind = TokenTest::Kind::any_of;
  out.children = {value_test(TestKey::lemma, word), value_test(TestKey::lower, word)};
  return out;
}

}  // namespace

std::uint32_t ListPhrases::add(const std::string& name, const Lexicon& lexicon, WordTable& words) {
  const auto known = std::find_if(lists_.begin(), lists_.end(),
                                  [&](const Entries& entries) { return entries.name == name; });
  const auto number = static_cast<std::uint32_t>(known - lists_.begin());
  if (known != lists_.end()) return number;
  std::map<std::uint32_t, std::vector<ListPhrase>> by_first;
  for (const std::string& entry : lexicon.words(name)) {
    const auto text = lower_ascii(entry);
    ListPhrase phrase;
    for (const RawToken& token : tokenize(text, Span{0, static_cast<std::uint32_t>(text.size())})) {
      phrase.words.push_back(
          words.add(std::string_view(text).substr(token.span.begin, token.span.size())));
    }
    if (!phrase.words.empty()) by_first[phrase.words.front()].push_back(std::move(phrase));
  }
  Entries entries;
  entries.name = name;
  for (auto& [first, phrases] : by_first) {
    entries.first.push_back(first);
    entries.phrases.push_back(std::move(phrases));
  }
  lists_.push_back(std::move(entries));
  return number;
}

std::vector<std::uint32_t> ListPhrases::lengths_at(std::uint32_t list,
                                                   const std::vector<TokenWords>& words,
                                                   std::uint32_t token, std::uint32_t end) const {
  std::vector<std::uint32_t> out;
  const Entries& entries = lists_[list];
  const auto found =
      std::lower_bound(entries.first.begin(), entries.first.end(), words[token].lower);
  if (found == entries.first.end() || *found != words[token].lower) return out;
  for (const ListPhrase& phrase :
       entries.phrases[static_cast<std::size_t>(found - entries.first.begin())]) {
    const auto length = static_cast<std::uint32_t>(phrase.words.size());
    if (token + length > end) continue;
    bool same = true;
    for (std::uint32_t i = 1; i < length && same; ++i) {
      same = words[token + i].lower == phrase.words[i];
    }
    if (same) out.push_back(length);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

TokenProgram compile_tokens(const TokenPattern& pattern, PatternParts& parts) {
  TokenProgram out;
  TokenCompiler compiler(parts, out);
  out.steps.push_back({});  // the jump to the first step stands in front
  const auto accept = static_cast<std::uint32_t>(out.steps.size());
  out.steps.push_back({TokenStep::Kind::accept, 0, 0, 0});
  const auto first = compiler.compile(pattern, accept);
  out.steps[0] = {TokenStep::Kind::split, 0, first, first};
  return out;
}

TokenPattern as_tokens(const PhraseNode& phrase) {
  using Kind = PhraseNode::Kind;
  TokenPattern out;
  out.min = phrase.min;
  out.max = phrase.max;
  out.name = phrase.text;
  out.kind = TokenPattern::Kind::token;
  switch (phrase.kind) {
    case Kind::sequence:
      out.kind = TokenPattern::Kind::sequence;
      break;
    case Kind::choice:
      out.kind = TokenPattern::Kind::choice;
      break;
    case Kind::role:
      out.kind = TokenPattern::Kind::mention;
      break;
    case Kind::list:
      out.kind = TokenPattern::Kind::list;
      break;
    case Kind::word:
      out.test = word_test(phrase.text);
      break;
    case Kind::exact:
      out.test = value_test(TestKey::word, phrase.text);
      break;
    case Kind::token_class:
      out.test = class_test(phrase.text);
      break;
    case Kind::gap:  // any token, the fewest first
      out.lazy = true;
      break;
  }
  for (const PhraseNode& child : phrase.children) out.children.push_back(as_tokens(child));
  return out;
}

}  // namespace factwright
