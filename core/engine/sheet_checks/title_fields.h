// What a title block says under its labels: "DATE: 3/1/2026", DRAWN BY over "JD", attributes of a block.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/engine/drawing/linework.h"

namespace holdfast::sheet_checks {

enum class TitleField { Project, ProjectNumber, Address, Client, Date, Revision, Scale, DrawnBy, CheckedBy };
HOLDFAST_NAMES(TitleField, Project, ProjectNumber, Address, Client, Date, Revision, Scale, DrawnBy, CheckedBy)

// By the name of the field, "project_number"; in plain words, "" for a label without a value.
using TitleFields = std::map<std::string, std::string>;

TitleFields readTitleFields(const drawing::Linework& marks);

// "3/1/2026", "2026-03-01", "MARCH 1, 2026", "01 MAR 26" -> "2026-03-01"; what is no date stays as it is.
std::string comparableDate(const std::string& plain);

// "SHEET 3 OF 12", "3 OF 12": 12. 0 when no text of the title block says it.
int statedSheetCount(const drawing::Linework& marks);

} // namespace holdfast::sheet_checks
