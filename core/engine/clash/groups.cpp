#include "core/engine/clash/groups.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace holdfast::clash {

namespace {

std::string orNone(const std::string& text, const char* none)
{
    return text.empty() ? none : text;
}

std::string nameOf(const Clash& c, GroupBy by)
{
    switch (by) {
    case GroupBy::Level: return c.level > 0 ? "Level " + std::to_string(c.level) : "Podium";
    case GroupBy::Grid: return orNone(c.gridReference, "No grid");
    case GroupBy::Element: return c.obstruction;
    case GroupBy::RodRun: return c.rodRun;
    case GroupBy::Trade: return enumText(c.trade);
    case GroupBy::Proximity: return {};
    }
    bug("a grouping without a name");
}

// Single linkage: cells as wide as `near`, so that neighbours lie in touching cells.
class Neighbours {
public:
    Neighbours(const std::vector<Clash>& clashes, double near)
        : m_clashes(clashes), m_near(near), m_root(clashes.size())
    {
        std::iota(m_root.begin(), m_root.end(), 0u);
        for (std::size_t i = 0; i < clashes.size(); ++i)
            join(i);
    }

    std::size_t rootOf(std::size_t i)
    {
        while (m_root[i] != i)
            i = m_root[i] = m_root[m_root[i]];
        return i;
    }

private:
    using Cell = std::tuple<long, long, long>;

    long step(double v) const { return long(std::floor(v / m_near)); }

    void join(std::size_t i)
    {
        const geometry::Point3 at = m_clashes[i].at;
        for (long x = -1; x <= 1; ++x)
            for (long y = -1; y <= 1; ++y)
                for (long z = -1; z <= 1; ++z) {
                    const auto cell = m_cells.find({step(at.x) + x, step(at.y) + y, step(at.z) + z});
                    if (cell == m_cells.end())
                        continue;
                    for (const std::size_t other : cell->second)
                        if (geometry::length(m_clashes[other].at - at) <= m_near)
                            unite(i, other);
                }
        m_cells[{step(at.x), step(at.y), step(at.z)}].push_back(i);
    }

    // The earlier clash leads, so that the order of groups does not depend on the order of joining.
    void unite(std::size_t a, std::size_t b)
    {
        const std::size_t ra = rootOf(a), rb = rootOf(b);
        m_root[std::max(ra, rb)] = std::min(ra, rb);
    }

    const std::vector<Clash>& m_clashes;
    double m_near;
    std::vector<std::size_t> m_root;
    std::map<Cell, std::vector<std::size_t>> m_cells;
};

void add(ClashGroup& group, const Clash& c)
{
    group.clashes.push_back(c.label);
    group.worst = std::min(group.worst, c.severity);
    group.open += isOpen(c);
}

std::vector<ClashGroup> nearGroups(const std::vector<Clash>& clashes, Length near)
{
    Neighbours neighbours(clashes, std::max(near.value(), 1e-6));
    std::map<std::size_t, ClashGroup> groups;
    for (std::size_t i = 0; i < clashes.size(); ++i)
        add(groups[neighbours.rootOf(i)], clashes[i]);
    std::vector<ClashGroup> list;
    for (auto& [root, group] : groups) {
        const Clash& first = clashes[root];
        const std::size_t count = group.clashes.size();
        group.name = std::to_string(count) + (count == 1 ? " clash at " : " clashes at ")
            + orNone(first.gridReference, first.rodRun.c_str()) + ", level " + std::to_string(first.level);
        list.push_back(std::move(group));
    }
    return list;
}

std::vector<ClashGroup> namedGroups(const std::vector<Clash>& clashes, GroupBy by)
{
    std::map<std::string, ClashGroup> groups;
    for (const Clash& c : clashes)
        add(groups[nameOf(c, by)], c);
    std::vector<ClashGroup> list;
    for (auto& [name, group] : groups) {
        group.name = name;
        list.push_back(std::move(group));
    }
    return list;
}

} // namespace

std::vector<ClashGroup> groupsOf(const std::vector<Clash>& clashes, GroupBy by, Length near)
{
    auto list = by == GroupBy::Proximity ? nearGroups(clashes, near) : namedGroups(clashes, by);
    std::ranges::stable_sort(list, {}, [](const ClashGroup& g) { return std::tie(g.worst, g.name); });
    return list;
}

} // namespace holdfast::clash
