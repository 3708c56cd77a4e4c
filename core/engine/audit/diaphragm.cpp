#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "core/engine/audit/distribution.h"

namespace holdfast::audit {
namespace {

using building::DiaphragmCriteria;
using Vector = std::array<double, 3>;    // along x, along y, turning
using Matrix = std::array<Vector, 3>;

// A wall as the diaphragm feels it: it resists motion along its own axis only.
struct Spring {
    building::StackId stack;
    std::size_t story = 0;       // index in the stack
    double stiffness = 0;
    Vector motion;               // of the wall for a unit motion of the diaphragm
};

std::optional<Vector> solve(Matrix a, Vector b)
{
    for (std::size_t i = 0; i < 3; ++i) {
        std::size_t pivot = i;
        for (std::size_t r = i + 1; r < 3; ++r)
            if (std::fabs(a[r][i]) > std::fabs(a[pivot][i]))
                pivot = r;
        if (!(std::fabs(a[pivot][i]) > 0))
            return std::nullopt;
        std::swap(a[i], a[pivot]);
        std::swap(b[i], b[pivot]);
        for (std::size_t r = i + 1; r < 3; ++r) {
            const double k = a[r][i] / a[i][i];
            for (std::size_t c = i; c < 3; ++c)
                a[r][c] -= k * a[i][c];
            b[r] -= k * b[i];
        }
    }
    Vector x{};
    for (std::size_t i = 3; i-- > 0;) {
        double sum = b[i];
        for (std::size_t c = i + 1; c < 3; ++c)
            sum -= a[i][c] * x[c];
        x[i] = sum / a[i][i];
    }
    return x;
}

double product(const Vector& a, const Vector& b)
{
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

// What drives the building: force at the top of each story in one direction, and whether it turns by accident.
struct Push {
    Vector direction{};
    const std::vector<double>& forces;
    double RawStory::* level;        // of the stacks, where a diaphragm is flexible
    bool accidental = true;
};

// The stiff diaphragms of a building, each on the springs of its own story.
class StiffDiaphragms {
public:
    StiffDiaphragms(const DesignUnderTest& design, const SecondStacks& flexible)
        : m_criteria(design.criteria), m_flexible(flexible)
    {
        for (const auto& d : m_criteria.loads.diaphragms)
            if (stiffDiaphragm(m_criteria, d.story))
                m_floors[d.story].row = &d;
        for (const auto& [id, stack] : design.stacks) {
            const auto stiffness = wallStiffness(design, stack);
            for (std::size_t n = 0; n < stack.statics.size(); ++n)
                if (const auto floor = m_floors.find(stack.raw.stories[n].story); floor != m_floors.end())
                    addSpring(floor->second, id, stack.raw, n, stiffness[n]);
        }
    }

    const std::vector<Spring>& springs(int story) const { return m_floors.at(story).springs; }

    // Shears of the walls of a story, each its greatest of both turns.
    std::vector<double> shears(int story, const Push& push) const
    {
        const Floor& floor = m_floors.at(story);
        std::vector<double> most(floor.springs.size(), 0.0);
        for (const double turn : push.accidental ? std::vector<double>{1, -1} : std::vector<double>{0}) {
            const auto motion = solve(floor.matrix, load(story, push, turn, true));
            for (std::size_t i = 0; motion && i < most.size(); ++i) {
                const Spring& s = floor.springs[i];
                most[i] = std::max(most[i], std::fabs(s.stiffness * product(s.motion, *motion)));
            }
        }
        return most;
    }

private:
    struct Floor {
        const DiaphragmCriteria* row = nullptr;
        std::vector<Spring> springs;
        Matrix matrix{};
    };

    static void addSpring(Floor& floor, building::StackId id, const RawStack& raw, std::size_t n, double stiffness)
    {
        const Vector motion{raw.along.x, raw.along.y, geometry::cross(raw.stories[n].middle, raw.along)};
        floor.springs.push_back({id, n, stiffness, motion});
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t j = 0; j < 3; ++j)
                floor.matrix[i][j] += stiffness * motion[i] * motion[j];
    }

    static geometry::Point2 towards(const Push& push) { return {push.direction[0], push.direction[1]}; }

    static double extent(const DiaphragmCriteria& d, const Vector& direction)
    {
        return (direction[0] != 0 ? d.extentY : d.extentX).value();
    }

    // Force and moment about the origin of all that acts at or above a story. A flexible diaphragm above hands its
    // force down through its own walls.
    Vector load(int story, const Push& push, double turn, bool amplified) const
    {
        Vector sum{};
        for (int above = story; std::size_t(above) <= push.forces.size(); ++above) {
            const double force = push.forces[std::size_t(above) - 1];
            sum[0] += push.direction[0] * force;
            sum[1] += push.direction[1] * force;
            const auto floor = m_floors.find(above);
            if (floor == m_floors.end()) {
                sum[2] += throughWalls(above, push);
                continue;
            }
            const DiaphragmCriteria& d = *floor->second.row;
            const double factor = amplified && turn != 0 ? amplification(above, push) : 1.0;
            const geometry::Point2 mass{d.massX.value(), d.massY.value()};
            sum[2] += force * (geometry::cross(mass, towards(push))
                               + turn * d.accidental * extent(d, push.direction) * factor);
        }
        return sum;
    }

    double throughWalls(int story, const Push& push) const
    {
        double moment = 0;
        for (const auto& [id, stack] : m_flexible)
            for (const RawStory& s : stack.raw.stories)
                if (s.story == story) {
                    const bool with = std::fabs(geometry::dot(stack.raw.along, towards(push))) > 0.5;
                    moment += with ? s.*(push.level) * geometry::cross(s.middle, towards(push)) : 0.0;
                }
        return moment;
    }

    // How far a place across the force moves while one story deforms, with A_x = 1.
    double moved(int story, const Push& push, double turn, double across) const
    {
        const auto motion = solve(m_floors.at(story).matrix, load(story, push, turn, false));
        if (!motion)
            return 0;
        const bool alongX = push.direction[0] != 0;
        return std::fabs(alongX ? (*motion)[0] - across * (*motion)[2] : (*motion)[1] + across * (*motion)[2]);
    }

    // A_x = (delta_max/(1.2 delta_avg))^2 of the displacements of the ends, 12.8.4.3, where the story's own drifts
    // make it torsionally irregular (Table 12.3-1 type 1) in SDC C to F.
    double amplification(int story, const Push& push) const
    {
        if (m_criteria.seismic.category < building::DesignCategory::C)
            return 1;
        double greatest = 1, irregular = 1;
        for (const double turn : {1.0, -1.0}) {
            double low = 0, high = 0;
            for (const auto& [at, floor] : m_floors) {
                if (at > story)
                    break;
                const bool alongX = push.direction[0] != 0;
                const double centre = (alongX ? floor.row->massY : floor.row->massX).value();
                const double half = extent(*floor.row, push.direction) / 2;
                const double first = moved(at, push, turn, centre - half), last = moved(at, push, turn, centre + half);
                low += first;
                high += last;
                if (at == story)
                    irregular = std::max(irregular, 2 * std::max(first, last) / (first + last));
            }
            greatest = std::max(greatest, 2 * std::max(low, high) / (low + high));
        }
        return irregular > kIrregular ? std::clamp(std::pow(greatest / kIrregular, 2), 1.0, 3.0) : 1.0;
    }

    static constexpr double kIrregular = 1.2;
    const building::DesignCriteria& m_criteria;
    const SecondStacks& m_flexible;
    std::map<int, Floor> m_floors;
};

double flexibleShear(const SecondStacks& flexible, building::StackId id, std::size_t n, bool seismic)
{
    const auto found = flexible.find(id);
    if (found == flexible.end() || n >= found->second.statics.size())
        return 0;
    return seismic ? found->second.statics[n].shear : found->second.statics[n].windShear;
}

void compareStory(std::vector<Comparison>& out, const DesignUnderTest& design, const SecondStacks& flexible,
                  const StiffDiaphragms& diaphragms, const DiaphragmCriteria& d)
{
    const BuildingForces building = buildingForces(design.criteria);
    constexpr Vector kX{1, 0, 0}, kY{0, 1, 0};
    const auto seismicX = diaphragms.shears(d.story, {kX, building.seismic, &RawStory::seismic, true});
    const auto seismicY = diaphragms.shears(d.story, {kY, building.seismic, &RawStory::seismic, true});
    const auto windX = diaphragms.shears(d.story, {kX, building.windX, &RawStory::wind, false});
    const auto windY = diaphragms.shears(d.story, {kY, building.windY, &RawStory::wind, false});
    const bool envelope = d.kind == building::DiaphragmKind::Envelope;
    const auto& springs = diaphragms.springs(d.story);
    for (std::size_t i = 0; i < springs.size(); ++i) {
        const SecondStack& stack = design.stacks.at(springs[i].stack);
        const Subject subject{SubjectKind::Stack, stack.raw.label, d.story};
        double seismic = std::max(seismicX[i], seismicY[i]), wind = std::max(windX[i], windY[i]);
        if (envelope) {
            seismic = std::max(seismic, flexibleShear(flexible, springs[i].stack, springs[i].story, true));
            wind = std::max(wind, flexibleShear(flexible, springs[i].stack, springs[i].story, false));
        }
        const StoryStatics& s = stack.statics[springs[i].story];
        out.push_back(compare(subject, "diaphragm_shear", Measure::Shear, s.shear, seismic));
        out.push_back(compare(subject, "diaphragm_wind_shear", Measure::Shear, s.windShear, wind));
    }
}

} // namespace

void compareDiaphragms(std::vector<Comparison>& out, const DesignUnderTest& design, const SecondStacks& flexible)
{
    const StiffDiaphragms diaphragms(design, flexible);
    for (const DiaphragmCriteria& d : design.criteria.loads.diaphragms)
        if (stiffDiaphragm(design.criteria, d.story))
            compareStory(out, design, flexible, diaphragms, d);
}

} // namespace holdfast::audit
