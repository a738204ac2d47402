#include <fmt/format.h>

#include <ostream>

#include "cli/session.hpp"
#include "factwright/analysis.hpp"
#include "factwright/document.hpp"

namespace factwright {
namespace {

constexpr std::string_view name_labels[] = {"PER", "ORG", "LOC"};

std::string misc_of(const Analysis& analysis, std::uint32_t token) {
  std::string out;
  for (const Name& name : analysis.names) {
    if (token < name.begin || token >= name.end) continue;
    out = fmt::format("Name={}-{}", token == name.begin ? "B" : "I",
                      name_labels[static_cast<std::size_t>(name.kind)]);
  }
  for (const TimeExpression& time : analysis.times) {
    if (token == time.begin && !time.value.empty()) {
      out += fmt::format("{}Time={}", out.empty() ? "" : "|", time.value);
    }
  }
  if (!analysis.tokens[token].space_after) out += out.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
  return out.empty() ? "_" : out;
}

void print_sentence(const Analysis& analysis, const Sentence& sentence, std::ostream& out) {
  out << "# text = ";
  for (const char c : analysis.text.substr(sentence.span.begin, sentence.span.size())) {
    out << (c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
  }
  out << '\n';
  for (auto token = sentence.begin; token < sentence.end; ++token) {
    const Token& t = analysis.tokens[token];
    const auto head = t.head == none ? 0 : t.head - sentence.begin + 1;
    out << fmt::format("{}\t{}\t{}\t{}\t{}\t_\t{}\t{}\t_\t{}\n", token - sentence.begin + 1,
                       analysis.form(token), t.lemma, to_string(t.upos), t.xpos, head,
                       to_string(t.deprel), misc_of(analysis, token));
  }
  out << '\n';
}

}  // namespace

int run_analyze(const BuildArguments& arguments, const Streams& streams) {
  const auto documents = read_documents(arguments.paths);
  const auto models = Models::load(arguments.models.empty() ? shipped("models") : arguments.models,
                                   arguments.model);
  for (const Document& document : documents.items) {
    const auto analysis = analyze(document, models);
    streams.out << "# newdoc id = " << document.id << '\n';
    for (const Sentence& sentence : analysis.sentences) {
      print_sentence(analysis, sentence, streams.out);
    }
  }
  return exit_fine;
}

}  // namespace factwright
