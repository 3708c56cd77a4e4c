// Profile definitions (IFC4, IfcProfileResource). Each but the arbitrary ones is centred on its bounding box.
// Narrow: fillets and sloped flanges of rolled sections are left out.
#include <cmath>
#include <numbers>

#include "core/engine/ifc/curves.h"

namespace holdfast::ifc {

namespace {

using geometry::Point2;
using std::numbers::pi;

constexpr int kDeepestProfile = 16;
constexpr std::size_t kMostProfiles = 1000;

Fault unreadable(const std::string& what) { return {FaultCode::UnsupportedFormat, {}, {}, what}; }

Path2 rectangle(double halfX, double halfY)
{
    return {{-halfX, -halfY}, {halfX, -halfY}, {halfX, halfY}, {-halfX, halfY}};
}

Path2 ellipse(double a, double b)
{
    Path2 path;
    const int sides = arcSides(std::max(a, b), 2 * pi);
    for (int i = 0; i < sides; ++i)
        path.push_back({a * std::cos(2 * pi * i / sides), b * std::sin(2 * pi * i / sides)});
    return path;
}

Path2 roundedRectangle(double halfX, double halfY, double radius)
{
    if (!(radius > 0) || radius > std::min(halfX, halfY))
        return rectangle(halfX, halfY);
    Path2 path;
    const Point2 inner{halfX - radius, halfY - radius};
    for (int corner = 0; corner < 4; ++corner) {
        const double sx = corner == 0 || corner == 3 ? 1 : -1, sy = corner < 2 ? 1 : -1;
        for (const Point2 p : arcPath({sx * inner.x, sy * inner.y}, radius, corner * pi / 2, pi / 2))
            path.push_back(p);
    }
    return path;
}

class ProfileReader {
public:
    explicit ProfileReader(const Placements& placements) : m_places(placements), m_file(placements.file()) {}

    Result<std::vector<Profile>> read(InstanceId id, int depth = 0)
    {
        const Record record = m_file.record(id);
        if (depth > kDeepestProfile || ++m_count > kMostProfiles)
            return unreadable("a profile made of itself");
        if (record.type == "IFCCOMPOSITEPROFILEDEF")
            return composite(record, depth);
        if (record.type == "IFCDERIVEDPROFILEDEF" || record.type == "IFCMIRROREDPROFILEDEF")
            return derived(record, depth);
        auto one = record.type.starts_with("IFCARBITRARY") ? arbitrary(record) : parametric(record);
        if (!one)
            return one.fault();
        return std::vector{std::move(*one)};
    }

private:
    Result<std::vector<Profile>> composite(const Record& record, int depth)
    {
        std::vector<Profile> all;
        for (const InstanceId part : record[2].references()) {
            auto read = this->read(part, depth + 1);
            if (!read)
                return read;
            std::ranges::move(*read, std::back_inserter(all));
        }
        return all;
    }

    Result<std::vector<Profile>> derived(const Record& record, int depth)
    {
        auto parents = read(record[2].reference(), depth + 1);
        if (!parents)
            return parents;
        Frame frame = m_places.transformation(record[3].reference());
        if (record.type == "IFCMIRROREDPROFILEDEF")
            frame.x = frame.x * -1;
        for (Profile& profile : *parents) {
            profile.kind = Profile::Kind::General;
            for (Path2& loop : profile.loops)
                for (Point2& p : loop) {
                    const geometry::Point3 q = frame.point(p);
                    p = {q.x, q.y};
                }
        }
        return parents;
    }

    Result<Profile> arbitrary(const Record& record) const
    {
        if (record.type == "IFCARBITRARYOPENPROFILEDEF")
            return unreadable("profile IFCARBITRARYOPENPROFILEDEF is not read");
        Profile profile;
        std::vector<InstanceId> curves{record[2].reference()};
        std::ranges::move(record[3].references(), std::back_inserter(curves));
        for (const InstanceId curve : curves) {
            const auto path = curvePath(m_places, curve);
            if (!path)
                return path.fault();
            profile.loops.push_back(closedLoop(*path));
            if (profile.loops.back().size() < 3)
                return unreadable("a profile of fewer than three corners");
        }
        return profile;
    }

    static Path2 closedLoop(const Path3& path)
    {
        Path2 loop;
        for (const geometry::Point3& p : path)
            if (loop.empty() || distance(loop.back(), {p.x, p.y}) > kSame)
                loop.push_back({p.x, p.y});
        while (loop.size() > 1 && distance(loop.front(), loop.back()) <= kSame)
            loop.pop_back();
        return loop;
    }

    Result<Profile> parametric(const Record& record) const
    {
        Profile profile;
        profile.place = record[2].reference() != 0 ? m_places.axes(record[2].reference()) : Frame{};
        const auto size = [&](std::size_t argument) { return record[argument].number() * m_places.units().inches; };
        if (!draw(record.type, size, profile))
            return unreadable("profile " + std::string(record.type) + " is not read");
        for (Path2& loop : profile.loops)
            for (Point2& p : loop) {
                const geometry::Point3 q = profile.place.point(p);
                p = {q.x, q.y};
                if (!std::isfinite(p.x) || !std::isfinite(p.y))
                    return unreadable("a profile without a size");
            }
        if (!(size(3) > 0))
            return unreadable("a profile without a size");
        return profile;
    }

