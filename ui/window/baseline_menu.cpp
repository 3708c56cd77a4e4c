#include "ui/window/baseline_menu.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

#include "core/services/session/baseline.h"
#include "core/services/session/session.h"
#include "ui/window/workspace.h"

namespace holdfast::window {

namespace {

const QString kLastFolder = QStringLiteral("revisions/folder");

QString translated(const char* text)
{
    return QCoreApplication::translate("BaselineMenu", text);
}

void compareWith(session::Session& session, std::optional<revision::Baseline> baseline, const QString& step)
{
    pipeline::ProjectInputs inputs = *session.inputs();
    inputs.baseline = std::move(baseline);
    session.setInputs(std::move(inputs), step);
    session.design();
}

// Owns what is asked of another project; the newest choice wins.
class BaselineMenu : public QMenu {
public:
    BaselineMenu(session::Session& session, Workspace& window)
        : QMenu(translated(QT_TRANSLATE_NOOP("BaselineMenu", "Re&visions")), &window)
        , m_session(session)
        , m_window(window)
    {
        setObjectName(QStringLiteral("baselineMenu"));
        m_keep = entry("keepBaseline", QT_TRANSLATE_NOOP("BaselineMenu", "&Keep This Design as the Baseline"),
                       [this] { keep(); });
        entry("compareWithProject", QT_TRANSLATE_NOOP("BaselineMenu", "&Compare with Project..."), [this] { ask(); });
        m_forget = entry("forgetBaseline", QT_TRANSLATE_NOOP("BaselineMenu", "&Forget the Baseline"), [this] {
            compareWith(m_session, std::nullopt,
                        translated(QT_TRANSLATE_NOOP("BaselineMenu", "Forget the baseline")));
        });
        addSeparator();
        QAction* shown = addAction(translated(QT_TRANSLATE_NOOP("BaselineMenu", "&Show Changes in the Views")));
        shown->setObjectName(QStringLiteral("showChanges"));
        shown->setCheckable(true);
        shown->setChecked(true);
        connect(shown, &QAction::toggled, this, [this](bool on) {
            m_window.view3d().setChangesShown(on);
            m_window.sheetView().setChangesShown(on);
        });
        entry("showRevisions", QT_TRANSLATE_NOOP("BaselineMenu", "Show the &List of Changes"),
              [this] { m_window.raiseDock(QStringLiteral("revisions")); });
        connect(this, &QMenu::aboutToShow, this, [this] {
            m_keep->setEnabled(!m_session.isRunning() && !m_session.isStale() && m_session.snapshot()->schedule);
            m_forget->setEnabled(m_session.inputs()->baseline.has_value());
        });
    }

private:
    QAction* entry(const char* name, const char* title, std::function<void()> run)
    {
        QAction* made = addAction(translated(title));
        made->setObjectName(QLatin1String(name));
        connect(made, &QAction::triggered, this, [run = std::move(run)] { run(); });
        return made;
    }

    void keep()
    {
        const auto snapshot = m_session.snapshot();
        if (!snapshot->layout || !snapshot->schedule)
            return;
        compareWith(m_session, revision::Baseline {*snapshot->layout, *snapshot->schedule},
                    translated(QT_TRANSLATE_NOOP("BaselineMenu", "Keep the baseline")));
    }

    void ask()
    {
        QSettings settings;
        const QString path = QFileDialog::getOpenFileName(
            &m_window, translated(QT_TRANSLATE_NOOP("BaselineMenu", "The earlier revision")),
            settings.value(kLastFolder).toString(),
            translated(QT_TRANSLATE_NOOP("BaselineMenu", "Projects (*.holdfast *.json)")));
        if (path.isEmpty())
            return;
        settings.setValue(kLastFolder, QFileInfo(path).absolutePath());
        m_window.messages().say(
            translated(QT_TRANSLATE_NOOP("BaselineMenu", "Designing the earlier revision %1 ...")).arg(path));
        m_designing.start(
            [path = path.toStdString(), catalogs = m_session.catalogs()](std::stop_token stop) {
                return session::baselineOf(path, catalogs, Run {stop, {}});
            },
            [this](Result<revision::Baseline> made) {
                m_window.messages().say(made ? QString() : QString::fromStdString(describe(made.fault())));
                if (made)
                    compareWith(m_session, std::move(*made),
                                translated(QT_TRANSLATE_NOOP("BaselineMenu", "Compare with another project")));
            });
    }

    session::Session& m_session;
    Workspace& m_window;
    QAction *m_keep, *m_forget;
    sheet::Newest m_designing {this};
};

} // namespace

QMenu* makeBaselineMenu(session::Session& session, Workspace& window)
{
    return new BaselineMenu(session, window);
}

} // namespace holdfast::window
