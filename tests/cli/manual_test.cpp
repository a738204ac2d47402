#include "program.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <utility>

#include "rules/source.hpp"
#include "rules/yaml_tree.hpp"

namespace factwright {
namespace {

/// A fenced block of the manual: ```LANGUAGE KEY=VALUE, its lines, and where they stand.
struct Block {
  std::string head;
  std::vector<std::string> lines;
  std::size_t first = 0;  ///< line of the manual, from 0, of lines[0]

  [[nodiscard]] bool is(const std::string& language) const {
    return head == language || head.starts_with(language + " ");
  }
  /// The value of `key` in the head; "" where it has none.
  [[nodiscard]] std::string value(const std::string& key) const {
    const auto at = head.find(key + "=");
    if (at == std::string::npos) return {};
    const auto begin = at + key.size() + 1;
    return head.substr(begin, head.find(' ', begin) - begin);
  }
  [[nodiscard]] std::string text() const {
    std::string out;
    for (const std::string& line : lines) out += line + '\n';
    return out;
  }
};

std::vector<std::string> lines_of_text(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

std::vector<Block> blocks_of(const std::vector<std::string>& manual) {
  std::vector<Block> out;
  bool open = false;
  for (std::size_t i = 0; i < manual.size(); ++i) {
    if (!manual[i].starts_with("```")) {
      if (open) out.back().lines.push_back(manual[i]);
      continue;
    }
    if (!open) out.push_back({manual[i].substr(3), {}, i + 1});
    open = !open;
  }
  return out;
}

/// A command of a block with the lines that it is to print; "..." stands for any lines.
struct Step {
  std::string command;
  std::vector<std::string> expected;
};

std::vector<Step> steps_of(const Block& block) {
  std::vector<Step> out;
  for (const std::string& line : block.lines) {
    if (line.starts_with("$ "))
      out.push_back({line.substr(2), {}});
    else if (!out.empty())
      out.back().expected.push_back(line);
  }
  return out;
}

/// What `factwright ..` prints, result first, with the shipped folders' own path left out.
std::pair<int, std::vector<std::string>> run_step(const Workplace& place, const Step& step) {
  const std::string program = "factwright ";
  REQUIRE(step.command.starts_with(program));
  const auto run = place.run(step.command.substr(program.size()));
  std::string text = run.out + run.err;
  const std::string root = FACTWRIGHT_SOURCE_DIR "/";
  for (auto at = text.find(root); at != std::string::npos; at = text.find(root)) {
    text.erase(at, root.size());
  }
  auto lines = lines_of_text(text);
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return {run.code, std::move(lines)};
}

bool matches(const std::vector<std::string>& expected, const std::vector<std::string>& got,
             std::size_t e = 0, std::size_t g = 0) {
  if (e == expected.size()) return g == got.size();
  if (expected[e] == "...") {
    for (std::size_t skipped = g; skipped <= got.size(); ++skipped) {
      if (matches(expected, got, e + 1, skipped)) return true;
    }
    return false;
  }
  return g < got.size() && expected[e] == got[g] && matches(expected, got, e + 1, g + 1);
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + '\n';
  return out;
}

std::string manual_path() { return FACTWRIGHT_SOURCE_DIR "/schemas/README.md"; }

std::string bytes_of_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The manual with the commands' own output in its blocks, for FACTWRIGHT_ACCEPT.
class NewManual {
 public:
  explicit NewManual(std::vector<std::string> lines) : lines_(std::move(lines)) {}

  void replace(const Block& block, std::vector<std::string> with) {
    const auto begin = lines_.begin() + static_cast<std::ptrdiff_t>(block.first) + shift_;
    const auto after = lines_.erase(begin, begin + static_cast<std::ptrdiff_t>(block.lines.size()));
    lines_.insert(after, with.begin(), with.end());
    shift_ +=
        static_cast<std::ptrdiff_t>(with.size()) - static_cast<std::ptrdiff_t>(block.lines.size());
  }
  void write(const std::string& reference) const {
    std::string text = joined(lines_);
    text.resize(text.find(reference_begin));
    std::ofstream(manual_path(), std::ios::binary) << text << reference_begin << "\n\n"
                                                   << reference;
  }

  static constexpr const char* reference_begin =
      "<!-- The rest is made by `factwright help all`; the tests say when it is old. -->";

 private:
  std::vector<std::string> lines_;
  std::ptrdiff_t shift_ = 0;
};

/// Runs the commands of a block; gives its lines as they would be right.
std::vector<std::string> run_block(const Workplace& place, const Block& block) {
  std::vector<std::string> right;
  const auto code = block.value("exit").empty() ? 0 : std::stoi(block.value("exit"));
  for (const Step& step : steps_of(block)) {
    const auto [got_code, got] = run_step(place, step);
    const bool same = matches(step.expected, got);
    right.push_back("$ " + step.command);
    const auto& shown = same ? step.expected : got;
    right.insert(right.end(), shown.begin(), shown.end());
    INFO("schemas/README.md:" << block.first + 1 << ": " << step.command << "\n" << joined(got));
    CHECK(got_code == code);
    if (std::getenv("FACTWRIGHT_ACCEPT") == nullptr)
      CHECK(joined(step.expected) == (same ? joined(step.expected) : joined(got)));
  }
  return right;
}

}  // namespace

TEST_CASE("every block of the manual is as it says") {
  const auto lines = lines_of_text(bytes_of_file(manual_path()));
  const auto blocks = blocks_of(lines);
  REQUIRE(blocks.size() > 20);
  const Workplace place;
  NewManual accepted(lines);
  for (const Block& block : blocks) {
    INFO("schemas/README.md:" << block.first << ": " << block.head);
    if (block.is("console")) {
      accepted.replace(block, run_block(place, block));
    } else if (!block.value("file").empty()) {
      place.add(block.value("file"), block.text());
    } else {
      REQUIRE(block.is("yaml"));
      Diagnostics faults;
      CHECK(read_yaml(Source("block", block.text()), faults).has_value());
    }
  }
  const auto reference = place.run("help all").out;
  if (std::getenv("FACTWRIGHT_ACCEPT") != nullptr) return accepted.write(reference);
  const auto text = joined(lines);
  const auto at = text.find(NewManual::reference_begin);
  REQUIRE(at != std::string::npos);
  const auto begin = text.find_first_not_of('\n', text.find('\n', at));
  CHECK(joined(lines_of_text(text.substr(begin))) == reference);
}

}  // namespace factwright
