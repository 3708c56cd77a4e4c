#include "tests/support/plan_sets/score.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "core/engine/plan/words.h"
#include "tests/support/plan_sets/set_reading.h"

namespace holdfast::support {

using building::ShearWall;
using building::Sheet;
using geometry::Point2;
using geometry::Segment2;
using geometry::Transform2;

namespace {

using Matches = std::map<std::uint32_t, std::uint32_t>; // truth to found, indices

class Scorer {
public:
    Scorer(const PlanSetFiles& set, const SetReading& reading)
        : m_set(set), m_truth(set.truth), m_reading(reading)
    {
    }

    Score all()
    {
        m_score.readSeconds = m_reading.readSeconds;
        m_score.detectSeconds = m_reading.detectSeconds;
        for (const std::string& fault : m_reading.faults)
            say("fault: " + fault);
        sheets();
        chooseFrame();
        registrations();
        walls();
        holdowns();
        scoreSchedule(m_truth.schedule, m_reading.layout.schedule, m_score);
        stacks();
        grids();
        return m_score;
    }

private:
    void say(const std::string& words) { m_score.reasons.push_back(words); }

    bool asked(const Sheet& sheet) const
    {
        return std::any_of(
            m_reading.plan.findings.begin(), m_reading.plan.findings.end(), [&](const Finding& f) {
                const bool speaks = f.rule.starts_with("plan.units") || f.rule.starts_with("plan.scale");
                return speaks && f.severity != Severity::Info
                       && (f.subject.label.find(sheet.file) != std::string::npos
                           || (!sheet.number.empty()
                               && f.subject.label.find(sheet.number) != std::string::npos));
            });
    }

    void sheets()
    {
        for (const TruePlan& plan : m_truth.plans) {
            const Sheet* sheet = sheetOf(plan, m_reading.plan);
            const std::string label = plan.number + " level " + std::to_string(plan.level);
            const bool scale = sheet && std::fabs(sheet->unitInches / plan.unitInches - 1) < 0.005;
            const bool question = sheet && !scale && asked(*sheet);
            m_score.asked += question;
            ++(scale || question ? m_score.scales.right : m_score.scales.missed);
            if (!scale)
                say(label + ": a unit read as " + (sheet ? std::to_string(sheet->unitInches) : "nothing")
                    + " in, is " + std::to_string(plan.unitInches) + (question ? ", asked" : ", NOT ASKED"));
            const bool level = sheet && sheet->level == plan.level;
            ++(level ? m_score.levels.right : m_score.levels.missed);
            if (!level)
                say(label + ": read as level " + (sheet ? std::to_string(sheet->level) : "of no sheet"));
        }
    }

    // The building in the frame of the set: as most sheets have it, or as most grid lines do.
    void chooseFrame()
    {
        const Point2 about = middle();
        std::vector<Transform2> candidates;
        for (const TruePlan& plan : m_truth.plans)
            if (const Sheet* sheet = sheetOf(plan, m_reading.plan); sheet && sheet->level == plan.level)
                candidates.push_back(rigid(sheet->toSet * plan.onPage, about));
        if (candidates.empty())
            return;
        if (m_set.style.kind == SetKind::Scan)
            for (std::size_t i = candidates.size(); i-- > 0;)
                if (auto by = byGrids(candidates[i]))
                    candidates.push_back(*by);
        double best = -1;
        for (const Transform2& c : candidates) {
            const double fit = fitOf(c);
            if (fit > best) {
                best = fit;
                m_frame = c;
            }
        }
    }

    Point2 middle() const
    {
        geometry::Box2 box;
        for (const ShearWall& wall : m_truth.walls) {
            box.add(wall.axis.a);
            box.add(wall.axis.b);
        }
        return box.empty() ? Point2{} : (box.low + box.high) * 0.5;
    }

    double fitOf(const Transform2& frame) const
    {
        double fit = 0;
        for (const ShearWall& truth : m_truth.walls) {
            const ShearWall there = inFrame(truth, frame);
            for (const ShearWall& found : m_reading.layout.walls)
                if (found.level == truth.level) {
                    const Overlap o = overlapOf(found, there);
                    if (o.beside < 12)
                        fit += o.share * (1 - o.beside / 12);
                }
        }
        return fit;
    }

