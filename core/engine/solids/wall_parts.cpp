// Walls as boxes, one story each, cut at their openings.
#include <algorithm>
#include <cmath>

#include "core/engine/solids/part_list.h"

namespace holdfast::solids {

namespace {

struct Elevations {
    double bottom, top;
};

class WallBoxes {
public:
    WallBoxes(PartList& parts, const building::ShearWall& wall, Elevations z) : m_parts(parts), m_wall(wall), m_z(z) {}

    void add()
    {
        auto openings = m_wall.openings;
        std::ranges::sort(openings, {}, &building::Opening::from);
        double from = 0;
        const double end = geometry::length(m_wall.axis);
        for (const building::Opening& opening : openings) {
            const double left = std::clamp(opening.from.value(), from, end);
            const double right = std::clamp(opening.to.value(), left, end);
            piece(from, left, m_z.bottom);
            // Without a height on the plan the opening is taken to the top of the wall.
            if (opening.height.value() > 0)
                piece(left, right, m_z.bottom + opening.height.value());
            from = right;
        }
        piece(from, end, m_z.bottom);
    }

private:
    void piece(double from, double to, double bottom)
    {
        if (to <= from || m_z.top <= bottom)
            return;
        const double angle = geometry::angle(m_wall.axis);
        const double along = (from + to) / 2;
        const geometry::Point3 center{m_wall.axis.a.x + along * std::cos(angle),
                                      m_wall.axis.a.y + along * std::sin(angle), (bottom + m_z.top) / 2};
        const geometry::Point3 half{(to - from) / 2, m_wall.thickness.value() / 2, (m_z.top - bottom) / 2};
        m_parts.add({PartKind::Wall, {SubjectKind::Wall, m_wall.label, m_wall.level}, m_wall.level, name(),
                     uprightBox(center, angle, half)});
    }

    std::string name() const
    {
        const std::string what = m_wall.isShear ? "shear wall" : "wall";
        return sizeText(m_wall.thickness) + " " + what + (m_wall.mark.empty() ? "" : ", " + m_wall.mark);
    }

    PartList& m_parts;
    const building::ShearWall& m_wall;
    Elevations m_z;
};

} // namespace

void addWalls(PartList& parts, const building::WallLayout& layout, const building::DesignCriteria& criteria)
{
    for (const building::ShearWall& wall : layout.walls) {
        const auto* story = findStory(criteria, wall.level);
        if (!story) {
            parts.note({"solids.story.missing", Severity::Warning, {SubjectKind::Wall, wall.label, wall.level},
                        wall.label + " stands on level " + std::to_string(wall.level)
                            + ", for which no story height is entered, so it is not modelled.",
                        "Enter the height of that story.", {}, {}});
            continue;
        }
        const double bottom = storyBase(criteria, wall.level).value();
        WallBoxes(parts, wall, {bottom, bottom + (story->height - story->floorDepth).value()}).add();
    }
}

} // namespace holdfast::solids
