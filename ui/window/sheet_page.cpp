#include "ui/window/sheet_page.h"

#include <array>

#include <QActionGroup>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/models/text.h"
#include "ui/window/icons.h"

namespace holdfast::window {

using sheet::Tool;

SheetPage::SheetPage(QWidget* parent)
    : QWidget(parent), m_view(new sheet::SheetView(this)), m_editor(new sheet::SheetEditor(*m_view, this)),
      m_sheets(new QComboBox(this)), m_banner(new QLabel(this))
{
    auto* bar = new QToolBar(this);
    bar->setIconSize({20, 20});
    m_sheets->setAccessibleName(tr("Sheet shown"));
    m_sheets->setMinimumWidth(260);
    m_sheets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    bar->addWidget(new QLabel(tr("Sheet:"), this));
    bar->addWidget(m_sheets);
    connect(bar->addAction(tr("Fit")), &QAction::triggered, m_view, &sheet::SheetView::fit);
    bar->addSeparator();
    makeTools(*bar);
    m_banner->setObjectName(QStringLiteral("sheetBanner"));
    m_banner->setWordWrap(true);
    m_banner->setMargin(4);
    m_banner->setAutoFillBackground(true);
    m_banner->setBackgroundRole(QPalette::ToolTipBase);
    m_banner->setForegroundRole(QPalette::ToolTipText);
    m_banner->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_view, 1);
    connect(m_sheets, &QComboBox::activated, m_view, &sheet::SheetView::showSheet);
    connect(m_view, &sheet::SheetView::sheetShown, this, [this](int shown) {
        m_sheets->setCurrentIndex(shown);
        showBanner();
    });
    connect(m_view, &sheet::SheetView::menuWanted, this, [this](const QPoint& global, const QPointF& at) {
        QMenu menu(this);
        menu.setObjectName(QStringLiteral("sheetMenu"));
        m_editor->fillMenu(menu, at);
        if (!menu.isEmpty())
            menu.exec(global);
    });
}

void SheetPage::makeTools(QToolBar& bar)
{
    struct Named {
        Tool tool;
        const char *icon, *text;
    };
    const std::array<Named, 8> tools = {Named{Tool::Select, "toolSelect", QT_TR_NOOP("Select")},
                                        {Tool::DrawWall, "toolDrawWall", QT_TR_NOOP("Draw Wall")},
                                        {Tool::MoveWall, "toolMoveWall", QT_TR_NOOP("Move Wall")},
                                        {Tool::SplitWall, "toolSplit", QT_TR_NOOP("Split Wall")},
                                        {Tool::JoinWalls, "toolJoin", QT_TR_NOOP("Join Walls")},
                                        {Tool::PlaceHoldown, "toolHoldown", QT_TR_NOOP("Hold-down")},
                                        {Tool::Calibrate, "toolCalibrate", QT_TR_NOOP("Calibrate")},
                                        {Tool::Grid, "toolGrid", QT_TR_NOOP("Grid Line")}};
    auto* group = new QActionGroup(this);
    for (const Named& named : tools) {
        QAction* made = bar.addAction(themedIcon(QLatin1String(named.icon), palette()), tr(named.text));
        made->setObjectName(QLatin1String(named.icon));
        made->setCheckable(true);
        group->addAction(made);
        m_tools[named.tool] = made;
        connect(made, &QAction::triggered, this, [this, tool = named.tool] {
            m_editor->setTool(tool);
            m_view->setFocus();
        });
    }
    m_tools.at(Tool::Select)->setChecked(true);
    connect(m_editor, &sheet::SheetEditor::toolChanged, this,
            [this](Tool tool) { m_tools.at(tool)->setChecked(true); });
    auto* about = new QToolButton(&bar);
    about->setText(tr("Sheet"));
    about->setToolTip(tr("Level, kind, scale and unit of this sheet"));
    about->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(about);
    about->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_editor->fillSheetMenu(*menu);
    });
    bar.addSeparator();
    bar.addWidget(about);
}

void SheetPage::setSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    fillSheets();
    m_view->setSnapshot(m_snapshot);
    m_editor->setSnapshot(m_snapshot);
    m_sheets->setCurrentIndex(m_view->shownSheet());
    showBanner();
}

void SheetPage::fillSheets()
{
    m_sheets->clear();
    if (!m_snapshot->plans)
        return;
    for (const building::Sheet& sheet : m_snapshot->plans->sheets) {
        const QString number = models::text(sheet.number), title = models::text(sheet.title);
        const QString name = title.isEmpty() ? QFileInfo(models::text(sheet.file)).fileName() : title;
        m_sheets->addItem(number.isEmpty() ? name : number + QStringLiteral("  ") + name);
    }
}

QString SheetPage::banner() const
{
    const building::Sheet* shown = m_view->sheet();
    if (shown && shown->scanned)
        return tr("This sheet was traced from a picture: nothing here is exact. Confirm every wall on it "
                  "before you rely on it.");
    return {};
}

void SheetPage::showBanner()
{
    m_banner->setText(banner());
    m_banner->setVisible(!m_banner->text().isEmpty());
}

} // namespace holdfast::window
