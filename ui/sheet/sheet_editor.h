// The engineer corrects what was read: one tool at a time over a sheet view, each answer a Correction for the
// session. Changes nothing itself.
#pragma once

#include <memory>

#include <QObject>

#include "core/services/session/corrections.h"
#include "ui/sheet/ask.h"
#include "ui/sheet/sheet_tools.h"
#include "ui/sheet/sheet_view.h"

class QMenu;

namespace holdfast::sheet {

enum class Tool { Select, DrawWall, MoveWall, SplitWall, JoinWalls, PlaceHoldown, Calibrate, Grid };

class SheetEditor : public QObject, private SheetTool {
    Q_OBJECT
public:
    SheetEditor(SheetView& view, QObject* parent = nullptr);
    ~SheetEditor() override;

    void setSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot);
    void setAsk(Ask ask) { m_ask = std::move(ask); }      // tests answer instead of a dialog
    Tool tool() const { return m_tool; }
    void setTool(Tool tool);
    QString hint() const;                                  // the next step, for the status bar

    // Of a wall by its label; nothing when it is not there.
    void confirmWall(const std::string& label);
    void rejectWall(const std::string& label);
    void askMark(const std::string& wall);
    void askSheathing(const std::string& wall);
    void removeHoldown(const std::string& label);
    // Of the shown sheet.
    void askLevel();
    void askScale();
    void confirmScale();

    // Menu of what lies at a place (pixels of the view), and of the shown sheet itself.
    void fillMenu(QMenu& menu, const QPointF& at);
    void fillSheetMenu(QMenu& menu);

Q_SIGNALS:
    void corrected(const holdfast::session::Correction& correction);
    void toolChanged(holdfast::sheet::Tool tool);
    void hinted(const QString& hint);

private:
    struct Grip {               // a wall held by the pointer
        std::uint32_t wall = 0;
        WallPart part = WallPart::Body;
        geometry::Point2 at;    // where it was taken
    };

    bool press(QMouseEvent& event) override;
    bool drag(QMouseEvent& event) override;
    bool release(QMouseEvent& event) override;
    bool key(QKeyEvent& event) override;
    void paint(QPainter& painter) override;

    void click(const QMouseEvent& event);
    void secondPoint(geometry::Point2 at);
    void clickWall(const QMouseEvent& event);
    void drop(bool freely);
    void drawWall(const geometry::Segment2& axis);
    void askHoldown(geometry::Point2 at);
    void askDistance(const geometry::Segment2& measured);
    void askGrid(const geometry::Segment2& line);
    void askGridName(const building::GridLine& grid);
    void askElevation(const std::string& label);
    void fillWallMenu(QMenu& menu, const WallHit& hit);
    void fillLayerMenu(QMenu& menu, const std::string& layer);
    void fillGridMenu(QMenu& menu, const building::GridLine& grid);
    void say(const session::Correction& correction);
    void sayOfSheet(building::OverrideAction action, const std::string& value);
    void forgetSteps();
    void tell(const QString& refusal = {});                // the hint, or why the last click did nothing

    const building::WallLayout* layout() const;
    const std::vector<building::GridLine>& grids() const;
    const building::ShearWall* wall(const std::string& label) const;
    std::optional<WallHit> wallAt(const QPointF& pixels) const;
    geometry::Point2 inches(const QPointF& pixels) const;
    double reach() const;                                  // inches
    Snap snap(const QMouseEvent& event);
    geometry::Segment2 held(bool freely) const;            // the gripped wall where it would be dropped
    QStringList marks() const;

    SheetView& m_view;
    std::shared_ptr<const pipeline::Snapshot> m_snapshot;
    Ask m_ask;
    Tool m_tool = Tool::Select;
    std::optional<SnapIndex> m_index;                      // made when first wanted
    std::optional<geometry::Point2> m_first;
    std::optional<Grip> m_grip;
    std::optional<std::uint32_t> m_joined;                 // the first of two walls
    std::string m_movedGrid;                               // Tool::Grid moves this one
    Snap m_now;
    bool m_freely = false;
    QString m_refusal;
};

} // namespace holdfast::sheet
