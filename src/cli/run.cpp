#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "base/near.hpp"
#include "base/printable.hpp"
#include "cli/author_arguments.hpp"
#include "cli/export.hpp"
#include "cli/session.hpp"
#include "factwright/error.hpp"
#include "factwright/program.hpp"

namespace factwright {
namespace {

using Command = int (*)(const BuildArguments&, const Streams&);

struct CommandRow {
  const char* name;
  const char* summary;
  const char* example;
  Command run;
};

constexpr CommandRow commands[] = {
    {"build", "read texts and write the knowledge graph", "factwright build articles/ -o out/",
     run_build},
    {"merge", "join builds of parts into the build of the whole",
     "factwright merge out1/ out2/ -o out/", run_merge},
    {"stats", "read texts and print what the graph holds", "factwright stats articles/", run_stats},
    {"convert", "write the facts of an earlier build in other formats",
     "factwright convert out/ --format gexf,csv -o out/", run_convert},
    {"timeline", "draw the facts of an earlier build by date, and list them",
     "factwright timeline out/ --from 2021 -o out/", run_timeline},
    {"check", "check a rule pack: names, types, positions", "factwright check my-pack", run_check},
    {"test", "run the examples of a rule pack", "factwright test my-pack", run_test},
    {"coverage", "show what a pack passes over: silent verbs, unknown words, idle rules",
     "factwright coverage articles/", run_coverage},
    {"try", "show what is seen in a sentence and which rules wake",
     "factwright try \"Ana Ruiz met Tom Cole in Oslo.\"", run_try},
    {"fmt", "write the YAML of a pack in one style, comments kept", "factwright fmt my-pack",
     run_fmt},
    {"schema", "write JSON Schemas by which editors complete rules",
     "factwright schema my-pack -o .schemas", run_schema},
    {"explain", "why a fact is there: sentences, rules, participants",
     "factwright explain \"Ana Ruiz\" \"Tom Cole\" --from out/", run_explain},
    {"why-not", "why a sentence gives no fact, and the smallest edit that would",
     "factwright why-not \"Ruiz saw Cole.\" --want 'meet(Ruiz, Cole)'", run_why_not},
    {"help", "explain a key, a position or a code of the rule language", "factwright help FW301",
     run_help},
    {"analyze", "show sentences, tags, trees, names and times",
     "echo 'Ana Ruiz met Tom Cole in Oslo.' | factwright analyze -", run_analyze},
};

const CommandRow* find_command(const std::string& name) {
  for (const CommandRow& row : commands) {
    if (name == row.name) return &row;
  }
  return nullptr;
}

void add_reading(CLI::App& app, BuildArguments& a) {
  app.add_option(
         "PATH", a.paths,
         "text files, folders, .jsonl (a document a line) and .conllu files, - for standard "
         "input")
      ->required();
  app.add_option("--models", a.models, "folder of the model files");
  app.add_option("--model", a.model, "which model: news (default) or fast");
  app.add_option(
         "--given", a.given,
         "of CoNLL-U files keep `all` (default: words, tags, trees, names) or `tokens` (only "
         "sentences and words)")
      ->check(CLI::IsMember({"all", "tokens"}));
}

void add_packs(CLI::App& app, BuildArguments& a) {
  app.add_option(
         "--pack", a.packs,
         "a rule pack: its folder, or the name of a shipped one; may be repeated (default: news)")
      ->allow_extra_args(false);
  add_no_cache(app, a);
  app.add_option("--corrections", a.corrections,
                 "YAML file of corrections (default: corrections.yaml in an input folder)");
}

void add_building(CLI::App& app, BuildArguments& a) {
  add_reading(app, a);
  add_packs(app, a);
  app.add_option("--jobs", a.jobs, "threads (default: one for each processor)");
  app.add_flag("--no-coreference", a.no_coreference,
               "let pronouns and descriptions stand for nobody");
}

void add_selection(CLI::App& app, BuildArguments& a, const std::string& what) {
  app.add_option("--top", a.most_reported, what + ": the N entities with the most reports only");
  app.add_option("--around", a.around, what + ": what is linked to this name or alias only");
  app.add_option("--hops", a.hops, "with --around: how many links away (default: 1)");
  app.add_option("--relation", a.relations, what + ": these relations only")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--status", a.statuses, what + ": these statuses only (asserted, planned, ..)")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--from", a.from, what + ": dated facts from this day, month or year on");
  app.add_option("--to", a.to, what + ": dated facts up to this day, month or year");
}

void add_formats(CLI::App& app, BuildArguments& a) {
  std::vector<std::string> usual;
  for (const Format format : usual_formats()) usual.emplace_back(to_string(format));
  app.add_option("--format", a.formats,
                 fmt::format("some of {}; or all (default: {}); statements for `merge`",
                             format_names(), fmt::join(usual, ",")))
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--events", a.events, "GraphML: draw a happening as `edge` (default) or as `node`")
      ->check(CLI::IsMember({"edge", "node"}));
  app.add_option("--attributed", a.attributed,
                 "RDF, CSV, Cypher: what somebody says is a `record` (default) or a `direct` link")
      ->check(CLI::IsMember({"record", "direct"}));
  app.add_flag("--asserted", a.asserted,
               "formats of nodes and edges: leave out what is not plainly asserted");
  app.add_flag("--plain", a.plain, "DOT in the plain style that every reader takes");
}

void add_writing(CLI::App& app, BuildArguments& a) {
  app.add_option("-o,--output", a.output, "folder for the results (default: out)");
  add_formats(app, a);
  add_selection(app, a, "pictures");
}

void add_facts(CLI::App& app, BuildArguments& a) {
  app.add_option("FACTS", a.paths, "a facts.jsonl, a folder that holds one, - for standard input")
      ->required();
}

void add_converting(CLI::App& app, BuildArguments& a) {
  add_facts(app, a);
  app.add_option("-o,--output", a.output,
                 "folder for the results, the file of one format, or - for standard output "
                 "(default: the folder that the facts are in)");
  add_formats(app, a);
  add_selection(app, a, "all formats");
}

void add_timeline(CLI::App& app, BuildArguments& a) {
  add_facts(app, a);
  app.add_option("-o,--output", a.output,
                 "folder for timeline.svg and timeline.csv (default: the folder of the facts)");
  add_selection(app, a, "both files");
}

void add_arguments(const std::string& command, CLI::App& app, BuildArguments& a) {
  if (add_author_arguments(command, app, a)) return;
  if (command == "analyze") {
    add_reading(app, a);
    app.add_option("--format", a.formats, "text (default), conllu or json")
        ->expected(1)
        ->check(CLI::IsMember({"text", "conllu", "json"}));
    return;
  }
  if (command == "convert") return add_converting(app, a);
  if (command == "timeline") return add_timeline(app, a);
  if (command == "merge") {
    app.add_option(
           "PATH", a.paths,
           "folders that `build --format statements` has written, or their statements.jsonl")
        ->required();
    add_packs(app, a);
    add_writing(app, a);
    return;
  }
  add_building(app, a);
  if (command == "coverage") app.add_option("--top", a.top, "rows of each list (default: 20)");
  if (command == "build") add_writing(app, a);
}

std::vector<std::string> options_of(const CLI::App& app) {
  std::vector<std::string> out;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) out.push_back("--" + name);
  }
  return out;
}

