// The review to the engineer's seal: where it stands, what was asked about what, and the deeds on it. Holds no rule:
// asks by signals and shows what it is given.
#pragma once

#include <QWidget>

#include "core/engine/review/rules.h"
#include "ui/models/selection.h"

class QComboBox;
class QLabel;
class QToolButton;
class QTreeWidget;

namespace holdfast::panels {

class SignOffPanel : public QWidget {
    Q_OBJECT
public:
    explicit SignOffPanel(models::Selection& selection, QWidget* parent = nullptr);

    // `closed`: why nothing can be done now, "" when something can.
    void setReview(const review::ReviewRecord& record, const review::Standing& standing, const QString& closed);
    review::Role role() const;
    // Of the selected comment; "" when none is.
    QString comment() const;
    QTreeWidget& comments() { return *m_comments; }

Q_SIGNALS:
    void submitWanted();
    void commentWanted(const holdfast::review::Pin& about);
    void answerWanted(holdfast::review::DeedKind kind, const QString& comment);   // reply, resolve, reject
    void sendBackWanted();
    void approveWanted();
    void withdrawWanted();
    void historyWanted();
    void countChanged(int open);

private:
    QToolButton* button(const QString& name, const QString& text, const QString& tip);
    QWidget* deedBar();
    void fill(const review::ReviewRecord& record);
    void showButtons();
    void followComment();

    models::Selection& m_selection;
    review::State m_state = review::State::Draft;
    bool m_isOpen = false;
    std::vector<review::Comment> m_shown;
    QLabel *m_standing, *m_missing;
    QComboBox* m_role;
    QToolButton *m_submit, *m_comment, *m_reply, *m_resolve, *m_reject, *m_sendBack, *m_approve, *m_withdraw;
    QTreeWidget* m_comments;
};

} // namespace holdfast::panels
