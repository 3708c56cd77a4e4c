#include "core/services/evaluation/statistics.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/engine/base/invariant.h"

namespace holdfast::evaluation {

namespace {

std::optional<double> ratio(double part, double whole)
{
    return whole > 0 ? std::optional(part / whole) : std::nullopt;
}

// Ranks from 1, ties at their mean.
std::vector<double> ranksOf(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last + 1 < order.size() && values[order[last + 1]] == values[order[first]])
            ++last;
        for (std::size_t i = first; i <= last; ++i)
            ranks[order[i]] = double(first + last) / 2 + 1;
        first = last + 1;
    }
    return ranks;
}

} // namespace

std::optional<double> brier(const std::vector<Forecast>& forecasts)
{
    double sum = 0;
    for (const Forecast& f : forecasts)
        sum += (f.sure - double(f.right)) * (f.sure - double(f.right));
    return ratio(sum, double(forecasts.size()));
}

std::vector<CalibrationBin> calibrationBins(const std::vector<Forecast>& forecasts, int bins)
{
    invariant(bins > 0, "a calibration has bins");
    std::vector<CalibrationBin> table;
    table.resize(std::size_t(bins));
    for (int i = 0; i < bins; ++i) {
        table[std::size_t(i)].from = double(i) / bins;
        table[std::size_t(i)].to = double(i + 1) / bins;
    }
    for (const Forecast& f : forecasts) {
        const int at = std::clamp(int(f.sure * bins), 0, bins - 1);
        CalibrationBin& bin = table[std::size_t(at)];
        ++bin.count;
        bin.sure += f.sure;
        bin.right += double(f.right);
    }
    for (CalibrationBin& bin : table)
        if (bin.count > 0) {
            bin.sure /= bin.count;
            bin.right /= bin.count;
        }
    return table;
}

std::optional<double> calibrationError(const std::vector<Forecast>& forecasts, int bins)
{
    double sum = 0;
    for (const CalibrationBin& bin : calibrationBins(forecasts, bins))
        sum += bin.count * std::fabs(bin.sure - bin.right);
    return ratio(sum, double(forecasts.size()));
}

std::optional<double> cohensKappa(const std::vector<std::pair<std::string, std::string>>& labels)
{
    if (labels.empty())
        return std::nullopt;
    std::map<std::string, std::pair<double, double>> shares;
    double agreed = 0;
    const double n = double(labels.size());
    for (const auto& [a, b] : labels) {
        shares[a].first += 1 / n;
        shares[b].second += 1 / n;
        agreed += double(a == b) / n;
    }
    double chance = 0;
    for (const auto& [label, share] : shares)
        chance += share.first * share.second;
    constexpr double kAlways = 1e-12;
    return 1 - chance < kAlways ? std::nullopt : std::optional((agreed - chance) / (1 - chance));
}

std::optional<double> fleissKappa(const std::vector<std::vector<int>>& counts)
{
    if (counts.empty() || counts.front().empty())
        return std::nullopt;
    const double judges = std::accumulate(counts.front().begin(), counts.front().end(), 0.0);
    if (judges < 2)
        return std::nullopt;
    std::vector<double> labels(counts.front().size(), 0.0);
    double agreement = 0;
    for (const std::vector<int>& row : counts) {
        invariant(row.size() == labels.size() && std::accumulate(row.begin(), row.end(), 0.0) == judges,
                  "every thing has the same judges and labels");
        double squares = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            squares += double(row[i]) * row[i];
            labels[i] += row[i];
        }
        agreement += (squares - judges) / (judges * (judges - 1)) / double(counts.size());
    }
    double chance = 0;
    for (const double label : labels)
        chance += std::pow(label / (judges * double(counts.size())), 2);
    constexpr double kAlways = 1e-12;
    return 1 - chance < kAlways ? std::nullopt : std::optional((agreement - chance) / (1 - chance));
}

Detection detection(const std::vector<std::pair<bool, bool>>& pairs)
{
    Detection d;
    for (const auto& [said, isTrue] : pairs)
        ++(said ? (isTrue ? d.truePositive : d.falsePositive) : (isTrue ? d.falseNegative : d.trueNegative));
    d.precision = ratio(d.truePositive, d.truePositive + d.falsePositive);
    d.recall = ratio(d.truePositive, d.truePositive + d.falseNegative);
    if (d.precision && d.recall)
        d.f1 = ratio(2 * *d.precision * *d.recall, *d.precision + *d.recall);
    return d;
}

std::optional<double> pearson(const std::vector<double>& x, const std::vector<double>& y)
{
    invariant(x.size() == y.size(), "a correlation is of pairs");
    if (x.size() < 2)
        return std::nullopt;
    const double n = double(x.size());
    const double meanX = std::accumulate(x.begin(), x.end(), 0.0) / n;
    const double meanY = std::accumulate(y.begin(), y.end(), 0.0) / n;
    double xy = 0, xx = 0, yy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xy += (x[i] - meanX) * (y[i] - meanY);
        xx += (x[i] - meanX) * (x[i] - meanX);
        yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return ratio(xy, std::sqrt(xx * yy));
}

std::optional<double> spearman(const std::vector<double>& x, const std::vector<double>& y)
{
    return pearson(ranksOf(x), ranksOf(y));
}

std::optional<double> percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    const double rank = std::ceil(std::clamp(share, 0.0, 1.0) * double(values.size()));
    return values[std::size_t(std::max(rank, 1.0)) - 1];
}

} // namespace holdfast::evaluation