    template<class Size>
    static bool draw(std::string_view type, const Size& size, Profile& profile)
    {
        if (type == "IFCRECTANGLEPROFILEDEF") {
            profile.kind = Profile::Kind::Rectangle;
            profile.halfX = size(3) / 2;
            profile.halfY = size(4) / 2;
            profile.loops = {rectangle(profile.halfX, profile.halfY)};
            return size(4) > 0;
        }
        if (type == "IFCCIRCLEPROFILEDEF") {
            profile.kind = Profile::Kind::Circle;
            profile.radius = size(3);
            profile.loops = {ellipse(size(3), size(3))};
            return true;
        }
        if (type == "IFCROUNDEDRECTANGLEPROFILEDEF")
            profile.loops = {roundedRectangle(size(3) / 2, size(4) / 2, size(5))};
        else if (type == "IFCRECTANGLEHOLLOWPROFILEDEF")
            profile.loops = {rectangle(size(3) / 2, size(4) / 2),
                             rectangle(size(3) / 2 - size(5), size(4) / 2 - size(5))};
        else if (type == "IFCCIRCLEHOLLOWPROFILEDEF")
            profile.loops = {ellipse(size(3), size(3)), ellipse(size(3) - size(4), size(3) - size(4))};
        else if (type == "IFCELLIPSEPROFILEDEF")
            profile.loops = {ellipse(size(3), size(4))};
        else
            return drawSection(type, size, profile);
        return true;
    }

    template<class Size>
    static bool drawSection(std::string_view type, const Size& size, Profile& profile)
    {
        if (type == "IFCISHAPEPROFILEDEF")
            profile.loops = {iShape(size(3), size(3), size(4), size(5), size(6), size(6))};
        else if (type == "IFCASYMMETRICISHAPEPROFILEDEF")
            profile.loops = {iShape(size(3), size(8), size(4), size(5), size(6), size(9) > 0 ? size(9) : size(6))};
        else if (type == "IFCLSHAPEPROFILEDEF")
            profile.loops = {lShape(size(3), size(4) > 0 ? size(4) : size(3), size(5))};
        else if (type == "IFCTSHAPEPROFILEDEF")
            profile.loops = {iShape(size(5), size(4), size(3), size(5), 0, size(6))};
        else if (type == "IFCUSHAPEPROFILEDEF")
            profile.loops = {uShape(size(3), size(4), size(5), size(6))};
        else if (type == "IFCCSHAPEPROFILEDEF")
            profile.loops = {cShape(size(3), size(4), size(5), size(6))};
        else if (type == "IFCZSHAPEPROFILEDEF")
            profile.loops = {zShape(size(3), size(4), size(5), size(6))};
        else
            return false;
        return true;
    }

    // Without a bottom flange it is a T.
    static Path2 iShape(double bottom, double top, double depth, double web, double tBottom, double tTop)
    {
        const double h = depth / 2, w = web / 2;
        Path2 path = {{bottom / 2, -h}};
        if (tBottom > 0)
            path.insert(path.end(), {{bottom / 2, -h + tBottom}, {w, -h + tBottom}});
        path.insert(path.end(), {{w, h - tTop}, {top / 2, h - tTop}, {top / 2, h}});
        for (std::size_t i = path.size(); i-- > 0;)
            path.push_back({-path[i].x, path[i].y});
        return path;
    }

    static Path2 lShape(double depth, double width, double t)
    {
        const double x = width / 2, y = depth / 2;
        return {{-x, -y}, {x, -y}, {x, -y + t}, {-x + t, -y + t}, {-x + t, y}, {-x, y}};
    }

    static Path2 uShape(double depth, double width, double web, double flange)
    {
        const double x = width / 2, y = depth / 2;
        return {{-x, -y}, {x, -y}, {x, -y + flange}, {-x + web, -y + flange},
                {-x + web, y - flange}, {x, y - flange}, {x, y}, {-x, y}};
    }

    static Path2 cShape(double depth, double width, double t, double girth)
    {
        const double x = width / 2, y = depth / 2;
        return {{-x, -y}, {x, -y}, {x, -y + girth}, {x - t, -y + girth}, {x - t, -y + t}, {-x + t, -y + t},
                {-x + t, y - t}, {x - t, y - t}, {x - t, y - girth}, {x, y - girth}, {x, y}, {-x, y}};
    }

    static Path2 zShape(double depth, double width, double web, double flange)
    {
        const double x = width - web / 2, y = depth / 2, w = web / 2;
        return {{-w, -y}, {x, -y}, {x, -y + flange}, {w, -y + flange},
                {w, y}, {-x, y}, {-x, y - flange}, {-w, y - flange}};
    }

    static constexpr double kSame = 1e-7;   // in: corners this near are one

    const Placements& m_places;
    const Part21& m_file;
    std::size_t m_count = 0;
};

} // namespace

Result<std::vector<Profile>> profilesOf(const Placements& placements, InstanceId profile)
{
    return ProfileReader(placements).read(profile);
}

} // namespace holdfast::ifc
