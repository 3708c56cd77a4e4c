// One bar a name, with its value written: a quantity compared across variants.
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QWidget>

namespace holdfast::window {

struct Bar {
    QString name, value;         // as they are written
    std::optional<double> size;  // 0 or more; empty: there is none
    bool isReference = false;    // drawn hatched: what the others are compared with
};

class BarChart : public QWidget {
    Q_OBJECT
public:
    explicit BarChart(QWidget* parent = nullptr);
    // `title` is read aloud; what the bars are is written beside the chart.
    void setBars(const QString& title, std::vector<Bar> bars);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Bar> m_bars;
};

} // namespace holdfast::window
