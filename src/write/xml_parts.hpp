#ifndef FACTWRIGHT_WRITE_XML_PARTS_HPP
#define FACTWRIGHT_WRITE_XML_PARTS_HPP

#include "write/escape.hpp"
#include "write/sink.hpp"

#include <cstdint>
#include <string_view>

namespace factwright {

/// Pieces of XML that several formats share. `replaced` counts characters that XML forbids.
class XmlParts {
 public:
  /// The sink must outlive it.
  explicit XmlParts(Sink& sink) : sink_(sink) {}

  /// As it is.
  void raw(std::string_view markup) { sink_.put(markup); }
  void text(std::string_view text) { replaced_ += put_xml(sink_, text); }
  /// NAME="TEXT" with a space before it.
  void attribute(std::string_view name, std::string_view text) {
    sink_.put(' ');
    sink_.put(name);
    sink_.put("=\"");
    replaced_ += put_xml_attribute(sink_, text);
    sink_.put('"');
  }
  [[nodiscard]] std::uint64_t replaced() const { return replaced_; }

 private:
  Sink& sink_;
  std::uint64_t replaced_ = 0;
};

}  // namespace factwright

#endif
