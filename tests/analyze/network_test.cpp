#include "analyze/network.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include "analyze/kernels.hpp"
#include "analyze/model_file.hpp"
#include "factwright/error.hpp"
#include "small_model.hpp"

namespace factwright {
namespace {

using Labels = std::vector<TokenLabels>;

std::string printed(const Labels& labels) {
  std::string text;
  for (const TokenLabels& label : labels) {
    text += std::to_string(label.xpos) + '/' + std::string(to_string(label.upos)) + '/' +
            std::to_string(label.head == none ? 0 : label.head + 1) + '/' +
            std::string(to_string(label.deprel)) + '/' + std::string(to_string(label.name)) + ' ';
  }
  return text;
}

std::vector<SentenceForms> sentences() {
  return {{"The", "envoy", "signed", "a", "treaty", "."},
          {},
          {"Signed", "."},
          {"The", "Quoddy", "envoy", "never", "read", "the", "4", "treaties", "he", "signed", "."},
          {"Treaty"}};
}

TEST_CASE("what is said of a sentence does not depend on the others") {
  const Network network(testing::SmallModel().make());
  const std::vector<SentenceForms> all = sentences();
  const std::vector<Labels> together = network.predict(all);
  REQUIRE(together.size() == all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::vector<Labels> alone = network.predict({&all[i], 1});
    REQUIRE(together[i].size() == all[i].size());
    CHECK(printed(alone.front()) == printed(together[i]));
  }
}

TEST_CASE("all kernels give the same labels") {
  const Network network(testing::SmallModel().make());
  const std::vector<SentenceForms> all = sentences();
  const std::vector<Labels> expected = network.predict_with(portable_kernels(), all);
  for (const Kernels* kernels : available_kernels()) {
    INFO(kernels->name);
    const std::vector<Labels> found = network.predict_with(*kernels, all);
    for (std::size_t i = 0; i < all.size(); ++i) CHECK(printed(found[i]) == printed(expected[i]));
  }
}

TEST_CASE("every sentence is a tree with one root, and only the root is called so") {
  const Network network(testing::SmallModel().make());
  for (const Labels& labels : network.predict(sentences())) {
    std::size_t roots = 0;
    for (const TokenLabels& label : labels) {
      CHECK((label.head == none) == (label.deprel == Deprel::root));
      roots += label.head == none;
      const TokenLabels* node = &label;
      for (std::size_t steps = 0; node->head != none; ++steps) {
        REQUIRE(steps < labels.size());
        node = &labels[node->head];
      }
    }
    CHECK(roots == (labels.empty() ? 0 : 1));
  }
}

TEST_CASE("the longest sentence that is accepted gets all its labels") {
  const Network network(testing::SmallModel().make());
  const std::vector<SentenceForms> longest = {SentenceForms(Network::max_words, "treaty")};
  CHECK(network.predict(longest).front().size() == Network::max_words);
}

TEST_CASE("a network is loaded from its file with its description and tags") {
  const std::string path =
      (std::filesystem::temp_directory_path() / "factwright_network_test.fwm").string();
  write_model(testing::SmallModel().make(), path);
  const Network network = Network::load(path);
  std::filesystem::remove(path);
  CHECK(network.description() == "made for a test\n");
  CHECK(network.xpos_name(2) == "VBD");
  CHECK_THROWS_AS(Network::load(path), Error);
}

}  // namespace
}  // namespace factwright
