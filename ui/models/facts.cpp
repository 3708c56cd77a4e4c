#include "ui/models/facts.h"

#include <ranges>

#include <QFileInfo>

#include "ui/models/enum_label.h"
#include "ui/models/relations.h"
#include "ui/models/rod_text.h"
#include "ui/models/text.h"
#include "ui/models/tr.h"

namespace holdfast::models {

namespace {

using pipeline::Snapshot;
using Groups = std::vector<FactGroup>;

QString pounds(Force force) { return number(force.value()) + QStringLiteral(" lb"); }
QString footPounds(Moment moment) { return number(moment.in(1_ftlb)) + QStringLiteral(" ft-lb"); }
QString plf(LineLoad load) { return number(load.in(1_plf)) + QStringLiteral(" plf"); }
QString decimal(Length length) { return number(length.value(), 3) + QStringLiteral(" in"); }

QString joined(const std::vector<std::string>& lines)
{
    QStringList out;
    for (const std::string& line : lines)
        out << text(line);
    return out.isEmpty() ? QStringLiteral("-") : out.join(QStringLiteral("; "));
}

FactGroup sourceGroup(const building::SourceRef& source)
{
    QStringList handles;
    for (const std::uint64_t handle : source.handles)
        handles << QString::number(handle, 16).toUpper();
    return {tr("Where from"),
            {{tr("Drawing"), QFileInfo(text(source.file)).fileName()},
             {tr("Page"), QString::number(source.page)},
             {tr("Entity handles"),
              handles.isEmpty() ? QStringLiteral("-") : handles.join(QStringLiteral(", "))}}};
}

FactGroup demandGroup(const loadpath::StoryDemand& demand)
{
    const int n = demand.story;
    const auto linked = [n](const QString& name, const QString& value, const char* search) {
        return Fact{name, value, n, QLatin1String(search)};
    };
    FactGroup group {
        tr("Loads, story %1").arg(n),
        {linked(tr("Level force, seismic, strength"), pounds(demand.levelForce), "shear"),
         linked(tr("Story shear, seismic, strength"), pounds(demand.storyShear), "shear"),
         linked(tr("Unit shear, ASD"), plf(demand.unitShearAsd), "shear"),
         linked(tr("Overturning at the base, strength"), footPounds(demand.overturning),
                "overturning"),
         linked(tr("Resisting moment, unfactored dead"), footPounds(demand.resisting),
                "resisting"),
         linked(tr("Lever arm"), feetInches(demand.leverArm), "lever"),
         linked(tr("Uplift, ASD"), pounds(demand.tensionAsd), "tension"),
         linked(tr("Uplift, strength"), pounds(demand.tensionStrength), "tension"),
         linked(tr("Compression, ASD"), pounds(demand.compressionAsd), "compression")}};
    if (demand.comparisonTension)
        group.facts.push_back(linked(tr("Uplift, ASD, published rounded factor"),
                                     pounds(*demand.comparisonTension), "tension"));
    return group;
}

Groups wallFacts(const Snapshot& snapshot, const building::ShearWall& wall)
{
    const building::WallStack* stack = stackHolding(snapshot, wall.id);
    Groups groups {
        {tr("Wall"),
         {{tr("Level"), levelName(wall.level)},
          {tr("Length"), feetInches(wall.length)},
          {tr("Thickness"), inches(wall.thickness)},
          {tr("Kind"),
           wall.isShear ? tr("Shear wall") : tr("Not a shear wall")},
          {tr("Schedule mark"), wall.mark.empty() ? QStringLiteral("-") : text(wall.mark)},
          {tr("Grid"), wall.gridLabel.empty() ? QStringLiteral("-") : text(wall.gridLabel)},
          {tr("Stack"), stack ? text(stack->label) : QStringLiteral("-")},
          {tr("Openings"), QString::number(wall.openings.size())},
          {tr("Confidence"), percent(wall.confidence)},
          {tr("Reasons"), joined(wall.reasons)}}}};
    if (const loadpath::StackLoads* loads = stack ? findLoads(snapshot, stack->label) : nullptr)
        for (const loadpath::StoryDemand& demand : loads->stories)
            if (demand.wall == wall.id)
                groups.push_back(demandGroup(demand));
    groups.push_back(sourceGroup(wall.source));
    return groups;
}

FactGroup reactionGroup(const loadpath::StackLoads& loads)
{
    const loadpath::BaseReaction& r = loads.reaction;
    return {tr("Reactions at its base"),
            {{tr("Stands on"), words(loads.base)},
             {tr("Uplift, ASD"), pounds(r.tensionAsd)},
             {tr("Uplift, strength"), pounds(r.tensionStrength)},
             {tr("Uplift with overstrength"), pounds(r.tensionOverstrength)},
             {tr("Compression, ASD"), pounds(r.compressionAsd)},
             {tr("Compression, strength"), pounds(r.compressionStrength)},
             {tr("Compression with overstrength"), pounds(r.compressionOverstrength)},
             {tr("Shear, seismic / wind, strength"),
              pounds(r.shear) + QStringLiteral(" / ") + pounds(r.windShear)}}};
}

Groups stackFacts(const Snapshot& snapshot, const building::WallStack& stack, int story)
{
    Groups groups{{tr("Stack"),
                   {{tr("Grid"), text(stack.gridLabel)},
                    {tr("Stories"), QString::number(stack.walls.size())},
                    {tr("Doubts"), joined(stack.doubts)}}}};
    const loadpath::StackLoads* loads = findLoads(snapshot, stack.label);
    if (!loads)
        return groups;
    groups.front().facts.push_back({tr("Forces from"), text(loads->forceSource)});
    groups.push_back(reactionGroup(*loads));
    for (const loadpath::StoryDemand& demand : std::views::reverse(loads->stories))
        if (story <= 0 || demand.story == story)
            groups.push_back(demandGroup(demand));
    return groups;
}

FactGroup segmentGroup(const rods::RodRun& run, const rods::RodSegment& segment)
{
    const int n = segment.story;
    FactGroup group {
        tr("Story %1").arg(n),
        {{tr("Rod"), rodText(segment), n, QStringLiteral("rod.tension")},
         {tr("Tension, ASD"), pounds(segment.tensionAsd), n, QStringLiteral("rod.tension")},
         {tr("Allowable, ASD"), pounds(segment.allowable), n, QStringLiteral("rod.tension")},
         {tr("Rod elongation, ASD"), decimal(segment.elongationAsd), n,
          QStringLiteral("elongation")}}};
    for (const rods::Restraint& restraint : run.restraints) {
        if (restraint.story != n)
            continue;
        const auto add = [&](const QString& name, const QString& value, const char* search) {
            group.facts.push_back({name, value, n, QLatin1String(search)});
        };
        add(tr("Load into the plate, ASD"), pounds(restraint.increment), "plate");
        add(tr("Bearing plate"), marked(restraint.plate, restraint.plateVerified), "plate");
        add(tr("Take-up device"), marked(restraint.device, restraint.deviceVerified), "device");
        add(tr("Rod and device movement, ASD"), decimal(restraint.totalAsd), "elongation");
        add(tr("Cumulative shrinkage"), decimal(restraint.shrinkageCumulative), "travel");
        add(tr("Travel needed / available"),
            decimal(restraint.travelRequired) + QStringLiteral(" / ") + travelText(restraint), "travel");
        add(tr("Posts"), tr("%1 studs, %2 of them outside the rod")
                             .arg(restraint.studs)
                             .arg(restraint.studsOutside),
            "post");
        add(tr("Drift / limit"),
            decimal(restraint.drift) + QStringLiteral(" / ") + decimal(restraint.driftLimit), "drift");
    }
    return group;
}

Groups runFacts(const rods::RodRun& run, int story)
{
    Groups groups {
        {tr("Rod run"),
         {{tr("Stack"), text(run.stackLabel)},
          {tr("Grid"), text(run.gridLabel)},
          {tr("Wall end"), words(run.end)},
          {tr("Rods"),
           run.rods > 1 ? tr("pair, %1 apart; figures below are of one rod").arg(decimal(run.pairSpacing))
                        : tr("single")},
          {tr("Stands on"), words(run.base)},
          {tr("Plan position"),
           feetInches(Length(run.at.x)) + QStringLiteral(", ") + feetInches(Length(run.at.y))},
          {tr("Worst ratio"),
           ratioText(run.utilization) + QLatin1Char(' ') + verdictText(run.utilization)},
          {tr("Governing check"),
           tr("%1, story %2").arg(phrase(rods::title(run.governing)), QString::number(run.governingStory))},
          {tr("Couplers"), QString::number(run.couplers.size())},
          {tr("Anchor"), anchorText(run.anchor), 1, QStringLiteral("anchor")},
          {tr("Anchor tension, ASD"), pounds(run.anchor.demandAsd), 1,
           QStringLiteral("anchor")}}}};
    for (const rods::RodSegment& segment : std::views::reverse(run.segments))
        if (story <= 0 || segment.story == story)
            groups.push_back(segmentGroup(run, segment));
    return groups;
}

Groups clashFacts(const clash::Clash& clash)
{
    Groups groups{{QStringLiteral("Clash"),
                   {{QStringLiteral("Severity"), words(clash.severity)},
                    {QStringLiteral("Kind"), words(clash.kind)},
                    {QStringLiteral("Rod run"), text(clash.rodRun) + QStringLiteral(", ") + text(clash.part)},
                    {QStringLiteral("Obstruction"), text(clash.obstruction)},
                    {QStringLiteral("Gap"), decimal(clash.gap)
                         + (clash.gap.value() < 0 ? QStringLiteral(" (penetration)") : QString())},
                    {QStringLiteral("Clearance asked"), decimal(clash.required)},
                    {QStringLiteral("Level"), levelName(clash.level)},
                    {QStringLiteral("Grid"), text(clash.gridReference)},
                    {QStringLiteral("Trade"), words(clash.trade)}}}};
    FactGroup options{QStringLiteral("Ways to resolve it"), {}};
    for (const clash::ResolutionOption& option : clash.options)
        options.facts.push_back({text(option.text), QStringLiteral("feasibility %1, cost %2%3")
                                     .arg(text(option.feasibility), text(option.cost),
                                          option.structural ? QStringLiteral(", structural") : QString())});
    if (!options.facts.empty())
        groups.push_back(std::move(options));
    return groups;
}

FactGroup gateFacts(const confidence::Confidence& made)
{
    FactGroup group {tr("Quality gates"), {}};
    for (const confidence::GateResult& gate : made.gates)
        group.facts.push_back({QStringLiteral("%1 %2").arg(gate.number).arg(phrase(gate.name)),
                              words(gate.state) + QStringLiteral(": ") + text(gate.details)});
    return group;
}

Groups projectFacts(const Snapshot& snapshot)
{
    if (!snapshot.inputs)
        return {};
    const building::DesignCriteria& c = snapshot.inputs->criteria;
    Groups groups {{tr("Project"),
                    {{tr("Name"), text(c.project.name)},
                     {tr("Number"), text(c.project.number)},
                     {tr("Engineer"), text(c.project.engineer)},
                     {tr("Code"), text(c.codes.building)},
                     {tr("Loads"), enumLabel(enumText(c.codes.loads))},
                     {tr("Basis"), enumLabel(enumText(c.codes.basis))},
                     {QStringLiteral("S_DS"), number(c.seismic.sds, 3)},
                     {QStringLiteral("R, Omega_0, C_d"),
                      QStringLiteral("%1, %2, %3")
                          .arg(number(c.seismic.r, 1), number(c.seismic.omega0, 1), number(c.seismic.cd, 1))},
                     {QStringLiteral("rho"), number(c.seismic.rho, 2)},
                     {tr("Stories"), QString::number(c.stories.size())}}}};
    if (snapshot.confidence)
        groups.push_back({tr("Confidence"),
                          {{tr("Overall"),
                            tr("%1 of 100").arg(number(snapshot.confidence->overall, 0))},
                           {tr("Risk class"), words(snapshot.confidence->risk)},
                           {tr("Review"), text(snapshot.confidence->reviewIntensity)},
                           {tr("Review time"), text(snapshot.confidence->reviewTime)}}});
    if (snapshot.confidence)
        groups.push_back(gateFacts(*snapshot.confidence));
    return groups;
}

Groups holdownFacts(const building::Holdown& holdown)
{
    return {{tr("Hold-down"),
             {{tr("Mark"), text(holdown.mark)},
              {tr("Level"), levelName(holdown.level)},
              {tr("Plan position"),
               feetInches(Length(holdown.at.x)) + QStringLiteral(", ") + feetInches(Length(holdown.at.y))},
              {tr("At a wall end"),
               holdown.wall ? tr("Yes") : tr("No wall end is near")}}},
            sourceGroup(holdown.source)};
}

Groups obstructionFacts(const Snapshot& snapshot, const building::Obstruction& obstruction)
{
    Groups groups{{tr("Obstruction"),
                   {{tr("Kind"), words(obstruction.kind)},
                    {tr("Level"), levelName(obstruction.level)}}}};
    if (snapshot.clashes)
        for (const clash::Clash& clash : snapshot.clashes->clashes)
            if (clash.obstruction == obstruction.label)
                groups.front().facts.push_back(
                    {tr("Clash"), tr("%1 with %2, gap %3")
                                      .arg(text(clash.label), text(clash.rodRun), decimal(clash.gap))});
    groups.push_back(sourceGroup(obstruction.source));
    return groups;
}

Groups sheetFacts(const Snapshot& snapshot, const std::string& label)
{
    if (snapshot.plans)
        for (const building::Sheet& sheet : snapshot.plans->sheets)
            if (sheet.file + "#" + std::to_string(sheet.page) == label)
                return {{tr("Sheet"),
                         {{tr("File"), text(sheet.file)},
                          {tr("Number"), text(sheet.number)},
                          {tr("Title"), text(sheet.title)},
                          {tr("Kind"), words(sheet.kind)},
                          {tr("Level"), levelName(sheet.level)},
                          {tr("Scale, real to paper"),
                           QStringLiteral("%1 : 1").arg(number(sheet.scale.ratio, 0))},
                          {tr("Scale from"), words(sheet.scale.source)},
                          {tr("Scale confidence"), percent(sheet.scale.confidence)},
                          {tr("Grid lines"), QString::number(sheet.grids.size())}}}};
    return {};
}

} // namespace

std::vector<FactGroup> factsOf(const Snapshot& snapshot, const Subject& subject)
{
    const std::string& label = subject.label;
    switch (subject.kind) {
    case SubjectKind::Project: return projectFacts(snapshot);
    case SubjectKind::Sheet: return sheetFacts(snapshot, label);
    case SubjectKind::Wall:
        if (const auto* wall = findWall(snapshot, label))
            return wallFacts(snapshot, *wall);
        break;
    case SubjectKind::Holdown:
        if (const auto* holdown = findHoldown(snapshot, label))
            return holdownFacts(*holdown);
        break;
    case SubjectKind::Stack:
        if (const auto* stack = findStack(snapshot, label))
            return stackFacts(snapshot, *stack, subject.level);
        break;
    case SubjectKind::RodRun:
        if (const auto* run = findRodRun(snapshot, label))
            return runFacts(*run, subject.level);
        break;
    case SubjectKind::Obstruction:
        if (const auto* obstruction = findObstruction(snapshot, label))
            return obstructionFacts(snapshot, *obstruction);
        break;
    case SubjectKind::Clash:
        if (const auto* clash = findClash(snapshot, label))
            return clashFacts(*clash);
        break;
    default: break;
    }
    return {};
}

} // namespace holdfast::models
