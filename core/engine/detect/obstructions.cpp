#include "core/engine/detect/obstructions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>

#include "core/engine/detect/obstruction_outlines.h"
#include "core/engine/detect/obstruction_text.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using building::ObstructionKind;
using geometry::Point2;
using geometry::Point3;
using plan::LayerRole;

constexpr double kTextReach = 72.0;     // in, from the outline
constexpr double kDefaultDepth = 12.0;  // in, and not more than the width
constexpr double kDefaultPipe = 4.0;    // in, a waste line; larger than supply and sprinkler branches

struct Notes {
    SizeNote size;
    std::optional<ElevationNote> elevation;
};

ObstructionKind kindOf(LayerRole role, const std::string& words)
{
    if (role == LayerRole::Mechanical) {
        if (plan::contains(words, "PIPE") || plan::contains(words, "CPVC"))
            return ObstructionKind::Pipe;
        if (plan::contains(words, "CONDUIT") || plan::contains(words, "EMT"))
            return ObstructionKind::Conduit;
        return plan::contains(words, "TRAY") ? ObstructionKind::CableTray : ObstructionKind::Duct;
    }
    switch (role) {
    case LayerRole::Beam: return ObstructionKind::Beam;
    case LayerRole::Header: return ObstructionKind::Header;
    case LayerRole::Duct: return ObstructionKind::Duct;
    case LayerRole::Pipe: return ObstructionKind::Pipe;
    case LayerRole::Conduit: return ObstructionKind::Conduit;
    case LayerRole::Sprinkler: return ObstructionKind::Sprinkler;
    case LayerRole::CableTray: return ObstructionKind::CableTray;
    default: return ObstructionKind::Architectural;
    }
}

bool isRoundKind(ObstructionKind kind)
{
    return kind == ObstructionKind::Pipe || kind == ObstructionKind::Conduit
        || kind == ObstructionKind::Sprinkler;
}

class ObstructionFinder {
public:
    ObstructionFinder(const PlanView& view, const StorySpace& story)
        : m_view(view), m_story(story), m_outlines(findOutlines(view))
    {
    }

    ObstructionReading find()
    {
        gatherNotes();
        for (std::size_t i = 0; i < m_outlines.size(); ++i)
            build(m_outlines[i], m_notes[i], m_words[i]);
        return std::move(m_reading);
    }

private:
    // Each note belongs to the nearest outline, within reach.
    void gatherNotes()
    {
        m_notes.resize(m_outlines.size());
        m_words.resize(m_outlines.size());
        std::vector<double> sizeAway(m_outlines.size(), kTextReach), levelAway(m_outlines.size(), kTextReach);
        for (const drawing::TextMark& text : m_view.marks.texts) {
            const std::string plain = plan::plainWords(text.text);
            const SizeNote size = readSizeNote(plain);
            const auto elevation = readElevationNote(plain);
            const bool sized = size.width || size.depth || size.diameter;
            if (!sized && !elevation)
                continue;
            const auto [index, away] = nearestOutline(text);
            if (index >= m_outlines.size())
                continue;
            if (sized && away < sizeAway[index]) {
                sizeAway[index] = away;
                m_notes[index].size = size;
                m_words[index] = plain;
            }
            if (elevation && away < levelAway[index]) {
                levelAway[index] = away;
                m_notes[index].elevation = elevation;
            }
        }
    }

    std::pair<std::size_t, double> nearestOutline(const drawing::TextMark& text) const
    {
        std::size_t best = m_outlines.size();
        double nearest = kTextReach;
        for (std::size_t i = 0; i < m_outlines.size(); ++i) {
            const double away = std::max(
                0.0, geometry::distanceTo(m_outlines[i].axis, text.middle) - m_outlines[i].width / 2);
            if (away < nearest) {
                nearest = away;
                best = i;
            }
        }
        return {best, nearest};
    }

    void assume(const std::string& what, const Outline& outline, double value)
    {
        std::ostringstream text, place;
        text << value << " in";
        const Point2 mid = geometry::middle(outline.axis);
        place << "layer " << m_view.marks.layers[outline.layer] << " at (" << std::lround(mid.x) << ", "
              << std::lround(mid.y) << ") in";
        m_reading.assumptions.push_back({"obstruction." + what + ".level" + std::to_string(m_story.level)
                                             + "." + std::to_string(m_reading.obstructions.size() + 1),
                                         AssumptionCategory::Coordination,
                                         "Nothing is written for the " + what + " of an obstruction on level "
                                             + std::to_string(m_story.level),
                                         text.str(), AssumptionSource::DrawingInference, place.str(), false});
    }

