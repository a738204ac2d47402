#ifndef FACTWRIGHT_MATCH_PATTERN_VIEW_HPP
#define FACTWRIGHT_MATCH_PATTERN_VIEW_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "match/scene.hpp"
#include "mention/token_tests.hpp"

namespace factwright {

/// The mentions of a document as the patterns of one rule after the other see them.
class PatternView final : public MentionView {
 public:
  explicit PatternView(const Scene& scene) : scene_(scene) {}

  /// The rule whose roles are asked for from now on; must outlive its use.
  void use(const CompiledRule& rule) { rule_ = &rule; }

  [[nodiscard]] bool covers(std::uint32_t token,
                            const std::vector<std::string>& types) const override;
  [[nodiscard]] bool fits(std::uint32_t token, const std::string& role) const override;
  [[nodiscard]] std::vector<MentionEnd> from(std::uint32_t token, const std::string& role,
                                             bool person) const override;

 private:
  [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> mentions_from(
      std::uint32_t token, std::uint32_t end) const;
  [[nodiscard]] bool is_person(std::uint32_t entity) const;
  [[nodiscard]] bool begins_person(std::uint32_t token) const;
  [[nodiscard]] bool is_owner_title(std::uint32_t entity, std::uint32_t end, bool person) const;

  const Scene& scene_;
  const CompiledRule* rule_ = nullptr;
};

/// The role of a pattern of the rule: narrowed where its `where` says so. Nothing for a name that
/// is no role.
[[nodiscard]] std::optional<CompiledRole> pattern_role(const CompiledRule& rule,
                                                       const std::string& name);

/// Who or what fills a role that a pattern has given the tokens; nothing where nobody there fits.
[[nodiscard]] std::optional<Found> found_in(const Scene& scene, const CompiledRole& role,
                                            Span tokens, std::uint32_t mention);

}  // namespace factwright

#endif
