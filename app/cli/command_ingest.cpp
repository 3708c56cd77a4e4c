#include <map>

#include <QCoreApplication>

#include "app/cli/commands.h"
#include "core/engine/base/feet_inch.h"
#include "core/engine/ingest/mapped_file.h"
#include "core/engine/ingest/reader.h"
#include "core/services/reader/read_file.h"

namespace holdfast::cli {

namespace {

using drawing::Drawing;

std::map<std::string, int> entityCounts(const Drawing& drawing, bool inBlocks)
{
    std::map<std::string, int> counts;
    for (const drawing::EntityHead& head : drawing.entities)
        if ((head.block != 0) == inBlocks)
            ++counts[enumText(head.kind)];
    return counts;
}

// Counts of each page or layout that has paper.
Json pageList(const Drawing& drawing)
{
    std::vector<std::map<std::string, int>> counts(drawing.layouts.size());
    for (const drawing::EntityHead& head : drawing.entities)
        if (head.paperSpace && head.owner < counts.size())
            ++counts[head.owner][enumText(head.kind)];
    Json list = Json::array();
    for (std::size_t i = 0; i < drawing.layouts.size(); ++i) {
        const drawing::Layout& layout = drawing.layouts[i];
        Json views = Json::array();
        for (const drawing::MeasuredView& view : layout.views)
            views.push_back({{"name", view.name}, {"inches_per_paper_inch", view.inchesPerPaperInch}});
        list.push_back({{"name", layout.name},
                        {"width", layout.paperWidth},
                        {"height", layout.paperHeight},
                        {"entities", counts[i]},
                        {"measured_views", views}});
    }
    return list;
}

Json layerList(const Drawing& drawing)
{
    std::vector<int> counts(drawing.layers.size(), 0);
    for (const drawing::EntityHead& head : drawing.entities)
        ++counts[head.layer];
    Json list = Json::array();
    for (std::size_t i = 0; i < drawing.layers.size(); ++i)
        list.push_back({{"name", drawing.layers[i].name},
                        {"entities", counts[i]},
                        {"off", drawing.layers[i].off || drawing.layers[i].frozen}});
    return list;
}

// By class: how many, and how many of them have a shape.
std::map<std::string, std::pair<int, int>> elementCounts(const Drawing& drawing)
{
    std::map<std::string, std::pair<int, int>> counts;
    for (const drawing::ModelElement& element : drawing.elements) {
        ++counts[element.ifcClass].first;
        counts[element.ifcClass].second += !element.shapes.empty();
    }
    return counts;
}

Json elementList(const Drawing& drawing)
{
    Json list = Json::object();
    for (const auto& [kind, count] : elementCounts(drawing))
        list[kind] = {{"count", count.first}, {"with_shape", count.second}};
    return list;
}

Json describeDrawing(const Drawing& drawing)
{
    return {{"file", drawing.path},
            {"storeys", toJson(drawing.storeys)},
            {"grid_axes", drawing.modelGrids.size()},
            {"elements", elementList(drawing)},
            {"version", drawing.header.version},
            {"units", enumText(drawing.header.units)},
            {"measurement", drawing.header.measurement},
            {"entities", entityCounts(drawing, false)},
            {"block_entities", entityCounts(drawing, true)},
            {"layers", layerList(drawing)},
            {"blocks", drawing.blocks.size()},
            {"layouts", drawing.layouts.size()},
            {"pages", pageList(drawing)},
            {"findings", toJson(drawing.findings)}};
}

void sayModel(const Console& console, const Drawing& drawing)
{
    console.say(drawing.path + ": " + drawing.header.version + ", " + std::to_string(drawing.storeys.size())
                + " storeys, " + std::to_string(drawing.modelGrids.size()) + " grid axes, "
                + std::to_string(drawing.elements.size()) + " elements");
    for (const drawing::ModelStorey& storey : drawing.storeys)
        console.say("  " + storey.name + " at " + formatFeetInches(Length(storey.elevation)));
    for (const auto& [kind, count] : elementCounts(drawing))
        console.say("  " + kind + ": " + std::to_string(count.first) + ", " + std::to_string(count.second)
                    + " with a shape");
    for (const Finding& finding : drawing.findings)
        console.say("  " + enumText(finding.severity) + ": " + finding.message);
}

void sayDrawing(const Console& console, const Drawing& drawing)
{
    if (!drawing.elements.empty())
        return sayModel(console, drawing);
    console.say(drawing.path + ": " + drawing.header.version + ", " + enumText(drawing.header.units) + ", "
                + std::to_string(drawing.layers.size()) + " layers, " + std::to_string(drawing.blocks.size())
                + " blocks");
    for (const auto& [kind, count] : entityCounts(drawing, false))
        console.say("  " + kind + ": " + std::to_string(count));
    for (const Finding& finding : drawing.findings)
        console.say("  " + enumText(finding.severity) + ": " + finding.message);
}

Result<Drawing> readFile(const std::string& file, const Run& run)
{
    const auto bytes = ingest::MappedFile::open(file);
    if (!bytes)
        return bytes.fault();
    return reader::readContent(bytes->bytes(), file, run);
}

} // namespace

ExitCode ingest(const Console& console, const InputOptions& options)
{
    const auto files = drawingFiles(options);
    if (!files)
        return console.fail(files.fault());
    Json drawings = Json::array(), refused = Json::array();
    ExitCode code = kOk;
    const Run run = console.run("reading");
    for (const std::string& file : *files) {
        const auto read = readFile(file, run);
        if (read) {
            sayDrawing(console, *read);
            drawings.push_back(describeDrawing(*read));
            continue;
        }
        code = exitCode(read.fault());
        console.error(read.fault());
        refused.push_back({{"file", file}, {"code", enumText(read.fault().code)},
                           {"message", describe(read.fault())}});
        if (run.stopped())
            break;
    }
    console.document({{"schema", "holdfast.ingest/1"}, {"drawings", drawings}, {"refused", refused}});
    return code;
}

} // namespace holdfast::cli
