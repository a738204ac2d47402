#ifndef FACTWRIGHT_LEARN_TEACHERS_HPP
#define FACTWRIGHT_LEARN_TEACHERS_HPP

#include <functional>
#include <span>
#include <vector>

#include "learn/example.hpp"
#include "learn/parameters.hpp"

namespace factwright {

/// Gives each example the mean of the teachers' distributions (Hinton et al. 2015). Sentences
/// without a tree also get the tree that the teachers like best. `report` is called with the part
/// that is done.
void add_soft_targets(std::span<const Parameters> teachers, std::vector<Example>& examples,
                      const std::function<void(double)>& report);

}  // namespace factwright

#endif
