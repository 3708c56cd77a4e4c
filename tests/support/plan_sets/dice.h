// Numbers that a seed decides, the same with every standard library: std's distributions differ between them.
#pragma once

#include <cmath>
#include <cstdint>
#include <random>
#include <string_view>
#include <vector>

namespace holdfast::support {

class Dice {
public:
    // A stream of its own for each purpose, so that one more throw for the building moves nothing in the
    // style.
    Dice(std::uint64_t seed, std::string_view purpose)
    {
        std::uint64_t mixed = seed * 0x9E3779B97F4A7C15ull + 1;
        for (const char c : purpose)
            mixed = (mixed ^ std::uint64_t(static_cast<unsigned char>(c))) * 0x100000001B3ull;
        m_engine.seed(mixed);
    }

    double share() { return double(m_engine() >> 11) * 0x1p-53; }
    double real(double low, double high) { return low + (high - low) * share(); }
    int whole(int low, int high) { return low + int(m_engine() % std::uint64_t(high - low + 1)); }
    // low, low + step ... high
    double step(double low, double high, double by)
    {
        return low + by * whole(0, int(std::lround((high - low) / by)));
    }
    bool chance(double share) { return this->share() < share; }
    template<class T>
    const T& pick(const std::vector<T>& from)
    {
        return from[std::size_t(whole(0, int(from.size()) - 1))];
    }
    // An index, each as often as its weight says.
    int weighted(const std::vector<double>& weights)
    {
        double all = 0;
        for (const double w : weights)
            all += w;
        double at = real(0, all);
        for (std::size_t i = 0; i < weights.size(); ++i)
            if ((at -= weights[i]) < 0)
                return int(i);
        return int(weights.size()) - 1;
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace holdfast::support
