// The ten traps of graph exports, one test each.
#include "factwright/error.hpp"
#include "sample.hpp"
#include "write/escape.hpp"
#include "write/iris.hpp"
#include "write/sink.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <clocale>
#include <regex>
#include <set>
#include <string>

using factwright::DotStyle;
using factwright::Facts;
using factwright::Format;
using factwright::Graph;
using factwright::WriteOptions;
using factwright::sample::count_of;
using factwright::sample::written;

TEST_CASE("trap 1: absent is not false, zero or empty") {
  const Graph graph = factwright::build_graph(factwright::sample::meeting());
  const std::string graphml = written(graph, Format::graphml);
  CHECK(count_of(graphml, "<data key=\"e_date\"") == 0);
  CHECK(count_of(graphml, "<data key=\"e_source\"") == 0);
  CHECK(count_of(graphml, "></data>") == 0);
  CHECK(count_of(graphml, "<data key=\"e_confidence\">1.0</data>") == 1);
  const std::string nquads = written(graph, Format::nquads);
  CHECK(count_of(nquads, "ns#date") == 0);
  CHECK(count_of(nquads, "\"\"") == 0);
  CHECK(count_of(written(graph, Format::facts), "\"time\":null") == 1);
  CHECK(count_of(written(graph, Format::gexf), "value=\"\"") == 0);
  CHECK(count_of(written(graph, Format::gexf), "<spell") == 0);
  CHECK(count_of(written(graph, Format::cytoscape), "\"date\"") == 0);
  CHECK(count_of(written(graph, Format::cypher), "f.time") == 0);
  const auto csv = factwright::sample::files(graph, Format::csv);
  CHECK(count_of(csv.at("csv/facts.csv"),
                 ",meet,e:0000000000000001,e:0000000000000002,,,,,,asserted,1.0,,,1\n") == 1);
}

TEST_CASE("trap 2: every edge has an id of its own, parallel ones too") {
  struct Row {
    Format format;
    std::string pattern;
  };
  const Graph graph = factwright::sample::torture();
  for (const auto& [format, pattern] :
       {Row{Format::graphml, "<edge id=\"([^\"]*)\""}, Row{Format::yed, "<edge id=\"([^\"]*)\""},
        Row{Format::gexf, "<edge id=\"([^\"]*)\""},
        Row{Format::cytoscape, "\"id\":\"(f:[^\"]*)\",\"source\""},
        Row{Format::cypher, "MERGE .f:Fact .id: '([^']*)'"}}) {
    const std::string text = written(graph, format);
    std::set<std::string> ids;
    const std::regex id(pattern);
    for (std::sregex_iterator at(text.begin(), text.end(), id), end; at != end; ++at) {
      ids.insert((*at)[1]);
    }
    INFO(factwright::to_string(format));
    CHECK(ids.size() == (format == Format::cypher ? graph.facts().size() : graph.edge_count()));
  }
}

