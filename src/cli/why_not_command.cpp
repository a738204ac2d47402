#include <fmt/format.h>

#include <ostream>
#include <utility>

#include "author/try_sentence.hpp"
#include "author/why_not.hpp"
#include "base/near.hpp"
#include "cli/session.hpp"
#include "factwright/error.hpp"
#include "factwright/pipeline.hpp"

namespace factwright {
namespace {

Wanted wish_of(const BuildArguments& arguments, const Pack& pack) {
  if (arguments.author.want.empty()) return {};
  const auto wanted = wanted_from(arguments.author.want);
  if (!wanted)
    throw Error("--want is not of the form RELATION(A, B)", "--want 'meet(Ana Ruiz, Tom Cole)'");
  if (pack.relation(wanted->relation) != nullptr) return *wanted;
  std::vector<std::string> known;
  for (const RelationDecl& relation : pack.relations) known.push_back(relation.name);
  const auto near = nearest_name(wanted->relation, known);
  throw Error("there is no relation " + wanted->relation,
              near.empty() ? "see the pack's schema.yaml" : "did you mean " + near + "?");
}

Document text_of(const std::vector<std::string>& words) {
  Document out;
  out.id = "sentence";
  for (const std::string& word : words) out.text += (out.text.empty() ? "" : " ") + word;
  out.blocks.push_back({{0, static_cast<std::uint32_t>(out.text.size())}, Zone::body});
  return out;
}

void print(const Obstacle& obstacle, std::ostream& out) {
  out << fmt::format("\n`{}/{}` ({}:{}), makes {}\n  {}\n", obstacle.rule->pack,
                     obstacle.rule->name, obstacle.rule->where.file, obstacle.rule->where.line,
                     obstacle.rule->relation, obstacle.step);
  if (!obstacle.remedy.empty()) out << "  help: " << obstacle.remedy << '\n';
}

}  // namespace

int run_why_not(const BuildArguments& arguments, const Streams& streams) {
  auto text = text_of(arguments.paths);
  if (text.text.find_first_not_of(" \t\r\n") == std::string::npos)
    throw Error("there is no sentence", "factwright why-not \"Ruiz saw Cole.\"");
  Diagnostics diagnostics;
  const auto pack = load_packs(arguments.packs, arguments, diagnostics);
  const bool faulty = report(diagnostics, streams);
  const auto wanted = wish_of(arguments, pack);
  const auto models = Models::load(arguments.models.empty() ? shipped("models") : arguments.models,
                                   arguments.model);
  const Matcher matcher(pack);
  const auto reading = understand(std::move(text), models, matcher);
  const auto statements = match_reading(reading, matcher);
  const Tried tried{*reading.document, reading.analysis, reading.mentions, statements, pack};
  streams.out << show_statements(tried);
  const auto obstacles = why_not(tried, wanted, arguments.top);
  if (obstacles.empty()) {
    streams.out << (wanted.relation.empty() ? "\nno word of any silent rule is there\n"
                                            : "\nno rule of that relation is silent here\n");
    return faulty ? exit_findings : exit_fine;
  }
  streams.out << "\nthe nearest rules that gave nothing\n";
  for (const Obstacle& obstacle : obstacles) print(obstacle, streams.out);
  return faulty ? exit_findings : exit_fine;
}

}  // namespace factwright
