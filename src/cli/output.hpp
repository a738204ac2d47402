#ifndef FACTWRIGHT_CLI_OUTPUT_HPP
#define FACTWRIGHT_CLI_OUTPUT_HPP

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace factwright {

/// Files of one folder that appear together or not at all: each is written aside under a hidden
/// name, and all are renamed by `publish`. Destroyed unpublished, it leaves nothing behind.
class OutputFolder {
 public:
  /// Makes the folder where it is missing. Throws Error where that fails.
  explicit OutputFolder(std::string folder);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// A name may lie in a folder of its own ("csv/facts.csv"), which is made where it is missing.
  /// Throws Error where the file cannot be written whole.
  void write(std::string_view name, const std::function<void(std::ostream&)>& body);
  /// Takes a file of an earlier run away when this one has none of its name.
  void remove(std::string_view name);
  /// The same for all files of a folder with this ending that this run does not write.
  void sweep(std::string_view folder, std::string_view ending);
  void publish();

 private:
  [[nodiscard]] std::string aside(const std::string& name) const;

  std::string folder_;
  std::vector<std::string> pending_;
  std::vector<std::string> obsolete_;
};

}  // namespace factwright

#endif
