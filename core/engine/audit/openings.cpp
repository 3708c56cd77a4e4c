#include <algorithm>
#include <vector>

#include "core/engine/audit/raw_loads.h"

namespace holdfast::audit {
namespace {

constexpr double kFullRatio = 2.0, kGreatestRatio = 3.5;  // SDPWS Table 4.3.4, wood structural panels

double counted(double segment, double height)
{
    if (segment * kGreatestRatio < height)
        return 0;
    return segment * kFullRatio < height ? segment * kFullRatio * segment / height : segment;
}

struct Edge {
    double at;
    double height;  // of the opening that begins (positive) or ends (negative) here
};

// Where openings begin and end, in order along the wall; an opening lower than h/3 counts as h/3, one without a
// height as the whole wall.
std::vector<Edge> edgesOf(const building::ShearWall& wall, double height)
{
    std::vector<Edge> edges;
    for (const auto& opening : wall.openings) {
        const double high = opening.height.value() > 0
            ? std::clamp(opening.height.value(), height / 3, height) : height;
        edges.push_back({std::clamp(opening.from.value(), 0.0, wall.length.value()), high});
        edges.push_back({std::clamp(opening.to.value(), 0.0, wall.length.value()), -high});
    }
    std::ranges::stable_sort(edges, {}, &Edge::at);
    edges.push_back({wall.length.value(), 0});
    return edges;
}

} // namespace

void measureOpenings(RawStory& story, const building::ShearWall& wall)
{
    const double height = story.top - story.base;
    story.segments = story.length;
    if (wall.openings.empty())
        return;
    story.segments = 0;
    double area = 0, reached = 0;
    std::vector<double> open;
    for (const Edge& edge : edgesOf(wall, height)) {
        const double piece = edge.at - reached;
        if (open.empty())
            story.segments += counted(piece, height);
        else
            area += piece * *std::ranges::max_element(open);
        if (edge.height > 0)
            open.push_back(edge.height);
        else if (const auto ended = std::ranges::find(open, -edge.height); ended != open.end())
            open.erase(ended);
        reached = edge.at;
    }
    // r/(3 - 2r) L/sum(b) with r = 1/(1 + A_o/(h sum(b))), both fractions cleared.
    story.perforation =
        story.segments > 0 ? std::min(1.0, height * story.length / (height * story.segments + 3 * area)) : 0.0;
}

} // namespace holdfast::audit
