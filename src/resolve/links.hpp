#ifndef FACTWRIGHT_RESOLVE_LINKS_HPP
#define FACTWRIGHT_RESOLVE_LINKS_HPP

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "factwright/pack.hpp"
#include "mention/type_table.hpp"
#include "resolve/nodes.hpp"

namespace factwright {

/// The reason of link_repeated.
inline constexpr const char* same_text = "the same text";

/// Two nodes that are taken for one, unless something states that they are not.
struct Link {
  std::uint32_t a = none;
  std::uint32_t b = none;
  std::string reason;
  bool within_document = false;  ///< may join two that one document keeps apart
};

/// All links, the surer first, in an order that depends on the nodes' keys only. A name that could
/// be several is linked to none. Costs a sort; no list of candidates over 32 is walked.
[[nodiscard]] std::vector<Link> find_links(const Nodes& nodes, const Pack& pack);

/// Links between full names of persons: spelling, initials, order, slips of the pen.
void link_full_names(const std::vector<Node>& nodes, std::vector<Link>& links);
/// Links of surnames that stand alone in their document to the full names of others: with the same
/// office or initial, or where there is but one bearer and both texts speak of the same things.
void link_surnames(const Nodes& nodes, std::vector<Link>& links);
/// Links of full names to the one that has further names between: "Ali Khamenei" of "Ali Hosseini
/// Khamenei", where both texts speak of the same things.
void link_shortened_names(const Nodes& nodes, std::vector<Link>& links);
/// Links of organisations: spelling, acronyms, the one listed agency of a country.
void link_organizations(const std::vector<Node>& nodes, const Pack& pack, std::vector<Link>& links);

/// Links of ministries, courts and the like, whose country one text tells and the other is about.
void link_national(const std::vector<Node>& nodes, std::vector<Link>& links);
/// Links of buildings and bodies that several documents describe alike ("the joint liaison office",
/// "a liaison office"), put in the same town and tell the same of.
void link_described(const std::vector<Node>& nodes, const TypeTable& types,
                    std::vector<Link>& links);

/// Links what a document that repeats another calls by a surname or a description alone to what the
/// other calls so.
void link_repeated(std::span<const Statements> documents, std::span<const std::uint32_t> repeated,
                   const Nodes& nodes, std::vector<Link>& links);

}  // namespace factwright

#endif
