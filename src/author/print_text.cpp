#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "author/grammar_sentence.hpp"
#include "author/print_analysis.hpp"
#include "base/printable.hpp"
#include "base/utf8.hpp"

namespace factwright {
namespace {

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space) out += c;
    if (space && !out.ends_with(' ')) out += ' ';
  }
  return out;
}

/// A cell of `width` characters.
std::string cell(std::string_view text, std::size_t width) {
  const std::size_t size = count_code_points(text);
  return std::string(text) + std::string(size < width ? width - size : 0, ' ');
}

class TextPrinter : public AnalysisPrinter {
 public:
  explicit TextPrinter(std::ostream& out) : out_(out) {}

  void begin(const Document& document) override {
    document_ = &document;
    number_ = 0;
    out_ << "== " << printable(document.id);
    for (const std::string& about : {to_iso(document.date), document.publisher}) {
      if (!about.empty()) out_ << ", " << printable(about);
    }
    out_ << '\n';
    if (!document.title.empty()) out_ << "   " << printable(one_line(document.title)) << '\n';
    out_ << '\n';
  }

  void add(const Analysis& part) override {
    const Grammar grammar(part);
    name_ = 0;
    time_ = 0;
    for (const Sentence& sentence : part.sentences) print(grammar, sentence);
  }

  void end() override {}

 private:
  void print(const Grammar& grammar, const Sentence& sentence) {
    const Analysis& analysis = grammar.analysis();
    const auto text = analysis.text.substr(sentence.span.begin, sentence.span.size());
    out_ << fmt::format("{}{}. {}\n", sentence.zone == Zone::headline ? "headline " : "", ++number_,
                        one_line(text));
    print_line("names", names_of(analysis, sentence));
    print_line("times", times_of(analysis, sentence));
    std::string_view heading = "says";
    for (const auto predicate : predicates_of(grammar, sentence)) {
      print_line(heading, one_line(grammar_sentence(grammar, predicate)));
      heading = "";
    }
    print_tree(grammar, sentence);
    out_ << '\n';
  }

  void print_line(std::string_view heading, const std::string& words) {
    if (!words.empty()) out_ << fmt::format("   {:6} {}\n", heading, words);
  }

  static std::string words_of(const Analysis& analysis, std::uint32_t begin, std::uint32_t end) {
    const auto first = analysis.tokens[begin].span.begin;
    return one_line(analysis.text.substr(first, analysis.tokens[end - 1].span.end - first));
  }

  std::string names_of(const Analysis& analysis, const Sentence& sentence) {
    std::string out;
    for (; name_ < analysis.names.size() && analysis.names[name_].begin < sentence.end; ++name_) {
      const Name& name = analysis.names[name_];
      out += fmt::format("{}{} ({})", out.empty() ? "" : ", ",
                         words_of(analysis, name.begin, name.end), kind_name(name.kind));
    }
    return out;
  }

  std::string times_of(const Analysis& analysis, const Sentence& sentence) {
    std::string out;
    for (; time_ < analysis.times.size() && analysis.times[time_].begin < sentence.end; ++time_) {
      const TimeExpression& time = analysis.times[time_];
      out += fmt::format("{}{} ({})", out.empty() ? "" : ", ",
                         words_of(analysis, time.begin, time.end),
                         time.value.empty() ? "date not known" : time.value);
    }
    return out;
  }

  /// Each word with its tags, its lemma and the word it depends on.
  void print_tree(const Grammar& grammar, const Sentence& sentence) {
    std::size_t width = 0;
    for (auto t = sentence.begin; t < sentence.end; ++t) {
      width = std::max(width, count_code_points(grammar.analysis().form(t)));
    }
    width = std::min<std::size_t>(width, 24);
    std::string_view heading = "words";
    for (auto t = sentence.begin; t < sentence.end; ++t) {
      const Token& token = grammar.token(t);
      const auto head = token.head == none
                            ? std::string()
                            : fmt::format(" of {}", grammar.analysis().form(token.head));
      out_ << fmt::format("   {:6} {}  {} {:5} {} {}{}\n", heading,
                          cell(grammar.analysis().form(t), width), cell(to_string(token.upos), 5),
                          token.xpos, cell(token.lemma, width), to_string(token.deprel), head);
      heading = "";
    }
  }

  std::ostream& out_;
  const Document* document_ = nullptr;
  std::size_t number_ = 0;
  std::size_t name_ = 0;
  std::size_t time_ = 0;
};

}  // namespace

std::string_view kind_name(NameKind kind) {
  constexpr std::string_view names[] = {"person", "organization", "place"};
  return names[static_cast<std::size_t>(kind)];
}

std::unique_ptr<AnalysisPrinter> text_printer(std::ostream& out) {
  return std::make_unique<TextPrinter>(out);
}

std::unique_ptr<AnalysisPrinter> analysis_printer(AnalysisFormat format, std::ostream& out) {
  switch (format) {
    case AnalysisFormat::conllu:
      return conllu_printer(out);
    case AnalysisFormat::json:
      return json_printer(out);
    case AnalysisFormat::text:
      break;
  }
  return text_printer(out);
}

}  // namespace factwright
