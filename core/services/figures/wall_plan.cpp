// The walls of one level, drawn from the model: not a copy of the sheet.
#include <algorithm>
#include <cmath>

#include "core/services/figures/pencil.h"

namespace holdfast::figures {

namespace {

using geometry::Point2;

constexpr double kBubble = 8;  // radius of a grid bubble, points
constexpr double kBarFeet[] = {1, 2, 5, 10, 20, 50, 100, 200, 500};
constexpr double kGridOverrun = 14;  // points between the drawing and the bubbles

class WallPlan {
public:
    WallPlan(Pencil& pencil, const pipeline::Snapshot& s, int level)
        : m_pencil(pencil)
        , m_s(s)
        , m_level(level)
        , m_fit(fitted())
        , m_labels(pencil)
    {
    }

    void draw()
    {
        drawGrids();
        drawObstructions();
        for (const auto& wall : m_s.layout->walls)
            if (wall.level == m_level)
                drawWall(wall);
        drawHoldowns();
        drawRods();
        labelWalls();
        drawScaleBar();
        drawLegend();
    }

private:
    geometry::Box2 extent() const
    {
        geometry::Box2 box;
        for (const auto& wall : m_s.layout->walls)
            if (wall.level == m_level || m_level == 0) {
                box.add(wall.axis.a);
                box.add(wall.axis.b);
            }
        for (const auto& obstruction : m_s.layout->obstructions)
            if (obstruction.level == m_level)
                if (const geometry::Box3 b = boundsOf(obstruction.shape); !b.empty()) {
                    box.add({b.low.x, b.low.y});
                    box.add({b.high.x, b.high.y});
                }
        if (m_s.plans && !m_s.plans->grids.empty() && !box.empty())
            addGrids(box);
        return box.empty() ? geometry::Box2 {{0, 0}, {120, 120}} : box.grown(24);
    }

    // Grid lines near the walls widen the picture; one far away (a key plan's) does not shrink it.
    void addGrids(geometry::Box2& box) const
    {
        const geometry::Box2 near = box.grown(0.25 * std::max(box.width(), box.height()) + 60);
        for (const auto& grid : m_s.plans->grids) {
            const double p = grid.position.value();
            if (grid.axis == building::GridAxis::X && p >= near.low.x && p <= near.high.x)
                box.add({p, std::clamp(p, box.low.y, box.high.y)});
            if (grid.axis == building::GridAxis::Y && p >= near.low.y && p <= near.high.y)
                box.add({std::clamp(p, box.low.x, box.high.x), p});
        }
    }

    Fit fitted()
    {
        m_box = extent();
        const double side = m_pencil.pt(2 * kBubble + kGridOverrun + 4);
        const QRectF room = m_pencil.area().adjusted(side, side, -m_pencil.pt(10), -m_pencil.pt(30));
        return Fit(room, m_box.low.x, m_box.low.y, m_box.high.x, m_box.high.y);
    }

    QPointF at(Point2 p) const { return m_fit(p.x, p.y); }

    void drawGrids()
    {
        if (!m_s.plans)
            return;
        for (const auto& grid : m_s.plans->grids) {
            if (grid.axis == building::GridAxis::Skew)
                continue;
            const bool isX = grid.axis == building::GridAxis::X;
            const double p = grid.position.value();
            const double low = isX ? m_box.low.x : m_box.low.y, high = isX ? m_box.high.x : m_box.high.y;
            if (p < low - 1 || p > high + 1)
                continue;
            drawGrid(words(grid.label), isX, p);
        }
    }

    void drawGrid(const QString& label, bool isX, double p)
    {
        const double out = m_pencil.pt(kGridOverrun), r = m_pencil.pt(kBubble);
        const QPointF low = isX ? m_fit(p, m_box.low.y) : m_fit(m_box.high.x, p);
        const QPointF high
            = isX ? m_fit(p, m_box.high.y) + QPointF(0, -out) : m_fit(m_box.low.x, p) + QPointF(-out, 0);
        m_pencil.line(low, high, m_pencil.faint(), 0.4, Qt::DashDotLine);
        const QPointF center = high + (isX ? QPointF(0, -r) : QPointF(-r, 0));
        m_pencil.circle(center, r, m_pencil.paper(), m_pencil.quiet(), 0.6);
        m_pencil.text(center, label, Qt::AlignCenter, m_pencil.ink(), label.size() > 3 ? 0.8 : 1);
        m_labels.occupy(QRectF(center.x() - r, center.y() - r, 2 * r, 2 * r));
    }

