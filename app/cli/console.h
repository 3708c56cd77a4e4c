// stdout carries data only, stderr progress and sentences; with --json stdout holds exactly one document.
#pragma once

#include <string>

#include "app/cli/exit_code.h"
#include "core/engine/base/json.h"
#include "core/engine/base/run.h"

namespace holdfast::cli {

struct ConsoleOptions {
    bool json = false;
    bool quiet = false;
};

class Console {
public:
    explicit Console(ConsoleOptions options);

    bool json() const { return m_options.json; }
    // A line of the human answer; nothing with --json.
    void say(const std::string& line) const;
    // A sentence on stderr, unless --quiet.
    void note(const std::string& line) const;
    // What stands behind the bar of run() on a terminal: the time that is left.
    void remark(const std::string& text) const;
    // The one document of --json.
    void document(const Json& json) const;
    // The sentence of a fault on stderr, when the command goes on or has its own document.
    void error(const Fault& fault) const;
    // The sentence of a fault on stderr (and as the document with --json), and the code to exit with.
    ExitCode fail(const Fault& fault) const;
    ExitCode fail(const Fault& fault, ExitCode code) const;
    // A fault whose sentence is already written: on stderr, and as the document with --json.
    void sentence(const std::string& text, FaultCode code) const;
    // A run that draws its bar on a terminal's stderr and stops on Ctrl+C.
    Run run(const std::string& title) const;
    void endProgress() const;

private:
    ConsoleOptions m_options;
    bool m_terminal;
};

// Ctrl+C asks for a stop; a second one ends the program at once.
void installInterrupt();
bool wasInterrupted();

} // namespace holdfast::cli