    double depthOf(const Outline& outline, const Notes& notes, double width)
    {
        if (notes.size.depth)
            return notes.size.depth->value();
        if (notes.size.diameter)
            return notes.size.diameter->value();
        const double depth = std::min(width, kDefaultDepth);
        assume("depth", outline, depth);
        return depth;
    }

    // z of the bottom.
    double bottomOf(const Outline& outline, const Notes& notes, double depth)
    {
        const double storyHeight = (m_story.underside - m_story.floor).value();
        constexpr double kAboveFraming = 24.0;
        if (notes.elevation && notes.elevation->height.value() >= 0
            && notes.elevation->height.value() <= storyHeight + kAboveFraming) {
            const double z = m_story.floor.value() + notes.elevation->height.value();
            if (notes.elevation->of == ElevationOf::Bottom)
                return z;
            return notes.elevation->of == ElevationOf::Top ? z - depth : z - depth / 2;
        }
        if (notes.elevation)
            m_reading.findings.push_back(
                {"detect.obstruction.elevation",
                 Severity::Warning,
                 {SubjectKind::Sheet, m_view.sheet->number, m_story.level},
                 "An elevation of " + std::to_string(std::lround(notes.elevation->height.value() / 12))
                     + " ft is outside the story of level " + std::to_string(m_story.level)
                     + " and is not used.",
                 "Give elevations above the floor of the level.",
                 "",
                 std::nullopt});
        const double bottom = m_story.underside.value() - depth;
        assume("bottom elevation", outline, bottom - m_story.floor.value());
        return bottom;
    }

    double widthOf(const Outline& outline, const Notes& notes, ObstructionKind kind)
    {
        if (outline.width > 0)
            return outline.width;
        if (notes.size.width)
            return notes.size.width->value();
        if (notes.size.diameter)
            return notes.size.diameter->value();
        const double width = isRoundKind(kind)                                    ? kDefaultPipe
            : kind == ObstructionKind::Duct || kind == ObstructionKind::CableTray ? kDefaultDepth
                                                                                  : m_story.studDepth.value();
        assume("width", outline, width);
        return width;
    }

    void build(const Outline& outline, const Notes& notes, const std::string& words)
    {
        const ObstructionKind kind = kindOf(m_view.role(outline.layer), words);
        building::Obstruction o;
        o.kind = kind;
        o.level = m_story.level;
        o.source = m_view.source(outline.handles);
        const double width = widthOf(outline, notes, kind);
        if (outline.vertical) {
            const Point2 c = geometry::middle(outline.axis);
            o.shape = building::RoundSweep{
                {{c.x, c.y, m_story.floor.value()}, {c.x, c.y, m_story.underside.value()}},
                Length(width / 2)};
        } else if (isRoundKind(kind)
                   || (kind == ObstructionKind::Duct && notes.size.diameter && !notes.size.depth)) {
            const double diameter = notes.size.diameter ? notes.size.diameter->value() : width;
            const double z = bottomOf(outline, notes, diameter) + diameter / 2;
            o.shape = building::RoundSweep{
                {{outline.axis.a.x, outline.axis.a.y, z}, {outline.axis.b.x, outline.axis.b.y, z}},
                Length(diameter / 2)};
        } else {
            const double depth = depthOf(outline, notes, width);
            o.shape = boxAlong(outline.axis, width, bottomOf(outline, notes, depth), depth);
        }
        m_reading.obstructions.push_back(std::move(o));
        m_reading.origins.push_back({m_view.marks.layers[outline.layer], words});
    }

    static geometry::OrientedBox boxAlong(const geometry::Segment2& axis, double width, double bottom,
                                          double depth)
    {
        const double length = geometry::length(axis);
        const Point2 d = (axis.b - axis.a) * (1.0 / length), mid = geometry::middle(axis);
        geometry::OrientedBox box;
        box.center = {mid.x, mid.y, bottom + depth / 2};
        box.axes = {Point3{d.x, d.y, 0}, Point3{-d.y, d.x, 0}, Point3{0, 0, 1}};
        box.half = {length / 2, width / 2, depth / 2};
        return box;
    }

    const PlanView& m_view;
    const StorySpace& m_story;
    std::vector<Outline> m_outlines;
    std::vector<Notes> m_notes;
    std::vector<std::string> m_words;
    ObstructionReading m_reading;
};

} // namespace

ObstructionReading findObstructions(const PlanView& view, const StorySpace& story)
{
    return ObstructionFinder(view, story).find();
}

} // namespace holdfast::detect
