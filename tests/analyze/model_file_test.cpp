#include "analyze/model_file.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <limits>
#include <string>

#include "factwright/error.hpp"
#include "small_model.hpp"

namespace factwright {
namespace {

std::string small_bytes() { return encode_model(testing::SmallModel().make()); }

TEST_CASE("a model is read back as it was written") {
  const ModelFile model = testing::SmallModel().make();
  const std::string bytes = encode_model(model);
  const ModelFile read = decode_model(bytes, "test");
  CHECK(read.description == model.description);
  CHECK(read.words == model.words);
  CHECK(read.word_table.scales == model.word_table.scales);
  CHECK(read.layers[1].forward.numbers == model.layers[1].forward.numbers);
  CHECK(read.labels.bias == model.labels.bias);
  CHECK(encode_model(read) == bytes);
}

TEST_CASE("every truncated model is refused") {
  const std::string bytes = small_bytes();
  for (std::size_t size = 0; size < bytes.size(); size += 97) {
    INFO(size);
    CHECK_THROWS_AS(decode_model(bytes.substr(0, size), "test"), Error);
  }
}

TEST_CASE("every flipped bit is noticed") {
  const std::string bytes = small_bytes();
  for (std::size_t at = 0; at < bytes.size(); at += 53) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 8)));
    INFO(at);
    CHECK_THROWS_AS(decode_model(damaged, "test"), Error);
  }
}

TEST_CASE("the message says what is wrong with the file") {
  const std::string bytes = small_bytes();
  std::string newer = bytes;
  newer[8] = 9;
  std::string damaged = bytes;
  damaged[damaged.size() / 2] ^= 1;
  CHECK_THROWS_WITH(decode_model("%PDF-1.7", "x.fwm"), Catch::Contains("x.fwm: this is not"));
  CHECK_THROWS_WITH(decode_model(newer, "x.fwm"), Catch::Contains("version 9"));
  CHECK_THROWS_WITH(decode_model(damaged, "x.fwm"), Catch::Contains("checksum"));
  CHECK_THROWS_WITH(decode_model(bytes.substr(0, 10), "x.fwm"), Catch::Contains("truncated"));
}

TEST_CASE("parts that do not fit together are refused even where the checksum is right") {
  const auto refuse = [](auto change) {
    ModelFile model = testing::SmallModel().make();
    change(model);
    CHECK_THROWS_WITH(decode_model(encode_model(model), "test"), Catch::Contains("fit together"));
  };
  refuse([](ModelFile& model) { model.words.pop_back(); });
  refuse([](ModelFile& model) { model.layers.clear(); });
  refuse([](ModelFile& model) { model.layers[1].input.bias.pop_back(); });
  refuse([](ModelFile& model) { model.xpos.emplace_back("JJ"); });
  refuse([](ModelFile& model) { model.deprels.pop_back(); });
  refuse([](ModelFile& model) { model.subword_table.rows -= 1; });
  refuse([](ModelFile& model) { model.word_table.numbers.own().pop_back(); });
}

TEST_CASE("numbers that are none are refused even where the checksum is right") {
  for (const float value :
       {std::numeric_limits<float>::quiet_NaN(), -std::numeric_limits<float>::infinity()}) {
    ModelFile model = testing::SmallModel().make();
    model.arcs.bias[3] = value;
    CHECK_THROWS_WITH(decode_model(encode_model(model), "test"), Catch::Contains("number"));
  }
}

TEST_CASE("a model file is written whole, and a missing one is an error") {
  const std::string path =
      (std::filesystem::temp_directory_path() / "factwright_test.fwm").string();
  write_model(testing::SmallModel().make(), path);
  CHECK(encode_model(read_model(path)) == small_bytes());
  CHECK_FALSE(std::filesystem::exists(path + ".part"));
  std::filesystem::remove(path);
  CHECK_THROWS_AS(read_model(path), Error);
  CHECK_THROWS_AS(write_model(testing::SmallModel().make(), path + "/no/folder"), Error);
}

}  // namespace
}  // namespace factwright
