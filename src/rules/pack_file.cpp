#include "rules/pack_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include "rules/keys.hpp"
#include "rules/values.hpp"

namespace factwright {
namespace {

using Version = std::array<int, 3>;

/// One to three numbers with points between; missing ones are 0.
std::optional<Version> parse_version(std::string_view text) {
  Version version{};
  for (int& number : version) {
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || number < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (text.empty()) return version;
    if (text.front() != '.') return std::nullopt;
    text.remove_prefix(1);
  }
  return std::nullopt;
}

bool holds(std::string_view comparison, const Version& left, const Version& right) {
  if (comparison == ">=") return left >= right;
  if (comparison == "<=") return left <= right;
  if (comparison == ">") return left > right;
  if (comparison == "<") return left < right;
  return left == right;
}

void check_engine(const YamlNode& node, const Reporter& report) {
  const Version engine = parse_version(engine_version).value_or(Version{});
  for (const PlacedText& part : words_of({&node, 0, node.text})) {
    const std::size_t signs = std::min(part.text.size(), part.text.find_first_not_of("<>="));
    const std::string_view comparison = part.text.substr(0, signs);
    const auto version = parse_version(part.text.substr(signs));
    static constexpr std::array<std::string_view, 5> known = {">=", "<=", ">", "<", "="};
    if (!version || std::find(known.begin(), known.end(), comparison) == known.end()) {
      report.error(part.whole(),
                   {"FW209", fmt::format("{} is no range of versions", in_ticks(part.text)),
                    "write `\">=0.1 <1\"`"});
    } else if (!holds(comparison, engine, *version)) {
      report.error(
          part.whole(),
          {"FW804", fmt::format("the pack is not for this Factwright ({})", engine_version),
           "take another version of the pack or of Factwright"});
    }
  }
}

bool is_pack_name(std::string_view text) {
  return !text.empty() && 'a' <= text.front() && text.front() <= 'z' &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string_view::npos;
}

bool check_pack_name(const PlacedText& name, const Reporter& report) {
  if (is_pack_name(name.text)) return true;
  report.error(name.whole(), {"FW801", fmt::format("{} cannot be a pack", in_ticks(name.text)),
                              "a pack's name has the letters a-z, digits, `-` and `_`"});
  return false;
}

}  // namespace

PackFile read_pack_file(const YamlNode& root, const Reporter& report) {
  PackFile file;
  if (!root.is_map()) {
    report.error(root.span, {"FW203", "pack.yaml expects keys and values", "`pack: news`"});
    return file;
  }
  const Fields fields = read_fields(root, KeyContext::pack, report);
  file.name = fields.text("pack");
  file.version = fields.text("version");
  file.engine = fields.text("engine");
  file.license = fields.text("license");
  if (const YamlNode* name = fields.get("pack")) check_pack_name({name, 0, name->text}, report);
  if (const YamlNode* version = fields.get("version"); version && !parse_version(version->text)) {
    report.error(version->span, {"FW209", fmt::format("{} is no version", in_ticks(version->text)),
                                 "a version is three numbers: `0.1.0`"});
  }
  if (const YamlNode* engine = fields.get("engine")) check_engine(*engine, report);
  if (const YamlNode* uses = fields.get("uses")) {
    for (const PlacedText& name : texts_of(*uses)) {
      if (!check_pack_name(name, report)) continue;
      file.use_names.emplace_back(name.text);
      file.uses.push_back({std::string(name.text), name.whole()});
    }
  }
  return file;
}

}  // namespace factwright
