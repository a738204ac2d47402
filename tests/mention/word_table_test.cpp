#include "mention/word_table.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace factwright {
namespace {

/// The words of a text of one token with this form and lemma.
TokenWords words_at_only(const std::string& form, const std::string& lemma,
                         const WordTable& table) {
  Analysis analysis;
  analysis.text = form;
  Token token;
  token.span = {0, static_cast<std::uint32_t>(form.size())};
  token.lemma = lemma;
  analysis.tokens.push_back(token);
  return words_at(analysis, 0, table);
}

}  // namespace

TEST_CASE("a word has one number, however often it is added") {
  WordTable table;
  std::vector<std::string> words;
  for (std::size_t size = 0; size < 40; ++size) {
    words.push_back(std::string(size, 'a'));
    words.push_back(std::string(size, 'a') + 'b');
    words.push_back('b' + std::string(size, 'a'));
    words.push_back(std::string(size, 'a') + "é");
  }
  for (const std::string& word : words) {
    const auto number = table.add(word);
    CHECK(table.add(word) == number);
    CHECK(table.word(number) == word);
  }
  for (const std::string& word : words) {
    INFO(word);
    CHECK(table.word(table.find(word)) == word);
    CHECK(table.find(word + "?") == 0);
  }
}

TEST_CASE("a token's words are its form, its small-letter form and its small-letter lemma") {
  struct Row {
    const char* form;
    const char* lemma;
    std::vector<std::string> expected;  ///< form, lower, lemma; "" for what no rule asks for
  };
  WordTable table;
  for (const char* word : {"met", "meet", "Met", "oslo", "Oslo", "z", "é", "internationalisation",
                           "Internationalisation", "[\\]^_`{|}~@"}) {
    table.add(word);
  }
  const std::vector<Row> rows{
      {"met", "meet", {"met", "met", "meet"}},
      {"Met", "meet", {"Met", "met", "meet"}},
      {"MET", "Meet", {"", "met", "meet"}},
      {"Oslo", "Oslo", {"Oslo", "oslo", "oslo"}},
      {"Z", "z", {"", "z", "z"}},
      {"é", "É", {"é", "é", ""}},
      {"unknown", "unknown", {"", "", ""}},
      {"Internationalisation",
       "internationalisation",
       {"Internationalisation", "internationalisation", "internationalisation"}},
      {"oslo", "Internationalisation", {"oslo", "oslo", "internationalisation"}},
      {"[\\]^_`{|}~@", "[\\]^_`{|}~@", {"[\\]^_`{|}~@", "[\\]^_`{|}~@", "[\\]^_`{|}~@"}}};
  for (const Row& row : rows) {
    INFO(row.form << " " << row.lemma);
    const auto words = words_at_only(row.form, row.lemma, table);
    const auto text = [&](std::uint32_t number) {
      return number == 0 ? std::string() : table.word(number);
    };
    CHECK(std::vector<std::string>{text(words.form), text(words.lower), text(words.lemma)} ==
          row.expected);
  }
}

TEST_CASE("the most frequent words are the most common, unknown ones the least") {
  CHECK(commonness("the") > commonness("country"));
  CHECK(commonness("country") > commonness("border"));
  CHECK(commonness("border") > commonness("trawler"));
  CHECK(commonness("trawler") == 1);
  CHECK(commonness("") == 1);
}

}  // namespace factwright
