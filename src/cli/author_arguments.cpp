#include "cli/author_arguments.hpp"

namespace factwright {
namespace {

void add_pack(CLI::App& app, BuildArguments& a) {
  app.add_option("PACK", a.paths,
                 "the pack: its folder, or the name of a shipped one (default: news)");
}

void add_check(CLI::App& app, BuildArguments& a) {
  add_pack(app, a);
  app.add_option("--format", a.author.format,
                 "full (default), concise (a line each), json or sarif; all but full go to "
                 "standard output")
      ->check(CLI::IsMember({"full", "concise", "json", "sarif"}));
  app.add_option("--fail-on", a.author.fail_on, "exit with 1 on: error (default) or warning")
      ->check(CLI::IsMember({"error", "warning"}));
}

void add_test(CLI::App& app, BuildArguments& a) {
  add_pack(app, a);
  app.add_option("--models", a.models, "folder of the model files");
  app.add_option("--jobs", a.jobs, "threads (default: one for each processor)");
  app.add_option("--format", a.author.format, "full (default), concise, json, sarif or junit")
      ->check(CLI::IsMember({"full", "concise", "json", "sarif", "junit"}));
  app.add_option(
         "--trees", a.author.trees,
         "CoNLL-U file: an example that is one of its sentences (`# text =`), or one of its "
         "documents as a whole, is read with the file's analysis; may be repeated")
      ->allow_extra_args(false);
  app.add_option("--given", a.given,
                 "of --trees keep `all` (default: words, tags, trees, names) or `tokens` (only "
                 "sentences and words)")
      ->check(CLI::IsMember({"all", "tokens"}));
  app.add_flag("--mutate", a.author.mutate,
               "drop each condition of each rule in turn and name those that no example holds in "
               "place");
}

void add_try(CLI::App& app, BuildArguments& a) {
  app.add_option("SENTENCE", a.paths, "the text; without it standard input is read");
  app.add_option(
         "--pack", a.packs,
         "a rule pack: its folder, or the name of a shipped one; may be repeated (default: news)")
      ->allow_extra_args(false);
  app.add_option("--models", a.models, "folder of the model files");
  app.add_option("--show", a.author.show, "all (default), tokens, names, grammar or statements")
      ->check(CLI::IsMember({"all", "tokens", "names", "grammar", "statements"}));
}

void add_explain(CLI::App& app, BuildArguments& a) {
  app.add_option("WHAT", a.paths, "the id of a fact, a happening or an entity; or one or two names")
      ->required()
      ->expected(1, 2);
  app.add_option("--from", a.author.from, "folder of a build, or a facts.jsonl (default: out)");
  app.add_option(
         "--pack", a.packs,
         "a rule pack: its folder, or the name of a shipped one; may be repeated (default: news)")
      ->allow_extra_args(false);
}

void add_why_not(CLI::App& app, BuildArguments& a) {
  a.top = 3;
  app.add_option("SENTENCE", a.paths, "the text that should have given a fact")->required();
  app.add_option("--want", a.author.want, "the fact that is missed: 'meet(Ana Ruiz, Tom Cole)'");
  app.add_option("--top", a.top, "rules shown (default: 3)");
  app.add_option(
         "--pack", a.packs,
         "a rule pack: its folder, or the name of a shipped one; may be repeated (default: news)")
      ->allow_extra_args(false);
  app.add_option("--models", a.models, "folder of the model files");
}

void add_fmt(CLI::App& app, BuildArguments& a) {
  app.add_option("PATH", a.paths, "YAML files, or folders of packs")->required();
  app.add_flag("--check", a.author.check, "only name the files that would change, and exit with 1");
}

void add_schema(CLI::App& app, BuildArguments& a) {
  app.add_option("PACK", a.paths,
                 "folder of a pack, whose types, relations, roles and lists are offered");
  app.add_option("--for", a.author.part, "which file: rules (default), schema or pack")
      ->check(CLI::IsMember({"rules", "schema", "pack"}));
  app.add_option("-o,--output", a.author.output, "folder for the schemas of all three files");
}

void add_help(CLI::App& app, BuildArguments& a) {
  app.add_option("WORD", a.paths, "a key, a position, a code; or `all` for the whole reference");
}

}  // namespace

void add_no_cache(CLI::App& app, BuildArguments& a) {
  app.add_flag("--no-cache", a.no_cache,
               "read the pack's files, whatever was kept of them by an earlier run");
}

bool add_author_arguments(const std::string& command, CLI::App& app, BuildArguments& arguments) {
  struct Row {
    const char* command;
    void (*add)(CLI::App&, BuildArguments&);
  };
  constexpr Row rows[] = {{"check", add_check},     {"test", add_test},      {"try", add_try},
                          {"fmt", add_fmt},         {"help", add_help},      {"schema", add_schema},
                          {"explain", add_explain}, {"why-not", add_why_not}};
  for (const Row& row : rows) {
    if (command != row.command) continue;
    row.add(app, arguments);
    if (row.add != add_fmt && row.add != add_help) add_no_cache(app, arguments);
    return true;
  }
  return false;
}

}  // namespace factwright
