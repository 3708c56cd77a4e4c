// MLINE: a spine of vertices and, for each parallel of its style, where on the miter of each vertex it passes.
#include <vector>

#include "core/engine/ingest/entity_readers.h"
#include "core/engine/ingest/path_numbers.h"

namespace holdfast::ingest {

namespace {

struct Station {
    Point3 at, miter;
    std::vector<double> offsets;  // by parallel, along the miter
};

// Group 74 opens the numbers of one parallel; the first 41 of them is where it passes, the others are breaks.
std::vector<Station> stationsOf(EntityDraft& draft)
{
    std::vector<Station> stations;
    bool first = false;
    for (const Group& group : draft.groups()) {
        if (group.code == 11)
            stations.push_back({{draft.real(group), 0, 0}, {}, {}});
        if (stations.empty())
            continue;
        Station& station = stations.back();
        switch (group.code) {
        case 21: station.at.y = draft.real(group); break;
        case 31: station.at.z = draft.real(group); break;
        case 13: station.miter.x = draft.real(group); break;
        case 23: station.miter.y = draft.real(group); break;
        case 33: station.miter.z = draft.real(group); break;
        case 74: first = true; break;
        case 41:
            if (first)
                station.offsets.push_back(draft.real(group));
            first = false;
            break;
        default: break;
        }
    }
    return stations;
}

} // namespace

// Vertices and miters are in world coordinates.
void readMultiline(EntityDraft& draft)
{
    constexpr std::int64_t kClosed = 2;
    const std::vector<Station> stations = stationsOf(draft);
    const bool closed = (draft.integerOr(71, 0) & kClosed) != 0;
    PathNumbers paths(draft);
    if (stations.size() < 2)
        return;
    for (std::size_t parallel = 0; parallel < stations.front().offsets.size(); ++parallel) {
        paths.begin();
        const auto pass = [&](const Station& station) {
            const double offset = parallel < station.offsets.size() ? station.offsets[parallel] : 0;
            const Point3 p = station.at + station.miter * offset;
            paths.add({p.x, p.y});
        };
        for (const Station& station : stations)
            pass(station);
        if (closed)
            pass(stations.front());
    }
}

} // namespace holdfast::ingest
