#include "rules/keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/near.hpp"
#include "rules/values.hpp"

namespace factwright {
namespace {

constexpr std::array<std::string_view, 7> form_names = {"a text",
                                                        "`true` or `false`",
                                                        "a text or a list of texts",
                                                        "lines of text after `|`",
                                                        "keys and values",
                                                        "a list of maps",
                                                        "a value"};

bool has_form(const YamlNode& node, ValueForm form) {
  switch (form) {
    case ValueForm::text:
    case ValueForm::flag:
    case ValueForm::lines:
      return node.is_scalar();
    case ValueForm::texts:
      return node.is_scalar() || node.is_sequence();
    case ValueForm::map:
      return node.is_map();
    case ValueForm::maps:
      return node.is_sequence();
    case ValueForm::any:
      return true;
  }
  return true;
}

bool is_item_form(const YamlNode& item, ValueForm form) {
  return form == ValueForm::texts ? item.is_scalar() : item.is_map();
}

std::string near_help(std::string_view name, const std::vector<std::string>& known,
                      std::string_view what) {
  const std::string near = nearest_name(name, known);
  if (!near.empty()) return fmt::format("`{}` is similar", near);
  return fmt::format("{}: {}", what, listed(known));
}

}  // namespace

std::vector<std::string> allowed_words(const KeyDoc& doc) {
  std::vector<std::string> result;
  for (std::string_view words = doc.values; !words.empty();) {
    const std::size_t end = std::min(words.size(), words.find(' '));
    result.emplace_back(words.substr(0, end));
    words.remove_prefix(std::min(words.size(), end + 1));
  }
  return result;
}

std::string_view form_name(ValueForm form) { return form_names[static_cast<std::size_t>(form)]; }

/// Goes through one map.
class FieldReader {
 public:
  FieldReader(const YamlNode& node, KeyContext context, const Reporter& report)
      : node_(node), context_(context), report_(report) {}

  Fields read(const std::vector<std::string>& extra);

 private:
  void read_entry(const YamlNode& key, const YamlNode& value, const KeyDoc& doc);
  void report_unknown(const YamlNode& key, const std::vector<std::string>& extra);
  void report_missing() const;
  [[nodiscard]] bool is_filled(const YamlNode& key, const YamlNode& value) const;
  [[nodiscard]] bool check_form(const YamlNode& key, const YamlNode& value, ValueForm form) const;
  [[nodiscard]] bool check_words(const YamlNode& value, const KeyDoc& doc) const;

  const YamlNode& node_;
  KeyContext context_;
  const Reporter& report_;
  Fields fields_;
};

Fields FieldReader::read(const std::vector<std::string>& extra) {
  for (std::size_t i = 0; i < node_.keys.size(); ++i) {
    const YamlNode& key = node_.keys[i];
    const auto keys = all_keys();
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const KeyDoc& doc) {
      return doc.context == context_ && doc.name == key.text;
    });
    if (found != keys.end()) {
      read_entry(key, node_.items[i], *found);
    } else if (const auto own = std::find(extra.begin(), extra.end(), key.text);
               own != extra.end()) {
      read_entry(key, node_.items[i], {context_, *own, ValueForm::text, false, {}});
    } else {
      report_unknown(key, extra);
    }
  }
  report_missing();
  return std::move(fields_);
}

void FieldReader::read_entry(const YamlNode& key, const YamlNode& value, const KeyDoc& doc) {
  fields_.mentioned_.insert(key.text);
  if (!is_filled(key, value) || !check_form(key, value, doc.form)) return;
  if (!check_words(value, doc)) return;
  fields_.values_.emplace(doc.name, &value);
}

void FieldReader::report_unknown(const YamlNode& key, const std::vector<std::string>& extra) {
  std::vector<std::string> known;
  for (const KeyDoc& doc : all_keys()) {
    if (doc.context == context_) known.emplace_back(doc.name);
  }
  known.insert(known.end(), extra.begin(), extra.end());
  const std::string near = nearest_name(key.text, known);
  fields_.mentioned_.insert(near);
  report_.error(
      key.span,
      {"FW201", fmt::format("{} has no key {}", context_name(context_), in_ticks(key.text)),
       near.empty() ? fmt::format("its keys are {}", known.size() > 12
                                                         ? fmt::format("{}", fmt::join(known, ", "))
                                                         : listed(known))
                    : fmt::format("`{}` is similar", near)});
}

void FieldReader::report_missing() const {
  for (const KeyDoc& doc : all_keys()) {
    if (doc.context != context_ || !doc.required || fields_.mentions(doc.name)) continue;
    report_.error(node_.span,
                  {"FW202", fmt::format("{} needs the key `{}`", context_name(context_), doc.name),
                   std::string(doc.doc)});
  }
}

bool FieldReader::is_filled(const YamlNode& key, const YamlNode& value) const {
  const bool empty_text = value.is_scalar() && trimmed({&value, 0, value.text}).text.empty();
  if (value.kind != YamlNode::Kind::null && !empty_text) return true;
  report_.error(empty_text ? value.span : key.span,
                {"FW205", fmt::format("nothing stands after {}", in_ticks(key.text)),
                 "give it a value, or delete the key"});
  return false;
}

bool FieldReader::check_form(const YamlNode& key, const YamlNode& value, ValueForm form) const {
  const auto expected = [&](const YamlNode& where) {
    report_.error(where.span,
                  {"FW203", fmt::format("{} expects {}", in_ticks(key.text), form_name(form)), {}});
    return false;
  };
  if (!has_form(value, form)) return expected(value);
  if (form == ValueForm::lines && report_.source().text()[value.span.begin] == '>') {
    report_.error(value.span, {"FW203", fmt::format("{} joins its lines", in_ticks(">")),
                               "write `|`, which keeps them apart"});
    return false;
  }
  const bool has_items =
      value.is_sequence() && (form == ValueForm::texts || form == ValueForm::maps);
  if (!has_items) return true;
  const auto odd = std::find_if(value.items.begin(), value.items.end(), [&](const YamlNode& item) {
    return !is_item_form(item, form) || (item.is_scalar() && item.text.empty());
  });
  return odd == value.items.end() || expected(*odd);
}

bool FieldReader::check_words(const YamlNode& value, const KeyDoc& doc) const {
  if (doc.values.empty()) return true;
  const std::vector<std::string> allowed = allowed_words(doc);
  bool good = true;
  for (const PlacedText& word : texts_of(value)) {
    if (std::find(allowed.begin(), allowed.end(), word.text) != allowed.end()) continue;
    report_.error(word.whole(),
                  {"FW204", fmt::format("`{}` cannot be {}", doc.name, in_ticks(word.text)),
                   near_help(word.text, allowed, "it takes")});
    good = false;
  }
  return good;
}

const YamlNode* Fields::get(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? nullptr : found->second;
}

std::string Fields::text(std::string_view name) const {
  const YamlNode* node = get(name);
  return node == nullptr ? std::string() : node->text;
}

Fields read_fields(const YamlNode& node, KeyContext context, const Reporter& report,
                   const std::vector<std::string>& extra) {
  return FieldReader(node, context, report).read(extra);
}

}  // namespace factwright
