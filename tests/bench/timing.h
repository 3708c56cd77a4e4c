// What the benches measure with: processor time, which does not see what else the machine does.
#pragma once

#include <algorithm>
#include <ctime>
#include <functional>
#include <vector>

namespace holdfast::bench {

inline double seconds(const std::function<void()>& work)
{
    const std::clock_t begin = std::clock();
    work();
    return double(std::clock() - begin) / CLOCKS_PER_SEC;
}

inline double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

} // namespace holdfast::bench
