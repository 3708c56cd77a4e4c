// The sample building on its sheets, with answers instead of dialogs: real clicks, real menus, the design run again.
#pragma once

#include <QMenu>
#include <QTimer>

#include "tests/ui/support/window_test.h"

namespace holdfast::support {

class SheetTest : protected WindowTest {
protected:
    void openSheets()
    {
        open();
        m_window->sheetPage().editor().setAsk([this](const sheet::Question& question) -> std::optional<QString> {
            m_asked = question.label;
            if (question.objection && !question.objection(m_answer).isEmpty())
                return std::nullopt;
            return m_answer;
        });
        m_window->showSheetTab();
        designed([this] { m_window->openPaths({sample("project.json")}); });
        QVERIFY(m_session->snapshot()->layout);
        QTRY_VERIFY(view().picture());
        QVERIFY(!m_session->history().canUndo());
    }

    sheet::SheetView& view() { return m_window->sheetView(); }
    sheet::SheetEditor& editor() { return m_window->sheetPage().editor(); }

    const building::ShearWall& wall(const std::string& label)
    {
        for (const building::ShearWall& w : layout().walls)
            if (w.label == label)
                return w;
        qFatal("no wall %s", label.c_str());
    }

    // A long shear wall of the shown level.
    const building::ShearWall& someWall()
    {
        const building::ShearWall* longest = nullptr;
        for (const building::ShearWall& w : layout().walls)
            if (w.level == view().shownLevel() && w.isShear && (!longest || w.length > longest->length))
                longest = &w;
        if (!longest)
            qFatal("no wall on the sheet");
        return *longest;
    }

    QPoint pixels(geometry::Point2 p) { return view().onWidget({p.x, p.y}).toPoint(); }

    void click(geometry::Point2 p, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseMove(&view(), pixels(p));
        QTest::mouseClick(&view(), Qt::LeftButton, keys, pixels(p));
    }

    void choose(sheet::Tool tool) { m_window->sheetPage().toolAction(tool)->trigger(); }

    static QAction* actionIn(const QMenu& menu, const QString& words)
    {
        for (QAction* action : menu.actions())
            if (action->text().remove(QLatin1Char('&')).startsWith(words))
                return action;
        return nullptr;
    }

    // Opens the menu at a place by a right click and triggers what begins with `words`.
    void chooseInMenu(geometry::Point2 at, const QString& words)
    {
        bool found = false;
        QTimer::singleShot(0, m_window.get(), [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!menu)
                return;
            QAction* action = actionIn(*menu, words);
            found = action != nullptr;
            menu->close();
            if (action)
                action->trigger();
        });
        QTest::mouseClick(&view(), Qt::RightButton, {}, pixels(at));
        QVERIFY2(found, qPrintable(words));
    }

    QString m_asked;    // the label of the last question
    QString m_answer;
};

} // namespace holdfast::support
