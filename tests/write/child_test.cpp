#include "write/child.hpp"

#include <sys/wait.h>
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
