#include "ui/window/about.h"

#include <QMessageBox>

namespace holdfast::window {

void showAbout(QWidget& parent)
{
    auto* box = new QMessageBox(&parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(QObject::tr("About Holdfast"));
    box->setIconPixmap({});
    box->setText(QStringLiteral("<b>Holdfast %1</b>").arg(QStringLiteral(HOLDFAST_VERSION)));
    box->setInformativeText(
        QObject::tr("Continuous threaded-rod tie-downs for light-frame wood buildings.\n\n"
                    "The engineer of record stays responsible for every number. Check the assumptions and "
                    "findings before a "
                    "result is used.\n\nGNU General Public License, version 3 or later. No warranty."));
    box->setModal(false);
    box->show();
}

} // namespace holdfast::window
