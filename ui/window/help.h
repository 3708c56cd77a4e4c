// The help pages of resources/help: all in one list, the one for what is in front of the user first.
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace holdfast::window {

// Names of the pages without ".md", in the order they are read.
QStringList helpPages();
// The first heading of the page.
QString helpTitle(const QString& page);
// The page of the panel or view that holds the widget; "start" when it is in none, and for none.
QString helpPageOf(const QWidget* focused);

// Opens the help window of `parent`, or turns to the page in the one that is open.
void showHelp(QWidget& parent, const QString& page);

} // namespace holdfast::window
