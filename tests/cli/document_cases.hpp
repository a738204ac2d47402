#ifndef FACTWRIGHT_TESTS_CLI_DOCUMENT_CASES_HPP
#define FACTWRIGHT_TESTS_CLI_DOCUMENT_CASES_HPP

#include "factwright/document.hpp"
#include "factwright/facts.hpp"

#include "statement_cases.hpp"

namespace factwright {

/// What several documents say together. A line is a fact ("meet(Ana Ruiz, Tom Cole) evidence=2"),
/// "entity NAME | ALIAS ..": one node of that name with these other names, "entities N TYPE",
/// "joined REASON", "repeated ID", or "contradictions N".
struct Expectation {
  std::string where;
  std::string line;  ///< without its sign
  bool wanted = true;
  bool known_gap = false;
};

struct DocumentCase {
  std::vector<Document> documents;
  std::vector<Expectation> expected;
};

/// "= a.txt 2020-08-18 Norland News: The text.": date and publisher may be left out.
inline Document read_document_line(const std::string& line) {
  Document out;
  const auto colon = line.find(": ");
  const auto head = line.substr(2, colon - 2);
  out.text = line.substr(colon + 2);
  const auto space = head.find(' ');
  out.id = head.substr(0, space);
  const auto rest = space == std::string::npos ? std::string() : head.substr(space + 1);
  out.date = date_from_iso(rest.substr(0, rest.find(' ')));
  if (!out.date.known()) out.date = {2020, 8, 18};
  const auto publisher = rest.find(' ');
  if (publisher != std::string::npos) out.publisher = rest.substr(publisher + 1);
  out.blocks.push_back({{0, static_cast<std::uint32_t>(out.text.size())}, Zone::body});
  return out;
}

/// Cases of one file, an empty line between: documents, then expectations.
inline void read_document_file(const std::filesystem::path& file, std::vector<DocumentCase>& out) {
  std::ifstream in(file);
  int number = 0;
  bool open = false;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line[0] == '#') {
      open = false;
      continue;
    }
    if (!open) out.emplace_back();
    open = true;
    if (line.rfind("= ", 0) == 0) {
      out.back().documents.push_back(read_document_line(line));
      continue;
    }
    Expectation made;
    made.where = file.filename().string() + ":" + std::to_string(number);
    made.known_gap = line[0] == '?';
    const std::size_t sign = made.known_gap ? 1 : 0;
    if (line[sign] != '+' && line[sign] != '-')
      throw std::runtime_error(made.where + ": + or - expected");
    made.wanted = line[sign] == '+';
    made.line = line.substr(sign + 2);
    out.back().expected.push_back(made);
  }
}

inline std::vector<DocumentCase> read_document_cases() {
  std::vector<DocumentCase> out;
  for (const std::string folder : {"identity", "merging"}) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(FACTWRIGHT_SOURCE_DIR "/tests/cases/" + folder)) {
      files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files) read_document_file(file, out);
  }
  for (const DocumentCase& one : out) {
    if (one.documents.empty() || one.expected.empty())
      throw std::runtime_error("a case without documents or expectations");
  }
  return out;
}

inline bool has_name(const Facts& facts, std::uint32_t index, const std::string& name) {
  if (name == "*") return true;
  if (index == none) return name == "-";
  const Entity& entity = facts.entities[index];
  return entity.name == name ||
         std::find(entity.aliases.begin(), entity.aliases.end(), name) != entity.aliases.end();
}

inline bool has_fact_value(const Facts& facts, const Fact& fact, const std::string& key,
                           const std::string& value) {
  if (key == "status") return fact.status == value;
  if (key == "time") return fact.time == (value == "-" ? "" : value);
  if (key == "place") return has_name(facts, fact.place, value);
  if (key == "source") return has_name(facts, fact.source, value);
  if (key == "evidence") return std::to_string(fact.evidence.size()) == value;
  if (key == "sources") return std::to_string(fact.sources) == value;
  return std::any_of(fact.roles.begin(), fact.roles.end(), [&](const RoleFiller& filler) {
    return filler.role == key && filler.text == value;
  });
}

inline bool has_fact(const Facts& facts, const Expectation& expected) {
  const auto wanted = read_expected("+ " + expected.line, expected.where);
  return std::any_of(facts.facts.begin(), facts.facts.end(), [&](const Fact& fact) {
    const auto ends = [&](const std::string& a, const std::string& b) {
      return has_name(facts, fact.from, a) && has_name(facts, fact.to, b);
    };
    const bool fits =
        fact.relation == wanted.relation &&
        (ends(wanted.from, wanted.to) || (fact.symmetric && ends(wanted.to, wanted.from)));
    return fits && std::all_of(wanted.values.begin(), wanted.values.end(), [&](const auto& pair) {
             return has_fact_value(facts, fact, pair.first, pair.second);
           });
  });
}

inline bool has_entity(const Facts& facts, const std::string& names) {
  std::vector<std::string> wanted;
  for (std::size_t at = 0; at <= names.size();) {
    const auto end = std::min(names.find(" | ", at), names.size());
    wanted.push_back(names.substr(at, end - at));
    at = end + 3;
  }
  const auto fits = [&](const Entity& entity) {
    return entity.name == wanted[0] &&
           std::all_of(wanted.begin() + 1, wanted.end(), [&](const std::string& alias) {
             return std::find(entity.aliases.begin(), entity.aliases.end(), alias) !=
                    entity.aliases.end();
           });
  };
  return std::count_if(facts.entities.begin(), facts.entities.end(), fits) == 1;
}

inline bool holds(const Facts& facts, const Expectation& expected) {
  const std::string& line = expected.line;
  const auto rest = line.substr(line.find(' ') + 1);
  if (line.rfind("entity ", 0) == 0) return has_entity(facts, rest);
  if (line.rfind("entities ", 0) == 0) {
    const auto type = rest.substr(rest.find(' ') + 1);
    const auto count = std::count_if(facts.entities.begin(), facts.entities.end(),
                                     [&](const Entity& e) { return e.type == type; });
    return std::to_string(count) == rest.substr(0, rest.find(' '));
  }
  if (line.rfind("joined ", 0) == 0) {
    return std::any_of(facts.joins.names.begin(), facts.joins.names.end(),
                       [&](const NameJoin& join) { return join.reason == rest; });
  }
  if (line.rfind("repeated ", 0) == 0) {
    return std::any_of(facts.joins.repetitions.begin(), facts.joins.repetitions.end(),
                       [&](const Repetition& each) { return each.document == rest; });
  }
  if (line.rfind("contradictions ", 0) == 0) {
    return std::to_string(facts.joins.contradictions.size()) == rest;
  }
  return has_fact(facts, expected);
}

}  // namespace factwright

#endif
