#include "write/escape.hpp"

#include "base/utf8.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <string>

using factwright::Sink;

namespace {

struct Row {
  std::string given;
  std::string expected;
};

std::string xml(const std::string& text) {
  Sink sink;
  factwright::put_xml(sink, text);
  return std::string(sink.view());
}

std::string attribute(const std::string& text) {
  Sink sink;
  factwright::put_xml_attribute(sink, text);
  return std::string(sink.view());
}

std::string nquads(const std::string& text) {
  Sink sink;
  factwright::put_nquads(sink, text);
  return std::string(sink.view());
}

std::string label(const std::string& text) {
  std::uint64_t replaced = 0;
  return factwright::dot_label(text, replaced);
}

std::string put(void (*function)(Sink&, std::string_view), const std::string& text) {
  Sink sink;
  function(sink, text);
  return std::string(sink.view());
}

/// Texts of awkward characters, the same on every run.
std::string awkward_text(std::mt19937& random) {
  const std::u32string choice =
      U"a<>&\"'\\\r\n\t\x1\x7F\x85]]>éΩ한ع\xFFFD\xFFFE\xFFFF\x2028🚀\U0010FFFF";
  std::string text;
  for (auto size = random() % 24; size > 0; --size) {
    factwright::append_utf8(text, choice[random() % choice.size()]);
  }
  return text;
}

std::string replaced_all(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string from_xml(std::string text) {
  for (const auto& [reference, c] :
       {Row{"&lt;", "<"}, Row{"&gt;", ">"}, Row{"&quot;", "\""}, Row{"&#13;", "\r"},
        Row{"&#10;", "\n"}, Row{"&#9;", "\t"}, Row{"&#133;", "\u0085"}, Row{"&#8232;", "\u2028"},
        Row{"&amp;", "&"}}) {
    text = replaced_all(text, reference, c);
  }
  return text;
}

std::string without_forbidden(const std::string& text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = factwright::decode_at(text, at);
    factwright::append_utf8(result, factwright::xml_allows(decoded.code_point)
                                        ? decoded.code_point
                                        : factwright::replacement_character);
    at += decoded.size;
  }
  return result;
}

}  // namespace

TEST_CASE("XML text escapes markup and what some readers take for the end of a line") {
  for (const Row& row :
       {Row{"a < b & c > d", "a &lt; b &amp; c &gt; d"}, Row{"]]>", "]]&gt;"},
        Row{"\"it's\"", "\"it's\""}, Row{"a\r\n\tb", "a&#13;\n\tb"},
        Row{"a\u2028b\u2029\u0085", "a&#8232;b\u2029&#133;"}, Row{"한🚀", "한🚀"}, Row{"", ""}}) {
    CHECK(xml(row.given) == row.expected);
  }
}

TEST_CASE("XML attributes also escape quotes and white space that readers would normalise") {
  CHECK(attribute("\"a\"\t\n\r") == "&quot;a&quot;&#9;&#10;&#13;");
}

TEST_CASE("what XML forbids becomes U+FFFD and is counted") {
  struct Forbidden {
    std::string text;
    std::uint64_t count;
  };
  for (const auto& [text, count] :
       {Forbidden{"a\x01z", 1}, Forbidden{std::string("\0", 1), 1}, Forbidden{"\xEF\xBF\xBE", 1},
        Forbidden{"\xFF\xC0", 2}, Forbidden{"\xED\xA0\x80", 3}, Forbidden{"\x7F fine", 0}}) {
    Sink sink;
    CHECK(factwright::put_xml(sink, text) == count);
    CHECK(factwright::is_valid_utf8(sink.view()));
    CHECK(sink.view().find('\x01') == std::string_view::npos);
  }
}

TEST_CASE("XML escapes are undone by a reader for any text") {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = awkward_text(random);
    CHECK(from_xml(xml(text)) == without_forbidden(text));
    CHECK(from_xml(attribute(text)) == without_forbidden(text));
  }
}

