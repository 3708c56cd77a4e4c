// Design > Revisions: what the design is compared with, and whether the difference is drawn.
#pragma once

class QMenu;

namespace holdfast::session {
class Session;
}

namespace holdfast::window {

class Workspace;

// Owned by `window`. Keeping, choosing and forgetting a baseline are steps of the history; each designs again.
QMenu* makeBaselineMenu(session::Session& session, Workspace& window);

} // namespace holdfast::window
