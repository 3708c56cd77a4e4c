// A file is either the old one or the whole new one: written beside it, then renamed over it.
#pragma once

#include <QByteArray>
#include <QString>

#include "core/engine/base/result.h"

namespace holdfast::exports {

// A full disk, a missing or read-only folder is a fault and the file that was there stays. A sealed document is not
// written over (store/sealed_register.h).
Outcome writeAtomically(const QString& path, const QByteArray& bytes);

}  // namespace holdfast::exports
