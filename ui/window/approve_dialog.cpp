#include "ui/window/approve_dialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "core/engine/review/stamp.h"
#include "ui/models/text.h"

namespace holdfast::window {

namespace {

const QString kName = QStringLiteral("review/approver"), kNumber = QStringLiteral("review/licence"),
              kState = QStringLiteral("review/licenceState"), kExpires = QStringLiteral("review/licenceExpires");

} // namespace

ApproveDialog::ApproveDialog(QWidget* parent)
    : QDialog(parent), m_expires(new QDateEdit(this)), m_stamp(new QComboBox(this)), m_note(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("approveDialog"));
    setWindowTitle(tr("Approve"));
    const QSettings settings;
    auto* form = new QFormLayout;
    const auto line = [&](const QString& label, const QString& key) {
        auto* made = new QLineEdit(settings.value(key).toString(), this);
        made->setAccessibleName(label);
        form->addRow(label, made);
        return made;
    };
    m_name = line(tr("Name:"), kName);
    m_number = line(tr("Licence number:"), kNumber);
    m_state = line(tr("State of the licence:"), kState);
    m_state->setMaxLength(2);
    m_state->setPlaceholderText(tr("two capital letters, such as CA"));
    m_expires->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_expires->setCalendarPopup(true);
    m_expires->setAccessibleName(tr("Last day of the licence"));
    m_expires->setDate(settings.value(kExpires, QDate::currentDate()).toDate());
    form->addRow(tr("Last day of the licence:"), m_expires);
    for (const auto& [value, name] : enumNames(std::type_identity<review::Stamp>{}))
        m_stamp->addItem(models::text(review::wordOf(value)), int(value));
    m_stamp->setAccessibleName(tr("Stamp of the package"));
    form->addRow(tr("Stamp of the package:"), m_stamp);
    m_note->setAccessibleName(tr("Note"));
    m_note->setMaximumHeight(70);
    form->addRow(tr("Note:"), m_note);
    auto* told = new QLabel(tr("Approving is the act of a licensed engineer and is kept in the audit trail. It applies "
                               "no seal: sign the report with your certificate afterwards."), this);
    told->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("&Approve"), QDialogButtonBox::AcceptRole);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(told);
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        remember();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ApproveDialog::remember() const
{
    QSettings settings;
    settings.setValue(kName, m_name->text());
    settings.setValue(kNumber, m_number->text());
    settings.setValue(kState, m_state->text());
    settings.setValue(kExpires, m_expires->date());
}

review::Deed ApproveDialog::deed() const
{
    review::Deed deed;
    deed.kind = review::DeedKind::Approve;
    deed.author = m_name->text().trimmed().toStdString();
    deed.licence = {m_number->text().trimmed().toStdString(), m_state->text().trimmed().toStdString(),
                    m_expires->date().toString(Qt::ISODate).toStdString()};
    deed.stamp = review::Stamp(m_stamp->currentData().toInt());
    deed.text = m_note->toPlainText().trimmed().toStdString();
    return deed;
}

} // namespace holdfast::window
