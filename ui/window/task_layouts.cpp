#include "ui/window/task_layouts.h"

#include <QDockWidget>
#include <QSettings>

namespace holdfast::window {

namespace {

constexpr int kLayoutVersion = 3;      // raised when docks are renamed
// The first arrangement, made for 1600 x 1000.
constexpr int kLeftWidth = 290, kRightWidth = 400, kBottomHeight = 270;
const QString kTaskKey = QStringLiteral("window/task"), kLeftKey = QStringLiteral("window/layouts"),
              kNamedKey = QStringLiteral("window/namedLayouts");

QString keyOf(Task task)
{
    switch (task) {
    case Task::Import: return QStringLiteral("import");
    case Task::Design: return QStringLiteral("design");
    case Task::Coordinate: return QStringLiteral("coordinate");
    case Task::Review: return QStringLiteral("review");
    }
    return {};
}

QString namedKey(const QString& name)
{
    // A name may hold what QSettings takes for a path.
    return QString::fromLatin1(name.toUtf8().toHex());
}

} // namespace

QString taskTitle(Task task)
{
    switch (task) {
    case Task::Import: return TaskLayouts::tr("Import");
    case Task::Design: return TaskLayouts::tr("Design");
    case Task::Coordinate: return TaskLayouts::tr("Coordinate");
    case Task::Review: return TaskLayouts::tr("Review");
    }
    return {};
}

TaskLayouts::TaskLayouts(QMainWindow& window) : QObject(&window), m_window(window)
{
}

void TaskLayouts::add(QDockWidget& dock, Qt::DockWidgetArea area, Tasks tasks)
{
    m_window.addDockWidget(area, &dock);
    dock.hide();                       // side by side, before a task arranges them, all of them widen the window
    m_docks.push_back(&dock);
    m_homes.push_back({area, tasks});
}

void TaskLayouts::arrange(Task task, Qt::DockWidgetArea area)
{
    QDockWidget* first = nullptr;
    for (std::size_t i = 0; i < m_docks.size(); ++i) {
        if (m_homes[i].area != area)
            continue;
        QDockWidget* const dock = m_docks[i];
        const bool wanted = m_homes[i].tasks.testFlag(task);
        dock->setFloating(false);
        m_window.addDockWidget(area, dock);
        if (first)
            m_window.tabifyDockWidget(first, dock);
        if (wanted && !first)
            first = dock;
        dock->setVisible(wanted);
    }
    if (first)
        first->raise();
}

void TaskLayouts::arrange(Task task)
{
    QList<QDockWidget*> sides, bottom;
    QList<int> widths;
    for (const auto area : {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea, Qt::BottomDockWidgetArea})
        arrange(task, area);
    for (std::size_t i = 0; i < m_docks.size(); ++i) {
        if (!m_homes[i].tasks.testFlag(task))
            continue;
        if (m_homes[i].area == Qt::BottomDockWidgetArea) {
            bottom << m_docks[i];
            continue;
        }
        sides << m_docks[i];
        widths << (m_homes[i].area == Qt::LeftDockWidgetArea ? kLeftWidth : kRightWidth);
    }
    m_window.resizeDocks(sides, widths, Qt::Horizontal);
    if (!bottom.isEmpty())
        m_window.resizeDocks({bottom.first()}, {kBottomHeight}, Qt::Vertical);
}

void TaskLayouts::show(Task task)
{
    if (task != m_task)
        m_left[m_task] = m_window.saveState(kLayoutVersion);
    m_task = task;
    const auto left = m_left.find(task);
    if (left == m_left.end() || !m_window.restoreState(left->second, kLayoutVersion))
        arrange(task);
    Q_EMIT shown(task);
}

void TaskLayouts::reset()
{
    m_left.erase(m_task);
    arrange(m_task);
}

QStringList TaskLayouts::named() const
{
    QSettings settings;
    settings.beginGroup(kNamedKey);
    QStringList names;
    for (const QString& key : settings.childKeys())
        names << QString::fromUtf8(QByteArray::fromHex(key.toLatin1()));
    names.sort(Qt::CaseInsensitive);
    return names;
}

void TaskLayouts::saveAs(const QString& name)
{
    QSettings().setValue(kNamedKey + QLatin1Char('/') + namedKey(name), m_window.saveState(kLayoutVersion));
}

void TaskLayouts::showNamed(const QString& name)
{
    m_window.restoreState(QSettings().value(kNamedKey + QLatin1Char('/') + namedKey(name)).toByteArray(),
                          kLayoutVersion);
}

void TaskLayouts::remove(const QString& name)
{
    QSettings().remove(kNamedKey + QLatin1Char('/') + namedKey(name));
}

void TaskLayouts::keep(QSettings& settings)
{
    m_left[m_task] = m_window.saveState(kLayoutVersion);
    settings.setValue(kTaskKey, keyOf(m_task));
    for (const auto& [task, state] : m_left)
        settings.setValue(kLeftKey + QLatin1Char('/') + keyOf(task), state);
}

void TaskLayouts::restore(const QSettings& settings)
{
    for (const Task task : kTasks) {
        const QByteArray state = settings.value(kLeftKey + QLatin1Char('/') + keyOf(task)).toByteArray();
        if (!state.isEmpty())
            m_left[task] = state;
        if (settings.value(kTaskKey).toString() == keyOf(task))
            m_task = task;
    }
    show(m_task);
}

} // namespace holdfast::window
