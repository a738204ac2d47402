#include "factwright/document.hpp"
#include "write/json_value.hpp"
#include "write/statements_jsonl.hpp"

#include <algorithm>
#include <charconv>
#include <istream>
#include <limits>
#include <set>
#include <utility>

namespace factwright {
namespace {

using Kind = JsonValue::Kind;

/// The first fault of a line ends its reading.
struct Malformed {
  std::string message;
};

std::uint64_t number_of(const JsonValue& value, int base = 10) {
  std::uint64_t number = 0;
  const char* const last = value.text.data() + value.text.size();
  const auto [end, error] = std::from_chars(value.text.data(), last, number, base);
  if (error != std::errc() || end != last) throw Malformed{"a whole number is expected"};
  return number;
}

const std::string& text_of(const JsonValue& value) {
  if (value.kind != Kind::string) throw Malformed{"a string is expected"};
  return value.text;
}

/// An object whose members are taken in the order in which they are written.
class Members {
 public:
  explicit Members(const JsonValue& value) : members_(value.members) {
    if (value.kind != Kind::object) throw Malformed{"an object is expected"};
  }

  const JsonValue& next(std::string_view key) {
    if (at_ == members_.size() || members_[at_].first != key) {
      throw Malformed{"the key `" + std::string(key) + "` is expected"};
    }
    return members_[at_++].second;
  }
  const std::string& text(std::string_view key) { return text_of(next(key)); }
  std::uint64_t number(std::string_view key, std::uint64_t most) {
    const JsonValue& value = next(key);
    if (value.kind != Kind::number) throw Malformed{"`" + std::string(key) + "` is a number"};
    const auto number = number_of(value);
    if (number > most) throw Malformed{"`" + std::string(key) + "` is too large"};
    return number;
  }
  bool flag(std::string_view key) { return number(key, 1) == 1; }
  /// An index below `size`, or null.
  std::uint32_t index(std::string_view key, std::size_t size) {
    const JsonValue& value = next(key);
    if (value.kind == Kind::null) return none;
    const auto number = number_of(value);
    if (value.kind != Kind::number || number >= size) {
      throw Malformed{"`" + std::string(key) + "` names nothing of the document"};
    }
    return static_cast<std::uint32_t>(number);
  }
  const std::vector<JsonValue>& items(std::string_view key) {
    const JsonValue& value = next(key);
    if (value.kind != Kind::array) throw Malformed{"`" + std::string(key) + "` is a list"};
    return value.items;
  }
  std::vector<std::string> texts(std::string_view key) {
    std::vector<std::string> out;
    for (const JsonValue& item : items(key)) out.push_back(text_of(item));
    return out;
  }
  std::vector<std::pair<std::string, std::string>> pairs(std::string_view key) {
    const JsonValue& value = next(key);
    if (value.kind != Kind::object) throw Malformed{"`" + std::string(key) + "` is an object"};
    std::vector<std::pair<std::string, std::string>> out;
    for (const auto& [name, text] : value.members) out.emplace_back(name, text_of(text));
    return out;
  }
  void end() const {
    if (at_ != members_.size())
      throw Malformed{"the key `" + members_[at_].first + "` is not expected"};
  }

