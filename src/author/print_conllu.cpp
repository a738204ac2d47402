#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include "author/print_analysis.hpp"
#include "base/utf8.hpp"
#include "read/conllu_text.hpp"

namespace factwright {
namespace {

constexpr std::string_view name_labels[] = {"PER", "ORG", "LOC"};

/// White space as SpacesAfter writes it; see read/conllu_text.
std::string escaped(std::string_view text, bool all_spaces) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool edge = i == 0 || i + 1 == text.size();
    switch (text[i]) {
      case ' ':
        out += all_spaces || edge ? "\\s" : " ";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\n':
        out += "\\n";
        break;
      case '|':
        out += "\\p";
        break;
      case '\\':
        out += "\\\\";
        break;
      default:
        out += text[i];
    }
  }
  return out;
}

std::string one_line(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return out;
}

class ConlluPrinter : public AnalysisPrinter {
 public:
  explicit ConlluPrinter(std::ostream& out) : out_(out) {}

  void begin(const Document& document) override {
    document_ = &document;
    at_ = 0;
    block_ = none;
    skipped_ = 0;
    out_ << "# newdoc id = " << document.id << '\n';
    print_field("date", to_iso(document.date));
    print_field("title", document.title);
    print_field("publisher", document.publisher);
    print_field("url", document.url);
  }

  void add(const Analysis& part) override {
    name_ = 0;
    time_ = 0;
    for (const Sentence& sentence : part.sentences) print(part, sentence);
  }

  void end() override { skip_to(static_cast<std::uint32_t>(document_->text.size())); }

 private:
  void print_field(std::string_view key, const std::string& value) {
    if (!value.empty()) out_ << "# " << key << " = " << one_line(value) << '\n';
  }

  /// Writes the blocks that no sentence covers before byte `begin`, each with the space after it.
  void skip_to(std::uint32_t begin) {
    const auto& blocks = document_->blocks;
    for (; skipped_ < blocks.size() && blocks[skipped_].span.begin < begin; ++skipped_) {
      const Block& block = blocks[skipped_];
      if (block.span.begin < at_) continue;
      const auto next = skipped_ + 1 < blocks.size()
                            ? blocks[skipped_ + 1].span.begin
                            : static_cast<std::uint32_t>(document_->text.size());
      const auto text = std::string_view(document_->text).substr(at_, next - at_);
      out_ << "# skipped " << to_string(block.zone) << " = " << escaped(text, false) << '\n';
      at_ = next;
    }
  }

  void print(const Analysis& analysis, const Sentence& sentence) {
    skip_to(sentence.span.begin);
    if (sentence.block != block_) out_ << "# newpar\n";
    block_ = sentence.block;
    if (sentence.zone != Zone::body) out_ << "# zone = " << to_string(sentence.zone) << '\n';
    const auto text = analysis.text.substr(sentence.span.begin, sentence.span.size());
    out_ << "# text = " << one_line(text) << '\n';
    for (auto token = sentence.begin; token < sentence.end; ++token) {
      const Token& t = analysis.tokens[token];
      const auto head = t.head == none ? 0 : t.head - sentence.begin + 1;
      out_ << fmt::format("{}\t{}\t{}\t{}\t{}\t_\t{}\t{}\t_\t{}\n", token - sentence.begin + 1,
                          analysis.form(token), t.lemma.empty() ? "_" : t.lemma, to_string(t.upos),
                          t.xpos.empty() ? "_" : t.xpos, head, to_string(t.deprel),
                          misc_of(analysis, token));
    }
    out_ << '\n';
  }

  static void add_item(std::string& misc, const std::string& item) {
    if (!misc.empty()) misc += '|';
    misc += item;
  }

  std::string misc_of(const Analysis& analysis, std::uint32_t token) {
    std::string out;
    while (name_ < analysis.names.size() && analysis.names[name_].end <= token) ++name_;
    if (name_ < analysis.names.size() && analysis.names[name_].begin <= token) {
      const Name& name = analysis.names[name_];
      add_item(out, fmt::format("Name={}-{}", token == name.begin ? "B" : "I",
                                name_labels[static_cast<std::size_t>(name.kind)]));
    }
    while (time_ < analysis.times.size() && analysis.times[time_].end <= token) ++time_;
    if (time_ < analysis.times.size() && analysis.times[time_].begin == token &&
        !analysis.times[time_].value.empty()) {
      add_item(out, "Time=" + analysis.times[time_].value);
    }
    add_spaces(out, analysis.tokens[token].span);
    return out.empty() ? "_" : out;
  }

  void add_spaces(std::string& misc, Span token) {
    if (at_ < token.begin) {
      const auto before = document_->text.substr(at_, token.begin - at_);
      add_item(misc, "SpacesBefore=" + escaped(before, true));
    }
    const std::string_view rest = std::string_view(document_->text).substr(token.end);
    const auto size = gap_size(rest);
    at_ = token.end + static_cast<std::uint32_t>(size);
    if (size == 0) add_item(misc, "SpaceAfter=No");
    if (size > 0 && rest.substr(0, size) != " ") {
      add_item(misc, "SpacesAfter=" + escaped(rest.substr(0, size), true));
    }
  }

  static std::size_t gap_size(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
      const Decoded c = decode_at(text, at);
      if (!is_gap(c.code_point)) break;
      at += c.size;
    }
    return at;
  }

  std::ostream& out_;
  const Document* document_ = nullptr;
  std::uint32_t at_ = 0;  ///< the text before this byte has been written
  std::uint32_t block_ = none;
  std::size_t skipped_ = 0;  ///< blocks looked at
  std::size_t name_ = 0;
  std::size_t time_ = 0;
};

}  // namespace

std::unique_ptr<AnalysisPrinter> conllu_printer(std::ostream& out) {
  return std::make_unique<ConlluPrinter>(out);
}

}  // namespace factwright