    QPolygonF strip(const geometry::Segment2& axis, double thickness, double from, double to) const
    {
        const double l = std::max(1e-9, geometry::length(axis));
        const Point2 along = (axis.b - axis.a) * (1 / l), across {-along.y, along.x};
        const Point2 a = axis.a + along * from, b = axis.a + along * to, h = across * (thickness / 2);
        return QPolygonF(QList<QPointF> {at(a + h), at(b + h), at(b - h), at(a - h)});
    }

    void drawWall(const building::ShearWall& wall)
    {
        const double length = geometry::length(wall.axis);
        // A wall is never thinner on paper than a line that can be seen.
        const double least = m_pencil.pt(wall.isShear ? 2.2 : 0.8) / m_fit.scale();
        const double thickness = std::max(wall.thickness.value(), least);
        const bool isChosen = words(wall.label) == m_pencil.style().highlight;
        const QColor fill = wall.isShear ? m_pencil.accent() : m_pencil.paper();
        const QPolygonF whole = strip(wall.axis, thickness, 0, length);
        m_pencil.polygon(whole, fill,
                         isChosen           ? QColor(0xe0, 0x7b, 0x00)
                             : wall.isShear ? m_pencil.accent()
                                            : m_pencil.faint(),
                         isChosen ? 1.6 : 0.4);
        for (const auto& opening : wall.openings)
            m_pencil.polygon(strip(wall.axis, thickness, opening.from.value(), opening.to.value()),
                             m_pencil.paper(), m_pencil.quiet(), 0.4);
        m_labels.occupy(whole.boundingRect());
    }

    void labelWalls()
    {
        for (const auto& wall : m_s.layout->walls) {
            if (wall.level != m_level || !wall.isShear)
                continue;
            const QString mark = wall.mark.empty() ? words(wall.label) : words(wall.mark);
            m_labels.place(at(geometry::middle(wall.axis)), m_pencil.pt(2.5), mark, m_pencil.accent(), 0.95,
                           Face::Bold);
        }
    }

    void drawHoldowns()
    {
        for (const auto& holdown : m_s.layout->holdowns) {
            if (holdown.level != m_level)
                continue;
            const QPointF c = at(holdown.at);
            const double h = m_pencil.pt(2.4);
            const QRectF box(c.x() - h, c.y() - h, 2 * h, 2 * h);
            m_pencil.rect(box, Qt::transparent, m_pencil.ink(), 0.5);
            m_pencil.line(box.topLeft(), box.bottomRight(), m_pencil.ink(), 0.4);
            m_pencil.line(box.bottomLeft(), box.topRight(), m_pencil.ink(), 0.4);
        }
    }

    bool reaches(const rods::RodRun& run) const
    {
        return m_level == 0
            || std::any_of(run.segments.begin(), run.segments.end(),
                           [this](const auto& segment) { return segment.story == m_level; });
    }

    void drawRods()
    {
        if (!m_s.schedule)
            return;
        for (const auto& run : m_s.schedule->runs)
            if (reaches(run)) {
                m_pencil.circle(at(run.at), m_pencil.pt(2.6), utilizationColor(run.utilization),
                                m_pencil.paper(), 0.6);
                const double r = m_pencil.pt(3);
                m_labels.occupy(QRectF(at(run.at).x() - r, at(run.at).y() - r, 2 * r, 2 * r));
            }
        for (const auto& run : m_s.schedule->runs)
            if (reaches(run)) {
                const bool isChosen = words(run.label) == m_pencil.style().highlight;
                const QString label
                    = words(run.label) + QStringLiteral("  ") + QString::number(run.utilization, 'f', 2);
                m_labels.place(at(run.at), m_pencil.pt(3.5), label, m_pencil.ink(), 0.85,
                               isChosen ? Face::Bold : Face::Regular);
            }
    }

