#include "read/conllu.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "read/conllu_line.hpp"
#include "read/conllu_names.hpp"
#include "read/conllu_text.hpp"
#include "read/conllu_tree.hpp"
#include "read/intake.hpp"

namespace factwright {
namespace {

constexpr std::size_t most_lines = 20000;  ///< of one sentence

/// "# key = value" without the mark; the value may be missing.
struct Comment {
  std::string_view key;
  std::string_view value;
};

Comment comment_of(std::string_view line) {
  const auto trim = [](std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
  };
  const std::size_t sign = std::min(line.find('='), line.size());
  return {trim(line.substr(0, sign).substr(1)), trim(line.substr(std::min(sign + 1, line.size())))};
}

struct Field {
  std::string_view key;
  std::string Document::*field;
};

constexpr Field fields[] = {{"title", &Document::title},
                            {"meta::title", &Document::title},
                            {"publisher", &Document::publisher},
                            {"meta::publisher", &Document::publisher},
                            {"url", &Document::url},
                            {"meta::sourceURL", &Document::url}};

bool zone_from(std::string_view word, Zone& zone) {
  for (const Zone known : {Zone::body, Zone::headline, Zone::dateline, Zone::byline, Zone::caption,
                           Zone::boilerplate}) {
    if (word != to_string(known)) continue;
    zone = known;
    return true;
  }
  return false;
}

class ConlluReader {
 public:
  ConlluReader(const std::string& name, GivenParts parts, Documents& documents)
      : name_(name), parts_(parts), documents_(documents) {}

  void read(std::istream& input) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    for (std::string line; std::getline(input, line);) {
      if (line.ends_with('\r')) line.pop_back();
      if (++number_ == 1 && line.starts_with(byte_order_mark)) line.erase(0, 3);
      take(line);
    }
    end_sentence();
    end_document();
    if (!any_) documents_.left_out.push_back({name_, "is empty"});
  }

 private:
  void fail(std::uint64_t line, std::string_view what) {
    if (!fault_.empty()) return;
    const std::string of = id_.empty() ? "" : fmt::format(" (document {})", id_);
    fault_ = fmt::format("line {}{} {}", line, of, what);
  }

  void take(std::string& line) {
    if (invalid_utf8_at(line) != std::string::npos) {
      any_ = true;
      fail(number_, "is not UTF-8 text");
      return;
    }
    document_.replaced_characters += replace_forbidden(line);
    if (line.find_first_not_of(" \t") == line.npos) {
      end_sentence();
    } else if (line.front() == '#') {
      take_comment(comment_of(line));
    } else {
      take_word(line);
    }
  }

  void take_word(std::string_view line) {
    any_ = true;
    if (!fault_.empty()) return;
    ConlluLine parsed;
    parsed.number = number_;
    if (const std::string what = parse_line(line, parsed); !what.empty()) fail(number_, what);
    if (lines_.size() == most_lines) {
      fail(number_,
           fmt::format("is the {}th of one sentence; is an empty line missing?", most_lines + 1));
    }
    if (fault_.empty()) lines_.push_back(std::move(parsed));
  }

  void take_comment(const Comment& comment) {
    if (comment.key == "newdoc" || comment.key == "newdoc id") {
      end_sentence();
      end_document();
      id_ = comment.value;
      any_ = opened_ = true;
      return;
    }
    if (!fault_.empty()) return;
    if (!lines_.empty()) {
      fail(number_, "is a comment inside a sentence; comments stand before its first word");
    } else if (comment.key == "text") {
      comment_text_ = comment.value;
    } else if (comment.key == "newpar" || comment.key == "newpar id") {
      text_.begin_paragraph();
      new_block_ = true;
    } else if (comment.key == "zone") {
      if (!zone_from(comment.value, zone_)) fail(number_, "names a zone that does not exist");
    } else if (comment.key.starts_with("skipped ")) {
      skip(comment);
    } else {
      take_field(comment);
    }
  }

