// corrections.yaml: any bytes give corrections and diagnostics, and what was taken can be applied.

#include <string>

#include "factwright/corrections.hpp"
#include "factwright/diagnostics.hpp"
#include "factwright/facts.hpp"
#include "factwright/pack.hpp"
#include "resolve/resolve.hpp"
#include "scratch.hpp"

namespace {

factwright::Pack small_pack() {
  factwright::Pack pack;
  for (const char* name : {"Person", "Country", "Place"}) {
    factwright::TypeDecl type;
    type.name = name;
    pack.types.push_back(type);
  }
  for (const char* name : {"meet", "criticize"}) {
    factwright::RelationDecl relation;
    relation.name = name;
    pack.relations.push_back(relation);
  }
  return pack;
}

factwright::Statements meeting(const std::string& document) {
  factwright::Statements out;
  out.note.document = document;
  for (const std::string name : {"Ana Ruiz", "Tom Cole"}) {
    factwright::LocalEntity entity;
    entity.name = name;
    entity.type = "Person";
    entity.key = "person:" + name;
    entity.named = true;
    out.entities.push_back(entity);
  }
  factwright::Statement said;
  said.relation = "meet";
  said.from = {"party", 0, "Ana Ruiz"};
  said.to = {"party", 1, "Tom Cole"};
  said.evidence.document = document;
  said.evidence.text = "Ana Ruiz met Tom Cole.";
  out.items.push_back(said);
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Scratch scratch;
  static const factwright::Pack pack = small_pack();
  static const std::vector documents{meeting("a.txt"), meeting("b.txt")};
  scratch.write("corrections.yaml", bytes_of(data, size));
  factwright::Diagnostics diagnostics;
  const auto corrections =
      factwright::load_corrections(scratch.path() + "/corrections.yaml", pack, diagnostics);
  static_cast<void>(factwright::resolve(documents, pack, corrections));
  return 0;
}
