#include <ostream>

#include "author/explain.hpp"
#include "base/printable.hpp"
#include "cli/facts_file.hpp"
#include "cli/session.hpp"

namespace factwright {
namespace {

bool is_id(const std::string& word) {
  return word.starts_with("f:") || word.starts_with("v:") || word.starts_with("e:");
}

int nothing_found(const Facts& facts, const std::vector<std::string>& words,
                  const Streams& streams) {
  streams.err << "explain: no fact is about this\n";
  for (const std::string& word : words) {
    if (is_id(word) || !facts_about(facts, {word}).empty()) continue;
    const auto near = nearest_entity(facts, word);
    streams.err << "  help: nobody is called \"" << printable(word) << '"'
                << (near.empty() ? "" : "; did you mean \"" + near + "\"?") << '\n';
  }
  return exit_findings;
}

}  // namespace

int run_explain(const BuildArguments& arguments, const Streams& streams) {
  const auto facts = read_facts_file({arguments.author.from}, streams).facts;
  const auto found = facts_about(facts, arguments.paths);
  if (found.empty()) return nothing_found(facts, arguments.paths, streams);
  Diagnostics diagnostics;
  const auto pack = load_packs(arguments.packs, arguments, diagnostics);
  for (std::size_t i = 0; i < found.size(); ++i)
    streams.out << (i == 0 ? "" : "\n") << explain(facts, *found[i], pack);
  return exit_fine;
}

}  // namespace factwright
