// Rule packs: the bytes stand as the schema and as a rule file of a pack.

#include <string>

#include "factwright/diagnostics.hpp"
#include "factwright/error.hpp"
#include "factwright/pack.hpp"
#include "scratch.hpp"

namespace {

void load(const Scratch& folder) {
  factwright::Diagnostics diagnostics;
  try {
    static_cast<void>(factwright::load_pack(folder.path(), diagnostics));
  } catch (const factwright::Error&) {
    return;
  }
  for (const factwright::Diagnostic& each : diagnostics.items()) {
    static_cast<void>(factwright::to_text(each));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Scratch as_rules;
  static const Scratch as_schema;
  const std::string head = "pack: fuzz\nversion: 0.1.0\nengine: \">=0.1 <1\"\nlicense: none\n";
  const std::string schema =
      "types:\n  Actor: [Person, Country]\nrelations:\n  meet:\n    edge: party -- party\n"
      "    roles:\n      party+: Actor\n";
  as_rules.write("pack.yaml", head);
  as_rules.write("schema.yaml", schema);
  as_rules.write("rules/fuzz.yaml", bytes_of(data, size));
  as_rules.write("lists/fuzz.tsv", bytes_of(data, size));
  load(as_rules);
  as_schema.write("pack.yaml", head);
  as_schema.write("schema.yaml", bytes_of(data, size));
  load(as_schema);
  return 0;
}
