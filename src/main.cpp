#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "base/printable.hpp"
#include "factwright/error.hpp"
#include "factwright/program.hpp"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    const int code = factwright::run({argv + 1, argv + argc}, std::cout, std::cerr);
    std::cout.flush();
    if (!std::cout) {
      std::cerr << "factwright: cannot write to standard output\n";
      return 2;
    }
    return code;
  } catch (const factwright::Error& error) {
    std::cout.flush();
    std::cerr << "factwright: " << factwright::printable(error.what()) << '\n';
    if (!error.help().empty())
      std::cerr << "  help: " << factwright::printable(error.help()) << '\n';
    return 2;
  } catch (const std::exception& error) {
    std::cerr << "factwright: a defect of the program: " << error.what() << '\n';
    return 3;
  }
}
