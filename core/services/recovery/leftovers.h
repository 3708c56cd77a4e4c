// What programs left behind that ended without saving: found at the next start, shown, taken up or dropped.
#pragma once

#include <vector>

#include <QDateTime>
#include <QString>

#include "core/services/recovery/journal_entry.h"
#include "core/services/session/session.h"

namespace holdfast::recovery {

struct Leftover {
    QString file;                          // the journal
    JournalEntry entry;
    bool projectIsThere = false;           // its project file can still be read
    bool savedSince = false;               // the file holds other inputs than those the changes were made to
    QDateTime saved;                       // when the project file was written last; invalid without one
    std::vector<Difference> differences;   // from the file (or an empty project) to the journal
};

struct Leftovers {
    std::vector<Leftover> found;           // newest first
    std::vector<Fault> damaged;            // journals that cannot be read; they stay where they are
};

// Journals whose program no longer runs. Reads the project files they belong to; call it on a worker when many.
Leftovers leftovers(const QString& folder);

// Opens the project as it was saved and takes the journal's state as one step, so that undo shows the saved one.
// The journal goes when the session's own has taken its place. Faults: those of opening a project that is there.
Outcome recover(session::Session& session, const Leftover& leftover);
void drop(const Leftover& leftover);

} // namespace holdfast::recovery
