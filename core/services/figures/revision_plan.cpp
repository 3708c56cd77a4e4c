// One level before and after: what stayed in grey, what changed over it.
#include <algorithm>
#include <array>

#include "core/services/figures/change_style.h"
#include "core/services/figures/pencil.h"

namespace holdfast::figures {

namespace {

using geometry::Point2;
using revision::Change;
using revision::ChangeKind;

constexpr std::array kKinds = {ChangeKind::Added, ChangeKind::Removed, ChangeKind::Relocated, ChangeKind::Modified};

class RevisionPlan {
public:
    RevisionPlan(Pencil& pencil, const pipeline::Snapshot& s, int level)
        : m_pencil(pencil)
        , m_s(s)
        , m_level(level)
        , m_fit(fitted())
        , m_labels(pencil)
    {
    }

    void draw()
    {
        for (const auto& wall : m_s.layout->walls)
            if (wall.level == m_level)
                m_pencil.line(at(wall.axis.a), at(wall.axis.b), m_pencil.faint(), wall.isShear ? 2.2 : 0.8);
        for (const Change& change : m_s.revisions->changes)
            if (change.level == m_level)
                drawChange(change);
        for (const Change& change : m_s.revisions->changes)
            if (change.level == m_level)
                label(change);
        drawLegend();
    }

private:
    Fit fitted() const
    {
        geometry::Box2 box;
        for (const auto& wall : m_s.layout->walls)
            if (wall.level == m_level) {
                box.add(wall.axis.a);
                box.add(wall.axis.b);
            }
        for (const Change& change : m_s.revisions->changes)
            if (change.level == m_level)
                for (const auto* points : {&change.from, &change.to})
                    for (const Point2& p : *points)
                        box.add(p);
        const geometry::Box2 shown = box.empty() ? geometry::Box2 {{0, 0}, {120, 120}} : box.grown(24);
        const double side = m_pencil.pt(14);
        const QRectF room = m_pencil.area().adjusted(side, side, -side, -m_pencil.pt(26));
        return Fit(room, shown.low.x, shown.low.y, shown.high.x, shown.high.y);
    }

    QPointF at(Point2 p) const { return m_fit(p.x, p.y); }

    QPointF middle(const std::vector<Point2>& points) const
    {
        return points.size() == 2 ? at((points[0] + points[1]) * 0.5) : at(points.front());
    }

    void shape(const std::vector<Point2>& points, const QColor& color, Qt::PenStyle line, double width)
    {
        if (points.size() == 2)
            return m_pencil.line(at(points[0]), at(points[1]), color, width, line);
        if (points.size() != 1)
            return;
        const QPointF c = at(points[0]);
        const double h = m_pencil.pt(3);
        const QPointF corners[] = {c + QPointF(-h, -h), c + QPointF(h, -h), c + QPointF(h, h), c + QPointF(-h, h)};
        for (int i = 0; i < 4; ++i)
            m_pencil.line(corners[i], corners[(i + 1) % 4], color, 0.9, line);
    }

    void drawChange(const Change& change)
    {
        const ChangeStyle style = changeStyle(change.kind);
        if (change.kind == ChangeKind::Relocated && !change.from.empty() && !change.to.empty()) {
            shape(change.from, style.color, Qt::DashLine, 0.9);
            shape(change.to, style.color, Qt::SolidLine, 2.0);
            m_pencil.arrow(middle(change.from), middle(change.to), style.color);
            return;
        }
        shape(change.to.empty() ? change.from : change.to, style.color, style.line, 2.0);
    }

    void label(const Change& change)
    {
        const auto& points = change.to.empty() ? change.from : change.to;
        if (points.empty())
            return;
        const ChangeStyle style = changeStyle(change.kind);
        const std::string& name = change.after.empty() ? change.before : change.after;
        m_labels.place(middle(points), m_pencil.pt(4), style.sign + QStringLiteral(" ") + words(name), style.color, 0.9,
                       Face::Bold);
    }

    void drawLegend()
    {
        double x = m_pencil.area().left() + m_pencil.pt(8);
        const double y = m_pencil.area().bottom() - m_pencil.pt(9);
        for (const ChangeKind kind : kKinds) {
            const ChangeStyle style = changeStyle(kind);
            m_pencil.line({x, y}, {x + m_pencil.pt(18), y}, style.color, 2.0, style.line);
            x += m_pencil.pt(22);
            const QString text = style.sign + QStringLiteral(" ") + style.name;
            m_pencil.text({x, y}, text, Qt::AlignLeft | Qt::AlignVCenter, m_pencil.ink(), 0.9);
            x += m_pencil.sizeOf(text, 0.9).width() + m_pencil.pt(12);
        }
    }

    Pencil& m_pencil;
    const pipeline::Snapshot& m_s;
    int m_level;
    Fit m_fit;
    Labels m_labels;
};

}  // namespace

ChangeStyle changeStyle(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return {QColor(0x1e, 0x84, 0x49), Qt::SolidLine, QStringLiteral("+"), QStringLiteral("added")};
    case ChangeKind::Removed:
        return {QColor(0xc0, 0x2b, 0x20), Qt::DashLine, QStringLiteral("-"), QStringLiteral("removed")};
    case ChangeKind::Relocated:
        return {QColor(0xb8, 0x6e, 0x00), Qt::DashDotLine, QStringLiteral(">"), QStringLiteral("relocated")};
    case ChangeKind::Modified:
        return {QColor(0x1f, 0x5f, 0xa8), Qt::DotLine, QStringLiteral("*"), QStringLiteral("modified")};
    case ChangeKind::Unchanged: break;
    }
    return {QColor(0x80, 0x86, 0x8c), Qt::SolidLine, QString(), QStringLiteral("unchanged")};
}

void drawRevisionPlan(QPainter& painter, const QRectF& area, const pipeline::Snapshot& snapshot, int level,
                      const Style& style)
{
    Pencil pencil(painter, area, style);
    const auto onLevel = [level](const Change& change) { return change.level == level; };
    if (!snapshot.layout || !snapshot.revisions || std::ranges::none_of(snapshot.revisions->changes, onLevel))
        return pencil.sentence(QStringLiteral("Nothing changed on level %1.").arg(level));
    RevisionPlan(pencil, snapshot, level).draw();
}

}  // namespace holdfast::figures
