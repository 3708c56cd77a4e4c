#include "core/services/session/edition_runs.h"

#include <algorithm>

namespace holdfast::session {

namespace {

// Up to the code checks: clashes, audit and report do not enter the comparison.
constexpr pipeline::Stage kLast = pipeline::Stage::Compliance;

std::string editionsText(const building::CodeCriteria& codes)
{
    return enumText(codes.loads) + ", " + enumText(codes.sheathing) + ", " + enumText(codes.wood) + ", "
           + enumText(codes.steel);
}

Outcome failureOf(const pipeline::Snapshot& snapshot, const building::CodeCriteria& codes)
{
    if (snapshot.path && snapshot.schedule && snapshot.compliance)
        return Done{};
    for (const pipeline::StageStatus& status : snapshot.stages) {
        if (status.state == pipeline::StageState::Cancelled)
            return cancelled("comparing code editions");
        if (status.state == pipeline::StageState::Failed)
            return Fault{
                status.faultCode.value_or(FaultCode::External), {}, editionsText(codes), status.fault};
    }
    return Fault{FaultCode::NothingToDo, {}, editionsText(codes), "there is no design to compare"};
}

} // namespace

building::DesignCriteria withEditions(building::DesignCriteria criteria, const building::CodeCriteria& codes)
{
    criteria.codes = codes;
    for (const char* key :
         {"codes.basis", "codes.building", "codes.loads", "codes.sheathing", "codes.steel", "codes.wood"})
        if (std::ranges::find(criteria.confirmed, key) == criteria.confirmed.end())
            criteria.confirmed.push_back(key);
    std::ranges::sort(criteria.confirmed);
    return criteria;
}

Result<compliance::EditionComparison> compareEditions(const pipeline::ProjectInputs& inputs,
                                                      const building::CodeCriteria& other,
                                                      std::shared_ptr<const rods::Catalogs> catalogs,
                                                      const KnownDrawings& known,
                                                      pipeline::Executor& executor, const Run& run)
{
    auto changed = inputs;
    changed.criteria.codes = other;
    const auto made = [&](const pipeline::ProjectInputs& what, const KnownDrawings& drawings, Run part) {
        DesignRequest request{
            std::make_shared<const pipeline::ProjectInputs>(what), catalogs, nullptr, drawings, {}, kLast};
        return design(request, executor, part);
    };
    const auto before = made(inputs, known, run.part(0, 0.5));
    if (const auto good = failureOf(before, inputs.criteria.codes); !good)
        return good.fault();
    const auto after = made(changed, before.drawings ? before.drawings : known, run.part(0.5, 1));
    if (const auto good = failureOf(after, other); !good)
        return good.fault();
    return compliance::compareEditions({inputs.criteria, *before.path, *before.schedule, *before.compliance},
                                       {changed.criteria, *after.path, *after.schedule, *after.compliance});
}

} // namespace holdfast::session
