// Where and how each project was exported last: kept by the user's settings, not in the project.
#pragma once

#include <QString>

namespace holdfast::window {

class ExportMemory {
public:
    // Of the project at `project`; of all untitled ones when it is empty.
    explicit ExportMemory(const QString& project);

    // `what`: "report", "all" or a format's id. Where this was written last, else where anything of the project was,
    // else the project's own folder.
    QString folder(const QString& what) const;
    void setFolder(const QString& what, const QString& folder);
    // The firm's template of the report; "" for none. A project that never chose one has the one chosen last.
    QString firmTemplate() const;
    void setFirmTemplate(const QString& path);

private:
    QString key(const QString& name) const;

    QString m_project, m_group;
};

} // namespace holdfast::window
