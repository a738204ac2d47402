#include "rules/pack_bytes.hpp"

#include <cstdint>
#include <cstring>
#include <map>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/hash.hpp"

namespace factwright {
namespace {

constexpr std::string_view magic = "FWPACK2\n";
constexpr int deepest_phrase = 200;

/// Leaves the decoder: the bytes are not what was written.
struct Damaged {};

// The fields of each struct, once for both directions. Taking a struct apart by its number of
// fields makes the compiler tell of a new one that is missing here.
template <class Archive>
void fields(Archive& archive, Location& x) {
  auto& [file, line, column, length] = x;
  archive.all(file, line, column, length);
}
template <class Archive>
void fields(Archive& archive, Span& x) {
  auto& [begin, end] = x;
  archive.all(begin, end);
}
template <class Archive>
void fields(Archive& archive, TypeDecl& x) {
  auto& [name, parents, where] = x;
  archive.all(name, parents, where);
}
template <class Archive>
void fields(Archive& archive, RoleDecl& x) {
  auto& [name, types, optional, repeated, where] = x;
  archive.all(name, types, optional, repeated, where);
}
template <class Archive>
void fields(Archive& archive, RelationDecl& x) {
  auto& [name, roles, from, to, symmetric, state, transitive, inverse, implies, properties, where] =
      x;
  archive.all(name, roles, from, to, symmetric, state, transitive, inverse, implies, properties,
              where);
}
template <class Archive>
void fields(Archive& archive, ListEntry& x) {
  auto& [name, type, aliases, metonyms, demonyms, ids, columns, line] = x;
  archive.all(name, type, aliases, metonyms, demonyms, ids, columns, line);
}
template <class Archive>
void fields(Archive& archive, List& x) {
  auto& [name, file, entities, entries] = x;
  archive.all(name, file, entities, entries);
}
template <class Archive>
void fields(Archive& archive, PositionRef& x) {
  auto& [kind, preposition, where] = x;
  archive.all(kind, preposition, where);
}
template <class Archive>
void fields(Archive& archive, RoleSpec& x) {
  auto& [role, at, is, where] = x;
  archive.all(role, at, is, where);
}
template <class Archive>
void fields(Archive& archive, TriggerWord& x) {
  auto& [kind, text, where] = x;
  archive.all(kind, text, where);
}
template <class Archive>
void fields(Archive& archive, Condition& x) {
  auto& [kind, position, values, where] = x;
  archive.all(kind, position, values, where);
}
template <class Archive>
void fields(Archive& archive, PhraseNode& x) {
  auto& [kind, text, children, min, max, where] = x;
  archive.deeper();
  archive.all(kind, text, children, min, max, where);
  archive.higher();
}
template <class Archive>
void fields(Archive& archive, TokenTest& x) {
  auto& [kind, key, values, regex, children, where] = x;
  archive.deeper();
  archive.all(kind, key, values, regex, children, where);
  archive.higher();
}
template <class Archive>
void fields(Archive& archive, TokenPattern& x) {
  auto& [kind, name, test, children, min, max, lazy, negated, where] = x;
  archive.deeper();
  archive.all(kind, name, test, children, min, max, lazy, negated, where);
  archive.higher();
}
template <class Archive>
void fields(Archive& archive, StepLabel& x) {
  auto& [text, regex, negated] = x;
  archive.all(text, regex, negated);
}
template <class Archive>
void fields(Archive& archive, PathPattern& x) {
  auto& [kind, name, type, test, step, side, labels, children, min, max, negated, where] = x;
  archive.deeper();
  archive.all(kind, name, type, test, step, side, labels, children, min, max, negated, where);
  archive.higher();
}
template <class Archive>
void fields(Archive& archive, ExampleMark& x) {
  auto& [role, span] = x;
  archive.all(role, span);
}
template <class Archive>
void fields(Archive& archive, Example& x) {
  auto& [kind, text, marks, expectations, where] = x;
  archive.all(kind, text, marks, expectations, where);
}
template <class Archive>
void fields(Archive& archive, Rule& x) {
  auto& [name, relation, triggers, roles, when, unless, phrases, tokens, paths, narrowing, status,
         confidence, instead_of, note, deprecated, examples, where, pack, pack_version] = x;
  archive.all(name, relation, triggers, roles, when, unless, phrases, tokens, paths, narrowing,
              status, confidence, instead_of, note, deprecated, examples, where, pack,
              pack_version);
}
template <class Archive>
void fields(Archive& archive, EntityRule& x) {
  auto& [name, type, phrases, tokens, examples, where, pack, pack_version] = x;
  archive.all(name, type, phrases, tokens, examples, where, pack, pack_version);
}
template <class Archive>
void fields(Archive& archive, Pack& x) {
  auto& [name, version, engine, license, uses, properties, types, relations, lists, rules,
         entity_rules, hash] = x;
  archive.all(name, version, engine, license, uses, properties, types, relations, lists, rules,
              entity_rules, hash);
}
template <class Archive>
void fields(Archive& archive, Diagnostic& x) {
  auto& [severity, code, where, message, help, source_line] = x;
  archive.all(severity, code, where, message, help, source_line);
}

class Encoder {
 public:
  template <class... Parts>
  void all(Parts&... parts) {
    (put(parts), ...);
  }
  void deeper() {}
  void higher() {}
  [[nodiscard]] std::string take() { return std::move(out_); }

