// Tools > Sign a Report and Check Signatures.
#pragma once

class QMenu;
class QWidget;

namespace holdfast::session {
class Session;
}

namespace holdfast::window {

class MessageBar;

void addSigning(QMenu& menu, session::Session& session, MessageBar& messages, QWidget& parent);

} // namespace holdfast::window
