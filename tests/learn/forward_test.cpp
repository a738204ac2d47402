#include "learn/forward.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

#include "analyze/network.hpp"
#include "learn/export.hpp"
#include "small_training.hpp"

namespace factwright {
namespace {

constexpr Dropout nothing{0, 0, 0, 0};

TEST_CASE("dropout hides about its part of the numbers and keeps their mean") {
  const Dataset dataset = testing::small_dataset();
  const Parameters parameters = initial_parameters(testing::small_settings(), dataset.counts(), 1);
  const std::vector<const Example*> batch(200, &dataset.examples[0]);
  Random random{1};
  const Forward forward = run_forward(parameters, batch, {0.25F, 0, 0, 0}, random);
  CHECK((forward.input_mask.array() == 0).cast<float>().mean() == Approx(0.25).margin(0.02));
  CHECK(forward.input_mask.mean() == Approx(1).margin(0.03));
  CHECK(forward.masks[0].minCoeff() == 1);
}

TEST_CASE("rare words are hidden more often than frequent ones") {
  Dataset dataset = testing::small_dataset();
  const Parameters parameters = initial_parameters(testing::small_settings(), dataset.counts(), 1);
  dataset.examples[0].words[1].frequency = 1;
  dataset.examples[0].words[2].frequency = 100;
  const std::vector<const Example*> batch(500, &dataset.examples[0]);
  Random random{1};
  const Forward forward = run_forward(parameters, batch, {0, 0, 0, 0.25F}, random);
  const auto hidden = [&](Index word) {
    int count = 0;
    for (Index sentence = 0; sentence < 500; ++sentence) {
      count += forward.word_rows[static_cast<std::size_t>(forward.shape.row(word, sentence))] == 1;
    }
    return count;
  };
  CHECK(hidden(1) == Approx(100).margin(40));
  CHECK(hidden(2) < 10);
  CHECK(hidden(0) == 0);
}

TEST_CASE("a part of the sentences is shown in small letters") {
  const Dataset dataset = testing::small_dataset();
  const Parameters parameters = initial_parameters(testing::small_settings(), dataset.counts(), 1);
  const std::vector<const Example*> batch(500, &dataset.examples[0]);
  Dropout dropout = nothing;
  dropout.capitals = 0.25F;
  Random random{1};
  const Forward forward = run_forward(parameters, batch, dropout, random);
  CHECK(std::count(forward.small.begin(), forward.small.end(), true) == Approx(125).margin(40));
  const ExampleWord& mira = dataset.examples[0].words[1];
  for (Index sentence = 0; sentence < 500; ++sentence) {
    const bool small = forward.small[static_cast<std::size_t>(sentence)];
    const WordFeatures& seen = forward.features(mira, sentence);
    CHECK(&seen == (small ? &mira.small_features : &mira.features));
  }
  CHECK(mira.features.rows != mira.small_features.rows);
}

TEST_CASE("the rounded network says what the network in floats says") {
  const Dataset dataset = testing::small_dataset();
  const Parameters parameters = initial_parameters(testing::small_settings(), dataset.counts(), 8);
  const Network network(export_model(parameters, dataset, "test"));
  const Corpus corpus = testing::small_corpus();
  Random unused{0};
  std::size_t same = 0;
  std::size_t words = 0;
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    const std::vector<const Example*> batch = {&dataset.examples[i]};
    const Forward forward = run_forward(parameters, batch, nothing, unused);
    std::vector<SentenceForms> forms(1);
    for (const CorpusWord& word : corpus[i].words) forms[0].push_back(word.form);
    const std::vector<TokenLabels> labels = network.predict(forms).front();
    for (std::size_t word = 0; word < labels.size(); ++word) {
      Index best = 0;
      forward.score(Scorer::upos).row(static_cast<Index>(word + 1)).maxCoeff(&best);
      same += static_cast<std::size_t>(labels[word].upos) == static_cast<std::size_t>(best);
      ++words;
    }
  }
  CHECK(same + 1 >= words);  // rounding may turn a narrow decision
}

TEST_CASE("a word is not its own head") {
  const Dataset dataset = testing::small_dataset();
  const Parameters parameters = initial_parameters(testing::small_settings(), dataset.counts(), 1);
  const std::vector<const Example*> batch = {&dataset.examples[0]};
  Random unused{0};
  const Matrix arcs = arc_scores(parameters, run_forward(parameters, batch, nothing, unused), 0);
  for (Index i = 0; i < arcs.rows(); ++i) {
    Index best = -1;
    arcs.row(i).maxCoeff(&best);
    CHECK(best != i);
  }
}

}  // namespace
}  // namespace factwright
