// The arrows are a test: every #include of the house against layers.txt.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;
const fs::path kRoot = HOLDFAST_SOURCE_DIR;

struct Layers {
    std::map<std::string, std::vector<std::string>> mayInclude;
    std::map<std::string, std::vector<std::string>> libraryUsers;
};

Layers readLayers()
{
    Layers layers;
    std::ifstream in(kRoot / "tests/architecture/layers.txt");
    for (std::string line; std::getline(in, line);) {
        line = line.substr(0, line.find('#'));
        const auto colon = line.find(':');
        if (colon == std::string::npos)
            continue;
        std::istringstream names(line.substr(colon + 1));
        std::vector<std::string> list;
        for (std::string name; names >> name;)
            list.push_back(name);
        const std::string key = line.substr(0, colon);
        if (key.starts_with("library "))
            layers.libraryUsers[key.substr(8)] = list;
        else
            layers.mayInclude[key] = list;
    }
    return layers;
}

bool matches(const std::string& pattern, const std::string& path)
{
    if (pattern.ends_with("/*"))
        return path.starts_with(pattern.substr(0, pattern.size() - 1));
    return path == pattern || path.starts_with(pattern + "/");
}

bool anyMatches(const std::vector<std::string>& patterns, const std::string& path)
{
    return std::ranges::any_of(patterns, [&](const std::string& p) { return matches(p, path); });
}

struct Include {
    std::string file, module, target;
    bool quoted;
};

std::vector<Include> includes()
{
    static const std::regex pattern(R"re(^\s*#\s*include\s*([<"])([^">]+)[">])re");
    std::vector<Include> found;
    for (const char* top : {"core", "ui", "app"})
        for (const auto& entry : fs::recursive_directory_iterator(kRoot / top)) {
            const auto extension = entry.path().extension();
            if (extension != ".h" && extension != ".cpp")
                continue;
            const std::string file = fs::relative(entry.path(), kRoot).generic_string();
            std::ifstream in(entry.path());
            std::smatch m;
            for (std::string line; std::getline(in, line);)
                if (std::regex_search(line, m, pattern))
                    found.push_back({file, fs::path(file).parent_path().generic_string(), m[2], m[1] == "\""});
        }
    return found;
}

TEST(Architecture, EveryIncludeFollowsTheArrows)
{
    const Layers layers = readLayers();
    std::ostringstream broken;
    for (const Include& include : includes()) {
        const auto rule = layers.mayInclude.find(include.module);
        if (rule == layers.mayInclude.end()) {
            broken << include.module << " is not in layers.txt  (" << include.file << ")\n";
            continue;
        }
        const bool ofTheHouse = include.target.starts_with("core/") || include.target.starts_with("ui/")
            || include.target.starts_with("app/");
        const std::string targetModule = fs::path(include.target).parent_path().generic_string();
        if (ofTheHouse && targetModule != include.module && !anyMatches(rule->second, include.target))
            broken << include.module << " -> " << include.target << "  in " << include.file << "\n";
    }
    EXPECT_EQ(broken.str(), "");
}

TEST(Architecture, EveryLibraryHasItsDoors)
{
    const Layers layers = readLayers();
    std::ostringstream broken;
    for (const Include& include : includes())
        for (const auto& [library, users] : layers.libraryUsers)
            if (!include.quoted && include.target.starts_with(library) && !anyMatches(users, include.module))
                broken << include.module << " -> <" << include.target << ">  in " << include.file << "\n";
    EXPECT_EQ(broken.str(), "");
}

TEST(Architecture, HouseHeadersAreIncludedFromTheRoot)
{
    std::ostringstream broken;
    for (const Include& include : includes())
        if (include.quoted && !fs::exists(kRoot / include.target) && !include.target.ends_with(".moc"))
            broken << include.file << " includes \"" << include.target << "\"\n";
    EXPECT_EQ(broken.str(), "");
}

// Budgets: a file of more than 600 lines or a line of more than 120 characters is a design to change. An
// exception is a line in budgets.txt with its reason.
TEST(Architecture, FilesStayWithinTheirBudgets)
{
    constexpr int kMostLines = 600, kWidestLine = 120;
    std::set<std::string> excused;
    std::ifstream exceptions(kRoot / "tests/architecture/budgets.txt");
    for (std::string line; std::getline(exceptions, line);)
        excused.insert(line.substr(0, line.find(':')));
    std::ostringstream broken;
    for (const char* top : {"core", "ui", "app", "tests"})
        for (const auto& entry : fs::recursive_directory_iterator(kRoot / top)) {
            const std::string file = fs::relative(entry.path(), kRoot).generic_string();
            if ((entry.path().extension() != ".h" && entry.path().extension() != ".cpp") || excused.contains(file))
                continue;
            std::ifstream in(entry.path());
            int lines = 0;
            for (std::string line; std::getline(in, line);) {
                ++lines;
                if (line.size() > kWidestLine)
                    broken << file << ":" << lines << " is " << line.size() << " wide\n";
            }
            if (lines > kMostLines)
                broken << file << " has " << lines << " lines\n";
        }
    EXPECT_EQ(broken.str(), "");
}

TEST(Architecture, SourcesAreAscii)
{
    std::ostringstream broken;
    for (const char* top : {"core", "ui", "app", "tests"})
        for (const auto& entry : fs::recursive_directory_iterator(kRoot / top)) {
            const auto extension = entry.path().extension();
            if (extension != ".h" && extension != ".cpp")
                continue;
            std::ifstream in(entry.path(), std::ios::binary);
            const std::string text((std::istreambuf_iterator<char>(in)), {});
            if (std::ranges::any_of(text, [](unsigned char c) { return c > 126; }))
                broken << fs::relative(entry.path(), kRoot).generic_string() << "\n";
        }
    EXPECT_EQ(broken.str(), "");
}

} // namespace
