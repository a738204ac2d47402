#include "write/child.hpp"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <cerrno>
#include <chrono>
#include <string>

using factwright::ChildEnd;
using factwright::LayoutLimits;
using factwright::run_child;

namespace {

bool has_children() { return !(waitpid(-1, nullptr, WNOHANG) < 0 && errno == ECHILD); }

}  // namespace

TEST_CASE("a child reads its input and its output comes back whole") {
  const std::string text(3'000'000, 'x');
  const auto result = run_child({"cat"}, text, LayoutLimits());
  CHECK(result.end == ChildEnd::fine);
  CHECK(result.output == text);
  CHECK_FALSE(has_children());
}

TEST_CASE("a child that takes too long is killed and none survives") {
  LayoutLimits limits;
  limits.seconds = 1;
  const auto begin = std::chrono::steady_clock::now();
  CHECK(run_child({"sleep", "60"}, "", limits).end == ChildEnd::too_slow);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
  CHECK_FALSE(has_children());
}

TEST_CASE("a child does not survive us, even where we are killed") {
  prctl(PR_SET_CHILD_SUBREAPER, 1);  // what we leave behind becomes a child of this test
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t we = fork();
  if (we == 0) {
    const std::string tell = "echo $$ >&" + std::to_string(ends[1]) + "; exec sleep 60";
    static_cast<void>(run_child({"sh", "-c", tell}, "", LayoutLimits()));
    _exit(0);
  }
  close(ends[1]);
  char told[32] = {};
  REQUIRE(read(ends[0], told, sizeof told - 1) > 0);
  close(ends[0]);
  kill(we, SIGKILL);
  int status = 0;
  CHECK(waitpid(we, &status, 0) == we);
  CHECK(waitpid(static_cast<pid_t>(std::stol(told)), &status, 0) == std::stol(told));
  CHECK((WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL));
  prctl(PR_SET_CHILD_SUBREAPER, 0);
}

TEST_CASE("a child that wants too much memory fails") {
  LayoutLimits limits;
  limits.bytes = std::uint64_t{64} << 20;
  const auto result =
      run_child({"dd", "if=/dev/zero", "of=/dev/null", "bs=256M", "count=1"}, "", limits);
  CHECK(result.end == ChildEnd::failed);
  CHECK(result.output.empty());
}

TEST_CASE("a child that is not there and one that fails are told apart") {
  CHECK(run_child({"no-such-program-here"}, "", LayoutLimits()).end == ChildEnd::not_found);
  CHECK(run_child({"false"}, "", LayoutLimits()).end == ChildEnd::failed);
  CHECK_FALSE(has_children());
}
