#include "ui/view3d/content.h"

#include <QCoreApplication>

#include "ui/view3d/change_bars.h"
#include "core/engine/base/feet_inch.h"

namespace holdfast::view3d {

namespace {

constexpr double kBubbleOut = 36;    // inches from the building to a grid bubble

scene::Rgb colorOf(clash::ClashSeverity severity)
{
    switch (severity) {
    case clash::ClashSeverity::Critical: return {196, 38, 38};
    case clash::ClashSeverity::Major: return {226, 110, 20};
    case clash::ClashSeverity::Minor: return {226, 170, 12};
    case clash::ClashSeverity::Warning: return {140, 120, 160};
    }
    return {128, 128, 128};
}

void takeUtilization(scene::Content& content, const rods::RodRun& run)
{
    content.utilization[{run.label, -1}] = run.utilization;
    for (const rods::Check& check : run.checks) {
        auto [place, isNew] = content.utilization.try_emplace({run.label, check.story}, check.ratio);
        if (!isNew && !(place->second >= check.ratio))      // a NaN wins and is drawn as doubtful
            place->second = check.ratio;
    }
}

void addLevels(std::vector<BuildingLabel>& labels, const pipeline::Snapshot& snapshot,
               const geometry::Box3& box)
{
    if (!snapshot.inputs)
        return;
    double floor = 0;
    for (const building::StoryCriteria& story : snapshot.inputs->criteria.stories) {
        const QString name = story.name.empty()
                                 ? QCoreApplication::translate("holdfast::view3d", "Level %1").arg(story.story)
                                 : QString::fromStdString(story.name);
        const QString elevation = QString::fromStdString(formatFeetInches(Length(floor)));
        labels.push_back({{box.high.x + kBubbleOut, box.low.y, floor},
                          QStringLiteral("%1  +%2").arg(name, elevation), false});
        floor += story.height.value();
    }
}

} // namespace

scene::Content contentOf(const pipeline::Snapshot& snapshot)
{
    scene::Content content;
    content.model = snapshot.solids;
    if (snapshot.schedule)
        for (const rods::RodRun& run : snapshot.schedule->runs)
            takeUtilization(content, run);
    if (snapshot.clashes)
        for (const clash::Clash& clash : snapshot.clashes->clashes)
            content.clashes.push_back({{SubjectKind::Clash, clash.label, clash.level}, clash.at,
                                       colorOf(clash.severity)});
    if (snapshot.revisions)
        for (const revision::Change& change : snapshot.revisions->changes)
            content.changes.push_back(changeMark(snapshot, change));
    return content;
}

std::vector<BuildingLabel> labelsOf(const pipeline::Snapshot& snapshot, const geometry::Box3& box)
{
    std::vector<BuildingLabel> labels;
    if (box.empty())
        return labels;
    if (snapshot.plans)
        for (const building::GridLine& grid : snapshot.plans->grids) {
            const QString text = QString::fromStdString(grid.label);
            if (grid.axis == building::GridAxis::X)
                labels.push_back({{grid.position.value(), box.low.y - kBubbleOut, 0}, text, true});
            else if (grid.axis == building::GridAxis::Y)
                labels.push_back({{box.low.x - kBubbleOut, grid.position.value(), 0}, text, true});
        }
    addLevels(labels, snapshot, box);
    return labels;
}

double storyBottom(const pipeline::Snapshot& snapshot, int story)
{
    double bottom = 0;
    if (snapshot.inputs)
        for (const building::StoryCriteria& s : snapshot.inputs->criteria.stories)
            if (s.story < story)
                bottom += s.height.value();
    return bottom;
}

double storyTop(const pipeline::Snapshot& snapshot, int story)
{
    return storyBottom(snapshot, story + 1);
}

} // namespace holdfast::view3d
