#include "core/services/session/corrections.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "core/engine/base/feet_inch.h"

namespace holdfast::session {

namespace {

using building::Override;
using building::OverrideAction;
using geometry::Point2;
using geometry::Segment2;

// The rule by which an override finds its wall (criteria.h): parallel, more than half over it, at most 12 in beside.
constexpr double kBeside = 12, kOverlap = 0.5, kParallel = 0.035;   // in, share, sine of 2 degrees

// In the language of the window; the context is the namespace, as lupdate reads it.
QString tr(const char* words)
{
    return QCoreApplication::translate("holdfast::session", words);
}

QString named(const QString& words, const std::string& what)
{
    return words.arg(QString::fromStdString(what));
}

Correction one(QString name, Override word)
{
    return {std::move(name), {std::move(word)}};
}

Override about(OverrideAction action, const building::ShearWall& wall, std::string value = {})
{
    Override word{action, wall.label, std::move(value), wall.axis, {}, {}};
    word.level = wall.level;
    return word;
}

bool sameLine(const Segment2& a, const Segment2& b)
{
    const double la = geometry::length(a), lb = geometry::length(b);
    if (la <= 0 || lb <= 0)
        return false;
    const Point2 along = (a.b - a.a) * (1 / la);
    if (std::fabs(geometry::cross(along, (b.b - b.a) * (1 / lb))) > kParallel
        || std::fabs(geometry::cross(along, geometry::middle(b) - a.a)) > kBeside)
        return false;
    const double p = geometry::dot(along, b.a - a.a), q = geometry::dot(along, b.b - a.a);
    return std::min(la, std::max(p, q)) - std::max(0.0, std::min(p, q)) > kOverlap * std::min(la, lb);
}

bool sameThing(const Override& a, const Override& b)
{
    if (a.level && b.level && a.level != b.level)
        return false;
    if (a.axis && b.axis && a.action != OverrideAction::SetGrid)
        return sameLine(*a.axis, *b.axis);
    if (a.at && b.at)
        return geometry::distance(*a.at, *b.at) <= kBeside;
    return a.target == b.target;
}

// Confirm and reject answer one question, as do setting and removing a grid line.
OverrideAction question(OverrideAction action)
{
    switch (action) {
    case OverrideAction::RejectWall: return OverrideAction::ConfirmWall;
    case OverrideAction::RemoveGrid: return OverrideAction::SetGrid;
    default: return action;
    }
}

bool standsBeside(OverrideAction action)
{
    return action == OverrideAction::AddWall || action == OverrideAction::SplitWall
        || action == OverrideAction::JoinWalls;
}

std::string column(const std::string& cell)
{
    return cell.substr(0, cell.find('='));
}

bool replaces(const Override& later, const Override& earlier)
{
    // A measured size needs no unit; one that is given afterwards is meant instead of it.
    if (later.action == OverrideAction::SetUnit && earlier.action == OverrideAction::SetScale)
        return !later.value.empty() && earlier.value.starts_with("calibrated ") && later.target == earlier.target;
    if (question(later.action) != question(earlier.action) || standsBeside(later.action))
        return false;
    if (later.action == OverrideAction::SetScheduleCell && column(later.value) != column(earlier.value))
        return false;
    return question(later.action) == OverrideAction::SetGrid ? later.target == earlier.target
                                                             : sameThing(later, earlier);
}

// After `earlier` the thing is another than before: what was said of it until then stays in its place.
bool changesTheThing(const Override& earlier, const Override& later)
{
    using enum OverrideAction;
    switch (earlier.action) {
    case PlaceHoldown: return later.action == RemoveHoldown && sameThing(later, earlier);
    case RemoveHoldown: return later.action == PlaceHoldown && sameThing(later, earlier);
    case MoveWall:
    case SplitWall:
    case JoinWalls: {
        if (!later.axis)
            return later.target == earlier.target;
        Override there = earlier;
        there.axis = earlier.becomes;
        return sameThing(later, earlier) || (there.axis && sameThing(later, there));
    }
    default: return false;
    }
}

void eraseReplaced(std::vector<Override>& said, const Override& word)
{
    const auto last = std::ranges::find_if(said.rbegin(), said.rend(),
                                           [&](const Override& earlier) { return changesTheThing(earlier, word); });
    said.erase(std::remove_if(last.base(), said.end(),
                              [&](const Override& earlier) { return replaces(word, earlier); }),
               said.end());
}

// Words that an empty value takes back.
bool takesBack(const Override& word)
{
    switch (word.action) {
    case OverrideAction::MapLayer:
    case OverrideAction::SetSheetKind:
    case OverrideAction::SetSheetLevel:
    case OverrideAction::SetUnit:
    case OverrideAction::SetScale:
    case OverrideAction::SetElevation: return word.value.empty();
    default: return false;
    }
}

} // namespace

Correction confirmWall(const building::ShearWall& wall)
{
    return one(named(tr("Confirm wall %1"), wall.label), about(OverrideAction::ConfirmWall, wall));
}

Correction rejectWall(const building::ShearWall& wall)
{
    return one(named(tr("Reject wall %1"), wall.label), about(OverrideAction::RejectWall, wall));
}

Correction markWall(const building::ShearWall& wall, const std::string& mark)
{
    return one(named(tr("Set mark of wall %1"), wall.label), about(OverrideAction::SetWallMark, wall, mark));
}

Correction sheatheWall(const building::ShearWall& wall, const std::string& sheathing)
{
    return one(named(tr("Set sheathing of wall %1"), wall.label),
               about(OverrideAction::SetSheathing, wall, sheathing));
}

Correction moveWall(const building::ShearWall& wall, const Segment2& becomes)
{
    Override word = about(OverrideAction::MoveWall, wall);
    word.becomes = becomes;
    return one(named(tr("Move wall %1"), wall.label), std::move(word));
}

Correction splitWall(const building::ShearWall& wall, Length fromStart)
{
    return one(named(tr("Split wall %1"), wall.label),
               about(OverrideAction::SplitWall, wall, formatFeetInches(fromStart)));
}

Correction joinWalls(const building::ShearWall& wall, const building::ShearWall& other)
{
    Override word = about(OverrideAction::JoinWalls, wall, other.label);
    word.becomes = other.axis;
    return one(named(tr("Join wall %1"), wall.label + ", " + other.label), std::move(word));
}

Correction addWall(int level, const Segment2& axis, const std::string& mark)
{
    Override word{OverrideAction::AddWall, std::to_string(level), mark, axis, {}, {}};
    word.level = level;
    return one(named(tr("Draw wall on level %1"), word.target), std::move(word));
}

Correction placeHoldown(int level, Point2 at, const std::string& mark)
{
    Override word{OverrideAction::PlaceHoldown, std::to_string(level), mark, {}, {}, {}};
    word.level = level;
    word.at = at;
    return one(named(tr("Place hold-down %1"), mark), std::move(word));
}

Correction removeHoldown(const building::Holdown& holdown)
{
    Override word{OverrideAction::RemoveHoldown, holdown.label, {}, {}, {}, {}};
    word.level = holdown.level;
    word.at = holdown.at;
    return one(named(tr("Remove hold-down %1"), holdown.label), std::move(word));
}

Correction setScheduleCell(const std::string& mark, const std::string& column, const std::string& value)
{
    return one(named(tr("Edit schedule row %1"), mark),
               {OverrideAction::SetScheduleCell, mark, column + "=" + value, {}, {}, {}});
}

Correction mapLayers(const std::vector<std::pair<std::string, std::string>>& roles)
{
    Correction made{roles.size() == 1 ? named(tr("Set role of layer %1"), roles.front().first)
                                      : named(tr("Set roles of %1 layers"), std::to_string(roles.size())),
                    {}};
    for (const auto& [pattern, role] : roles)
        made.words.push_back({OverrideAction::MapLayer, pattern, role, {}, {}, {}});
    return made;
}

Correction setSheet(OverrideAction action, const std::string& sheet, const std::string& value)
{
    const QString words = action == OverrideAction::SetSheetKind    ? tr("Set kind of %1")
                          : action == OverrideAction::SetSheetLevel ? tr("Set level of %1")
                          : action == OverrideAction::SetUnit       ? tr("Set unit of %1")
                                                                    : tr("Set scale of %1");
    return one(named(words, sheet), {action, sheet, value, {}, {}, {}});
}

Correction setGrid(const std::string& label, const Segment2& line)
{
    return one(named(tr("Set grid line %1"), label), {OverrideAction::SetGrid, label, {}, line, {}, {}});
}

Correction removeGrid(const std::string& label)
{
    return one(named(tr("Remove grid line %1"), label), {OverrideAction::RemoveGrid, label, {}, {}, {}, {}});
}

Correction setElevation(const std::string& target, Length underside)
{
    return one(named(tr("Set elevation of %1"), target),
               {OverrideAction::SetElevation, target, formatFeetInches(underside), {}, {}, {}});
}

std::string sheetName(const building::PlanSet& plans, std::size_t index)
{
    const building::Sheet& sheet = plans.sheets.at(index);
    int before = 0, all = 0;
    for (std::size_t i = 0; i < plans.sheets.size(); ++i)
        if (plans.sheets[i].drawing == sheet.drawing && plans.sheets[i].space.layout == sheet.space.layout) {
            before += int(i < index);
            ++all;
        }
    std::string name = sheet.file;
    if (sheet.space.layout >= 0 || all > 1)
        name += "#" + std::to_string(sheet.page);
    return all > 1 ? name + "/" + std::to_string(before + 1) : name;
}

std::vector<Override> withWord(std::vector<Override> said, Override word)
{
    // Two drags of one wall, one after the other, are one move from where it was found.
    if (word.action == OverrideAction::MoveWall) {
        if (!said.empty() && said.back().action == OverrideAction::MoveWall && said.back().becomes && word.axis
            && sameThing({OverrideAction::MoveWall, {}, {}, said.back().becomes, {}, {}}, word)) {
            word.axis = said.back().axis;
            word.target = said.back().target;
            said.pop_back();
        }
    } else {
        eraseReplaced(said, word);
    }
    if (!takesBack(word))
        said.push_back(std::move(word));
    return said;
}

} // namespace holdfast::session
