#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "factwright/write.hpp"
#include "write/fact_line.hpp"

#include <algorithm>
#include <istream>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace factwright {
namespace {

constexpr std::size_t longest_shown = 160;
constexpr std::size_t longest_line = std::size_t{64} << 20;

/// A line without its end, or only the first `longest_line` + 1 bytes of a longer one, whose rest
/// is passed over. False at the end of the stream.
bool next_line(std::istream& in, std::string& text) {
  text.clear();
  std::streambuf& bytes = *in.rdbuf();
  int c = bytes.sbumpc();
  if (c == std::char_traits<char>::eof()) {
    in.setstate(std::ios::eofbit);
    return false;
  }
  for (; c != std::char_traits<char>::eof() && c != '\n'; c = bytes.sbumpc()) {
    if (text.size() <= longest_line) text += static_cast<char>(c);
  }
  return true;
}

/// Collects the lines, then gives every name an entity.
class FactsReader {
 public:
  FactsReader(const std::string& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  void line(std::uint32_t number, const std::string& text) {
    std::vector<FactFault> faults;
    std::uint64_t replaced = 0;
    FactLine line;
    if (text.size() <= longest_line) {
      line = read_fact_line(text, faults, replaced);
    } else {
      faults.push_back({"a line of more than 64 MiB", 0, {}});
    }
    if (faults.empty()) check_neighbours(line, faults);
    for (const FactFault& each : faults) report(Severity::error, "FW801", number, text, each);
    if (replaced > 0) {
      report(Severity::warning, "FW802", number, text,
             {std::to_string(replaced) + " characters that XML forbids became U+FFFD", 0, {}});
    }
    if (!faults.empty()) return;
    if (!line.inner.empty()) outer_.push_back({number, text, lines_.size()});
    lines_.push_back(std::move(line));
  }

  Facts facts() {
    for (const FactLine& each : lines_) name_owner_candidates(each);
    for (const FactLine& each : lines_) {
      place_holder(each.place);
      place_holder(each.source);
    }
    Facts result;
    for (auto& [id, entity] : entities_) {
      index_.emplace(id, static_cast<std::uint32_t>(result.entities.size()));
      result.entities.push_back(std::move(entity));
    }
    link_inner();
    for (FactLine& each : lines_) result.facts.push_back(linked(std::move(each)));
    return result;
  }

 private:
  /// A line with facts in its roles, kept to show what is wrong with them.
  struct Outer {
    std::uint32_t number = 0;
    std::string text;
    std::size_t line = 0;
  };

  /// Facts in roles must be there, and none may contain itself: what stands against that stays
  /// words.
  void link_inner() {
    for (const Outer& outer : outer_) {
      FactLine& line = lines_[outer.line];
      for (const InnerFact& inner : line.inner) {
        const auto place = std::lower_bound(
            lines_.begin(), lines_.end(), inner.id,
            [](const FactLine& each, const std::string& id) { return each.fact.id < id; });
        const auto index = static_cast<std::uint32_t>(place - lines_.begin());
        const bool known = place != lines_.end() && place->fact.id == inner.id;
        const char* fault = !known                        ? "the file has no fact of this id"
                            : contains(index, outer.line) ? "the fact contains itself"
                                                          : nullptr;
        if (fault == nullptr) {
          line.fact.roles[inner.filler].fact = index;
          continue;
        }
        diagnostics_.add({Severity::error, "FW801",
                          Location{file_, outer.number,
                                   static_cast<std::uint32_t>(count_code_points(
                                       std::string_view(outer.text).substr(0, inner.byte))) +
                                       1,
                                   1},
                          fault, "the role keeps its words alone",
                          outer.text.size() <= longest_shown ? outer.text : std::string()});
      }
    }
  }

  /// Whether the fact is or holds the other one, over those that are linked.
  [[nodiscard]] bool contains(std::uint32_t fact, std::size_t other) const {
    std::vector<std::uint32_t> open{fact};
    std::set<std::uint32_t> seen{fact};
    while (!open.empty()) {
      const auto here = open.back();
      open.pop_back();
      if (here == other) return true;
      for (const RoleFiller& filler : lines_[here].fact.roles) {
        if (filler.fact != none && seen.insert(filler.fact).second) open.push_back(filler.fact);
      }
    }
    return false;
  }

  void report(Severity severity, const char* code, std::uint32_t number, const std::string& text,
              const FactFault& fault) {
    const std::string_view before = std::string_view(text).substr(0, fault.byte);
    const auto column = static_cast<std::uint32_t>(count_code_points(before)) + 1;
    diagnostics_.add({severity, code, Location{file_, number, column, 1}, fault.message,
                      help_of(severity, fault),
                      text.size() <= longest_shown ? text : std::string()});
  }

  static std::string help_of(Severity severity, const FactFault& fault) {
    const std::string help = severity == Severity::error ? "the fact of this line is left out" : "";
    return fault.help.empty() ? help : fault.help + " " + help;
  }

  /// Facts come sorted by id; an entity is the same wherever it occurs.
  void check_neighbours(const FactLine& line, std::vector<FactFault>& faults) {
    if (!lines_.empty() && line.fact.id <= lines_.back().fact.id) {
      const bool same = line.fact.id == lines_.back().fact.id;
      faults.push_back(
          {"`id` must be greater than that of the fact before", line.id_byte,
           same ? "the same fact stands twice;" : "sort the lines (LC_ALL=C sort facts.jsonl);"});
      return;
    }
    for (const auto& [end, byte] :
         {std::pair(&line.from, line.from_byte), std::pair(&line.to, line.to_byte)}) {
      if (!end->has_value()) continue;
      const auto known = entities_.find((*end)->id);
      if (known != entities_.end() && !(known->second == **end)) {
        faults.push_back({"the entity " + known->first + " differs from an earlier line's", byte,
                          "give it the same name, type and aliases everywhere;"});
      }
    }
    if (!faults.empty()) return;
    for (const auto* end : {&line.from, &line.to}) {
      if (end->has_value()) entities_.emplace((*end)->id, **end);
    }
  }

  void name_owner_candidates(const FactLine& line) {
    for (const auto* end : {&line.from, &line.to}) {
      if (!end->has_value()) continue;
      std::string& owner = owners_[(*end)->name];
      if (owner.empty() || (*end)->id < owner) owner = (*end)->id;
    }
  }

  /// A place or source that is no end of any fact has a name only: it gets an entity of its own.
  void place_holder(const std::optional<std::string>& name) {
    if (!name || owners_.contains(*name)) return;
    const std::string id = "e:" + hex16(hash64("name only: " + *name));
    entities_[id] = Entity{id, *name, "Entity", {}, {}};
    owners_[*name] = id;
  }

  std::uint32_t index_of(const std::optional<std::string>& name) const {
    return name ? index_.at(owners_.at(*name)) : none;
  }

  Fact linked(FactLine line) const {
    Fact fact = std::move(line.fact);
    if (line.from) fact.from = index_.at(line.from->id);
    if (line.to) fact.to = index_.at(line.to->id);
    fact.place = index_of(line.place);
    fact.source = index_of(line.source);
    for (RoleFiller& filler : fact.roles) {
      if (filler.fact != none) continue;
      if (const auto owner = owners_.find(filler.text); owner != owners_.end()) {
        filler.entity = index_.at(owner->second);
      }
    }
    return fact;
  }

  const std::string& file_;
  Diagnostics& diagnostics_;
  std::vector<FactLine> lines_;
  std::vector<Outer> outer_;
  std::map<std::string, Entity> entities_;
  std::map<std::string, std::string> owners_;  ///< name -> id
  std::map<std::string, std::uint32_t> index_;
};

}  // namespace

Facts read_facts(std::istream& in, const std::string& file, Diagnostics& diagnostics) {
  FactsReader reader(file, diagnostics);
  std::string text;
  for (std::uint32_t number = 1; next_line(in, text); ++number) reader.line(number, text);
  return reader.facts();
}

}  // namespace factwright
