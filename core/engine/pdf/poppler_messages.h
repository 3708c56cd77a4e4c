// Poppler's global error callback, caught for the reading that is going on in this thread.
#pragma once

#include <string>

namespace holdfast::pdf {

// While one lives, messages of this thread are counted in it; it also sets up Poppler's globals once.
class PopplerMessages {
public:
    PopplerMessages();
    ~PopplerMessages();
    PopplerMessages(const PopplerMessages&) = delete;
    PopplerMessages& operator=(const PopplerMessages&) = delete;

    std::size_t count() const { return m_count; }
    const std::string& first() const { return m_first; }
    void clear();
    void add(const char* message);

private:
    std::size_t m_count = 0;
    std::string m_first;
    PopplerMessages* m_outer;
};

} // namespace holdfast::pdf
