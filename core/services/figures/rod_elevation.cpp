// One rod run from its anchor to the roof. Heights are to scale, widths are not.
#include <algorithm>
#include <cmath>

#include "core/engine/base/feet_inch.h"
#include "core/services/figures/pencil.h"

namespace holdfast::figures {

namespace {

struct Band {  // one story, elevations in inches over the podium
    int story = 1;
    QString name;
    double base = 0, top = 0, floorDepth = 0;
};

std::vector<Band> bandsOf(const pipeline::Snapshot& s, const rods::RodRun& run)
{
    std::vector<Band> bands;
    double base = 0;
    if (s.inputs)
        for (const auto& story : s.inputs->criteria.stories) {
            const double top = base + story.height.value();
            const QString name
                = story.name.empty() ? QStringLiteral("Story %1").arg(story.story) : words(story.name);
            bands.push_back({story.story, name, base, top, story.floorDepth.value()});
            base = top;
        }
    // Without criteria the run's own segments say where the stories are.
    if (bands.empty())
        for (const auto& segment : run.segments)
            bands.push_back({segment.story, QStringLiteral("Story %1").arg(segment.story),
                             segment.bottom.value(), segment.top.value(), 0});
    const int last = run.segments.empty() ? 0 : run.segments.back().story;
    std::erase_if(bands, [last](const Band& band) { return band.story > last; });
    return bands;
}

class RodElevation {
public:
    RodElevation(Pencil& pencil, const pipeline::Snapshot& s, const rods::RodRun& run)
        : m_pencil(pencil)
        , m_run(run)
        , m_bands(bandsOf(s, run))
        , m_title(words(run.label) + QStringLiteral("   stack ") + words(run.stackLabel)
                  + (run.rods > 1 ? QStringLiteral("   pair: figures of one rod") : QString()))
    {
        const QRectF& a = pencil.area();
        m_top = a.top() + pencil.pt(46);
        m_bottom = a.bottom() - pencil.pt(46);
        m_height = m_bands.empty() ? 1 : m_bands.back().top;
        m_rodX = a.left() + a.width() * 0.30;
        m_wallHalf = a.width() * 0.085;
    }

    void draw()
    {
        drawHeadings();
        drawPodium();
        for (const Band& band : m_bands)
            drawStory(band);
        for (const auto& segment : m_run.segments)
            drawSegment(segment);
        for (const auto& coupler : m_run.couplers)
            drawCoupler(coupler);
        for (const auto& restraint : m_run.restraints)
            drawRestraint(restraint);
        if (m_run.base == building::StackBase::Podium)
            drawAnchor();
        else
            drawSupport();
        drawLegend();
    }

private:
    double y(double elevation) const { return m_bottom - elevation / m_height * (m_bottom - m_top); }
    double column(int index) const
    {
        static constexpr double shares[] = {0.45, 0.575, 0.68, 0.70, 0.85};
        return m_pencil.area().left() + m_pencil.area().width() * shares[index];
    }

    void drawHeadings()
    {
        const double top = m_pencil.area().top() + m_pencil.pt(2);
        m_pencil.text({m_pencil.area().left() + m_pencil.pt(4), top}, m_title, Qt::AlignLeft | Qt::AlignTop,
                      m_pencil.ink(), 1.25, Face::Bold);
        const double line = top + m_pencil.pt(14);
        const auto head = [&](double x, const char* text, Qt::Alignment align) {
            m_pencil.text({x, line}, QString::fromLatin1(text), align | Qt::AlignTop, m_pencil.quiet(), 0.9,
                          Face::Bold);
        };
        head(m_pencil.area().left() + m_pencil.pt(4), "Story", Qt::AlignLeft);
        head(column(0), "Rod", Qt::AlignLeft);
        head(column(1) + m_pencil.pt(24), "N ASD (lb)", Qt::AlignRight);
        head(column(2) + m_pencil.pt(0), "P (lb)", Qt::AlignRight);
        head(column(3), "Plate W x L x t", Qt::AlignLeft);
        head(column(4), "Take-up device", Qt::AlignLeft);
        m_pencil.line({m_pencil.area().left() + m_pencil.pt(4), line + m_pencil.pt(10)},
                      {m_pencil.area().right() - m_pencil.pt(4), line + m_pencil.pt(10)}, m_pencil.faint(),
                      0.5);
    }

    void drawPodium()
    {
        const double depth = m_pencil.pt(24);
        m_pencil.rect({m_rodX - m_wallHalf * 1.45, m_bottom, m_wallHalf * 2.9, depth}, m_pencil.concrete(),
                      m_pencil.quiet(), 0.5);
        m_pencil.text({m_pencil.area().left() + m_pencil.pt(4), m_bottom + depth / 2},
                      QStringLiteral("Podium"), Qt::AlignLeft | Qt::AlignVCenter, m_pencil.ink());
    }

