#include "base/file_bytes.hpp"

#include <catch2/catch.hpp>

#include "../read/files.hpp"

namespace factwright {

TEST_CASE("a file is read whole, whatever its bytes") {
  const TestFolder folder;
  const std::string bytes =
      GENERATE(as<std::string>(), "", "a", std::string("\0\n\r\xFF", 4), std::string(200000, 'x'));
  CHECK(file_bytes(folder.add("f", bytes)) == bytes);
}

TEST_CASE("a file that is not there, or a folder, gives nothing") {
  const TestFolder folder;
  CHECK_FALSE(file_bytes(folder.path() + "/none").has_value());
  CHECK_FALSE(file_bytes(folder.path()).has_value());
}

TEST_CASE("what does not tell its size is read too") { CHECK(file_bytes("/dev/null") == ""); }

}  // namespace factwright
