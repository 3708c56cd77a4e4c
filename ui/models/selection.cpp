#include "ui/models/selection.h"

namespace holdfast::models {

void Selection::select(const Subject& subject)
{
    if (m_current == subject)
        return;
    m_current = subject;
    Q_EMIT changed();
}

void Selection::clear()
{
    if (!m_current)
        return;
    m_current.reset();
    Q_EMIT changed();
}

void Selection::focus(const Subject& subject)
{
    select(subject);
    Q_EMIT focusRequested(subject);
}

} // namespace holdfast::models
