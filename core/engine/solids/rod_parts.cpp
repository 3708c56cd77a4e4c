// Rods, couplers, plates, devices, nuts, posts and the anchor of one rod run.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/engine/solids/part_list.h"

namespace holdfast::solids {

namespace {

// Heavy hex nut, ASME B18.2.2: 1-1/2 D + 1/8 in across flats, basic; its thickness stays below D, which is used.
Length acrossFlats(Length rod) { return 1.5 * rod + Length(0.125); }
// The circle around the corners: a nut may stand at any angle.
Length acrossCorners(Length rod) { return acrossFlats(rod) * (2.0 / std::numbers::sqrt3); }
Length nutThickness(Length rod) { return rod; }

class RunParts {
public:
    RunParts(PartList& parts, const rods::RodRun& run, const building::DesignCriteria& criteria)
        : m_parts(parts), m_run(run), m_criteria(criteria)
    {
    }

    void add()
    {
        for (int rod = 0; rod < m_run.rods; ++rod) {
            m_at = rodAt(rod);
            addRod();
        }
        m_at = m_run.at;
        for (const rods::Restraint& restraint : m_run.restraints)
            addPosts(restraint);
    }

private:
    // The rods of a pair stand along the wall, half their spacing from the run's own place.
    geometry::Point2 rodAt(int rod) const
    {
        const double along = (rod - (m_run.rods - 1) / 2.0) * m_run.pairSpacing.value();
        return m_run.at + geometry::Point2{std::cos(m_run.wallAngle), std::sin(m_run.wallAngle)} * along;
    }

    void addRod() const
    {
        if (m_run.base == building::StackBase::Podium && m_run.anchor.diameter > Length(0))
            addAnchor();
        for (const rods::RodSegment& segment : m_run.segments)
            addSegment(segment);
        for (const rods::Coupler& coupler : m_run.couplers)
            addCoupler(coupler);
        for (const rods::Restraint& restraint : m_run.restraints) {
            addPlate(restraint);
            addDeviceAndNut(restraint);
        }
    }

    void add(PartKind kind, int level, std::string name, PartShape shape) const
    {
        m_parts.add({kind, {SubjectKind::RodRun, m_run.label, level}, level, std::move(name), std::move(shape)});
    }

    Length diameterAt(int story) const
    {
        const auto found = std::ranges::find(m_run.segments, story, &rods::RodSegment::story);
        return found == m_run.segments.end() ? Length(0) : found->diameter;
    }

    static double deviceTop(const rods::Restraint& r)
    {
        return (r.elevation + r.plateThickness + r.deviceHeight).value();
    }

    // The last rod ends flush with its nut; the others run on inside the next segment.
    double topOf(const rods::RodSegment& segment) const
    {
        const bool last = &segment == &m_run.segments.back();
        const auto found = std::ranges::find(m_run.restraints, segment.story, &rods::Restraint::story);
        if (!last || found == m_run.restraints.end())
            return segment.top.value();
        return std::max(segment.top.value(), deviceTop(*found) + nutThickness(segment.diameter).value());
    }

    void addSegment(const rods::RodSegment& s) const
    {
        add(PartKind::Rod, s.story, sizeText(s.diameter) + " rod, " + s.grade,
            uprightCylinder(m_at, s.bottom.value(), topOf(s), s.diameter));
    }

    void addCoupler(const rods::Coupler& c) const
    {
        const double half = c.length.value() / 2;
        add(PartKind::Coupler, levelAt(c.elevation), c.model + " coupler",
            uprightCylinder(m_at, c.elevation.value() - half, c.elevation.value() + half, c.outer));
    }

    void addPlate(const rods::Restraint& r) const
    {
        const geometry::Point3 center{m_at.x, m_at.y, (r.elevation + r.plateThickness / 2).value()};
        const geometry::Point3 half = geometry::Point3{r.plateLength.value(), r.plateWidth.value(),
                                                       r.plateThickness.value()} * 0.5;
        add(PartKind::Plate, r.story,
            r.plate + " bearing plate, " + sizeText(r.plateWidth, r.plateLength, r.plateThickness),
            uprightBox(center, m_run.wallAngle, half));
    }

