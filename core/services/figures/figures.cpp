#include "core/services/figures/figures.h"

#include "core/services/figures/pencil.h"

namespace holdfast::figures {

namespace {

// Limits of the scale: the target and the limit of rods.targetUtilization and rods.limitUtilization.
constexpr double kTarget = 0.90, kLimit = 1.00;

} // namespace

QColor utilizationColor(double ratio)
{
    if (!(ratio <= kLimit))   // also what is not a number
        return QColor(0xc0, 0x2b, 0x20);
    return ratio > kTarget ? QColor(0xd9, 0x8e, 0x04) : QColor(0x2b, 0x8a, 0x3e);
}

void draw(QPainter& painter, const QRectF& area, const report::FigureRef& figure, const pipeline::Snapshot& snapshot,
          const Style& style)
{
    const QString subject = QString::fromStdString(figure.subject);
    switch (figure.kind) {
    case report::FigureKind::WallPlan:
        return drawWallPlan(painter, area, snapshot, subject.toInt(), style);
    case report::FigureKind::RodElevation:
        return drawRodElevation(painter, area, snapshot, subject, style);
    case report::FigureKind::Clash3d:
        return drawClash(painter, area, snapshot, subject, style);
    case report::FigureKind::Building3d:
        return drawBuilding(painter, area, snapshot, style);
    case report::FigureKind::LoadDiagram:
        return drawLoadDiagram(painter, area, snapshot, subject, style);
    }
}

} // namespace holdfast::figures
