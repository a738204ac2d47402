#include "program.hpp"

#include <catch2/catch.hpp>

namespace factwright {

using Catch::Matchers::Contains;

namespace {

/// "Ana Ruiz met Tom Cole in Oslo." with a chosen relation between the meeting and its two people.
std::string tree(const std::string& relation) {
  return "# text = Ana Ruiz met Tom Cole in Oslo.\n"
         "1\tAna\tAna\tPROPN\tNNP\t_\t3\t" +
         relation +
         "\t_\tName=B-PER\n2\tRuiz\tRuiz\tPROPN\tNNP\t_\t1\tflat\t_\tName=I-PER\n"
         "3\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n"
         "4\tTom\tTom\tPROPN\tNNP\t_\t3\t" +
         relation +
         "\t_\tName=B-PER\n5\tCole\tCole\tPROPN\tNNP\t_\t4\tflat\t_\tName=I-PER\n"
         "6\tin\tin\tADP\tIN\t_\t7\tcase\t_\t_\n7\tOslo\tOslo\tPROPN\tNNP\t_\t3\tobl\t_\t"
         "Name=B-LOC|SpaceAfter=No\n8\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n";
}

const std::string stranger =
    "# text = Oslo agreed\n1\tOslo\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tagreed\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

}  // namespace

TEST_CASE("examples are run on the trees of a CoNLL-U file where it has their sentence") {
  const Workplace place;
  const std::string test = "test " + source("examples/minimal/pack");
  place.add("bad.conllu", tree("vocative"));
  const auto bad = place.run(test + " --trees bad.conllu");
  CHECK(bad.code == 1);
  CHECK_THAT(bad.err, Contains("trees: 1 of 4 examples are read with them\n"));
  CHECK_THAT(bad.out, Contains("3 examples passed, 1 failed"));
  const auto words_only = place.run(test + " --given tokens --trees bad.conllu");
  CHECK(words_only.code == 0);
  CHECK_THAT(words_only.out, Contains("4 examples passed, 0 failed"));
}

TEST_CASE("our own analysis as trees changes no result") {
  const Workplace place;
  place.add("texts/one.txt",
            "Ana Ruiz met Tom Cole in Oslo.\nAna Ruiz will meet Tom Cole next week.\n");
  place.add("own.conllu", place.run("analyze --format conllu texts").out);
  const auto run = place.run("test " + source("examples/minimal/pack") + " --trees own.conllu");
  CHECK(run.code == 0);
  CHECK(run.err == "trees: 2 of 4 examples are read with them\n");
}

TEST_CASE("sentences that are no example's text are counted, and the first one is named") {
  const Workplace place;
  place.add("two.conllu", stranger + tree("nsubj"));
  const auto run = place.run("test " + source("examples/minimal/pack") + " --trees two.conllu");
  CHECK_THAT(
      run.err,
      Contains("trees: 1 of 2 sentences are no example's text, the first one: Oslo agreed") &&
          Contains("help: `# text =` must be the example without its marks"));
}

TEST_CASE("an example of two sentences is a document of the file") {
  const Workplace place;
  place.add("pack/pack.yaml", "pack: own\nversion: 0.1.0\nuses: [english]\n");
  place.add("pack/schema.yaml",
            "types:\n  Actor: [Person, Organization]\nrelations:\n  meet:\n"
            "    edge: party -- party\n    roles:\n      party+: Actor\n");
  place.add("pack/rules/meet.yaml",
            "rules:\n  - rule: people meet\n    makes: meet\n    trigger:\n      verb: [meet]\n"
            "    roles:\n      party: [subject, object]\n    examples: |\n"
            "      + [party: Ana Ruiz] met [party: Tom Cole] in Oslo. Oslo agreed\n");
  place.add("one.conllu", "# newdoc id = one\n" + tree("vocative") + stranger);
  const auto run = place.run("test pack --trees one.conllu");
  CHECK(run.code == 1);
  CHECK_THAT(run.err, Contains("trees: 1 of 1 examples are read with them\n") &&
                          !Contains("are no example's text"));
}

TEST_CASE("a file of trees without any tree is refused with a remedy") {
  const Workplace place;
  place.add("text.txt", "Ana Ruiz met Tom Cole in Oslo.\n");
  const auto run = place.run("test " + source("examples/minimal/pack") + " --trees text.txt");
  CHECK(run.code == 2);
  CHECK_THAT(run.err, Contains("there are no trees in text.txt") && Contains("CoNLL-U"));
}

}  // namespace factwright
