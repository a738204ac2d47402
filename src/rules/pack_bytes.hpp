#ifndef FACTWRIGHT_RULES_PACK_BYTES_HPP
#define FACTWRIGHT_RULES_PACK_BYTES_HPP

#include <optional>
#include <string>
#include <string_view>

#include "factwright/diagnostics.hpp"
#include "factwright/pack.hpp"

namespace factwright {

/// A pack as it was loaded, with what its loader had to say.
struct LoadedPack {
  Pack pack;
  Diagnostics diagnostics;
};

/// The bytes of a loaded pack, for one version of the program on one sort of machine: a cache, no
/// exchange format.
[[nodiscard]] std::string encode_pack(const LoadedPack& loaded);

/// Reads them back; nothing for bytes that are damaged, cut, of another version or made by hand to
/// do harm. Linear in the bytes.
[[nodiscard]] std::optional<LoadedPack> decode_pack(std::string_view bytes);

}  // namespace factwright

#endif