TEST_CASE("trap 3: each layer of a format escapes what passes through it") {
  Facts facts = factwright::sample::meeting();
  facts.entities.front().name = "</script>\"]]>\\";
  facts.entities.front().aliases = {"a\"<b"};
  facts.entities.front().same_as = {"javascript:alert(1)"};
  facts.facts.front().evidence.front().text = "x\\u0027\ny, <z>";
  const Graph graph = factwright::build_graph(facts);
  const std::string graphml = written(graph, Format::graphml);
  CHECK(count_of(graphml, "&lt;/script&gt;\"]]&gt;\\") == 2);
  CHECK(count_of(graphml, R"(["a\"&lt;b"])") == 1);
  WriteOptions plain;
  plain.dot_style = DotStyle::plain;
  CHECK(count_of(written(graph, Format::dot, plain), R"("</script>\"]]>\\ ")") == 1);
  CHECK(count_of(written(graph, Format::dot), "javascript") == 0);
  CHECK(count_of(written(graph, Format::nquads), R"("</script>\"]]>\\"@en)") == 1);
  CHECK(count_of(written(graph, Format::gexf), "label=\"&lt;/script&gt;&quot;]]&gt;\\\"") == 1);
  CHECK(count_of(written(graph, Format::gexf), R"(["a\&quot;&lt;b"])") == 0);
  CHECK(count_of(written(graph, Format::yed), ">&lt;/script&gt;\"]]&gt;\\</y:NodeLabel>") == 1);
  CHECK(count_of(written(graph, Format::cypher), R"(e.name = '</script>"]]>\\')") == 1);
  CHECK(count_of(written(graph, Format::cytoscape), R"("name":"</script>\"]]>\\")") == 1);
  const auto csv = factwright::sample::files(graph, Format::csv);
  CHECK(count_of(csv.at("csv/entities.csv"), R"("</script>""]]>\",Person,"[""a\u0022<b""]")") == 1);
  CHECK(count_of(csv.at("csv/mentions.csv"), ",\"x\\u0027\ny, <z>\",") == 1);
  CHECK(count_of(written(graph, Format::cypher), R"(m.text = 'x\\u0027\ny, <z>')") == 1);
  const std::string page = written(graph, Format::html);
  CHECK(count_of(page, "</script>") == count_of(page, "<script"));
  CHECK(count_of(page, "\\u003c/script>") > 0);
  CHECK(count_of(written(graph, Format::svg), "javascript") == 0);
}

TEST_CASE("trap 4: forbidden characters become U+FFFD, counted, with offsets kept") {
  Facts facts = factwright::sample::meeting();
  facts.facts.front().evidence.front().text = "Ana\x01met Ben.";
  const Graph graph = factwright::build_graph(facts);
  std::ostringstream out;
  CHECK(factwright::write(graph, Format::dot, out).replaced_characters == 1);
  facts.entities.front().name = "A\x02";
  std::ostringstream xml;
  CHECK(
      factwright::write(factwright::build_graph(facts), Format::graphml, xml).replaced_characters ==
      2);
  CHECK(count_of(xml.str(), "A\uFFFD") == 2);
  for (const Format format : {Format::gexf, Format::yed}) {
    std::ostringstream other;
    const auto report = factwright::write(factwright::build_graph(facts), format, other);
    CHECK(report.replaced_characters > 0);
    CHECK(other.str().find('\x02') == std::string::npos);
  }
}

TEST_CASE("trap 5: the forms of one name do not make three IRIs of one entity") {
  Facts facts = factwright::sample::meeting();
  std::set<std::string> iris;
  for (const char* name : {"Café", "Cafe\u0301"}) {
    facts.entities.front().name = name;
    const Graph graph = factwright::build_graph(facts);
    iris.insert(factwright::Iris(graph, {}).entity(0));
  }
  CHECK(iris == std::set<std::string>{"https://factwright.org/entity/cafe-0000000000000001"});
}

TEST_CASE("trap 6: offsets are code points in every format, as they are given") {
  const Graph graph = factwright::sample::torture();
  const std::string facts = written(graph, Format::facts);
  CHECK(count_of(facts, R"("begin":90,"end":107,"text":"They met again 🚀.")") == 1);
  CHECK(count_of(written(graph, Format::nquads),
                 R"("107"^^<http://www.w3.org/2001/XMLSchema#integer>)") == 1);
  CHECK(count_of(written(graph, Format::cypher), "m.begin = 90, m.end = 107") == 1);
  const auto csv = factwright::sample::files(graph, Format::csv);
  CHECK(count_of(csv.at("csv/mentions.csv"), ",90,107,They met again 🚀.,") == 1);
}

TEST_CASE("trap 7: a date is as precise as known, and keeps its time zone") {
  const std::string text = written(factwright::sample::torture(), Format::nquads);
  const std::string xsd = "^^<http://www.w3.org/2001/XMLSchema#";
  for (const std::string& literal :
       {"\"2020-08-18\"" + xsd + "date>", "\"2020-09\"" + xsd + "gYearMonth>",
        "\"2021\"" + xsd + "gYear>", "\"2020-08-18T10:00:00+09:00\"" + xsd + "dateTime>"}) {
    INFO(literal);
    CHECK(count_of(text, literal) >= 1);
  }
  CHECK(count_of(text, "\"2019-02/..\"" + xsd) == 0);
  CHECK(count_of(text, "\"2020-02-30\"" + xsd) == 0);
  CHECK(count_of(text, "\"2019-02/..\" .") >= 1);
  const std::string gexf = written(factwright::sample::torture(), Format::gexf);
  CHECK(count_of(gexf, R"(<spell start="2020-09-01" end="2020-09-30"/>)") >= 1);
  CHECK(count_of(gexf, R"(<spell start="2019-02-01"/>)") >= 1);
  CHECK(count_of(gexf, "start=\"2020-02-30\"") == 0);
}

TEST_CASE("trap 8: numbers are the shortest that read back, whatever the locale") {
  Facts facts = factwright::sample::meeting();
  facts.facts.front().confidence = 125;
  const Graph graph = factwright::build_graph(facts);
  const std::string before = written(graph, Format::graphml);
  const bool set = std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr ||
                   std::setlocale(LC_ALL, "C.UTF-8") != nullptr;
  CHECK(set);
  CHECK(written(graph, Format::graphml) == before);
  std::setlocale(LC_ALL, "C");
  CHECK(count_of(before, ">0.125<") == 1);
  CHECK(count_of(written(graph, Format::gexf), "value=\"0.125\"") == 1);
  CHECK(count_of(written(graph, Format::cytoscape), "\"confidence\":0.125") == 1);
  CHECK(count_of(written(graph, Format::cypher), "f.confidence = 0.125,") == 1);
}

TEST_CASE("trap 9: everything is sorted by id and nothing tells the time of writing") {
  const std::string text = written(factwright::sample::torture(), Format::facts);
  const auto lines = factwright::sample::lines_of(text);
  CHECK(std::is_sorted(lines.begin(), lines.end()));
  const std::string graphml = written(factwright::sample::torture(), Format::graphml);
  std::vector<std::string> nodes;
  const std::regex id("<node id=\"([^\"]*)\"");
  for (std::sregex_iterator at(graphml.begin(), graphml.end(), id), end; at != end; ++at) {
    nodes.push_back((*at)[1]);
  }
  CHECK(std::is_sorted(nodes.begin(), nodes.end()));
  for (const Format format : factwright::all_formats()) {
    if (factwright::is_picture(format)) continue;
    for (const auto& [name, bytes] : factwright::sample::files(Graph(), format)) {
      INFO(name);
      CHECK(count_of(bytes, "lastmodified") == 0);
      CHECK(count_of(bytes, std::string(__DATE__).substr(7)) == 0);
    }
  }
}

TEST_CASE("trap 10: formats are streamed in pieces, nodes before edges") {
  /// Notes the largest piece that it was given.
  class Pieces : public std::streambuf {
   public:
    std::streamsize largest = 0;
    std::size_t count = 0;

   protected:
    std::streamsize xsputn(const char*, std::streamsize size) override {
      largest = std::max(largest, size);
      ++count;
      return size;
    }
  };
  const Graph graph = factwright::build_graph(factwright::sample::ring(3000));
  for (const Format format : {Format::facts, Format::graphml, Format::yed, Format::gexf,
                              Format::cytoscape, Format::jsonld, Format::nquads, Format::cypher}) {
    Pieces pieces;
    std::ostream out(&pieces);
    factwright::write(graph, format, out);
    CHECK(pieces.largest <= (64 << 10));
    CHECK(pieces.count > 10);
  }
}
