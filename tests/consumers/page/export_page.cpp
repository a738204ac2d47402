// usage: export_page FACTS.jsonl PAGE.html: the page of these facts, with a note for each document.
#include "factwright/error.hpp"
#include "factwright/write.hpp"

#include <cstdio>
#include <fstream>
#include <set>
#include <string>
#include <utility>

namespace {

void export_page(const std::string& facts_file, const std::string& page) {
  std::ifstream in(facts_file, std::ios::binary);
  factwright::Diagnostics diagnostics;
  factwright::Facts facts = factwright::read_facts(in, facts_file, diagnostics);
  if (!in.eof() || diagnostics.has_errors()) throw factwright::Error("bad facts: " + facts_file);
  std::set<std::string> documents;
  for (const auto& fact : facts.facts) {
    for (const auto& evidence : fact.evidence) documents.insert(evidence.document);
  }
  factwright::WriteOptions options;
  options.title = "Harbour </title><script>window.hacked = 1</script>";
  for (const std::string& id : documents) {
    options.documents.push_back(
        {id, "Report " + id, "Norland News", "2020-08-20", "https://example.org/" + id});
  }
  std::ofstream out(page, std::ios::binary);
  factwright::write(factwright::build_graph(std::move(facts)), factwright::Format::html, out,
                    options);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  try {
    export_page(arguments[1], arguments[2]);
    return 0;
  } catch (const factwright::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
