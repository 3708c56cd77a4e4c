// English, Spanish and French: complete, with the same placeholders and file patterns, one mnemonic a menu entry.
#include <map>

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QMenuBar>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QSurfaceFormat>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "core/services/resources/resources.h"
#include "tests/ui/support/sample_snapshot.h"
#include "ui/models/text.h"
#include "ui/window/language.h"
#include "ui/window/main_window.h"

using namespace holdfast;

namespace {

struct Message {
    QString context, source;
    QStringList forms;             // one; for a plural one a number of the language
    bool isPlural = false, isFinished = true;

    QString name() const { return context + QStringLiteral(": ") + source; }
};

QStringList formsOf(QXmlStreamReader& xml)
{
    QStringList forms;
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("numerusform"))
            forms << xml.readElementText();
        else if (xml.isCharacters())
            text += xml.text();
        else if (xml.isEndElement())
            break;
    }
    return forms.isEmpty() ? QStringList{text} : forms;
}

QList<Message> messagesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            const bool isPlural = xml.attributes().hasAttribute(QStringLiteral("numerus"));
            messages.append(Message{context, {}, {}, isPlural, true});
        } else if (xml.name() == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.last().isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            messages.last().forms = formsOf(xml);
        }
    }
    return messages;
}

QString translationFile(const QString& language)
{
    return QStringLiteral(HOLDFAST_SOURCE_DIR "/translations/holdfast_%1.ts").arg(language);
}

QStringList found(const QString& text, const char* pattern)
{
    QStringList all;
    auto matches = QRegularExpression(QLatin1String(pattern)).globalMatch(text);
    while (matches.hasNext())
        all << matches.next().captured();
    all.sort();
    return all;
}

bool isKey(const QString& text)
{
    return QRegularExpression(QStringLiteral("^((Ctrl|Shift|Alt)\\+)+\\S+$")).match(text).hasMatch();
}

int mnemonics(QString text)
{
    return int(text.remove(QStringLiteral("&&")).count(QLatin1Char('&')));
}

// What is wrong with a translation; empty when nothing is.
QString wrongIn(const Message& message, const QString& form)
{
    if (!message.isFinished || form.trimmed().isEmpty())
        return QStringLiteral("not translated");
    for (const char* kept : {"%(\\d|n)", "\\(\\*[^)]*\\)", "<[^>]+>", "\n"})
        if (found(message.source, kept) != found(form, kept))
            return QStringLiteral("loses or adds %1").arg(QLatin1String(kept));
    if (message.source.endsWith(QStringLiteral("...")) != form.endsWith(QStringLiteral("...")))
        return QStringLiteral("the dots at the end");
    if (message.source.endsWith(QLatin1Char(':')) != form.endsWith(QLatin1Char(':')))
        return QStringLiteral("the colon at the end");
    if (mnemonics(message.source) != mnemonics(form))
        return QStringLiteral("mnemonic missing or too many");
    if (isKey(message.source) && form != message.source)
        return QStringLiteral("keys are the same in every language");
    return {};
}

void expectOneMnemonicEach(const QList<QAction*>& actions, const QString& where)
{
    std::map<int, QString> taken;
    for (QAction* action : actions) {
        const QKeySequence keys = QKeySequence::mnemonic(action->text());
        if (!keys.isEmpty()) {
            const auto [held, isNew] = taken.emplace(int(keys[0].key()), action->text());
            const QString both = QStringLiteral("%1: %2 and %3").arg(where, held->second, action->text());
            QVERIFY2(isNew, qPrintable(both));
        }
        if (QMenu* menu = action->menu()) {
            Q_EMIT menu->aboutToShow();
            expectOneMnemonicEach(menu->actions(), where + QStringLiteral(" > ") + action->text());
        }
    }
}

} // namespace

class TestLanguages : public QObject {
    Q_OBJECT

    std::shared_ptr<const rods::Catalogs> m_catalogs;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<window::MainWindow> m_window;

