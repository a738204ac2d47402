#include "learn/scores.hpp"

#include <catch2/catch.hpp>

#include "learn/export.hpp"
#include "learn/trainer.hpp"
#include "small_training.hpp"

namespace factwright {
namespace {

/// A network that has learnt the small corpus by heart.
Network learnt(const Dataset& dataset) {
  TrainingSettings settings;
  settings.epochs = 300;
  settings.learning_rate = 0.02F;
  settings.dropout = {0, 0, 0, 0};
  Trainer trainer(dataset.examples,
                  initial_parameters(testing::small_settings(), dataset.counts(), 1), settings);
  while (!trainer.finished()) trainer.run_epoch([](const TrainingProgress&) {});
  return Network(export_model(trainer.result(), dataset, "test"));
}

TEST_CASE("scores count what is right, in trees and names") {
  const Dataset dataset = testing::small_dataset();
  const Network network = learnt(dataset);
  const Kernels& kernels = *available_kernels().front();
  Corpus corpus = testing::small_corpus();
  const Scores all = measure(network, kernels, corpus);
  CHECK(all.all_words == 9);
  CHECK(all.words == 6);
  CHECK(all.upos == 6);
  CHECK(all.xpos == 6);
  CHECK(all.heads == 6);
  CHECK(all.labelled == 6);
  CHECK(all.content_words == 5);
  CHECK(all.names == 3);
  CHECK(all.name_f1() == Approx(100));

  corpus[0].words[2].deprel = Deprel::iobj;        // another relation
  corpus[0].words[0].deprel = Deprel::nsubj_pass;  // another subtype
  corpus[0].words[3].head = 1;                     // another head
  corpus[2].words[1].name = NameTag::o;            // a shorter name
  const Scores some = measure(network, kernels, corpus);
  CHECK(some.heads == 5);
  CHECK(some.labelled == 3);
  CHECK(some.main_labelled == 4);
  CHECK(some.content_labelled == 4);
  CHECK(some.right_names == 2);
  CHECK(some.name_f1() == Approx(200.0 / 3));
}

TEST_CASE("a line says only what could be measured") {
  Scores names;
  names.names = 4;
  names.found_names = 2;
  names.right_names = 2;
  CHECK(describe(names) == "names P 100.00 R 50.00 F1 66.67");
  CHECK(describe(Scores{}).empty());
}

}  // namespace
}  // namespace factwright
