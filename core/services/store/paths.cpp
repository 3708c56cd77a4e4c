#include "core/services/store/paths.h"

#include <filesystem>

#ifndef _WIN32
#include <fcntl.h>
#include <unistd.h>
#endif

#include "core/services/store/sealed_register.h"

namespace holdfast::store {

namespace fs = std::filesystem;

namespace {

// A drawing in a sibling branch of the job folder moves with the project; one on another drive does not.
constexpr int kMostStepsUp = 2;

fs::path native(const std::string& utf8)
{
    return {std::u8string(utf8.begin(), utf8.end())};
}

std::string utf8(const fs::path& path)
{
    const std::u8string text = path.generic_u8string();
    return {text.begin(), text.end()};
}

int stepsUp(const fs::path& relative)
{
    int steps = 0;
    for (const fs::path& part : relative)
        steps += part == "..";
    return steps;
}

// A rename is lasting only once the folder is written; SQLite does the same after it deletes a journal.
void syncFolder([[maybe_unused]] const fs::path& folder)
{
#ifndef _WIN32
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
#endif
}

} // namespace

std::string absolutePath(const std::string& path)
{
    std::error_code failed;
    const fs::path absolute = fs::absolute(native(path), failed);
    return failed ? path : utf8(absolute.lexically_normal());
}

std::string relativeTo(const std::string& folder, const std::string& path)
{
    const fs::path absolute = native(absolutePath(path));
    const fs::path relative = absolute.lexically_relative(native(absolutePath(folder)));
    return relative.empty() || stepsUp(relative) > kMostStepsUp ? utf8(absolute) : utf8(relative);
}

std::string resolved(const std::string& folder, const std::string& path)
{
    return absolutePath(utf8(native(folder) / native(path)));
}

std::string folderOf(const std::string& path)
{
    return utf8(native(absolutePath(path)).parent_path());
}

Outcome replaceFile(const std::string& temporary, const std::string& path)
{
    if (const Outcome allowed = mayReplace(path); !allowed)
        return allowed;
    std::error_code failed;
    fs::rename(native(temporary), native(path), failed);
    if (failed)
        return Fault{FaultCode::FileUnreadable, path, {}, "it cannot be replaced: " + failed.message()};
    syncFolder(native(folderOf(path)));
    return Done{};
}

} // namespace holdfast::store
