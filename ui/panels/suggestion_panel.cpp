#include "ui/panels/suggestion_panel.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/models/text.h"
#include "ui/panels/tile_view.h"

namespace holdfast::panels {

using drawing_review::Effect;
using drawing_review::Suggestion;
using drawing_review::SuggestionState;
using models::text;

namespace {

QString routeText(evaluation::Route route)
{
    switch (route) {
    case evaluation::Route::Accept: return SuggestionPanel::tr("nothing speaks against it");
    case evaluation::Route::Look: return SuggestionPanel::tr("look at it");
    case evaluation::Route::Human: return SuggestionPanel::tr("decide by the sheet alone");
    }
    return {};
}

QString stateText(const ShownSuggestion& shown)
{
    switch (shown.suggestion.state) {
    case SuggestionState::Open: return {};
    case SuggestionState::Accepted:
        return shown.inProject ? SuggestionPanel::tr("accepted") : SuggestionPanel::tr("taken back");
    case SuggestionState::Rejected: return SuggestionPanel::tr("rejected");
    }
    return {};
}

bool isOpen(const ShownSuggestion& shown)
{
    const SuggestionState state = shown.suggestion.state;
    return state == SuggestionState::Open || (state == SuggestionState::Accepted && !shown.inProject);
}

QString effectText(const Suggestion& s)
{
    switch (s.effect) {
    case Effect::Note: return SuggestionPanel::tr("Accepting it changes nothing in the project.");
    case Effect::Override: return SuggestionPanel::tr("Accepted, it is a correction in your name.");
    case Effect::Criterion:
        return SuggestionPanel::tr("Accepted, it is the design criterion %1.").arg(text(s.criterion));
    }
    return {};
}

QString detailText(const ShownSuggestion& shown)
{
    const Suggestion& s = shown.suggestion;
    QString words = SuggestionPanel::tr("%1 reads %2 and is sure to %3. The program has: %4.")
                        .arg(text(s.model), text(drawing_review::nameOf(s)))
                        .arg(s.confidence, 0, 'f', 2)
                        .arg(s.read.empty() ? SuggestionPanel::tr("nothing") : text(s.read));
    words += QLatin1Char('\n')
           + SuggestionPanel::tr("Trust %1: %2 (%3).").arg(s.verdict.trust, 0, 'f', 2).arg(routeText(s.verdict.route),
                                                                                        text(s.verdict.why));
    words += QLatin1Char('\n') + effectText(s);
    if (!s.remark.empty())
        words += QLatin1Char(' ') + SuggestionPanel::tr("Note: %1.").arg(text(s.remark));
    if (!s.suspicions.empty())
        words += QLatin1Char('\n') + SuggestionPanel::tr("Withheld from the model: %1").arg(text(s.suspicions.front()));
    if (s.state != SuggestionState::Open)
        words += QLatin1Char('\n')
               + SuggestionPanel::tr("%1 by %2, %3").arg(stateText(shown), text(s.decidedBy), text(s.decidedAt));
    return words;
}

} // namespace

SuggestionPanel::SuggestionPanel(QWidget* parent)
    : QWidget(parent), m_list(new QListWidget(this)), m_tile(new TileView(this)), m_detail(new QLabel(this)),
      m_message(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_review(new QPushButton(tr("Ask a model"), this)), m_cancel(new QPushButton(tr("Cancel"), this)),
      m_accept(new QPushButton(tr("Accept"), this)), m_reject(new QPushButton(tr("Reject"), this))
{
    setObjectName(QStringLiteral("suggestions"));
    m_list->setAccessibleName(tr("Suggestions of a model, the most trusted first"));
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    for (QLabel* label : {m_detail, m_message}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    }
    m_detail->setMinimumHeight(fontMetrics().height() * 4);
    m_review->setToolTip(tr("Sends pictures of doubtful places to the model you set up; asks for your consent first"));
    m_accept->setToolTip(tr("Take it into the project in your name (Y)"));
    m_reject->setToolTip(tr("It is wrong (N)"));
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(tr("How far the review is"));
    auto* buttons = new QHBoxLayout;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_review, m_progress, m_cancel, m_accept, m_reject})
        buttons->addWidget(widget);
    auto* keys = new QLabel(tr("Enter  show    Y  accept    N  reject    O  open again    U  undo"), this);
    keys->setTextFormat(Qt::PlainText);
    auto* halves = new QSplitter(Qt::Vertical, this);
    halves->addWidget(m_list);
    halves->addWidget(m_tile);
    halves->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(buttons);
    layout->addWidget(halves, 1);
    layout->addWidget(m_detail);
    layout->addWidget(m_message);
    layout->addWidget(keys);
    connect(m_list, &QListWidget::currentRowChanged, this, &SuggestionPanel::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, [this] { answer(Qt::Key_Return); });
    connect(m_review, &QPushButton::clicked, this, &SuggestionPanel::reviewWanted);
    connect(m_cancel, &QPushButton::clicked, this, &SuggestionPanel::cancelWanted);
    connect(m_accept, &QPushButton::clicked, this, [this] { answer(Qt::Key_Y); });
    connect(m_reject, &QPushButton::clicked, this, [this] { answer(Qt::Key_N); });
    setRunning(false);
    showCurrent();
}

