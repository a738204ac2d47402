#include "analyze/features.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace factwright {
namespace {

std::vector<std::uint32_t> rows(std::string_view form) {
  const WordFeatures features = word_features(form, 12);
  return {features.rows.begin(), features.rows.begin() + features.count};
}

TEST_CASE("folding lowers ASCII letters and makes digits zeros") {
  CHECK(folded("Oslo-2024") == "oslo-0000");
  CHECK(folded("Łódź") == "Łódź");
  CHECK(folded("").empty());
}

TEST_CASE("a long form has all features and a short one those that exist") {
  CHECK(rows("ministers").size() == WordFeatures::max_count);
  CHECK(rows("at").size() == 2 + 2 + 2 + 2);
  CHECK(rows("").size() == 4);
}

TEST_CASE("rows stay inside of the table") {
  for (const std::uint32_t row : rows("Extraordinarily")) CHECK(row < (1U << 12));
}

TEST_CASE("words share the features that they have in common") {
  CHECK(rows("Oslo")[1] == rows("oslo")[1]);
  CHECK(rows("Oslo")[0] != rows("oslo")[0]);
  CHECK(rows("signed")[4] == rows("planned")[4]);  // the ending of three bytes
  CHECK(rows("OSLO").back() == rows("NATO").back());
  CHECK(rows("Oslo").back() != rows("oslo").back());
}

}  // namespace
}  // namespace factwright
