// CoNLL-U: whatever the bytes, the documents that are read are whole.

#include <cstdlib>
#include <sstream>
#include <string>

#include "factwright/document.hpp"
#include "read/conllu.hpp"
#include "scratch.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const factwright::Document& document) {
  const auto& given = document.given;
  std::uint32_t at = 0;
  for (const auto& word : given.words) {
    require(word.span.begin >= at && word.span.begin < word.span.end);
    require(word.span.end <= document.text.size());
    at = word.span.end;
  }
  std::uint32_t next = 0;
  for (const auto& sentence : given.sentences) {
    require(sentence.begin == next && sentence.begin < sentence.end);
    require(sentence.block < document.blocks.size());
    next = sentence.end;
    for (auto i = sentence.begin; sentence.tree && i < sentence.end; ++i) {
      auto top = i;
      for (auto steps = sentence.begin; given.words[top].head != factwright::none; ++steps) {
        require(steps < sentence.end && given.words[top].head < sentence.end - sentence.begin);
        top = sentence.begin + given.words[top].head;
      }
    }
  }
  require(next == given.words.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using factwright::GivenParts;
  for (const GivenParts parts : {GivenParts::all, GivenParts::tokens}) {
    std::istringstream in{std::string(bytes_of(data, size))};
    factwright::Documents documents;
    factwright::read_conllu(in, "fuzz.conllu", parts, documents);
    for (const auto& document : documents.items) check(document);
  }
  return 0;
}
