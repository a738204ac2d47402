#ifndef FACTWRIGHT_AUTHOR_PRINT_ANALYSIS_HPP
#define FACTWRIGHT_AUTHOR_PRINT_ANALYSIS_HPP

#include <iosfwd>
#include <memory>

#include "factwright/analysis.hpp"
#include "factwright/document.hpp"

namespace factwright {

enum class AnalysisFormat : std::uint8_t {
  text,    ///< for people
  conllu,  ///< read back, it gives the same document and analysis
  json     ///< an object a line for each part of a document; offsets in code points
};

/// Prints a document's analysis, part after part as `analyze_in_parts` gives them.
class AnalysisPrinter {
 public:
  virtual ~AnalysisPrinter() = default;
  virtual void begin(const Document& document) = 0;
  virtual void add(const Analysis& part) = 0;
  virtual void end() = 0;
};

/// The stream must outlive the printer, and the document its printing.
[[nodiscard]] std::unique_ptr<AnalysisPrinter> analysis_printer(AnalysisFormat format,
                                                                std::ostream& out);

[[nodiscard]] std::unique_ptr<AnalysisPrinter> text_printer(std::ostream& out);
[[nodiscard]] std::unique_ptr<AnalysisPrinter> conllu_printer(std::ostream& out);
[[nodiscard]] std::unique_ptr<AnalysisPrinter> json_printer(std::ostream& out);

/// "person", "organization", "place".
[[nodiscard]] std::string_view kind_name(NameKind kind);

}  // namespace factwright

#endif
