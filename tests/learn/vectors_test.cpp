#include "learn/vectors.hpp"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "factwright/error.hpp"

namespace factwright {
namespace {

TEST_CASE("vectors are read little-endian and scaled to one size") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() /
                                       ("factwright_vectors_test_" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "words.txt") << "oslo\nbergen\n";
  const std::string one("\x00\x00\x80\x3f", 4);
  const std::string two("\x00\x00\x00\x40", 4);
  std::ofstream(folder / "glove.6B.50d.f32", std::ios::binary) << one << one << two << two;
  const WordVectors vectors = read_vectors(folder.string());
  CHECK(vectors.rows.at("bergen") == 1);
  REQUIRE(vectors.values.cols() == 2);
  CHECK(vectors.values(0, 0) == Approx(0.3));
  CHECK(vectors.values(1, 1) == Approx(0.3));
  std::ofstream(folder / "words.txt", std::ios::app) << "tromso\n";
  CHECK_THROWS_AS(read_vectors(folder.string()), Error);
  std::filesystem::remove_all(folder);
  CHECK_THROWS_AS(read_vectors(folder.string()), Error);
}

}  // namespace
}  // namespace factwright
