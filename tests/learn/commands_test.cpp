#include "learn/commands.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "small_folder.hpp"
#include "small_training.hpp"

namespace factwright {
namespace {

TrainingCommand small_command(const testing::SmallFolder& folder, const std::string& output) {
  TrainingCommand command;
  command.data = folder.path();
  command.output = folder.path(output);
  command.network = testing::small_settings();
  command.network.word_size = 50;
  command.training.epochs = 2;
  return command;
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string train(const TrainingCommand& command) {
  std::ostringstream out;
  ProgressLog log(out, false);
  run_training(command, log);
  return out.str();
}

TEST_CASE("training writes a model with its scores, and the same one again with one thread") {
  const testing::SmallFolder folder;
  const TrainingCommand command = small_command(folder, "a.fwm");
  CHECK_THAT(train(command), Catch::Contains("epoch  2/2") && Catch::Contains("EWT dev: UPOS"));
  TrainingCommand again = small_command(folder, "b.fwm");
  again.training.threads = 1;
  train(again);
  CHECK(bytes_of(command.output) == bytes_of(folder.path("b.fwm")));
}

TEST_CASE("a pupil learns from teachers and may start as one of them") {
  const testing::SmallFolder folder;
  train(small_command(folder, "teacher.fwm"));
  TrainingCommand command = small_command(folder, "pupil.fwm");
  command.teachers = {folder.path("teacher.fwm")};
  command.start = folder.path("teacher.fwm");
  CHECK_THAT(train(command),
             Catch::Contains("1 teachers have seen") && Catch::Contains("start: a model"));
}

TEST_CASE("a checkpoint is taken up") {
  const testing::SmallFolder folder;
  TrainingCommand command = small_command(folder, "whole.fwm");
  train(command);
  command.checkpoint = folder.path("state");
  train(command);
  command.resume = true;
  command.output = folder.path("resumed.fwm");
  train(command);
  CHECK(bytes_of(folder.path("whole.fwm")) == bytes_of(command.output));
}

TEST_CASE("crossed teachers each leave out a part of the trees") {
  const testing::SmallFolder folder;
  TrainingCommand teacher = small_command(folder, "first.fwm");
  teacher.parts = 2;
  CHECK_THAT(train(teacher), Catch::Contains("learnt without part 0 of 2"));
  teacher.without = 1;
  teacher.output = folder.path("second.fwm");
  train(teacher);
  TrainingCommand command = small_command(folder, "pupil.fwm");
  command.teachers = {folder.path("first.fwm"), folder.path("second.fwm")};
  command.crossed = true;
  CHECK_THAT(train(command), Catch::Contains("speaks of the trees that it has not seen"));
}

TEST_CASE("the lemma lexicon is learnt from the treebanks") {
  const testing::SmallFolder folder;
  run_lemmas({folder.path(), folder.path("lemmas.txt")});
  CHECK_THAT(bytes_of(folder.path("lemmas.txt")), Catch::Contains("leave"));
}

}  // namespace
}  // namespace factwright
