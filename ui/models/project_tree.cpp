#include "ui/models/project_tree.h"

#include <map>

#include <QFileInfo>

#include "ui/models/relations.h"
#include "ui/models/rod_text.h"
#include "ui/models/text.h"
#include "ui/models/tr.h"

namespace holdfast::models {

namespace {

using pipeline::Snapshot;

TreeNode counted(const QString& title, std::vector<TreeNode> children)
{
    const QString count = QString::number(children.size());
    return {title, count, std::nullopt, std::move(children)};
}

QString sheetTitle(const building::Sheet& sheet)
{
    const QString number = text(sheet.number);
    const QString title = text(sheet.title);
    if (number.isEmpty() && title.isEmpty())
        return QFileInfo(text(sheet.file)).fileName();
    return number.isEmpty() ? title : number + QLatin1Char(' ') + title;
}

TreeNode drawingNodes(const Snapshot& snapshot)
{
    std::vector<TreeNode> nodes;
    if (snapshot.plans)
        for (const building::Sheet& sheet : snapshot.plans->sheets) {
            const Subject subject {SubjectKind::Sheet, sheet.file + "#" + std::to_string(sheet.page),
                                   sheet.level};
            nodes.push_back({sheetTitle(sheet), words(sheet.kind), subject, {}});
        }
    else if (snapshot.inputs)
        for (const pipeline::DrawingInput& input : snapshot.inputs->drawings)
            nodes.push_back(
                {QFileInfo(text(input.path)).fileName(), tr("not read"), std::nullopt, {}});
    return counted(tr("Drawings"), std::move(nodes));
}

TreeNode levelNodes(const Snapshot& snapshot)
{
    std::map<int, std::vector<TreeNode>, std::greater<>> byLevel;
    if (snapshot.layout)
        for (const building::ShearWall& wall : snapshot.layout->walls)
            byLevel[wall.level].push_back({text(wall.label), feetInches(wall.length),
                                           Subject{SubjectKind::Wall, wall.label, wall.level}, {}});
    std::vector<TreeNode> nodes;
    for (auto& [level, walls] : byLevel)
        nodes.push_back(counted(tr("Level %1").arg(levelName(level)), std::move(walls)));
    return counted(tr("Walls by level"), std::move(nodes));
}

TreeNode runNode(const rods::RodRun& run)
{
    const QString detail = run.segments.empty() ? QString() : rodText(run.segments.front());
    return {text(run.label), detail, Subject{SubjectKind::RodRun, run.label, -1}, {}};
}

TreeNode stackNode(const Snapshot& snapshot, const building::WallStack& stack)
{
    TreeNode node{text(stack.label), tr("%n stories", nullptr, int(stack.walls.size())),
                  Subject{SubjectKind::Stack, stack.label, -1}, {}};
    if (snapshot.schedule)
        for (const rods::RodRun& run : snapshot.schedule->runs)
            if (run.stackLabel == stack.label)
                node.children.push_back(runNode(run));
    return node;
}

TreeNode stackNodes(const Snapshot& snapshot)
{
    std::map<std::string, std::vector<TreeNode>> byGrid;
    if (snapshot.layout)
        for (const building::WallStack& stack : snapshot.layout->stacks)
            byGrid[stack.gridLabel].push_back(stackNode(snapshot, stack));
    std::vector<TreeNode> nodes;
    for (auto& [grid, stacks] : byGrid)
        nodes.push_back(
            counted(grid.empty() ? tr("Off grid") : tr("Grid %1").arg(text(grid)),
                    std::move(stacks)));
    return counted(tr("Wall stacks and rods"), std::move(nodes));
}

TreeNode holdownNodes(const Snapshot& snapshot)
{
    std::vector<TreeNode> nodes;
    if (snapshot.layout)
        for (const building::Holdown& holdown : snapshot.layout->holdowns)
            nodes.push_back({text(holdown.label), text(holdown.mark),
                             Subject{SubjectKind::Holdown, holdown.label, holdown.level}, {}});
    return counted(tr("Hold-downs"), std::move(nodes));
}

TreeNode obstructionNodes(const Snapshot& snapshot)
{
    std::vector<TreeNode> nodes;
    if (snapshot.layout)
        for (const building::Obstruction& obstruction : snapshot.layout->obstructions)
            nodes.push_back({text(obstruction.label), words(obstruction.kind),
                             Subject{SubjectKind::Obstruction, obstruction.label, obstruction.level}, {}});
    return counted(tr("Obstructions"), std::move(nodes));
}

TreeNode clashNodes(const Snapshot& snapshot)
{
    std::vector<TreeNode> nodes;
    if (snapshot.clashes)
        for (const clash::Clash& clash : snapshot.clashes->clashes)
            nodes.push_back({text(clash.label), words(clash.severity),
                             Subject{SubjectKind::Clash, clash.label, clash.level}, {}});
    return counted(tr("Clashes"), std::move(nodes));
}

} // namespace

TreeNode projectTree(const Snapshot& snapshot)
{
    const std::string name = snapshot.inputs ? snapshot.inputs->criteria.project.name : std::string();
    TreeNode project {name.empty() ? tr("Project") : text(name),
                      {},
                      Subject {SubjectKind::Project, {}, -1},
                      {}};
    project.children = {drawingNodes(snapshot), stackNodes(snapshot),       levelNodes(snapshot),
                        holdownNodes(snapshot), obstructionNodes(snapshot), clashNodes(snapshot)};
    TreeNode root;
    root.children.push_back(std::move(project));
    return root;
}

} // namespace holdfast::models
