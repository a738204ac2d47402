// Model files: a damaged file is an Error, never a crash. Damage is found by the checksum, so that
// a file is also made whose checksum fits: a small model whose bytes are changed as the input says,
// five bytes a change. What is accepted must not crash where it is used.

#include "../analyze/small_model.hpp"
#include "analyze/model_file.hpp"
#include "analyze/network.hpp"
#include "base/hash.hpp"
#include "factwright/analysis.hpp"
#include "factwright/error.hpp"
#include "scratch.hpp"

namespace {

using namespace factwright;

constexpr std::size_t checksum_size = 8;
constexpr std::size_t change_size = 5;

void load_as_file(std::string_view bytes) {
  static const Scratch folder;
  folder.write("fuzz.fwm", bytes);
  folder.write("lemmas.txt", "");
  try {
    static_cast<void>(Models::load(folder.path(), "fuzz"));
  } catch (const Error&) {
    return;
  }
}

/// Three bytes say where, the fourth what stands there, the fifth whether the file ends there.
void change(std::string& bytes, const std::uint8_t* input) {
  const std::size_t at = (input[0] | std::size_t{input[1]} << 8 | std::size_t{input[2]} << 16);
  // The sizes stand near the beginning: most changes go there.
  const std::size_t place = at % (input[4] % 2 == 0 ? std::size_t{2048} : bytes.size());
  bytes[place] = static_cast<char>(input[3]);
  if (input[4] > 250) bytes.resize(place + 1);
}

void use(const std::string& bytes) {
  try {
    const Network network(decode_model(bytes, "fuzz.fwm"));
    const std::vector<SentenceForms> sentences = {{"The", "envoy", "signed", "a", "treaty", "."},
                                                  {"Oslo"}};
    for (const auto& labels : network.predict(sentences)) {
      for (const TokenLabels& label : labels) static_cast<void>(network.xpos_name(label.xpos));
    }
  } catch (const Error&) {
    return;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  load_as_file(bytes_of(data, size));
  static const std::string model = encode_model(testing::SmallModel().make());
  std::string bytes = model.substr(0, model.size() - checksum_size);
  for (std::size_t at = 0; at + change_size <= size && at < 16 * change_size && bytes.size() > 4096;
       at += change_size) {
    change(bytes, data + at);
  }
  const std::uint64_t checksum = hash64(bytes);
  for (std::size_t i = 0; i < checksum_size; ++i) {
    bytes += static_cast<char>(checksum >> (8 * i) & 0xffU);
  }
  use(bytes);
  return 0;
}
