// How kinds of change are told apart in every picture: by line and sign, not by colour alone.
#pragma once

#include <QColor>
#include <QString>

#include "core/engine/revision/revision.h"

namespace holdfast::figures {

struct ChangeStyle {
    QColor color;
    Qt::PenStyle line = Qt::SolidLine;
    QString sign;      // one character beside the label
    QString name;      // of the legend
};

ChangeStyle changeStyle(revision::ChangeKind kind);

}  // namespace holdfast::figures
