// The program's log as it is written, from any thread.
#pragma once

#include <memory>

#include <QWidget>

#include "core/engine/base/log.h"

class QPlainTextEdit;

namespace holdfast::panels {

// While it lives it is the log's one listener. Lines wait in a queue and are shown ten times a second.
class LogPanel : public QWidget {
    Q_OBJECT
public:
    explicit LogPanel(QWidget* parent = nullptr);
    ~LogPanel() override;

    QString shownText() const;

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    struct Queue;
    std::unique_ptr<Queue> m_queue;
    QPlainTextEdit* m_text;
};

} // namespace holdfast::panels
