#ifndef FACTWRIGHT_LEARN_MATRIX_HPP
#define FACTWRIGHT_LEARN_MATRIX_HPP

#include <Eigen/Core>

namespace factwright {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Index = Eigen::Index;

}  // namespace factwright

#endif
