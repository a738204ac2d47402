#ifndef FACTWRIGHT_LEARN_TEACHERS_HPP
#define FACTWRIGHT_LEARN_TEACHERS_HPP

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "learn/example.hpp"
#include "learn/parameters.hpp"

namespace factwright {

/// Which teachers may speak of a sentence with a tree.
enum class Teaching : std::uint8_t {
  together,  ///< all of them
  crossed    ///< teacher i has not seen part i of the trees (see `part_of`) and alone speaks of it
};

/// The part, of `parts`, to which the sentence at `place` of the training data belongs. Stretches
/// of neighbours stay together, as they may be of one text.
[[nodiscard]] std::size_t part_of(std::size_t place, std::size_t parts);

/// Gives each example the mean of the teachers' distributions (Hinton et al. 2015). Sentences
/// without a tree also get the tree that the teachers like best. `report` is called with the part
/// that is done.
void add_soft_targets(std::span<const Parameters> teachers, Teaching teaching,
                      std::vector<Example>& examples, const std::function<void(double)>& report);

}  // namespace factwright

#endif
