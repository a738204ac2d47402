#ifndef FACTWRIGHT_LEARN_EVALUATION_HPP
#define FACTWRIGHT_LEARN_EVALUATION_HPP

#include <iosfwd>
#include <string>

namespace factwright {

/// `factwright-train evaluate`.
struct EvaluationCommand {
  std::string data;
  std::string model;
  std::string kernels;  ///< by name ("portable", "avx2"); empty: the fastest
  std::string lemmas;   ///< lexicon file; empty: "lemmas.txt" beside the model
};

/// Measures a model file and the lemma lexicon on the development data, with given words and from
/// raw text; a table goes to `out`. Throws Error.
void run_evaluation(const EvaluationCommand& command, std::ostream& out);

}  // namespace factwright

#endif
