#include "write/fact_line.hpp"

#include "base/near.hpp"
#include "base/utf8.hpp"
#include "graph/statuses.hpp"
#include "write/escape.hpp"
#include "write/json_value.hpp"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <utility>

namespace factwright {
namespace {

using Kind = JsonValue::Kind;

bool is_id(std::string_view text, char kind) {
  return text.size() == 18 && text[0] == kind && text[1] == ':' &&
         text.find_first_not_of("0123456789abcdef", 2) == std::string_view::npos;
}

class LineReader {
 public:
  LineReader(std::vector<FactFault>& faults, std::uint64_t& replaced)
      : faults_(faults), replaced_(replaced) {}

  FactLine read(const JsonValue& value) {
    FactLine line;
    if (!has_keys(value, "the line",
                  {"id", "event", "relation", "from", "to", "roles", "time", "place", "status",
                   "source", "confidence", "properties", "evidence"},
                  "sources")) {
      return line;
    }
    Fact& fact = line.fact;
    fact.id = id(value, "id", 'f');
    fact.event = id(value, "event", 'v');
    fact.relation = filled(value, "relation");
    line.from = end(value, "from");
    line.to = end(value, "to");
    read_roles(member(value, "roles"), line);
    fact.time = optional_string(value, "time").value_or("");
    line.place = optional_string(value, "place");
    fact.status = status(value);
    line.source = optional_string(value, "source");
    fact.confidence = confidence(member(value, "confidence"));
    read_properties(member(value, "properties"), fact.properties);
    fact.sources = sources(value);
    read_evidence(member(value, "evidence"), fact.evidence);
    line.id_byte = member(value, "id").byte;
    line.from_byte = member(value, "from").byte;
    line.to_byte = member(value, "to").byte;
    return line;
  }

 private:
  void fault(const JsonValue& at, std::string message, std::string help = {}) {
    faults_.push_back({std::move(message), at.byte, std::move(help)});
  }

  static std::string quoted(std::string_view key) {
    std::string result = "`";
    return (result += key) += '`';
  }

  using Keys = std::initializer_list<std::string_view>;

  /// Exactly these keys, each once, and `may`; otherwise faults that name what is too much or
  /// missing.
  bool has_keys(const JsonValue& value, const std::string& what, Keys keys,
                std::string_view may = {}) {
    if (value.kind != Kind::object) {
      fault(value, what + " must be an object");
      return false;
    }
    const std::size_t before = faults_.size();
    for (const std::string_view key : keys) {
      if (std::none_of(value.members.begin(), value.members.end(),
                       [&](const auto& each) { return each.first == key; })) {
        fault(value, what + " lacks the key " + quoted(key));
      }
    }
    for (const auto& [key, each] : value.members) {
      if (key == may && &member(value, key) == &each) continue;
      check_key(value, key, each, what, keys);
    }
    return faults_.size() == before;
  }

  /// A key that is known and stands there for the first time.
  void check_key(const JsonValue& object, const std::string& key, const JsonValue& value,
                 const std::string& what, Keys keys) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
      const std::vector<std::string> names(keys.begin(), keys.end());
      const std::string near = nearest_name(key, names);
      faults_.push_back({what + " has the unknown key " + quoted(key), value.key_byte,
                         near.empty() ? "" : "did you mean " + quoted(near) + "?"});
    } else if (&member(object, key) != &value) {
      faults_.push_back(
          {what + " has the key " + quoted(key) + " more than once", value.key_byte, {}});
    }
  }

  static const JsonValue& member(const JsonValue& value, std::string_view key) {
    return std::find_if(value.members.begin(), value.members.end(),
                        [&](const auto& each) { return each.first == key; })
        ->second;
  }