/// The misspelt word of the command line and the right one near to it.
std::string near_option(const CLI::App& app, const std::vector<std::string>& words) {
  const auto known = options_of(app);
  for (const std::string& word : words) {
    const auto name = word.substr(0, word.find('='));
    if (!name.starts_with("--") || std::find(known.begin(), known.end(), name) != known.end())
      continue;
    const auto near = nearest_name(name, known);
    return near.empty() ? std::string() : fmt::format("did you mean {}?", near);
  }
  return {};
}

std::string overview() {
  std::string out =
      "Factwright builds knowledge graphs from text with rules that people can read.\n\n"
      "  factwright build articles/ -o out/      texts in, a graph out\n\nCommands:\n";
  for (const CommandRow& row : commands) out += fmt::format("  {:8} {}\n", row.name, row.summary);
  return out +
         "\n`factwright COMMAND --help` says more; `factwright --version` prints the version.\n";
}

int usage_error(const Streams& streams, const std::string& message, const std::string& help) {
  streams.err << "factwright: " << printable(message) << '\n';
  if (!help.empty()) streams.err << "  help: " << printable(help) << '\n';
  return exit_failed;
}

int run_command(const CommandRow& row, std::vector<std::string> words, const Streams& streams) {
  CLI::App app(fmt::format("{}\n\nExample:\n  {}\n", row.summary, row.example),
               fmt::format("factwright {}", row.name));
  BuildArguments arguments;
  add_arguments(row.name, app, arguments);
  const auto given = words;
  std::reverse(words.begin(), words.end());
  try {
    app.parse(words);
  } catch (const CLI::CallForHelp&) {
    streams.out << app.help();
    return exit_fine;
  } catch (const CLI::ParseError& error) {
    const auto near = near_option(app, given);
    return usage_error(streams, error.what(),
                       near.empty() ? fmt::format("see `factwright {} --help`", row.name) : near);
  }
  return row.run(arguments, streams);
}

}  // namespace

int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
  const Streams streams{out, err};
  if (arguments.empty()) {
    err << overview();
    return exit_failed;
  }
  const std::string& command = arguments.front();
  const bool bare_help = command == "help" && arguments.size() == 1;
  if (command == "--help" || command == "-h" || bare_help) {
    out << overview();
    return exit_fine;
  }
  if (command == "--version") {
    out << "factwright " << version() << '\n';
    return exit_fine;
  }
  if (command == "help" && arguments.size() == 2) {
    const CommandRow* row = find_command(arguments[1]);
    if (row != nullptr) return run_command(*row, {"--help"}, streams);
  }
  if (const CommandRow* row = find_command(command)) {
    return run_command(*row, {arguments.begin() + 1, arguments.end()}, streams);
  }
  std::vector<std::string> names = {"--help", "--version"};
  for (const CommandRow& row : commands) names.emplace_back(row.name);
  const auto near = nearest_name(command, names);
  return usage_error(streams, "there is no command " + command,
                     near.empty() ? "see `factwright --help`" : "did you mean " + near + "?");
}

}  // namespace factwright
