#include "write/rdf_node.hpp"

namespace factwright {

void RdfNode::start(std::string_view subject) {
  subject_ = subject;
  texts_.clear();
  statements_.clear();
}

void RdfNode::add(Predicate predicate, std::string_view object) {
  add(predicate, term_of(predicate).kind, object);
}

void RdfNode::add(Predicate predicate, ObjectKind kind, std::string_view object) {
  statements_.push_back({predicate,
                         kind,
                         {},
                         {},
                         static_cast<std::uint32_t>(texts_.size()),
                         static_cast<std::uint32_t>(object.size())});
  texts_ += object;
}

void RdfNode::add_named(std::string_view prefix, std::string_view name, ObjectKind kind,
                        std::string_view object) {
  add(Predicate::named, kind, object);
  statements_.back().prefix = prefix;
  statements_.back().name = name;
}

}  // namespace factwright
