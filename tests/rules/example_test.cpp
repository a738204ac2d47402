#include "rules/example.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace {

/// "sign|text|role=words;..|key=value;..", or the code of the first fault.
std::string parsed(const std::string& line) {
  factwright::YamlNode node;
  node.kind = factwright::YamlNode::Kind::scalar;
  node.text = line;
  node.runs = {{0, 0}};
  factwright::MarkNames names;
  names.owner = "the relation `meet`";
  for (const char* name : {"party", "topic", "place"}) names.names.add(name, "");
  factwright::Diagnostics faults;
  const factwright::Source source("a", line);
  const auto example =
      factwright::parse_example({&node, 0, node.text}, names, factwright::Reporter(source, faults));
  if (faults.has_errors()) return faults.items()[0].code;
  std::string text(1, "+-?"[static_cast<std::size_t>(example->kind)]);
  text += "|" + example->text + "|";
  for (const auto& mark : example->marks) {
    text += mark.role + "=" + example->text.substr(mark.span.begin, mark.span.size()) + ";";
  }
  text += "|";
  for (const auto& [key, value] : example->expectations) text += key + "=" + value + ";";
  return text;
}

}  // namespace

TEST_CASE("examples give sentence, marks and expectations") {
  struct Case {
    const char* line;
    const char* outcome;
  };
  const Case cases[] = {
      {"- Nothing happened.", "-|Nothing happened.||"},
      {"? A gap.", "?|A gap.||"},
      {"+ [party: Ann Lee] met [party: Bo].", "+|Ann Lee met Bo.|party=Ann Lee;party=Bo;|"},
      {"+[party:  \xC3\x89va  ] spoke.", "+|\xC3\x89va spoke.|party=\xC3\x89va;|"},
      {"+ [party: Ann] left. => status: planned", "+|Ann left.|party=Ann;|status=planned;"},
      {"+ [party: Ann] left. =>status:planned , topic: fish, chips and peas",
       "+|Ann left.|party=Ann;|status=planned;topic=fish, chips and peas;"},
      {"- She wrote [sic] and \\[party: x\\].", "-|She wrote [sic] and [party: x].||"},
      {"- [12:30] It ended.", "FW303"},
      {"- It ended ] here.", "-|It ended ] here.||"},
      {"Ann met Bo.", "FW411"},
      {"+ [party: Ann met Bo.", "FW412"},
      {"+ [party: Ann [party: Bo]] met.", "FW412"},
      {"+ [party Ann] met.", "FW413"},
      {"+ [party: ] met.", "FW413"},
      {"+ [prty: Ann] met.", "FW303"},
      {"+ [party: Ann] met. => planned", "FW414"},
      {"+ [party: Ann] met. => status:", "FW414"},
      {"+ [party: Ann] met. =>", "FW414"},
      {"+ [party: Ann] met. => sttus: planned", "FW414"},
      {"- It rained. => status: planned", "FW414"},
      {"+", "FW415"},
      {"+ => status: planned", "FW415"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    CHECK(parsed(c.line) == c.outcome);
  }
}
