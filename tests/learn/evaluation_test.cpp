#include "learn/evaluation.hpp"

#include <catch2/catch.hpp>

#include <sstream>
#include <string>

#include "factwright/error.hpp"
#include "learn/commands.hpp"
#include "small_folder.hpp"
#include "small_training.hpp"

namespace factwright {
namespace {

TEST_CASE("the table has a row for each treebank and way to read it, and one for names") {
  const testing::SmallFolder folder;
  TrainingCommand training;
  training.data = folder.path();
  training.output = folder.path("a.fwm");
  training.network = testing::small_settings();
  training.network.word_size = 50;
  training.training.epochs = 1;
  std::ostringstream log_text;
  ProgressLog log(log_text, false);
  run_training(training, log);
  run_lemmas({folder.path(), folder.path("lemmas.txt")});
  std::ostringstream out;
  run_evaluation({folder.path(), training.output, "portable", ""}, out);
  for (const char* part : {"EWT dev, given words", "EWT dev, raw text", "GUM dev, given words",
                           "GUM dev, raw text", "CrossNER politics dev", "kernels portable"}) {
    CHECK_THAT(out.str(), Catch::Contains(part));
  }
}

TEST_CASE("unknown kernels and missing models are errors") {
  const testing::SmallFolder folder;
  std::ostringstream out;
  CHECK_THROWS_AS(run_evaluation({folder.path(), "no.fwm", "", ""}, out), Error);
  CHECK_THROWS_WITH(run_evaluation({folder.path(), "no.fwm", "abacus", ""}, out),
                    Catch::Contains("abacus"));
}

}  // namespace
}  // namespace factwright
