#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <ostream>

#include "cli/export.hpp"
#include "cli/output.hpp"
#include "cli/parts.hpp"
#include "cli/session.hpp"
#include "factwright/document.hpp"
#include "factwright/error.hpp"
#include "factwright/graph.hpp"
#include "factwright/pipeline.hpp"
#include "factwright/write.hpp"
#include "graph/statistics.hpp"
#include "resolve/resolve.hpp"
#include "write/joins_report.hpp"
#include "write/json_report.hpp"
#include "write/statements_jsonl.hpp"

namespace factwright {
namespace {

using Clock = std::chrono::steady_clock;

/// All of one run up to the graph.
struct Built {
  StatementsFile said;  ///< sorted by document
  Joins joins;
  Graph graph;
  BuildReport report;
};

/// "120 of 500 documents" on a terminal once the work takes more than a second.
class ProgressLine {
 public:
  ProgressLine(std::ostream& err, std::size_t total)
      : err_(err), total_(total), visible_(isatty(STDERR_FILENO) == 1) {}
  ~ProgressLine() {
    if (shown_) err_ << "\r\033[K" << std::flush;
  }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(std::size_t done) {
    const auto now = Clock::now();
    if (!visible_ || now - begin_ < std::chrono::seconds(1)) return;
    if (shown_ && now - last_ < std::chrono::milliseconds(100)) return;
    err_ << fmt::format("\r{} of {} documents", done, total_) << std::flush;
    shown_ = true;
    last_ = now;
  }

