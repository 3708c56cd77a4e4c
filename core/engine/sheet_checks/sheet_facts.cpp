#include "core/engine/sheet_checks/sheet_facts.h"

#include <algorithm>
#include <cmath>

#include "core/engine/drawing/enclosures.h"
#include "core/engine/plan/title_block.h"
#include "core/engine/plan/titles.h"
#include "core/engine/plan/units.h"
#include "core/engine/plan/words.h"
#include "core/engine/sheet_checks/blank_area.h"

namespace holdfast::sheet_checks {

namespace {

using building::Sheet;
using drawing::Drawing;
using drawing::Linework;

bool samePage(const Sheet& a, const Sheet& b)
{
    return a.drawing == b.drawing && a.space.layout == b.space.layout;
}

bool isPlanSheet(const Sheet& sheet)
{
    return sheet.kind == building::SheetKind::FloorPlan || sheet.kind == building::SheetKind::Foundation;
}

// A scale that somebody wrote; one that geometry suggests, or that nobody gave, is none.
bool isWritten(building::ScaleSource source)
{
    using enum building::ScaleSource;
    return source == Viewport || source == TitleBlock || source == ViewTitle || source == Typed || source == Calibrated;
}

class PageReader {
public:
    PageReader(const Drawing& drawing, const building::PlanSet& plans, const Sheet& first, const Run& run)
        : m_drawing(drawing), m_plans(plans), m_first(first), m_run(run)
    {
    }

    Result<SheetFacts> read()
    {
        m_facts.file = m_first.file;
        m_facts.page = m_first.page;
        for (const Sheet& sheet : m_plans.sheets)
            if (samePage(sheet, m_first))
                takeSheet(sheet);
        auto marks = drawing::linework(m_drawing, m_first.space, m_run);
        if (!marks)
            return marks.fault();
        readMarks(*marks);
        if (m_first.space.layout >= 0)
            readPaper(*marks);
        else if (const Outcome framed = readFrames(); !framed)
            return framed.fault();
        return std::move(m_facts);
    }

private:
    void takeSheet(const Sheet& sheet)
    {
        if (m_facts.number.empty())
            m_facts.number = sheet.number;
        if (m_facts.title.empty())
            m_facts.title = sheet.title;
        m_facts.scanned |= sheet.scanned;
        if (!isPlanSheet(sheet))
            return;
        m_facts.plan = true;
        m_facts.levels.push_back(sheet.level);
        m_facts.scaleWritten |= isWritten(sheet.scale.source);
        m_facts.northShown |= sheet.northDegrees.has_value();
    }

    // Layouts that only frame the model: their title block is this sheet's.
    Outcome readFrames()
    {
        for (int layout = 0; layout < int(m_drawing.layouts.size()); ++layout) {
            const bool own = std::ranges::any_of(m_plans.sheets, [&](const Sheet& sheet) {
                return sheet.drawing == m_first.drawing && sheet.space.layout == layout;
            });
            if (own)
                continue;
            const auto marks = drawing::linework(m_drawing, {layout}, m_run);
            if (!marks)
                return marks.fault();
            if (!marks->texts.empty())
                readMarks(*marks);
        }
        return Done{};
    }

    void readMarks(const Linework& marks)
    {
        for (const auto& [field, value] : readTitleFields(marks))
            if (std::string& known = m_facts.fields[field]; known.empty())
                known = value;
        for (const plan::NotedScale& note : plan::readTitleBlock(marks).scales)
            m_facts.scaleWritten |= note.note.ratio > 0;
        if (m_facts.index.empty())
            m_facts.index = readSheetIndex(marks);
        m_facts.statedCount = std::max(m_facts.statedCount, statedSheetCount(marks));
        for (const drawing::TextMark& text : marks.texts)
            for (const SheetReference& reference : referencesIn(plan::plainWords(text.text)))
                take(reference);
        readBubbles(marks);
    }

    void take(const SheetReference& reference)
    {
        const bool known = std::ranges::any_of(m_facts.references, [&](const SheetReference& one) {
            return one.detail == reference.detail
                && comparableNumber(one.number) == comparableNumber(reference.number);
        });
        if (!known)
            m_facts.references.push_back(reference);
    }

    // A circle with a number over a sheet number points there; with a number alone, or over its own sheet's, it names
    // a detail.
    void readBubbles(const Linework& marks)
    {
        for (const drawing::Enclosure& bubble : drawing::enclosures(marks)) {
            if (bubble.shape != drawing::EnclosureShape::Circle || bubble.texts.empty() || bubble.texts.size() > 2)
                continue;
            const std::string detail = plan::plainWords(marks.texts[bubble.texts[0]].text);
            const bool two = bubble.texts.size() == 2;
            const std::string sheet = two ? plan::plainWords(marks.texts[bubble.texts[1]].text) : std::string();
            const bool number =
                !detail.empty() && detail.size() <= 3 && std::isdigit(static_cast<unsigned char>(detail[0]));
            if (!number)
                continue;
            const bool here = comparableNumber(sheet) == comparableNumber(m_facts.number);
            if (two && plan::looksLikeSheetNumber(sheet) && !here)
                take({detail, sheet, detail + "/" + sheet});
            else if (!m_facts.plan)     // on a plan such a circle is a grid line
                m_facts.details.push_back(detail);
        }
    }

    void readPaper(const Linework& marks)
    {
        const drawing::Layout& layout = m_drawing.layouts[std::size_t(m_first.space.layout)];
        const double inch = plan::inchesIn(m_drawing.header.units);
        if (inch <= 0 || layout.paperWidth <= 0 || layout.paperHeight <= 0)
            return;
        m_facts.paperWidth = layout.paperWidth * inch;
        m_facts.paperHeight = layout.paperHeight * inch;
        const geometry::Box2 paper{{0, 0}, {layout.paperWidth, layout.paperHeight}};
        m_facts.roomForStamp = hasBlankSquare(marks, paper, kStampInches / inch);
    }

    const Drawing& m_drawing;
    const building::PlanSet& m_plans;
    const Sheet& m_first;
    const Run& m_run;
    SheetFacts m_facts;
};

} // namespace

Result<std::vector<SheetFacts>> readSheetFacts(const std::vector<Drawing>& drawings, const building::PlanSet& plans,
                                               const Run& run)
{
    std::vector<SheetFacts> pages;
    for (std::size_t i = 0; i < plans.sheets.size(); ++i) {
        const Sheet& sheet = plans.sheets[i];
        const auto before = plans.sheets.begin() + std::ptrdiff_t(i);
        const bool read = std::any_of(plans.sheets.begin(), before, [&](const Sheet& s) { return samePage(s, sheet); });
        if (read)
            continue;
        if (run.stopped())
            return cancelled("sheet set");
        auto facts = PageReader(drawings[sheet.drawing], plans, sheet, run).read();
        if (!facts)
            return facts.fault();
        pages.push_back(std::move(*facts));
        run.progress.report(double(i + 1) / double(plans.sheets.size()));
    }
    return pages;
}

} // namespace holdfast::sheet_checks
