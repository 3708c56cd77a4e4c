// Small projects for the tests of the store.
#pragma once

#include <QString>

#include "core/services/store/project_file.h"

namespace holdfast::sample {

inline store::AuditEntry entry(store::EventType type, std::string description)
{
    return {"2026-11-21T08:00:00.000Z", type, "jane", store::ActorType::User, std::move(description), {}, {}};
}

inline pipeline::ProjectInputs inputs(const std::string& name)
{
    pipeline::ProjectInputs inputs;
    inputs.criteria.project.name = name;
    inputs.criteria.seismic.sds = 1.206;
    inputs.criteria.stories = {{1, "Level 1", 10_ft}, {2, "Level 2", 9_ft + 1.125_in}};
    inputs.criteria.loads.wallLines.resize(1);
    inputs.criteria.loads.wallLines[0].lines = {"C"};
    // 229 plf / 3 has no short decimal: it comes back to the last bit or not at all.
    inputs.criteria.loads.wallLines[0].dead = {LineLoad(229.0 / 12 / 3)};
    inputs.criteria.confirmed = {"seismic.sds"};
    return inputs;
}

inline rods::Catalogs catalogs()
{
    rods::Catalogs catalogs;
    catalogs.edition = "2026.1";
    return catalogs;
}

inline drawing::Drawing drawing(const std::string& sha256)
{
    drawing::Drawing drawing;
    drawing.path = "A-201.dxf";
    drawing.sha256 = sha256;
    drawing.texts = {"SW-1", "C"};
    drawing.numbers = {0, 0, 0, 348, 0, 0};
    return drawing;
}

inline std::unique_ptr<store::ProjectFile> created(const QString& path, const std::string& name = "Alder House")
{
    auto file = store::ProjectFile::create(path.toStdString(), inputs(name), catalogs(),
                                           {entry(store::EventType::ProjectCreated, "created")});
    return file ? std::move(file).value() : nullptr;
}

} // namespace holdfast::sample
