#include "core/engine/detect/model_obstructions.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using building::Obstruction;
using building::ObstructionKind;
using drawing::ModelElement;
using geometry::Point3;

constexpr double kBelowPodium = -24.0;   // in: rods and anchors end above this

bool anyOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words, [&](std::string_view w) { return text.find(w) != text.npos; });
}

std::string wordsOf(const ModelElement& e)
{
    return plan::plainWords(e.name + " " + e.objectType + " " + e.typeName + " " + e.predefinedType + " " + e.layer);
}

// IfcFlowSegment of IFC 2x3 says what it is by the class of its type, else by its words.
std::optional<ObstructionKind> flowKind(const ModelElement& e)
{
    const std::string classes = e.ifcClass + " " + e.typeClass;
    if (anyOf(classes, {"FireSuppression"}))
        return ObstructionKind::Sprinkler;
    if (anyOf(classes, {"CableCarrier"}))
        return anyOf(e.predefinedType, {"CONDUIT"}) ? ObstructionKind::Conduit : ObstructionKind::CableTray;
    if (anyOf(classes, {"IfcCable", "IfcJunctionBox", "IfcOutlet"}))
        return ObstructionKind::Conduit;
    if (anyOf(classes, {"IfcDuct", "IfcDamper", "IfcAirTerminal", "IfcFan"}))
        return ObstructionKind::Duct;
    if (anyOf(classes, {"IfcPipe", "IfcValve", "IfcPump", "IfcSanitary", "IfcWaste"}))
        return ObstructionKind::Pipe;
    const std::string words = wordsOf(e);
    if (anyOf(words, {"SPRINKLER"}))
        return ObstructionKind::Sprinkler;
    if (anyOf(words, {"CONDUIT"}))
        return ObstructionKind::Conduit;
    if (anyOf(words, {"CABLE TRAY", "CABLETRAY"}))
        return ObstructionKind::CableTray;
    if (anyOf(words, {"DUCT"}))
        return ObstructionKind::Duct;
    if (anyOf(words, {"PIPE", "PLUMB"}))
        return ObstructionKind::Pipe;
    return ObstructionKind::Architectural;
}

// Studs, posts and plates of the walls; the rods stand beside the first and pass through the last.
bool isWallFraming(const ModelElement& e)
{
    const std::vector<std::string> tokens = plan::tokensOf(wordsOf(e));
    return plan::hasAnyToken(tokens, {"STUD", "STUDS", "POST", "POSTS", "PLATE", "PLATES", "MULLION", "CRIPPLE",
                                      "BLOCKING", "KING", "TRIMMER"});
}

double topOf(const building::ObstructionShape& shape)
{
    if (const auto* box = std::get_if<geometry::OrientedBox>(&shape))
        return geometry::bounds(*box).high.z;
    if (const auto* sweep = std::get_if<building::RoundSweep>(&shape))
        return std::max(sweep->axis.a.z, sweep->axis.b.z) + sweep->radius.value();
    double top = -1e300;
    for (const Point3& p : std::get<building::TriangleMesh>(shape).points)
        top = std::max(top, p.z);
    return top;
}

struct Placer {
    const ModelFrame& frame;

    building::ObstructionShape operator()(geometry::OrientedBox box) const
    {
        box.center = frame.place(box.center);
        for (Point3& axis : box.axes)
            axis = frame.turned(axis);
        return box;
    }
    building::ObstructionShape operator()(const drawing::ModelSweep& sweep) const
    {
        return building::RoundSweep{{frame.place(sweep.axis.a), frame.place(sweep.axis.b)}, Length(sweep.radius)};
    }
    building::ObstructionShape operator()(const drawing::ModelMesh& mesh) const
    {
        building::TriangleMesh placed{mesh.points, mesh.triangles};
        for (Point3& p : placed.points)
            p = frame.place(p);
        return placed;
    }
};

