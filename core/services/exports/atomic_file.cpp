#include "core/services/exports/atomic_file.h"

#include <QSaveFile>

#include "core/services/store/sealed_register.h"

namespace holdfast::exports {

Outcome writeAtomically(const QString& path, const QByteArray& bytes)
{
    const auto refused = [&](const QSaveFile& file) {
        return Fault {FaultCode::FileUnreadable,
                      path.toStdString(),
                      {},
                      "cannot be written: " + file.errorString().toStdString()};
    };
    if (const Outcome allowed = store::mayReplace(path.toStdString()); !allowed)
        return allowed;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return refused(file);
    // commit() of Qt 6.4 does not tell when the disk fills up with what is still buffered.
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return refused(file);
    return Done {};
}

}  // namespace holdfast::exports
