#include "analyze/kernels.hpp"

#include <array>

namespace factwright {
namespace {

struct Choice {
  std::array<const Kernels*, 4> kernels{};
  std::size_t count = 0;

  void add(const Kernels& more) { kernels[count++] = &more; }
};

Choice choose() {
  Choice choice;
#ifdef FACTWRIGHT_X86_KERNELS
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512vnni")) {
    choice.add(avx512_kernels());
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("avxvnni")) {
    choice.add(avx_vnni_kernels());
  }
  if (__builtin_cpu_supports("avx2")) choice.add(avx2_kernels());
#endif
  choice.add(portable_kernels());
  return choice;
}

}  // namespace

std::span<const Kernels* const> available_kernels() {
  static const Choice choice = choose();
  return {choice.kernels.data(), choice.count};
}

}  // namespace factwright
