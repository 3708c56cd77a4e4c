// The arrangements of the docks: one for each task, as the user left it, and those the user named.
#pragma once

#include <map>
#include <vector>

#include <QFlags>
#include <QMainWindow>
#include <QStringList>

class QDockWidget;
class QSettings;

namespace holdfast::window {

enum class Task { Import = 1, Design = 2, Coordinate = 4, Review = 8 };
Q_DECLARE_FLAGS(Tasks, Task)
Q_DECLARE_OPERATORS_FOR_FLAGS(Tasks)

inline constexpr std::array kTasks = {Task::Import, Task::Design, Task::Coordinate, Task::Review};
inline constexpr Tasks kEveryTask = Task::Import | Task::Design | Task::Coordinate | Task::Review;

QString taskTitle(Task task);

class TaskLayouts : public QObject {
    Q_OBJECT
public:
    explicit TaskLayouts(QMainWindow& window);

    // A dock, where it lies at first and the tasks it is shown for. Docks of one area share tabs, in this order.
    void add(QDockWidget& dock, Qt::DockWidgetArea area, Tasks tasks);
    const std::vector<QDockWidget*>& docks() const { return m_docks; }

    Task task() const { return m_task; }
    void show(Task task);        // as it was left, at first as it was made
    void reset();                // the task's first arrangement

    // Arrangements with a name of the user's, kept for all projects.
    QStringList named() const;
    void saveAs(const QString& name);
    void showNamed(const QString& name);
    void remove(const QString& name);

    void keep(QSettings& settings);
    void restore(const QSettings& settings);

Q_SIGNALS:
    void shown(holdfast::window::Task task);

private:
    struct Home {
        Qt::DockWidgetArea area;
        Tasks tasks;
    };
    void arrange(Task task);
    void arrange(Task task, Qt::DockWidgetArea area);

    QMainWindow& m_window;
    std::vector<QDockWidget*> m_docks;
    std::vector<Home> m_homes;   // of m_docks
    std::map<Task, QByteArray> m_left;
    Task m_task = Task::Design;
};

} // namespace holdfast::window