    void open(const char* language)
    {
        close();
        window::speak(QLatin1String(language));
        m_session = std::make_unique<session::Session>(m_catalogs);
        m_window = std::make_unique<window::MainWindow>(*m_session, m_catalogs);
        m_window->resize(1600, 1000);
        m_window->show();
    }
    void close()
    {
        m_window.reset();
        m_session.reset();
    }
    void languageRows()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"es", "fr"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        m_catalogs = *resources::catalogs();
    }
    void cleanup()
    {
        close();
        QApplication::setLayoutDirection(Qt::LeftToRight);
        window::speak(QStringLiteral("en"));
    }
    void cleanupTestCase() { QSettings().clear(); }

    void everyTextIsTranslatedWithItsPlaceholders_data() { languageRows(); }
    void everyTextIsTranslatedWithItsPlaceholders()
    {
        QFETCH(QString, language);
        const QList<Message> messages = messagesOf(translationFile(language));
        QVERIFY(messages.size() > 800);
        for (const Message& message : messages) {
            QCOMPARE(int(message.forms.size()), message.isPlural ? 2 : 1);
            for (const QString& form : message.forms)
                QVERIFY2(wrongIn(message, form).isEmpty(),
                         qPrintable(message.name() + QStringLiteral(" - ") + wrongIn(message, form)));
        }
    }

    void everyTextOfTheSourceIsThere()
    {
        const QString lupdate = QStandardPaths::findExecutable(
            QStringLiteral("lupdate"), {QLibraryInfo::path(QLibraryInfo::BinariesPath),
                                        QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath)});
        if (lupdate.isEmpty())
            QSKIP("lupdate is not installed");
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh_es.ts"));
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(HOLDFAST_SOURCE_DIR));
        process.start(lupdate, QStringLiteral("ui core/services -I . -silent -ts").split(QLatin1Char(' ')) << fresh);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        QStringList known;
        for (const Message& message : messagesOf(translationFile(QStringLiteral("es"))))
            known << message.name();
        QStringList missing;
        for (const Message& message : messagesOf(fresh))
            if (!known.contains(message.name()))
                missing << message.name();
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("ninja translations, then translate: ")
                                               + missing.join(QStringLiteral(" | "))));
    }

    void englishHasBothNumbers()
    {
        for (const Message& message : messagesOf(translationFile(QStringLiteral("en")))) {
            QVERIFY2(message.isPlural && message.isFinished, qPrintable(message.name()));
            QCOMPARE(int(message.forms.size()), 2);
            QVERIFY(!message.forms.contains(QString()));
        }
        window::speak(QStringLiteral("en"));
        QCOMPARE(panels::TablePanel::tr("%n row(s)", nullptr, 1), QStringLiteral("1 row"));
        QCOMPARE(panels::TablePanel::tr("%n row(s)", nullptr, 2), QStringLiteral("2 rows"));
    }

    void oneMnemonicForOneEntryOfAMenu_data()
    {
        languageRows();
        QTest::newRow("en") << QStringLiteral("en");
    }
    void oneMnemonicForOneEntryOfAMenu()
    {
        QFETCH(QString, language);
        open(qPrintable(language));
        expectOneMnemonicEach(m_window->menuBar()->actions(), language);
    }

    void theWindowSpeaksSpanish()
    {
        open("es");
        QCOMPARE(m_window->menuBar()->actions().first()->text(), QStringLiteral("&Archivo"));
        m_window->showSnapshot(testing::sampleSnapshot());
        QTRY_VERIFY(m_window->rodRuns().model().rowCount() > 0);
        const QAbstractItemModel& runs = m_window->rodRuns().model();
        QCOMPARE(runs.headerData(0, Qt::Horizontal).toString(), QStringLiteral("L\u00ednea de varilla"));
        QCOMPARE(models::words(Severity::Warning), QStringLiteral("Advertencia"));
        const QDialogButtonBox box(QDialogButtonBox::Cancel);      // Qt's own words
        QCOMPARE(box.button(QDialogButtonBox::Cancel)->text().remove(QLatin1Char('&')), QStringLiteral("Cancelar"));
        const QDir folder(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots"));
        folder.mkpath(QStringLiteral("."));
        QTest::qWait(300);
        QVERIFY(m_window->grab().save(folder.filePath(QStringLiteral("language_es.png"))));
    }

    void figuresDoNotFollowTheLanguage()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        window::speak(QStringLiteral("fr"));
        QCOMPARE(models::number(25757.5, 1), QStringLiteral("25,757.5"));
        QCOMPARE(models::ratioText(0.87), QStringLiteral("0.870"));
        QCOMPARE(models::inches(Length(5.5)), QStringLiteral("5 1/2\""));
        QLocale::setDefault(before);
    }

    void theChoiceIsKeptAndSpokenAtTheNextStart()
    {
        open("en");
        auto* french = m_window->findChild<QAction*>(QStringLiteral("language.fr"));
        QVERIFY(french);
        french->trigger();
        QCOMPARE(window::savedLanguage(), QStringLiteral("fr"));
        QCOMPARE(m_window->menuBar()->actions().first()->text(), QStringLiteral("&File"));
        open(qPrintable(window::savedLanguage()));
        QCOMPARE(m_window->menuBar()->actions().first()->text(), QStringLiteral("&Fichier"));
        window::saveLanguage(QStringLiteral("tlh"));       // a settings file of another edition
        QCOMPARE(window::savedLanguage(), QString());
    }

    void shortcutsWorkInEveryLanguage_data() { languageRows(); }
    void shortcutsWorkInEveryLanguage()
    {
        QFETCH(QString, language);
        open(qPrintable(language));
        const auto keysOf = [this](const char* name) {
            return m_window->findChild<QAction*>(QLatin1String(name))->shortcut();
        };
        QCOMPARE(keysOf("importDrawings"), QKeySequence(Qt::CTRL | Qt::Key_I));
        QCOMPARE(keysOf("stop"), QKeySequence(Qt::SHIFT | Qt::Key_F5));
        QCOMPARE(keysOf("palette"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    }

    void rightToLeftIsLaidOutAndDrawn()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        open("en");
        m_window->showSnapshot(testing::sampleSnapshot());
        QTRY_VERIFY(m_window->rodRuns().model().rowCount() > 0);
        QCOMPARE(m_window->layoutDirection(), Qt::RightToLeft);
        m_window->showSheetTab();
        QTest::qWait(100);
        m_window->showElevationTab();
        QTest::qWait(100);
        QVERIFY(!m_window->grab().isNull());
        QVERIFY(m_window->menuBar()->actionGeometry(m_window->menuBar()->actions().first()).center().x()
                > m_window->width() / 2);
    }
};

int main(int argc, char** argv)
{
    QSurfaceFormat format;
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    QSurfaceFormat::setDefaultFormat(format);
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Holdfast"));
    QCoreApplication::setApplicationName(QStringLiteral("holdfast-languages-test"));
    TestLanguages test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_languages.moc"
