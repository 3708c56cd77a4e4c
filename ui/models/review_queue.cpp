#include "ui/models/review_queue.h"

#include <algorithm>
#include <cmath>

#include <QStringList>

#include "core/engine/building/review.h"
#include "ui/models/text.h"
#include "ui/models/tr.h"

namespace holdfast::models {

namespace {

constexpr double kNoLevel = 0.30, kRowLacks = 0.45,
                 kLooseHoldown = 0.40; // weights in the order, by judgement

QString list(const std::vector<std::string>& words)
{
    QStringList all;
    for (const std::string& word : words)
        all << text(word);
    return all.join(QStringLiteral("; "));
}

void addWalls(std::vector<ReviewItem>& queue, const building::WallLayout& layout)
{
    for (const building::ShearWall& wall : layout.walls) {
        if (!building::isForReview(wall.confidence))
            continue;
        const Subject subject{SubjectKind::Wall, wall.label, wall.level};
        const QString doubt = wall.isShear ? tr("taken as a shear wall") : tr("not taken as a shear wall");
        ReviewItem item{ReviewKind::Wall,
                        subject,
                        wall.confidence,
                        describe(subject),
                        wall.reasons.empty() ? doubt : doubt + QStringLiteral(": ") + list(wall.reasons),
                        tr("Confirm it, reject it, or give its mark.")};
        item.isTakenAsShear = wall.isShear;
        item.isMinor = !wall.isShear && wall.reasons.size() < 2; // the first reason is that it is a wall
        queue.push_back(std::move(item));
    }
    for (const building::Holdown& holdown : layout.holdowns)
        if (!holdown.wall)
            queue.push_back({ReviewKind::Holdown,
                             {SubjectKind::Holdown, holdown.label, holdown.level},
                             kLooseHoldown,
                             describe({SubjectKind::Holdown, holdown.label, holdown.level}),
                             tr("stands at the end of no wall"),
                             tr("Draw the wall, or remove the hold-down.")});
}

void addRows(std::vector<ReviewItem>& queue, const building::WallLayout& layout)
{
    for (const building::WallType& row : layout.schedule) {
        QStringList lacks;
        if (row.sheathing.empty())
            lacks << tr("sheathing");
        if (row.nail.empty())
            lacks << tr("nail");
        if (row.edgeSpacing.value() <= 0)
            lacks << tr("edge spacing");
        if (!lacks.isEmpty())
            queue.push_back({ReviewKind::ScheduleRow,
                             {SubjectKind::Project, row.mark, -1},
                             kRowLacks,
                             tr("Schedule row %1").arg(text(row.mark)),
                             tr("lacks %1").arg(lacks.join(QStringLiteral(", "))),
                             tr("Fill the cells in the schedule.")});
    }
}

bool isPlan(const building::Sheet& sheet)
{
    return sheet.kind == building::SheetKind::FloorPlan || sheet.kind == building::SheetKind::Foundation;
}

// As findings name a sheet.
std::string sheetLabel(const building::Sheet& sheet)
{
    return sheet.number.empty() ? sheet.file.substr(sheet.file.find_last_of("/\\") + 1) : sheet.number;
}

void addSheets(std::vector<ReviewItem>& queue, const building::PlanSet& plans)
{
    for (std::size_t i = 0; i < plans.sheets.size(); ++i) {
        const building::Sheet& sheet = plans.sheets[i];
        if (!isPlan(sheet))
            continue;
        const std::string label = sheetLabel(sheet);
        const Subject subject{SubjectKind::Sheet, label, sheet.level};
        if (sheet.level < 0)
            queue.push_back({ReviewKind::Sheet, subject, kNoLevel, tr("Sheet %1").arg(text(label)),
                             tr("a floor plan on no level: its walls are left out"),
                             tr("Set the level of the sheet."), int(i)});
        if (building::isForReview(sheet.scale.confidence))
            queue.push_back({ReviewKind::Sheet, subject, sheet.scale.confidence,
                             tr("Sheet %1").arg(text(label)),
                             tr("one drawing unit is taken as %1 in").arg(sheet.unitInches, 0, 'g', 6),
                             tr("Confirm the scale, or calibrate by two points."), int(i)});
    }
}

// Findings of reading, unless the thing itself is in the queue already; a word without effect is told beside it.
void addFindings(std::vector<ReviewItem>& queue, const std::vector<Finding>& findings)
{
    const std::size_t things = queue.size();
    for (const Finding& finding : findings) {
        if (finding.severity < Severity::Warning)
            continue;
        const bool known = finding.rule.find(".override.") == std::string::npos
            && std::any_of(queue.begin(), queue.begin() + std::ptrdiff_t(things), [&](const ReviewItem& item) {
                return item.subject == finding.subject && item.kind != ReviewKind::ScheduleRow;
            });
        if (known)
            continue;
        const double weight = finding.severity == Severity::Warning ? 0.6 : 0.1; // in the order, by judgement
        queue.push_back({ReviewKind::Finding, finding.subject, weight, describe(finding.subject),
                         text(finding.message), text(finding.remedy)});
    }
}

} // namespace

std::vector<ReviewItem> reviewQueue(const pipeline::Snapshot& snapshot)
{
    std::vector<ReviewItem> queue;
    if (snapshot.layout) {
        addWalls(queue, *snapshot.layout);
        addRows(queue, *snapshot.layout);
    }
    if (snapshot.plans) {
        addSheets(queue, *snapshot.plans);
        addFindings(queue, snapshot.plans->findings);
    }
    if (snapshot.layout)
        addFindings(queue, snapshot.layout->findings);
    std::ranges::stable_sort(queue, {},
                             [](const ReviewItem& item) { return std::pair(item.isMinor, item.confidence); });
    return queue;
}

} // namespace holdfast::models
