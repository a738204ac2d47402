#include "author/diagnostic_formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "rules/codes.hpp"
#include "write/json.hpp"

namespace factwright {
namespace {

constexpr std::array<std::pair<std::string_view, DiagnosticFormat>, 4> formats = {{
    {"full", DiagnosticFormat::full},
    {"concise", DiagnosticFormat::concise},
    {"json", DiagnosticFormat::json},
    {"sarif", DiagnosticFormat::sarif},
}};

constexpr std::array<std::string_view, 3> severities = {"note", "warning", "error"};

std::string_view name_of(Severity severity) {
  return severities[static_cast<std::size_t>(severity)];
}

/// A path as a relative or absolute URI reference.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kept =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string out;
  for (const char c : path) {
    if (kept.find(c) != std::string_view::npos)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

class Writer {
 public:
  explicit Writer(JsonWriter& json) : json_(json) {}

  template <class Body>
  void object(Body body) {
    json_.begin_object();
    body();
    json_.end_object();
  }
  template <class Body>
  void member(std::string_view key, Body body) {
    json_.key(key);
    object(body);
  }
  template <class Body>
  void array(std::string_view key, Body body) {
    json_.key(key);
    json_.begin_array();
    body();
    json_.end_array();
  }
  void text(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string(value);
  }
  void number(std::string_view key, std::uint64_t value) {
    json_.key(key);
    json_.number(value);
  }

 private:
  JsonWriter& json_;
};

void write_json(Writer& out, const Diagnostics& diagnostics) {
  out.object([&] {
    out.number("errors", diagnostics.count(Severity::error));
    out.number("warnings", diagnostics.count(Severity::warning));
    out.array("diagnostics", [&] {
      for (const Diagnostic& item : diagnostics.items()) {
        out.object([&] {
          out.text("severity", name_of(item.severity));
          out.text("code", item.code);
          out.text("file", item.where.file);
          out.number("line", item.where.line);
          out.number("column", item.where.column);
          out.number("length", item.where.length);
          out.text("message", item.message);
          out.text("help", item.help);
        });
      }
    });
  });
}

void write_result(Writer& out, const Diagnostic& item) {
  out.text("ruleId", item.code);
  out.text("level", name_of(item.severity));
  const auto help = item.help.empty() ? std::string() : fmt::format(" ({})", item.help);
  out.member("message", [&] { out.text("text", item.message + help); });
  out.array("locations", [&] {
    out.object([&] {
      out.member("physicalLocation", [&] {
        out.member("artifactLocation", [&] { out.text("uri", uri_of(item.where.file)); });
        if (item.where.line == 0) return;
        out.member("region", [&] {
          out.number("startLine", item.where.line);
          out.number("startColumn", item.where.column);
          out.number("endColumn", item.where.column + item.where.length);
        });
      });
    });
  });
}

void write_driver(Writer& out, const Diagnostics& diagnostics, const std::string& version) {
  std::set<std::string> met;
  for (const Diagnostic& item : diagnostics.items()) met.insert(item.code);
  out.text("name", "factwright");
  out.text("version", version);
  out.array("rules", [&] {
    for (const std::string& code : met) {
      out.object([&] {
        out.text("id", code);
        const CodeDoc* doc = find_code(code);
        if (doc == nullptr) return;
        out.member("shortDescription", [&] { out.text("text", doc->title); });
        out.member("help", [&] { out.text("text", doc->remedy); });
      });
    }
  });
}

void write_sarif(Writer& out, const Diagnostics& diagnostics, const std::string& version) {
  out.object([&] {
    out.text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    out.text("version", "2.1.0");
    out.array("runs", [&] {
      out.object([&] {
        out.member("tool",
                   [&] { out.member("driver", [&] { write_driver(out, diagnostics, version); }); });
        out.text("columnKind", "unicodeCodePoints");
        out.array("results", [&] {
          for (const Diagnostic& item : diagnostics.items()) {
            out.object([&] { write_result(out, item); });
          }
        });
      });
    });
  });
}

}  // namespace

std::optional<DiagnosticFormat> diagnostic_format_from(std::string_view name) {
  const auto* found = std::find_if(formats.begin(), formats.end(),
                                   [&](const auto& row) { return row.first == name; });
  if (found == formats.end()) return std::nullopt;
  return found->second;
}

std::string to_concise(const Diagnostic& item) {
  const Location& where = item.where;
  std::string place = where.file;
  if (where.line > 0) place += fmt::format(":{}:{}", where.line, where.column);
  return fmt::format("{}: {}[{}]: {}", place, name_of(item.severity), item.code, item.message);
}

std::string formatted(const Diagnostics& diagnostics, DiagnosticFormat format,
                      const std::string& version) {
  std::string out;
  if (format == DiagnosticFormat::full) {
    for (const Diagnostic& item : diagnostics.items()) out += to_text(item) + '\n';
    return out;
  }
  if (format == DiagnosticFormat::concise) {
    for (const Diagnostic& item : diagnostics.items()) out += to_concise(item) + '\n';
    return out;
  }
  Sink sink;
  JsonWriter json(sink);
  Writer writer(json);
  if (format == DiagnosticFormat::json)
    write_json(writer, diagnostics);
  else
    write_sarif(writer, diagnostics, version);
  return indented_json(std::string(sink.view()));
}

}  // namespace factwright
