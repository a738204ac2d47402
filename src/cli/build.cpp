#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <ostream>

#include "base/hash.hpp"
#include "cli/export.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"
#include "factwright/document.hpp"
#include "factwright/error.hpp"
#include "factwright/graph.hpp"
#include "factwright/pipeline.hpp"
#include "factwright/write.hpp"
#include "graph/statistics.hpp"
#include "write/json_report.hpp"

namespace factwright {
namespace {

using Clock = std::chrono::steady_clock;

/// All of one run up to the graph.
struct Built {
  Documents documents;
  PipelineCounts counts;
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

Built build(const BuildArguments& arguments, const Streams& streams) {
  Built built;
  built.documents = read_documents(arguments.paths, given_parts(arguments));
  report_left_out(built.documents, streams);
  if (built.documents.items.empty()) {
    throw Error("no document could be read", "name text files, folders of them or .jsonl files");
  }
  Diagnostics diagnostics;
  const Pack pack = load_packs(arguments.packs, diagnostics);
  if (report(diagnostics, streams))
    throw Error("the pack has errors", "mend them, or see `factwright check`");
  if (pack.rules.empty()) throw Error("the pack " + pack.name + " has no rules");
  const auto models = Models::load(arguments.models.empty() ? shipped("models") : arguments.models,
                                   arguments.model);
  const Matcher matcher(pack);
  ProgressLine line(streams.err, built.documents.items.size());
  PipelineOptions options;
  options.jobs = jobs_of(arguments);
  options.coreference = !arguments.no_coreference;
  options.progress = [&](std::size_t done) { line.show(done); };
  auto facts = extract(built.documents.items, models, matcher, options, built.counts);
  report_cut(built.counts.cut, streams);
  BuildReport& report = built.report;
  report.version = version();
  report.packs.emplace_back(pack.name + " " + pack.version, pack.hash);
  report.models.emplace_back(arguments.model, models.hash());
  for (const Document& document : built.documents.items) {
    report.documents.emplace_back(document.id, hex16(hash64(document.text)));
  }
  report.left_out = built.documents.left_out;
  report.counts = {{"documents", built.counts.documents}, {"sentences", built.counts.sentences},
                   {"tokens", built.counts.tokens},       {"statements", built.counts.statements},
                   {"entities", facts.entities.size()},   {"facts", facts.facts.size()}};
  built.graph = build_graph(std::move(facts));
  return built;
}

std::string title_of(const Built& built) {
  const auto& documents = built.documents.items;
  if (documents.size() != 1) return fmt::format("{} documents", documents.size());
  return documents[0].title.empty() ? documents[0].id : documents[0].title;
}

/// Pictures may show a part; all else is the whole.
void write_all(const BuildArguments& arguments, const Built& built,
               const std::vector<Format>& formats, const Streams& streams) {
  OutputFolder folder(arguments.output);
  auto options = write_options(arguments);
  options.title = title_of(built);
  for (const Document& document : built.documents.items) {
    options.documents.push_back(
        {document.id, document.title, document.publisher, to_iso(document.date), document.url});
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
  folder.write("build.json", [&](std::ostream& out) { out << to_json(built.report); });
  folder.publish();
}

}  // namespace

int run_build(const BuildArguments& given, const Streams& streams) {
  BuildArguments arguments = given;
  if (arguments.output.empty()) arguments.output = "out";
  const auto begin = Clock::now();
  const auto formats = formats_of(arguments.formats);
  const auto built = build(arguments, streams);
  write_all(arguments, built, formats, streams);
  const std::chrono::duration<double> seconds = Clock::now() - begin;
  streams.out << fmt::format(
      "{} documents, {} sentences, {} words: {} entities, {} facts in {:.1f} s -> {}\n",
      built.counts.documents, built.counts.sentences, built.counts.tokens,
      built.graph.entities().size(), built.graph.facts().size(), seconds.count(), arguments.output);
  const auto left_out = built.documents.left_out.size();
  if (left_out == 0) return exit_fine;
  streams.err << fmt::format("build: {} left out, all others are built\n", left_out);
  return exit_findings;
}

int run_stats(const BuildArguments& arguments, const Streams& streams) {
  const auto built = build(arguments, streams);
  streams.out << to_text(statistics(built.graph), built.graph);
  return built.documents.left_out.empty() ? exit_fine : exit_findings;
}

}  // namespace factwright