TEST_CASE("N-Quads literals are in the canonical form of RDFC-1.0") {
  for (const Row& row : {Row{"\"\\", "\\\"\\\\"}, Row{"\b\t\n\f\r", "\\b\\t\\n\\f\\r"},
                         Row{"\x01\x1F\x7F", "\\u0001\\u001F\\u007F"}, Row{"é한🚀", "é한🚀"}}) {
    CHECK(nquads(row.given) == row.expected);
  }
}

TEST_CASE("N-Quads literals hold neither line ends nor lone quotes, whatever the text") {
  std::mt19937 random(2);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = nquads(awkward_text(random));
    CHECK(text.find_first_of("\n\r\t") == std::string::npos);
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '\\') {
        ++at;
      } else {
        CHECK(text[at] != '"');
      }
    }
  }
}

TEST_CASE("DOT labels keep Graphviz from giving meaning to what is text") {
  for (const Row& row :
       {Row{"\\N \\G", "\\\\N \\\\G"}, Row{"C:\\", "C:\\\\ "}, Row{"a & b", "a &amp; b"},
        Row{"one\ntwo\r\nthree\rfour", "one\\ntwo\\nthree\\nfour"}, Row{"\"x\"", "\"x\""}}) {
    CHECK(label(row.given) == row.expected);
  }
}

TEST_CASE("DOT labels never end in a backslash, whatever the text") {
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = label(awkward_text(random));
    CHECK((text.empty() || text.back() != '\\'));
    CHECK(text.find('\n') == std::string::npos);
    CHECK(factwright::is_valid_utf8(text));
  }
}

TEST_CASE("JSON in a script element holds no < and stays the same JSON") {
  for (const Row& row : {Row{R"(["</script>"])", R"(["\u003c/script>"])"}, Row{"[]", "[]"},
                         Row{R"(["<<"])", R"(["\u003c\u003c"])"}}) {
    factwright::Sink sink;
    factwright::put_script_json(sink, row.given);
    CHECK(std::string(sink.view()) == row.expected);
  }
}

TEST_CASE("a field of CSV is in quotes only where it must be") {
  for (const auto& [given, expected] :
       {Row{"Ana Ruiz", "Ana Ruiz"}, Row{"", ""}, Row{"a,b", "\"a,b\""},
        Row{"say \"a\"", "\"say \"\"a\"\"\""}, Row{"\"", "\"\"\"\""}, Row{"a\nb", "\"a\nb\""},
        Row{"a\rb", "\"a\rb\""}, Row{" a", "\" a\""}, Row{"a\\", "a\\"}, Row{"=1+1", "=1+1"},
        Row{"한글", "한글"}}) {
    CHECK(put(factwright::put_csv, given) == expected);
  }
}

TEST_CASE("JSON in CSV has no backslash before a quote or at the end") {
  for (const auto& [given, expected] :
       {Row{R"(["a"])", R"("[""a""]")"}, Row{R"(["a\"b"])", R"("[""a\u0022b""]")"},
        Row{R"(["a\\"])", R"("[""a\u005c""]")"}, Row{R"(["\n\\\""])", R"("[""\n\u005c\u0022""]")"},
        Row{R"(["\u0001"])", R"("[""\u0001""]")"}}) {
    CHECK(put(factwright::put_csv_json, given) == expected);
  }
}

TEST_CASE("Cypher strings and names keep what ends them inside") {
  for (const auto& [given, expected] :
       {Row{"O'Hara", "O\\'Hara"}, Row{"a\\", "a\\\\"}, Row{"a\nb\r\tc", "a\\nb\\r\\tc"},
        Row{"\\u0027", "\\\\u0027"}, Row{"\"", "\""}, Row{"", ""}}) {
    CHECK(put(factwright::put_cypher, given) == expected);
  }
  CHECK(put(factwright::put_cypher_name, "a`b``") == "a``b````");
}
