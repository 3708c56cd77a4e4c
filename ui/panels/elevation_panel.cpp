#include "ui/panels/elevation_panel.h"

#include <algorithm>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/services/figures/figures.h"
#include "ui/models/relations.h"
#include "ui/models/text.h"

namespace holdfast::panels {

namespace {

constexpr double kSmallestPoints = 6.5, kLargestPoints = 11;      // of labels; by the width there is
constexpr double kPixelsAPoint = 85;                               // of the panel's width

// The run itself, the one a clash concerns, or the first of the stack that the subject belongs to.
QString runOf(const pipeline::Snapshot& snapshot, const Subject& subject)
{
    for (const Subject& drawn : models::pictured(snapshot, subject))
        if (drawn.kind == SubjectKind::RodRun)
            return models::text(drawn.label);
    const auto stack = models::stackOf(snapshot, subject);
    if (!stack || !snapshot.schedule)
        return {};
    const auto run = std::ranges::find(snapshot.schedule->runs, stack->label, &rods::RodRun::stackLabel);
    return run == snapshot.schedule->runs.end() ? QString() : models::text(run->label);
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

} // namespace

class ElevationPanel::Picture : public QWidget {
public:
    explicit Picture(ElevationPanel& owner) : QWidget(&owner), m_owner(owner)
    {
        setMinimumSize(260, 200);
        setAccessibleName(ElevationPanel::tr("Elevation of the rod run"));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(rect(), palette().color(QPalette::Base));
        const QString run = m_owner.shownRun();
        if (run.isEmpty()) {
            painter.setPen(palette().color(QPalette::Text));
            painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                             ElevationPanel::tr("No rod run yet. Press F5 to design."));
            return;
        }
        figures::Style style;
        style.dark = isDark(palette());
        style.fontPoints = std::clamp(width() / kPixelsAPoint, kSmallestPoints, kLargestPoints);
        figures::drawRodElevation(painter, QRectF(rect()).adjusted(6, 6, -6, -6), *m_owner.m_snapshot, run, style);
    }

private:
    ElevationPanel& m_owner;
};

ElevationPanel::ElevationPanel(models::Selection& selection, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_runs(new QComboBox(this)), m_picture(new Picture(*this))
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 4);
    const auto button = [&](Qt::ArrowType arrow, const QString& text, int by) {
        auto* made = new QToolButton(this);
        made->setArrowType(arrow);
        made->setToolTip(text);
        made->setAccessibleName(text);
        connect(made, &QToolButton::clicked, this, [this, by] { step(by); });
        bar->addWidget(made);
    };
    m_runs->setAccessibleName(tr("Rod run shown"));
    m_runs->setMinimumWidth(160);
    bar->addWidget(new QLabel(tr("Rod run:"), this));
    bar->addWidget(m_runs);
    button(Qt::LeftArrow, tr("Rod run before"), -1);
    button(Qt::RightArrow, tr("Next rod run"), 1);
    bar->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_picture, 1);
    connect(m_runs, &QComboBox::activated, this, [this] { show(m_runs->currentText()); });
    connect(&selection, &models::Selection::changed, this, &ElevationPanel::follow);
}

QString ElevationPanel::shownRun() const
{
    return m_runs->currentText();
}

void ElevationPanel::setSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot)
{
    const QString shown = shownRun();
    m_snapshot = std::move(snapshot);
    m_runs->clear();
    if (m_snapshot->schedule)
        for (const rods::RodRun& run : m_snapshot->schedule->runs)
            m_runs->addItem(models::text(run.label));
    m_runs->setCurrentIndex(std::max(m_runs->findText(shown), m_runs->count() > 0 ? 0 : -1));
    follow();
    m_picture->update();
}

void ElevationPanel::follow()
{
    const auto& current = m_selection.current();
    if (!current)
        return;
    if (const int index = m_runs->findText(runOf(*m_snapshot, *current)); index >= 0)
        m_runs->setCurrentIndex(index);
    m_picture->update();
}

void ElevationPanel::step(int by)
{
    const int next = m_runs->currentIndex() + by;
    if (next >= 0 && next < m_runs->count())
        show(m_runs->itemText(next));
}

void ElevationPanel::show(const QString& run)
{
    m_selection.select({SubjectKind::RodRun, run.toStdString(), -1});
}

} // namespace holdfast::panels
