#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "author/coverage.hpp"
#include "base/printable.hpp"
#include "cli/session.hpp"
#include "factwright/document.hpp"
#include "factwright/error.hpp"

namespace factwright {
namespace {

constexpr std::size_t longest_example = 160;  ///< bytes shown of a sentence

/// A text as a terminal shows it, cut at a character's end.
std::string shown(const std::string& text) {
  const auto line = printable(text);
  if (line.size() <= longest_example) return line;
  auto end = longest_example;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
  return line.substr(0, end) + " ..";
}

void print_verbs(const Coverage& coverage, std::size_t most, std::ostream& out) {
  out << "\nVerbs of sentences that name two actors and give no fact\n";
  for (std::size_t i = 0; i < std::min(most, coverage.verbs.size()); ++i) {
    const SilentVerb& verb = coverage.verbs[i];
    out << fmt::format("{:6}  {}\n", verb.sentences, shown(verb.lemma));
    for (const std::string& example : verb.examples) out << "          " << shown(example) << '\n';
  }
}

void print_words(const Coverage& coverage, std::size_t most, std::ostream& out) {
  out << "\nWords where a role looks that no list knows\n";
  for (std::size_t i = 0; i < std::min(most, coverage.words.size()); ++i) {
    const UnknownWord& word = coverage.words[i];
    out << fmt::format("{:6}  {:28} {}\n", word.times, word.role, shown(word.lemma));
  }
}

void print_rules(const Coverage& coverage, std::ostream& out) {
  out << "\nRules                                         woken    made   facts\n";
  for (const RuleUse& use : coverage.rules) {
    const auto woken = use.by_phrase ? "-" : fmt::format("{}", use.tried);
    out << fmt::format("{:43} {:>7} {:>7} {:>7}\n", use.rule, woken, use.made, use.facts);
  }
}

}  // namespace

int run_coverage(const BuildArguments& arguments, const Streams& streams) {
  Diagnostics diagnostics;
  const auto pack = load_packs(arguments.packs, arguments, diagnostics);
  report(diagnostics, streams);
  const auto documents = read_documents(arguments.paths, given_parts(arguments));
  if (documents.items.empty())
    throw Error("no document was read", "name text files, folders or .jsonl files");
  const auto folder = arguments.models.empty() ? shipped("models") : arguments.models;
  const auto models = Models::load(folder, arguments.model);
  const auto coverage = cover(documents.items, models, pack);
  streams.out << fmt::format(
      "{} documents, {} sentences: {} name two actors, {} of these give no fact\n",
      documents.items.size(), coverage.sentences, coverage.with_actors, coverage.silent);
  print_verbs(coverage, arguments.top, streams.out);
  print_words(coverage, arguments.top, streams.out);
  print_rules(coverage, streams.out);
  return exit_fine;
}

}  // namespace factwright
