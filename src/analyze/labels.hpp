#ifndef FACTWRIGHT_ANALYZE_LABELS_HPP
#define FACTWRIGHT_ANALYZE_LABELS_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "factwright/analysis.hpp"

namespace factwright {

inline constexpr std::size_t upos_count = static_cast<std::size_t>(Upos::x) + 1;
inline constexpr std::size_t deprel_count = static_cast<std::size_t>(Deprel::xcomp) + 1;

/// Part of a name that a word can be: begin and inside of a person, a location, an organisation.
enum class NameTag : std::uint8_t { o, b_per, i_per, b_loc, i_loc, b_org, i_org };

inline constexpr std::size_t name_tag_count = 7;

[[nodiscard]] std::string_view to_string(NameTag tag);  ///< "B-PER"
/// Labels other than the seven give nothing.
[[nodiscard]] std::optional<NameTag> name_tag_from(std::string_view label);

[[nodiscard]] bool begins_name(NameTag tag);
[[nodiscard]] bool continues_name(NameTag tag);
/// Whether `tag` may follow `previous`: an inside tag needs a begin or an inside of its own kind
/// before it. A sentence starts as if after `NameTag::o`.
[[nodiscard]] bool may_follow(NameTag previous, NameTag tag);
/// The kind of a begin or inside tag; not to be asked of `NameTag::o`.
[[nodiscard]] NameKind kind_of(NameTag tag);

}  // namespace factwright

#endif
