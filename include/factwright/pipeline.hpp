#ifndef FACTWRIGHT_PIPELINE_HPP
#define FACTWRIGHT_PIPELINE_HPP

#include <compare>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "factwright/analysis.hpp"
#include "factwright/document.hpp"
#include "factwright/facts.hpp"
#include "factwright/mentions.hpp"
#include "factwright/pack.hpp"
#include "factwright/statements.hpp"

namespace factwright {

/// A pack made ready to run: its lists and rules compiled once. Immutable, shared by threads.
/// The pack must outlive it.
class Matcher {
 public:
  explicit Matcher(const Pack& pack);
  /// Other rules over the lists of another matcher, which `pack` must have unchanged: what rules
  /// cost to compile, lists do not cost again.
  Matcher(const Pack& pack, const Matcher& lists);
  ~Matcher();
  Matcher(Matcher&&) noexcept;

  struct Data;
  [[nodiscard]] const Data& data() const { return *data_; }

 private:
  std::unique_ptr<Data> data_;
};

struct PipelineOptions {
  unsigned jobs = 1;
  bool coreference = true;
  /// Called after each document with the number done; from any thread, one at a time.
  std::function<void(std::size_t)> progress;
};

/// A sentence that was too long for the parser and read in parts.
struct CutSentence {
  std::string document;
  std::uint32_t begin = 0;  ///< code point of the document's text
  std::uint64_t tokens = 0;
  auto operator<=>(const CutSentence&) const = default;
};

/// Adds the sentences of one part of a document that had to be cut.
void add_cut_sentences(const Document& document, const Analysis& part,
                       std::vector<CutSentence>& cut);

/// What is counted along the way.
struct PipelineCounts {
  std::uint64_t documents = 0;
  std::uint64_t sentences = 0;
  std::uint64_t tokens = 0;
  std::uint64_t statements = 0;
  std::vector<CutSentence> cut;  ///< sorted
};

/// Everything between reading and resolving for one document.
struct DocumentResult {
  Statements statements;
  std::uint64_t sentences = 0;
  std::uint64_t tokens = 0;
  std::vector<CutSentence> cut;
};

[[nodiscard]] DocumentResult read_one(const Document& document, const Models& models,
                                      const Matcher& matcher, bool coreference = true);

/// A document read up to its mentions, to be matched with several sets of rules.
struct Understood {
  std::unique_ptr<const Document> document;  ///< the analysis views its text
  Analysis analysis;
  Mentions mentions;
};

[[nodiscard]] Understood understand(Document document, const Models& models, const Matcher& matcher,
                                    bool coreference = true);
[[nodiscard]] Statements match_reading(const Understood& reading, const Matcher& matcher);
/// What each document states, in the order of the documents: analysed, with its mentions, matched;
/// in parallel, a document at a time.
[[nodiscard]] std::vector<Statements> read_all(std::span<const Document> documents,
                                               const Models& models, const Matcher& matcher,
                                               const PipelineOptions& options,
                                               PipelineCounts& counts);

/// What the entity rules find in one document, in the order of the text.
[[nodiscard]] std::vector<RuledMention> ruled_mentions(const Document& document,
                                                       const Models& models,
                                                       const Matcher& matcher);
/// The same for a document that has been read, with the entity rules of the matcher.
[[nodiscard]] std::vector<RuledMention> ruled_mentions(const Understood& reading,
                                                       const Matcher& matcher);

/// Documents to facts: analyse, find mentions, match (in parallel, a document at a time), resolve.
/// The same facts at any number of jobs and in any order of the documents.
[[nodiscard]] Facts extract(std::span<const Document> documents, const Models& models,
                            const Matcher& matcher, const PipelineOptions& options,
                            PipelineCounts& counts);

}  // namespace factwright

#endif
