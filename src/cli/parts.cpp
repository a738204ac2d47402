#include "cli/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <utility>

#include "factwright/error.hpp"

namespace factwright {
namespace {

namespace fs = std::filesystem;

StatementsFile read_part(const std::string& path) {
  const fs::path file = fs::is_directory(path) ? fs::path(path) / statements_file : fs::path(path);
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    throw Error(fmt::format("{} holds no {}", path, statements_file),
                "build its documents with `--format statements` and the formats that you want");
  }
  Diagnostics diagnostics;
  auto part = read_statements(in, file.string(), diagnostics);
  if (diagnostics.has_errors()) {
    const Diagnostic& first = diagnostics.items().front();
    throw Error(fmt::format("{}:{}: {}", first.where.file, first.where.line, first.message),
                first.help);
  }
  return part;
}

void check_alike(const StatementsFile& one, const StatementsFile& other, const std::string& path) {
  const bool alike = one.version == other.version && one.coreference == other.coreference &&
                     one.packs == other.packs && one.models == other.models;
  if (!alike) {
    throw Error(fmt::format("{} was built with another program, pack, model or option", path),
                "build all parts alike");
  }
}

void check_pack(const StatementsFile& file, const Pack& pack) {
  const std::pair<std::string, std::string> mine{pack.name + " " + pack.version, pack.hash};
  if (file.packs.size() == 1 && file.packs.front() == mine) return;
  throw Error(
      fmt::format("the parts were built with another pack than {} as it is now", mine.first),
      "name theirs with --pack, or build the parts again");
}

/// Sorted, each document once.
void tidy(StatementsFile& file) {
  auto& documents = file.documents;
  std::stable_sort(documents.begin(), documents.end(),
                   [](const auto& a, const auto& b) { return a.note.document < b.note.document; });
  for (std::size_t i = 1; i < documents.size(); ++i) {
    const DocumentNote& one = documents[i - 1].note;
    const DocumentNote& other = documents[i].note;
    if (one.document == other.document && one != other) {
      throw Error(fmt::format("two different documents are called {}", one.document),
                  "rename one of them and build its part again");
    }
  }
  documents.erase(std::unique(documents.begin(), documents.end(),
                              [](const Statements& a, const Statements& b) {
                                return a.note.document == b.note.document;
                              }),
                  documents.end());
  std::sort(file.left_out.begin(), file.left_out.end());
  file.left_out.erase(std::unique(file.left_out.begin(), file.left_out.end()), file.left_out.end());
}

}  // namespace

StatementsFile merge_parts(const std::vector<std::string>& paths, const Pack& pack) {
  StatementsFile all = read_part(paths.front());
  for (std::size_t i = 1; i < paths.size(); ++i) {
    StatementsFile part = read_part(paths[i]);
    check_alike(all, part, paths[i]);
    std::move(part.documents.begin(), part.documents.end(), std::back_inserter(all.documents));
    std::move(part.left_out.begin(), part.left_out.end(), std::back_inserter(all.left_out));
  }
  check_pack(all, pack);
  tidy(all);
  return all;
}

Corrections find_corrections(const std::string& file, const std::vector<std::string>& inputs,
                             const Pack& pack, Diagnostics& diagnostics) {
  if (!file.empty()) return load_corrections(file, pack, diagnostics);
  std::string found;
  for (const std::string& input : inputs) {
    const auto candidate = fs::path(input) / "corrections.yaml";
    if (!fs::is_directory(input) || !fs::is_regular_file(candidate)) continue;
    if (!found.empty()) {
      throw Error(
          fmt::format("there are two corrections files, {} and {}", found, candidate.string()),
          "name the one that counts with --corrections");
    }
    found = candidate.string();
  }
  return found.empty() ? Corrections() : load_corrections(found, pack, diagnostics);
}

}  // namespace factwright
