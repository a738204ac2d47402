#include "author/test_report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "author/findings.hpp"
#include "write/escape.hpp"

namespace factwright {
namespace {

std::string place_of(const Location& where) {
  return fmt::format("{}:{}:{}", where.file, where.line, where.column);
}

std::size_t count(const std::vector<ExampleResult>& results, Verdict verdict) {
  return static_cast<std::size_t>(
      std::count_if(results.begin(), results.end(),
                    [&](const ExampleResult& result) { return result.verdict == verdict; }));
}

void put_attribute(Sink& sink, std::string_view name, std::string_view value) {
  sink.put(' ');
  sink.put(name);
  sink.put("=\"");
  put_xml_attribute(sink, value);
  sink.put('"');
}

std::string details(const ExampleResult& result) {
  std::string out;
  for (const std::string& line : result.difference) out += line + '\n';
  if (!result.step.empty()) out += result.step + '\n';
  return out;
}

void put_case(Sink& sink, const std::string& pack, const ExampleResult& result) {
  sink.put("    <testcase");
  put_attribute(sink, "classname", pack + "." + result.rule);
  put_attribute(sink, "name", result.example->text);
  put_attribute(sink, "file", result.example->where.file);
  put_attribute(sink, "line", std::to_string(result.example->where.line));
  if (result.verdict == Verdict::failed) {
    sink.put(">\n      <failure");
    put_attribute(sink, "message", result.why);
    sink.put('>');
    put_xml(sink, details(result));
    sink.put("</failure>\n    </testcase>\n");
  } else if (result.verdict == Verdict::known_gap) {
    sink.put(">\n      <skipped message=\"a known gap\"/>\n    </testcase>\n");
  } else {
    sink.put("/>\n");
  }
}

}  // namespace

std::string to_text(const ExampleResult& result) {
  const char* heading = result.verdict == Verdict::failed       ? "failed"
                        : result.verdict == Verdict::gap_closed ? "a known gap works now"
                                                                : "known gap";
  std::string out = fmt::format("{}: {}\n  rule: {}\n  text: {}\n", place_of(result.example->where),
                                heading, result.rule, result.example->text);
  if (!result.why.empty()) out += fmt::format("  why:  {}\n", result.why);
  for (const std::string& line : result.difference) out += fmt::format("        {}\n", line);
  if (!result.step.empty()) out += fmt::format("  step: {}\n", result.step);
  return out;
}

void add_results(const std::vector<ExampleResult>& results, Diagnostics& diagnostics) {
  for (const ExampleResult& result : results) {
    const auto step = result.step.empty() ? std::string() : result.step;
    if (result.verdict == Verdict::failed) {
      fail(diagnostics, result.example->where,
           {"FW603", fmt::format("the example of `{}` fails: {}", result.rule, result.why), step});
    } else if (result.verdict == Verdict::gap_closed) {
      warn(diagnostics, result.example->where,
           {"FW604", fmt::format("a known gap of `{}` works now", result.rule),
            "change its `?` to `+`"});
    }
  }
}

std::string junit(const std::string& pack, const std::vector<ExampleResult>& results) {
  Sink sink;
  sink.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite");
  put_attribute(sink, "name", pack);
  put_attribute(sink, "tests", std::to_string(results.size()));
  put_attribute(sink, "failures", std::to_string(count(results, Verdict::failed)));
  put_attribute(sink, "skipped", std::to_string(count(results, Verdict::known_gap)));
  sink.put(">\n");
  for (const ExampleResult& result : results) put_case(sink, pack, result);
  sink.put("  </testsuite>\n</testsuites>\n");
  return std::string(sink.view());
}

std::string to_text(const MutationResult& result) {
  std::string out;
  for (const Unheld& item : result.unheld) {
    out += fmt::format("{}: no example needs {} of `{}`\n", place_of(item.where), item.what,
                       item.rule);
  }
  return out + fmt::format(
                   "{} conditions dropped in turn, {} of them are held by an example, {} "
                   "are not\n",
                   result.tried, result.tried - result.unheld.size(), result.unheld.size());
}

}  // namespace factwright
