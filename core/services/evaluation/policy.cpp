#include "core/services/evaluation/policy.h"

#include <algorithm>
#include <cmath>

#include <QFile>

#include "core/services/resources/resources.h"

namespace holdfast::evaluation {

namespace {

Fault wrong(const std::string& file, std::string place, std::string cause)
{
    return {FaultCode::InvalidValue, file, std::move(place), std::move(cause)};
}

bool isShare(double value) { return value >= 0 && value <= 1; }

Outcome checked(const Policy& policy, const std::string& file)
{
    double weights = 0;
    for (const auto& entry : enumNames(std::type_identity<EvaluatorKind>{})) {
        const auto count = std::ranges::count(policy.evaluators, entry.first, &EvaluatorRow::evaluator);
        if (count != 1)
            return wrong(file, "evaluators", enumText(entry.first) + " must stand there once, not "
                                                 + std::to_string(count) + " times");
    }
    for (const EvaluatorRow& row : policy.evaluators) {
        weights += row.weight;
        if (!isShare(row.weight) || !isShare(row.confidence))
            return wrong(file, "evaluators", "weight and confidence of " + enumText(row.evaluator)
                                                 + " must be shares in 0..1");
    }
    if (std::fabs(weights - 1) > 1e-9)
        return wrong(file, "evaluators", "the weights must sum to 1, not " + std::to_string(weights));
    const RoutingRules& routing = policy.routing;
    if (!isShare(routing.accept) || !isShare(routing.look) || routing.look > routing.accept)
        return wrong(file, "routing", "look and accept must be shares in 0..1, look the lower one");
    if (policy.judge.batch < 1 || policy.judge.atOnce < 1 || policy.calibration.bins < 1 || policy.patterns.least < 2)
        return wrong(file, "judge", "batch, at_once, bins and least must be whole numbers above zero");
    return Done{};
}

} // namespace

const EvaluatorRow& Policy::row(EvaluatorKind evaluator) const
{
    const auto it = std::ranges::find(evaluators, evaluator, &EvaluatorRow::evaluator);
    invariant(it != evaluators.end(), "a policy has a row for every evaluator");
    return *it;
}

std::vector<EvaluatorKind> Policy::expectedOf(const Item& item) const
{
    if (!item.expected.empty())
        return item.expected;
    std::vector<EvaluatorKind> all;
    for (const EvaluatorRow& row : evaluators)
        all.push_back(row.evaluator);
    return all;
}

Result<Policy> policyFromJson(const std::string& text, const std::string& file)
{
    const auto json = parseJson(text, file);
    if (!json)
        return json.fault();
    auto policy = fromJson<Policy>(*json, file);
    if (!policy)
        return policy;
    const Outcome fine = checked(*policy, file);
    return fine ? std::move(policy) : Result<Policy>(fine.fault());
}

Result<Policy> shippedPolicy()
{
    const QString name = QStringLiteral("evaluation/policy.json");
    QFile file(resources::path(name));
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileNotFound, name.toStdString(), {}, "the rules of evaluation cannot be read"};
    return policyFromJson(file.readAll().toStdString(), name.toStdString());
}

} // namespace holdfast::evaluation
