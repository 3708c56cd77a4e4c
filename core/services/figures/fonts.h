// The faces of paper: shipped with the program, so a report looks the same on every machine. They are loaded
// at the first use; a QGuiApplication (any platform plug-in, offscreen too) must exist.
#pragma once

#include <QFont>

namespace holdfast::figures {

enum class Face { Regular, Bold, Italic, Mono };
inline constexpr int kFaceCount = 4;

// Unhinted and without kerning, so that a width measured once holds at every size and on every device.
QFont face(Face which);
QFont faceAt(Face face, double points);

}  // namespace holdfast::figures
