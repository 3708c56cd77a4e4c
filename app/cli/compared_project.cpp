#include "app/cli/compared_project.h"

#include <utility>

#include "core/engine/calc/case.h"
#include "core/services/store/project_json.h"

namespace holdfast::cli {

namespace {

// A calc case names no catalogue of its own.
Result<ComparedProject> caseOf(const std::string& text, const InputOptions& options)
{
    const auto given = calc::caseFromJson(text, options.inputs.front());
    if (!given)
        return given.fault();
    auto catalogs = catalogNamed(options.catalog);
    if (!catalogs)
        return catalogs.fault();
    pipeline::ProjectInputs inputs;
    inputs.criteria = given->criteria;
    inputs.layout = calc::toLayout(*given);
    return ComparedProject{std::make_shared<const pipeline::ProjectInputs>(std::move(inputs)),
                           std::make_shared<const rods::Catalogs>(std::move(*catalogs))};
}

} // namespace

// A calc case is told from a project by what it holds; anything else is taken as the other commands take it.
Result<ComparedProject> comparedProject(const InputOptions& options)
{
    if (options.inputs.size() == 1 && options.inputs.front().ends_with(".json")) {
        const auto text = store::readWhole(options.inputs.front());
        if (!text)
            return text.fault();
        const auto json = parseJson(*text, options.inputs.front());
        if (json && json->is_object() && json->contains("stacks"))
            return caseOf(*text, options);
    }
    InputOptions read = options;
    if (!read.project.empty())
        read.inputs.insert(read.inputs.begin(), std::exchange(read.project, {}));
    const auto run = DesignRun::prepare(read);
    if (!run)
        return run.fault();
    return ComparedProject{run->inputs(), run->catalogs()};
}

} // namespace holdfast::cli
