#include "write/timeline.hpp"

#include "base/utf8.hpp"
#include "graph/day_range.hpp"
#include "write/csv_table.hpp"
#include "write/dot_looks.hpp"
#include "write/dot_words.hpp"
#include "write/timeline_rows.hpp"
#include "write/xml_parts.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace factwright {
namespace {

constexpr unsigned page_width = 1000;
constexpr unsigned line_x = 190;
constexpr unsigned text_x = 210;
constexpr unsigned row_height = 22;
constexpr unsigned top_margin = 118;
constexpr std::size_t name_width = 40;
constexpr std::size_t detail_width = 60;
constexpr std::size_t most_sentences = 8;

/// At most so many columns, the last an ellipsis; wide characters take two.
std::string shortened(std::string_view text, std::size_t columns) {
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_at(text, at);
    used += decoded.code_point >= 0x1100 ? 2 : 1;
    if (used > columns) return std::string(text.substr(0, at)) + "\u2026";
    at += decoded.size;
  }
  return std::string(text);
}

/// "18 Aug 2020", "Feb 2019 – Mar 2020", "since 2019", "week of 22 Feb 2021"
std::string spoken_time(std::string_view iso) {
  const std::size_t slash = iso.find('/');
  if (slash == std::string_view::npos) {
    const bool week = iso.find('W') != std::string_view::npos;
    return week ? "week of " + spoken_date(day_range(iso)->first) : spoken_date(iso);
  }
  const std::string_view first = iso.substr(0, slash);
  const std::string_view last = iso.substr(slash + 1);
  if (last == "..") return "since " + spoken_time(first);
  if (first == "..") return "until " + spoken_time(last);
  return spoken_time(first) + " \u2013 " + spoken_time(last);
}

/// Space above a row by the days that went by since the row before.
unsigned gap_before(int days) {
  unsigned gap = 10;
  for (int span = 1; span < days && gap < 46; span *= 3) gap += 6;
  return gap;
}

class TimelineSvg {
 public:
  TimelineSvg(const Graph& graph, const WriteOptions& options, std::ostream& out)
      : graph_(graph), options_(options), sink_(out), xml_(sink_), rows_(timeline_rows(graph)) {}

  WriteReport write() {
    place();
    head();
    title();
    for (std::size_t i = 0; i < rows_.size(); ++i) row(i);
    sink_.put("</svg>\n");
    sink_.flush();
    return {names_.size(), rows_.size(), xml_.replaced()};
  }

