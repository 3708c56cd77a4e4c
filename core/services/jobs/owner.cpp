#include "core/services/jobs/owner.h"

#include <fstream>
#include <iterator>
#include <vector>

#include <QCoreApplication>
#include <QFileInfo>
#include <QSysInfo>

namespace holdfast::jobs {

namespace {

// Clock ticks from boot to the start of the process: field 22 of /proc/PID/stat (man 5 proc). "" when there is no
// such process, "?" where there is no /proc.
std::string startTime(const std::string& process)
{
    if (!QFileInfo::exists(QStringLiteral("/proc/self/stat")))
        return "?";
    std::ifstream in("/proc/" + process + "/stat");
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    const auto name = text.rfind(')');   // the name may hold blanks and brackets
    if (name == std::string::npos || name + 2 >= text.size() || text[name + 2] == 'Z')
        return {};
    std::size_t at = name + 2;
    for (int field = 3; field < 22 && at != std::string::npos; ++field)
        at = text.find(' ', at + 1);
    return at == std::string::npos ? std::string() : text.substr(at + 1, text.find(' ', at + 1) - at - 1);
}

std::string host()
{
    return QSysInfo::machineHostName().replace(QLatin1Char('/'), QLatin1Char('-')).toStdString();
}

std::vector<std::string> parts(const std::string& owner)
{
    std::vector<std::string> found{{}};
    for (const char c : owner)
        c == '/' ? found.push_back({}) : found.back().push_back(c);
    return found;
}

} // namespace

std::string ownerName(const std::string& worker)
{
    const std::string process = std::to_string(QCoreApplication::applicationPid());
    return host() + "/" + process + "/" + startTime(process) + "/" + worker;
}

bool isGone(const std::string& owner)
{
    const auto part = parts(owner);
    if (part.size() != 4 || part[0] != host() || part[2] == "?")
        return false;
    const std::string now = startTime(part[1]);
    return now != "?" && now != part[2];
}

} // namespace holdfast::jobs
