#include "core/services/drawing_review/effects.h"

#include <algorithm>
#include <cmath>

#include "core/engine/building/review.h"
#include "core/engine/detect/schedule.h"
#include "core/engine/plan/titles.h"
#include "core/engine/plan/words.h"
#include "core/services/session/corrections.h"

namespace holdfast::drawing_review {

namespace {

using building::Override;
using building::OverrideAction;
using building::Sheet;

FoundEffect note(std::string read, std::string remark)
{
    FoundEffect found;
    found.read = std::move(read);
    found.remark = std::move(remark);
    return found;
}

FoundEffect word(Override said, std::string read)
{
    FoundEffect found;
    found.effect = Effect::Override;
    found.word = std::move(said);
    found.read = std::move(read);
    return found;
}

FoundEffect agreed(std::string read)
{
    FoundEffect found = note(std::move(read), "the program reads the same");
    found.agrees = true;
    return found;
}

std::string ratioText(double ratio)
{
    return "1:" + std::to_string(std::lround(ratio));
}

std::string trimmed(std::string text)
{
    const auto isBlank = [](unsigned char c) { return std::isspace(c) != 0; };
    text.erase(text.begin(), std::ranges::find_if_not(text, isBlank));
    while (!text.empty() && isBlank(static_cast<unsigned char>(text.back())))
        text.pop_back();
    return text;
}

// The first plan of the tile's page, else the page's first sheet.
const Sheet& planOf(const Tile& tile, const building::PlanSet& plans)
{
    const Sheet& first = plans.sheets[tile.sheet];
    for (const Sheet& sheet : plans.sheets)
        if (sheet.drawing == first.drawing && sheet.space.layout == first.space.layout
            && (sheet.kind == building::SheetKind::FloorPlan || sheet.kind == building::SheetKind::Foundation))
            return sheet;
    return first;
}

FoundEffect scaleEffect(const TileFinding& f, const Tile& tile, const Sheet& sheet, const ReviewRules& rules)
{
    const auto read = plan::readScaleNote(f.value);
    const std::string present = ratioText(sheet.scale.ratio);
    if (!read || !(read->ratio > 0))
        return note(present, "this is no scale the program understands");
    if (sheet.space.layout < 0)
        return note(present, "the sheet is drawn at full size; a written scale does not change it");
    if (std::fabs(read->ratio - sheet.scale.ratio) <= rules.agreesWithin * read->ratio
        && !building::isForReview(sheet.scale.confidence))
        return agreed(present);
    return word(session::setSheet(OverrideAction::SetScale, tile.sheetName, f.value).words.front(), present);
}

FoundEffect levelEffect(const TileFinding& f, const Tile& tile, const Sheet& sheet)
{
    const std::string value = trimmed(f.value), present = std::to_string(sheet.level);
    const auto level = value == "-1" ? std::optional(-1) : plan::wholeNumber(value);
    if (!level || *level > 30)
        return note(present, "this is no level");
    if (*level == sheet.level)
        return agreed(present);
    return word(session::setSheet(OverrideAction::SetSheetLevel, tile.sheetName, value).words.front(), present);
}

FoundEffect kindEffect(const TileFinding& f, const Tile& tile, const Sheet& sheet)
{
    building::SheetKind kind{};
    const std::string present = enumText(sheet.kind);
    if (!parseEnum(f.value, kind))
        return note(present, "there is no such kind of sheet");
    if (kind == sheet.kind)
        return agreed(present);
    return word(session::setSheet(OverrideAction::SetSheetKind, tile.sheetName, f.value).words.front(), present);
}

FoundEffect sameText(const TileFinding& f, const std::string& present)
{
    if (!present.empty() && plan::bareMark(present) == plan::bareMark(f.value))
        return agreed(present);
    return note(present, "the program has no correction for it; compare it with the sheet");
}

// The override is tried on a copy: a word the schedule does not take has no effect.
FoundEffect scheduleEffect(const TileFinding& f, const pipeline::Snapshot& snapshot)
{
    if (!snapshot.layout)
        return note({}, "the schedule was not read yet");
    building::WallLayout tried = *snapshot.layout;
    const auto row = std::ranges::find_if(tried.schedule, [&](const building::WallType& type) {
        return plan::bareMark(type.mark) == plan::bareMark(f.about);
    });
    if (row == tried.schedule.end())
        return note({}, "the schedule that was read has no row " + f.about);
    const std::string before = toJson(*row).dump();
    const std::string mark = row->mark;
    building::DesignCriteria only;
    only.overrides = session::setScheduleCell(mark, f.what, f.value).words;
    const std::size_t findings = tried.findings.size();
    detect::applyScheduleOverrides(only, tried);
    const auto after = std::ranges::find(tried.schedule, mark, &building::WallType::mark);
    if (tried.findings.size() > findings || after == tried.schedule.end())
        return note({}, "the program does not understand this cell");
    if (toJson(*after).dump() == before)
        return agreed(f.value);
    const std::string column = f.what == "edge_spacing" || f.what == "field_spacing" ? f.what + "_in" : f.what;
    const Json present = Json::parse(before);
    const std::string read = !present.contains(column) ? std::string()
                           : present[column].is_string() ? present[column].get<std::string>() : present[column].dump();
    return word(only.overrides.front(), read);
}

FoundEffect wallEffect(const TileFinding& f, const Tile& tile, const pipeline::Snapshot& snapshot)
{
    const building::ShearWall& wall = snapshot.layout->walls[tile.wall.value()];
    const std::string present = wall.isShear ? "shear wall " + wall.mark : "no shear wall";
    if (f.about != wall.label)
        return note(present, "the answer is about another wall than the one that was asked about");
    if (f.what == "no_shear_wall")
        return word(session::rejectWall(wall).words.front(), present);
    if (trimmed(f.value).empty())
        return note(present, "the mark is empty");
    if (plan::bareMark(f.value) == plan::bareMark(wall.mark) && wall.isShear)
        return word(session::confirmWall(wall).words.front(), present);
    FoundEffect found = word(session::markWall(wall, trimmed(f.value)).words.front(), present);
    const bool known = std::ranges::any_of(snapshot.layout->schedule, [&](const building::WallType& row) {
        return plan::bareMark(row.mark) == plan::bareMark(f.value);
    });
    if (!known)
        found.remark = "the schedule that was read has no such mark";
    return found;
}

// "5000", "5,000 PSI" and "5 ksi" as the field takes them: the unit of a bare number is the one that was asked for.
std::string withUnit(const std::string& criterion, std::string value)
{
    std::erase(value, ',');
    const bool bare = value.find_first_not_of("0123456789. ") == std::string::npos;
    if (criterion == "anchor.concrete_strength") {
        std::ranges::transform(value, value.begin(), [](unsigned char c) { return char(std::tolower(c)); });
        return bare ? trimmed(value) + " psi" : trimmed(value);
    }
    // "1.05 g", "110 MPH": a number whose unit is the only one the field has.
    const auto unit = value.find_first_not_of("0123456789. ");
    const bool known = unit != std::string::npos && unit > 0
                    && (plan::bareMark(value.substr(unit)) == "G" || plan::bareMark(value.substr(unit)) == "MPH");
    return trimmed(known ? value.substr(0, unit) : value);
}

// "Hem-Fir" -> "hem_fir": as names of alternatives are written.
std::string asName(std::string value)
{
    for (char& c : value)
        c = c == '-' || c == ' ' ? '_' : char(std::tolower(static_cast<unsigned char>(c)));
    return value;
}

FoundEffect criterionEffect(const TileFinding& f, const std::string& criterion,
                            const building::DesignCriteria& criteria)
{
    const std::string present = criterionText(criteria, criterion), value = withUnit(criterion, f.value);
    const auto tried = withCriterion(criteria, criterion, value);
    if (!tried)
        return note(present, "the field does not take it: " + tried.fault().cause);
    const bool sure = std::ranges::find(criteria.confirmed, criterion) != criteria.confirmed.end();
    if (criterionText(*tried, criterion) == present && sure)
        return agreed(present);
    FoundEffect found;
    found.effect = Effect::Criterion;
    found.criterion = criterion;
    found.value = value;
    found.read = present;
    return found;
}

// The object that holds the last name of the key, or null.
Json* holderOf(Json& criteria, const std::string& key)
{
    const auto dot = key.find('.');
    const auto object = criteria.find(key.substr(0, dot));
    return dot == std::string::npos || object == criteria.end() || !object->is_object() ? nullptr : &*object;
}

} // namespace

Result<building::DesignCriteria> withCriterion(const building::DesignCriteria& criteria, const std::string& key,
                                               const std::string& value)
{
    Json json = toJson(criteria);
    Json* object = holderOf(json, key);
    const std::string name = key.substr(key.find('.') + 1);
    if (!object)
        return Fault{FaultCode::UnknownField, {}, key, "there is no such criterion"};
    // The spelling that is written may carry a unit ("concrete_strength_psi"); the text that replaces it has its own.
    std::string written;
    for (const auto& [field, present] : object->items())
        if (field == name || (field.starts_with(name + "_") && present.is_number() && written.empty()))
            written = field;
    if (written.empty())
        return Fault{FaultCode::UnknownField, {}, key, "there is no such criterion"};
    const Json present = (*object)[written];
    char* end = nullptr;
    const double number = std::strtod(value.c_str(), &end);
    const bool isNumber = end != value.c_str() && *end == '\0';
    if (present.is_number() && written == name && !isNumber)
        return Fault{FaultCode::InvalidValue, {}, key, "\"" + value + "\" is no number"};
    object->erase(written);
    if (present.is_number() && written == name)
        (*object)[name] = number;
    else
        (*object)[name] = value;
    auto read = fromJson<building::DesignCriteria>(json, "the suggestion");
    // Names of alternatives are written small.
    if (!read && present.is_string()) {
        (*object)[name] = asName(value);
        read = fromJson<building::DesignCriteria>(json, "the suggestion");
    }
    if (!read)
        return read;
    if (const Outcome fine = building::validate(*read, "the suggestion"); !fine)
        return fine.fault();
    if (std::ranges::find(read->confirmed, key) == read->confirmed.end())
        read->confirmed.push_back(key);
    return read;
}

std::string criterionText(const building::DesignCriteria& criteria, const std::string& key)
{
    Json json = toJson(criteria);
    const Json* object = holderOf(json, key);
    const std::string name = key.substr(key.find('.') + 1);
    if (!object)
        return {};
    for (const auto& [field, value] : object->items())
        if (field == name || field.starts_with(name + "_"))
            return value.is_string() ? value.get<std::string>() : value.dump();
    return {};
}

FoundEffect effectOf(const TileFinding& f, const Tile& tile, const pipeline::Snapshot& snapshot,
                     const building::DesignCriteria& criteria, const ReviewRules& rules)
{
    for (const FieldRule& rule : rules.fields)
        if (rule.kind == tile.kind && rule.what == f.what)
            return criterionEffect(f, rule.criterion, criteria);
    switch (tile.kind) {
    case TileKind::Schedule: return scheduleEffect(f, snapshot);
    case TileKind::WallMark: return wallEffect(f, tile, snapshot);
    case TileKind::Notes: return note({}, "no criterion is known by this name");
    case TileKind::TitleBlock: break;
    }
    const Sheet& sheet = planOf(tile, *snapshot.plans);
    if (f.what == "scale")
        return scaleEffect(f, tile, sheet, rules);
    if (f.what == "level")
        return levelEffect(f, tile, sheet);
    if (f.what == "kind")
        return kindEffect(f, tile, sheet);
    return sameText(f, f.what == "sheet_number" ? sheet.number : f.what == "sheet_title" ? sheet.title : std::string());
}

} // namespace holdfast::drawing_review