    static geometry::Box3 boundsOf(const building::ObstructionShape& shape)
    {
        geometry::Box3 box;
        if (const auto* oriented = std::get_if<geometry::OrientedBox>(&shape))
            return geometry::bounds(*oriented);
        if (const auto* sweep = std::get_if<building::RoundSweep>(&shape)) {
            box.add(sweep->axis.a);
            box.add(sweep->axis.b);
            return box.grown(sweep->radius.value());
        }
        for (const auto& p : std::get<building::TriangleMesh>(shape).points)
            box.add(p);
        return box;
    }

    void drawObstructions()
    {
        for (const auto& obstruction : m_s.layout->obstructions) {
            if (obstruction.level != m_level)
                continue;
            const geometry::Box3 b = boundsOf(obstruction.shape);
            if (b.empty())
                continue;
            const QRectF r = QRectF(m_fit(b.low.x, b.high.y), m_fit(b.high.x, b.low.y)).normalized();
            QColor tint = m_pencil.steel();
            tint.setAlpha(38);
            m_pencil.rect(r, tint, m_pencil.quiet(), 0.4);
            m_pencil.line(r.topLeft(), r.bottomRight(), m_pencil.faint(), 0.3);
            m_pencil.line(r.bottomLeft(), r.topRight(), m_pencil.faint(), 0.3);
            m_labels.place(r.center(), std::min(r.width(), r.height()) / 2, words(obstruction.label),
                           m_pencil.quiet(), 0.85);
        }
    }

    void drawScaleBar()
    {
        double feet = kBarFeet[0];
        for (const double candidate : kBarFeet)
            if (candidate * 12 * m_fit.scale() <= m_pencil.area().width() * 0.25)
                feet = candidate;
        const double width = feet * 12 * m_fit.scale(), h = m_pencil.pt(3);
        const QPointF start(m_pencil.area().left() + m_pencil.pt(8),
                            m_pencil.area().bottom() - m_pencil.pt(9));
        m_pencil.rect(QRectF(start.x(), start.y() - h, width / 2, h), m_pencil.ink(), m_pencil.ink(), 0.4);
        m_pencil.rect(QRectF(start.x() + width / 2, start.y() - h, width / 2, h), m_pencil.paper(),
                      m_pencil.ink(), 0.4);
        const QString label = QString::number(feet) + QStringLiteral(" ft");
        m_pencil.text(start + QPointF(width + m_pencil.pt(4), -h / 2), label,
                      Qt::AlignLeft | Qt::AlignVCenter, m_pencil.ink());
    }

    void drawLegend()
    {
        struct Entry {
            double ratio;
            const char* label;
        };
        const Entry entries[] = {{1.2, "> 1.00 NG"}, {0.95, "0.90 - 1.00"}, {0.5, "<= 0.90"}};
        double x = m_pencil.area().right() - m_pencil.pt(6);
        const double y = m_pencil.area().bottom() - m_pencil.pt(10);
        for (const Entry& entry : entries) {
            const QString label = QString::fromLatin1(entry.label);
            m_pencil.text({x, y}, label, Qt::AlignRight | Qt::AlignVCenter, m_pencil.quiet(), 0.9);
            x -= m_pencil.sizeOf(label, 0.9).width() + m_pencil.pt(5);
            m_pencil.circle({x, y}, m_pencil.pt(2.4), utilizationColor(entry.ratio), m_pencil.paper(), 0.4);
            x -= m_pencil.pt(9);
        }
        m_pencil.text({x, y}, QStringLiteral("Rod utilization:"), Qt::AlignRight | Qt::AlignVCenter,
                      m_pencil.quiet(), 0.9);
    }

    Pencil& m_pencil;
    const pipeline::Snapshot& m_s;
    int m_level;
    geometry::Box2 m_box;
    Fit m_fit;
    Labels m_labels;
};

}  // namespace

void drawWallPlan(QPainter& painter, const QRectF& area, const pipeline::Snapshot& snapshot, int level,
                  const Style& style)
{
    Pencil pencil(painter, area, style);
    const auto onLevel = [level](const building::ShearWall& wall) { return wall.level == level; };
    if (!snapshot.layout
        || (level != 0
            && std::none_of(snapshot.layout->walls.begin(), snapshot.layout->walls.end(), onLevel)))
        return pencil.sentence(QStringLiteral("No walls on level %1.").arg(level));
    WallPlan(pencil, snapshot, level).draw();
}

}  // namespace holdfast::figures
