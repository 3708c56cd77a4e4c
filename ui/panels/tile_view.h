// A tile as the model saw it, with the place of its finding framed; fitted to the room there is.
#pragma once

#include <array>

#include <QPixmap>
#include <QWidget>

namespace holdfast::panels {

class TileView : public QWidget {
    Q_OBJECT
public:
    explicit TileView(QWidget* parent = nullptr);

    // `box`: left, top, right, bottom in shares of the picture; a null pixmap shows that there is none.
    void show(const QPixmap& tile, const std::array<double, 4>& box);
    QSize sizeHint() const override { return {320, 200}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPixmap m_tile;
    std::array<double, 4> m_box{};
};

} // namespace holdfast::panels