std::string labelStem(ObstructionKind kind, int level)
{
    std::string word = enumText(kind);
    std::ranges::transform(word, word.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    std::erase(word, '_');
    return word + "-" + std::to_string(level) + "-";
}

class ObstructionAdder {
public:
    ObstructionAdder(const ModelFrame& frame, building::WallLayout& layout) : m_frame(frame), m_layout(layout)
    {
        for (const Obstruction& o : layout.obstructions)
            ++m_running[{o.kind, o.level}];
    }

    void add(const ModelElement& element, ObstructionKind kind)
    {
        for (const drawing::ModelShape& shape : element.shapes) {
            Obstruction o;
            o.shape = std::visit(Placer{m_frame}, shape);
            const double top = topOf(o.shape);
            if (top < kBelowPodium) {
                ++m_below;
                continue;
            }
            o.id.value = std::uint32_t(m_layout.obstructions.size());
            o.kind = kind;
            o.level = m_frame.levelOf(element, top);
            o.label = labelStem(kind, o.level) + std::to_string(++m_running[{kind, o.level}]);
            o.source = {m_frame.file, 1, {element.id}};
            m_layout.obstructions.push_back(std::move(o));
        }
        m_shapeless += element.shapes.empty();
    }

    void leaveFraming() { ++m_framing; }

    void report()
    {
        note("detect.model.below", Severity::Info, m_below,
             " bodies lie more than 24 in below the top of the podium and are not tested.", "None is needed.");
        note("detect.model.framing", Severity::Info, m_framing,
             " members and columns are taken as framing of the walls and are not tested.",
             "Check in 3D that none of them crosses a rod.");
        note("detect.model.shapeless", Severity::Error, m_shapeless,
             " obstructions have no shape and cannot be tested.", "Check these elements by eye.");
    }

private:
    void note(const std::string& rule, Severity severity, std::size_t count, const std::string& rest,
              const std::string& remedy)
    {
        if (count > 0)
            m_layout.findings.push_back({rule, severity, {SubjectKind::Drawing, m_frame.file, -1},
                                         m_frame.file + ": " + std::to_string(count) + rest, remedy, {}, {}});
    }

    const ModelFrame& m_frame;
    building::WallLayout& m_layout;
    std::map<std::pair<ObstructionKind, int>, int> m_running;
    std::size_t m_below = 0, m_framing = 0, m_shapeless = 0;
};

bool isFrame(const ModelElement& e) { return anyOf(e.ifcClass, {"IfcColumn", "IfcMember"}); }

} // namespace

std::optional<ObstructionKind> obstructionKind(const ModelElement& e)
{
    if (e.ifcClass == "Solid")
        return ObstructionKind::Architectural;
    if (e.ifcClass.starts_with("IfcBeam"))
        return anyOf(wordsOf(e), {"HEADER", "LINTEL"}) ? ObstructionKind::Header : ObstructionKind::Beam;
    if (isFrame(e)) {
        if (isWallFraming(e))
            return std::nullopt;
        return e.ifcClass.starts_with("IfcColumn") ? ObstructionKind::Architectural : ObstructionKind::Beam;
    }
    if (e.ifcClass.starts_with("IfcBuildingElementProxy"))
        return ObstructionKind::Architectural;
    static constexpr std::string_view kServices[]
        = {"IfcFlow", "IfcDuct", "IfcPipe", "IfcCable", "IfcFire", "IfcAir", "IfcDamper", "IfcValve", "IfcFan",
           "IfcPump", "IfcTank", "IfcCoil", "IfcBoiler", "IfcFilter", "IfcUnitary", "IfcSpaceHeater", "IfcSanitary",
           "IfcWaste", "IfcLight", "IfcOutlet", "IfcJunction", "IfcElectric", "IfcEnergy", "IfcDistribution"};
    const bool service = std::ranges::any_of(
        kServices, [&](std::string_view prefix) { return e.ifcClass.starts_with(prefix); });
    return service ? flowKind(e) : std::nullopt;
}

void addModelObstructions(const drawing::Drawing& model, const ModelFrame& frame, building::WallLayout& layout)
{
    ObstructionAdder adder(frame, layout);
    for (const ModelElement& element : model.elements) {
        if (const auto kind = obstructionKind(element))
            adder.add(element, *kind);
        else if (isFrame(element))
            adder.leaveFraming();
    }
    adder.report();
}

} // namespace holdfast::detect
