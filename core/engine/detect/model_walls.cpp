#include "core/engine/detect/model_walls.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <span>

#include "core/engine/detect/wall_grid.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using building::ShearWall;
using drawing::ModelElement;
using geometry::Point2;

constexpr double kParallel = 0.035;     // sine of two degrees
constexpr double kSureByMark = 0.9, kSureByWord = 0.8, kSureNot = 0.6;

struct Evidence {
    std::string mark;
    bool isShear = false, bearing = false, heavy = false;
    double confidence = kSureNot;
    std::vector<std::string> reasons;
};

// "SW4", "SW-4", "SW 12": the letters stand alone and digits follow.
std::string markIn(const std::string& text)
{
    const std::vector<std::string> tokens = plan::tokensOf(plan::plainWords(text));
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string& t = tokens[i];
        const auto digits = [](std::string_view s) {
            return !s.empty() && s.size() <= 3
                && std::ranges::all_of(s, [](unsigned char c) { return std::isdigit(c) != 0; });
        };
        if (t.starts_with("SW") && digits(std::string_view(t).substr(2)))
            return t;
        if (t == "SW" && i + 1 < tokens.size() && digits(tokens[i + 1]))
            return t + tokens[i + 1];
    }
    return {};
}

bool isTrue(const std::string& value)
{
    const std::string plain = plan::plainWords(value);
    return plain == "TRUE" || plain == "YES" || plain == "1";
}

void readProperty(const drawing::ModelProperty& property, Evidence& evidence)
{
    const std::string key = plan::bareMark(property.key.substr(property.key.find('.') + 1));
    if (key == "LOADBEARING")
        evidence.bearing |= isTrue(property.value);
    if (key.find("SHEARWALL") == key.npos && key != "MARK" && key != "REFERENCE")
        return;
    if (const std::string mark = markIn(property.value); !mark.empty() && evidence.mark.empty()) {
        evidence.mark = mark;
        evidence.reasons.push_back("property " + property.key + " names " + mark);
    } else if (key.find("SHEARWALL") != key.npos && isTrue(property.value)) {
        evidence.isShear = true;
        evidence.confidence = kSureByWord;
        evidence.reasons.push_back("property " + property.key + " is true");
    }
}

Evidence evidenceOf(const ModelElement& element)
{
    Evidence evidence;
    const std::pair<const char*, const std::string*> words[]
        = {{"type", &element.typeName}, {"name", &element.name}, {"tag", &element.tag},
           {"object type", &element.objectType}};
    for (const auto& [what, text] : words)
        if (const std::string mark = markIn(*text); !mark.empty() && evidence.mark.empty()) {
            evidence.mark = mark;
            evidence.reasons.push_back(std::string(what) + " \"" + *text + "\" names " + mark);
        }
    for (const drawing::ModelProperty& property : element.properties)
        readProperty(property, evidence);
    if (!evidence.mark.empty()) {
        evidence.isShear = true;
        evidence.confidence = kSureByMark;
    }
    if (evidence.bearing)
        evidence.reasons.emplace_back("it bears load");
    const std::vector<std::string> material = plan::tokensOf(plan::plainWords(element.material));
    evidence.heavy = plan::hasAnyToken(material, {"CONCRETE", "CMU", "MASONRY", "BRICK", "BLOCK"});
    if (evidence.heavy) {
        evidence.isShear = false;
        evidence.confidence = kSureByMark;
        evidence.reasons.push_back("its material is not light frame: " + element.material);
    }
    if (evidence.reasons.empty())
        evidence.reasons.emplace_back("nothing names it a shear wall");
    return evidence;
}

bool isSame(const ShearWall& a, const ShearWall& b)
{
    const Point2 d = a.axis.b - a.axis.a, e = b.axis.b - b.axis.a;
    const double size = length(d);
    if (a.level != b.level || !(size > 0) || std::fabs(cross(d, e)) > kParallel * size * length(e))
        return false;
    if (std::fabs(cross(d, geometry::middle(b.axis) - a.axis.a)) / size
        > 0.5 * std::max(a.thickness.value(), b.thickness.value()))
        return false;
    const double p = dot(b.axis.a - a.axis.a, d) / size, q = dot(b.axis.b - a.axis.a, d) / size;
    return std::min(size, std::max(p, q)) - std::max(0.0, std::min(p, q)) > 0.5 * std::min(size, length(e));
}

class WallAdder {
public:
    WallAdder(const ModelFrame& frame, std::vector<building::GridLine> grids, building::WallLayout& layout)
        : m_frame(frame), m_grids(std::move(grids)), m_layout(layout), m_plansEnd(layout.walls.size())
    {
    }