    void drawStory(const Band& band)
    {
        const double left = m_rodX - m_wallHalf, width = 2 * m_wallHalf;
        const double floorTop = y(band.top), floorBottom = y(band.top - band.floorDepth);
        m_pencil.rect({left, floorBottom, width, y(band.base) - floorBottom}, m_pencil.paper(),
                      m_pencil.faint(), 0.5);
        if (band.floorDepth > 0)
            m_pencil.rect({left - m_wallHalf * 0.35, floorTop, width * 1.35, floorBottom - floorTop},
                          m_pencil.wood(), m_pencil.quiet(), 0.4);
        const double x = m_pencil.area().left() + m_pencil.pt(4), middle = y((band.base + band.top) / 2);
        m_pencil.text({x, middle - m_pencil.pt(1)}, band.name, Qt::AlignLeft | Qt::AlignBottom,
                      m_pencil.ink(), 1, Face::Bold);
        m_pencil.text({x, middle + m_pencil.pt(1)}, words(formatFeetInches(Length(band.top - band.base))),
                      Qt::AlignLeft | Qt::AlignTop, m_pencil.quiet(), 0.9);
        const double dim = left - m_wallHalf * 0.6;
        m_pencil.arrow({dim, middle}, {dim, y(band.top)}, m_pencil.faint(), 0.4);
        m_pencil.arrow({dim, middle}, {dim, y(band.base)}, m_pencil.faint(), 0.4);
        m_pencil.line({m_pencil.area().left() + m_pencil.pt(4), y(band.base)},
                      {m_pencil.area().right() - m_pencil.pt(4), y(band.base)}, m_pencil.faint(), 0.3,
                      Qt::DotLine);
    }

    double ratioOf(int story) const
    {
        double most = 0;
        for (const auto& check : m_run.checks)
            if (check.story == story)
                most = std::max(most, check.ratio);
        return most;
    }

    double rodHalf(Length diameter) const { return m_pencil.pt(1.0 + 1.1 * diameter.value()); }

    void drawSegment(const rods::RodSegment& segment)
    {
        const double half = rodHalf(segment.diameter);
        const QColor color = utilizationColor(ratioOf(segment.story));
        m_pencil.rect({m_rodX - half, y(segment.top.value()), 2 * half,
                       y(segment.bottom.value()) - y(segment.top.value())},
                      color, m_pencil.ink(), 0.4);
        const double middle = y((segment.bottom + segment.top).value() / 2);
        const QString size = (m_run.rods > 1 ? QStringLiteral("2 x ") : QString())
            + words(formatInches(segment.diameter)) + QStringLiteral(" ") + words(segment.grade);
        m_pencil.text({column(0), middle}, size, Qt::AlignLeft | Qt::AlignVCenter, m_pencil.ink(), 1,
                      Face::Bold);
        m_pencil.text({column(0), middle + m_pencil.pt(9)},
                      QStringLiteral("DCR %1").arg(ratioOf(segment.story), 0, 'f', 2),
                      Qt::AlignLeft | Qt::AlignVCenter, color, 0.9);
        m_pencil.text({column(1) + m_pencil.pt(24), middle}, grouped(segment.tensionAsd.value()),
                      Qt::AlignRight | Qt::AlignVCenter, m_pencil.ink());
    }

    void drawCoupler(const rods::Coupler& coupler)
    {
        const double half = rodHalf(max(coupler.lower, coupler.upper)) + m_pencil.pt(1.6);
        const double center = y(coupler.elevation.value()), tall = m_pencil.pt(4.5);
        m_pencil.rect({m_rodX - half, center - tall, 2 * half, 2 * tall}, m_pencil.steel(), m_pencil.ink(),
                      0.4);
        if (coupler.lower != coupler.upper)
            m_pencil.text({m_rodX + half + m_pencil.pt(2), center}, QStringLiteral("reducer"),
                          Qt::AlignLeft | Qt::AlignVCenter, m_pencil.quiet(), 0.75);
    }

    static QString plateText(const rods::Restraint& r)
    {
        return words(formatInches(r.plateWidth)) + QStringLiteral(" x ") + words(formatInches(r.plateLength))
            + QStringLiteral(" x ") + words(formatInches(r.plateThickness));
    }

