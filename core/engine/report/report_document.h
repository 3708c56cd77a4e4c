// The calculation package as values: chapters of paragraphs, tables, calculation lines and figures. A writer
// lays it out; nothing here knows a page or a font.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/engine/base/calculation.h"
#include "core/engine/base/finding.h"
#include "core/engine/base/reflect.h"
#include "core/engine/base/result.h"

namespace holdfast::report {

enum class ParagraphStyle { Body, Strong, Note, Bullet };  // Note: small, for daggers and sources
HOLDFAST_NAMES(ParagraphStyle, Body, Strong, Note, Bullet)

struct Paragraph {
    std::string text;
    ParagraphStyle style = ParagraphStyle::Body;
};
HOLDFAST_FIELDS(Paragraph, text, style)

enum class Align { Left, Right, Center };
HOLDFAST_NAMES(Align, Left, Right, Center)

struct Column {
    std::string title;           // with its unit: "T (lb)"
    Align align = Align::Left;
    double weight = 1;           // share of the width
};
HOLDFAST_FIELDS(Column, title, align, weight)

struct Table {
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
};
HOLDFAST_FIELDS(Table, caption, columns, rows)

struct CalculationBlock {
    std::string caption;
    std::vector<Calculation> lines;
};
HOLDFAST_FIELDS(CalculationBlock, caption, lines)

enum class FigureKind { WallPlan, RodElevation, Clash3d, Building3d, LoadDiagram, RevisionPlan };
HOLDFAST_NAMES(FigureKind, WallPlan, RodElevation, Clash3d, Building3d, LoadDiagram, RevisionPlan)

// Which picture to draw; the figure library draws it from the snapshot.
struct FigureRef {
    FigureKind kind = FigureKind::WallPlan;
    std::string subject;         // level number, rod run label, clash label
    std::string caption;
    double heightShare = 0.4;    // of the page's text height
};
HOLDFAST_FIELDS(FigureRef, kind, subject, caption, heightShare)

struct PageBreak {
    bool always = true;
};
HOLDFAST_FIELDS(PageBreak, always)

struct CoverPage {
    std::string title, subtitle;
    std::vector<std::pair<std::string, std::string>> facts;  // label, value
    std::string status;          // "PRELIMINARY - NOT FOR CONSTRUCTION"
};
HOLDFAST_FIELDS(CoverPage, title, subtitle, facts, status)

using Block = std::variant<Paragraph, Table, CalculationBlock, FigureRef, PageBreak, CoverPage>;

struct Chapter {
    std::string title;
    int depth = 1;               // 1 chapter, 2 section
    std::vector<Block> blocks;
};
HOLDFAST_FIELDS(Chapter, title, depth, blocks)

struct ReportDocument {
    std::string project, number, subject, preparedBy, checkedBy, date, revision;
    std::string footer;          // program, version, code set, run hash
    std::vector<Chapter> chapters;
    std::vector<Finding> findings;
};
HOLDFAST_FIELDS(ReportDocument, project, number, subject, preparedBy, checkedBy, date, revision, footer, chapters,
                findings)

// The chapter whose lines the writer fills with page numbers.
inline constexpr const char* kIndexTitle = "Index";

// Names of required chapters that are missing or empty; the exporter refuses an incomplete package.
std::vector<std::string> missingChapters(const ReportDocument& document);

} // namespace holdfast::report
