#include "core/services/demo/drawn_site.h"

#include <array>
#include <set>

namespace holdfast::demo {

namespace {

constexpr std::array<const char*, 5> kBoroughs = {"MANHATTAN", "BRONX", "BROOKLYN", "QUEENS",
                                                  "STATEN ISLAND"};
// No street of New York or San Francisco is called so.
constexpr std::array<const char*, 4> kStreets = {"EXAMPLE STREET", "SPECIMEN AVENUE", "EAST 900 STREET",
                                                 "SAMPLE PLACE"};

} // namespace

std::string padded(std::uint64_t number, int digits)
{
    std::string text = std::to_string(number);
    return text.size() < std::size_t(digits) ? std::string(std::size_t(digits) - text.size(), '0') + text
                                             : text;
}

std::uint64_t dice(std::uint64_t most, int site, const char* what, int k)
{
    // FNV-1a, then mixed: one letter more gives another number.
    std::uint64_t hash = 0xcbf29ce484222325u;
    const auto mix = [&hash](std::uint64_t value) { hash = (hash ^ value) * 0x100000001b3u; };
    for (const char* c = what; *c != 0; ++c)
        mix(static_cast<unsigned char>(*c));
    mix(std::uint64_t(site));
    mix(std::uint64_t(k));
    hash ^= hash >> 31;
    hash *= 0xbf58476d1ce4e5b9u;
    hash ^= hash >> 29;
    return hash % most;
}

SiteFacts newYorkSite(int index)
{
    SiteFacts site;
    site.index = index;
    // The first is in Brooklyn, as the examples of the manual are.
    site.borough = (index + 2) % 5 + 1;
    site.boroughName = kBoroughs[std::size_t(site.borough - 1)];
    site.house = std::to_string(100 + 2 * (index / 4));
    site.street = kStreets[std::size_t(index) % kStreets.size()];
    // Real building numbers of a borough end below 9xxxxx, real blocks below 20000.
    site.bin = std::to_string(site.borough * 1'000'000 + 900'001 + index);
    site.block5 = padded(std::uint64_t(90'000 + index % 9'999), 5);
    const auto lot = std::uint64_t(1 + index % 90);
    site.lot4 = padded(lot, 4);
    site.lot5 = padded(lot, 5);
    site.bbl = std::to_string(site.borough) + site.block5 + site.lot4;
    return site;
}

SiteFacts sanFranciscoSite(int index)
{
    SiteFacts site;
    site.index = index;
    site.house = std::to_string(100 + 2 * (index / 2));
    site.street = index % 2 == 0 ? "Example" : "Specimen";
    site.suffix = index % 2 == 0 ? "St" : "Av";
    site.block5 = padded(std::uint64_t(9'900 + index / 99), 4);   // San Francisco: four digits
    site.lot4 = padded(std::uint64_t(1 + index % 99), 3);         // and three
    return site;
}

std::string DrawnDay::iso() const { return dashes() + "T00:00:00.000"; }
std::string DrawnDay::slashes() const
{
    return padded(std::uint64_t(month), 2) + "/" + padded(std::uint64_t(day), 2) + "/" + std::to_string(year);
}
std::string DrawnDay::dashes() const
{
    return std::to_string(year) + "-" + padded(std::uint64_t(month), 2) + "-" + padded(std::uint64_t(day), 2);
}
std::string DrawnDay::digits() const
{
    return std::to_string(year) + padded(std::uint64_t(month), 2) + padded(std::uint64_t(day), 2);
}

DrawnDay drawnDay(int site, const char* what, int k)
{
    const std::string question = std::string("day ") + what;
    return {2015 + int(dice(12, site, question.c_str(), k)),
            1 + int(dice(12, site, question.c_str(), k + 1000)),
            1 + int(dice(28, site, question.c_str(), k + 2000))};
}

void finish(DrawnDataset& dataset)
{
    std::set<std::string> columns = {":id"};
    for (std::size_t i = 0; i < dataset.rows.size(); ++i) {
        // Not in the order of the rows, as the real ones are not.
        const auto mark = dice(0xffffffff, int(i), dataset.id.c_str());
        dataset.rows[i][":id"] = "row-" + padded(mark, 10) + "." + padded(i, 6);
        for (const auto& [column, value] : dataset.rows[i])
            columns.insert(column);
    }
    dataset.columns.assign(columns.begin(), columns.end());
}

std::vector<DrawnSite> drawnSites(int sitesEachCity)
{
    std::vector<DrawnSite> sites;
    for (int i = 0; i < sitesEachCity; ++i) {
        const SiteFacts ny = newYorkSite(i);
        sites.push_back(
            {"nyc", ny.house + " " + ny.street + ", " + ny.boroughName, ny.bin, ny.bbl, ny.block5, ny.lot5});
    }
    for (int i = 0; i < sitesEachCity; ++i) {
        const SiteFacts sf = sanFranciscoSite(i);
        sites.push_back({"sf", sf.house + " " + sf.street + " " + sf.suffix, {}, {}, sf.block5, sf.lot4});
    }
    return sites;
}

std::vector<DrawnDataset> drawnDatasets(int sitesEachCity)
{
    std::vector<DrawnDataset> all = newYorkDatasets(sitesEachCity);
    for (DrawnDataset& dataset : sanFranciscoDatasets(sitesEachCity))
        all.push_back(std::move(dataset));
    return all;
}

} // namespace holdfast::demo
