#include <ostream>

#include "author/grammar_sentence.hpp"
#include "author/print_analysis.hpp"
#include "base/utf8.hpp"
#include "write/json.hpp"
#include "write/sink.hpp"

namespace factwright {
namespace {

class JsonPrinter : public AnalysisPrinter {
 public:
  explicit JsonPrinter(std::ostream& out) : out_(out) {}

  void begin(const Document& document) override {
    document_ = &document;
    places_ = CodePointIndex(document.text);
  }

  void add(const Analysis& part) override {
    Sink sink;
    JsonWriter json(sink);
    const Grammar grammar(part);
    json.begin_object();
    string(json, "id", document_->id);
    if (document_->date.known()) string(json, "date", to_iso(document_->date));
    json.key("sentences");
    json.begin_array();
    for (const Sentence& sentence : part.sentences) print(json, grammar, sentence);
    json.end_array();
    print_names(json, part);
    print_times(json, part);
    json.end_object();
    out_ << sink.view() << '\n';
  }

  void end() override {}

 private:
  static void string(JsonWriter& json, std::string_view key, std::string_view text) {
    json.key(key);
    json.string(text);
  }

  static void number(JsonWriter& json, std::string_view key, std::uint64_t value) {
    json.key(key);
    json.number(value);
  }

  void span(JsonWriter& json, Span span) const {
    number(json, "begin", places_.code_point_of(span.begin));
    number(json, "end", places_.code_point_of(span.end));
    string(json, "text", std::string_view(document_->text).substr(span.begin, span.size()));
  }

  void print(JsonWriter& json, const Grammar& grammar, const Sentence& sentence) const {
    json.begin_object();
    span(json, sentence.span);
    string(json, "zone", to_string(sentence.zone));
    json.key("tokens");
    json.begin_array();
    for (auto t = sentence.begin; t < sentence.end; ++t) {
      print_token(json, grammar.token(t), sentence);
    }
    json.end_array();
    json.key("grammar");
    json.begin_array();
    for (const auto predicate : predicates_of(grammar, sentence)) {
      print_predicate(json, grammar, sentence, predicate);
    }
    json.end_array();
    json.end_object();
  }

  /// Heads count from 1 in the sentence, 0 is the root, as in CoNLL-U.
  void print_token(JsonWriter& json, const Token& token, const Sentence& sentence) const {
    json.begin_object();
    span(json, token.span);
    string(json, "lemma", token.lemma);
    string(json, "upos", to_string(token.upos));
    string(json, "xpos", token.xpos);
    number(json, "head", token.head == none ? 0 : token.head - sentence.begin + 1);
    string(json, "deprel", to_string(token.deprel));
    json.end_object();
  }

  static void print_predicate(JsonWriter& json, const Grammar& grammar, const Sentence& sentence,
                              std::uint32_t predicate) {
    json.begin_object();
    number(json, "predicate", predicate - sentence.begin + 1);
    string(json, "sentence", grammar_sentence(grammar, predicate));
    json.key("arguments");
    json.begin_array();
    for (const Argument& argument : grammar.arguments(predicate)) {
      json.begin_object();
      string(json, "position", position_of(argument));
      number(json, "head", argument.head - sentence.begin + 1);
      string(json, "text", phrase_of(grammar, argument.head));
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }

  void print_names(JsonWriter& json, const Analysis& part) const {
    json.key("names");
    json.begin_array();
    for (const Name& name : part.names) {
      json.begin_object();
      span(json, {part.tokens[name.begin].span.begin, part.tokens[name.end - 1].span.end});
      string(json, "kind", kind_name(name.kind));
      json.end_object();
    }
    json.end_array();
  }

  void print_times(JsonWriter& json, const Analysis& part) const {
    json.key("times");
    json.begin_array();
    for (const TimeExpression& time : part.times) {
      json.begin_object();
      span(json, {part.tokens[time.begin].span.begin, part.tokens[time.end - 1].span.end});
      json.key("value");
      json.string_or_null(time.value);
      json.end_object();
    }
    json.end_array();
  }

  std::ostream& out_;
  const Document* document_ = nullptr;
  CodePointIndex places_;
};

}  // namespace

std::unique_ptr<AnalysisPrinter> json_printer(std::ostream& out) {
  return std::make_unique<JsonPrinter>(out);
}

}  // namespace factwright
