// A stack as a cantilever: level forces, story shears and overturning, strength level.
#include <algorithm>

#include "core/services/figures/pencil.h"

namespace holdfast::figures {

namespace {

class LoadDiagram {
public:
    LoadDiagram(Pencil& pencil, const loadpath::StackLoads& stack)
        : m_pencil(pencil)
        , m_stack(stack)
    {
        for (const auto& story : stack.stories) {
            m_elevations.push_back(m_height);
            m_height += story.height.value();
            m_mostForce = std::max(m_mostForce, std::max(story.levelForce, story.windForce).value());
            m_mostShear = std::max(m_mostShear, std::max(story.storyShear, story.windShear).value());
            m_mostMoment = std::max(m_mostMoment, std::max(story.overturning, story.windOverturning).value());
        }
        m_elevations.push_back(m_height);
        const QRectF& a = pencil.area();
        m_top = a.top() + pencil.pt(26);
        m_bottom = a.bottom() - pencil.pt(18);
    }

    void draw()
    {
        drawForces(panel(0));
        drawShears(panel(1));
        drawMoments(panel(2));
    }

private:
    double y(double elevation) const { return m_bottom - elevation / m_height * (m_bottom - m_top); }
    // Wind governs a story's picture only where it is the greater.
    static Force forceOf(const loadpath::StoryDemand& s) { return max(s.levelForce, s.windForce); }
    static Force shearOf(const loadpath::StoryDemand& s) { return max(s.storyShear, s.windShear); }
    static Moment momentOf(const loadpath::StoryDemand& s) { return max(s.overturning, s.windOverturning); }

    QRectF panel(int index) const
    {
        const double width = m_pencil.area().width() / 3;
        return QRectF(m_pencil.area().left() + index * width, m_top, width, m_bottom - m_top);
    }

    void heading(const QRectF& r, const char* text)
    {
        m_pencil.text({r.left() + m_pencil.pt(6), m_pencil.area().top() + m_pencil.pt(3)},
                      QString::fromLatin1(text), Qt::AlignLeft | Qt::AlignTop, m_pencil.ink(), 1.1,
                      Face::Bold);
    }

    void drawForces(const QRectF& r)
    {
        heading(r, "Force at the top of the story (lb)");
        const double left = r.left() + r.width() * 0.62, width = r.width() * 0.28;
        for (std::size_t i = 0; i < m_stack.stories.size(); ++i) {
            const auto& story = m_stack.stories[i];
            const double top = y(m_elevations[i + 1]), bottom = y(m_elevations[i]);
            m_pencil.rect({left, top, width, bottom - top}, m_pencil.wood(), m_pencil.quiet(), 0.5);
            m_pencil.text({left + width / 2, (top + bottom) / 2}, QString::number(story.story),
                          Qt::AlignCenter, m_pencil.ink());
            const double share = m_mostForce > 0 ? forceOf(story).value() / m_mostForce : 0;
            const double start = left - m_pencil.pt(6) - share * r.width() * 0.28;
            m_pencil.arrow({start, top}, {left, top}, m_pencil.accent(), 1);
            m_pencil.text({start - m_pencil.pt(3), top}, grouped(forceOf(story).value()),
                          Qt::AlignRight | Qt::AlignVCenter, m_pencil.ink(), 1, Face::Regular, true);
        }
        m_pencil.line({left - m_pencil.pt(8), m_bottom}, {left + width + m_pencil.pt(8), m_bottom},
                      m_pencil.ink(), 1.2);
    }

    void drawShears(const QRectF& r)
    {
        heading(r, "Story shear (lb)");
        const double left = r.left() + m_pencil.pt(10), room = r.width() * 0.62;
        for (std::size_t i = 0; i < m_stack.stories.size(); ++i) {
            const double shear = shearOf(m_stack.stories[i]).value();
            const double width = m_mostShear > 0 ? shear / m_mostShear * room : 0;
            const double top = y(m_elevations[i + 1]), bottom = y(m_elevations[i]);
            QColor tint = m_pencil.accent();
            tint.setAlpha(60);
            m_pencil.rect({left, top, width, bottom - top}, tint, m_pencil.accent(), 0.6);
            m_pencil.text({left + width + m_pencil.pt(4), (top + bottom) / 2}, grouped(shear),
                          Qt::AlignLeft | Qt::AlignVCenter, m_pencil.ink());
        }
        m_pencil.line({left, m_top}, {left, m_bottom}, m_pencil.ink(), 0.8);
    }

    void drawMoments(const QRectF& r)
    {
        heading(r, "Overturning at its base (ft-lb)");
        const double left = r.left() + m_pencil.pt(10), room = r.width() * 0.55;
        QPolygonF shape;
        shape << QPointF(left, y(m_height));
        for (std::size_t i = m_stack.stories.size(); i-- > 0;) {
            const double moment = momentOf(m_stack.stories[i]).value();
            shape << QPointF(left + (m_mostMoment > 0 ? moment / m_mostMoment * room : 0),
                             y(m_elevations[i]));
        }
        shape << QPointF(left, m_bottom);
        QColor tint(0xc0, 0x2b, 0x20);
        tint.setAlpha(50);
        m_pencil.polygon(shape, tint, QColor(0xc0, 0x2b, 0x20), 0.8);
        for (std::size_t i = 0; i < m_stack.stories.size(); ++i) {
            const Moment moment = momentOf(m_stack.stories[i]);
            const double x = left + (m_mostMoment > 0 ? moment.value() / m_mostMoment * room : 0);
            m_pencil.text({x + m_pencil.pt(4), y(m_elevations[i]) - m_pencil.pt(4)},
                          grouped(moment.in(1_ftlb)), Qt::AlignLeft | Qt::AlignVCenter, m_pencil.ink());
        }
        m_pencil.line({left, m_top}, {left, m_bottom}, m_pencil.ink(), 0.8);
    }

    Pencil& m_pencil;
    const loadpath::StackLoads& m_stack;
    std::vector<double> m_elevations;
    double m_height = 0, m_mostForce = 0, m_mostShear = 0, m_mostMoment = 0, m_top = 0, m_bottom = 0;
};

}  // namespace

void drawLoadDiagram(QPainter& painter, const QRectF& area, const pipeline::Snapshot& snapshot,
                     const QString& stack, const Style& style)
{
    Pencil pencil(painter, area, style);
    if (snapshot.path)
        for (const auto& loads : snapshot.path->stacks)
            if (words(loads.label) == stack && !loads.stories.empty())
                return LoadDiagram(pencil, loads).draw();
    pencil.sentence(QStringLiteral("There are no loads on stack %1.").arg(stack));
}

}  // namespace holdfast::figures
