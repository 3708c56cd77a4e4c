// The layers with their roles: filter, choose, show and hide, keep as an office's profile.
#pragma once

#include <QWidget>

#include "ui/models/layer_model.h"

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace holdfast::panels {

class LayerPanel : public QWidget {
    Q_OBJECT
public:
    explicit LayerPanel(QWidget* parent = nullptr);

    models::LayerModel& model() { return *m_model; }
    QTableView& view() { return *m_view; }
    QLineEdit& filter() { return *m_filter; }
    void allowProfiles(bool allowed);

Q_SIGNALS:
    void saveWanted();       // a profile
    void loadWanted();

private:
    models::LayerModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QTableView* m_view;
    QLineEdit* m_filter;
    QPushButton *m_save, *m_load;
};

} // namespace holdfast::panels
