// Model files: a damaged file is an Error, never a crash.

#include "factwright/analysis.hpp"
#include "factwright/error.hpp"
#include "scratch.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Scratch folder;
  folder.write("fuzz.fwm", bytes_of(data, size));
  folder.write("lemmas.txt", "");
  try {
    static_cast<void>(factwright::Models::load(folder.path(), "fuzz"));
  } catch (const factwright::Error&) {
    return 0;
  }
  return 0;
}
