#include <algorithm>
#include <ostream>
#include <string>
#include <utility>

#include "author/try_sentence.hpp"
#include "cli/session.hpp"
#include "factwright/document.hpp"
#include "factwright/error.hpp"
#include "factwright/pipeline.hpp"

namespace factwright {
namespace {

/// The words of the command line as one text, or the documents of standard input.
std::vector<Document> texts_to_try(const std::vector<std::string>& words) {
  if (words.empty() || words == std::vector<std::string>{"-"}) return read_documents({"-"}).items;
  Document document;
  document.id = "sentence";
  for (const std::string& word : words) document.text += (document.text.empty() ? "" : " ") + word;
  document.blocks.push_back({{0, static_cast<std::uint32_t>(document.text.size())}, Zone::body});
  return {std::move(document)};
}

}  // namespace

int run_try(const BuildArguments& arguments, const Streams& streams) {
  auto documents = texts_to_try(arguments.paths);
  const bool empty = std::all_of(documents.begin(), documents.end(), [](const Document& document) {
    return document.text.find_first_not_of(" \t\r\n") == std::string::npos;
  });
  if (empty) throw Error("there is no sentence", "factwright try \"Ana Ruiz met Tom Cole.\"");
  Diagnostics diagnostics;
  const auto pack = load_packs(arguments.packs, arguments, diagnostics);
  const bool faulty = report(diagnostics, streams);
  const auto models = Models::load(arguments.models.empty() ? shipped("models") : arguments.models,
                                   arguments.model);
  const Matcher matcher(pack);
  struct Part {
    const char* name;
    std::string (*show)(const Tried&);
  };
  constexpr Part parts[] = {{"tokens", show_tokens},
                            {"names", show_names},
                            {"grammar", show_grammar},
                            {"statements", show_statements}};
  for (Document& document : documents) {
    const auto reading = understand(std::move(document), models, matcher);
    const auto statements = match_reading(reading, matcher);
    const Tried tried{*reading.document, reading.analysis, reading.mentions, statements, pack};
    for (const Part& part : parts) {
      const std::string& show = arguments.author.show;
      if (show == "all" || show == part.name) streams.out << part.show(tried);
    }
  }
  return faulty ? exit_findings : exit_fine;
}

}  // namespace factwright
