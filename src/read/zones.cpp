#include "read/zones.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "read/cues.hpp"
#include "read/dateline.hpp"
#include "read/dates.hpp"
#include "read/line_looks.hpp"
#include "read/paragraphs.hpp"
#include "read/shape.hpp"

namespace factwright {
namespace {

/// A paragraph while its zone is being found.
struct Paragraph {
  Span span;
  std::string_view text;
  std::string plain;
  Shape shape;
  Reach reach = Reach::line;
  std::optional<Zone> zone;  ///< nothing: not known yet
  std::optional<Dateline> dateline;

  [[nodiscard]] bool open() const { return !zone.has_value(); }
};

using Paragraphs = std::vector<Paragraph>;

Paragraphs paragraphs_of(std::string_view text) {
  Paragraphs result;
  for (Span span : split_paragraphs(text)) {
    Paragraph paragraph;
    paragraph.span = span;
    paragraph.text = text.substr(span.begin, span.size());
    paragraph.plain = plain(paragraph.text);
    paragraph.shape = shape_of(paragraph.text);
    result.push_back(std::move(paragraph));
  }
  return result;
}

/// Zones that the wording or look of a paragraph alone gives away.
void mark_by_look(Paragraphs& paragraphs) {
  for (Paragraph& paragraph : paragraphs) {
    const Verdict verdict = verdict_of(paragraph.plain, paragraph.shape);
    if (verdict.zone != Zone::body) {
      paragraph.zone = verdict.zone;
      paragraph.reach = verdict.reach;
    } else if (looks_like_byline(paragraph.text, paragraph.shape)) {
      paragraph.zone = Zone::byline;
    } else if (looks_like_furniture(paragraph.plain, paragraph.shape)) {
      paragraph.zone = Zone::boilerplate;
    } else if (looks_like_caption(paragraph.text, paragraph.shape)) {
      paragraph.zone = Zone::caption;
    }
  }
}

std::size_t sentence_words(const Paragraphs& paragraphs) {
  std::size_t words = 0;
  for (const Paragraph& paragraph : paragraphs) {
    if (paragraph.shape.long_sentence()) words += paragraph.shape.words;
  }
  return words;
}

/// The first paragraph of the page's end, or the count where the story goes on to its last line.
/// A mark of the end counts only where less than a quarter of all sentences follow it; where more
/// marks follow, less than a half.
std::size_t find_tail(const Paragraphs& paragraphs) {
  const std::size_t all = sentence_words(paragraphs);
  std::size_t tail = paragraphs.size();
  std::size_t after = 0;
  std::size_t marks = 0;
  for (std::size_t i = paragraphs.size(); i-- > 0;) {
    const Paragraph& paragraph = paragraphs[i];
    if (paragraph.shape.long_sentence()) after += paragraph.shape.words;
    if (after * 2 >= all && all > 0) break;
    if (paragraph.reach != Reach::tail &&
        !looks_like_about_heading(paragraph.text, paragraph.shape)) {
      continue;
    }
    if (after * (++marks > 1 ? 2 : 4) < all) tail = i;
  }
  return tail;
}

void mark_tail(Paragraphs& paragraphs) {
  for (std::size_t i = find_tail(paragraphs); i < paragraphs.size(); ++i) {
    if (paragraphs[i].open()) paragraphs[i].zone = Zone::boilerplate;
  }
}

/// Text of a story: a sentence, or a long line mostly in small letters whose stop is lost.
bool is_story_text(const Shape& shape) {
  return shape.sentence() ||
         (shape.words > 12 && !shape.title_case() && shape.lower_words * 2 >= shape.words);
}

/// True where the links follow on lines of their own: nothing stands behind the colon.
bool is_heading(const Paragraph& paragraph) {
  const std::size_t colon = paragraph.text.find(':');
  return colon == paragraph.text.npos || colon + 1 == paragraph.text.size();
}

/// The links that follow a heading such as "Recent Stories".
void mark_sections(Paragraphs& paragraphs) {
  bool inside = false;
  for (Paragraph& paragraph : paragraphs) {
    if (paragraph.reach == Reach::section) {
      inside = is_heading(paragraph);
    } else if (paragraph.open() && is_story_text(paragraph.shape)) {
      inside = false;
    }
    if (inside && paragraph.open()) paragraph.zone = Zone::boilerplate;
  }
}

/// True where exactly one paragraph starts with capitals and a colon: no interview, then.
bool one_colon_label(const Paragraphs& paragraphs) {
  const auto labelled = [](const Paragraph& paragraph) {
    const std::string_view label = paragraph.text.substr(0, paragraph.text.find(':'));
    const Shape shape = shape_of(label);
    return label.size() < std::min<std::size_t>(paragraph.text.size(), 40) && shape.letters >= 3 &&
           shape.capitals == shape.letters;
  };
  return std::count_if(paragraphs.begin(), paragraphs.end(), labelled) == 1;
}

void find_datelines(Paragraphs& paragraphs) {
  DatelineForms forms{one_colon_label(paragraphs), true};
  for (Paragraph& paragraph : paragraphs) {
    if (!paragraph.open()) continue;
    const bool sentence = paragraph.shape.long_sentence() || paragraph.shape.lower_content > 2;
    std::optional<Dateline> dateline = find_dateline(paragraph.text, forms);
    const bool alone = dateline && dateline->size == paragraph.text.size();
    if (dateline && (sentence || alone)) paragraph.dateline = dateline;
    if (sentence) forms = {};  // the weak forms stand only where the story begins
  }
}

/// Where the story begins: its dateline, its first sentence. The count where there is no sentence.
std::size_t find_body(const Paragraphs& paragraphs) {
  const auto begins = [](const Paragraph& paragraph) {
    return paragraph.open() && (paragraph.dateline || paragraph.shape.sentence());
  };
  return static_cast<std::size_t>(std::find_if(paragraphs.begin(), paragraphs.end(), begins) -
                                  paragraphs.begin());
}

bool may_be_headline(const Paragraph& paragraph) {
  const Shape& shape = paragraph.shape;
  constexpr std::uint32_t most_words = 30;
  if (shape.words > most_words || is_list_item(paragraph.text)) return false;
  if (shape.final_stop && !shape.title_case()) return false;
  return shape.words >= 3 || (shape.words == 2 && shape.lower_words == 1);
}

/// The lines before the story: headlines, a writer's name, what the site puts above a page.
void mark_front(Paragraphs& paragraphs, std::size_t body) {
  bool headline = false;
  for (std::size_t i = 0; i < body; ++i) {
    Paragraph& paragraph = paragraphs[i];
    if (!paragraph.open()) continue;
    if (headline && looks_like_name(paragraph.text, paragraph.shape)) {
      paragraph.zone = Zone::byline;
    } else if (may_be_headline(paragraph)) {
      paragraph.zone = Zone::headline;
      headline = true;
    } else {
      paragraph.zone = paragraph.shape.words > 2 ? Zone::body : Zone::boilerplate;
    }
  }
}

/// Later lines without a stop: the headline again, a link in headline style, a list's item, text.
void mark_fragments(Paragraphs& paragraphs, std::size_t body) {
  std::string headlines;
  for (const Paragraph& paragraph : paragraphs) {
    if (paragraph.zone == Zone::headline) headlines += paragraph.plain + '\n';
  }
  bool list = false;
  for (std::size_t i = body; i < paragraphs.size(); ++i) {
    Paragraph& paragraph = paragraphs[i];
    if (!paragraph.open()) continue;
    const bool heads_list = paragraph.text.back() == ':';
    if (paragraph.shape.sentence() || paragraph.dateline || is_list_item(paragraph.text)) {
      list = heads_list;
      paragraph.zone = Zone::body;
    } else if (paragraph.shape.words >= 3 && headlines.find(paragraph.plain) != headlines.npos) {
      paragraph.zone = Zone::headline;
    } else if (list || heads_list) {
      list = true;
      paragraph.zone = Zone::body;
    } else {
      paragraph.zone = looks_like_link(paragraph.shape) ? Zone::boilerplate : Zone::body;
    }
  }
}

/// A document without sentences: all is body but a headline at its top.
void mark_notes(Paragraphs& paragraphs) {
  const auto is_open = [](const Paragraph& paragraph) { return paragraph.open(); };
  const auto first = std::find_if(paragraphs.begin(), paragraphs.end(), is_open);
  if (first == paragraphs.end()) return;
  const bool more = std::any_of(first + 1, paragraphs.end(), is_open);
  if (may_be_headline(*first) && (more || first->shape.title_case())) first->zone = Zone::headline;
  for (Paragraph& paragraph : paragraphs) {
    if (paragraph.open()) paragraph.zone = Zone::body;
  }
}

void add_blocks(const Paragraphs& paragraphs, Document& document) {
  for (const Paragraph& paragraph : paragraphs) {
    Span rest = paragraph.span;
    if (paragraph.dateline) {
      const Span head = trimmed(document.text, {rest.begin, rest.begin + paragraph.dateline->size});
      document.blocks.push_back({head, Zone::dateline});
      rest = trimmed(document.text, {head.end, rest.end});
    }
    if (!rest.empty()) document.blocks.push_back({rest, paragraph.zone.value_or(Zone::body)});
  }
}

/// Takes `date` for what it says and the document's does not: a year, then month and day. A story
/// of December put on the page in January is of the year before.
void complete_date(Date date, Date& known) {
  if (known.year == 0 && known.month != 0 && date.year != 0) {
    known.year = date.month != 0 && known.month > date.month + 6 ? date.year - 1 : date.year;
  } else if (known.month == 0 && (known.year == 0 || known.year == date.year)) {
    known = date;
  }
}

void read_metadata(const Paragraphs& paragraphs, Document& document) {
  Date date = document.date;
  for (const Paragraph& paragraph : paragraphs) {
    if (paragraph.zone == Zone::headline && document.title.empty()) {
      document.title = headline_text(paragraph.text);
    }
    if (paragraph.dateline) {
      complete_date(paragraph.dateline->date, date);
      if (document.publisher.empty()) document.publisher = paragraph.dateline->agency;
    }
  }
  for (const Paragraph& paragraph : paragraphs) {
    if (paragraph.zone == Zone::byline) {
      if (const auto found = find_date(paragraph.text)) complete_date(found->date, date);
    }
    if (document.publisher.empty()) {
      document.publisher = source_line(paragraph.text, paragraph.shape);
    }
  }
  if (date.known()) document.date = date;
}

}  // namespace

void mark_zones(Document& document) {
  Paragraphs paragraphs = paragraphs_of(document.text);
  mark_by_look(paragraphs);
  mark_tail(paragraphs);
  mark_sections(paragraphs);
  find_datelines(paragraphs);
  const std::size_t body = find_body(paragraphs);
  if (body == paragraphs.size()) {
    mark_notes(paragraphs);
  } else {
    mark_front(paragraphs, body);
    mark_fragments(paragraphs, body);
  }
  document.blocks.clear();
  add_blocks(paragraphs, document);
  read_metadata(paragraphs, document);
}

}  // namespace factwright
