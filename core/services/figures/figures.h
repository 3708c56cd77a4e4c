// Every picture of the product, drawn with QPainter alone: the report, the sheet view and exports share them,
// and the headless program needs no OpenGL. Vectors wherever the painter is a PDF.
#pragma once

#include <QPainter>
#include <QRectF>

#include "core/engine/pipeline/snapshot.h"
#include "core/engine/report/report_document.h"

namespace holdfast::figures
{

// What is drawn, in which style, into which rectangle of the painter.
struct Style {
    bool dark = false; // screen themes only; paper is light
    double fontPoints = 7; // of labels
    QString highlight; // label of the selected thing, drawn stronger
};

// The figure the report asks for. A subject that does not exist draws a sentence saying so.
void draw(QPainter& painter, const QRectF& area, const report::FigureRef& figure,
    const pipeline::Snapshot& snapshot, const Style& style);

// --- the same pictures one by one, for the window ----------------------------------------------------------
void drawWallPlan(
    QPainter& painter, const QRectF& area, const pipeline::Snapshot& snapshot, int level, const Style& style);
void drawRodElevation(QPainter& painter, const QRectF& area, const pipeline::Snapshot& snapshot,
    const QString& rodRun, const Style& style);
void drawClash(QPainter& painter, const QRectF& area, const pipeline::Snapshot& snapshot,
    const QString& clash, const Style& style);
// The direction from a clash to the eye that drawClash() looks with, of length 1 in the set's frame.
geometry::Point3 clashEye();
// Level forces, story shears and overturning of a stack (label), one below the other's story.
void drawLoadDiagram(QPainter& painter, const QRectF& area, const pipeline::Snapshot& snapshot,
    const QString& stack, const Style& style);
void drawBuilding(
    QPainter& painter, const QRectF& area, const pipeline::Snapshot& snapshot, const Style& style);

// What changed on a level since the baseline, over what stayed.
void drawRevisionPlan(
    QPainter& painter, const QRectF& area, const pipeline::Snapshot& snapshot, int level, const Style& style);

// The colour scale of utilization used in 3D, tables and figures: green to 0.90, amber to 1.00, red above;
// always shown with the number or OK/NG, never by colour alone.
QColor utilizationColor(double ratio);

} // namespace holdfast::figures
