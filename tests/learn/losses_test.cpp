#include "learn/losses.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

TEST_CASE("losses of shards add up, each kind by itself") {
  Losses sum{1, 2, 3, 4, 5};
  sum += Losses{10, 20, 30, 40, 50};
  CHECK(sum.arcs == 11);
  CHECK(sum.labels == 22);
  CHECK(sum.tags == 33);
  CHECK(sum.names == 44);
  CHECK(sum.words == 55);
}

}  // namespace
}  // namespace factwright
