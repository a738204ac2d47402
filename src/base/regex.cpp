#include "base/regex.hpp"

#include <re2/re2.h>

namespace factwright {
namespace {

constexpr std::int64_t most_memory = 1 << 20;  ///< bytes of one compiled pattern

RE2::Options options() {
  RE2::Options out;
  out.set_log_errors(false);
  out.set_max_mem(most_memory);
  return out;
}

}  // namespace

struct Regex::Data {
  explicit Data(const std::string& pattern) : program(pattern, options()) {}
  RE2 program;
  std::string fault = program.ok() ? std::string() : program.error();
};

Regex::Regex() : Regex(std::string()) {}
Regex::Regex(const std::string& pattern) : data_(std::make_unique<Data>(pattern)) {}
Regex::~Regex() = default;
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;

const std::string& Regex::fault() const { return data_->fault; }

bool Regex::matches(std::string_view text) const {
  const re2::StringPiece piece(text.data(), text.size());
  return data_->program.ok() && RE2::FullMatch(piece, data_->program);
}

}  // namespace factwright
