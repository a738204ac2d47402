#include "learn/progress.hpp"

#include <catch2/catch.hpp>

#include <sstream>

namespace factwright {
namespace {

TEST_CASE("a bar moves on a terminal and is not there in a file") {
  std::ostringstream terminal;
  ProgressLog bar(terminal, true);
  bar.advance("epoch", 0.5);
  bar.advance("epoch", 0.501);
  CHECK(terminal.str() == "\repoch [====================                    ]  50%");
  std::ostringstream file;
  ProgressLog log(file, false);
  log.advance("epoch", 0.5);
  log.say("done");
  CHECK(file.str() == "done\n");
}

}  // namespace
}  // namespace factwright
