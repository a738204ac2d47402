#ifndef FACTWRIGHT_RESOLVE_UNDATED_HPP
#define FACTWRIGHT_RESOLVE_UNDATED_HPP

#include <span>
#include <vector>

#include "factwright/document.hpp"
#include "resolve/happenings.hpp"

namespace factwright {

/// What one document says, and its date.
struct DatedPart {
  Date date;
  std::vector<Happening> said;
};

/// Gives the dates of undated documents ("--06-16") their year, where dated documents tell the same
/// news with the month: the years of dates that lie around that. Two points are needed, of a shared
/// happening with its month, or of one and another shared one, and more points for than against
/// (the same ends, another month). Times whose year stays unknown are taken away. The order of the
/// documents does not matter. Costs a sort of the dated happenings; of each pair 64 are compared.
void tell_years(std::span<DatedPart> documents);

}  // namespace factwright

#endif
