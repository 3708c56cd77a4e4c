#include "core/services/session/drawing_preview.h"

#include <array>

#include <QFile>

#include "core/engine/base/feet_inch.h"
#include "core/engine/ingest/reader.h"
#include "core/engine/plan/layer_roles.h"
#include "core/engine/plan/plan.h"

namespace holdfast::session {

namespace {

using geometry::Box2;

constexpr qint64 kFirstBytes = 4096;    // enough to tell every format

std::string formatOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray first = file.read(kFirstBytes);
    return enumText(ingest::recognise({reinterpret_cast<const std::uint8_t*>(first.constData()),
                                       std::size_t(first.size())}));
}

// In drawing units.
Box2 wallsOf(const drawing::Linework& marks, const building::Sheet& sheet, const building::DesignCriteria& criteria)
{
    const std::vector<plan::LayerRole> roles = plan::layerRoles(marks.layers, criteria);
    Box2 box;
    for (const drawing::Stroke& stroke : marks.strokes) {
        const bool isWall = stroke.layer < roles.size()
            && (roles[stroke.layer] == plan::LayerRole::Wall || roles[stroke.layer] == plan::LayerRole::ShearWall);
        if (isWall && (sheet.region.empty() || sheet.region.contains(geometry::middle(stroke.line)))) {
            box.add(stroke.line.a);
            box.add(stroke.line.b);
        }
    }
    return box;
}

// Distances between the outermost grid lines, in inches of the sheet.
std::array<double, 2> gridSize(const building::Sheet& sheet)
{
    std::array<double, 2> size{0, 0};
    for (const auto axis : {building::GridAxis::X, building::GridAxis::Y}) {
        double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
        for (const building::GridLine& grid : sheet.grids)
            if (grid.axis == axis) {
                low = std::min(low, grid.position.value());
                high = std::max(high, grid.position.value());
            }
        if (high > low)
            size[axis == building::GridAxis::X ? 0 : 1] = high - low;
    }
    return size;
}

BuildingSize sizeOf(const drawing::Drawing& drawing, const building::Sheet& sheet,
                    const building::DesignCriteria& criteria, const Run& run)
{
    const auto marks = drawing::linework(drawing, sheet.space, run);
    if (!marks)
        return {};
    const Box2 walls = wallsOf(*marks, sheet, criteria);
    if (walls.width() > 0 && walls.height() > 0)
        return {Length(walls.width() * sheet.unitInches), Length(walls.height() * sheet.unitInches), "the walls"};
    const auto grid = gridSize(sheet);
    if (grid[0] > 0 && grid[1] > 0)
        return {Length(grid[0]), Length(grid[1]), "the grid"};
    const Box2& all = sheet.region.empty() ? marks->extents : sheet.region;
    if (all.empty())
        return {};
    return {Length(all.width() * sheet.unitInches), Length(all.height() * sheet.unitInches), "all that is drawn"};
}

} // namespace

PreviewFile readPreview(const std::string& path, const std::vector<std::string>& all, const Run& run)
{
    std::vector<pipeline::DrawingInput> inputs;
    for (const std::string& one : all)
        inputs.push_back({one, {}});
    const DrawingSource source(inputs, nullptr, nullptr, DrawingSource::From::DiskFirst);
    PreviewFile file{path, formatOf(path), nullptr, {}};
    try {
        auto drawing = source.read({path, {}}, run);
        if (drawing)
            file.drawing = std::make_shared<const drawing::Drawing>(std::move(drawing).value());
        else
            file.fault = describe(drawing.fault());
    } catch (const std::exception& thrown) {
        file.fault = path + ": " + thrown.what();
    }
    return file;
}

Preview understand(const std::vector<std::shared_ptr<const drawing::Drawing>>& drawings,
                   const building::DesignCriteria& criteria, const Run& run)
{
    Preview preview;
    auto read = std::make_shared<std::vector<drawing::Drawing>>();
    for (const auto& drawing : drawings)
        read->push_back(*drawing);
    auto snapshot = std::make_shared<pipeline::Snapshot>();
    snapshot->drawings = read;
    if (!read->empty()) {
        auto plans = plan::buildPlanSet(*read, criteria, run);
        if (plans) {
            for (const building::Sheet& sheet : plans->sheets)
                preview.sizes.push_back(sizeOf((*read)[sheet.drawing], sheet, criteria, run));
            snapshot->plans = std::make_shared<const building::PlanSet>(std::move(plans).value());
        } else {
            preview.fault = describe(plans.fault());
        }
    }
    preview.snapshot = std::move(snapshot);
    return preview;
}

std::string sizeSentence(const BuildingSize& size)
{
    if (size.width.value() <= 0 || size.depth.value() <= 0)
        return {};
    // To the inch: a drawing is asked about, not measured.
    return formatFeetInches(size.width, 1) + " by " + formatFeetInches(size.depth, 1);
}

} // namespace holdfast::session