    void drawRestraint(const rods::Restraint& r)
    {
        const double at = y(r.elevation.value()), half = m_wallHalf * 0.42, tall = m_pencil.pt(2.2);
        m_pencil.rect({m_rodX - half, at - tall, 2 * half, tall}, m_pencil.steel(), m_pencil.ink(), 0.4);
        const double deviceTall = m_pencil.pt(7), deviceHalf = m_pencil.pt(4);
        if (!r.device.empty())
            m_pencil.rect({m_rodX - deviceHalf, at - tall - deviceTall, 2 * deviceHalf, deviceTall},
                          QColor(0xd9, 0xa4, 0x41), m_pencil.ink(), 0.4);
        const double line = at - m_pencil.pt(4);
        m_pencil.line({m_rodX + m_wallHalf * 1.35, line}, {column(2) - m_pencil.pt(46), line},
                      m_pencil.faint(), 0.3, Qt::DotLine);
        const auto cell = [&](double x, const QString& text, Qt::Alignment align) {
            m_pencil.text({x, line}, text, align | Qt::AlignVCenter, m_pencil.ink(), 0.92, Face::Regular,
                          true);
        };
        cell(column(2), grouped(r.increment.value()), Qt::AlignRight);
        cell(column(3), plateText(r) + (r.plateVerified ? QString() : QStringLiteral(" \u2020")),
             Qt::AlignLeft);
        if (!r.device.empty())
            cell(column(4), words(r.device) + (r.deviceVerified ? QString() : QStringLiteral(" \u2020")),
                 Qt::AlignLeft);
        m_pencil.text({column(3), line + m_pencil.pt(9)},
                      QStringLiteral("shrinkage %1 in, \u0394 %2 in")
                          .arg(r.shrinkageCumulative.value(), 0, 'f', 3)
                          .arg(r.totalAsd.value(), 0, 'f', 3),
                      Qt::AlignLeft | Qt::AlignVCenter, m_pencil.quiet(), 0.8);
    }

    void drawAnchor()
    {
        const rods::Anchor& anchor = m_run.anchor;
        const double half = rodHalf(anchor.diameter), depth = m_pencil.pt(18);
        m_pencil.rect({m_rodX - half, m_bottom, 2 * half, depth}, m_pencil.steel(), m_pencil.ink(), 0.4);
        m_pencil.rect({m_rodX - 3 * half, m_bottom + depth - m_pencil.pt(3), 6 * half, m_pencil.pt(3)},
                      m_pencil.steel(), m_pencil.ink(), 0.4);
        const QString text = words(formatInches(anchor.diameter)) + QStringLiteral(" ") + words(anchor.model)
            + QStringLiteral(", h_ef ") + words(formatInches(anchor.embedment))
            + QStringLiteral(", T %1 lb ASD, %2 lb strength")
                  .arg(grouped(anchor.demandAsd.value()), grouped(anchor.demandStrength.value()));
        m_pencil.text({column(0), m_bottom + depth * 0.6}, text, Qt::AlignLeft | Qt::AlignVCenter,
                      m_pencil.ink());
    }

    // A run that starts late ends at the wall or transfer element below it, whose connection is by others.
    void drawSupport()
    {
        if (m_run.segments.empty())
            return;
        const double at = y(m_run.segments.front().bottom.value());
        m_pencil.rect({m_rodX - m_wallHalf * 0.6, at, m_wallHalf * 1.2, m_pencil.pt(4)}, m_pencil.steel(),
                      m_pencil.ink(), 0.4);
        m_pencil.text({column(0), at + m_pencil.pt(8)},
                      words(m_run.anchor.model)
                          + QStringLiteral(", T %1 lb ASD, %2 lb strength")
                                .arg(grouped(m_run.anchor.demandAsd.value()),
                                     grouped(m_run.anchor.demandStrength.value())),
                      Qt::AlignLeft | Qt::AlignVCenter, m_pencil.ink());
    }

    void drawLegend()
    {
        m_pencil.text(
            {m_pencil.area().left() + m_pencil.pt(4), m_pencil.area().bottom() - m_pencil.pt(3)},
            QStringLiteral("Heights to scale, widths not. N: tension in the rod of the story; P: increment "
                           "at its plate; "
                           "\u0394: rod and device at ASD; DCR: greatest ratio of all checks of the story."),
            Qt::AlignLeft | Qt::AlignBottom, m_pencil.quiet(), 0.82);
    }

    Pencil& m_pencil;
    const rods::RodRun& m_run;
    std::vector<Band> m_bands;
    QString m_title;
    double m_top = 0, m_bottom = 0, m_height = 1, m_rodX = 0, m_wallHalf = 0;
};

}  // namespace

void drawRodElevation(QPainter& painter, const QRectF& area, const pipeline::Snapshot& snapshot,
                      const QString& rodRun, const Style& style)
{
    Pencil pencil(painter, area, style);
    if (snapshot.schedule)
        for (const auto& run : snapshot.schedule->runs)
            if (words(run.label) == rodRun && !run.segments.empty())
                return RodElevation(pencil, snapshot, run).draw();
    pencil.sentence(QStringLiteral("There is no rod run %1.").arg(rodRun));
}

}  // namespace holdfast::figures
