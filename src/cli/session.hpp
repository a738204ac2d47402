#ifndef FACTWRIGHT_CLI_SESSION_HPP
#define FACTWRIGHT_CLI_SESSION_HPP

#include <iosfwd>
#include <string>
#include <vector>

#include "factwright/diagnostics.hpp"
#include "factwright/document.hpp"
#include "factwright/pack.hpp"
#include "factwright/pipeline.hpp"

namespace factwright {

/// Exit codes of the program.
enum ExitCode : int { exit_fine = 0, exit_findings = 1, exit_failed = 2, exit_defect = 3 };

/// Where results and everything else go.
struct Streams {
  std::ostream& out;
  std::ostream& err;
};

/// What the rule author's tools are asked for.
struct AuthorArguments {
  std::string format = "full";     ///< of diagnostics and test results
  std::string fail_on = "error";   ///< the least severity that makes `check` exit with 1
  std::string part = "rules";      ///< of a pack, for `schema`
  std::string output;              ///< folder for the editor schemas
  std::string show = "all";        ///< what `try` prints
  std::string from = "out";        ///< results that `explain` reads
  std::string want;                ///< what `why-not` misses
  std::vector<std::string> trees;  ///< CoNLL-U files whose analyses `test` takes
  bool mutate = false;
  bool check = false;  ///< `fmt` only tells
};

/// Words of the command line after the command, as each command understands them.
struct BuildArguments {
  std::vector<std::string> paths;
  std::vector<std::string> packs;
  std::vector<std::string> formats;
  std::string output;  ///< "" where none was named
  std::string models;
  std::string model = "news";
  std::string given = "all";
  std::string events = "edge";
  std::string attributed = "record";
  std::string around;
  std::vector<std::string> relations;
  std::vector<std::string> statuses;
  std::string from;
  std::string to;
  unsigned hops = 1;
  unsigned most_reported = 0;
  unsigned jobs = 0;
  std::size_t top = 20;  ///< rows of each list of `coverage`
  bool asserted = false;
  bool no_coreference = false;
  bool no_cache = false;  ///< packs are read from their files
  bool plain = false;
  std::string corrections;  ///< file; "" for the one in an input folder, if any
  bool statements = false;  ///< write what the documents state, too
  bool merge = false;       ///< the paths are builds of parts, no texts
  AuthorArguments author;
};

int run_build(const BuildArguments& arguments, const Streams& streams);
int run_merge(const BuildArguments& arguments, const Streams& streams);
int run_stats(const BuildArguments& arguments, const Streams& streams);
int run_check(const BuildArguments& arguments, const Streams& streams);
int run_test(const BuildArguments& arguments, const Streams& streams);
int run_coverage(const BuildArguments& arguments, const Streams& streams);
int run_try(const BuildArguments& arguments, const Streams& streams);
int run_explain(const BuildArguments& arguments, const Streams& streams);
int run_why_not(const BuildArguments& arguments, const Streams& streams);
int run_fmt(const BuildArguments& arguments, const Streams& streams);
int run_help(const BuildArguments& arguments, const Streams& streams);
int run_schema(const BuildArguments& arguments, const Streams& streams);
int run_convert(const BuildArguments& arguments, const Streams& streams);
int run_timeline(const BuildArguments& arguments, const Streams& streams);
int run_analyze(const BuildArguments& arguments, const Streams& streams);

/// A shipped folder ("packs/news", "models"): beside the program, above it in a build tree, or
/// where it was built. Throws Error where none is there.
[[nodiscard]] std::string shipped(const std::string& folder);

/// The packs of the folders as one; the shipped `news` where none is named. From the user's cache,
/// and kept there, unless `arguments` says no.
[[nodiscard]] Pack load_packs(const std::vector<std::string>& folders,
                              const BuildArguments& arguments, Diagnostics& diagnostics);

/// The folders that load_packs() reads for these. What is no folder may name a shipped pack.
[[nodiscard]] std::vector<std::string> pack_folders(const std::vector<std::string>& folders);

/// Threads to use: as asked for, or one for each processor.
[[nodiscard]] unsigned jobs_of(const BuildArguments& arguments);

/// Prints faults to the stream of everything else; true where there are errors.
bool report(Diagnostics& diagnostics, const Streams& streams);

/// What `--given` asks for.
[[nodiscard]] GivenParts given_parts(const BuildArguments& arguments);

/// Names each text that was left out and why.
void report_left_out(const Documents& documents, const Streams& streams);

/// Names the first of the sentences that were too long, says how many there are and what helps.
void report_cut(const std::vector<CutSentence>& cut, const Streams& streams);

/// The program's version, as CMake knows it.
[[nodiscard]] std::string version();

}  // namespace factwright

#endif
