#include "write/iris.hpp"

#include "base/hash.hpp"
#include "write/names.hpp"

namespace factwright {
namespace {

void append_with_hash(std::string& result, std::string_view kind, std::string_view text,
                      std::string_view hash) {
  (result += kind) += '/';
  const std::size_t begin = result.size();
  append_slug(result, text);
  if (result.size() > begin) result += '-';
  append_iri_segment(result, hash);
}

std::string with_hash(std::string_view base, std::string_view kind, std::string_view text,
                      std::string_view hash) {
  std::string result;
  result.reserve(base.size() + kind.size() + text.size() + hash.size() + 2);
  append_with_hash(result += base, kind, text, hash);
  return result;
}

}  // namespace

std::string_view hash_of_id(std::string_view id) {
  return id.size() > 2 && id[1] == ':' ? id.substr(2) : id;
}

std::string Iris::entity(std::uint32_t vertex) const {
  std::string result;
  put_entity(result, vertex);
  return result;
}

void Iris::put_entity(std::string& result, std::uint32_t vertex) const {
  const Entity& entity = graph_.entity(vertex);
  result = base_;
  append_with_hash(result, "entity", entity.name, hash_of_id(entity.id));
}

std::string Iris::fact(const Fact& fact) const { return named("fact", hash_of_id(fact.id)); }

std::string Iris::event(const Fact& fact) const { return named("event", hash_of_id(fact.event)); }

std::string Iris::mention(const Fact& fact, const Evidence& evidence) const {
  Hasher hasher;
  hasher.add_field(evidence.document).add_number(evidence.begin).add_number(evidence.end);
  hasher.add_field(evidence.rule).add_field(evidence.pack);
  std::string result = named("mention", hash_of_id(fact.id));
  return (result += '-') += hex16(hasher.value());
}

std::string Iris::document(std::string_view id) const {
  return with_hash(base_, "document", id, hex16(hash64(id)));
}

std::string Iris::rule(const Evidence& evidence) const {
  const std::uint64_t hash = Hasher().add_field(evidence.rule).add_field(evidence.pack).value();
  return with_hash(base_, "rule", evidence.rule, hex16(hash));
}

std::string Iris::named(std::string_view kind, std::string_view name) const {
  std::string result;
  result.reserve(base_.size() + kind.size() + name.size() + 1);
  ((result += base_) += kind) += '/';
  append_iri_segment(result, name);
  return result;
}

}  // namespace factwright
