// Any bytes as a project file: opened to read, everything asked for, a fault where it is damaged.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "core/services/store/project_file.h"

using namespace holdfast;

namespace {

std::string scratch()
{
    static const std::string path
        = (std::filesystem::temp_directory_path() / ("fuzz-" + std::to_string(std::hash<std::string>{}(
               std::filesystem::current_path().string())) + ".holdfast")).string();
    return path;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    {
        std::ofstream file(scratch(), std::ios::binary | std::ios::trunc);
        file.write(reinterpret_cast<const char*>(data), std::streamsize(size));
    }
    const auto project = store::ProjectFile::open(scratch(), store::ProjectFile::Access::Read);
    if (!project)
        return 0;
    const auto inputs = (*project)->inputs();
    (void)(*project)->catalogs();
    (void)(*project)->auditTrail();
    (void)(*project)->verify();
    for (const pipeline::Stage stage : {pipeline::Stage::Plan, pipeline::Stage::Detect, pipeline::Stage::Rods})
        (void)(*project)->stage(stage, "");
    if (inputs)
        for (const auto& drawing : inputs->drawings)
            (void)(*project)->drawing(drawing.sha256, std::nullopt);
    return 0;
}
