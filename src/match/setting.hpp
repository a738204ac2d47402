#ifndef FACTWRIGHT_MATCH_SETTING_HPP
#define FACTWRIGHT_MATCH_SETTING_HPP

#include <string>
#include <vector>

#include "factwright/statements.hpp"
#include "match/evidence.hpp"
#include "match/scene.hpp"
#include "match/tidy.hpp"

namespace factwright {

/// Nodes made of plain words ("a leaked letter"), kept apart by their document. They follow the
/// entities of the mentions.
class TextEntities {
 public:
  explicit TextEntities(const Scene& scene) : scene_(scene) {}

  /// The local index of the node of that name, made where it is new.
  std::uint32_t add(std::string name);
  std::uint32_t add(Span tokens) { return add(text(tokens)); }
  /// The words as they stand, with single spaces.
  [[nodiscard]] std::string text(Span tokens) const;
  [[nodiscard]] const std::vector<LocalEntity>& items() const { return items_; }

 private:
  const Scene& scene_;
  std::vector<LocalEntity> items_;
};

/// Gives a statement its status, source, time and place from the words around its trigger.
class Setting {
 public:
  Setting(const Scene& scene, const EvidenceWriter& evidence, TextEntities& texts)
      : scene_(scene), evidence_(evidence), texts_(texts) {}

  void set(Statement& statement, const Rule& rule, const Trigger& trigger) const;
  /// For a happening told again by a noun: what the noun's clause leaves open stays as it was.
  void retell(Drawn& drawn, const Trigger& trigger) const;
  /// For what is said in passing ("Minister Ruiz"): what governs the clause does not touch it.
  void set_in_passing(Statement& statement, const Rule& rule, const Trigger& trigger) const;

 private:
  void set_source(Statement& statement, const Trigger& trigger) const;

  const Scene& scene_;
  const EvidenceWriter& evidence_;
  TextEntities& texts_;
};

}  // namespace factwright

#endif
