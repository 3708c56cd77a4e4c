#include "ui/window/stamp_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/services/session/review_desk.h"
#include "ui/models/text.h"

namespace holdfast::window {

StampDialog::StampDialog(const session::ReviewDesk& desk, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_stamp(new QComboBox(this)), m_says(new QLabel(this))
{
    setObjectName(QStringLiteral("stampDialog"));
    setWindowTitle(tr("Stamp of the report"));
    setMinimumWidth(460);
    for (const auto& [value, name] : enumNames(std::type_identity<review::Stamp>{}))
        m_stamp->addItem(models::text(review::wordOf(value)), int(value));
    m_stamp->setAccessibleName(tr("Stamp on every sheet"));
    m_stamp->setToolTip(tr("A word on every sheet, not a seal: that is the engineer's own"));
    m_says->setObjectName(QStringLiteral("stampSays"));
    m_says->setWordWrap(true);
    m_says->setMinimumHeight(64);
    m_says->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* form = new QFormLayout;
    form->addRow(tr("Stamp on every sheet:"), m_stamp);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_go = buttons->addButton(tr("&Continue..."), QDialogButtonBox::AcceptRole);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_says, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_stamp, &QComboBox::currentIndexChanged, this, &StampDialog::judge);
    m_stamp->setCurrentIndex(m_stamp->findData(int(review::usualStamp(desk.record(), desk.standing()))));
    judge();
}

review::Stamp StampDialog::stamp() const
{
    return review::Stamp(m_stamp->currentData().toInt());
}

void StampDialog::judge()
{
    auto issued = m_desk.issue(stamp());
    m_go->setEnabled(issued.ok());
    if (!issued)
        return m_says->setText(models::text(issued.fault().cause) + QLatin1Char('.'));
    m_issue = std::move(*issued);
    m_says->setText(tr("The cover says of the review: %1.").arg(models::text(m_issue.review)));
}

} // namespace holdfast::window
