// What shells and man read, made from the parser itself, so that neither can forget a command.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace holdfast::cli {

std::string manPage(const CLI::App& app, const std::string& version);
std::string bashCompletion(const CLI::App& app);

} // namespace holdfast::cli
