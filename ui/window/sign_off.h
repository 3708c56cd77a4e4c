// The review in the window: the panel's wishes asked for in full and done by the session's desk.
#pragma once

namespace holdfast::session {
class Session;
}

namespace holdfast::window {

class Workspace;

// Once, when the docks are made. A deed that is refused is said in the message bar.
void connectSignOff(Workspace& window, session::Session& session);

} // namespace holdfast::window
