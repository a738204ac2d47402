// Measures the tokeniser, the sentence splitter and the lemmatiser on treebank files:
//   segmentation_bench [--errors] LEMMAS FILE.conllu..
// Paragraphs of the treebank are given as blocks of raw text; the lemmatiser gets the gold tags.

#include "analyze/lemma.hpp"
#include "analyze/sentences.hpp"
#include "analyze/tokenize.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using factwright::Span;

struct Word {
  std::string form, lemma, upos, xpos;
};

/// A paragraph: its raw text, and the spans of gold tokens and sentences over non-space bytes.
struct Paragraph {
  std::string text;
  std::set<Span> tokens;
  std::set<Span> sentences;
  std::vector<Word> words;
  std::uint32_t bytes = 0;  ///< not counting spaces
};

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> columns(1);
  for (const char c : line) {
    if (c == '\t') {
      columns.emplace_back();
    } else {
      columns.back() += c;
    }
  }
  return columns;
}

std::uint32_t bytes_without_spaces(std::string_view text) {
  return static_cast<std::uint32_t>(
      text.size() - static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')));
}

std::vector<Paragraph> read(const std::string& path) {
  std::vector<Paragraph> paragraphs;
  std::ifstream in(path);
  std::uint32_t begin = 0;
  for (std::string line; std::getline(in, line);) {
    const bool starts = line.starts_with("# newdoc") ||
                        (line.starts_with("# newpar") && !line.starts_with("# newpar_block"));
    if (paragraphs.empty() || (starts && !paragraphs.back().text.empty())) {
      paragraphs.emplace_back();
    }
    Paragraph& paragraph = paragraphs.back();
    if (line.starts_with("# text = ")) {
      if (!paragraph.text.empty()) paragraph.text += ' ';
      paragraph.text += line.substr(9);
      begin = paragraph.bytes;
    } else if (line.empty() && paragraph.bytes > begin) {
      paragraph.sentences.insert({begin, paragraph.bytes});
    } else if (!line.empty() && line[0] != '#') {
      const auto columns = split(line);
      if (columns[0].find_first_of("-.") != std::string::npos) continue;
      const std::uint32_t end = paragraph.bytes + bytes_without_spaces(columns[1]);
      paragraph.tokens.insert({paragraph.bytes, end});
      paragraph.words.push_back({columns[1], columns[2], columns[3], columns[4]});
      paragraph.bytes = end;
    }
  }
  return paragraphs;
}

struct Score {
  std::size_t gold = 0, found = 0, right = 0;

  void add(const std::set<Span>& wanted, const std::set<Span>& got) {
    gold += wanted.size();
    found += got.size();
    right += static_cast<std::size_t>(
        std::count_if(got.begin(), got.end(), [&](Span s) { return wanted.contains(s); }));
  }
  [[nodiscard]] double f1() const {
    return 200.0 * static_cast<double>(right) / static_cast<double>(gold + found);
  }
};

struct Measured {
  Score tokens, sentences, lemmas;
  std::map<std::string, int> errors;
  double seconds = 0;
  std::size_t bytes = 0;
};

void segment(const Paragraph& paragraph, Measured& measured) {
  const auto start = std::chrono::steady_clock::now();
  const auto tokens =
      factwright::tokenize(paragraph.text, {0, static_cast<std::uint32_t>(paragraph.text.size())});
  const auto sentences = factwright::split_sentences(paragraph.text, tokens);
  measured.seconds +=
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  measured.bytes += paragraph.text.size();

  std::vector<Span> spans;
  std::uint32_t at = 0;
  for (const auto& token : tokens) {
    const std::string_view form =
        std::string_view(paragraph.text).substr(token.span.begin, token.span.size());
    spans.push_back({at, at + bytes_without_spaces(form)});
    at = spans.back().end;
    if (!paragraph.tokens.contains(spans.back())) ++measured.errors[fmt::format("token {}", form)];
  }
  std::set<Span> sentence_spans;
  for (const auto& [begin, end, cut] : sentences) {
    const Span found{spans[begin].begin, spans[end - 1].end};
    sentence_spans.insert(found);
    if (paragraph.sentences.contains(found)) continue;
    const auto first = tokens[begin].span.begin;
    const std::string form = paragraph.text.substr(first, tokens[end - 1].span.end - first);
    ++measured.errors[fmt::format("sentence {}", form)];
  }
  measured.tokens.add(paragraph.tokens, {spans.begin(), spans.end()});
  measured.sentences.add(paragraph.sentences, sentence_spans);
}

void lemmatize(const Paragraph& paragraph, const factwright::Lemmatizer& lemmatizer,
               Measured& measured) {
  for (const Word& word : paragraph.words) {
    const std::string lemma =
        lemmatizer.lemma(word.form, factwright::upos_from(word.upos), word.xpos);
    ++measured.lemmas.gold;
    ++measured.lemmas.found;
    measured.lemmas.right += lemma == word.lemma;
    if (lemma != word.lemma) {
      ++measured.errors[fmt::format("lemma {} {}: {}, not {}", word.form, word.xpos, lemma,
                                    word.lemma)];
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  const bool with_errors = argc > 1 && std::string_view(argv[1]) == "--errors";
  const int first = with_errors ? 2 : 1;
  if (argc < first + 2) return 2;
  const auto lemmatizer = factwright::Lemmatizer::load(argv[first]);
  for (int i = first + 1; i < argc; ++i) {
    Measured measured;
    for (const Paragraph& paragraph : read(argv[i])) {
      segment(paragraph, measured);
      lemmatize(paragraph, lemmatizer, measured);
    }
    fmt::print("{}: tokens F1 {:.2f}, sentences F1 {:.2f}, lemmas {:.2f} %, {:.1f} MB/s\n", argv[i],
               measured.tokens.f1(), measured.sentences.f1(), measured.lemmas.f1(),
               static_cast<double>(measured.bytes) / measured.seconds / 1e6);
    if (!with_errors) continue;
    for (const auto& [error, count] : measured.errors) fmt::print("{}\t{}\n", count, error);
  }
}
