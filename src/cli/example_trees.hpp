#ifndef FACTWRIGHT_CLI_EXAMPLE_TREES_HPP
#define FACTWRIGHT_CLI_EXAMPLE_TREES_HPP

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "factwright/document.hpp"
#include "factwright/pack.hpp"

namespace factwright {

/// Analyses of examples that somebody else made: the sentences of CoNLL-U files, found by their
/// text.
class ExampleTrees {
 public:
  ExampleTrees() = default;
  /// Takes each sentence, and each document of several sentences as a whole. Of equal texts the
  /// first one counts.
  explicit ExampleTrees(const Documents& documents);

  /// What is known of a text; null where no sentence is it.
  [[nodiscard]] const Document* find(std::string_view text) const;

  [[nodiscard]] std::size_t sentences() const { return sentences_.size(); }
  /// How many of the texts are known.
  [[nodiscard]] std::size_t known(const std::vector<std::string_view>& texts) const;
  /// Sentences that none of the texts is or holds as part of a known document, in the files' order.
  [[nodiscard]] std::vector<std::string> without(const std::vector<std::string_view>& texts) const;

 private:
  /// A sentence and the document that it is of.
  struct Sentence {
    std::string text;
    std::string whole;
  };

  std::map<std::string, Document, std::less<>> by_text_;
  std::vector<Sentence> sentences_;
};

/// The texts of a pack's examples, of rules and of entity rules.
[[nodiscard]] std::vector<std::string_view> example_texts(const Pack& pack);

}  // namespace factwright

#endif
