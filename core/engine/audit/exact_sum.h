#pragma once

#include <cmath>

namespace holdfast::audit {

// Neumaier's compensated sum in long double: the order of the terms does not show in the result.
class ExactSum {
public:
    ExactSum& operator+=(long double term)
    {
        const long double sum = m_sum + term;
        m_lost += std::fabs(m_sum) >= std::fabs(term) ? (m_sum - sum) + term : (term - sum) + m_sum;
        m_sum = sum;
        return *this;
    }
    long double value() const { return m_sum + m_lost; }

private:
    long double m_sum = 0, m_lost = 0;
};

} // namespace holdfast::audit
