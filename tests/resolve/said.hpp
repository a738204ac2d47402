#ifndef FACTWRIGHT_TESTS_RESOLVE_SAID_HPP
#define FACTWRIGHT_TESTS_RESOLVE_SAID_HPP

#include "factwright/statements.hpp"
#include "mention/draft.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace factwright {

/// One document's statements, built by hand.
class Said {
 public:
  explicit Said(std::string document) : document_(std::move(document)) {
    made_.note.document = document_;
  }

  /// The local entity of a key; its name is the key unless another is given.
  std::uint32_t entity(const std::string& key, const std::string& name = {}) {
    for (std::uint32_t i = 0; i < made_.entities.size(); ++i) {
      if (made_.entities[i].key == key) return i;
    }
    LocalEntity made;
    made.key = key;
    made.name = name.empty() ? key : name;
    made.type = "Person";
    made_.entities.push_back(std::move(made));
    return static_cast<std::uint32_t>(made_.entities.size() - 1);
  }

  /// A person with the key that a name has in a document.
  std::uint32_t person(const std::string& name) {
    auto key = "person:" + name_key(name);
    if (key.find(' ') == std::string::npos) key += "@" + document_;
    const auto made = entity(key, name);
    at(made).named = true;
    return made;
  }

  DocumentNote& note() { return made_.note; }
  LocalEntity& at(std::uint32_t index) { return made_.entities[index]; }

  /// "a meets b", symmetric; the statement may be changed further.
  Statement& meets(const std::string& a, const std::string& b) {
    Statement said;
    said.relation = "meet";
    said.symmetric = true;
    said.from = {"party", entity(a), a};
    said.to = {"party", entity(b), b};
    said.participants = {said.from.entity, said.to.entity};
    said.evidence.document = document_;
    said.evidence.begin = static_cast<std::uint32_t>(made_.items.size()) * 10;
    said.evidence.end = said.evidence.begin + 9;
    said.evidence.text = a + " met " + b;
    said.evidence.spans = {{"from", said.evidence.begin, said.evidence.begin + 1},
                           {"to", said.evidence.begin + 5, said.evidence.begin + 6}};
    made_.items.push_back(std::move(said));
    return made_.items.back();
  }

  [[nodiscard]] const Statements& statements() const { return made_; }

 private:
  std::string document_;
  Statements made_;
};

}  // namespace factwright

#endif
