#ifndef FACTWRIGHT_DOCUMENT_HPP
#define FACTWRIGHT_DOCUMENT_HPP

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "factwright/given.hpp"
#include "factwright/span.hpp"

namespace factwright {

/// A calendar date as precise as known: month and day are 0 where unknown, year 0 is no date.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  [[nodiscard]] bool known() const { return year != 0; }
  auto operator<=>(const Date&) const = default;
};

/// ISO 8601: "2020-08-18", "2020-08", "2020", or "" for no date.
[[nodiscard]] std::string to_iso(Date date);
/// The date at the start of an ISO 8601 string ("2020-08-18T10:00Z" too); no date where malformed.
[[nodiscard]] Date date_from_iso(const std::string& text);

/// What a stretch of the text is. Facts come from headline and body; dateline and byline give
/// place, date and publisher; the others give nothing.
enum class Zone : std::uint8_t { body, headline, dateline, byline, caption, boilerplate };

[[nodiscard]] const char* to_string(Zone zone);

/// One paragraph (a run of text without an empty line between) or a part of it in a zone.
struct Block {
  Span span;
  Zone zone = Zone::body;
};

/// One text with what is known of it. `text` is valid UTF-8; each character that XML forbids has
/// been replaced by U+FFFD, so that code-point offsets are those of the original.
struct Document {
  std::string id;  ///< the file's name, or the "id" of a JSON line
  std::string text;
  std::string title;
  std::string publisher;
  std::string url;
  Date date;
  std::vector<Block> blocks;  ///< sorted, not overlapping; only white space lies between them
  std::uint32_t replaced_characters = 0;
  Given given;  ///< what its file says of the language; no sentences for plain text
};

/// A file or line that gave no document, and why ("is not UTF-8 text (byte 17)").
struct LeftOut {
  std::string name;
  std::string reason;
  auto operator<=>(const LeftOut&) const = default;
};

/// What was read, sorted by document id, whatever the order of the paths.
struct Documents {
  std::vector<Document> items;
  std::vector<LeftOut> left_out;
};

/// Reads text files, folders (their *.txt, *.md, *.text, *.jsonl and *.conllu, recursively; a
/// folder that holds the results of a build is passed over), JSON-lines and CoNLL-U files; "-" is
/// standard input. Throws Error for a path that does not exist. A bad document is left out with its
/// reason and never ends the run. Two documents of one id: the second gets "#2". Linear in the
/// bytes read.
[[nodiscard]] Documents read_documents(const std::vector<std::string>& paths,
                                       GivenParts given = GivenParts::all);

}  // namespace factwright

#endif