 private:
  /// Where each row stands.
  void place() {
    unsigned y = top_margin;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const bool same = i > 0 && rows_[i].time() == rows_[i - 1].time();
      if (!same && i > 0) y += gap_before(rows_[i].day - rows_[i - 1].day);
      y_.push_back(y);
      y += row_height;
      facts_ += rows_[i].facts.size();
      for (const Fact* fact : rows_[i].facts) {
        reports_ += fact->evidence.size();
        for (const auto end : {fact->from, fact->to}) {
          if (end != none) names_.insert(end);
        }
      }
    }
    height_ = y + 24;
  }

  void head() {
    const std::string width = std::to_string(page_width);
    const std::string height = std::to_string(height_);
    sink_.put(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
    xml_.attribute("width", width);
    xml_.attribute("height", height);
    xml_.attribute("viewBox", "0 0 " + width + " " + height);
    sink_.put(
        " xml:space=\"preserve\" font-family=\"Helvetica,Arial,sans-serif\" font-size=\"13\" "
        "fill=\"#222222\">\n"
        "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    if (rows_.empty()) return;
    sink_.put("<line stroke=\"#999999\" stroke-width=\"2\"");
    xml_.attribute("x1", std::to_string(line_x));
    xml_.attribute("x2", std::to_string(line_x));
    xml_.attribute("y1", std::to_string(y_.front() - 14));
    xml_.attribute("y2", std::to_string(y_.back() + 6));
    sink_.put("/>\n");
  }

  /// `style` is markup: attributes behind the place.
  void text(unsigned x, unsigned y, std::string_view style, const std::string& words) {
    begin_text(x, y, style);
    xml_.text(words);
    sink_.put("</text>\n");
  }

  void begin_text(unsigned x, unsigned y, std::string_view style) {
    sink_.put("<text");
    xml_.attribute("x", std::to_string(x));
    xml_.attribute("y", std::to_string(y));
    sink_.put(style);
    sink_.put('>');
  }

  void title() {
    const std::uint64_t undated = graph_.facts().size() - facts_;
    std::string counts = counted(facts_, "dated fact", "dated facts") + " \u00B7 " +
                         counted(names_.size(), "name", "names") + " \u00B7 " +
                         counted(reports_, "report", "reports");
    if (undated > 0) counts += " \u00B7 " + counted(undated, "fact", "facts") + " without a date";
    text(30, 42, " font-size=\"22\" font-weight=\"bold\"", shortened(options_.title, 76));
    text(30, 62, " font-size=\"12\" fill=\"#555555\"", counts);
    legend();
  }

  void legend() {
    std::set<std::string_view> meanings;
    bool whole = false;
    bool part = false;
    for (const TimelineRow& row : rows_) {
      (row.one_day ? whole : part) = true;
      meanings.insert(line_look_of(row.facts.front()->status).meaning);
    }
    begin_text(30, 84, " font-size=\"12\" fill=\"#555555\"");
    if (whole) sink_.put("\u25CF the day is known    ");
    if (part) sink_.put("\u25CB only the week, month, year or period is known    ");
    for (const std::string_view status : {"asserted", "planned", "negated"}) {
      const LineLook& look = line_look_of(status);
      if (!meanings.contains(look.meaning)) continue;
      sink_.put("<tspan");
      xml_.attribute("fill", look.color);
      sink_.put(">\u25A0</tspan> ");
      xml_.text(look.meaning);
      sink_.put("    ");
    }
    sink_.put("</text>\n");
  }

  void row(std::size_t index) {
    const TimelineRow& row = rows_[index];
    const Fact& first = *row.facts.front();
    const LineLook& look = line_look_of(first.status);
    const unsigned y = y_[index];
    sink_.put("<g>");
    sink_.put("<title>");
    xml_.text(sentences(row));
    sink_.put("</title>\n");
    const bool same = index > 0 && rows_[index - 1].time() == row.time();
    if (!same) {
      text(line_x - 16, y, " text-anchor=\"end\" font-weight=\"bold\"",
           shortened(spoken_time(row.time()), 24));
    }
    sink_.put("<circle r=\"4.5\" stroke-width=\"2\"");
    xml_.attribute("cx", std::to_string(line_x));
    xml_.attribute("cy", std::to_string(y - 4));
    xml_.attribute("stroke", look.color);
    xml_.attribute("fill", row.one_day ? look.color : "white");
    sink_.put("/>\n");
    begin_text(text_x, y, "");
    words(row, look);
    sink_.put("</text></g>\n");
  }

  void span(std::string_view style, const std::string& words) {
    sink_.put("<tspan");
    sink_.put(style);
    sink_.put('>');
    xml_.text(words);
    sink_.put("</tspan>");
  }

  std::string name_of(std::uint32_t vertex) const {
    return shortened(graph_.entity(vertex).name, name_width);
  }

  /// Who, what, whom; the status; small: who says so, where, how often.
  void words(const TimelineRow& row, const LineLook& look) {
    const Fact& fact = *row.facts.front();
    constexpr std::string_view bold = " font-weight=\"bold\"";
    constexpr std::string_view dash = " \u2013 ";
    if (fact.from != none) span(bold, name_of(fact.from));
    span("", (fact.from == none ? "" : std::string(dash)) + spoken(fact.relation));
    if (fact.to != none) {
      span("", std::string(dash));
      span(bold, name_of(fact.to));
    } else if (!fact.roles.empty()) {
      span("", std::string(dash) + shortened(fact.roles.front().text, name_width));
    }
    if (fact.status != "asserted") {
      const std::string style = " font-style=\"italic\" fill=\"" + std::string(look.text) + "\"";
      span(style, " (" + fact.status + ")");
    }
    const std::string small = details(row);
    if (!small.empty()) span(" font-size=\"10.5\" fill=\"#666666\"", "  \u00B7 " + small);
  }

  std::string details(const TimelineRow& row) const {
    const Fact& fact = *row.facts.front();
    std::string result;
    const auto add = [&](const std::string& words) {
      if (!result.empty()) result += " \u00B7 ";
      result += words;
    };
    if (fact.source != none) add("says " + graph_.entity(fact.source).name);
    if (fact.place != none) add("in " + graph_.entity(fact.place).name);
    std::size_t reports = 0;
    for (const Fact* each : row.facts) reports += each->evidence.size();
    if (reports > 1) add(counted(reports, "report", "reports"));
    return shortened(result, detail_width);
  }

  static std::string sentences(const TimelineRow& row) {
    std::string result;
    std::size_t count = 0;
    for (const Fact* fact : row.facts) {
      for (const Evidence& each : fact->evidence) {
        if (++count > most_sentences) continue;
        if (!result.empty()) result += '\n';
        ((result += each.document) += ": ") += each.text;
      }
    }
    if (count > most_sentences) {
      result += "\n(and " + std::to_string(count - most_sentences) + " more)";
    }
    return result;
  }

  const Graph& graph_;
  const WriteOptions& options_;
  Sink sink_;
  XmlParts xml_;
  std::vector<TimelineRow> rows_;
  std::vector<unsigned> y_;
  std::set<std::uint32_t> names_;
  std::uint64_t facts_ = 0;
  std::uint64_t reports_ = 0;
  unsigned height_ = 0;
};

}  // namespace

WriteReport write_timeline_svg(const Graph& graph, const WriteOptions& options, std::ostream& out) {
  return TimelineSvg(graph, options, out).write();
}

WriteReport write_timeline_csv(const Graph& graph, std::ostream& out) {
  CsvTable table(out,
                 "time,first_day,last_day,from,relation,to,status,source,place,reports,fact,"
                 "document,sentence\n");
  const auto name_of = [&](std::uint32_t vertex) {
    return vertex == none ? std::string_view{} : std::string_view(graph.entity(vertex).name);
  };
  for (const TimelineRow& row : timeline_rows(graph)) {
    for (const Fact* fact : row.facts) {
      const DayRange range = day_range(fact->time).value_or(DayRange());
      const Evidence& evidence = fact->evidence.front();
      table.text(fact->time).text(range.first).text(range.last);
      table.text(name_of(fact->from)).text(fact->relation).text(name_of(fact->to));
      table.text(fact->status).text(name_of(fact->source)).text(name_of(fact->place));
      table.number(fact->evidence.size()).text(fact->id);
      table.text(evidence.document).text(evidence.text).end_row();
    }
  }
  return {0, table.finish(), 0};
}

}  // namespace factwright
