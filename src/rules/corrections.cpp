#include "factwright/corrections.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "factwright/error.hpp"
#include "rules/corrections_check.hpp"
#include "rules/keys.hpp"
#include "rules/names.hpp"
#include "rules/values.hpp"
#include "rules/yaml_tree.hpp"

namespace factwright {
namespace {

constexpr std::size_t id_length = 18;

Source read_source(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!in) throw Error(fmt::format("cannot read {}", path), "name a corrections file in YAML");
  return {path, std::move(bytes)};
}

bool is_id(std::string_view text) {
  return text.size() == id_length &&
         text.find_first_not_of("0123456789abcdef", 2) == std::string_view::npos;
}

class CorrectionsReader {
 public:
  CorrectionsReader(const Pack& pack, const Reporter& report) : report_(report) {
    scope_.pack = &pack;
    for (const std::string& name : builtin_types()) scope_.types.add(name, "");
    for (const TypeDecl& type : pack.types)
      scope_.types.add(type.name, short_place(type.where, ""));
    for (const RelationDecl& each : pack.relations) {
      scope_.relations.add(each.name, short_place(each.where, ""));
    }
  }

  Corrections read(const YamlNode& root) {
    Corrections out;
    if (!root.is_map()) {
      report_.error(root.span, {"FW203", "a corrections file expects keys and values",
                                "its keys are `same`, `not-same`, `wrong`, `type` and `alias`"});
      return out;
    }
    const Fields fields = read_fields(root, KeyContext::corrections, report_);
    out.same = read_names(fields.get("same"), "same");
    out.not_same = read_names(fields.get("not-same"), "not-same");
    for (const YamlNode& item : items(fields.get("wrong"))) {
      if (auto wrong = read_wrong(item)) out.wrong.push_back(std::move(*wrong));
    }
    for (const YamlNode& item : items(fields.get("type"))) {
      if (auto type = read_type(item)) out.types.push_back(std::move(*type));
    }
    for (const YamlNode& item : items(fields.get("alias"))) {
      const Fields entry = read_fields(item, KeyContext::alias_correction, report_);
      if (entry.get("name") == nullptr || entry.get("alias") == nullptr) continue;
      out.aliases.push_back({reference(entry, item), entry.text("alias")});
    }
    return out;
  }

 private:
  static const std::vector<YamlNode>& items(const YamlNode* node) {
    static const std::vector<YamlNode> nothing;
    return node == nullptr ? nothing : node->items;
  }

  std::vector<SameCorrection> read_names(const YamlNode* node, std::string_view key) {
    std::vector<SameCorrection> out;
    if (node == nullptr) return out;
    if (!node->is_sequence()) {
      report_.error(node->span, {"FW203", fmt::format("`{}` expects a list of lists of names", key),
                                 "`- [Ana Ruiz, A. Ruiz]`"});
      return out;
    }
    for (const YamlNode& item : node->items) {
      if (!item.is_sequence() || item.items.size() < 2) {
        report_.error(item.span,
                      {"FW203", fmt::format("`{}` expects lists of two or more names", key),
                       "`- [Ana Ruiz, A. Ruiz]`"});
        continue;
      }
      SameCorrection made;
      made.where = report_.source().at(item.span);
      for (const YamlNode& name : item.items) {
        if (auto one = read_reference(name)) made.names.push_back(std::move(*one));
      }
      if (made.names.size() == item.items.size()) out.push_back(std::move(made));
    }
    return out;
  }

  /// A name or an id as it stands, or `{name: .., document: ..}`.
  std::optional<Reference> read_reference(const YamlNode& node) {
    if (node.is_map()) {
      const Fields fields = read_fields(node, KeyContext::name_correction, report_);
      if (const YamlNode* type = fields.get("type"); type != nullptr) {
        if (!check_type({type, 0, type->text}, scope_, report_)) return std::nullopt;
      }
      if (fields.get("name") == nullptr) return std::nullopt;
      return reference(fields, node);
    }
    const auto text = node.is_scalar() ? trimmed({&node, 0, node.text}).text : std::string_view();
    if (text.empty()) {
      report_.error(node.span, {"FW203", "a name is expected",
                                "`Ana Ruiz`, or `{name: Ana Ruiz, "
                                "document: a.txt}`"});
      return std::nullopt;
    }
    if (text.starts_with("e:") && !check_id(node, 'e')) return std::nullopt;
    return Reference{std::string(text), {}, {}, report_.source().at(node.span)};
  }

  [[nodiscard]] Reference reference(const Fields& fields, const YamlNode& node) const {
    return {fields.text("name"), fields.text("type"), fields.text("document"),
            report_.source().at(node.span)};
  }

  bool check_id(const YamlNode& node, char kind) {
    if (node.text.size() > 2 && node.text[0] == kind && node.text[1] == ':' && is_id(node.text))
      return true;
    report_.error(node.span,
                  {"FW903", fmt::format("{} is no id", in_ticks(node.text)),
                   fmt::format("an id is `{}:` and 16 digits, as facts.jsonl has it", kind)});
    return false;
  }

  std::optional<WrongCorrection> read_wrong(const YamlNode& item) {
    const Fields fields = read_fields(item, KeyContext::wrong_correction, report_);
    const YamlNode* relation = fields.get("fact");
    const YamlNode* id = fields.get("id");
    if (!fields.mentions("fact") && !fields.mentions("id")) {
      report_.error(item.span, {"FW202", "`wrong` needs the key `fact` or the key `id`",
                                "`{fact: meet, from: Ana Ruiz, to: Tom Cole}`"});
      return std::nullopt;
    }
    if (relation != nullptr && !check_relation({relation, 0, relation->text}, scope_, report_))
      return std::nullopt;
    if (id != nullptr && !check_id(*id, 'f')) return std::nullopt;
    if (relation == nullptr && id == nullptr) return std::nullopt;
    WrongCorrection out;
    out.id = fields.text("id");
    out.relation = fields.text("fact");
    out.from = fields.text("from");
    out.to = fields.text("to");
    out.time = fields.text("time");
    out.status = fields.text("status");
    out.document = fields.text("document");
    out.text = fields.text("text");
    out.where = report_.source().at(item.span);
    return out;
  }

  std::optional<TypeCorrection> read_type(const YamlNode& item) {
    const Fields fields = read_fields(item, KeyContext::type_correction, report_);
    const YamlNode* type = fields.get("is");
    if (fields.get("name") == nullptr || type == nullptr) return std::nullopt;
    if (!check_type({type, 0, type->text}, scope_, report_)) return std::nullopt;
    return TypeCorrection{reference(fields, item), type->text};
  }

  const Reporter& report_;
  Scope scope_;
};

}  // namespace

Corrections load_corrections(const std::string& path, const Pack& pack, Diagnostics& diagnostics) {
  const Source source = read_source(path);
  Diagnostics faults;
  const Reporter report(source, faults);
  Corrections out;
  if (const auto root = read_yaml(source, faults)) {
    out = CorrectionsReader(pack, report).read(*root);
    check_corrections(out, report);
  }
  out.file = path;
  diagnostics.append(std::move(faults));
  return out;
}

}  // namespace factwright
