#include <fmt/format.h>

#include <ostream>

#include "author/print_analysis.hpp"
#include "base/utf8.hpp"
#include "cli/session.hpp"
#include "factwright/analysis.hpp"
#include "factwright/document.hpp"
#include "factwright/error.hpp"

namespace factwright {
namespace {

AnalysisFormat format_of(const BuildArguments& arguments) {
  if (arguments.formats.empty() || arguments.formats.front() == "text") return AnalysisFormat::text;
  return arguments.formats.front() == "json" ? AnalysisFormat::json : AnalysisFormat::conllu;
}

}  // namespace

int run_analyze(const BuildArguments& arguments, const Streams& streams) {
  const auto documents = read_documents(arguments.paths, given_parts(arguments));
  report_left_out(documents, streams);
  if (documents.items.empty()) {
    throw Error("no document could be read", "name text files, folders of them or .jsonl files");
  }
  const auto models = Models::load(arguments.models.empty() ? shipped("models") : arguments.models,
                                   arguments.model);
  const auto printer = analysis_printer(format_of(arguments), streams.out);
  std::vector<CutSentence> cut;
  for (const Document& document : documents.items) {
    printer->begin(document);
    analyze_in_parts(document, models, [&](const Analysis& part) {
      printer->add(part);
      add_cut_sentences(document, part, cut);
    });
    printer->end();
  }
  report_cut(cut, streams);
  return documents.left_out.empty() ? exit_fine : exit_findings;
}

}  // namespace factwright
