#include "core/engine/pdf/poppler_messages.h"

#include <mutex>

#include <poppler/Error.h>
#include <poppler/GlobalParams.h>

namespace holdfast::pdf {

namespace {

thread_local PopplerMessages* t_current = nullptr;

// Warnings are about what could be worked around.
void take(ErrorCategory category, Goffset, const char* message)
{
    if (t_current != nullptr && category != errSyntaxWarning && category != errConfig)
        t_current->add(message);
}

void setUpOnce()
{
    static std::once_flag once;
    std::call_once(once, [] {
        if (!globalParams)
            globalParams = std::make_unique<GlobalParams>();
        setErrorCallback(take);
    });
}

} // namespace

PopplerMessages::PopplerMessages() : m_outer(t_current)
{
    setUpOnce();
    t_current = this;
}

PopplerMessages::~PopplerMessages()
{
    t_current = m_outer;
}

void PopplerMessages::clear()
{
    m_count = 0;
    m_first.clear();
}

void PopplerMessages::add(const char* message)
{
    if (m_count++ > 0)
        return;
    // The file's own bytes may stand in the message.
    for (const char* c = message; *c != '\0'; ++c)
        m_first += *c >= ' ' && *c < 127 ? *c : '?';
}

} // namespace holdfast::pdf
