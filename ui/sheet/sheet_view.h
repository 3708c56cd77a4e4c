// One sheet with what was understood of it. The drawing is rendered on the pool into a picture that is moved
// and stretched while a sharper one is made, so that a plan of any size pans fluently.
#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "ui/sheet/newest.h"
#include "ui/sheet/sheet_marks.h"
#include "ui/sheet/sheet_picture.h"

namespace holdfast::sheet {

// A tool over the sheet. Every event is offered to it first; false lets the view go on with it.
class SheetTool {
public:
    virtual ~SheetTool() = default;
    virtual bool press(QMouseEvent& event) = 0;
    virtual bool drag(QMouseEvent& event) = 0;       // pointer moves, with or without a button
    virtual bool release(QMouseEvent& event) = 0;
    virtual bool key(QKeyEvent& event) = 0;
    virtual void paint(QPainter& painter) = 0;
};

class SheetView : public QWidget {
    Q_OBJECT
public:
    explicit SheetView(QWidget* parent = nullptr);

    void setSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot);
    // Index into plans->sheets; -1 shows nothing.
    void showSheet(int sheet);
    int shownSheet() const { return m_sheet; }
    int shownLevel() const;                            // -1 when the sheet is no plan
    const building::Sheet* sheet() const;              // null when none is shown
    const SheetPicture* picture() const { return m_picture.get(); }
    void setTool(SheetTool* tool) { m_tool = tool; }   // not owned; null for none
    void highlight(const std::vector<Subject>& subjects);
    // Turns to the sheet that shows the first of the subjects and centres on it.
    void bringIntoSight(const std::vector<Subject>& subjects);
    void fit();
    // Centres on them, as large as a third of the view.
    void zoomTo(const std::vector<Subject>& subjects);
    void setHiddenLayers(const QStringList& layers);
    void setChangesShown(bool shown);   // what changed since the baseline

    std::optional<Subject> pick(const QPointF& at) const;
    QPointF onWidget(const QPointF& inches) const { return toWidget(m_place, size(), inches); }
    QPointF onSheet(const QPointF& pixels) const { return toSheet(m_place, size(), pixels); }
    double pixelsPerInch() const { return m_place.scale; }
    const std::vector<SheetMark>& marks() const { return m_marks; }
    const QString& note() const { return m_note; }     // what is said instead of, or under, the picture

Q_SIGNALS:
    void picked(const holdfast::Subject& subject);
    void pickedNothing();
    void focused(const holdfast::Subject& subject);
    void pointed(const QString& where);      // feet-inch coordinates for the status bar
    void sheetShown(int sheet);
    void menuWanted(const QPoint& global, const QPointF& pixels);
    void pictureLoaded();                    // picture() is another
    void pictureReady();                     // the sharp picture of the place is on the screen

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void loadPicture();
    void renderPicture();
    void move(const SheetPlace& place);
    void zoom(double factor, const QPointF& about);
    QRectF contentBox() const;
    void paintDrawing(QPainter& painter) const;
    void paintMark(QPainter& painter, const SheetMark& mark) const;
    bool isHighlighted(const SheetMark& mark) const;

    std::shared_ptr<const pipeline::Snapshot> m_snapshot;
    SheetTool* m_tool = nullptr;
    int m_sheet = -1;
    std::vector<SheetMark> m_marks;
    std::vector<Subject> m_highlighted;
    SheetPlace m_place;
    std::shared_ptr<const SheetPicture> m_picture;
    QStringList m_hiddenLayers;
    bool m_changesShown = true;
    std::string m_pictureKey;    // what m_picture was made from
    QImage m_image;
    SheetPlace m_imagePlace;
    QString m_note;
    QPointF m_pressedAt, m_lastAt;
    bool m_dragged = false;
    // What a new window size keeps in sight: the sheet, what was zoomed to, or the place that was chosen by hand.
    enum class Frame { Whole, Subjects, Chosen };
    Frame m_frame = Frame::Whole;
    std::vector<Subject> m_zoomedTo;
    Newest m_loading{this}, m_rendering{this};
};

} // namespace holdfast::sheet
