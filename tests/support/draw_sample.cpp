// draw_sample DIRECTORY: writes the sample building, the same bytes every time.
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "tests/support/five_story_podium.h"

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs("usage: draw_sample DIRECTORY\n", stderr);
        return 2;
    }
    const std::filesystem::path folder(argv[1]);
    std::filesystem::create_directories(folder);
    for (const auto& file : holdfast::support::fiveStorySampleFiles()) {
        std::ofstream out(folder / file.file, std::ios::binary);
        out << file.content;
        if (!out.flush()) {
            std::fprintf(stderr, "%s could not be written\n", (folder / file.file).c_str());
            return 1;
        }
    }
    return 0;
}
