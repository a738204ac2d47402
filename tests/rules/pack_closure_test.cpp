#include "rules/pack_closure.hpp"

#include <catch2/catch.hpp>

#include <functional>

#include "rules_cases.hpp"

namespace factwright {
namespace {

void add_pack(const fs::path& folder, const std::string& name, const std::string& more = {}) {
  write_file(folder / "pack.yaml", "pack: " + name + "\nversion: 0.1.0\n" + more);
}

}  // namespace

TEST_CASE("a closure changes with every byte that loading would read") {
  struct Row {
    std::string what;
    std::function<void(const fs::path&)> change;
    bool changes;
  };
  const std::vector<Row> rows = {
      {"nothing", [](const fs::path&) {}, false},
      {"its own rules", [](const fs::path& r) { write_file(r / "a/rules/x.yaml", "rules: []\n"); },
       true},
      {"a file that is warned of", [](const fs::path& r) { write_file(r / "a/rules/x.yml", ""); },
       true},
      {"a list of what it uses", [](const fs::path& r) { write_file(r / "b/lists/l.tsv", "x"); },
       true},
      {"what the used pack uses",
       [](const fs::path& r) { write_file(r / "shelf/c/schema.yaml", ""); }, true},
      {"a pack that comes nearer", [](const fs::path& r) { add_pack(r / "c", "c"); }, true},
      {"a pack that was missing", [](const fs::path& r) { add_pack(r / "d", "d"); }, true},
      {"a pack that nobody uses", [](const fs::path& r) { add_pack(r / "e", "e"); }, false},
      {"a file beside", [](const fs::path& r) { write_file(r / "a/README.md", "x"); }, false},
  };
  for (const Row& row : rows) {
    const TemporaryFolder folder;
    const auto& root = folder.path();
    add_pack(root / "a", "a", "uses: [b, d]\n");
    add_pack(root / "b", "b", "uses: [c, a]\n");
    add_pack(root / "shelf/c", "c");
    const auto print = [&] {
      return closure_fingerprint((root / "a").string(), {(root / "shelf").string()});
    };
    const auto before = print();
    CHECK(before == print());
    row.change(root);
    INFO(row.what);
    CHECK((print() != before) == row.changes);
  }
}

}  // namespace factwright
