// What is written over the 3D view: legend of utilization, axes, grid bubbles and level marks.
#pragma once

#include <vector>

#include <QWidget>

namespace holdfast::view3d {

struct PlacedLabel {
    QPointF at;          // on the widget
    QString text;
    bool bubble = false; // grid label in a circle
};

struct AxisMark {
    QPointF direction;   // on the widget, y down, length up to 1
    QString name;
};

class Overlay : public QWidget {
    Q_OBJECT
public:
    explicit Overlay(QWidget* parent);

    void setLabels(std::vector<PlacedLabel> labels, std::vector<AxisMark> axes);
    void setLegendShown(bool shown);
    void setNote(const QString& note);    // shown in the middle when there is nothing to see

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintLegend(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;

    std::vector<PlacedLabel> m_labels;
    std::vector<AxisMark> m_axes;
    bool m_legendShown = true;
    QString m_note;
};

} // namespace holdfast::view3d
