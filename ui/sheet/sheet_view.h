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

class SheetView : public QWidget {
    Q_OBJECT
public:
    explicit SheetView(QWidget* parent = nullptr);

    void setSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot);
    // Index into plans->sheets; -1 shows nothing.
    void showSheet(int sheet);
    int shownSheet() const { return m_sheet; }
    void highlight(const std::vector<Subject>& subjects);
    // Turns to the sheet that shows the first of the subjects and centres on it.
    void bringIntoSight(const std::vector<Subject>& subjects);
    void fit();

    std::optional<Subject> pick(const QPointF& at) const;
    QPointF onWidget(const QPointF& inches) const { return toWidget(m_place, size(), inches); }
    const std::vector<SheetMark>& marks() const { return m_marks; }
    const QString& note() const { return m_note; }     // what is said instead of, or under, the picture

Q_SIGNALS:
    void picked(const holdfast::Subject& subject);
    void pickedNothing();
    void focused(const holdfast::Subject& subject);
    void pointed(const QString& where);      // feet-inch coordinates for the status bar
    void sheetShown(int sheet);
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
    int level() const;

    std::shared_ptr<const pipeline::Snapshot> m_snapshot;
    int m_sheet = -1;
    std::vector<SheetMark> m_marks;
    std::vector<Subject> m_highlighted;
    SheetPlace m_place;
    std::shared_ptr<const SheetPicture> m_picture;
    QImage m_image;
    SheetPlace m_imagePlace;
    QString m_note;
    QPointF m_pressedAt, m_lastAt;
    bool m_dragged = false, m_framed = false;
    bool m_chosenPlace = false;  // the reader has zoomed or panned: a new window size no longer frames the sheet
    Newest m_loading{this}, m_rendering{this};
};

} // namespace holdfast::sheet
