#include "cli/example_trees.hpp"

#include <algorithm>
#include <set>
#include <span>

namespace factwright {
namespace {

/// Sentences [first, last) of a document as a document of their own.
Document part_of(const Document& whole, std::size_t first, std::size_t last) {
  const auto sentences = std::span(whole.given.sentences).subspan(first, last - first);
  const auto words =
      std::span(whole.given.words)
          .subspan(sentences.front().begin, sentences.back().end - sentences.front().begin);
  const std::uint32_t begin = words.front().span.begin;
  Document part;
  part.id = "example";
  part.text = whole.text.substr(begin, words.back().span.end - begin);
  part.date = whole.date;
  part.blocks.push_back({{0, static_cast<std::uint32_t>(part.text.size())}, Zone::body});
  part.given.names = whole.given.names;
  part.given.words.assign(words.begin(), words.end());
  for (GivenWord& word : part.given.words) {
    word.span = {word.span.begin - begin, word.span.end - begin};
  }
  for (const GivenSentence& sentence : sentences) {
    const std::uint32_t shift = sentences.front().begin;
    part.given.sentences.push_back(
        {sentence.begin - shift, sentence.end - shift, 0, sentence.tree});
  }
  return part;
}

}  // namespace

ExampleTrees::ExampleTrees(const Documents& documents) {
  for (const Document& document : documents.items) {
    const std::size_t count = document.given.sentences.size();
    if (count == 0) continue;
    Document all = part_of(document, 0, count);
    for (std::size_t i = 0; i < count; ++i) {
      Document sentence = part_of(document, i, i + 1);
      sentences_.push_back({sentence.text, all.text});
      std::string text = sentence.text;
      by_text_.try_emplace(std::move(text), std::move(sentence));
    }
    std::string text = all.text;
    by_text_.try_emplace(std::move(text), std::move(all));
  }
}

const Document* ExampleTrees::find(std::string_view text) const {
  const auto found = by_text_.find(text);
  return found == by_text_.end() ? nullptr : &found->second;
}

std::size_t ExampleTrees::known(const std::vector<std::string_view>& texts) const {
  return static_cast<std::size_t>(std::count_if(
      texts.begin(), texts.end(), [&](std::string_view text) { return find(text) != nullptr; }));
}

std::vector<std::string> ExampleTrees::without(const std::vector<std::string_view>& texts) const {
  const std::set<std::string_view> asked(texts.begin(), texts.end());
  std::vector<std::string> out;
  for (const Sentence& sentence : sentences_) {
    if (!asked.contains(sentence.text) && !asked.contains(sentence.whole)) {
      out.push_back(sentence.text);
    }
  }
  return out;
}

std::vector<std::string_view> example_texts(const Pack& pack) {
  std::vector<std::string_view> out;
  for (const Rule& rule : pack.rules) {
    for (const Example& example : rule.examples) out.emplace_back(example.text);
  }
  for (const EntityRule& rule : pack.entity_rules) {
    for (const Example& example : rule.examples) out.emplace_back(example.text);
  }
  return out;
}

}  // namespace factwright
