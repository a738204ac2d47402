#ifndef FACTWRIGHT_RESOLVE_CORRECT_HPP
#define FACTWRIGHT_RESOLVE_CORRECT_HPP

#include <string>
#include <vector>

#include "factwright/corrections.hpp"
#include "resolve/happenings.hpp"
#include "resolve/identity.hpp"

namespace factwright {

/// Takes out the statements that corrections call wrong, and keeps count of those that were found.
/// Keeps references.
class WrongFacts {
 public:
  WrongFacts(const Corrections& corrections, const std::vector<Entity>& entities);

  /// True where a correction without an id calls this statement of one sentence wrong.
  bool takes(const Happening& said);
  /// True where a correction gives this fact's id.
  bool takes_id(const std::string& id);

  [[nodiscard]] const std::vector<bool>& used() const { return used_; }

 private:
  [[nodiscard]] bool is_named(std::uint32_t entity, const std::string& name) const;
  [[nodiscard]] bool matches(const Happening& said, const WrongCorrection& wrong) const;

  const Corrections& corrections_;
  const std::vector<Entity>& entities_;
  std::vector<bool> used_;
};

/// A line for each correction that changed nothing: "corrections.yaml:3: ..".
[[nodiscard]] std::vector<std::string> stale_corrections(const Corrections& corrections,
                                                         const std::vector<bool>& identity_used,
                                                         const std::vector<bool>& wrong_used,
                                                         const std::vector<Entity>& entities);

}  // namespace factwright

#endif
