#ifndef FACTWRIGHT_RULES_NAMES_HPP
#define FACTWRIGHT_RULES_NAMES_HPP

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "factwright/pack.hpp"
#include "rules/source.hpp"
#include "rules/values.hpp"

namespace factwright {

/// Names of one sort and where each is declared, to find the one that was meant.
class Names {
 public:
  /// `place` is shown after a near name ("schema.yaml:3"); "" for what is built in. The first
  /// place of a name stays. False where the name was there.
  bool add(const std::string& name, const std::string& place);

  [[nodiscard]] bool has(std::string_view name) const { return places_.count(name) > 0; }
  [[nodiscard]] std::string place(std::string_view name) const;
  [[nodiscard]] const std::vector<std::string>& all() const { return names_; }

  /// "`Person` is similar (schema.yaml:3)"; without a near name what there is to choose from:
  /// "`plural` are ..", or "" where those are many.
  [[nodiscard]] std::string help(std::string_view name, std::string_view plural) const;

 private:
  std::vector<std::string> names_;
  std::map<std::string, std::string, std::less<>> places_;
};

/// Everything that a rule can name. A name is known even where its declaration was faulty, so that
/// one fault gives one message.
struct Scope {
  const Pack* pack = nullptr;
  Names types;  ///< declared and built-in
  Names relations;
  Names lists;
  Names rules;
  std::string folder;       ///< the pack's, to shorten places in messages
  bool schema_read = true;  ///< false where schema.yaml was no YAML: nothing can be said of names
};

/// Text, Time, Number, Money, Fact, Document.
[[nodiscard]] const std::vector<std::string>& builtin_types();
[[nodiscard]] bool is_builtin_type(std::string_view name);

/// "rules/meetings.yaml:12" of a file in the pack's folder.
[[nodiscard]] std::string short_place(const Location& where, std::string_view folder);

/// Each reports an unknown name at `name` and returns false.
bool check_type(const PlacedText& name, const Scope& scope, const Reporter& report);
bool check_relation(const PlacedText& name, const Scope& scope, const Reporter& report);
bool check_role(const PlacedText& name, const RelationDecl& relation, const Reporter& report);
/// `name` is without its "@".
bool check_list(const PlacedText& name, const Scope& scope, const Reporter& report);
/// "@list" or a type.
bool check_type_or_list(const PlacedText& name, const Scope& scope, const Reporter& report);

}  // namespace factwright

#endif
