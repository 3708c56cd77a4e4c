#include "core/engine/revision/matching.h"

#include <algorithm>
#include <cmath>

namespace holdfast::revision {
namespace {

constexpr double kTie = 1e-9;

class Matcher {
public:
    Matcher(std::size_t before, std::size_t after, const Likeness& likeness)
        : m_likeness(likeness), m_beforeUsed(before), m_afterUsed(after)
    {
    }

    Matching result()
    {
        byLabel();
        byLikeness();
        collectRest();
        std::ranges::sort(m_out.matches, {}, &Match::after);
        std::ranges::sort(m_out.ambiguous, {}, &Tie::after);
        return std::move(m_out);
    }

private:
    void take(std::size_t b, std::size_t a, double similarity)
    {
        m_beforeUsed[b] = m_afterUsed[a] = true;
        m_out.matches.push_back({b, a, similarity});
    }

    void byLabel()
    {
        for (std::size_t a = 0; a < m_afterUsed.size(); ++a)
            for (std::size_t b = 0; b < m_beforeUsed.size(); ++b)
                if (!m_beforeUsed[b] && !m_afterUsed[a] && m_likeness.sameLabel(b, a))
                    if (const double s = m_likeness.similarity(b, a); s >= kLowestLikeness)
                        take(b, a, s);
    }

    std::vector<Match> candidates() const
    {
        std::vector<Match> pairs;
        for (std::size_t b = 0; b < m_beforeUsed.size(); ++b)
            for (std::size_t a = 0; a < m_afterUsed.size() && !m_beforeUsed[b]; ++a)
                if (!m_afterUsed[a])
                    if (const double s = m_likeness.similarity(b, a); s >= kLowestLikeness)
                        pairs.push_back({b, a, s});
        std::ranges::stable_sort(pairs, std::ranges::greater{}, &Match::similarity);
        return pairs;
    }

    static bool rivals(const Match& x, const Match& y)
    {
        return (x.before == y.before) != (x.after == y.after) && std::fabs(x.similarity - y.similarity) <= kTie;
    }

    void byLikeness()
    {
        const std::vector<Match> pairs = candidates();
        for (const Match& pair : pairs) {
            if (m_beforeUsed[pair.before] || m_afterUsed[pair.after])
                continue;
            Tie tie{pair.after, {pair.before}};
            bool hasRival = false;
            for (const Match& other : pairs) {
                if (!rivals(pair, other) || m_beforeUsed[other.before] || m_afterUsed[other.after])
                    continue;
                hasRival = true;
                if (other.after == pair.after)
                    tie.candidates.push_back(other.before);
            }
            if (hasRival)
                m_out.ambiguous.push_back(std::move(tie));
            take(pair.before, pair.after, pair.similarity);
        }
    }

    void collectRest()
    {
        for (std::size_t b = 0; b < m_beforeUsed.size(); ++b)
            if (!m_beforeUsed[b])
                m_out.removed.push_back(b);
        for (std::size_t a = 0; a < m_afterUsed.size(); ++a)
            if (!m_afterUsed[a])
                m_out.added.push_back(a);
    }

    const Likeness& m_likeness;
    std::vector<bool> m_beforeUsed, m_afterUsed;
    Matching m_out;
};

} // namespace

Matching match(std::size_t before, std::size_t after, const Likeness& likeness)
{
    return Matcher(before, after, likeness).result();
}

} // namespace holdfast::revision