    // Shifted so that grid lines of the same label fall together, in the mean.
    std::optional<Transform2> byGrids(Transform2 frame) const
    {
        double x = 0, y = 0;
        int nx = 0, ny = 0;
        for (const RandomGrid& grid : m_truth.grids)
            for (const building::GridLine& found : m_reading.plan.grids) {
                if (found.label != grid.label)
                    continue;
                const Point2 a = frame(grid.line.a), d = frame.vector(grid.line.b - grid.line.a);
                if (found.axis == building::GridAxis::X && std::fabs(d.x) < 0.05 * std::fabs(d.y)) {
                    x += found.position.in(1_in) - a.x;
                    ++nx;
                } else if (found.axis == building::GridAxis::Y && std::fabs(d.y) < 0.05 * std::fabs(d.x)) {
                    y += found.position.in(1_in) - a.y;
                    ++ny;
                }
            }
        if (nx == 0 || ny == 0)
            return std::nullopt;
        frame.tx += x / nx;
        frame.ty += y / ny;
        return frame;
    }

    static ShearWall inFrame(ShearWall wall, const Transform2& frame)
    {
        wall.axis = {frame(wall.axis.a), frame(wall.axis.b)};
        return wall;
    }

    void registrations()
    {
        for (const TruePlan& plan : m_truth.plans) {
            const Sheet* sheet = sheetOf(plan, m_reading.plan);
            if (!sheet || sheet->level != plan.level || plan.level == 0)
                continue;
            const Transform2 seen = sheet->toSet * plan.onPage;
            const double off = geometry::distance(seen(middle()), m_frame(middle()));
            const bool good = off < (m_set.style.kind == SetKind::Scan ? 6 : 0.5);
            ++(good ? m_score.registrations.right : m_score.registrations.missed);
            if (!good)
                say(plan.number + ": lies " + std::to_string(off) + " in beside the others ("
                    + sheet->registeredBy + ")");
        }
    }

    void walls()
    {
        std::set<std::uint32_t> used;
        std::vector<std::tuple<double, std::uint32_t, std::uint32_t>> pairs;
        for (std::uint32_t t = 0; t < m_truth.walls.size(); ++t) {
            const ShearWall truth = inFrame(m_truth.walls[t], m_frame);
            for (std::uint32_t f = 0; f < m_reading.layout.walls.size(); ++f) {
                const ShearWall& found = m_reading.layout.walls[f];
                if (!found.isShear || found.level != truth.level)
                    continue;
                const Overlap o = overlapOf(found, truth);
                if (o.beside <= 12 && o.share > 0.5)
                    pairs.emplace_back(-o.share, t, f);
            }
        }
        std::sort(pairs.begin(), pairs.end());
        for (const auto& [share, t, f] : pairs)
            if (!m_matches.contains(t) && used.insert(f).second)
                m_matches[t] = f;
        for (std::uint32_t t = 0; t < m_truth.walls.size(); ++t)
            wall(t);
        for (std::uint32_t f = 0; f < m_reading.layout.walls.size(); ++f)
            if (m_reading.layout.walls[f].isShear && !used.contains(f)) {
                ++m_score.walls.invented;
                say("invented " + wallWords(m_reading.layout.walls[f]) + ", confidence "
                    + std::to_string(m_reading.layout.walls[f].confidence)
                    + reasonsOf(m_reading.layout.walls[f]));
            }
    }

    static std::string reasonsOf(const ShearWall& wall)
    {
        std::string words;
        for (const std::string& reason : wall.reasons)
            words += "; " + reason;
        return words;
    }

    void wall(std::uint32_t t)
    {
        const ShearWall truth = inFrame(m_truth.walls[t], m_frame);
        const auto match = m_matches.find(t);
        if (match == m_matches.end()) {
            ++m_score.walls.missed;
            say("missed " + wallWords(truth) + nearest(truth));
            return;
        }
        const ShearWall& found = m_reading.layout.walls[match->second];
        ++m_score.walls.right;
        const auto [a, b] = endErrors(found, truth, m_truth.ends[t]);
        m_score.endErrors.push_back(a);
        m_score.endErrors.push_back(b);
        if (std::max(a, b) > 3)
            say("ends of " + wallWords(truth) + " read " + placeWords(found.axis.a) + "-"
                + placeWords(found.axis.b));
        const bool mark = plan::bareMark(found.mark) == plan::bareMark(truth.mark);
        ++(mark ? m_score.marks.right : m_score.marks.missed);
        if (!mark)
            say("mark of " + wallWords(truth) + " read \"" + found.mark + "\"");
        openings(found, truth);
    }

    void openings(const ShearWall& found, const ShearWall& truth)
    {
        const int both = int(std::min(found.openings.size(), truth.openings.size()));
        m_score.openings.right += both;
        m_score.openings.missed += int(truth.openings.size()) - both;
        m_score.openings.invented += int(found.openings.size()) - both;
    }

