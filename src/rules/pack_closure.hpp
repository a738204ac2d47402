#ifndef FACTWRIGHT_RULES_PACK_CLOSURE_HPP
#define FACTWRIGHT_RULES_PACK_CLOSURE_HPP

#include <string>
#include <vector>

namespace factwright {

/// The folder of a pack that another uses: beside the user's folder, else on one of the shelves;
/// where it is on none, the one beside.
[[nodiscard]] std::string folder_of_used(const std::string& name, const std::string& user,
                                         const std::vector<std::string>& shelves);

/// Where the packs stand that loading a pack reads, and a hash of all that lies in them: the same
/// text where load_pack() would read the same. Reads the files and the YAML of each pack.yaml
/// only. Throws Error where the folder is no pack.
[[nodiscard]] std::string closure_fingerprint(const std::string& folder,
                                              const std::vector<std::string>& shelves);

}  // namespace factwright

#endif
