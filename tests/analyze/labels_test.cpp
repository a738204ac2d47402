#include "analyze/labels.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

namespace factwright {
namespace {

TEST_CASE("every label is read back from its text") {
  for (std::size_t i = 0; i < upos_count; ++i) {
    CHECK(upos_from(to_string(static_cast<Upos>(i))) == static_cast<Upos>(i));
  }
  for (std::size_t i = 0; i < deprel_count; ++i) {
    CHECK(deprel_from(to_string(static_cast<Deprel>(i))) == static_cast<Deprel>(i));
  }
  for (std::size_t i = 0; i < name_tag_count; ++i) {
    CHECK(name_tag_from(to_string(static_cast<NameTag>(i))) == static_cast<NameTag>(i));
  }
}

TEST_CASE("labels have their Universal Dependencies spelling") {
  CHECK(to_string(Upos::propn) == "PROPN");
  CHECK(to_string(Upos::x) == "X");
  CHECK(to_string(Deprel::case_) == "case");
  CHECK(to_string(Deprel::nsubj_pass) == "nsubj:pass");
  CHECK(to_string(Deprel::xcomp) == "xcomp");
  CHECK(to_string(NameTag::i_org) == "I-ORG");
}

TEST_CASE("unknown subtypes fall back to the main relation and unknown relations to dep") {
  const std::vector<std::pair<std::string, Deprel>> cases = {
      {"nmod:made_up", Deprel::nmod},
      {"csubj:outer", Deprel::csubj},
      {"made_up", Deprel::dep},
      {"made:up", Deprel::dep},
      {"", Deprel::dep},
  };
  for (const auto& [label, expected] : cases) {
    INFO(label);
    CHECK(deprel_from(label) == expected);
  }
  CHECK(upos_from("MADE_UP") == Upos::x);
  CHECK_FALSE(name_tag_from("B-MISC").has_value());
}

TEST_CASE("an inside tag follows only a tag of its own kind") {
  const auto tag = [](std::size_t i) { return static_cast<NameTag>(i); };
  for (std::size_t a = 0; a < name_tag_count; ++a) {
    for (std::size_t b = 0; b < name_tag_count; ++b) {
      INFO(to_string(tag(a)) << " " << to_string(tag(b)));
      const bool same = a != 0 && kind_of(tag(b == 0 ? 1 : b)) == kind_of(tag(a));
      CHECK(may_follow(tag(a), tag(b)) == (!continues_name(tag(b)) || same));
    }
  }
  CHECK(kind_of(NameTag::b_per) == NameKind::person);
  CHECK(kind_of(NameTag::i_loc) == NameKind::location);
  CHECK(kind_of(NameTag::b_org) == NameKind::organization);
}

}  // namespace
}  // namespace factwright
