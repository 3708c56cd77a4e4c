// The review queue, walked through with the keyboard: a key answers and the next item comes by itself.
#pragma once

#include <QWidget>

#include "ui/models/review_queue.h"

class QLabel;
class QListWidget;

namespace holdfast::panels {

class ReviewPanel : public QWidget {
    Q_OBJECT
public:
    explicit ReviewPanel(QWidget* parent = nullptr);

    void setQueue(std::vector<models::ReviewItem> queue);
    const std::vector<models::ReviewItem>& queue() const { return m_queue; }
    // Null when the queue is empty.
    const models::ReviewItem* current() const;
    QListWidget& list() { return *m_list; }

Q_SIGNALS:
    void shown(const holdfast::models::ReviewItem& item);       // Enter, and whenever the next one comes
    void confirmed(const holdfast::models::ReviewItem& item);   // Y
    void rejected(const holdfast::models::ReviewItem& item);    // N
    void answerWanted(const holdfast::models::ReviewItem& item);  // M: a mark, a level, a cell
    void undoWanted();                                          // U
    void countChanged(int open);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool answer(int key);
    void next();
    void fill();
    void showCurrent();

    std::vector<models::ReviewItem> m_queue;                    // open ones first, skipped ones last
    std::vector<models::ReviewItem> m_skipped, m_seen;          // seen: findings that were taken note of
    QListWidget* m_list;
    QLabel* m_detail;
    QLabel* m_keys;
};

} // namespace holdfast::panels
