// The hidden subcommand behind reader::readApart().
#include <cstdio>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

#include "app/cli/commands.h"
#include "core/services/reader/apart.h"

namespace holdfast::cli {

ExitCode readPageSet(const std::string& path)
{
#ifdef _WIN32
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    const Bytes answer = reader::answerFor(path);
    const bool whole =
        std::fwrite(answer.data(), 1, answer.size(), stdout) == answer.size() && std::fflush(stdout) == 0;
    return whole ? kOk : kInternal;
}

} // namespace holdfast::cli
