// The whole building seen from a corner: walls pale, rods coloured by utilization.
#include <map>

#include "core/services/figures/axonometric.h"

namespace holdfast::figures {

namespace {

constexpr double kTurn = -30, kTilt = 22;  // degrees
constexpr int kSides = 6;
constexpr double kPieces = 12;  // lengths a rod is cut into over the height of the building

std::map<std::string, QColor> colorsOfRuns(const pipeline::Snapshot& s)
{
    std::map<std::string, QColor> colors;
    if (s.schedule)
        for (const auto& run : s.schedule->runs)
            colors[run.label] = utilizationColor(run.utilization);
    return colors;
}

QColor colorOf(const Pencil& pencil, const solids::Part& part, const std::map<std::string, QColor>& ofRuns)
{
    QColor color;
    switch (part.kind) {
    case solids::PartKind::Wall:
        color = pencil.wood();
        color.setAlphaF(0.45f);
        return color;
    case solids::PartKind::Slab: return pencil.concrete();
    case solids::PartKind::Obstruction:
        color = QColor(0x6c, 0x8e, 0xad);
        color.setAlphaF(0.6f);
        return color;
    default: break;
    }
    const auto it = ofRuns.find(part.owner.label);
    return it == ofRuns.end() ? pencil.steel() : it->second;
}

// A rod is thinner than a hair at this scale: a line along its axis keeps it visible.
void drawRodAxes(Pencil& pencil, const pipeline::Snapshot& s, const std::map<std::string, QColor>& ofRuns,
                 const std::function<QPointF(geometry::Point3)>& toPaper)
{
    for (const auto& part : s.solids->parts) {
        const auto* cylinder = std::get_if<solids::Cylinder>(&part.shape);
        if (part.kind != solids::PartKind::Rod || !cylinder)
            continue;
        const bool isChosen = words(part.owner.label) == pencil.style().highlight;
        pencil.line(toPaper(cylinder->axis.a), toPaper(cylinder->axis.b), colorOf(pencil, part, ofRuns),
                    isChosen ? 2.4 : 1.1);
    }
}

}  // namespace

void drawBuilding(QPainter& painter, const QRectF& area, const pipeline::Snapshot& snapshot,
                  const Style& style)
{
    Pencil pencil(painter, area, style);
    if (!snapshot.solids || snapshot.solids->parts.empty() || snapshot.solids->bounds.empty())
        return pencil.sentence(QStringLiteral("No solids were made."));
    const geometry::Box3& bounds = snapshot.solids->bounds;
    const auto ofRuns = colorsOfRuns(snapshot);
    std::vector<Facet> facets;
    for (const auto& part : snapshot.solids->parts) {
        if (part.kind == solids::PartKind::Post || part.kind == solids::PartKind::Nut)
            continue;
        auto pieces = facetsOf(part.shape, colorOf(pencil, part, ofRuns), kSides,
                               (bounds.high.z - bounds.low.z) / kPieces + 1);
        facets.insert(facets.end(), std::make_move_iterator(pieces.begin()),
                      std::make_move_iterator(pieces.end()));
    }
    const QRectF room = area.adjusted(pencil.pt(8), pencil.pt(8), -pencil.pt(8), -pencil.pt(14));
    const auto toPaper = Axonometry(kTurn, kTilt).paint(pencil, room, std::move(facets));
    drawRodAxes(pencil, snapshot, ofRuns, toPaper);
    pencil.text(
        {area.left() + pencil.pt(6), area.bottom() - pencil.pt(4)},
        QStringLiteral("Rods: green to 0.90, amber to 1.00, red above; the values are in the rod schedule."),
        Qt::AlignLeft | Qt::AlignBottom, pencil.quiet(), 0.9);
}

}  // namespace holdfast::figures
