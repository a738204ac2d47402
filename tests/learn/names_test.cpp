#include "learn/names.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace factwright {
namespace {

std::string printed(const NameTags& tags) {
  std::string text;
  for (const NameTag tag : tags)
    text += std::string(text.empty() ? "" : " ") + std::string(to_string(tag));
  return text;
}

struct Row {
  const char* form;
  Upos upos;
  std::uint32_t head;
  Deprel deprel;
  const char* entity;
};

CorpusSentence sentence_of(const std::vector<Row>& rows) {
  CorpusSentence sentence;
  for (const Row& row : rows) {
    sentence.words.push_back({row.form, "", row.entity, row.head, row.upos, row.deprel, {}});
  }
  return sentence;
}

TEST_CASE("a title is no part of a person's name and an article none of a place's") {
  const CorpusSentence sentence =
      sentence_of({{"President", Upos::propn, 2, Deprel::nmod_desc, "(1-person-new"},
                   {"Mira", Upos::propn, 4, Deprel::nsubj, ""},
                   {"Lund", Upos::propn, 2, Deprel::flat, "1)"},
                   {"left", Upos::verb, 0, Deprel::root, ""},
                   {"the", Upos::det, 6, Deprel::det, "(2-place-new"},
                   {"Hague", Upos::propn, 4, Deprel::obj, "2)"}});
  CHECK(printed(entity_names(sentence)) == "O B-PER I-PER O O B-LOC");
}

TEST_CASE("mentions of common nouns and of other types are no names") {
  const CorpusSentence sentence =
      sentence_of({{"Ministers", Upos::noun, 2, Deprel::nsubj, "(1-person-new)"},
                   {"met", Upos::verb, 0, Deprel::root, ""},
                   {"in", Upos::adp, 4, Deprel::case_, ""},
                   {"May", Upos::propn, 2, Deprel::obl, "(2-time-new)"}});
  CHECK(printed(entity_names(sentence)) == "O O O O");
}

TEST_CASE("an organisation takes its place along and wins over it") {
  const CorpusSentence sentence =
      sentence_of({{"Bank", Upos::propn, 4, Deprel::nsubj, "(1-organization-new"},
                   {"of", Upos::adp, 3, Deprel::case_, ""},
                   {"Norway", Upos::propn, 1, Deprel::nmod, "(2-place-new)1)"},
                   {"fell", Upos::verb, 0, Deprel::root, ""}});
  CHECK(printed(entity_names(sentence)) == "B-ORG I-ORG I-ORG O");
}

TEST_CASE("marks that do not close are left out") {
  const CorpusSentence sentence =
      sentence_of({{"Oslo", Upos::propn, 0, Deprel::root, "(1-place-new"},
                   {"Bergen", Upos::propn, 1, Deprel::list, "7)"}});
  CHECK(printed(entity_names(sentence)) == "O O");
}

TEST_CASE("articles and possessives are trimmed off names") {
  CorpusSentence sentence;
  for (const char* form : {"the", "Red", "Cross", "'s", "The", "Hague"}) {
    sentence.words.push_back({form, "", "", 0, Upos::x, Deprel::dep, {}});
  }
  const NameTags tags = {NameTag::b_org, NameTag::i_org, NameTag::i_org,
                         NameTag::i_org, NameTag::o,     NameTag::b_loc};
  for (std::size_t i = 0; i < tags.size(); ++i) sentence.words[i].name = tags[i];
  trim_names(sentence);
  CHECK(printed(tags_of(sentence)) == "O B-ORG I-ORG O O B-LOC");
}

TEST_CASE("two votes make a tag and none is made without") {
  const NameTag o = NameTag::o;
  const std::vector<NameTags> voters = {{o, NameTag::b_per, NameTag::b_org},
                                        {o, NameTag::b_per, NameTag::b_loc},
                                        {NameTag::b_loc, NameTag::b_org, o}};
  const auto agreed = agreed_names(voters);
  REQUIRE(agreed.size() == 3);
  CHECK(agreed[0] == o);
  CHECK(agreed[1] == NameTag::b_per);
  CHECK_FALSE(agreed[2].has_value());
}

}  // namespace
}  // namespace factwright