  /// The text of a JSON string, cleaned of characters that XML forbids.
  std::string clean(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
      const Decoded decoded = decode_at(text, at);
      const bool allowed = xml_allows(decoded.code_point);
      if (!allowed) ++replaced_;
      append_utf8(result, allowed ? decoded.code_point : replacement_character);
      at += decoded.size;
    }
    return result;
  }

  std::string text_of(const JsonValue& value, std::string_view key) {
    if (value.kind == Kind::string) return clean(value.text);
    fault(value, quoted(key) + " must be a string");
    return {};
  }

  std::string string(const JsonValue& value, std::string_view key) {
    return text_of(member(value, key), key);
  }

  std::string filled(const JsonValue& value, std::string_view key) {
    const bool empty = member(value, key).kind == Kind::string && member(value, key).text.empty();
    if (empty) fault(member(value, key), quoted(key) + " must not be empty");
    return string(value, key);
  }

  std::optional<std::string> optional_string(const JsonValue& value, std::string_view key) {
    if (member(value, key).kind == Kind::null) return std::nullopt;
    return filled(value, key);
  }

  std::string id(const JsonValue& value, std::string_view key, char kind) {
    std::string text = string(value, key);
    if (!is_id(text, kind)) {
      fault(member(value, key), quoted(key) + " must be `" + kind + ":` and 16 hex digits");
    }
    return text;
  }

  std::string status(const JsonValue& value) {
    std::string text = string(value, "status");
    if (std::find(statuses.begin(), statuses.end(), text) == statuses.end()) {
      const std::vector<std::string> names(statuses.begin(), statuses.end());
      const std::string near = nearest_name(text, names);
      fault(member(value, "status"),
            "`status` is none of those that Factwright knows: " + quoted(text),
            near.empty() ? "" : "did you mean " + quoted(near) + "?");
    }
    return text;
  }

  std::vector<std::string> strings(const JsonValue& value, std::string_view key) {
    std::vector<std::string> result;
    if (value.kind != Kind::array) fault(value, quoted(key) + " must be an array of strings");
    for (const JsonValue& item : value.items) result.push_back(text_of(item, key));
    return result;
  }

  std::optional<Entity> end(const JsonValue& value, std::string_view key) {
    const JsonValue& object = member(value, key);
    if (object.kind == Kind::null) return std::nullopt;
    if (!has_keys(object, quoted(key), {"id", "name", "type", "aliases"})) return std::nullopt;
    Entity entity;
    entity.id = id(object, "id", 'e');
    entity.name = string(object, "name");
    entity.type = string(object, "type");
    entity.aliases = strings(member(object, "aliases"), "aliases");
    return entity;
  }

  bool is_object(const JsonValue& value, std::string_view key) {
    if (value.kind != Kind::object) {
      fault(value, quoted(key) + " must be an object");
      return false;
    }
    for (std::size_t i = 1; i < value.members.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (value.members[i].first != value.members[j].first) continue;
        faults_.push_back(
            {quoted(key) + " has the key " + quoted(value.members[i].first) + " more than once",
             value.members[i].second.key_byte,
             {}});
      }
    }
    return true;
  }

  void read_roles(const JsonValue& value, FactLine& line) {
    if (!is_object(value, "roles")) return;
    for (const auto& [role, filler] : value.members) {
      if (filler.kind != Kind::array) read_filler(role, filler, line);
      for (const JsonValue& each : filler.items) read_filler(role, each, line);
    }
  }

  /// Words, or a fact and the words that tell it.
  void read_filler(const std::string& role, const JsonValue& value, FactLine& line) {
    auto& roles = line.fact.roles;
    if (value.kind != Kind::object) {
      roles.push_back({clean(role), text_of(value, role), none, none});
      return;
    }
    if (!has_keys(value, quoted(role), {"fact", "text"})) return;
    line.inner.push_back({roles.size(), id(value, "fact", 'f'), member(value, "fact").byte});
    roles.push_back({clean(role), string(value, "text"), none, none});
  }

  void read_properties(const JsonValue& value, std::map<std::string, std::string>& properties) {
    if (!is_object(value, "properties")) return;
    for (const auto& [name, text] : value.members) properties[clean(name)] = text_of(text, name);
  }

  /// Thousandths of a decimal between 0 and 1 with at most three digits behind the point.
  int confidence(const JsonValue& value) {
    const std::string& text = value.text;
    const std::size_t point = text.find('.');
    const std::string digits = point == std::string::npos ? "" : text.substr(point + 1);
    const std::string whole = text.substr(0, point);
    const bool plain = value.kind == Kind::number && (whole == "0" || whole == "1") &&
                       digits.size() <= 3 &&
                       digits.find_first_not_of("0123456789") == std::string::npos;
    if (plain) {
      const int thousandths = std::stoi(whole + digits + std::string(3 - digits.size(), '0'));
      if (thousandths <= 1000) return thousandths;
    }
    fault(value, "`confidence` must be a number between 0.0 and 1.0 in thousandths");
    return 0;
  }

  /// The number of independent sources, which is written where it is more than one.
  std::uint32_t sources(const JsonValue& value) {
    const auto found = std::find_if(value.members.begin(), value.members.end(),
                                    [](const auto& each) { return each.first == "sources"; });
    if (found == value.members.end()) return 1;
    const auto number = offset(found->second, "sources");
    if (number < 2) fault(found->second, "`sources` stands only where there are several");
    return number;
  }

  std::uint32_t offset(const JsonValue& value, std::string_view key) {
    std::uint32_t number = 0;
    const char* const last = value.text.data() + value.text.size();
    const auto [end, error] = std::from_chars(value.text.data(), last, number);
    if (value.kind != Kind::number || error != std::errc() || end != last || number == none) {
      fault(value, quoted(key) + " must be a whole number that is not negative");
    }
    return number;
  }

  void read_evidence(const JsonValue& value, std::vector<Evidence>& evidence) {
    if (value.kind != Kind::array || value.items.empty()) {
      return fault(value, "`evidence` must be an array with at least one object");
    }
    for (const JsonValue& item : value.items) {
      if (!has_keys(item, "`evidence`",
                    {"document", "begin", "end", "text", "spans", "rule", "pack", "via"})) {
        continue;
      }
      Evidence each;
      each.document = string(item, "document");
      each.begin = offset(member(item, "begin"), "begin");
      each.end = offset(member(item, "end"), "end");
      if (each.begin > each.end)
        fault(member(item, "begin"), "`begin` must not be greater than `end`");
      each.text = string(item, "text");
      read_spans(member(item, "spans"), each.spans);
      each.rule = string(item, "rule");
      each.pack = string(item, "pack");
      each.via = strings(member(item, "via"), "via");
      evidence.push_back(std::move(each));
    }
  }

  void read_spans(const JsonValue& value, std::vector<NamedSpan>& spans) {
    if (!is_object(value, "spans")) return;
    for (const auto& [name, pairs] : value.members) {
      if (pairs.kind != Kind::array || pairs.items.empty() || pairs.items.size() % 2 != 0) {
        fault(pairs, "a span must be an array of pairs of numbers: " + quoted(name));
        continue;
      }
      for (std::size_t i = 0; i + 1 < pairs.items.size(); i += 2) {
        spans.push_back(
            {clean(name), offset(pairs.items[i], name), offset(pairs.items[i + 1], name)});
      }
    }
    std::stable_sort(spans.begin(), spans.end(),
                     [](const NamedSpan& a, const NamedSpan& b) { return a.name < b.name; });
  }

  std::vector<FactFault>& faults_;
  std::uint64_t& replaced_;
};

}  // namespace

FactLine read_fact_line(std::string_view line, std::vector<FactFault>& faults,
                        std::uint64_t& replaced) {
  JsonValue value;
  const JsonFault fault = read_json(line, value);
  if (!fault.message.empty()) {
    faults.push_back({"not JSON: " + fault.message, fault.byte, {}});
    return {};
  }
  return LineReader(faults, replaced).read(value);
}

}  // namespace factwright
