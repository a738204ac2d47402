#ifndef FACTWRIGHT_WRITE_RDF_NODE_HPP
#define FACTWRIGHT_WRITE_RDF_NODE_HPP

#include "write/terms.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factwright {

/// All triples of one subject. Those of one predicate stand side by side, types come first.
class RdfNode {
 public:
  struct Statement {
    Predicate predicate = Predicate::type;
    ObjectKind kind = ObjectKind::iri;
    std::string_view prefix;  ///< of Predicate::named: "relation", "role" or "property"
    std::string_view name;    ///< of Predicate::named
    std::uint32_t begin = 0;  ///< of the object's text
    std::uint32_t size = 0;
  };

  /// Empties it for another subject; keeps its memory.
  void start(std::string_view subject);
  /// Names live as long as the node; an object is copied.
  void add(Predicate predicate, std::string_view object);
  void add(Predicate predicate, ObjectKind kind, std::string_view object);
  void add_named(std::string_view prefix, std::string_view name, ObjectKind kind,
                 std::string_view object);

  [[nodiscard]] const std::string& subject() const { return subject_; }
  [[nodiscard]] const std::vector<Statement>& statements() const { return statements_; }
  [[nodiscard]] std::string_view object(const Statement& statement) const {
    return std::string_view(texts_).substr(statement.begin, statement.size);
  }

 private:
  std::string subject_;
  std::string texts_;
  std::vector<Statement> statements_;
};

}  // namespace factwright

#endif
