#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/hash.hpp"
#include "factwright/pack.hpp"
#include "rules/list.hpp"
#include "rules/names.hpp"
#include "rules/pack_closure.hpp"
#include "rules/pack_file.hpp"
#include "rules/pack_folder.hpp"
#include "rules/rule.hpp"
#include "rules/schema.hpp"
#include "rules/yaml_tree.hpp"

namespace factwright {
namespace {

/// Loads a pack and those that it uses, each once.
class PackLoader {
 public:
  PackLoader(Diagnostics& diagnostics, std::vector<std::string> shelves)
      : diagnostics_(diagnostics), shelves_(std::move(shelves)) {}

  Pack load(const std::string& folder);

 private:
  void load_into(Pack& pack, const PackFolder& files);
  void load_used(Pack& pack, const PackFolder& files, const Reporter& report, const PackFile& own);
  void read_schema_file(Pack& pack, Scope& scope, const PackFolder& files);
  void read_lists(Pack& pack, Scope& scope, const PackFolder& files);
  void read_rule_files(Pack& pack, Scope& scope, const PackFolder& files);
  void declare_used(const Pack& pack, Scope& scope) const;

  Diagnostics& diagnostics_;
  std::vector<std::string> shelves_;
  std::vector<std::string> loading_;  ///< folders, outermost first
  std::vector<std::string> loaded_;
};

Pack PackLoader::load(const std::string& folder) {
  Pack pack;
  const PackFolder files = read_pack_folder(folder);
  load_into(pack, files);
  return pack;
}

void PackLoader::load_into(Pack& pack, const PackFolder& files) {
  loading_.push_back(files.folder);
  Diagnostics faults;
  const Reporter report(files.pack, faults);
  PackFile own;
  if (const auto root = read_yaml(files.pack, faults)) own = read_pack_file(*root, report);
  diagnostics_.append(files.warnings);
  load_used(pack, files, report, own);
  diagnostics_.append(std::move(faults));
  pack.name = own.name;
  pack.version = own.version;
  pack.engine = own.engine;
  pack.license = own.license;
  pack.uses = own.use_names;
  Scope scope;
  scope.folder = files.folder;
  scope.pack = &pack;
  declare_used(pack, scope);
  read_schema_file(pack, scope, files);
  read_lists(pack, scope, files);
  read_rule_files(pack, scope, files);
  pack.hash = hex16(Hasher().add_field(pack.hash).add_field(files.content).value());
  loaded_.push_back(files.folder);
  loading_.pop_back();
}

void PackLoader::load_used(Pack& pack, const PackFolder& files, const Reporter& report,
                           const PackFile& own) {
  namespace fs = std::filesystem;
  for (const PlacedSpan& use : own.uses) {
    const std::string folder = folder_of_used(use.name, files.folder, shelves_);
    if (std::find(loaded_.begin(), loaded_.end(), folder) != loaded_.end()) continue;
    if (std::find(loading_.begin(), loading_.end(), folder) != loading_.end()) {
      report.error(use.span, {"FW803", fmt::format("the pack {} uses itself", in_ticks(use.name)),
                              "delete one `uses` of the circle"});
    } else if (!fs::is_regular_file(fs::path(folder) / "pack.yaml")) {
      report.error(use.span, {"FW802", fmt::format("there is no pack {}", in_ticks(use.name)),
                              fmt::format("its folder would be {}", folder)});
    } else {
      load_into(pack, read_pack_folder(folder));
    }
  }
}

/// What used packs declare is known here too.
void PackLoader::declare_used(const Pack& pack, Scope& scope) const {
  const auto place = [&scope](const Location& where) { return short_place(where, scope.folder); };
  for (const std::string& name : builtin_types()) scope.types.add(name, "");
  for (const TypeDecl& type : pack.types) scope.types.add(type.name, place(type.where));
  for (const RelationDecl& relation : pack.relations) {
    scope.relations.add(relation.name, place(relation.where));
  }
  for (const List& list : pack.lists) scope.lists.add(list.name, list.file);
  for (const Rule& rule : pack.rules) scope.rules.add(rule.name, place(rule.where));
  for (const EntityRule& rule : pack.entity_rules) scope.rules.add(rule.name, place(rule.where));
}

void PackLoader::read_schema_file(Pack& pack, Scope& scope, const PackFolder& files) {
  if (!files.schema) return;
  Diagnostics faults;
  const auto root = read_yaml(*files.schema, faults);
  scope.schema_read = root.has_value();
  if (root) read_schema(*root, Reporter(*files.schema, faults), pack, scope);
  diagnostics_.append(std::move(faults));
}

void PackLoader::read_lists(Pack& pack, Scope& scope, const PackFolder& files) {
  for (const Source& source : files.lists) {
    const std::string name = std::filesystem::path(source.path()).stem().string();
    if (!scope.lists.add(name, short_place({source.path()}, scope.folder))) {
      Diagnostics faults;
      Reporter(source, faults)
          .file_error({"FW307", fmt::format("two lists are called {}", in_ticks(name)),
                       fmt::format("the other is {}", scope.lists.place(name))});
      diagnostics_.append(std::move(faults));
      continue;
    }
    pack.lists.push_back(read_list(source, name, scope, diagnostics_));
  }
}

void PackLoader::read_rule_files(Pack& pack, Scope& scope, const PackFolder& files) {
  std::vector<std::optional<YamlNode>> roots;
  std::vector<Diagnostics> faults(files.rules.size());
  for (std::size_t i = 0; i < files.rules.size(); ++i) {
    roots.push_back(read_yaml(files.rules[i], faults[i]));
    if (roots[i]) collect_rule_names(*roots[i], Reporter(files.rules[i], faults[i]), scope);
  }
  for (std::size_t i = 0; i < files.rules.size(); ++i) {
    if (roots[i]) read_rules(*roots[i], scope, Reporter(files.rules[i], faults[i]), pack);
    diagnostics_.append(std::move(faults[i]));
  }
}

}  // namespace

Pack load_pack(const std::string& folder, Diagnostics& diagnostics,
               const std::vector<std::string>& shelves) {
  return PackLoader(diagnostics, shelves).load(folder);
}

}  // namespace factwright
