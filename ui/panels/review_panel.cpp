#include "ui/panels/review_panel.h"

#include <algorithm>

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace holdfast::panels {

using models::ReviewItem;
using models::ReviewKind;

namespace {

bool isSame(const ReviewItem& a, const ReviewItem& b)
{
    return a.kind == b.kind && a.subject == b.subject && (a.kind != ReviewKind::Finding || a.doubt == b.doubt);
}

// A yes to it changes no input: it is taken note of until the window closes.
bool takesNoWord(const ReviewItem& item)
{
    return item.kind != ReviewKind::Wall && (item.kind != ReviewKind::Sheet || item.subject.level < 0);
}

bool holds(const std::vector<ReviewItem>& items, const ReviewItem& wanted)
{
    return std::ranges::any_of(items, [&](const ReviewItem& item) { return isSame(item, wanted); });
}

} // namespace

ReviewPanel::ReviewPanel(QWidget* parent)
    : QWidget(parent), m_list(new QListWidget(this)), m_detail(new QLabel(this)), m_keys(new QLabel(this))
{
    setObjectName(QStringLiteral("review"));
    m_list->setAccessibleName(tr("Things to review, the worst first"));
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setMinimumHeight(fontMetrics().height() * 3);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_keys->setTextFormat(Qt::PlainText);
    m_keys->setText(tr("Enter  show    Y  yes, it is right    N  no    M  mark, level or cell    S  skip    U  undo"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_detail);
    layout->addWidget(m_keys);
    connect(m_list, &QListWidget::currentRowChanged, this, &ReviewPanel::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, [this] { answer(Qt::Key_Return); });
    showCurrent();
}

void ReviewPanel::setQueue(std::vector<ReviewItem> queue)
{
    std::erase_if(m_skipped, [&](const ReviewItem& item) { return !holds(queue, item); });
    std::erase_if(queue, [&](const ReviewItem& item) { return holds(m_seen, item); });
    std::ranges::stable_partition(queue, [&](const ReviewItem& item) { return !holds(m_skipped, item); });
    const std::optional<ReviewItem> before = current() ? std::optional(*current()) : std::nullopt;
    const int row = m_list->currentRow();
    m_queue = std::move(queue);
    fill();
    int wanted = std::clamp(row, 0, std::max(0, int(m_queue.size()) - 1));
    for (std::size_t i = 0; before && i < m_queue.size(); ++i)
        if (isSame(m_queue[i], *before))
            wanted = int(i);
    const QSignalBlocker quiet(m_list);       // nobody asked to look elsewhere
    m_list->setCurrentRow(m_queue.empty() ? -1 : wanted);
    showCurrent();
    Q_EMIT countChanged(int(m_queue.size() - m_skipped.size()));
}

void ReviewPanel::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ReviewItem& item : m_queue) {
        auto* row = new QListWidgetItem(QStringLiteral("%1   %2 - %3")
                                            .arg(item.confidence, 0, 'f', 2)
                                            .arg(item.thing, item.doubt), m_list);
        row->setToolTip(item.remedy);
        if (holds(m_skipped, item)) {
            row->setText(tr("skipped") + QStringLiteral("   ") + row->text());
            QFont font = row->font();
            font.setItalic(true);
            row->setFont(font);
        }
    }
}

const ReviewItem* ReviewPanel::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_queue.size()) ? &m_queue[std::size_t(row)] : nullptr;
}

void ReviewPanel::showCurrent()
{
    const ReviewItem* item = current();
    m_detail->setText(item             ? QStringLiteral("%1: %2\n%3").arg(item->thing, item->doubt, item->remedy)
                      : m_queue.empty() ? tr("Nothing asks for review.")
                                        : QString());
}

// The next open item, and round to the first.
void ReviewPanel::next()
{
    if (m_queue.empty())
        return;
    m_list->setCurrentRow((m_list->currentRow() + 1) % int(m_queue.size()));
    if (const ReviewItem* item = current())
        Q_EMIT shown(*item);
}

bool ReviewPanel::answer(int key)
{
    if (key == Qt::Key_U) {
        Q_EMIT undoWanted();
        return true;
    }
    if (!current())
        return false;
    const ReviewItem item = *current();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT shown(item); return true;
    case Qt::Key_Y:
        if (takesNoWord(item))
            m_seen.push_back(item);
        next();
        Q_EMIT confirmed(item);
        break;
    case Qt::Key_N:
        next();
        Q_EMIT rejected(item);
        break;
    case Qt::Key_M: Q_EMIT answerWanted(item); return true;
    case Qt::Key_S:
        m_skipped.push_back(item);
        next();
        break;
    default: return false;
    }
    if (key == Qt::Key_S || takesNoWord(item))
        setQueue(m_queue);
    return true;
}

bool ReviewPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && answer(key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace holdfast::panels
