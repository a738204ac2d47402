#include "write/child.hpp"

#include "factwright/error.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <limits>
#include <utility>

namespace factwright {
namespace {

constexpr int exit_not_found = 127;
/// A busy machine may take so many times as long as the processor works.
constexpr std::uint32_t wall_factor = 4;
constexpr rlim_t largest_output = rlim_t{256} << 20;

/// A file descriptor that is closed at the end.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {
    if (number_ < 0) throw Error("cannot start a program for the layout");
  }
  ~Descriptor() { close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

/// A file in memory that nobody else sees.
int memory_file() { return memfd_create("factwright", MFD_CLOEXEC); }

void write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count <= 0) throw Error("cannot keep a picture in memory");
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  lseek(file, 0, SEEK_SET);
}

std::string read_all(int file) {
  std::string result(static_cast<std::size_t>(std::max<off_t>(lseek(file, 0, SEEK_END), 0)), '\0');
  std::size_t size = 0;
  while (size < result.size()) {
    const ssize_t count =
        pread(file, result.data() + size, result.size() - size, static_cast<off_t>(size));
    if (count <= 0) break;
    size += static_cast<std::size_t>(count);
  }
  result.resize(size);
  return result;
}

void limit(__rlimit_resource what, rlim_t value) {
  const rlimit both{value, value};
  setrlimit(what, &both);
}

/// What the child does between fork and exec: calls that are safe after a fork only.
[[noreturn]] void become(char* const* arguments, int input, int output, pid_t parent,
                         const LayoutLimits& limits) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(1);
  limit(RLIMIT_AS, limits.bytes);
  limit(RLIMIT_CPU, limits.seconds + rlim_t{1});
  limit(RLIMIT_FSIZE, largest_output);
  limit(RLIMIT_CORE, 0);
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  dup2(input, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  execvp(arguments[0], arguments);
  _exit(exit_not_found);
}

/// A running child: killed and reaped at the end, whatever happens.
class Child {
 public:
  explicit Child(pid_t pid) : pid_(pid) {}
  ~Child() {
    if (pid_ > 0) {
      kill(pid_, SIGKILL);
      reap();
    }
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  /// False where it did not end in time.
  [[nodiscard]] bool wait(std::uint32_t seconds) const {
    using Clock = std::chrono::steady_clock;
    const Descriptor handle(static_cast<int>(syscall(SYS_pidfd_open, pid_, 0)));
    const auto deadline = Clock::now() + std::chrono::seconds(seconds);
    for (;;) {
      const auto left =
          std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
      if (left <= 0) return false;
      pollfd ready{handle.number(), POLLIN, 0};
      const auto timeout = std::min<decltype(left)>(left, std::numeric_limits<int>::max());
      if (poll(&ready, 1, static_cast<int>(timeout)) > 0) return true;
    }
  }

  /// The status that waitpid gives.
  int reap() {
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    return status;
  }

 private:
  pid_t pid_;
};

ChildEnd end_of(int status) {
  if (WIFSIGNALED(status)) {
    return WTERMSIG(status) == SIGXCPU ? ChildEnd::too_slow : ChildEnd::failed;
  }
  if (WEXITSTATUS(status) == 0) return ChildEnd::fine;
  return WEXITSTATUS(status) == exit_not_found ? ChildEnd::not_found : ChildEnd::failed;
}

}  // namespace

ChildResult run_child(const std::vector<std::string>& command, std::string_view input,
                      const LayoutLimits& limits) {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const Descriptor in(memory_file());
  const Descriptor out(memory_file());
  write_all(in.number(), input);
  const pid_t parent = getpid();
  const pid_t pid = fork();
  if (pid < 0) throw Error("cannot start a program for the layout");
  if (pid == 0) become(arguments.data(), in.number(), out.number(), parent, limits);
  Child child(pid);
  if (!child.wait(limits.seconds * wall_factor)) return {ChildEnd::too_slow, {}};
  const ChildEnd end = end_of(child.reap());
  return {end, end == ChildEnd::fine ? read_all(out.number()) : std::string()};
}

}  // namespace factwright
