#include "rules/yaml_wording.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace factwright {
namespace {

struct Wording {
  const char* theirs;
  const char* code;
  const char* message;
  const char* help;
  char opener = '\0';
};

constexpr const char* quote_message = "the quote is never closed";
constexpr const char* quote_help = "close it on the same line";
constexpr const char* alias_message = "aliases are not allowed";
constexpr const char* alias_help = "quote text that starts with `*`";
constexpr const char* anchor_message = "anchors are not allowed";
constexpr const char* anchor_help = "quote text that starts with `&`";
constexpr const char* tag_message = "tags are not allowed";
constexpr const char* tag_help = "quote text that starts with `!`";

constexpr auto wordings = std::to_array<Wording>({
    {"illegal EOF in scalar", "FW113", quote_message, quote_help, '"'},
    {"illegal document indicator in scalar", "FW113", quote_message, quote_help, '"'},
    {"end of sequence flow not found", "FW113", "the `[` is never closed", "add `]`", '['},
    {"end of map flow not found", "FW113", "the `{` is never closed", "add `}`", '{'},
    {"end of map not found", "FW105", "this does not line up with the keys above",
     "indent it like its neighbours"},
    {"end of sequence not found", "FW105", "this does not line up with the items above",
     "indent it like its neighbours, with `- ` before it"},
    {"illegal map value", "FW105", "a `:` is not expected here",
     "check the indentation and the line above; put text that holds `: ` into quotes"},
    {"illegal map key", "FW105", "a key is not expected here", "check the indentation"},
    {"illegal block entry", "FW105", "a `-` is not expected here",
     "check the indentation; put text that starts with `- ` into quotes"},
    {"illegal flow end", "FW105", "a closing bracket without an opening one", "delete it"},
    {"unknown escape character: ", "FW105", "this escape is not known",
     "write `\\\\` for a backslash in double quotes, or use single quotes"},
    {"bad character found while scanning hex number", "FW105", "this escape is not complete",
     "write `\\\\` for a backslash in double quotes, or use single quotes"},
    {"illegal tab when looking for indentation", "FW104",
     "a tab stands where indentation is expected", "indent with spaces, two a level"},
    {"unknown token", "FW105", "text cannot start with this character", "put it into quotes"},
    {"unexpected character in block scalar", "FW105",
     "nothing but a comment can follow the sign of a block", "start the text on the next line"},
    {"cannot set zero indentation for a block scalar", "FW105",
     "a block cannot be indented by 0 columns", "delete the 0"},
    {"the referenced anchor is not defined", "FW107", alias_message, alias_help},
    {"alias not found after *", "FW107", alias_message, alias_help},
    {"illegal character found while scanning alias", "FW107", alias_message, alias_help},
    {"aliases can't have any content, *including* tags", "FW107", alias_message, alias_help},
    {"anchor not found after &", "FW107", anchor_message, anchor_help},
    {"illegal character found while scanning anchor", "FW107", anchor_message, anchor_help},
    {"cannot assign multiple anchors to the same node", "FW107", anchor_message, anchor_help},
    {"cannot assign multiple tags to the same node", "FW108", tag_message, tag_help},
    {"illegal character found while scanning tag handle", "FW108", tag_message, tag_help},
    {"tag handle with no suffix", "FW108", tag_message, tag_help},
    {"end of verbatim tag not found", "FW108", tag_message, tag_help},
});

bool previous_line_has_colon(std::string_view file, std::size_t at) {
  const std::size_t end = at == 0 ? std::string_view::npos : file.rfind('\n', at - 1);
  if (end == std::string_view::npos || end == 0) return true;
  const std::size_t begin = file.rfind('\n', end - 1) + 1;
  const std::string_view line = file.substr(begin, end - begin);
  return line.find(':') != std::string_view::npos || line.find('#') != std::string_view::npos;
}

}  // namespace

std::size_t unmatched_bracket(std::string_view file, std::size_t at) {
  std::vector<std::size_t> open;
  char quote = '\0';
  const std::size_t line = at == 0 ? 0 : file.rfind('\n', at - 1) + 1;
  for (std::size_t i = line; i < at; ++i) {
    const char c = file[i];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if ((c == '"' || c == '\'') && (i == line || file[i - 1] == ' ' || file[i - 1] == '[')) {
      quote = c;
    } else if (c == '[' || c == '{') {
      open.push_back(i);
    } else if ((c == ']' || c == '}') && !open.empty()) {
      open.pop_back();
    }
  }
  return open.empty() ? at : open.back();
}

std::size_t opening_quote(std::string_view file, std::size_t from) {
  for (std::size_t at = from; at < file.size(); ++at) {
    const bool quote = file[at] == '"' || file[at] == '\'';
    const bool opens =
        at == 0 || std::string_view(" \t\n[{,:-").find(file[at - 1]) != std::string_view::npos;
    if (quote && opens) return at;
  }
  return from;
}

YamlWording word_yaml_fault(const std::string& message, std::string_view file, std::size_t at) {
  const auto* found = std::find_if(wordings.begin(), wordings.end(), [&](const Wording& wording) {
    return message.starts_with(wording.theirs);
  });
  if (message == "illegal flow end") {
    const std::size_t opener = unmatched_bracket(file, at);
    if (opener < at) {
      return word_yaml_fault(
          file[opener] == '[' ? "end of sequence flow not found" : "end of map flow not found",
          file, at);
    }
  }
  if (message == "illegal map value" && !previous_line_has_colon(file, at)) {
    return {{"FW105", found->message, "is a `:` missing in the line above?"}};
  }
  if (found == wordings.end()) return {{"FW105", "this is not YAML: " + message, {}}};
  return {{found->code, found->message, found->help}, found->opener};
}

}  // namespace factwright
