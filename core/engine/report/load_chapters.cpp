// Each wall stack: story forces, overturning, tension and compression, and the lines behind them.
#include <algorithm>
#include <map>

#include "core/engine/base/archive.h"
#include "core/engine/report/chapters.h"
#include "core/engine/report/wording.h"

namespace holdfast::report {

namespace {

struct StackGroup {
    const loadpath::StackLoads* typical = nullptr;
    std::vector<std::string> alsoFor;
};

// Equal but for its name and its walls' numbers.
std::string fingerprint(loadpath::StackLoads stack)
{
    stack.stack = {};
    stack.label.clear();
    stack.gridLabel.clear();
    for (auto& story : stack.stories)
        story.wall = {};
    return hashOf(stack);
}

std::vector<StackGroup> groupsOf(const loadpath::LoadPath& path)
{
    std::vector<StackGroup> groups;
    std::map<std::string, std::size_t> known;
    for (const auto& stack : path.stacks) {
        const auto [it, isNew] = known.try_emplace(fingerprint(stack), groups.size());
        if (isNew)
            groups.push_back({&stack, {}});
        else
            groups[it->second].alsoFor.push_back(stack.label);
    }
    return groups;
}

Table forcesTable(const loadpath::StackLoads& stack)
{
    Table table {"Lateral forces, strength level",
                 {right("Story", 0.3), right("Height (ft)"), right("Wall (ft)"), right("F_x (lb)"),
                  right("V_x (lb)"), right("Wind F (lb)"), right("Wind V (lb)"), right("v ASD (plf)")},
                 {}};
    for (auto it = stack.stories.rbegin(); it != stack.stories.rend(); ++it)
        table.rows.push_back({std::to_string(it->story), decimal(it->height.in(1_ft), 2),
                              decimal(it->wallLength.in(1_ft), 2), number(it->levelForce),
                              number(it->storyShear), number(it->windForce), number(it->windShear),
                              plf(it->unitShearAsd)});
    return table;
}

std::string combinationName(const loadpath::LoadPath& path, int index)
{
    return index >= 0 && std::size_t(index) < path.combinations.size()
        ? path.combinations[std::size_t(index)].id
        : "-";
}

Table overturningTable(const loadpath::LoadPath& path, const loadpath::StackLoads& stack)
{
    const bool compares = std::any_of(stack.stories.begin(), stack.stories.end(),
                                      [](const auto& s) { return s.comparisonTension.has_value(); });
    Table table {"Overturning, tension and compression at the base of each story",
                 {right("Story", 0.3), right("M_OT (ft-lb)"), right("M_R (ft-lb)"), right("d (ft)"),
                  right("T ASD (lb)"), left("LC", 0.5), right("T str. (lb)"), right("C ASD (lb)"),
                  right("C str. (lb)")},
                 {}};
    if (compares)
        table.columns.push_back(right("T ASD rounded (lb)"));
    for (auto it = stack.stories.rbegin(); it != stack.stories.rend(); ++it) {
        std::vector<std::string> row {std::to_string(it->story),
                                      ftlb(max(it->overturning, it->windOverturning)),
                                      ftlb(it->resisting),
                                      decimal(it->leverArm.in(1_ft), 2),
                                      number(it->tensionAsd),
                                      combinationName(path, it->governingTension),
                                      number(it->tensionStrength),
                                      number(it->compressionAsd),
                                      number(it->compressionStrength)};
        if (compares)
            row.push_back(it->comparisonTension ? number(*it->comparisonTension) : "-");
        table.rows.push_back(std::move(row));
    }
    return table;
}

Chapter sectionOf(const ReportInput& input, const StackGroup& group)
{
    const loadpath::StackLoads& stack = *group.typical;
    Chapter section {
        "Stack " + stack.label + (stack.gridLabel.empty() ? "" : ", grid " + stack.gridLabel), 2, {}};
    if (!group.alsoFor.empty())
        section.blocks.push_back(
            strong("Typical of " + joined(group.alsoFor) + ": the same heights, lengths and forces."));
    section.blocks.push_back(body("Forces: " + orDash(stack.forceSource)
                                  + ". Overturning is summed from the roof, M_n = M_(n+1) + V_n h_n; "
                                    "it is the moment of the level forces about the base of the story."));
    section.blocks.push_back(FigureRef {
        FigureKind::LoadDiagram, stack.label,
        "Stack " + stack.label + ": level forces, story shears and overturning, strength level.", 0.27});
    section.blocks.push_back(forcesTable(stack));
    section.blocks.push_back(overturningTable(input.path, stack));
    if (section.blocks.size() > 3
        && std::any_of(stack.stories.begin(), stack.stories.end(),
                       [](const auto& s) { return s.comparisonTension.has_value(); }))
        section.blocks.push_back(
            note("\"Rounded\" is the tension with a publication's rounded dead load factor, shown for "
                 "comparison only; the design uses the unrounded one."));
    for (auto it = stack.stories.rbegin(); it != stack.stories.rend(); ++it)
        section.blocks.push_back(
            CalculationBlock {"Stack " + stack.label + ", story " + std::to_string(it->story),
                              loadpath::explain(input.path, stack, it->story, input.criteria)});
    return section;
}

}  // namespace

Chapters loadPathChapter(const ReportInput& input, const Run& run)
{
    Chapters chapters {{"Wall stacks", 1, {PageBreak {}}}};
    const auto groups = groupsOf(input.path);
    chapters.front().blocks.push_back(
        body(groups.empty() ? "No stack carries lateral forces: see the findings."
                            : count(input.path.stacks.size(), "stack", "stacks") + " with lateral forces, "
                     + count(groups.size(), "of them different", "of them different")
                     + ". Stacks that are equal in every number are calculated once."));
    for (std::size_t i = 0; i < groups.size() && !run.stopped(); ++i) {
        chapters.push_back(sectionOf(input, groups[i]));
        run.progress.report(double(i + 1) / double(groups.size()));
    }
    return chapters;
}

}  // namespace holdfast::report
