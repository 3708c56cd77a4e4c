// Says something over the views without stopping the work: a fault, a hint. Closed by the reader.
#pragma once

#include <QFrame>

class QLabel;

namespace holdfast::window {

class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void say(const QString& sentence);
    QString sentence() const;

private:
    QLabel* m_text;
};

} // namespace holdfast::window
