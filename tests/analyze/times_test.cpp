#include "analyze/times.hpp"

#include "analyze/sentences.hpp"

#include "cases.hpp"

#include <catch2/catch.hpp>

#include <cstdio>
#include <map>

namespace factwright {
namespace {

/// A text whose words may carry their tag ("met/VBD"); the others get the tag of their looks.
struct Tagged {
  std::string text;
  Analysis analysis;
};

std::string usual_tag(std::string_view form) {
  if (form[0] >= '0' && form[0] <= '9') return "CD";
  if (form[0] >= 'A' && form[0] <= 'Z') return "NNP";
  return form == "to" ? "TO" : "IN";
}

std::string usual_lemma(std::string_view form) {
  static const std::map<std::string_view, std::string> lemmas = {
      {"is", "be"},       {"are", "be"},          {"has", "have"},
      {"have", "have"},   {"agreed", "agree"},    {"planned", "plan"},
      {"vowed", "vow"},   {"expected", "expect"}, {"scheduled", "schedule"},
      {"starts", "start"}};
  const auto found = lemmas.find(form);
  return found == lemmas.end() ? std::string(form) : found->second;
}

/// Marks after a tag belong to the text: "left/VBD." is "left.".
Tagged tagged(const std::string& source) {
  Tagged result;
  std::map<std::uint32_t, std::string> tags;  // by where the word ends
  for (const std::string& word : split(source, " ")) {
    const std::size_t slash = word.find('/');
    const bool has_tag = slash != std::string::npos && slash > 0 && word.size() > slash + 1 &&
                         word[slash + 1] >= 'A' && word[slash + 1] <= 'Z';
    if (!result.text.empty()) result.text += ' ';
    result.text += has_tag ? word.substr(0, slash) : word;
    if (!has_tag) continue;
    const std::size_t end = word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ$", slash + 1);
    tags[static_cast<std::uint32_t>(result.text.size())] = word.substr(slash + 1, end - slash - 1);
    if (end != std::string::npos) result.text += word.substr(end);
  }
  Analysis& analysis = result.analysis;
  analysis.text = result.text;
  const auto tokens = tokenize(result.text, {0, static_cast<std::uint32_t>(result.text.size())});
  for (const RawToken& raw : tokens) {
    Token token;
    token.span = raw.span;
    const std::string form = result.text.substr(raw.span.begin, raw.span.size());
    token.xpos = tags.contains(raw.span.end) ? tags[raw.span.end] : usual_tag(form);
    token.lemma = usual_lemma(form);
    analysis.tokens.push_back(token);
  }
  for (const auto& [begin, end, cut] : split_sentences(result.text, tokens)) {
    analysis.sentences.push_back({begin, end, {}, Zone::body, 0});
  }
  return result;
}

Date date_of_case(const std::string& iso) {
  Date date;
  std::sscanf(iso.c_str(), "%d-%d-%d", &date.year, &date.month, &date.day);
  return date;
}

/// "[yesterday] 2020-08-17; [two days] P2D *", a star for durations.
std::string times_of(const std::string& source, Date document_date) {
  Tagged text = tagged(source);
  text.analysis.text = text.text;
  std::string result;
  for (const TimeExpression& time : find_times(text.analysis, document_date)) {
    const std::uint32_t begin = text.analysis.tokens[time.begin].span.begin;
    const std::uint32_t end = text.analysis.tokens[time.end - 1].span.end;
    if (!result.empty()) result += "; ";
    result.append(1, '[').append(text.text, begin, end - begin).append(1, ']');
    if (!time.value.empty()) result.append(1, ' ').append(time.value);
    if (time.duration) result += " *";
  }
  return result.empty() ? "-" : result;
}

TEST_CASE("time expressions are found and given their value") {
  for (const Case& c : read_cases("times")) {
    INFO(c.where);
    REQUIRE(c.columns.size() == 3);
    CHECK(times_of(c.columns[1], date_of_case(c.columns[0])) == c.columns[2]);
  }
}

TEST_CASE("without a document date relative expressions stay relative") {
  for (const char* const words : {"yesterday", "last week", "on Tuesday", "three days ago",
                                  "this month", "next Friday", "last night"}) {
    INFO(words);
    const std::string found = times_of(std::string("They met/VBD ") + words + " .", {});
    CHECK(found.front() == '[');
    CHECK(found.back() == ']');
  }
}

TEST_CASE("expressions are sorted, apart and inside of their sentence") {
  Tagged text = tagged("From 2 to 5 May 2019 they met/VBD at noon on Monday. Last week was late.");
  text.analysis.text = text.text;
  std::uint32_t end = 0;
  for (const TimeExpression& time : find_times(text.analysis, {2020, 8, 18})) {
    CHECK(time.begin >= end);
    CHECK(time.begin < time.end);
    end = time.end;
  }
  CHECK(end <= text.analysis.tokens.size());
}

TEST_CASE("an empty analysis has no times") { CHECK(find_times({}, {2020, 1, 1}).empty()); }

}  // namespace
}  // namespace factwright
