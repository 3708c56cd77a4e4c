// One question with one answer in words: a mark, a length, a scale. A test answers in the reader's place.
#pragma once

#include <functional>
#include <optional>

#include <QString>
#include <QStringList>

class QWidget;

namespace holdfast::sheet {

struct Question {
    QString title, label;
    QString answer = {};                                       // proposed
    QStringList choices = {};                                  // offered; others may be typed
    std::function<QString(const QString&)> objection = {};     // a sentence while the answer will not do
};

using Ask = std::function<std::optional<QString>(const Question&)>;

Ask askInDialog(QWidget* parent);

// Objections.
QString objectionToLength(const QString& text);    // feet and inches or metric, more than nothing
QString objectionToNothing(const QString& text);

} // namespace holdfast::sheet
