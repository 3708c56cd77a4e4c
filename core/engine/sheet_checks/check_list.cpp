#include "core/engine/sheet_checks/check_list.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/engine/plan/words.h"

namespace holdfast::sheet_checks {

namespace {

using Sheets = std::vector<SheetFacts>;

std::string wordsOf(TitleField field)
{
    switch (field) {
    case TitleField::Project: return "project name";
    case TitleField::ProjectNumber: return "project number";
    case TitleField::Address: return "address";
    case TitleField::Client: return "client";
    case TitleField::Date: return "date";
    case TitleField::Revision: return "revision";
    case TitleField::Scale: return "scale";
    case TitleField::DrawnBy: return "name of who drew it";
    case TitleField::CheckedBy: return "name of who checked it";
    }
    return "field";
}

std::string valueOf(const SheetFacts& sheet, TitleField field)
{
    const auto it = sheet.fields.find(enumText(field));
    if (it == sheet.fields.end())
        return {};
    return field == TitleField::Date ? comparableDate(it->second) : it->second;
}

// The value of most sheets, when more than one says it and no other is said as often; "" otherwise.
std::string usualValue(const Sheets& sheets, TitleField field)
{
    std::map<std::string, int> counts;
    for (const SheetFacts& sheet : sheets)
        if (const std::string value = valueOf(sheet, field); !value.empty())
            ++counts[value];
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    if (most == counts.end() || most->second < 2)
        return {};
    const bool alone = std::ranges::count(counts, most->second, [](const auto& entry) { return entry.second; }) == 1;
    return alone ? most->first : std::string();
}

void checkFilled(const Sheets& sheets, TitleField field, CheckList& list)
{
    const auto filled = std::ranges::count_if(sheets, [&](const SheetFacts& s) { return !valueOf(s, field).empty(); });
    const bool expected = filled >= 2 && 2 * std::size_t(filled) > sheets.size();
    for (const SheetFacts& sheet : sheets)
        if (const bool labelled = sheet.fields.contains(enumText(field));
            (expected || labelled) && valueOf(sheet, field).empty() && field != TitleField::Revision)
            list.say("sheets.field.missing", Severity::Warning, sheet,
                     "The title block of " + label(sheet) + " has no " + wordsOf(field)
                         + (expected ? "; most sheets of the set have one." : " beside its label."),
                     "Fill it in.");
}

void checkSame(const Sheets& sheets, TitleField field, const char* rule, Severity severity, CheckList& list)
{
    const std::string usual = usualValue(sheets, field);
    std::string any;
    for (const SheetFacts& sheet : sheets) {
        const std::string value = valueOf(sheet, field);
        const std::string& expected = usual.empty() ? any : usual;
        if (!value.empty() && !expected.empty() && value != expected)
            list.say(rule, severity, sheet,
                     "The " + wordsOf(field) + " on " + label(sheet) + " is \"" + value + "\", on "
                         + (usual.empty() ? "another sheet" : "most sheets") + " \"" + expected + "\".",
                     "Find out which is right; sheets of different issues may be mixed.");
        if (any.empty())
            any = value;
    }
}

// Letters and digits alone: an index writes "&" for AND and drops points.
std::string comparableTitle(const std::string& title)
{
    std::string same;
    for (const std::string& token : plan::tokensOf(title))
        if (token != "AND" && token != "THE" && token != "PLAN" && token != "PLANS")
            same += token;
    return same;
}

} // namespace

void CheckList::say(std::string rule, Severity severity, const SheetFacts& sheet, std::string message,
                    std::string remedy)
{
    const int level = sheet.levels.size() == 1 ? sheet.levels.front() : -1;
    say(std::move(rule), severity, Subject{SubjectKind::Sheet, label(sheet), level}, std::move(message),
        std::move(remedy));
}

void CheckList::say(std::string rule, Severity severity, Subject subject, std::string message, std::string remedy)
{
    m_findings.push_back({std::move(rule), severity, std::move(subject), std::move(message), std::move(remedy), "",
                          std::nullopt});
}

std::vector<Finding> CheckList::sorted()
{
    std::ranges::stable_sort(m_findings, std::ranges::greater{}, &Finding::severity);
    return std::move(m_findings);
}

std::string place(const SheetFacts& sheet)
{
    return sheet.file + (sheet.page > 1 ? " page " + std::to_string(sheet.page) : "");
}

std::string label(const SheetFacts& sheet)
{
    return sheet.number.empty() ? place(sheet) : sheet.number;
}

std::string inches(double value)
{
    const long halves = std::lround(value * 2);
    return std::to_string(halves / 2) + (halves % 2 ? ".5" : "");
}

void checkIndex(const Sheets& sheets, CheckList& list)
{
    std::map<std::string, const SheetFacts*> given;
    for (const SheetFacts& sheet : sheets)
        if (!sheet.number.empty())
            given.emplace(comparableNumber(sheet.number), &sheet);
    std::map<std::string, const IndexRow*> listed;
    const SheetFacts* cover = nullptr;
    for (const SheetFacts& sheet : sheets)
        for (const IndexRow& row : sheet.index) {
            listed.emplace(comparableNumber(row.number), &row);
            cover = cover ? cover : &sheet;
        }
    if (!cover)
        return;
    for (const auto& [number, row] : listed) {
        const auto sheet = given.find(number);
        if (sheet == given.end())
            list.say("sheets.index.missing", Severity::Error, Subject{SubjectKind::Sheet, row->number, -1},
                     "The index on " + label(*cover) + " lists " + row->number
                         + (row->title.empty() ? "" : " " + row->title) + ", which is not in the set.",
                     "Add the sheet, or take it off the index.");
        else if (!row->title.empty() && !sheet->second->title.empty()
                 && comparableTitle(row->title) != comparableTitle(sheet->second->title))
            list.say("sheets.index.title", Severity::Info, *sheet->second,
                     "The index calls " + row->number + " \"" + row->title + "\", the sheet itself \""
                         + sheet->second->title + "\".",
                     "Make the two titles one.");
    }
    for (const auto& [number, sheet] : given)
        if (!listed.contains(number))
            list.say("sheets.index.unlisted", Severity::Warning, *sheet,
                     label(*sheet) + " is in the set and not in the index on " + label(*cover) + ".",
                     "Add it to the index, or take it out of the set.");
}

void checkFields(const Sheets& sheets, CheckList& list)
{
    using enum TitleField;
    for (const TitleField field : {Project, ProjectNumber, Address, Client, Date, Revision, DrawnBy, CheckedBy})
        checkFilled(sheets, field, list);
    for (const TitleField field : {Project, ProjectNumber, Address, Client})
        checkSame(sheets, field, "sheets.field.differs", Severity::Warning, list);
    checkSame(sheets, Date, "sheets.date.differs", Severity::Warning, list);
    checkSame(sheets, Revision, "sheets.revision.differs", Severity::Warning, list);
}

} // namespace holdfast::sheet_checks
