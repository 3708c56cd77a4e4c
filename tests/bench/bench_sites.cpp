// Many sites against the stand-in with a city's and a model's latency: how near a run comes to what the limits allow
// (time over floor), what the stand-in refuses, how many calls share a connection.
//   1,000 sites of New York by BIN, five datasets each, at 50 calls a second: floor 5,000 / 50 = 100 s
//   the same sites again with ten new photographs each, at 10,000 a minute (166 a second): floor 10,000 / 166 = 60 s
// SITES=200 in the environment makes it shorter. Reports are left out: they are no matter of the network.
//
// Measured on two quiet cores, all sites done each time:
//   1,000 sites: records 5,000 calls in 102.3 s, 1.023 x the floor, at most 50 in a second, no 429, 99.8 % of the calls
//   on an open connection; photographs 10,000 calls in 82.4 s, 1.37 x, at most 166, no 429, 99.7 %
//   200 sites: records 1.032 x; photographs 1.081 x
// The limiter leaves 1.6 % of every window unused, so that no second holds one call too many. Under a load of 15, with
// less left unused, 1,000 sites took 1.19 x and met 16 answers of 429.
// links: sites demo
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <QGuiApplication>
#include <QImage>
#include <QTemporaryDir>

#include "core/services/cloud/settings.h"
#include "core/services/demo/services.h"
#include "core/services/sites/sites_run.h"

using namespace holdfast;

namespace {

constexpr int kCityASecond = 50, kModelASecond = 166, kModelAMinute = 10'000, kDatasets = 5, kPhotographs = 10;
constexpr int kLatency = 150;   // milliseconds: a look-up of a city (requirement 0-9)

int sitesWanted()
{
    const char* text = std::getenv("SITES");
    return text ? std::max(1, std::atoi(text)) : 1000;
}

limits::Plan plan(std::vector<limits::Rate> rates)
{
    return {std::move(rates), 100, "bench", true};
}

void writeSettings(const std::string& folder, const std::string& list)
{
    cloud::Settings settings;
    settings.plans["socrata.nyc"] = plan({{limits::Unit::Calls, kCityASecond, 1.0, 1}});
    settings.plans["openai"] = plan({{limits::Unit::Calls, kModelASecond, 1.0, 1},
                                     {limits::Unit::Calls, kModelAMinute, 60.0, 1}});
    settings.budget = {0, 0, 0, 0, 0, 0, 0};
    settings.consents = {{list, "bench", ""}};
    (void)cloud::writeSettings(folder + "/cloud.json", settings);
}

// Small pictures, each another: the cache has none of them.
void drawPhotographs(const QString& folder, int count)
{
    for (int i = 0; i < count; ++i) {
        QImage image(64, 48, QImage::Format_RGB32);
        image.fill(QColor::fromRgb(QRgb(i * 2654435761u)));
        for (int bit = 0; bit < 16; ++bit)
            for (int y = 0; y < 16; ++y)
                image.setPixelColor(bit * 4, y, (i >> bit) & 1 ? Qt::white : Qt::black);
        image.save(folder + QStringLiteral("/p%1.png").arg(i));
    }
}

void writeList(const std::string& path, int sites, const std::string& pictures)
{
    std::ofstream out(path, std::ios::binary);
    out << "id,bin,photographs\n";
    for (int i = 0; i < sites; ++i) {
        out << "S" << i << ',' << (i + 2) % 5 + 1 << (900'001 + i) << ',';
        for (int k = 0; k < (pictures.empty() ? 0 : kPhotographs); ++k)
            out << (k ? ";" : "") << pictures << "/p" << i * kPhotographs + k << ".png";
        out << '\n';
    }
}

bool run(const char* name, const sites::SitesOptions& options, demo::Services& services, double floor, const char* path)
{
    services.log().clear();
    const auto began = std::chrono::steady_clock::now();
    const auto report = sites::runSites(options, {});
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    if (!report) {
        std::printf("%s: %s\n", name, describe(report.fault()).c_str());
        return false;
    }
    const int calls = services.log().count(path);
    std::printf("%-12s %5d sites, %5d calls in %.1f s, floor %.1f s: %.3f x; %.0f sites a minute; most in a second %d; "
                "429: %d; connections %d, reused by %.2f %%; done %d, partial %d, failed %d; photographs looked at %d; "
                "cost %s\n",
                name, report->totals.sites, calls, seconds, floor, seconds / floor, 60 * report->totals.sites / seconds,
                services.log().mostIn(1.0, path), services.log().count("", 429), services.log().connections(),
                100.0 * (calls - services.log().connections()) / std::max(1, calls), report->totals.done,
                report->totals.partial, report->totals.failed, report->totals.looked,
                cloud::dollars(report->totals.cost).c_str());
    std::fflush(stdout);
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QTemporaryDir folder;
    const std::string place = folder.path().toStdString();
    const int count = sitesWanted();
    qputenv("HOLDFAST_STATE", folder.path().toUtf8());
    qputenv("HOLDFAST_CACHE", folder.filePath(QStringLiteral("cache")).toUtf8());
    qputenv("HOLDFAST_JOBS", folder.filePath(QStringLiteral("jobs.db")).toUtf8());
    qputenv("HOLDFAST_OPENAI_KEY", "sk-bench");
    demo::Script script;
    script.sites = count;
    script.delays = {{"", kLatency}};
    script.limits = {{"/resource", kCityASecond, 1.0}, {"/v1", kModelAMinute, 60.0}};
    script.requestsAMinute = kModelAMinute;
    script.tokensAMinute = 1'000'000'000;
    const auto services = demo::Services::start(script);
    if (!services)
        return 1;
    sites::SitesOptions options;
    options.services = (*services)->url();
    options.reports = sites::Reports::None;
    options.list = place + "/list.csv";
    options.out = place + "/city";
    options.workers = 10;
    writeSettings(place, options.list);
    writeList(options.list, count, {});
    bool good = run("records", options, **services, double(count) * kDatasets / kCityASecond, "/resource");
    std::filesystem::create_directories(place + "/pictures");
    drawPhotographs(folder.filePath(QStringLiteral("pictures")), count * kPhotographs);
    writeList(options.list, count, place + "/pictures");
    options.out = place + "/photographs";
    good = run("photographs", options, **services, double(count) * kPhotographs / kModelASecond, "/v1") && good;
    return good ? 0 : 1;
}
