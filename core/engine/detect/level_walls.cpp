#include "core/engine/detect/level_walls.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <tuple>

#include "core/engine/detect/wall_evidence.h"
#include "core/engine/detect/wall_grid.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using building::Holdown;
using building::ShearWall;
using building::WallId;
using geometry::Point2;

class LevelReader {
public:
    LevelReader(int level, const std::vector<building::GridLine>& grids,
                const building::DesignCriteria& criteria, building::WallLayout& layout)
        : m_level(level), m_grids(grids), m_criteria(criteria), m_layout(layout),
          m_firstWall(layout.walls.size())
    {
    }

    void addSheet(const PlanView& view)
    {
        const auto tags = findWallTags(view, m_layout.schedule);
        std::vector<Point2> marks;
        for (const Tag& tag : tags)
            marks.push_back(tag.at);
        const auto pieces = findWallPieces(view, m_criteria.materials.studDepth, marks);
        const auto matches = matchTags(view, tags, pieces, heldDown(view, pieces));
        std::vector<bool> marked(pieces.size(), false);
        for (const TagMatch& match : matches)
            marked[match.piece] = true;
        auto holdowns = findHoldowns(view, pieces, marked);
        addTagged(tags, matches, pieces, holdowns);
        const auto evidence = gatherEvidence(pieces, tags, matches, holdowns);
        std::vector<std::optional<std::size_t>> wallOf(pieces.size());
        for (const std::size_t i : inReadingOrder(pieces))
            wallOf[i] = addWall(view, pieces[i], evidence[i]);
        for (const HoldownMark& mark : holdowns)
            addHoldown(view, mark, mark.piece ? wallOf[*mark.piece] : std::nullopt);
        reportSheet(view, pieces, tags, matches);
    }

    void finish()
    {
        labelWalls();
        labelHoldowns();
        for (std::size_t i = m_firstWall; i < m_layout.walls.size(); ++i)
            reportWall(m_layout.walls[i], m_notes[i - m_firstWall]);
    }

private:
    struct WallNotes {
        WallEvidence evidence;
        bool doubtful = false;
    };

    // "SW4 / HD3": at the ends of the wall where none is drawn.
    void addTagged(const std::vector<Tag>& tags, const std::vector<TagMatch>& matches,
                   const std::vector<WallPiece>& pieces, std::vector<HoldownMark>& holdowns)
    {
        const std::size_t drawnOnes = holdowns.size();
        for (const TagMatch& match : matches) {
            const Tag& tag = tags[match.tag];
            for (const bool atEnd : {false, true}) {
                const bool drawn = std::ranges::any_of(holdowns, [&](const HoldownMark& h) {
                    return h.piece == match.piece && h.atEnd == atEnd;
                });
                const geometry::Segment2& axis = pieces[match.piece].axis;
                if (!tag.holdown.empty() && !drawn)
                    holdowns.push_back({atEnd ? axis.b : axis.a, tag.holdown, match.piece, atEnd, tag.handle});
            }
        }
        if (holdowns.size() > drawnOnes)
            m_layout.assumptions.push_back({"detect.holdown.tagged.level" + std::to_string(m_level),
                                            AssumptionCategory::Geometry,
                                            "A hold-down written in the tag of a wall stands at both its ends",
                                            std::to_string(holdowns.size() - drawnOnes) + " hold-downs",
                                            AssumptionSource::DrawingInference, "tags of the plan", true});
    }

    // Pieces with a hold-down at both ends, before any mark is known.
    static std::vector<bool> heldDown(const PlanView& view, const std::vector<WallPiece>& pieces)
    {
        std::vector<bool> starts(pieces.size(), false), ends(pieces.size(), false);
        for (const HoldownMark& mark : findHoldowns(view, pieces, starts))
            if (mark.piece)
                (mark.atEnd ? ends : starts)[*mark.piece] = true;
        for (std::size_t i = 0; i < pieces.size(); ++i)
            starts[i] = starts[i] && ends[i];
        return starts;
    }