  template <class T>
  void put(T& x) {
    if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>)
      out_ += static_cast<char>(x);
    else
      fields(*this, x);
  }
  void put(std::uint32_t& x) { out_.append(reinterpret_cast<const char*>(&x), sizeof x); }
  void put(std::string& x) {
    size(x.size());
    out_ += x;
  }
  template <class T>
  void put(std::vector<T>& x) {
    size(x.size());
    for (T& item : x) put(item);
  }
  template <class A, class B>
  void put(std::pair<A, B>& x) {
    all(x.first, x.second);
  }
  template <class T>
  void put(std::map<std::string, T>& x) {
    size(x.size());
    for (auto& [key, value] : x) {
      std::string name = key;
      all(name, value);
    }
  }

 private:
  void size(std::size_t count) {
    auto number = static_cast<std::uint32_t>(count);
    put(number);
  }

  std::string out_;
};

class Decoder {
 public:
  explicit Decoder(std::string_view bytes) : bytes_(bytes) {}

  template <class... Parts>
  void all(Parts&... parts) {
    (get(parts), ...);
  }
  void deeper() {
    if (++depth_ > deepest_phrase) throw Damaged{};
  }
  void higher() { --depth_; }
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }

  template <class T>
  void get(T& x) {
    if constexpr (std::is_same_v<T, bool>)
      x = take(1).front() != 0;
    else if constexpr (std::is_enum_v<T>)
      x = static_cast<T>(take(1).front());
    else
      fields(*this, x);
  }
  void get(std::uint32_t& x) { std::memcpy(&x, take(sizeof x).data(), sizeof x); }
  void get(std::string& x) { x = take(size()); }
  template <class T>
  void get(std::vector<T>& x) {
    x.resize(size());
    for (T& item : x) get(item);
  }
  template <class A, class B>
  void get(std::pair<A, B>& x) {
    all(x.first, x.second);
  }
  template <class T>
  void get(std::map<std::string, T>& x) {
    for (std::uint32_t count = size(); count > 0; --count) {
      std::string key;
      T value;
      all(key, value);
      x.emplace_hint(x.end(), std::move(key), std::move(value));
    }
  }

 private:
  std::string_view take(std::size_t count) {
    if (count > bytes_.size()) throw Damaged{};
    const auto out = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return out;
  }
  /// Everything that is counted takes a byte at least.
  std::uint32_t size() {
    std::uint32_t count = 0;
    get(count);
    if (count > bytes_.size()) throw Damaged{};
    return count;
  }

  std::string_view bytes_;
  int depth_ = 0;
};

}  // namespace

std::string encode_pack(const LoadedPack& loaded) {
  LoadedPack copy = loaded;  // the fields are visited as for reading
  auto items = copy.diagnostics.items();
  Encoder encoder;
  encoder.all(copy.pack, items);
  const auto payload = encoder.take();
  return std::string(magic) + hex16(hash64(payload)) + payload;
}

std::optional<LoadedPack> decode_pack(std::string_view bytes) {
  constexpr std::size_t hash_size = 16;
  if (!bytes.starts_with(magic) || bytes.size() < magic.size() + hash_size) return std::nullopt;
  const auto hash = bytes.substr(magic.size(), hash_size);
  const auto payload = bytes.substr(magic.size() + hash_size);
  if (hex16(hash64(payload)) != hash) return std::nullopt;
  LoadedPack out;
  std::vector<Diagnostic> items;
  try {
    Decoder decoder(payload);
    decoder.all(out.pack, items);
    if (!decoder.at_end()) return std::nullopt;
  } catch (const Damaged&) {
    return std::nullopt;
  }
  for (Diagnostic& item : items) out.diagnostics.add(std::move(item));
  return out;
}

}  // namespace factwright
