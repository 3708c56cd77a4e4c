#include "core/services/exports/spreadsheet.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace holdfast::exports {

namespace {

// Excel specifications and limits: rows of a sheet, characters of a cell.
constexpr std::size_t kMostRows = 1'048'576;
constexpr qsizetype kLongestText = 32'767;
constexpr std::size_t kRowsBetweenLooks = 1000;  // at run.stopped(), set by judgement
constexpr double kHeaderHeight = 32;             // points: two lines

Fault refused(lxw_error error)
{
    return {FaultCode::External, {}, "workbook", lxw_strerror(error)};
}

// UTF-8 that Excel accepts: what is no UTF-8 is replaced, what is too long is cut.
QByteArray cellText(const std::string& text)
{
    return QString::fromStdString(text).left(kLongestText).toUtf8();
}

class Formats {
public:
    explicit Formats(lxw_workbook* book)
        : header(workbook_add_format(book))
        , overstressed(workbook_add_format(book))
    {
        format_set_bold(header);
        format_set_text_wrap(header);
        format_set_align(header, LXW_ALIGN_VERTICAL_CENTER);
        format_set_bg_color(header, 0xE4E9EE);
        format_set_bottom(header, LXW_BORDER_THIN);
        format_set_bold(overstressed);
        format_set_bg_color(overstressed, 0xF6C7C3);
        const char* const numbers[] = {"@", "#,##0", "#,##0.0", "0.00", "0.000", "0.000"};
        for (std::size_t i = 0; i < cells.size(); ++i) {
            cells[i] = workbook_add_format(book);
            format_set_num_format(cells[i], numbers[i]);
            format_set_align(cells[i], LXW_ALIGN_VERTICAL_TOP);
        }
        format_set_text_wrap(cells[std::size_t(CellStyle::Text)]);
    }

    lxw_format* of(CellStyle style) const { return cells[std::size_t(style)]; }

    lxw_format *header, *overstressed;

private:
    std::array<lxw_format*, 6> cells {};
};

struct Position {
    lxw_row_t row;
    lxw_col_t column;
};

lxw_error write(lxw_worksheet* sheet, Position at, const Cell& cell, lxw_format* format)
{
    if (const auto* number = std::get_if<double>(&cell)) {
        const double plain = *number == 0 ? 0.0 : *number;  // no negative zero
        return std::isfinite(plain) ? worksheet_write_number(sheet, at.row, at.column, plain, format) : LXW_NO_ERROR;
    }
    if (const auto* text = std::get_if<std::string>(&cell); text && !text->empty())
        return worksheet_write_string(sheet, at.row, at.column, cellText(*text).constData(), format);
    return LXW_NO_ERROR;
}

void flagRatios(lxw_worksheet* sheet, const TableSheet& table, const Formats& formats, lxw_row_t last)
{
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (table.columns[c].style != CellStyle::Ratio)
            continue;
        lxw_conditional_format above {};
        above.type = LXW_CONDITIONAL_TYPE_CELL;
        above.criteria = LXW_CONDITIONAL_CRITERIA_GREATER_THAN;
        above.value = 1.0;
        above.format = formats.overstressed;
        worksheet_conditional_format_range(sheet, 1, lxw_col_t(c), last, lxw_col_t(c), &above);
    }
}

void setUpPage(lxw_worksheet* sheet, const TableSheet& table)
{
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_header(sheet, "&L&F&C&A");
    // 255 characters with the codes; an ampersand begins one.
    const QString note = QString::fromStdString(table.note).replace(u'&', QStringLiteral("&&")).left(200);
    worksheet_set_footer(sheet, (QStringLiteral("&L") + note + QStringLiteral("&R&P / &N")).toUtf8().constData());
}

std::string rangeName(std::string name)
{
    std::ranges::replace_if(name, [](unsigned char c) { return !std::isalnum(c); }, '_');
    return name;
}

