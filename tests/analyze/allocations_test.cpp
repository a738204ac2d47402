// Counts what the network allocates: once warm, nothing for a word.

#include "analyze/network.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include "analyze/kernels.hpp"
#include "small_model.hpp"

namespace {

std::size_t allocations = 0;  // of this program; its tests run one after the other

void* counted(std::size_t size) {
  ++allocations;
  if (void* place = std::malloc(size == 0 ? 1 : size)) return place;
  throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void operator delete(void* place) noexcept { std::free(place); }
void operator delete[](void* place) noexcept { std::free(place); }
void operator delete(void* place, std::size_t /*size*/) noexcept { std::free(place); }
void operator delete[](void* place, std::size_t /*size*/) noexcept { std::free(place); }

namespace factwright {
namespace {

/// Sentences of words that differ, some of them long and some not seen by the model.
std::vector<SentenceForms> sentences(const std::vector<std::string>& words, std::size_t count,
                                     std::size_t size) {
  std::vector<SentenceForms> made(count);
  for (std::size_t s = 0; s < count; ++s) {
    for (std::size_t i = 0; i < size; ++i)
      made[s].push_back(words[(s * 31 + i * 7) % words.size()]);
  }
  return made;
}

std::vector<std::string> many_words() {
  std::vector<std::string> words = {"the", "envoy", "signed", "a", "treaty", "."};
  for (int i = 0; i < 3000; ++i) {  // more than the network remembers
    words.push_back("Intergovernmental-" + std::to_string(i));
  }
  return words;
}

std::size_t allocations_of(const Network& network, const Kernels& kernels,
                           const std::vector<SentenceForms>& input) {
  const std::size_t before = allocations;
  const auto labels = network.predict_with(kernels, input);
  const std::size_t made = allocations - before;
  REQUIRE(labels.size() == input.size());
  return made;
}

TEST_CASE("a warm network allocates what it returns and nothing for a word") {
  const Network network(testing::SmallModel().make());
  const std::vector<std::string> words = many_words();
  const auto some = sentences(words, 64, 20);
  const auto twice_as_many = sentences(words, 128, 20);
  const auto twice_as_long = sentences(words, 64, 40);
  for (const Kernels* kernels : available_kernels()) {
    INFO(kernels->name);
    for (const auto& input : {some, twice_as_many, twice_as_long}) {
      static_cast<void>(network.predict_with(*kernels, input));
    }
    const std::size_t few = allocations_of(network, *kernels, some);
    CHECK(few >= some.size());  // one vector of labels a sentence: the counting works
    CHECK(allocations_of(network, *kernels, twice_as_many) == few + some.size());
    CHECK(allocations_of(network, *kernels, twice_as_long) == few);
  }
}

}  // namespace
}  // namespace factwright
