// What is selected, for every view at once: tree, tables, 3D, sheet and property panel follow this one value.
#pragma once

#include <optional>

#include <QObject>

#include "core/engine/base/finding.h"

namespace holdfast::models {

// The same wall, run or clash; the level is a place on it and does not tell two things apart.
inline bool sameThing(const Subject& a, const Subject& b)
{
    return a.kind == b.kind && a.label == b.label;
}

class Selection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    const std::optional<Subject>& current() const { return m_current; }

    void select(const Subject& subject);
    void clear();
    // Selects and asks the views to bring it into sight (double click, Enter).
    void focus(const Subject& subject);

Q_SIGNALS:
    void changed();
    void focusRequested(const holdfast::Subject& subject);

private:
    std::optional<Subject> m_current;
};

} // namespace holdfast::models
