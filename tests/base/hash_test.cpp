#include "base/hash.hpp"

#include <catch2/catch.hpp>

#include <string>

using factwright::Hasher;

TEST_CASE("hashes are those of XXH3, on every machine") {
  CHECK(factwright::hex16(factwright::hash64("")) == "2d06800538d394c2");
  CHECK(factwright::hash64("a") != factwright::hash64("b"));
}

TEST_CASE("numbers are written as 16 hex digits") {
  CHECK(factwright::hex16(0) == "0000000000000000");
  CHECK(factwright::hex16(0x0123456789ABCDEFULL) == "0123456789abcdef");
}

TEST_CASE("parts hash like the whole, fields are kept apart") {
  const std::string text(1000, 'x');
  Hasher hasher;
  for (std::size_t at = 0; at < text.size(); at += 7) hasher.add(text.substr(at, 7));
  CHECK(hasher.value() == factwright::hash64(text));
  CHECK(hasher.value() == factwright::hash64(text));  // asking changes nothing
  CHECK(Hasher().add("ab").add("c").value() == Hasher().add("a").add("bc").value());
  CHECK(Hasher().add_field("ab").add_field("c").value() !=
        Hasher().add_field("a").add_field("bc").value());
  CHECK(Hasher().add_number(1).value() != Hasher().add_number(256).value());
}
