#include "rules/pack_bytes.hpp"

#include <catch2/catch.hpp>

#include <string>

#include "base/hash.hpp"
#include "rules_cases.hpp"

namespace factwright {
namespace {

LoadedPack whole_pack() {
  LoadedPack loaded;
  loaded.pack =
      load_pack((fs::path(FACTWRIGHT_SOURCE_DIR) / "packs" / "news").string(), loaded.diagnostics);
  Diagnostic fault;
  fault.severity = Severity::warning;
  fault.code = "FW805";
  fault.where = {"a/b", 3, 4, 5};
  fault.message = "m";
  loaded.diagnostics.add(fault);
  return loaded;
}

}  // namespace

TEST_CASE("a pack and its diagnostics come back as they were") {
  const auto loaded = whole_pack();
  const auto bytes = encode_pack(loaded);
  const auto back = decode_pack(bytes);
  REQUIRE(back.has_value());
  CHECK(back->pack.name == loaded.pack.name);
  CHECK(back->pack.hash == loaded.pack.hash);
  CHECK(back->pack.rules.size() == loaded.pack.rules.size());
  CHECK(back->pack.rules.front().examples.front().text ==
        loaded.pack.rules.front().examples.front().text);
  CHECK(back->pack.rules.back().where == loaded.pack.rules.back().where);
  CHECK(back->pack.lists.back().entries.size() == loaded.pack.lists.back().entries.size());
  CHECK(back->diagnostics.items() == loaded.diagnostics.items());
  CHECK(encode_pack(*back) == bytes);
}

TEST_CASE("bytes that were not written so give nothing") {
  LoadedPack small;
  small.pack.name = "small";
  small.pack.rules.resize(2);
  const auto good = encode_pack(small);
  REQUIRE(decode_pack(good).has_value());
  CHECK_FALSE(decode_pack("").has_value());
  CHECK_FALSE(decode_pack("FWPACK1\n").has_value());
  for (std::size_t size = 0; size < good.size(); ++size) {
    CHECK_FALSE(decode_pack(good.substr(0, size)).has_value());
  }
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string damaged = good;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
    CHECK_FALSE(decode_pack(damaged).has_value());
  }
}

TEST_CASE("counts that are too large are refused, whatever the checksum says") {
  for (std::size_t cut = 0; cut < 200; ++cut) {
    std::string payload(cut, '\0');
    payload += "\xFF\xFF\xFF\xFF";
    const auto bytes = "FWPACK1\n" + hex16(hash64(payload)) + payload;
    CHECK_FALSE(decode_pack(bytes).has_value());
  }
}

}  // namespace factwright
