#include "core/engine/detect/schedule.h"

#include <algorithm>
#include <set>

#include "core/engine/detect/mark_words.h"
#include "core/engine/detect/tables.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using building::HoldownType;
using building::WallType;

enum class TableKind { Other, ShearWall, Holdown };

bool has(const TextTable& table, std::initializer_list<Column> any)
{
    return std::ranges::any_of(
        any, [&](Column c) { return std::ranges::find(table.columns, c) != table.columns.end(); });
}

std::string cellOf(const TextTable& table, const std::vector<std::string>& row, Column column)
{
    const auto at = std::ranges::find(table.columns, column);
    return at == table.columns.end() ? "" : row[std::size_t(at - table.columns.begin())];
}

bool titleNamesOther(const std::string& title)
{
    return plan::hasAnyToken(plan::tokensOf(title),
                             {"DOOR", "WINDOW", "HEADER", "FOOTING", "BEAM", "COLUMN", "FINISH", "LINTEL",
                              "JOIST", "POST", "FIXTURE", "EQUIPMENT", "LIGHT", "ROOM", "TRUSS", "DIAPHRAGM",
                              "MASONRY", "REBAR", "PARTITION"});
}

TableKind kindOf(const TextTable& table)
{
    const std::string& title = table.title;
    const bool walls = has(
        table, {Column::Sheathing, Column::Edge, Column::Nailing, Column::EdgeAndField, Column::Capacity});
    const bool holdowns = has(table, {Column::Holdown, Column::Model, Column::Capacity, Column::Anchor});
    if (plan::contains(title, "SHEAR"))
        return walls ? TableKind::ShearWall : TableKind::Other;
    if (plan::contains(title, "HOLD") || plan::contains(title, "TIE")
        || plan::hasAnyToken(plan::tokensOf(title),
                             {"ATS", "CTR", "ROD", "RODS", "STRAP", "STRAPS", "ANCHOR"}))
        return holdowns ? TableKind::Holdown : TableKind::Other;
    if (titleNamesOther(title))
        return TableKind::Other;
    const auto marked = std::ranges::count_if(
        table.rows, [&](const auto& row) { return looksLikeHoldownMark(cellOf(table, row, Column::Mark)); });
    if (holdowns && 2 * std::size_t(marked) > table.rows.size())
        return TableKind::Holdown;
    return walls ? TableKind::ShearWall : TableKind::Other;
}

class ScheduleReader {
public:
    explicit ScheduleReader(const drawing::Linework& marks) : m_marks(marks) {}

    ScheduleReading read()
    {
        for (const TextTable& table : findTables(m_marks)) {
            const TableKind kind = kindOf(table);
            if (kind != TableKind::Other && !table.corners.empty())
                m_reading.outlines.push_back(table.corners);
            for (std::size_t i = 0; i < table.rows.size(); ++i) {
                if (kind == TableKind::ShearWall && addWallRow(table, table.rows[i]))
                    m_markTexts.insert(table.markTexts[i].begin(), table.markTexts[i].end());
                if (kind == TableKind::Holdown)
                    addHoldownRow(table, table.rows[i]);
            }
        }
        findMarkShapes();
        return std::move(m_reading);
    }

private:
    bool addWallRow(const TextTable& table, const std::vector<std::string>& cells)
    {
        WallType type;
        bool saysSides = false;
        std::vector<std::string> open;
        const std::string mark = cellOf(table, cells, Column::Mark);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Column column = table.columns[i];
            if (column == Column::None || isBlankCell(cells[i]))
                continue;
            if (isOpenCell(cells[i]))
                open.push_back(mark + ": " + table.headers[i] + " is left open (\"" + cells[i] + "\")");
            else if (!readCell(type, column, withUnit(cells[i], column, table.headers[i])))
                open.push_back(mark + ": \"" + cells[i] + "\" under " + table.headers[i]
                               + " could not be read");
            saysSides = saysSides || column == Column::Sides || column == Column::OtherSide
                        || (column == Column::Sheathing && sidesIn(cells[i]).has_value());
        }
        const bool hasContent = !type.sheathing.empty() || type.edgeSpacing.value() > 0
                                || type.allowable.value() > 0 || !open.empty();
        if (type.mark.empty() || !hasContent || !m_walls.insert(plan::bareMark(type.mark)).second)
            return false;
        std::ranges::move(open, std::back_inserter(m_reading.assumed));
        if (!saysSides)
            m_reading.assumed.push_back(type.mark + ": one side sheathed, the schedule does not say");
        m_reading.rows.push_back(std::move(type));
        return true;
    }

    void addHoldownRow(const TextTable& table, const std::vector<std::string>& cells)
    {
        HoldownType type;
        type.mark = cellOf(table, cells, Column::Mark);
        type.model = cellOf(table, cells, Column::Model);
        if (type.model.empty())
            type.model = cellOf(table, cells, Column::Holdown);
        if (isBlankCell(type.model))
            type.model.clear();
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (table.columns[i] == Column::Capacity && type.capacity.value() <= 0 && !isBlankCell(cells[i]))
                type.capacity =
                    tensionIn(withUnit(cells[i], Column::Capacity, table.headers[i])).value_or(Force());
        const std::string bare = plan::bareMark(type.mark);
        if (!bare.empty() && m_holdowns.insert(bare).second)
            m_reading.holdowns.push_back(std::move(type));
    }

    // What is drawn about the marks in the schedule is drawn about them on the plans.
    void findMarkShapes()
    {
        if (m_markTexts.empty())
            return;
        std::set<drawing::EnclosureShape> shapes;
        for (const drawing::Enclosure& e : drawing::enclosures(m_marks)) {
            const bool mark =
                std::ranges::any_of(e.texts, [&](std::size_t t) { return m_markTexts.contains(t); });
            if (mark && e.shape != drawing::EnclosureShape::Box) // a cell of the table is a box
                shapes.insert(e.shape);
        }
        m_reading.markShapes.assign(shapes.begin(), shapes.end());
    }

    const drawing::Linework& m_marks;
    ScheduleReading m_reading;
    std::set<std::string> m_walls, m_holdowns; // bare marks read
    std::set<std::size_t> m_markTexts;
};

