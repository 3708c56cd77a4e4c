#include "core/services/recovery/leftovers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include "core/services/store/project_json.h"

namespace holdfast::recovery {

namespace {

QString lockOf(const QString& journal)
{
    return journal + QStringLiteral(".lock");
}

// The lock of a program that lives cannot be taken.
bool isAbandoned(const QString& journal)
{
    QLockFile lock(lockOf(journal));
    lock.setStaleLockTime(0);
    return lock.tryLock(0);
}

Leftover described(const QString& file, JournalEntry entry)
{
    Leftover left{file, std::move(entry), false, false, {}, {}};
    pipeline::ProjectInputs saved;
    if (!left.entry.project.empty()) {
        if (auto inputs = store::loadProject(left.entry.project)) {
            saved = std::move(*inputs);
            left.projectIsThere = true;
            left.saved = QFileInfo(QString::fromStdString(left.entry.project)).lastModified();
            left.savedSince = hashOf(saved) != left.entry.savedHash;
        }
    }
    left.differences = differences(saved, left.entry.inputs);
    return left;
}

} // namespace

Leftovers leftovers(const QString& folder)
{
    Leftovers all;
    for (const QFileInfo& file : QDir(folder).entryInfoList({QStringLiteral("*.journal")}, QDir::Files)) {
        const QString path = file.absoluteFilePath();
        if (!isAbandoned(path))
            continue;
        const auto text = store::readWhole(path.toStdString());
        auto entry = text ? unsealed(*text, path.toStdString()) : Result<JournalEntry>(text.fault());
        if (!entry)
            all.damaged.push_back(entry.fault());
        else
            all.found.push_back(described(path, std::move(*entry)));
    }
    std::ranges::sort(all.found, std::ranges::greater(), [](const Leftover& left) { return left.entry.time; });
    return all;
}

Outcome recover(session::Session& session, const Leftover& leftover)
{
    if (leftover.projectIsThere) {
        const Outcome opened = session.open(QString::fromStdString(leftover.entry.project));
        if (!opened)
            return opened;
    } else {
        session.newProject();
    }
    if (leftover.entry.catalogs)
        session.setCatalogs(std::make_shared<const rods::Catalogs>(*leftover.entry.catalogs));
    session.setInputs(leftover.entry.inputs, session::Session::tr("Recover unsaved changes"));
    return Done{};
}

void drop(const Leftover& leftover)
{
    QFile::remove(leftover.file);
    QFile::remove(lockOf(leftover.file));
}

} // namespace holdfast::recovery
