// The engineer's word against the program's, made ready to be said: each function gives the overrides of one step
// and its name in the Edit menu. Values in, values out; Session::correct() says them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <QString>

#include "core/engine/building/criteria.h"
#include "core/engine/building/plan_set.h"

namespace holdfast::session {

struct Correction {
    QString name;                             // "Reject wall SW-2-C-1"
    std::vector<building::Override> words;
};

Correction confirmWall(const building::ShearWall& wall);
Correction rejectWall(const building::ShearWall& wall);
Correction markWall(const building::ShearWall& wall, const std::string& mark);
Correction sheatheWall(const building::ShearWall& wall, const std::string& sheathing);
Correction moveWall(const building::ShearWall& wall, const geometry::Segment2& becomes);
Correction splitWall(const building::ShearWall& wall, Length fromStart);
Correction joinWalls(const building::ShearWall& wall, const building::ShearWall& other);
Correction addWall(int level, const geometry::Segment2& axis, const std::string& mark);
Correction placeHoldown(int level, geometry::Point2 at, const std::string& mark);
Correction removeHoldown(const building::Holdown& holdown);
Correction setScheduleCell(const std::string& mark, const std::string& column, const std::string& value);
// Pattern and role; an empty role takes the pattern's override away.
Correction mapLayers(const std::vector<std::pair<std::string, std::string>>& roles);
// SetSheetKind, SetSheetLevel, SetUnit, SetScale; an empty value takes the override away.
Correction setSheet(building::OverrideAction action, const std::string& sheet, const std::string& value);
Correction setGrid(const std::string& label, const geometry::Segment2& line);
Correction removeGrid(const std::string& label);
Correction setElevation(const std::string& target, Length underside);

// As overrides name it: the file, "set.pdf#3" a page, "set.pdf#3/2" the second plan on it.
std::string sheetName(const building::PlanSet& plans, std::size_t sheet);

// The list with one more word. A word of the same kind on the same thing takes the place of the earlier one, so
// that none pile up; what is drawn, split or joined stands beside what was. What was said before the thing was moved,
// split, joined or taken away stays: the list is worked through from its start.
std::vector<building::Override> withWord(std::vector<building::Override> said, building::Override word);

} // namespace holdfast::session