std::optional<Column> columnNamed(const std::string& name)
{
    static const std::vector<std::pair<std::string, Column>> kNames{
        {"sheathing", Column::Sheathing}, {"nail", Column::Nail},
        {"edge_spacing", Column::Edge},   {"field_spacing", Column::Field},
        {"sides", Column::Sides},         {"allowable", Column::Capacity},
        {"holdown", Column::Holdown},     {"other_sheathing", Column::OtherSide},
        {"method", Column::Remarks}};
    const auto known = std::ranges::find(kNames, name, &std::pair<std::string, Column>::first);
    return known == kNames.end() ? std::nullopt : std::optional(known->second);
}

// False when the cell or its words are not understood.
bool setCell(WallType& row, const std::string& name, const std::string& words)
{
    const std::string plain = plan::plainWords(words);
    if (name == "mark" && !plain.empty()) {
        row.mark = plain;
        return true;
    }
    if (name == "other_nail") {
        row.otherNail = nailIn(plain);
        return !row.otherNail.empty() || plain.empty();
    }
    if (name == "other_edge_spacing") {
        const auto spacing = spacingIn(plain);
        row.otherEdgeSpacing = spacing.value_or(row.otherEdgeSpacing);
        return spacing.has_value();
    }
    const auto column = columnNamed(name);
    if (!column)
        return false;
    if (*column == Column::Remarks && !methodIn(plain))
        return false;
    // The word replaces what was read.
    if (*column == Column::Nail)
        row.nail.clear();
    if (*column == Column::Capacity && capacityIn(plain))
        row.allowable = LineLoad();
    if (*column == Column::OtherSide && isBlankCell(plain)) {
        row.otherSheathing.clear();
        return true;
    }
    return readCell(row, *column, plain);
}

void dropIncomplete(building::WallLayout& layout, const std::string& mark)
{
    std::erase_if(layout.findings, [&](const Finding& f) {
        return f.rule == "detect.schedule.incomplete" && f.message.starts_with(mark + ":");
    });
}

} // namespace

ScheduleReading readSchedule(const drawing::Linework& marks)
{
    return ScheduleReader(marks).read();
}

void applyScheduleOverrides(const building::DesignCriteria& criteria, building::WallLayout& layout)
{
    for (const building::Override& o : criteria.overrides) {
        if (o.action != building::OverrideAction::SetScheduleCell)
            continue;
        const auto row = std::ranges::find_if(layout.schedule, [&](const WallType& type) {
            return plan::bareMark(type.mark) == plan::bareMark(o.target);
        });
        const auto equals = o.value.find('=');
        std::string problem;
        if (row == layout.schedule.end())
            problem = "An override names schedule row " + o.target + ", which is not there.";
        else if (equals == std::string::npos
                 || !setCell(*row, o.value.substr(0, equals), o.value.substr(equals + 1)))
            problem = "\"" + o.value + "\" for schedule row " + o.target + " is not understood.";
        if (problem.empty()) {
            if (o.value.starts_with("sides="))
                dropIncomplete(layout, row->mark);
            continue;
        }
        layout.findings.push_back({row == layout.schedule.end() ? "detect.override.target"
                                                                : "detect.override.value",
                                   Severity::Error,
                                   {SubjectKind::Project, o.target, -1},
                                   problem,
                                   "Correct or remove the override.",
                                   "",
                                   std::nullopt});
    }
}

} // namespace holdfast::detect