 private:
  const std::vector<std::pair<std::string, JsonValue>>& members_;
  std::size_t at_ = 0;
};

constexpr std::uint64_t most_offset = none - 1;

DocumentNote note_of(Members& m) {
  DocumentNote note;
  note.document = m.text("document");
  note.title = m.text("title");
  note.publisher = m.text("publisher");
  note.url = m.text("url");
  note.date = date_from_iso(m.text("date"));
  note.hash = m.text("hash");
  const std::string& hex = m.text("sketch");
  for (std::size_t at = 0; at < hex.size(); at += 16) {
    JsonValue part;
    part.text = hex.substr(at, 16);
    note.sketch.push_back(number_of(part, 16));
  }
  note.sentences = m.number("sentences", std::numeric_limits<std::uint64_t>::max());
  note.tokens = m.number("tokens", std::numeric_limits<std::uint64_t>::max());
  return note;
}

LocalEntity entity_of(const JsonValue& value, std::size_t entities) {
  Members m(value);
  LocalEntity entity;
  entity.name = m.text("name");
  entity.type = m.text("type");
  entity.key = m.text("key");
  entity.aliases = m.texts("aliases");
  entity.same_as = m.texts("same_as");
  entity.named = m.flag("named");
  entity.plural = m.flag("plural");
  entity.gender = static_cast<Gender>(m.number("gender", 2));
  entity.origin = m.index("origin", entities);
  entity.descriptions = m.texts("descriptions");
  m.end();
  return entity;
}

/// How many entities and statements, those before it, a filler may name.
struct Known {
  std::size_t entities = 0;
  std::size_t statements = 0;
};

Filler filler_of(const JsonValue& value, Known known) {
  Members m(value);
  Filler filler;
  filler.role = m.text("role");
  filler.entity = m.index("entity", known.entities);
  filler.text = m.text("text");
  filler.statement = m.index("statement", known.statements);
  m.end();
  return filler;
}

Evidence evidence_of(const JsonValue& value) {
  Members m(value);
  Evidence evidence;
  evidence.document = m.text("document");
  evidence.begin = static_cast<std::uint32_t>(m.number("begin", most_offset));
  evidence.end = static_cast<std::uint32_t>(m.number("end", most_offset));
  evidence.text = m.text("text");
  const auto& spans = m.items("spans");
  if (spans.size() % 3 != 0) throw Malformed{"a span is a name and two numbers"};
  for (std::size_t i = 0; i < spans.size(); i += 3) {
    const auto begin = number_of(spans[i + 1]);
    const auto end = number_of(spans[i + 2]);
    if (std::max(begin, end) > most_offset) throw Malformed{"a span is too large"};
    evidence.spans.push_back(
        {text_of(spans[i]), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }
  evidence.rule = m.text("rule");
  evidence.pack = m.text("pack");
  evidence.via = m.texts("via");
  m.end();
  return evidence;
}

Statement statement_of(const JsonValue& value, Known known) {
  const auto entities = known.entities;
  Members m(value);
  Statement statement;
  statement.relation = m.text("relation");
  statement.from = filler_of(m.next("from"), known);
  statement.to = filler_of(m.next("to"), known);
  statement.symmetric = m.flag("symmetric");
  for (const JsonValue& role : m.items("roles")) {
    statement.roles.push_back(filler_of(role, known));
  }
  for (const JsonValue& item : m.items("participants")) {
    const auto entity = number_of(item);
    if (entity >= entities) throw Malformed{"a participant is no entity of the document"};
    statement.participants.push_back(static_cast<std::uint32_t>(entity));
  }
  statement.status = m.text("status");
  statement.background = m.flag("background");
  statement.source = m.index("source", entities);
  statement.time = m.text("time");
  statement.place = m.index("place", entities);
  statement.confidence = static_cast<int>(m.number("confidence", 1000));
  statement.evidence = evidence_of(m.next("evidence"));
  m.end();
  return statement;
}

Statements document_of(const JsonValue& value) {
  Members m(value);
  Statements out;
  out.note = note_of(m);
  const auto& entities = m.items("entities");
  for (const JsonValue& each : entities) out.entities.push_back(entity_of(each, entities.size()));
  for (const JsonValue& each : m.items("statements")) {
    out.items.push_back(statement_of(each, {entities.size(), out.items.size()}));
  }
  m.end();
  return out;
}

void read_head(const JsonValue& value, StatementsFile& file) {
  Members m(value);
  file.version = m.text("factwright");
  file.coreference = m.flag("coreference");
  file.packs = m.pairs("packs");
  file.models = m.pairs("models");
  const auto& left_out = m.items("left_out");
  if (left_out.size() % 2 != 0) throw Malformed{"what is left out is a name and a reason"};
  for (std::size_t i = 0; i < left_out.size(); i += 2) {
    file.left_out.push_back({text_of(left_out[i]), text_of(left_out[i + 1])});
  }
  m.end();
}

}  // namespace

StatementsFile read_statements(std::istream& in, const std::string& name,
                               Diagnostics& diagnostics) {
  StatementsFile out;
  const auto fault = [&](std::uint32_t line, const std::string& message) {
    diagnostics.add({Severity::error, "FW811", Location{name, line, 1, 1}, message,
                     "build the documents again with `--format statements`", ""});
  };
  std::uint32_t number = 0;
  for (std::string text; std::getline(in, text);) {
    ++number;
    JsonValue value;
    const JsonFault broken = read_json(text, value);
    try {
      if (!broken.message.empty()) throw Malformed{"not JSON: " + broken.message};
      if (number == 1)
        read_head(value, out);
      else
        out.documents.push_back(document_of(value));
    } catch (const Malformed& malformed) {
      fault(number, malformed.message);
    }
  }
  if (number == 0) fault(1, "the file is empty");
  return out;
}

}  // namespace factwright