    void add(const ModelElement& element)
    {
        if (!element.wall) {
            ++m_crooked;
            return;
        }
        const double base = element.wall->base + m_frame.shift.z;
        const bool storeyBelow = element.storey >= 0 && std::size_t(element.storey) < m_frame.storeyLevels.size()
            && m_frame.storeyLevels[std::size_t(element.storey)] < 1;
        if (storeyBelow || base + element.wall->height <= 1) {
            ++m_below;   // foundation and podium walls are not light frame
            return;
        }
        const Evidence evidence = evidenceOf(element);
        ShearWall wall = wallOf(element, evidence, m_frame.levelOf(element, base + 1));
        const auto plans = std::span(m_layout.walls).first(m_plansEnd);
        const auto known = std::ranges::find_if(plans, [&](const ShearWall& w) { return isSame(w, wall); });
        if (known != plans.end()) {
            known->reasons.push_back("also in " + m_frame.file);
            if (evidence.isShear && (!known->isShear || plan::bareMark(evidence.mark) != plan::bareMark(known->mark)))
                ++m_otherwise;
            return;
        }
        m_bearing += evidence.bearing && !evidence.isShear && !evidence.heavy;
        const std::string stem = (wall.isShear ? "SW-" : "W-") + std::to_string(wall.level) + "-"
            + (wall.gridLabel.empty() ? "OFF" : wall.gridLabel) + "-M";
        do
            wall.label = stem + std::to_string(++m_running[stem]);
        while (std::ranges::find(m_layout.walls, wall.label, &ShearWall::label) != m_layout.walls.end());
        wall.id.value = std::uint32_t(m_layout.walls.size());
        m_layout.walls.push_back(std::move(wall));
    }

    void report()
    {
        note("detect.model.wall.crooked", Severity::Warning, m_crooked,
             " walls are not straight, upright and of even thickness, or have no body; they are left out.",
             "Add those that are shear walls by hand.");
        note("detect.model.wall.bearing", Severity::Info, m_bearing,
             " walls bear load, but nothing names them shear walls; they are not designed.",
             "Confirm those that are shear walls.");
        note("detect.model.wall.below", Severity::Info, m_below, " walls stand below story 1 and are left out.",
             "None is needed.");
        note("detect.model.wall.otherwise", Severity::Warning, m_otherwise,
             " walls are marked otherwise than on the plans, which are followed.", "Compare model and plans.");
    }

private:
    ShearWall wallOf(const ModelElement& element, const Evidence& evidence, int level) const
    {
        ShearWall wall;
        wall.level = level;
        wall.axis = m_frame.place(element.wall->axis);
        wall.length = Length(element.wall->length);
        wall.thickness = Length(element.wall->thickness);
        wall.isShear = evidence.isShear;
        wall.mark = evidence.isShear ? evidence.mark : "";
        wall.gridLabel = gridOf(wall.axis, m_grids);
        for (const drawing::ModelOpening& o : element.wall->openings)
            wall.openings.push_back({Length(o.offset), Length(o.offset + o.width), Length(o.height)});
        wall.confidence = evidence.confidence;
        wall.reasons = evidence.reasons;
        wall.reasons.insert(wall.reasons.begin(), element.ifcClass + " of " + m_frame.file);
        wall.source = {m_frame.file, 1, {element.id}};
        return wall;
    }

    void note(const std::string& rule, Severity severity, std::size_t count, const std::string& rest,
              const std::string& remedy)
    {
        if (count > 0)
            m_layout.findings.push_back({rule, severity, {SubjectKind::Drawing, m_frame.file, -1},
                                         m_frame.file + ": " + std::to_string(count) + rest, remedy, {}, {}});
    }

    const ModelFrame& m_frame;
    std::vector<building::GridLine> m_grids;
    building::WallLayout& m_layout;
    std::size_t m_plansEnd;
    std::map<std::string, int> m_running;
    std::size_t m_crooked = 0, m_below = 0, m_bearing = 0, m_otherwise = 0;
};

// Those of the plans, and those of the model that the plans do not have.
std::vector<building::GridLine> gridsOf(const drawing::Drawing& model, const ModelFrame& frame,
                                        const building::PlanSet& plan)
{
    std::vector<building::GridLine> grids = plan.grids;
    for (const drawing::ModelGrid& axis : model.modelGrids)
        if (std::ranges::find(grids, axis.label, &building::GridLine::label) == grids.end()) {
            building::GridLine line;
            line.label = axis.label;
            line.line = frame.place(axis.line);
            grids.push_back(std::move(line));
        }
    return grids;
}

} // namespace

void addModelWalls(const drawing::Drawing& model, const ModelFrame& frame, const building::PlanSet& plan,
                   building::WallLayout& layout)
{
    WallAdder adder(frame, gridsOf(model, frame, plan), layout);
    for (const ModelElement& element : model.elements)
        if (element.ifcClass.starts_with("IfcWall"))
            adder.add(element);
    adder.report();
}

} // namespace holdfast::detect
