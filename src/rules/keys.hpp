#ifndef FACTWRIGHT_RULES_KEYS_HPP
#define FACTWRIGHT_RULES_KEYS_HPP

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/source.hpp"
#include "rules/yaml_tree.hpp"

namespace factwright {

/// The maps of our YAML whose keys are fixed.
enum class KeyContext : std::uint8_t {
  pack,
  schema,
  relation,
  rule_file,
  rule,
  trigger,
  role,
  condition,
  entity,
  corrections,
  name_correction,
  wrong_correction,
  type_correction,
  alias_correction
};

/// What may stand after a key.
enum class ValueForm : std::uint8_t {
  text,   ///< one word or line
  flag,   ///< true or false
  texts,  ///< one text, or a list of texts
  lines,  ///< lines of text in a `|` block
  map,    ///< keys and values
  maps,   ///< a list of maps
  any     ///< looked at by the key's own reader
};

/// What the texts under a key name, or how a map under it is built: for editors and the manual.
enum class Holds : std::uint8_t {
  words,         ///< free text
  type,          ///< a type of the schema
  relation,      ///< a relation of the schema
  rule,          ///< a rule of the pack or of one that it uses
  position,      ///< where a participant stands
  narrower,      ///< a type, or `@list`
  word,          ///< a word or phrase, or `@list`
  type_tree,     ///< type: its children
  relations,     ///< relation: its keys
  properties,    ///< property: its values, or `any`
  role_types,    ///< role, with `?` and `+`: types
  role_places,   ///< role: positions, or `at` and `is`
  conditions,    ///< position, or a key of a condition: values
  role_narrower  ///< role: types or `@list`
};

/// One key of the rule language. The table of these is the language's index: the loader checks
/// against it; help, the editor schemas and the reference of the manual are made of it.
struct KeyDoc {
  KeyContext context = KeyContext::pack;
  std::string_view name;
  ValueForm form = ValueForm::text;
  bool required = false;
  std::string_view doc;
  std::string_view example = {};  ///< a line or lines of YAML, the key itself included
  std::string_view values = {};   ///< allowed words, with spaces between; empty: free
  Holds holds = Holds::words;
};

/// Every key, by context, in the order in which they are best written.
[[nodiscard]] std::span<const KeyDoc> all_keys();

/// "a rule", "a relation": how messages call the map.
[[nodiscard]] std::string_view context_name(KeyContext context);

/// The values of a map under the keys of its context that are of the right form.
class Fields {
 public:
  /// The value, or nullptr where the key is missing or its value was faulty.
  [[nodiscard]] const YamlNode* get(std::string_view name) const;
  /// The text under a key; "" where missing.
  [[nodiscard]] std::string text(std::string_view name) const;
  /// True where the key stands there, be its value faulty or its name misspelt.
  [[nodiscard]] bool mentions(std::string_view name) const { return mentioned_.count(name) > 0; }
  /// True where a flag says so.
  [[nodiscard]] bool flag(std::string_view name) const { return text(name) == "true"; }

 private:
  friend class FieldReader;
  std::map<std::string_view, const YamlNode*> values_;
  std::set<std::string, std::less<>> mentioned_;
};

/// The words of KeyDoc::values.
[[nodiscard]] std::vector<std::string> allowed_words(const KeyDoc& doc);

/// "a list of maps": how messages and help call a form.
[[nodiscard]] std::string_view form_name(ValueForm form);

/// Checks a map against the table: unknown and missing keys, forms, allowed words. `extra` are
/// further keys with a text each (properties of a relation). `node` must outlive the result.
[[nodiscard]] Fields read_fields(const YamlNode& node, KeyContext context, const Reporter& report,
                                 const std::vector<std::string>& extra = {});

}  // namespace factwright

#endif
