#ifndef FACTWRIGHT_CLI_AUTHOR_ARGUMENTS_HPP
#define FACTWRIGHT_CLI_AUTHOR_ARGUMENTS_HPP

#include <CLI/CLI.hpp>
#include <string>

#include "cli/session.hpp"

namespace factwright {

/// Declares the words that follow one of the rule author's commands; false for other commands.
bool add_author_arguments(const std::string& command, CLI::App& app, BuildArguments& arguments);

/// Declares --no-cache, for commands that read packs.
void add_no_cache(CLI::App& app, BuildArguments& arguments);

}  // namespace factwright

#endif
