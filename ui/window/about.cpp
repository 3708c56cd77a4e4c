#include "ui/window/about.h"

#include <QDialog>
#include <QFile>
#include <QMessageBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace holdfast::window {

void showHelp(QWidget& parent, const QString& page)
{
    QFile file(QStringLiteral(":/help/%1.md").arg(page));
    auto* dialog = new QDialog(&parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QObject::tr("Holdfast help"));
    auto* text = new QTextBrowser(dialog);
    text->setMarkdown(file.open(QIODevice::ReadOnly)
                          ? QString::fromUtf8(file.readAll())
                          : QObject::tr("This page is not part of the installation."));
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(text);
    dialog->resize(640, 620);
    dialog->show();
}

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
