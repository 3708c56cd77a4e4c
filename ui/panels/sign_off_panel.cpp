#include "ui/panels/sign_off_panel.h"

#include <algorithm>

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/engine/review/pins.h"
#include "ui/models/text.h"

namespace holdfast::panels {

namespace {

using review::DeedKind;

const QString kRoleKey = QStringLiteral("review/role");

enum Column { Id, About, Who, When, Words, ColumnCount };

QString nameOf(review::Role role)
{
    switch (role) {
    case review::Role::Admin: return SignOffPanel::tr("Administrator");
    case review::Role::ProjectManager: return SignOffPanel::tr("Project manager");
    case review::Role::Engineer: return SignOffPanel::tr("Engineer");
    case review::Role::PeReviewer: return SignOffPanel::tr("PE reviewer");
    case review::Role::Viewer: break;
    }
    return SignOffPanel::tr("Viewer");
}

QString dayOf(const std::string& time)
{
    return models::text(time).left(16).replace(QLatin1Char('T'), QLatin1Char(' '));
}

} // namespace

SignOffPanel::SignOffPanel(models::Selection& selection, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_standing(new QLabel(this)), m_missing(new QLabel(this)),
      m_role(new QComboBox(this)), m_comments(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("signOffPanel"));
    m_standing->setObjectName(QStringLiteral("reviewStanding"));
    m_standing->setWordWrap(true);
    m_missing->setObjectName(QStringLiteral("reviewMissing"));
    m_missing->setWordWrap(true);
    m_missing->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_comments->setColumnCount(ColumnCount);
    m_comments->setHeaderLabels({tr("Comment"), tr("About"), tr("By"), tr("When"), tr("Words")});
    m_comments->setAccessibleName(tr("Comments of the review"));
    m_comments->setAlternatingRowColors(true);
    m_comments->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(2);
    layout->addWidget(deedBar());
    layout->addWidget(m_standing);
    layout->addWidget(m_missing);
    layout->addWidget(m_comments, 1);
    connect(m_comments, &QTreeWidget::itemSelectionChanged, this, &SignOffPanel::showButtons);
    connect(m_comments, &QTreeWidget::itemClicked, this, &SignOffPanel::followComment);
    connect(&m_selection, &models::Selection::changed, this, &SignOffPanel::showButtons);
    setReview({}, {}, {});
}

QToolButton* SignOffPanel::button(const QString& name, const QString& text, const QString& tip)
{
    auto* made = new QToolButton(this);
    made->setObjectName(name);
    made->setText(text);
    made->setToolTip(tip);
    return made;
}

QWidget* SignOffPanel::deedBar()
{
    auto* bar = new QWidget(this);
    for (const auto& [value, name] : enumNames(std::type_identity<review::Role>{}))
        m_role->addItem(nameOf(value), int(value));
    m_role->setAccessibleName(tr("Acting as"));
    m_role->setToolTip(tr("In which role you act; the audit trail keeps it"));
    m_role->setCurrentIndex(m_role->findData(QSettings().value(kRoleKey, int(review::Role::Engineer)).toInt()));
    connect(m_role, &QComboBox::activated, this, [this] { QSettings().setValue(kRoleKey, m_role->currentData()); });
    m_submit = button(QStringLiteral("reviewSubmit"), tr("Submit..."), tr("Hand the saved design in for review"));
    m_comment = button(QStringLiteral("reviewComment"), tr("Comment..."), tr("On what is selected, else the project"));
    m_reply = button(QStringLiteral("reviewReply"), tr("Reply..."), tr("To the selected comment"));
    m_resolve = button(QStringLiteral("reviewResolve"), tr("Resolve..."), tr("The selected comment is answered"));
    m_reject = button(QStringLiteral("reviewReject"), tr("Reject..."), tr("The selected comment does not apply"));
    m_sendBack = button(QStringLiteral("reviewSendBack"), tr("Send back..."), tr("To the engineer, for revision"));
    m_approve
        = button(QStringLiteral("reviewApprove"), tr("Approve..."), tr("By your licence, for a stamp you name"));
    m_withdraw = button(QStringLiteral("reviewWithdraw"), tr("Withdraw..."), tr("The approval, or the submission"));
    auto* history = button(QStringLiteral("reviewHistory"), tr("History..."), tr("Everything the audit trail tells"));
    connect(m_submit, &QToolButton::clicked, this, &SignOffPanel::submitWanted);
    connect(m_comment, &QToolButton::clicked, this, [this] {
        Q_EMIT commentWanted(m_selection.current() ? review::pinOf(*m_selection.current()) : review::Pin{});
    });
    for (const auto& [pressed, kind] : {std::pair{m_reply, DeedKind::Reply}, {m_resolve, DeedKind::Resolve},
                                        {m_reject, DeedKind::Reject}})
        connect(pressed, &QToolButton::clicked, this, [this, kind = kind] { Q_EMIT answerWanted(kind, comment()); });
    connect(m_sendBack, &QToolButton::clicked, this, &SignOffPanel::sendBackWanted);
    connect(m_approve, &QToolButton::clicked, this, &SignOffPanel::approveWanted);
    connect(m_withdraw, &QToolButton::clicked, this, &SignOffPanel::withdrawWanted);
    connect(history, &QToolButton::clicked, this, &SignOffPanel::historyWanted);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_role, m_submit, m_comment, m_reply, m_resolve, m_reject,
                                                         m_sendBack, m_approve, m_withdraw, history})
        layout->addWidget(part);
    layout->addStretch();
    return bar;
}

