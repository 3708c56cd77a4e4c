// File > Export To: one entry for each format of exports/formats.h.
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

} // namespace holdfast::window
