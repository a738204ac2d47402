#include "analyze/form_cache.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace factwright {

TEST_CASE("a form is found at its own row until the cache is full") {
  FormCache cache(4);
  CHECK(cache.find("Oslo") == FormCache::absent);
  CHECK(cache.add("Oslo") == 0);
  CHECK(cache.add("") == 1);
  CHECK(cache.find("Oslo") == 0);
  CHECK(cache.find("") == 1);
  CHECK(cache.find("oslo") == FormCache::absent);
  cache.make_room(FormCache::capacity - 2);
  CHECK(cache.find("Oslo") == 0);
  cache.make_room(FormCache::capacity - 1);
  CHECK(cache.find("Oslo") == FormCache::absent);
  CHECK(cache.size() == 0);
}

TEST_CASE("a full cache knows every form") {
  FormCache cache(1);
  cache.make_room(FormCache::capacity);
  for (std::size_t i = 0; i < FormCache::capacity; ++i) {
    *cache.row(cache.add("form" + std::to_string(i))) = static_cast<float>(i);
  }
  for (std::size_t i = 0; i < FormCache::capacity; ++i) {
    const auto row = cache.find("form" + std::to_string(i));
    REQUIRE(row == i);
    REQUIRE(*cache.row(row) == static_cast<float>(i));
  }
  CHECK(cache.find("form") == FormCache::absent);
}

TEST_CASE("a very long form has a row but is not kept") {
  FormCache cache(1);
  const std::string form(1000, 'x');
  CHECK(cache.add(form) == 0);
  CHECK(cache.find(form) == FormCache::absent);
  CHECK(cache.add("y") == 1);
}

}  // namespace factwright