    // What lies where a missed wall should be.
    std::string nearest(const ShearWall& truth) const
    {
        const ShearWall* best = nullptr;
        double share = 0;
        for (const ShearWall& found : m_reading.layout.walls) {
            const Overlap o = overlapOf(found, truth);
            if (found.level == truth.level && o.beside <= 12 && o.share > share) {
                share = o.share;
                best = &found;
            }
        }
        if (!best)
            return ": nothing there";
        return ": there is " + wallWords(*best) + (best->isShear ? ", shear" : ", no shear wall")
               + reasonsOf(*best);
    }

    void holdowns()
    {
        std::vector<bool> used(m_reading.layout.holdowns.size());
        for (const building::Holdown& truth : m_truth.holdowns) {
            const Point2 at = m_frame(truth.at);
            double best = 12;
            std::size_t match = used.size();
            for (std::size_t i = 0; i < used.size(); ++i) {
                const building::Holdown& found = m_reading.layout.holdowns[i];
                const double away = geometry::distance(found.at, at);
                if (!used[i] && found.level == truth.level && away < best
                    && plan::bareMark(found.mark) == plan::bareMark(truth.mark)) {
                    best = away;
                    match = i;
                }
            }
            if (match == used.size()) {
                ++m_score.holdowns.missed;
                say("missed hold-down " + truth.mark + " on level " + std::to_string(truth.level) + " "
                    + placeWords(at));
                continue;
            }
            used[match] = true;
            ++m_score.holdowns.right;
        }
        for (std::size_t i = 0; i < used.size(); ++i)
            if (!used[i] && m_reading.layout.holdowns[i].level > 0) {
                ++m_score.holdowns.invented;
                const building::Holdown& found = m_reading.layout.holdowns[i];
                say("invented hold-down \"" + found.mark + "\" on level " + std::to_string(found.level) + " "
                    + placeWords(found.at));
            }
    }

    void stacks()
    {
        std::set<std::set<std::uint32_t>> found;
        for (const building::WallStack& stack : m_reading.layout.stacks) {
            std::set<std::uint32_t> walls;
            for (const building::WallId id : stack.walls)
                walls.insert(id.value);
            found.insert(walls);
        }
        for (const building::WallStack& stack : m_truth.stacks) {
            std::set<std::uint32_t> walls;
            for (const building::WallId id : stack.walls)
                if (const auto match = m_matches.find(id.value); match != m_matches.end())
                    walls.insert(match->second);
            const bool right = walls.size() == stack.walls.size() && found.contains(walls);
            ++(right ? m_score.stacks.right : m_score.stacks.missed);
            if (!right && walls.size() == stack.walls.size())
                say("stack over " + wallWords(inFrame(m_truth.walls[stack.walls.front().value], m_frame))
                    + " is put together otherwise");
        }
    }

    void grids()
    {
        for (const RandomGrid& grid : m_truth.grids) {
            const Segment2 line{m_frame(grid.line.a), m_frame(grid.line.b)};
            const double tolerance = m_set.style.kind == SetKind::Scan ? 4 : 1;
            const bool right =
                std::any_of(m_reading.plan.grids.begin(), m_reading.plan.grids.end(),
                            [&](const building::GridLine& found) {
                                const Segment2 f = found.line;
                                const double whole = geometry::length(f);
                                if (found.label != grid.label || whole < 1)
                                    return false;
                                const Point2 n = Point2{f.a.y - f.b.y, f.b.x - f.a.x} * (1 / whole);
                                return std::fabs(geometry::dot(line.a - f.a, n)) < tolerance
                                       && std::fabs(geometry::dot(line.b - f.a, n)) < tolerance;
                            });
            ++(right ? m_score.grids.right : m_score.grids.missed);
            if (!right)
                say("grid " + grid.label + " missed");
        }
        for (const building::GridLine& found : m_reading.plan.grids)
            if (std::none_of(m_truth.grids.begin(), m_truth.grids.end(),
                             [&](const RandomGrid& g) { return g.label == found.label; })) {
                ++m_score.grids.invented;
                say("grid \"" + found.label + "\" invented");
            }
    }

    const PlanSetFiles& m_set;
    const PlanSetTruth& m_truth;
    const SetReading& m_reading;
    Transform2 m_frame;
    Matches m_matches;
    Score m_score;
};

} // namespace

Score score(const PlanSetFiles& set)
{
    const SetReading reading = readSet(set);
    return Scorer(set, reading).all();
}

} // namespace holdfast::support
