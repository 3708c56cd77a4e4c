// What a vision model proposes: the tile it read, its answer, how sure it is, what the evaluators make of it. A key
// answers and the next one comes by itself.
#pragma once

#include <functional>

#include <QPixmap>
#include <QWidget>

#include "core/services/drawing_review/suggestion.h"

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace holdfast::panels {

class TileView;

struct ShownSuggestion {
    drawing_review::Suggestion suggestion;
    bool inProject = false;              // what was accepted is still there
};

class SuggestionPanel : public QWidget {
    Q_OBJECT
public:
    explicit SuggestionPanel(QWidget* parent = nullptr);

    // The picture of a tile by its SHA-256; asked when one is shown.
    using Pictures = std::function<QPixmap(const std::string& sha256)>;
    void setPictures(Pictures pictures);
    void setSuggestions(std::vector<ShownSuggestion> suggestions);
    const std::vector<ShownSuggestion>& suggestions() const { return m_shown; }
    const drawing_review::Suggestion* current() const;   // null when there is none
    QListWidget& list() { return *m_list; }

    // While a review runs: its share, and no second one.
    void setRunning(bool running);
    void setProgress(double share);
    void say(const QString& sentence);   // under the list: what the last review brought

Q_SIGNALS:
    void reviewWanted();
    void cancelWanted();
    void accepted(const QString& id);    // Y
    void rejected(const QString& id);    // N
    void reopened(const QString& id);    // O: decide anew
    void undoWanted();                   // U
    void shown(const QString& id);       // Enter: bring the sheet into sight
    void countChanged(int open);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool answer(int key);
    void fill();
    void showCurrent();
    void step();

    std::vector<ShownSuggestion> m_shown;
    Pictures m_pictures;
    QListWidget* m_list;
    TileView* m_tile;
    QLabel *m_detail, *m_message;
    QProgressBar* m_progress;
    QPushButton *m_review, *m_cancel, *m_accept, *m_reject;
};

} // namespace holdfast::panels
