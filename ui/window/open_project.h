// Opens a project in either of its forms: a .holdfast file, or a hand-written project.json as a new project.
#pragma once

#include "core/services/session/session.h"

namespace holdfast::window {

bool isProject(const QString& path);
bool isProjectDocument(const QString& path);   // project.json
Outcome openInto(session::Session& session, const QString& path);

} // namespace holdfast::window