    // A device is modelled as the cylinder of its greatest width.
    void addDeviceAndNut(const rods::Restraint& r) const
    {
        const double plateTop = (r.elevation + r.plateThickness).value();
        if (!r.device.empty())
            add(PartKind::TakeUpDevice, r.story, r.device + " take-up device",
                uprightCylinder(m_at, plateTop, deviceTop(r), r.deviceWidth));
        const Length rod = diameterAt(r.story);
        add(PartKind::Nut, r.story, sizeText(rod) + " heavy hex nut",
            uprightCylinder(m_at, deviceTop(r), deviceTop(r) + nutThickness(rod).value(), acrossCorners(rod)));
    }

    // The studs stand against the rod's gap, outside and inside as designed.
    void addPosts(const rods::Restraint& r) const
    {
        const auto* story = findStory(m_criteria, r.story);
        if (!story || r.studs <= 0)
            return;
        const double stud = m_criteria.materials.studThickness.value();
        const double bottom = storyBase(m_criteria, r.story).value() + story->solePlates * stud;
        const double top = storyBase(m_criteria, r.story).value()
            + (story->height - story->floorDepth).value() - story->topPlates * stud;
        const int outside = std::min(r.studsOutside, r.studs), inside = r.studs - outside;
        const double gap = (diameterAt(r.story) + m_run.pairSpacing * (m_run.rods > 1 ? 0.5 : 0.0)).value();
        const double toOuter = m_run.end == rods::WallEnd::Start ? -1 : 1;
        addPack(r, toOuter * (gap + outside * stud / 2), outside, {bottom, top});
        addPack(r, -toOuter * (gap + inside * stud / 2), inside, {bottom, top});
    }

    struct Elevations {
        double bottom, top;
    };
    void addPack(const rods::Restraint& r, double along, int studs, Elevations z) const
    {
        if (studs == 0)
            return;
        const auto& material = m_criteria.materials;
        const geometry::Point3 center{m_at.x + along * std::cos(m_run.wallAngle),
                                      m_at.y + along * std::sin(m_run.wallAngle), (z.bottom + z.top) / 2};
        const geometry::Point3 half{studs * material.studThickness.value() / 2, material.studDepth.value() / 2,
                                    (z.top - z.bottom) / 2};
        add(PartKind::Post, r.story,
            std::to_string(studs) + " studs " + sizeText(material.studThickness) + " x " + sizeText(material.studDepth),
            uprightBox(center, m_run.wallAngle, half));
    }

    // Shank from the podium down to the embedment depth; below it the square washer with its nut, one block of
    // nut thickness. Without a washer the head is the nut alone.
    void addAnchor() const
    {
        const rods::Anchor& a = m_run.anchor;
        const double depth = a.embedment.value();
        const double head = nutThickness(a.diameter).value();
        add(PartKind::Anchor, 0, sizeText(a.diameter) + " anchor, " + a.model,
            uprightCylinder(m_at, -depth, 0, a.diameter));
        if (a.headBearing > acrossCorners(a.diameter))
            add(PartKind::Anchor, 0, sizeText(a.headBearing) + " square anchor head",
                uprightBox({m_at.x, m_at.y, -depth - head / 2}, m_run.wallAngle,
                           {a.headBearing.value() / 2, a.headBearing.value() / 2, head / 2}));
        else
            add(PartKind::Anchor, 0, sizeText(a.diameter) + " anchor nut",
                uprightCylinder(m_at, -depth - head, -depth, acrossCorners(a.diameter)));
    }

    int levelAt(Length elevation) const
    {
        for (const rods::RodSegment& s : m_run.segments)
            if (elevation <= s.top)
                return s.story;
        return m_run.segments.empty() ? 1 : m_run.segments.back().story;
    }

    PartList& m_parts;
    const rods::RodRun& m_run;
    geometry::Point2 m_at;           // of the rod being added
    const building::DesignCriteria& m_criteria;
};

} // namespace

void addRodRun(PartList& parts, const rods::RodRun& run, const building::DesignCriteria& criteria)
{
    RunParts(parts, run, criteria).add();
}

} // namespace holdfast::solids