review::Role SignOffPanel::role() const
{
    return review::Role(m_role->currentData().toInt());
}

QString SignOffPanel::comment() const
{
    const QTreeWidgetItem* row = m_comments->currentItem();
    while (row && row->parent())
        row = row->parent();
    return row && m_comments->selectedItems().size() == 1 ? row->text(Id) : QString();
}

void SignOffPanel::setReview(const review::ReviewRecord& record, const review::Standing& standing,
                             const QString& closed)
{
    m_state = record.state;
    m_isOpen = closed.isEmpty();
    QString text = tr("State: %1. %n comment(s) open.", nullptr, standing.open).arg(models::words(record.state));
    if (!record.submissions.empty())
        text += QLatin1Char(' ')
            + tr("%1 by %2 on %3.").arg(models::text(record.submissions.back().id),
                                        models::text(record.submissions.back().author),
                                        dayOf(record.submissions.back().time));
    if (const review::Approval* approval = review::standingApproval(record))
        text += QLatin1Char(' ')
            + tr("Approved by %1, licence %2 %3.").arg(models::text(approval->author),
                                                       models::text(approval->licence.state),
                                                       models::text(approval->licence.number));
    if (standing.changed)
        text += QLatin1Char('\n') + tr("CHANGED SINCE: %1").arg(models::text(review::summaryOf(standing.changes)));
    m_standing->setText(text);
    QStringList missing;
    if (!closed.isEmpty())
        missing << closed;
    for (const std::string& one : standing.missing)
        missing << models::text(one);
    m_missing->setText(missing.isEmpty() ? QString()
                                         : tr("Before an approval: %1.").arg(missing.join(QStringLiteral("; "))));
    m_missing->setVisible(!missing.isEmpty());
    fill(record);
    showButtons();
    Q_EMIT countChanged(standing.open);
}

void SignOffPanel::fill(const review::ReviewRecord& record)
{
    const QString chosen = comment();
    m_comments->clear();
    m_shown = record.comments;
    for (const review::Comment& c : record.comments) {
        auto* row = new QTreeWidgetItem(m_comments, {models::text(c.id), models::text(review::textOf(c.pin)),
                                                     models::text(c.author), dayOf(c.time), models::text(c.text)});
        if (c.state != review::CommentState::Open)
            row->setText(Words, tr("[%1] %2").arg(models::words(c.state), models::text(c.text)));
        row->setToolTip(Words, models::text(c.text));
        for (const review::Reply& reply : c.replies)
            new QTreeWidgetItem(row, {QString(), QString(), models::text(reply.author), dayOf(reply.time),
                                      models::text(reply.text)});
        if (!c.closedWhy.empty())
            new QTreeWidgetItem(row, {QString(), QString(), models::text(c.closedBy), dayOf(c.closedTime),
                                      models::text(c.closedWhy)});
        row->setExpanded(true);
        if (row->text(Id) == chosen)
            m_comments->setCurrentItem(row);
    }
    for (int column = Id; column < Words; ++column)
        m_comments->resizeColumnToContents(column);
}

// By the state alone; why something else is missing is said when it is asked for.
void SignOffPanel::showButtons()
{
    const auto found = std::ranges::find(m_shown, comment().toStdString(), &review::Comment::id);
    const bool answers = found != m_shown.end() && found->state == review::CommentState::Open;
    const auto allow = [this](QToolButton* button, DeedKind kind, bool more = true) {
        button->setEnabled(m_isOpen && more && review::admits(m_state, kind));
    };
    allow(m_submit, DeedKind::Submit);
    allow(m_comment, DeedKind::Comment);
    allow(m_reply, DeedKind::Reply, answers);
    allow(m_resolve, DeedKind::Resolve, answers);
    allow(m_reject, DeedKind::Reject, answers);
    allow(m_sendBack, DeedKind::SendBack);
    allow(m_approve, DeedKind::Approve);
    allow(m_withdraw, DeedKind::Withdraw);
}

void SignOffPanel::followComment()
{
    const auto found = std::ranges::find(m_shown, comment().toStdString(), &review::Comment::id);
    if (found != m_shown.end())
        if (const auto subject = review::subjectOf(found->pin))
            m_selection.focus(*subject);
}

} // namespace holdfast::panels