 private:
  std::ostream& err_;
  std::size_t total_;
  bool visible_;
  bool shown_ = false;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point last_ = begin_;
};

/// The texts of the command line, read and matched.
StatementsFile read_texts(const BuildArguments& arguments, const Pack& pack,
                          const Streams& streams) {
  auto documents = read_documents(arguments.paths, given_parts(arguments));
  report_left_out(documents, streams);
  if (documents.items.empty()) {
    throw Error("no document could be read", "name text files, folders of them or .jsonl files");
  }
  const auto models = Models::load(arguments.models.empty() ? shipped("models") : arguments.models,
                                   arguments.model);
  const Matcher matcher(pack);
  ProgressLine line(streams.err, documents.items.size());
  PipelineOptions options;
  options.jobs = jobs_of(arguments);
  options.coreference = !arguments.no_coreference;
  options.progress = [&](std::size_t done) { line.show(done); };
  PipelineCounts counts;
  StatementsFile said;
  said.version = version();
  said.coreference = options.coreference;
  said.packs.emplace_back(pack.name + " " + pack.version, pack.hash);
  said.models.emplace_back(arguments.model, models.hash());
  said.left_out = std::move(documents.left_out);
  said.documents = read_all(documents.items, models, matcher, options, counts);
  report_cut(counts.cut, streams);
  return said;
}

BuildReport report_of(const StatementsFile& said, const Facts& facts) {
  BuildReport report;
  report.version = said.version;
  report.packs = said.packs;
  report.models = said.models;
  report.left_out = said.left_out;
  PipelineCounts counts;
  for (const Statements& document : said.documents) {
    report.documents.emplace_back(document.note.document, document.note.hash);
    counts.sentences += document.note.sentences;
    counts.tokens += document.note.tokens;
    counts.statements += document.items.size();
  }
  report.counts = {{"documents", said.documents.size()},
                   {"sentences", counts.sentences},
                   {"tokens", counts.tokens},
                   {"statements", counts.statements},
                   {"entities", facts.entities.size()},
                   {"facts", facts.facts.size()}};
  return report;
}

Built build(const BuildArguments& arguments, const Streams& streams) {
  Diagnostics diagnostics;
  const Pack pack = load_packs(arguments.packs, arguments, diagnostics);
  if (report(diagnostics, streams))
    throw Error("the pack has errors", "mend them, or see `factwright check`");
  if (pack.rules.empty()) throw Error("the pack " + pack.name + " has no rules");
  Diagnostics faults;
  const auto corrections = find_corrections(arguments.corrections, arguments.paths, pack, faults);
  if (report(faults, streams)) throw Error("the corrections have errors", "mend them");
  Built built;
  built.said =
      arguments.merge ? merge_parts(arguments.paths, pack) : read_texts(arguments, pack, streams);
  auto facts = resolve(built.said.documents, pack, corrections);
  for (const std::string& remark : facts.joins.remarks) streams.err << remark << '\n';
  built.report = report_of(built.said, facts);
  built.joins = std::move(facts.joins);
  built.graph = build_graph(std::move(facts));
  return built;
}

std::string title_of(const Built& built) {
  const auto& documents = built.said.documents;
  if (documents.size() != 1) return fmt::format("{} documents", documents.size());
  return documents[0].note.title.empty() ? documents[0].note.document : documents[0].note.title;
}

/// Pictures may show a part; all else is the whole.
void write_all(const BuildArguments& arguments, const Built& built,
               const std::vector<Format>& formats, const Streams& streams) {
  OutputFolder folder(arguments.output);
  auto options = write_options(arguments);
  options.title = title_of(built);
  for (const Statements& document : built.said.documents) {
    const DocumentNote& note = document.note;
    options.documents.push_back(
        {note.document, note.title, note.publisher, to_iso(note.date), note.url});
  }
  const Part part = part_of(arguments, built.graph);
  if (!part.fault.empty()) {
    streams.err << fmt::format("picture: {}; it shows everything\n", part.fault);
    if (!part.help.empty()) streams.err << "  help: " << part.help << '\n';
  }
  if (part.words.empty() || !part.fault.empty()) {
    write_formats(built.graph, {built.graph, options.title}, formats, options, folder, streams);
  } else {
    const Graph shown = select(built.graph, part.selection);
    const Shown picture{shown, options.title + ": " + part.words};
    write_formats(built.graph, picture, formats, options, folder, streams);
  }
  folder.write("report.json", [&](std::ostream& out) { out << to_json(built.joins, built.graph); });
  if (arguments.statements)
    folder.write(statements_file, [&](std::ostream& out) { write_statements(built.said, out); });
  folder.write("build.json", [&](std::ostream& out) { out << to_json(built.report); });
  folder.publish();
}

std::uint64_t count_of(const Built& built, std::string_view what) {
  for (const auto& [name, count] : built.report.counts) {
    if (name == what) return count;
  }
  return 0;
}

void tell_joins(const Built& built, const Streams& streams) {
  const auto summary = summary_of(built.joins);
  if (!summary.empty()) streams.out << summary << ": see report.json\n";
}

/// Takes "statements" out of the formats, which is none of the graph's.
bool take_statements(std::vector<std::string>& formats) {
  return std::erase(formats, "statements") > 0;
}

}  // namespace

int run_build(const BuildArguments& given, const Streams& streams) {
  BuildArguments arguments = given;
  if (arguments.output.empty()) arguments.output = "out";
  const auto begin = Clock::now();
  arguments.statements = take_statements(arguments.formats);
  const bool graph = !arguments.statements || !arguments.formats.empty();
  const auto formats = graph ? formats_of(arguments.formats) : std::vector<Format>();
  const auto built = build(arguments, streams);
  write_all(arguments, built, formats, streams);
  const std::chrono::duration<double> seconds = Clock::now() - begin;
  streams.out << fmt::format(
      "{} documents, {} sentences, {} words: {} entities, {} facts in {:.1f} s -> {}\n",
      count_of(built, "documents"), count_of(built, "sentences"), count_of(built, "tokens"),
      built.graph.entities().size(), built.graph.facts().size(), seconds.count(), arguments.output);
  tell_joins(built, streams);
  const auto left_out = built.said.left_out.size();
  if (left_out == 0) return exit_fine;
  streams.err << fmt::format("build: {} left out, all others are built\n", left_out);
  return exit_findings;
}

int run_stats(const BuildArguments& arguments, const Streams& streams) {
  const auto built = build(arguments, streams);
  streams.out << to_text(statistics(built.graph), built.graph);
  tell_joins(built, streams);
  return built.said.left_out.empty() ? exit_fine : exit_findings;
}

int run_merge(const BuildArguments& given, const Streams& streams) {
  BuildArguments arguments = given;
  arguments.merge = true;
  return run_build(arguments, streams);
}

}  // namespace factwright