  void take_field(const Comment& comment) {
    if (comment.key == "date" || comment.key == "meta::dateCreated") {
      document_.date = date_from_iso(std::string(comment.value));
    }
    for (const Field& row : fields) {
      if (row.key == comment.key) document_.*row.field = comment.value;
    }
  }

  void skip(const Comment& comment) {
    Block block;
    if (!zone_from(comment.key.substr(comment.key.find(' ') + 1), block.zone)) {
      fail(number_, "names a zone that does not exist");
      return;
    }
    block.span = text_.add_verbatim(unescape_spaces(comment.value));
    if (!block.span.empty()) document_.blocks.push_back(block);
    new_block_ = true;
  }

  void end_sentence() {
    if (fault_.empty() && !lines_.empty()) {
      const ConlluFault fault = add_sentence();
      if (fault.line != 0) fail(fault.line, fault.text);
      if (text_.size() > largest_text) {
        fail(number_, fmt::format("takes the text beyond {} bytes", largest_text));
      }
    }
    lines_.clear();
    comment_text_.clear();
    zone_ = Zone::body;
  }

  ConlluFault add_sentence() {
    if (ConlluFault fault = check_ids(lines_); fault.line != 0) return fault;
    Given& given = document_.given;
    GivenSentence sentence;
    sentence.begin = static_cast<std::uint32_t>(given.words.size());
    const auto count = std::count_if(lines_.begin(), lines_.end(), [](const ConlluLine& line) {
      return line.kind == ConlluLine::Kind::word;
    });
    given.words.resize(given.words.size() + static_cast<std::size_t>(count));
    sentence.end = static_cast<std::uint32_t>(given.words.size());
    const auto words = std::span(given.words).subspan(sentence.begin);
    if (ConlluFault fault = text_.add(lines_, comment_text_, words); fault.line != 0) return fault;
    if (parts_ == GivenParts::all) {
      if (ConlluFault fault = take_tree(lines_, words, sentence.tree); fault.line != 0)
        return fault;
      const bool named = take_names(lines_, words);
      given.names = given.names || named;
    }
    sentence.block = block_for({words.front().span.begin, words.back().span.end});
    given.sentences.push_back(sentence);
    return {};
  }

  /// The block of a sentence: the last one, made longer, or a new one.
  std::uint32_t block_for(Span span) {
    auto& blocks = document_.blocks;
    if (new_block_ || blocks.empty() || blocks.back().zone != zone_) {
      blocks.push_back({span, zone_});
    }
    blocks.back().span.end = span.end;
    new_block_ = false;
    return static_cast<std::uint32_t>(blocks.size() - 1);
  }

  void end_document() {
    document_.id = id_.empty() ? name_ : id_;
    document_.text = text_.take();
    const bool empty = document_.given.sentences.empty();
    if (fault_.empty() && empty && opened_) {
      fault_ = fmt::format("has no sentence in the document {}", document_.id);
    }
    if (!fault_.empty()) {
      documents_.left_out.push_back({name_, fault_});
    } else if (!empty) {
      documents_.items.push_back(std::move(document_));
    }
    document_ = {};
    fault_.clear();
    id_.clear();
    opened_ = false;
    new_block_ = true;
  }

  const std::string& name_;
  GivenParts parts_;
  Documents& documents_;
  std::uint64_t number_ = 0;
  bool any_ = false;     ///< something was read that is more than comments
  bool opened_ = false;  ///< by "# newdoc"
  std::string id_;
  std::string fault_;  ///< of the document that is being read; the rest of it is passed over
  Document document_;
  ConlluText text_;
  std::vector<ConlluLine> lines_;
  std::string comment_text_;
  Zone zone_ = Zone::body;
  bool new_block_ = true;
};

}  // namespace

void read_conllu(std::istream& input, const std::string& name, GivenParts parts,
                 Documents& documents) {
  ConlluReader(name, parts, documents).read(input);
}

bool looks_like_conllu(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.starts_with('#') || line.find_first_not_of(" \t\r") == line.npos) continue;
    return (line.starts_with("1\t") || line.starts_with("1-")) && line.find('\t') != line.npos;
  }
  return false;
}

}  // namespace factwright