void SuggestionPanel::setPictures(Pictures pictures)
{
    m_pictures = std::move(pictures);
    showCurrent();
}

void SuggestionPanel::setSuggestions(std::vector<ShownSuggestion> suggestions)
{
    const std::string before = current() ? current()->id : std::string();
    const int row = m_list->currentRow();
    m_shown = std::move(suggestions);
    fill();
    int wanted = m_shown.empty() ? -1 : std::clamp(row, 0, int(m_shown.size()) - 1);
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        if (m_shown[i].suggestion.id == before)
            wanted = int(i);
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(wanted);
    showCurrent();
    Q_EMIT countChanged(int(std::ranges::count_if(m_shown, isOpen)));
}

void SuggestionPanel::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ShownSuggestion& shown : m_shown) {
        const Suggestion& s = shown.suggestion;
        const QString state = stateText(shown);
        auto* row = new QListWidgetItem(QStringLiteral("%1%2   %3   %4")
                                            .arg(state.isEmpty() ? QString() : state + QStringLiteral("   "))
                                            .arg(s.verdict.trust, 0, 'f', 2)
                                            .arg(text(s.sheetNumber), text(drawing_review::nameOf(s))), m_list);
        row->setToolTip(text(s.verdict.why));
        QFont font = row->font();
        font.setItalic(!isOpen(shown));
        row->setFont(font);
    }
}

const Suggestion* SuggestionPanel::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_shown.size()) ? &m_shown[std::size_t(row)].suggestion : nullptr;
}

void SuggestionPanel::showCurrent()
{
    const Suggestion* s = current();
    m_accept->setEnabled(s != nullptr);
    m_reject->setEnabled(s != nullptr);
    m_tile->show(s && m_pictures ? m_pictures(s->tile) : QPixmap(), s ? s->box : std::array<double, 4>());
    m_detail->setText(s ? detailText(m_shown[std::size_t(m_list->currentRow())])
                        : tr("A model has proposed nothing for this project."));
}

// The next open one below, else above.
void SuggestionPanel::step()
{
    const int count = int(m_shown.size());
    for (int by = 1; by < count; ++by) {
        const int row = (m_list->currentRow() + by) % count;
        if (isOpen(m_shown[std::size_t(row)])) {
            m_list->setCurrentRow(row);
            return;
        }
    }
}

bool SuggestionPanel::answer(int key)
{
    if (key == Qt::Key_U) {
        Q_EMIT undoWanted();
        return true;
    }
    if (!current())
        return false;
    const QString id = text(current()->id);
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT shown(id); return true;
    case Qt::Key_Y:
        step();
        Q_EMIT accepted(id);
        return true;
    case Qt::Key_N:
        step();
        Q_EMIT rejected(id);
        return true;
    case Qt::Key_O: Q_EMIT reopened(id); return true;
    default: return false;
    }
}

void SuggestionPanel::setRunning(bool running)
{
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_review->setEnabled(!running);
    if (!running)
        m_progress->setValue(0);
}

void SuggestionPanel::setProgress(double share)
{
    m_progress->setValue(int(std::clamp(share, 0.0, 1.0) * 1000));
}

void SuggestionPanel::say(const QString& sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

bool SuggestionPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && answer(key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace holdfast::panels
