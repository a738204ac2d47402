#ifndef FACTWRIGHT_BGL_PROPERTIES_HPP
#define FACTWRIGHT_BGL_PROPERTIES_HPP

#include "factwright/graph.hpp"

#include <boost/graph/properties.hpp>
#include <boost/property_map/property_map.hpp>

#include <compare>
#include <cstdint>
#include <string>
#include <type_traits>

namespace factwright {

/// An edge as Boost sees it: a type of its own, so that it is not taken for a vertex.
struct EdgeDescriptor {
  std::uint32_t index = none;
  auto operator<=>(const EdgeDescriptor&) const = default;
};

/// A read-only property of the graph's vertices or edges, told apart by Boost's tag.
template <typename Tag>
struct GraphProperty {
  using of_edge = std::is_same<typename boost::property_kind<Tag>::type, boost::edge_property_tag>;
  using named = std::disjunction<std::is_same<Tag, boost::vertex_name_t>,
                                 std::is_same<Tag, boost::edge_name_t>>;
  using key_type = std::conditional_t<of_edge::value, EdgeDescriptor, std::uint32_t>;
  using value_type = std::conditional_t<named::value, std::string, std::uint32_t>;
  using reference = std::conditional_t<named::value, const std::string&, std::uint32_t>;
  using category = boost::readable_property_map_tag;

  const Graph* graph = nullptr;

  friend reference get(const GraphProperty& map, const key_type& key) {
    if constexpr (std::is_same_v<Tag, boost::vertex_name_t>) {
      return map.graph->entity(key).name;
    } else if constexpr (std::is_same_v<Tag, boost::edge_name_t>) {
      return map.graph->fact(key.index).relation;
    } else if constexpr (std::is_same_v<Tag, boost::edge_weight_t>) {
      return static_cast<std::uint32_t>(map.graph->fact(key.index).evidence.size());
    } else if constexpr (std::is_same_v<Tag, boost::edge_index_t>) {
      return key.index;
    } else {
      static_assert(std::is_same_v<Tag, boost::vertex_index_t>, "the graph has no such property");
      return key;
    }
  }
  reference operator[](const key_type& key) const { return get(*this, key); }
};

template <typename Tag>
GraphProperty<Tag> get(Tag, const Graph& graph) {
  return {&graph};
}
template <typename Tag>
typename GraphProperty<Tag>::reference get(Tag, const Graph& graph,
                                           const typename GraphProperty<Tag>::key_type& key) {
  return get(GraphProperty<Tag>{&graph}, key);
}

}  // namespace factwright

namespace boost {

template <typename Tag>
struct property_map<factwright::Graph, Tag> {
  using type = factwright::GraphProperty<Tag>;
  using const_type = type;
};

template <typename Tag>
struct property_map<const factwright::Graph, Tag> : property_map<factwright::Graph, Tag> {};

}  // namespace boost

#endif
