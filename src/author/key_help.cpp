#include "author/key_help.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rules/codes.hpp"
#include "rules/keys.hpp"
#include "rules/position.hpp"

namespace factwright {
namespace {

/// Each line of a text behind `margin`.
std::string indented(std::string_view text, std::string_view margin) {
  std::string out;
  while (!text.empty()) {
    const auto end = std::min(text.size(), text.find('\n'));
    out += fmt::format("{}{}\n", margin, text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return out;
}

std::string upper_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return 'a' <= c && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return out;
}

/// "one of `high`, `medium`, `low`", or the form.
std::string takes(const KeyDoc& key) {
  if (key.values.empty()) return std::string(form_name(key.form));
  return fmt::format("one of {}", fmt::join(allowed_words(key), ", "));
}

std::string describe(const KeyDoc& key) {
  return fmt::format("{} (in {}): {}{}\n{}  example:\n{}", key.name, context_name(key.context),
                     takes(key), key.required ? "; must be there" : "", indented(key.doc, "  "),
                     indented(key.example, "    "));
}

std::string describe(const PositionDoc& position) {
  return fmt::format("{} (a position)\n  {}\n  example:\n    {}\n", position.name, position.doc,
                     position.example);
}

std::string describe(const CodeDoc& code) {
  return fmt::format("{}: {}\n  example:\n{}  remedy:\n    {}\n", code.code, code.title,
                     indented(code.example, "    "), code.remedy);
}

std::string listing(std::string_view title, const std::vector<std::string_view>& words) {
  constexpr std::size_t width = 78;
  std::string out = fmt::format("{}:\n", title);
  std::string line = " ";
  for (const std::string_view word : words) {
    if (line.size() + 1 + word.size() > width) {
      out += line + '\n';
      line = " ";
    }
    line += fmt::format(" {}", word);
  }
  return out + line + '\n';
}

std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

std::string key_section(KeyContext context) {
  std::string out;
  for (const KeyDoc& key : all_keys()) {
    if (key.context != context) continue;
    out += fmt::format("**`{}`**{}: {}. {}\n\n```yaml\n{}\n```\n\n", key.name,
                       key.required ? " (must be there)" : "", takes(key), key.doc, key.example);
  }
  return out;
}

}  // namespace

std::optional<std::string> help_on(std::string_view word) {
  for (const std::string& name : {upper_ascii(word), "FW" + std::string(word)}) {
    if (const CodeDoc* code = find_code(name)) return describe(*code);
  }
  std::string out;
  const auto add = [&](const auto& row) {
    if (row.name == word) out += (out.empty() ? "" : "\n") + describe(row);
  };
  for (const KeyDoc& key : all_keys()) add(key);
  for (const PositionDoc& position : fixed_positions()) add(position);
  if (!out.empty()) return out;
  if (parse_position(word)) {
    return fmt::format(
        "{0} (a position)\n  What stands after the preposition \"{0}\" beside the trigger.\n",
        word);
  }
  return std::nullopt;
}

std::vector<std::string> help_words() {
  std::vector<std::string> out;
  for (const KeyDoc& key : all_keys()) out.emplace_back(key.name);
  for (const std::string& position : position_names()) out.push_back(position);
  for (const CodeDoc& code : all_codes()) out.emplace_back(code.code);
  return out;
}

std::string help_overview() {
  std::vector<std::string_view> keys;
  for (const KeyDoc& key : all_keys()) {
    if (std::find(keys.begin(), keys.end(), key.name) == keys.end()) keys.push_back(key.name);
  }
  std::vector<std::string_view> positions;
  for (const PositionDoc& position : fixed_positions()) positions.push_back(position.name);
  positions.emplace_back("and every preposition by its own name");
  std::vector<std::string_view> codes;
  for (const CodeDoc& code : all_codes()) codes.push_back(code.code);
  return listing("Keys", keys) + listing("Positions", positions) + listing("Codes", codes);
}

std::string reference() {
  constexpr std::pair<KeyContext, std::string_view> sections[] = {
      {KeyContext::pack, "pack.yaml"},
      {KeyContext::schema, "schema.yaml"},
      {KeyContext::relation, "A relation, under `relations` in schema.yaml"},
      {KeyContext::rule_file, "rules/NAME.yaml"},
      {KeyContext::rule, "A rule, in the list `rules`"},
      {KeyContext::trigger, "`trigger`"},
      {KeyContext::role, "A role of a rule, where it is a map"},
      {KeyContext::condition, "`when` and `unless`, beside positions"},
      {KeyContext::entity, "An entity rule, in the list `entities`"},
      {KeyContext::corrections, "corrections.yaml"},
      {KeyContext::name_correction, "A name in `same` and `not-same`, where it is a map"},
      {KeyContext::wrong_correction, "An entry of `wrong`"},
      {KeyContext::type_correction, "An entry of `type`"},
      {KeyContext::alias_correction, "An entry of `alias`"},
  };
  std::string out = "## Keys\n\n";
  for (const auto& [context, title] : sections) {
    out += fmt::format("### {}\n\n{}", title, key_section(context));
  }
  out += "## Positions\n\n| position | what stands there | example |\n|---|---|---|\n";
  for (const PositionDoc& row : fixed_positions()) {
    out += fmt::format("| `{}` | {} | {} |\n", row.name, row.doc, row.example);
  }
  out +=
      "\nEvery English preposition is a position too, by its own name: `with`, `against`, "
      "`on behalf of`.\n\n## Codes\n\n| code | what is wrong | how to mend it |\n|---|---|---|\n";
  for (const CodeDoc& row : all_codes()) {
    out += fmt::format("| {} | {} | {} |\n", row.code, cell(row.title), cell(row.remedy));
  }
  return out;
}

}  // namespace factwright
