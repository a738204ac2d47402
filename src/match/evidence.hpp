#ifndef FACTWRIGHT_MATCH_EVIDENCE_HPP
#define FACTWRIGHT_MATCH_EVIDENCE_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "factwright/facts.hpp"
#include "match/scene.hpp"

namespace factwright {

/// One end of a drawn edge.
struct End {
  std::uint32_t entity = none;
  Span tokens;
  std::string via;
};

/// Writes down where in a document a match stands. Holds references, and the
/// texts that statements of one sentence share.
class EvidenceWriter {
 public:
  EvidenceWriter(const Scene& scene, const CodePointIndex& places)
      : scene_(scene), places_(places), texts_(scene.analysis.sentences.size()) {}

  /// Document, sentence, rule, pack and the trigger's span.
  void fill(Evidence& evidence, const Rule& rule, const Trigger& trigger) const;
  void add_end(Evidence& evidence, const std::string& name, const End& end) const;
  void add_span(Evidence& evidence, const std::string& name, Span tokens) const;
  /// The part of the tokens that stands in the evidence's sentence; nothing where none does.
  [[nodiscard]] std::optional<NamedSpan> span_in(const Evidence& evidence, const std::string& name,
                                                 Span tokens) const;
  /// How a participant was identified; sorted, each once.
  static void add_via(Evidence& evidence, const std::string& via);

 private:
  const Scene& scene_;
  const CodePointIndex& places_;
  mutable std::vector<SharedText> texts_;  ///< of the sentences that were met
};

}  // namespace factwright

#endif
