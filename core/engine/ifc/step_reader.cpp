#include "core/engine/ifc/step_reader.h"

#include <filesystem>
#include <string_view>

#include "core/engine/ifc/bodies.h"

namespace holdfast::ifc {

Result<drawing::Drawing> readStepModel(std::span<const std::uint8_t> bytes, const std::string& path, const Run& run)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const std::string file = std::filesystem::path(path).filename().string();
    const auto found = solids::readStepText(text, path);
    if (!found)
        return found.fault();
    drawing::Drawing model;
    model.path = path;
    model.header.version = "STEP";
    model.header.units = drawing::DrawingUnit::Inch;   // the kernel turns them
    model.header.measurement = 0;
    const auto note = [&](const char* rule, Severity severity, std::string message, const char* remedy) {
        model.findings.push_back(
            {rule, severity, {SubjectKind::Drawing, file, -1}, std::move(message), remedy, {}, {}});
    };
    for (std::size_t i = 0; i < found->size(); ++i) {
        if (run.stopped())
            return cancelled("Reading the model");
        drawing::ModelElement element;
        element.id = i + 1;
        element.ifcClass = "Solid";
        element.name = (*found)[i].name;
        if (auto mesh = meshOf((*found)[i].solid))
            element.shapes.push_back(std::move(*mesh));
        else
            note("step.solid.skipped", Severity::Warning,
                 "Solid " + std::to_string(i + 1) + " (" + element.name + ") has no shape: " + mesh.fault().cause + ".",
                 "Check it by eye: nothing is tested against it.");
        model.elements.push_back(std::move(element));
        run.progress.report(double(i + 1) / double(found->size()));
    }
    if (found->empty())
        note("step.empty", Severity::Error, "The file holds no solid.", "Export solids, not surfaces or curves.");
    return model;
}

} // namespace holdfast::ifc
