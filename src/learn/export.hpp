#ifndef FACTWRIGHT_LEARN_EXPORT_HPP
#define FACTWRIGHT_LEARN_EXPORT_HPP

#include <string>

#include "analyze/model_file.hpp"
#include "learn/dataset.hpp"
#include "learn/parameters.hpp"

namespace factwright {

/// Rounds the parameters to int8: tables with a scale for each row, weights for each column.
[[nodiscard]] ModelFile export_model(const Parameters& parameters, const Dataset& dataset,
                                     std::string description);

/// The parameters that an exported model stands for. Throws Error for a model whose words and
/// tags are not those of the dataset; `path` is named in the message.
[[nodiscard]] Parameters import_model(const ModelFile& model, const Dataset& dataset,
                                      const std::string& path);

}  // namespace factwright

#endif
