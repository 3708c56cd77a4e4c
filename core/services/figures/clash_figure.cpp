// One clash seen from a corner: the rod's parts near it, the obstruction, and the gap.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/services/figures/axonometric.h"

namespace holdfast::figures {

namespace {

using geometry::Point3;

constexpr double kTurn = -38, kTilt = 26;  // degrees
constexpr double kLeastHalf = 9, kMostHalf = 36;  // inches of the scene around the clash, half
constexpr int kSides = 20;

QColor colorOf(const Pencil& pencil, solids::PartKind kind)
{
    switch (kind) {
    case solids::PartKind::Plate: return QColor(0x7d, 0x8b, 0x99);
    case solids::PartKind::TakeUpDevice: return QColor(0xd9, 0xa4, 0x41);
    case solids::PartKind::Coupler:
    case solids::PartKind::Nut: return QColor(0x5d, 0x6b, 0x79);
    case solids::PartKind::Post: return QColor(0xe0, 0xc9, 0xa0);
    case solids::PartKind::Slab: return pencil.concrete();
    default: return QColor(0x8c, 0x9a, 0xa8);
    }
}

const solids::Part* obstructionOf(const pipeline::Snapshot& s, const clash::Clash& clash)
{
    for (const auto& part : s.solids->parts)
        if (part.kind == solids::PartKind::Obstruction && part.owner.label == clash.obstruction)
            return &part;
    return nullptr;
}

// A cube about the clash, three times as wide as what clashes, within limits a reader can see.
geometry::Box3 sceneBox(const pipeline::Snapshot& s, const clash::Clash& clash)
{
    double half = kLeastHalf;
    if (const auto* obstruction = obstructionOf(s, clash)) {
        const geometry::Box3 b = solids::bounds(obstruction->shape);
        const double sides[] = {b.high.x - b.low.x, b.high.y - b.low.y, b.high.z - b.low.z};
        half = std::clamp(1.5 * *std::min_element(std::begin(sides), std::end(sides)), kLeastHalf, kMostHalf);
    }
    geometry::Box3 box;
    box.add(clash.at);
    return box.grown(half);
}

std::vector<Facet> sceneFacets(Pencil& pencil, const pipeline::Snapshot& s, const clash::Clash& clash,
                               const geometry::Box3& box)
{
    std::vector<Facet> facets;
    const double longest = (box.high.x - box.low.x) / 14;
    for (const auto& part : s.solids->parts) {
        const bool isRod = part.owner.kind == SubjectKind::RodRun && part.owner.label == clash.rodRun;
        const bool isObstruction = part.kind == solids::PartKind::Obstruction;
        if ((!isRod && !isObstruction) || !solids::bounds(part.shape).overlaps(box))
            continue;
        QColor color = colorOf(pencil, part.kind);
        if (isObstruction) {
            color
                = part.owner.label == clash.obstruction ? QColor(0xc8, 0x5a, 0x3c) : QColor(0xb9, 0xc2, 0xcb);
            color.setAlphaF(0.55f);
        }
        auto pieces = clipped(facetsOf(part.shape, color, kSides, longest), box);
        facets.insert(facets.end(), std::make_move_iterator(pieces.begin()),
                      std::make_move_iterator(pieces.end()));
    }
    return facets;
}

QString gapText(const clash::Clash& clash)
{
    const double gap = clash.gap.value();
    const QString number = QString::number(std::fabs(gap), 'f', 2);
    return gap < 0 ? QStringLiteral("penetrates %1 in").arg(number) : QStringLiteral("gap %1 in").arg(number);
}

void drawGap(Pencil& pencil, const clash::Clash& clash, const std::function<QPointF(Point3)>& toPaper)
{
    const QColor red(0xc0, 0x2b, 0x20);
    const QPointF at = toPaper(clash.at);
    const double reach = std::max(std::fabs(clash.gap.value()), 0.5);
    // `away` clears the obstruction, so the obstruction is on the other side of the point.
    const Point3 side = clash.gap.value() < 0 ? clash.away : clash.away * -1;
    const QPointF end = toPaper(clash.at + side * reach);
    pencil.line(at, end, red, 1.2);
    pencil.circle(at, pencil.pt(2), Qt::transparent, red, 1.0);
    const QPointF label(pencil.area().right() - pencil.pt(8),
                        std::clamp(at.y() - pencil.pt(16), pencil.area().top() + pencil.pt(30),
                                   pencil.area().bottom() - pencil.pt(30)));
    const QString text
        = gapText(clash) + QStringLiteral(" (required %1 in)").arg(clash.required.value(), 0, 'f', 2);
    const double width = pencil.sizeOf(text, 1.1, Face::Bold).width();
    pencil.line(at, {label.x() - width - pencil.pt(3), label.y()}, red, 0.5);
    pencil.text(label, text, Qt::AlignRight | Qt::AlignVCenter, red, 1.1, Face::Bold, true);
}

void drawCaption(Pencil& pencil, const clash::Clash& clash)
{
    const QPointF corner(pencil.area().left() + pencil.pt(6), pencil.area().top() + pencil.pt(5));
    pencil.text(corner,
                words(clash.label) + QStringLiteral("   ") + words(enumText(clash.severity)).toUpper(),
                Qt::AlignLeft | Qt::AlignTop, pencil.ink(), 1.2, Face::Bold);
    pencil.text(corner + QPointF(0, pencil.pt(11)),
                words(clash.part) + QStringLiteral(" of ") + words(clash.rodRun) + QStringLiteral(" and ")
                    + words(clash.obstruction) + QStringLiteral(", level %1").arg(clash.level)
                    + (clash.gridReference.empty() ? QString()
                                                   : QStringLiteral(", near ") + words(clash.gridReference)),
                Qt::AlignLeft | Qt::AlignTop, pencil.quiet());
    pencil.text({pencil.area().left() + pencil.pt(6), pencil.area().bottom() - pencil.pt(4)},
                QStringLiteral("At x %1, y %2, z %3 in (set frame, z = 0 at the top of the podium)")
                    .arg(clash.at.x, 0, 'f', 1)
                    .arg(clash.at.y, 0, 'f', 1)
                    .arg(clash.at.z, 0, 'f', 1),
                Qt::AlignLeft | Qt::AlignBottom, pencil.quiet(), 0.85);
}

}  // namespace

geometry::Point3 clashEye()
{
    constexpr double kDegree = std::numbers::pi / 180;
    const double turn = kTurn * kDegree, tilt = kTilt * kDegree;
    return {std::sin(turn) * std::cos(tilt), -std::cos(turn) * std::cos(tilt), std::sin(tilt)};
}

void drawClash(QPainter& painter, const QRectF& area, const pipeline::Snapshot& snapshot,
               const QString& clash, const Style& style)
{
    Pencil pencil(painter, area, style);
    const clash::Clash* found = nullptr;
    if (snapshot.clashes)
        for (const auto& c : snapshot.clashes->clashes)
            if (words(c.label) == clash)
                found = &c;
    if (!found)
        return pencil.sentence(QStringLiteral("There is no clash %1.").arg(clash));
    if (!snapshot.solids)
        return pencil.sentence(
            QStringLiteral("No solids were made, so there is no picture of %1.").arg(clash));
    const geometry::Box3 box = sceneBox(snapshot, *found);
    const QRectF room = area.adjusted(pencil.pt(8), pencil.pt(28), -pencil.pt(8), -pencil.pt(16));
    const auto toPaper
        = Axonometry(kTurn, kTilt).paint(pencil, room, sceneFacets(pencil, snapshot, *found, box));
    drawGap(pencil, *found, toPaper);
    drawCaption(pencil, *found);
}

}  // namespace holdfast::figures
