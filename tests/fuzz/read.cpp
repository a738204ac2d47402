// Texts and JSON lines: whatever the bytes are, blocks tile the text and offsets stay in it.

#include <cstdlib>
#include <sstream>
#include <string>

#include "base/utf8.hpp"
#include "factwright/document.hpp"
#include "read/intake.hpp"
#include "read/json_lines.hpp"
#include "scratch.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(bytes_of(data, size));
  factwright::Documents documents;
  factwright::Document document;
  document.id = "fuzz";
  document.text = text;
  factwright::take_in(std::move(document), "fuzz", documents);
  std::istringstream lines(text);
  factwright::read_json_lines(lines, "fuzz", documents);
  factwright::put_in_order(documents);
  for (const factwright::Document& item : documents.items) {
    if (!factwright::is_valid_utf8(item.text)) std::abort();
    std::uint32_t at = 0;
    for (const factwright::Block& block : item.blocks) {
      if (block.span.begin < at || block.span.empty() || block.span.end > item.text.size()) {
        std::abort();
      }
      at = block.span.end;
    }
  }
  return 0;
}
