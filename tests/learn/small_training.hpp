#ifndef FACTWRIGHT_TESTS_SMALL_TRAINING_HPP
#define FACTWRIGHT_TESTS_SMALL_TRAINING_HPP

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "learn/corpus.hpp"
#include "learn/dataset.hpp"
#include "learn/settings.hpp"
#include "learn/vectors.hpp"

namespace factwright::testing {

/// A file that is there as long as this lives.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& name, std::string_view content)
      : path_((std::filesystem::temp_directory_path() /
               ("factwright_" + name + std::to_string(getpid())))
                  .string()) {
    std::ofstream(path_, std::ios::binary) << content;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// Sentences with trees and names, and one of names alone.
inline Corpus small_corpus() {
  const auto word = [](std::string form, Upos upos, std::uint32_t head, Deprel deprel,
                       NameTag name) {
    return CorpusWord{std::move(form), std::string(to_string(upos)), "", head, upos, deprel, name};
  };
  const NameTag o = NameTag::o;
  return {{"one",
           {word("Mira", Upos::propn, 2, Deprel::nsubj, NameTag::b_per),
            word("left", Upos::verb, 0, Deprel::root, o),
            word("Oslo", Upos::propn, 2, Deprel::obj, NameTag::b_loc),
            word(".", Upos::punct, 2, Deprel::punct, o)},
           true},
          {"two",
           {word("Ships", Upos::noun, 2, Deprel::nsubj, o),
            word("sank", Upos::verb, 0, Deprel::root, o)},
           true},
          {"three",
           {word("Radio", Upos::x, 0, Deprel::dep, NameTag::b_org),
            word("Mira", Upos::x, 0, Deprel::dep, NameTag::i_org),
            word("left", Upos::x, 0, Deprel::dep, o)},
           false}};
}

inline NetworkSettings small_settings() {
  NetworkSettings settings;
  settings.word_size = 4;
  settings.subword_size = 4;
  settings.subword_bits = 5;
  settings.hidden = 16;
  settings.layers = 2;
  settings.arc_size = 16;
  settings.label_size = 16;
  return settings;
}

inline WordVectors small_vectors() {
  WordVectors vectors;
  vectors.words = {"oslo", "mira", "2nd", "harbour"};
  vectors.values = Matrix::Constant(4, 4, 0.25F);
  for (std::uint32_t i = 0; i < vectors.words.size(); ++i) vectors.rows[vectors.words[i]] = i;
  return vectors;
}

inline Dataset small_dataset() {
  return make_dataset(small_corpus(), small_vectors(), small_settings());
}

}  // namespace factwright::testing

#endif
