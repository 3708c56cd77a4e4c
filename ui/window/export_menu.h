// File > Export To: one entry for each format of exports/formats.h, and the firm's template of the report.
#pragma once

class QMenu;
class QWidget;

namespace holdfast::session {
class Session;
}

namespace holdfast::window {

// Owned by `parent`. An entry asks for a folder, the last one first; the session says how it went. Entries are
// grey until a design is there.
QMenu* makeExportMenu(session::Session& session, QWidget& parent);

// Ask where, the last place first, and write on the pool: the calculation package, everything of `design`.
void exportReport(session::Session& session, QWidget& parent);
void exportAll(session::Session& session, QWidget& parent);

} // namespace holdfast::window
