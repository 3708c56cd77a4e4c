// How far forecasts and labels can be trusted. Pure functions; where a figure has no meaning (too few values, no
// spread) it is empty, not zero.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/engine/base/reflect.h"

namespace holdfast::evaluation {

// A forecast in 0..1 and whether it came true.
struct Forecast {
    double sure = 0;
    bool right = false;
};

// Mean of (sure - right)^2: 0 is perfect, 0.25 is what "0.5" always gets (Brier 1950).
std::optional<double> brier(const std::vector<Forecast>& forecasts);

struct CalibrationBin {
    double from = 0, to = 0;       // of `sure`; the last one takes 1
    int count = 0;
    double sure = 0, right = 0;    // means; 0 where the bin is empty
};
HOLDFAST_FIELDS(CalibrationBin, from, to, count, sure, right)
std::vector<CalibrationBin> calibrationBins(const std::vector<Forecast>& forecasts, int bins);
// Expected calibration error: mean of |sure - right| over the bins, by their counts (Guo et al. 2017).
std::optional<double> calibrationError(const std::vector<Forecast>& forecasts, int bins);

// Agreement of two judges beyond chance, -1..1, over any labels (Cohen 1960). Empty when both always say the same one.
std::optional<double> cohensKappa(const std::vector<std::pair<std::string, std::string>>& labels);
// Of several judges: for each thing how many said each label; the same number of judges for all (Fleiss 1971).
std::optional<double> fleissKappa(const std::vector<std::vector<int>>& counts);

struct Detection {                 // of what is positive
    int truePositive = 0, falsePositive = 0, falseNegative = 0, trueNegative = 0;
    std::optional<double> precision, recall, f1;
};
HOLDFAST_FIELDS(Detection, truePositive, falsePositive, falseNegative, trueNegative, precision, recall, f1)
// {said, true}
Detection detection(const std::vector<std::pair<bool, bool>>& pairs);

std::optional<double> pearson(const std::vector<double>& x, const std::vector<double>& y);
// Pearson of the ranks; equal values share their mean rank.
std::optional<double> spearman(const std::vector<double>& x, const std::vector<double>& y);

// The value below which `share` of the values lie, the nearest rank; empty without values.
std::optional<double> percentile(std::vector<double> values, double share);

} // namespace holdfast::evaluation
