#ifndef FACTWRIGHT_LEARN_IRREGULAR_VERBS_HPP
#define FACTWRIGHT_LEARN_IRREGULAR_VERBS_HPP

#include <span>
#include <string_view>

namespace factwright {

/// The forms of a verb that the rules of spelling do not give.
struct IrregularVerb {
  std::string_view base;
  std::string_view past;
  std::string_view participle;
};

/// English irregular verbs without prefix, for those that a treebank happens not to hold.
[[nodiscard]] std::span<const IrregularVerb> irregular_verbs();

}  // namespace factwright

#endif
