#include "core/services/jobs/job_runner.h"

namespace holdfast::jobs {

namespace {
constexpr const char* kName = "parts";
}

Result<std::vector<std::string>> forEachPart(const JobContext& context, std::size_t count,
                                             const std::function<Result<std::string>(std::size_t)>& one,
                                             std::size_t every)
{
    std::vector<std::string> results;
    if (const auto kept = context.checkpoint(kName))
        if (auto before = decode<std::vector<std::string>>(*kept); before && before->size() <= count)
            results = std::move(*before);
    std::size_t keptCount = results.size();
    const auto keep = [&] {
        if (results.size() > keptCount)
            context.keepCheckpoint(kName, encode(results));
        keptCount = results.size();
    };
    while (results.size() < count) {
        if (context.run().stopped()) {
            keep();
            return cancelled(context.job().label);
        }
        auto result = one(results.size());
        if (!result) {
            keep();
            return result.fault();
        }
        results.push_back(std::move(*result));
        if (results.size() % every == 0)
            keep();
        context.run().progress.report(double(results.size()) / double(count));
    }
    return results;
}

} // namespace holdfast::jobs
