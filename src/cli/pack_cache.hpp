#ifndef FACTWRIGHT_CLI_PACK_CACHE_HPP
#define FACTWRIGHT_CLI_PACK_CACHE_HPP

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rules/pack_bytes.hpp"

namespace factwright {

/// One set of packs kept in a file, so that a start does not read its YAML again. The file counts
/// only while its state is the same: the program and every byte of the packs. What cannot be read,
/// or written, is as if it were not there. Files are written aside and renamed.
class PackCache {
 public:
  PackCache() = default;  ///< keeps nothing
  PackCache(std::string file, std::string state)
      : file_(std::move(file)), state_(std::move(state)) {}

  [[nodiscard]] std::optional<LoadedPack> find() const;
  /// Packs with errors are not kept.
  void keep(const LoadedPack& loaded) const;

 private:
  std::string file_;   ///< empty: nothing is kept
  std::string state_;  ///< what the file must have been made of
};

/// This user's cache for the packs of some folders: under $FACTWRIGHT_CACHE ("off" for none), else
/// $XDG_CACHE_HOME/factwright, else ~/.cache/factwright. Reads the packs' files. Throws Error where
/// a folder is no pack.
[[nodiscard]] PackCache user_cache(const std::vector<std::string>& packs,
                                   const std::vector<std::string>& shelves);

}  // namespace factwright

#endif