lxw_error nameTable(lxw_workbook* book, const TableSheet& table, lxw_row_t last)
{
    char range[LXW_MAX_FORMULA_RANGE_LENGTH];
    lxw_rowcol_to_formula_abs(range, table.name.c_str(), 0, 0, last, lxw_col_t(table.columns.size() - 1));
    return workbook_define_name(book, rangeName(table.name).c_str(), (std::string("=") + range).c_str());
}

Outcome writeRows(lxw_worksheet* sheet, const TableSheet& table, const Formats& formats, const Run& run)
{
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (r % kRowsBetweenLooks == 0 && run.stopped())
            return cancelled("the workbook");
        invariant(table.rows[r].size() == table.columns.size(), "a row is as wide as its table");
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            if (const lxw_error error = write(sheet, {lxw_row_t(r + 1), lxw_col_t(c)}, table.rows[r][c],
                                              formats.of(table.columns[c].style)))
                return refused(error);
    }
    return Done {};
}

Outcome addSheet(lxw_workbook* book, const TableSheet& table, const Formats& formats, const Run& run)
{
    if (table.rows.size() + 1 > kMostRows)
        return Fault {FaultCode::LimitExceeded, {}, table.name, "a sheet holds at most 1,048,575 rows"};
    lxw_worksheet* sheet = workbook_add_worksheet(book, table.name.c_str());
    if (!sheet)
        return Fault {FaultCode::External, {}, table.name, "the sheet's name was refused"};
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const lxw_col_t column = lxw_col_t(c);
        worksheet_set_column(sheet, column, column, table.columns[c].width, nullptr);
        worksheet_write_string(sheet, 0, column, cellText(table.columns[c].title).constData(), formats.header);
    }
    worksheet_set_row(sheet, 0, kHeaderHeight, nullptr);
    const lxw_row_t last = lxw_row_t(std::max<std::size_t>(table.rows.size(), 1));
    worksheet_freeze_panes(sheet, 1, 1);
    worksheet_autofilter(sheet, 0, 0, last, lxw_col_t(table.columns.size() - 1));
    flagRatios(sheet, table, formats, last);
    setUpPage(sheet, table);
    if (const lxw_error error = nameTable(book, table, last))
        return refused(error);
    return writeRows(sheet, table, formats, run);
}

void describeBook(lxw_workbook* book, const WorkbookFacts& facts)
{
    // 255 characters each, says the library.
    const auto property = [](const std::string& text) { return QString::fromStdString(text).left(255).toUtf8(); };
    QByteArray title = property(facts.title), author = property(facts.author), company = property(facts.company);
    lxw_doc_properties properties {};
    properties.title = title.data();
    properties.author = author.data();
    properties.company = company.data();
    properties.created = facts.created;
    workbook_set_properties(book, &properties);
}

}  // namespace

Result<QByteArray> workbookOf(const std::vector<TableSheet>& sheets, const WorkbookFacts& facts, const Run& run)
{
    invariant(facts.created != 0, "a workbook is given its date");
    QTemporaryDir folder;
    if (!folder.isValid())
        return Fault {FaultCode::FileUnreadable, folder.path().toStdString(), {}, "no temporary folder can be made"};
    const QString path = folder.filePath(QStringLiteral("book.xlsx"));
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    if (!book)
        return refused(LXW_ERROR_MEMORY_MALLOC_FAILED);
    const Formats formats(book);
    describeBook(book, facts);
    Outcome outcome = Done {};
    for (std::size_t i = 0; i < sheets.size() && outcome; ++i) {
        outcome = addSheet(book, sheets[i], formats, run);
        run.progress.report(double(i + 1) / double(sheets.size() + 1));
    }
    const lxw_error closed = workbook_close(book);  // frees it, whatever came before
    if (!outcome)
        return outcome.fault();
    if (closed)
        return refused(closed);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Fault {FaultCode::FileUnreadable, path.toStdString(), {}, file.errorString().toStdString()};
    return file.readAll();
}

}  // namespace holdfast::exports