    // By direction, then line, then along it: numbers run as one reads the plan.
    static std::vector<std::size_t> inReadingOrder(const std::vector<WallPiece>& pieces)
    {
        std::vector<std::size_t> order(pieces.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        const auto key = [&](std::size_t i) {
            const Point2 mid = geometry::middle(pieces[i].axis);
            double angle = geometry::angle(pieces[i].axis);
            angle = std::round(angle * 180 / std::numbers::pi);
            const Point2 d = (pieces[i].axis.b - pieces[i].axis.a) * (1.0 / pieces[i].length());
            const double line = geometry::cross(d, mid);
            return std::tuple(angle, std::round(std::fabs(d.y) > std::fabs(d.x) ? -line : line), dot(d, mid));
        };
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
        return order;
    }

    // The same wall may be drawn on the architect's and the engineer's plan of a level.
    std::optional<std::size_t> sameWall(const WallPiece& piece) const
    {
        for (std::size_t i = m_firstWall; i < m_layout.walls.size(); ++i) {
            const ShearWall& wall = m_layout.walls[i];
            WallPiece known;
            known.axis = wall.axis;
            if (!parallel(known, piece.axis)
                || std::fabs(besidePiece(known, geometry::middle(piece.axis)))
                    > 0.5 * std::max(wall.thickness.value(), piece.thickness))
                continue;
            const double a = alongPiece(known, piece.axis.a), b = alongPiece(known, piece.axis.b);
            const double overlap = std::min(known.length(), std::max(a, b)) - std::max(0.0, std::min(a, b));
            if (overlap > 0.5 * std::min(piece.length(), known.length()))
                return i;
        }
        return std::nullopt;
    }

    std::size_t addWall(const PlanView& view, const WallPiece& piece, const WallEvidence& evidence)
    {
        const WallVerdict verdict = judge(piece, evidence, view.sheet->scanned);
        ShearWall wall;
        wall.level = m_level;
        wall.axis = piece.axis;
        wall.length = Length(piece.length());
        wall.thickness = Length(piece.thickness);
        wall.isShear = verdict.isShear;
        wall.mark = verdict.isShear ? evidence.mark : "";
        wall.gridLabel = gridOf(piece.axis, m_grids);
        wall.openings = piece.openings;
        wall.confidence = verdict.confidence;
        wall.reasons = verdict.reasons;
        wall.source = view.source(piece.handles);
        if (const auto known = sameWall(piece)) {
            const bool better = wall.isShear && !m_layout.walls[*known].isShear;
            if (better) {
                m_layout.walls[*known] = wall;
                m_notes[*known - m_firstWall] = {evidence, verdict.doubtful};
            }
            return *known;
        }
        noteThickness(view, piece);
        m_layout.walls.push_back(std::move(wall));
        m_notes.push_back({evidence, verdict.doubtful});
        return m_layout.walls.size() - 1;
    }

    void noteThickness(const PlanView& view, const WallPiece& piece)
    {
        if (piece.origin != PieceOrigin::SingleLine || m_thicknessNoted)
            return;
        m_thicknessNoted = true;
        m_layout.assumptions.push_back(
            {"detect.wall.thickness.level" + std::to_string(m_level), AssumptionCategory::Geometry,
             "Walls drawn as a single line are as thick as the studs are deep",
             std::to_string(piece.thickness).substr(0, 4) + " in", AssumptionSource::DrawingInference,
             "sheet " + view.sheet->number, true});
    }

    // Drawn on two sheets of the level. The ends of two walls may stand in one corner.
    bool isSame(const Holdown& known, const HoldownMark& mark, std::optional<std::size_t> wall) const
    {
        constexpr double kSameHoldown = 6.0;
        const bool otherWall = wall && known.wall && known.wall->value != *wall;
        return known.level == m_level && !otherWall && geometry::distance(known.at, mark.at) < kSameHoldown;
    }

    void addHoldown(const PlanView& view, const HoldownMark& mark, std::optional<std::size_t> wall)
    {
        for (std::size_t i = m_firstHoldown; i < m_layout.holdowns.size(); ++i)
            if (isSame(m_layout.holdowns[i], mark, wall))
                return;
        Holdown holdown;
        holdown.level = m_level;
        holdown.at = mark.at;
        holdown.mark = mark.mark;
        holdown.source = view.source({mark.handle});
        if (wall)
            holdown.wall = WallId{std::uint32_t(*wall)};
        m_layout.holdowns.push_back(std::move(holdown));
    }

    void labelWalls()
    {
        std::map<std::string, int> running;
        for (std::size_t i = m_firstWall; i < m_layout.walls.size(); ++i) {
            ShearWall& wall = m_layout.walls[i];
            wall.id.value = std::uint32_t(i);
            const std::string stem = (wall.isShear ? "SW-" : "W-") + std::to_string(m_level) + "-"
                + (wall.gridLabel.empty() ? "OFF" : wall.gridLabel);
            wall.label = stem + "-" + std::to_string(++running[stem]);
        }
    }

    void labelHoldowns()
    {
        std::map<std::string, int> running;
        for (std::size_t i = m_firstHoldown; i < m_layout.holdowns.size(); ++i) {
            Holdown& holdown = m_layout.holdowns[i];
            holdown.id.value = std::uint32_t(i);
            std::string label = "HD-" + std::to_string(m_level) + "-OFF";
            if (holdown.wall) {
                const ShearWall& wall = m_layout.walls[holdown.wall->value];
                const bool left =
                    geometry::distance(holdown.at, wall.axis.a) < geometry::distance(holdown.at, wall.axis.b);
                const std::string stem = wall.isShear ? wall.label.substr(2) : "-" + wall.label;
                label = "HD" + stem + (left ? "-L" : "-R");
            }
            const int n = ++running[label];
            holdown.label = n > 1 || !holdown.wall ? label + "-" + std::to_string(n) : label;
            if (!holdown.wall)
                report("detect.holdown.stray", Severity::Warning, {SubjectKind::Holdown, holdown.label, m_level},
                       "A hold-down " + holdown.mark + " stands at no wall end.",
                       "Move it to a wall end, or draw the wall.", "GE-002");
        }
    }

    void report(std::string rule, Severity severity, Subject subject, std::string message, std::string remedy,
                std::string clause = "")
    {
        m_layout.findings.push_back({std::move(rule), severity, std::move(subject), std::move(message),
                                     std::move(remedy), std::move(clause), std::nullopt});
    }

    void reportWall(const ShearWall& wall, const WallNotes& notes)
    {
        const Subject subject{SubjectKind::Wall, wall.label, m_level};
        if (notes.doubtful)
            report("detect.wall.ambiguous", Severity::Warning, subject,
                   wall.label + (wall.isShear ? " is taken as a shear wall" : " is not taken as a shear wall")
                       + ", but the drawing is not clear.",
                   "Confirm or reject the wall.", "GE-001");
        if (!notes.evidence.otherMarks.empty())
            report("detect.mark.conflict", Severity::Error, subject,
                   wall.label + " carries mark " + notes.evidence.mark + " and also "
                       + notes.evidence.otherMarks.front() + ".",
                   "Set its mark.", "GE-010");
        if (!wall.isShear)
            return;
        if (wall.mark.empty())
            report("detect.mark.missing", Severity::Warning, subject,
                   "Shear wall " + wall.label + " has no mark.", "Set its mark.", "GE-010");
        else if (!notes.evidence.markInSchedule && !m_layout.schedule.empty())
            report("detect.mark.unknown", Severity::Error, subject,
                   "Mark " + wall.mark + " of " + wall.label + " is not in the schedule.",
                   "Correct the mark or complete the schedule.", "GE-010");
        constexpr double kLongestWall = 1200.0;  // in: 100 ft, beyond it the scale is doubted first
        if (wall.length.value() > kLongestWall)
            report("detect.wall.length", Severity::Critical, subject,
                   wall.label + " is " + std::to_string(std::lround(wall.length.value() / 12)) + " ft long.",
                   "Check the scale of the sheet.", "DI-001");
        reportEnds(wall, notes);
    }

    void reportEnds(const ShearWall& wall, const WallNotes& notes)
    {
        const bool anyHoldown = m_layout.holdowns.size() > m_firstHoldown;
        if (anyHoldown && notes.evidence.endsWithHoldown < 2)
            report("detect.holdown.missing", Severity::Error, {SubjectKind::Wall, wall.label, m_level},
                   wall.label
                       + (notes.evidence.endsWithHoldown == 0 ? " has no hold-down."
                                                              : " has a hold-down at one end only."),
                   "Draw the hold-down, or confirm that the other wall carries it.", "GE-002");
    }

    void reportSheet(const PlanView& view, const std::vector<WallPiece>& pieces, const std::vector<Tag>& tags,
                     const std::vector<TagMatch>& matches)
    {
        const Subject sheet{SubjectKind::Sheet, view.sheet->number, m_level};
        if (!pieces.empty() && pieces.front().origin == PieceOrigin::UnlayeredFaces)
            report("detect.layers.none", Severity::Warning, sheet,
                   "The sheet has no wall layer; walls are told by their two faces alone.",
                   "Check every wall, or put walls on a layer of their own.", "DI-010");
        for (std::size_t i = 0; i < tags.size(); ++i) {
            const bool matched = std::ranges::any_of(matches, [&](const TagMatch& m) { return m.tag == i; });
            if (!matched && tags[i].mark.size() > 1 && !pieces.empty() && insideWalls(pieces, tags[i].at))
                report("detect.mark.stray", Severity::Warning, sheet,
                       "Mark " + tags[i].mark + " stands at no wall.", "Check the plan.", "GE-010");
        }
    }

    static bool insideWalls(const std::vector<WallPiece>& pieces, Point2 at)
    {
        geometry::Box2 box;
        for (const WallPiece& piece : pieces) {
            box.add(piece.axis.a);
            box.add(piece.axis.b);
        }
        return box.contains(at);
    }

    int m_level;
    const std::vector<building::GridLine>& m_grids;
    const building::DesignCriteria& m_criteria;
    building::WallLayout& m_layout;
    std::size_t m_firstWall;
    std::size_t m_firstHoldown = m_layout.holdowns.size();
    std::vector<WallNotes> m_notes;
    bool m_thicknessNoted = false;
};

} // namespace

void addLevelWalls(const std::vector<PlanView>& views, int level,
                   const std::vector<building::GridLine>& grids, const building::DesignCriteria& criteria,
                   building::WallLayout& layout)
{
    LevelReader reader(level, grids, criteria, layout);
    for (const PlanView& view : views)
        reader.addSheet(view);
    reader.finish();
}

} // namespace holdfast::detect
