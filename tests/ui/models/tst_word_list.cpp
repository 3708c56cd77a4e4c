// Every enum, check and gate that the window shows is in the list from which it is translated.
#include <QTest>

#include <set>

#include "core/engine/plan/layer_roles.h"
#include "core/engine/review/record.h"
#include "core/engine/rods/rod_schedule.h"
#include "tests/ui/support/sample_snapshot.h"
#include "ui/models/text.h"
#include "ui/models/word_list.h"

using namespace holdfast;

namespace {

const std::set<std::string>& listed()
{
    static const std::set<std::string> words(models::wordList().begin(), models::wordList().end());
    return words;
}

void expectListed(const QString& word)
{
    if (!listed().contains(word.toStdString()))
        QTest::qFail(qPrintable(QStringLiteral("\"%1\" is shown and not in ui/models/word_list.cpp").arg(word)),
                     __FILE__, __LINE__);
}

template<NamedEnum E> void expectAll()
{
    for (const auto& [value, name] : enumNames(std::type_identity<E>{}))
        expectListed(models::words(value));
}

// As menus of the sheet write them: "shear wall".
template<NamedEnum E> void expectAllSmall()
{
    for (const auto& [value, name] : enumNames(std::type_identity<E>{}))
        expectListed(QString::fromStdString(enumText(value)).replace(QLatin1Char('_'), QLatin1Char(' ')));
}

} // namespace

class TestWordList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void enumsOfFindingsAndAssumptions()
    {
        expectAll<Severity>();
        expectAll<SubjectKind>();
        expectAll<AssumptionCategory>();
        expectAll<AssumptionSource>();
    }
    void enumsOfTheBuilding()
    {
        expectAll<building::OverrideAction>();
        expectAll<building::SheetKind>();
        expectAll<building::ScaleSource>();
        expectAll<building::ObstructionKind>();
        expectAll<building::StackBase>();
        expectAllSmall<building::SheetKind>();
        expectAllSmall<plan::LayerRole>();
    }
    void enumsOfResults()
    {
        expectAll<rods::WallEnd>();
        expectAll<clash::ClashSeverity>();
        expectAll<clash::ClashKind>();
        expectAll<clash::Trade>();
        expectAll<pipeline::Stage>();
        expectAll<pipeline::StageState>();
        expectAll<audit::Agreement>();
        expectAll<confidence::RiskClass>();
        expectAll<confidence::GateState>();
        expectAll<review::State>();
        expectAll<review::CommentState>();
    }
    void checksAndGates()
    {
        for (const auto& [kind, name] : enumNames(std::type_identity<rods::CheckKind>{}))
            expectListed(QString::fromStdString(rods::title(kind)));
        for (const char* gate : {"Input", "Geometry", "Design", "Verification", "Review"})
            expectListed(QString::fromLatin1(gate));
    }
};

QTEST_GUILESS_MAIN(TestWordList)
#include "tst_word_list.moc"
