#include "ui/sheet/ask.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/engine/base/feet_inch.h"

namespace holdfast::sheet {

namespace {

QDialog* dialogFor(const Question& question, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("question"));
    dialog->setWindowTitle(question.title);
    auto* label = new QLabel(question.label, dialog);
    label->setWordWrap(true);
    auto* answer = new QComboBox(dialog);
    answer->setObjectName(QStringLiteral("answer"));
    answer->setEditable(true);
    answer->addItems(question.choices);
    answer->setCurrentText(question.answer);
    answer->lineEdit()->selectAll();
    label->setBuddy(answer);
    auto* objection = new QLabel(dialog);
    objection->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    auto* layout = new QVBoxLayout(dialog);
    for (QWidget* row : std::initializer_list<QWidget*>{label, answer, objection, buttons})
        layout->addWidget(row);
    const auto judge = [=, check = question.objection](const QString& text) {
        const QString said = check ? check(text) : QString();
        objection->setText(said);
        buttons->button(QDialogButtonBox::Ok)->setEnabled(said.isEmpty());
    };
    QObject::connect(answer, &QComboBox::editTextChanged, dialog, judge);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    judge(question.answer);
    dialog->setMinimumWidth(360);
    return dialog;
}

} // namespace

Ask askInDialog(QWidget* parent)
{
    return [parent](const Question& question) -> std::optional<QString> {
        const std::unique_ptr<QDialog> dialog(dialogFor(question, parent));
        if (dialog->exec() != QDialog::Accepted)
            return std::nullopt;
        return dialog->findChild<QComboBox*>(QStringLiteral("answer"))->currentText().trimmed();
    };
}

QString objectionToLength(const QString& text)
{
    if (text.trimmed().isEmpty())
        return QObject::tr("Feet and inches: 10'-6\", 126\", or 3200 mm.");
    const auto length = parseLength(text.trimmed().toStdString(), LengthUnit::None);
    if (!length)
        return QString::fromStdString(length.fault().cause);
    return length->value() > 0 ? QString() : QObject::tr("The length must be more than nothing.");
}

QString objectionToNothing(const QString& text)
{
    return text.trimmed().isEmpty() ? QObject::tr("Something must be written here.") : QString();
}

} // namespace holdfast::sheet
