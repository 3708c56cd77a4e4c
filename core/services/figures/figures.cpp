#include "core/services/figures/figures.h"

#include "core/services/figures/pencil.h"

namespace holdfast::figures {

void draw(QPainter& painter, const QRectF& area, const report::FigureRef& figure,
          const pipeline::Snapshot& snapshot, const Style& style)
{
    const QString subject = QString::fromStdString(figure.subject);
    switch (figure.kind) {
    case report::FigureKind::WallPlan: return drawWallPlan(painter, area, snapshot, subject.toInt(), style);
    case report::FigureKind::RodElevation: return drawRodElevation(painter, area, snapshot, subject, style);
    case report::FigureKind::Clash3d: return drawClash(painter, area, snapshot, subject, style);
    case report::FigureKind::Building3d: return drawBuilding(painter, area, snapshot, style);
    case report::FigureKind::RevisionPlan:
        return drawRevisionPlan(painter, area, snapshot, subject.toInt(), style);
    case report::FigureKind::LoadDiagram: return drawLoadDiagram(painter, area, snapshot, subject, style);
    }
}

}  // namespace holdfast::figures
