#include "factwright/write.hpp"
#include "sample.hpp"
#include "write/json_value.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <utility>

using factwright::Facts;
using factwright::Format;
using factwright::Graph;
using factwright::JsonValue;
using factwright::WriteOptions;

namespace {

std::string page(const Graph& graph, const WriteOptions& options = {}) {
  return factwright::sample::written(graph, Format::html, options);
}

/// The data block between its tags.
std::string block(const std::string& page) {
  const std::string open = R"(<script type="application/json" id="data">)";
  const std::size_t begin = page.find(open) + open.size();
  return page.substr(begin, page.find("</script>", begin) - begin);
}

JsonValue data(const std::string& page) {
  JsonValue value;
  const auto fault = factwright::read_json(block(page), value);
  INFO(fault.message);
  REQUIRE(fault.message.empty());
  return value;
}

const JsonValue& member(const JsonValue& value, const std::string& name) {
  const auto at = std::find_if(value.members.begin(), value.members.end(),
                               [&](const auto& each) { return each.first == name; });
  REQUIRE(at != value.members.end());
  return at->second;
}

Facts said(const std::string& sentence, const std::string& name = "Ana") {
  Facts facts = factwright::sample::meeting();
  facts.entities[0].name = name;
  facts.facts[0].evidence[0].text = sentence;
  return facts;
}

}  // namespace

TEST_CASE("the page holds all columns of the torture corpus, equally long") {
  const Graph graph = factwright::sample::torture();
  const JsonValue value = data(page(graph));
  const auto& entities = member(value, "entities");
  for (const auto& [name, column] : entities.members) {
    CHECK(column.items.size() == graph.entities().size() * (name == "places" ? 2 : 1));
  }
  for (const auto& [name, column] : member(value, "facts").members) {
    CHECK(column.items.size() == graph.facts().size());
  }
  for (std::size_t i = 0; i < graph.entities().size(); ++i) {
    CHECK(member(entities, "name").items[i].text == graph.entities()[i].name);
  }
}

TEST_CASE("no text ends the data block or the title") {
  const std::set<std::string> hostile{"</script><script>alert(1)</script>",
                                      "<!-- <script>",
                                      "</title><img src=x onerror=alert(1)>",
                                      "]]>",
                                      "\u2028\u2029\u202E",
                                      "{{script}}{{data}}",
                                      "\"\\u003c/script\\\""};
  const std::string harmless = page(build_graph(said("Ana met Ben.")));
  for (const std::string& text : hostile) {
    WriteOptions options;
    options.title = text;
    options.documents = {{"a.txt", text, text, text, text}};
    const std::string written = page(build_graph(said(text, text)), options);
    CHECK(factwright::sample::count_of(written, "<script") ==
          factwright::sample::count_of(harmless, "<script"));
    CHECK(factwright::sample::count_of(written, "<!--") ==
          factwright::sample::count_of(harmless, "<!--"));
    CHECK(block(written).find('<') == std::string::npos);
    const JsonValue value = data(written);
    CHECK(member(member(value, "entities"), "name").items[0].text == text);
    CHECK(member(member(value, "sentences"), "text").items[0].text == text);
    CHECK(member(value, "title").text == text);
  }
}

TEST_CASE("links of documents that are no web addresses are left out") {
  for (const auto& [given, expected] : {std::pair{"javascript:alert(1)", ""},
                                        {"https://example.org/a", "https://example.org/a"},
                                        {"data:text/html,x", ""},
                                        {"", ""}}) {
    WriteOptions options;
    options.documents = {{"a.txt", "Title", "Paper", "2020-08-18", given}};
    const JsonValue value = data(page(build_graph(factwright::sample::meeting()), options));
    const auto& documents = member(value, "documents");
    CHECK(member(documents, "url").items[0].text == expected);
    CHECK(member(documents, "date").items[0].text == "2020-08-18");
  }
}

TEST_CASE("spans count code points from the start of their sentence") {
  Facts facts = said("\U0001F600 Ana met Ben.");
  auto& evidence = facts.facts[0].evidence[0];
  evidence.begin = 100;
  evidence.end = 114;
  evidence.spans = {{"from", 102, 105}, {"outside", 90, 95}, {"trigger", 106, 109}};
  const JsonValue value = data(page(build_graph(std::move(facts))));
  const auto& spans = member(member(value, "evidence"), "spans").items[0].items;
  REQUIRE(spans.size() == 6);
  CHECK(spans[1].text == "2");
  CHECK(spans[2].text == "5");
  CHECK(spans[4].text == "6");
  CHECK(spans[5].text == "9");
}

TEST_CASE("a sentence that says several facts is written once") {
  Facts facts = factwright::sample::meeting();
  facts.facts.push_back(facts.facts[0]);
  facts.facts[1].id = factwright::sample::id('f', 2);
  facts.facts[1].relation = "visit";
  const JsonValue value = data(page(build_graph(std::move(facts))));
  CHECK(member(member(value, "sentences"), "text").items.size() == 1);
  CHECK(member(member(value, "evidence"), "sentence").items.size() == 2);
}

TEST_CASE("an office without another line stands with its holder") {
  Facts facts = factwright::sample::meeting();
  facts.entities[1].type = "Role";
  facts.facts[0].relation = "holds_position";
  const JsonValue folded = data(page(build_graph(facts)));
  const auto& entities = member(folded, "entities");
  CHECK(member(entities, "office").items[0].text == "1");
  CHECK(member(entities, "places").items[2].kind == JsonValue::Kind::null);
  facts.facts[0].status = "negated";
  const JsonValue shown = data(page(build_graph(facts)));
  CHECK(member(member(shown, "entities"), "office").items[0].kind == JsonValue::Kind::null);
}

TEST_CASE("names that are no end of a fact have no place in the picture") {
  Facts facts = factwright::sample::meeting();
  facts.entities.push_back({factwright::sample::id('e', 3), "Oslo", "City", {}, {}});
  facts.facts[0].place = 2;
  const JsonValue value = data(page(build_graph(std::move(facts))));
  const auto& places = member(member(value, "entities"), "places").items;
  CHECK(places[0].kind == JsonValue::Kind::number);
  CHECK(places[4].kind == JsonValue::Kind::null);
}

TEST_CASE("the policy of the page admits its own script and style only") {
  const std::string written = page(build_graph(factwright::sample::meeting()));
  CHECK(written.find("default-src 'none'; script-src 'sha256-") != std::string::npos);
  CHECK(written.find("unsafe") == std::string::npos);
  CHECK(written.find("require-trusted-types-for 'script'") != std::string::npos);
  for (const char* word : {" src=", " onclick=", "<link", "@import", "eval("}) {
    INFO(word);
    CHECK(written.find(word) == std::string::npos);
  }
}

TEST_CASE("our own script never makes markup out of data") {
  namespace fs = std::filesystem;
  const fs::path folder = std::string(FACTWRIGHT_SOURCE_DIR) + "/src/write/page";
  std::size_t seen = 0;
  for (const auto& file : fs::directory_iterator(folder)) {
    if (file.path().extension() != ".js") continue;
    ++seen;
    const std::string name = file.path().filename().string();
    const std::string text = factwright::sample::file_text("src/write/page/" + name);
    for (const char* word : {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write",
                             "eval(", "new Function", "setAttribute('style", ".html("}) {
      INFO(name << ": " << word);
      CHECK(text.find(word) == std::string::npos);
    }
  }
  CHECK(seen > 10);
}
