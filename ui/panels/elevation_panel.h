// One rod run from its anchor to the roof, with the numbers of the newest run of the design. Follows the selection.
#pragma once

#include <memory>

#include <QWidget>

#include "core/engine/pipeline/snapshot.h"
#include "ui/models/selection.h"

class QComboBox;

namespace holdfast::panels {

class ElevationPanel : public QWidget {
    Q_OBJECT
public:
    explicit ElevationPanel(models::Selection& selection, QWidget* parent = nullptr);

    void setSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot);
    QString shownRun() const;    // label, empty without one

private:
    class Picture;
    void follow();               // what is selected, or a run that belongs to it
    void step(int by);
    void show(const QString& run);

    models::Selection& m_selection;
    std::shared_ptr<const pipeline::Snapshot> m_snapshot = std::make_shared<pipeline::Snapshot>();
    QComboBox* m_runs;
    Picture* m_picture;
};

} // namespace holdfast::panels
