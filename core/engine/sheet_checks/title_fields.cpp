#include "core/engine/sheet_checks/title_fields.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/engine/plan/words.h"

namespace holdfast::sheet_checks {

namespace {

using drawing::TextMark;
using geometry::Point2;

struct Label {
    std::string_view words;   // letters and digits only
    TitleField field;
};

// The words of the title block modules of the US National CAD Standard and those that offices write instead.
constexpr std::array<Label, 36> kLabels{{{"PROJECT", TitleField::Project},
                                         {"PROJECTNAME", TitleField::Project},
                                         {"PROJECTTITLE", TitleField::Project},
                                         {"JOBNAME", TitleField::Project},
                                         {"PROJECTNO", TitleField::ProjectNumber},
                                         {"PROJECTNUMBER", TitleField::ProjectNumber},
                                         {"PROJNO", TitleField::ProjectNumber},
                                         {"JOBNO", TitleField::ProjectNumber},
                                         {"JOBNUMBER", TitleField::ProjectNumber},
                                         {"JOB", TitleField::ProjectNumber},
                                         {"ADDRESS", TitleField::Address},
                                         {"PROJECTADDRESS", TitleField::Address},
                                         {"SITEADDRESS", TitleField::Address},
                                         {"CLIENT", TitleField::Client},
                                         {"OWNER", TitleField::Client},
                                         {"DATE", TitleField::Date},
                                         {"ISSUEDATE", TitleField::Date},
                                         {"DATEISSUED", TitleField::Date},
                                         {"SHEETDATE", TitleField::Date},
                                         {"REV", TitleField::Revision},
                                         {"REVISION", TitleField::Revision},
                                         {"REVNO", TitleField::Revision},
                                         {"REVISIONNO", TitleField::Revision},
                                         {"SCALE", TitleField::Scale},
                                         {"DRAWN", TitleField::DrawnBy},
                                         {"DRAWNBY", TitleField::DrawnBy},
                                         {"DRN", TitleField::DrawnBy},
                                         {"DRNBY", TitleField::DrawnBy},
                                         {"DR", TitleField::DrawnBy},
                                         {"CHECKED", TitleField::CheckedBy},
                                         {"CHECKEDBY", TitleField::CheckedBy},
                                         {"CHECK", TitleField::CheckedBy},
                                         {"CHK", TitleField::CheckedBy},
                                         {"CHKBY", TitleField::CheckedBy},
                                         {"CHKD", TitleField::CheckedBy},
                                         {"CKD", TitleField::CheckedBy}}};

std::optional<TitleField> fieldOf(std::string_view words)
{
    const std::string bare = plan::bareMark(words);
    for (const Label& label : kLabels)
        if (bare == label.words)
            return label.field;
    return std::nullopt;
}

// Title blocks run along the bottom or the right edge of the sheet; as plan/title_block.cpp takes them.
bool inZone(const geometry::Box2& sheet, Point2 at)
{
    return at.x > sheet.low.x + 0.78 * sheet.width() || at.y < sheet.low.y + 0.15 * sheet.height();
}

class FieldReader {
public:
    explicit FieldReader(const drawing::Linework& marks) : m_marks(marks) {}

    TitleFields read()
    {
        for (const drawing::SymbolMark& symbol : m_marks.symbols)
            for (const auto& [tag, value] : symbol.attributes)
                if (const auto field = fieldOf(tag))
                    take(*field, plan::plainWords(value));
        for (const TextMark& text : m_marks.texts)
            if (inZone(m_marks.extents, text.at))
                readText(text);
        return std::move(m_fields);
    }

private:
    void take(TitleField field, const std::string& value)
    {
        std::string& known = m_fields[enumText(field)];
        if (known.empty())
            known = value;
    }

    void readText(const TextMark& text)
    {
        const std::string plain = plan::plainWords(text.text);
        const auto colon = plain.find(':');
        if (const auto field = fieldOf(plain.substr(0, colon))) {
            std::string value = colon == std::string::npos ? "" : plain.substr(colon + 1);
            value.erase(0, value.find_first_not_of(' '));
            take(*field, value.empty() ? beside(text) : value);
        }
    }

    // What stands in the same cell: to the right on its line, else below it.
    std::string beside(const TextMark& label) const
    {
        const double h = std::max(label.height, 1e-9);
        const Point2 along{std::cos(label.rotation), std::sin(label.rotation)};
        const TextMark* right = nullptr;
        const TextMark* below = nullptr;
        double nearestRight = 25, nearestBelow = 4;   // letter heights
        for (const TextMark& text : m_marks.texts) {
            const Point2 d = text.at - label.at;
            const double x = dot(d, along) / h, y = cross(along, d) / h;
            if (&text == &label || isLabel(text))
                continue;
            if (std::fabs(y) < 0.7 && x > 0.5 && x < nearestRight)
                right = &text, nearestRight = x;
            if (y < -0.7 && std::fabs(x) < 6 && -y < nearestBelow)
                below = &text, nearestBelow = -y;
        }
        const TextMark* found = right ? right : below;
        return found ? plan::plainWords(found->text) : std::string();
    }

    static bool isLabel(const TextMark& text)
    {
        const std::string plain = plan::plainWords(text.text);
        return fieldOf(plain.substr(0, plain.find(':'))).has_value() || plan::bareMark(plain) == "SHEET"
            || plan::bareMark(plain) == "SHEETNO";
    }

    const drawing::Linework& m_marks;
    TitleFields m_fields;
};

std::optional<int> monthNamed(std::string_view word)
{
    constexpr std::array<std::string_view, 12> kMonths{"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                       "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
    for (std::size_t i = 0; i < kMonths.size(); ++i)
        if (word.substr(0, 3) == kMonths[i])
            return int(i) + 1;
    return std::nullopt;
}

std::string isoDate(int year, int month, int day)
{
    if (month < 1 || month > 12 || day < 1 || day > 31)
        return {};
    const int full = year < 100 ? 2000 + year : year;   // drawings of this program are of this century
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(full) + "-" + two(month) + "-" + two(day);
}

} // namespace

TitleFields readTitleFields(const drawing::Linework& marks)
{
    return FieldReader(marks).read();
}

std::string comparableDate(const std::string& plain)
{
    std::vector<int> numbers;
    std::optional<int> month;
    for (const std::string& token : plan::tokensOf(plain)) {
        if (const auto n = plan::wholeNumber(token))
            numbers.push_back(*n);
        else if (const auto named = monthNamed(token))
            month = named;
    }
    std::string iso;
    if (month && numbers.size() == 2)
        iso = isoDate(numbers[1], *month, numbers[0]);
    else if (numbers.size() == 3 && numbers[0] > 31)
        iso = isoDate(numbers[0], numbers[1], numbers[2]);
    else if (numbers.size() == 3)
        iso = isoDate(numbers[2], numbers[0], numbers[1]);   // month first: the sheets are American
    return iso.empty() ? plain : iso;
}

int statedSheetCount(const drawing::Linework& marks)
{
    for (const TextMark& text : marks.texts) {
        const auto tokens = plan::tokensOf(plan::plainWords(text.text));
        if (!inZone(marks.extents, text.at) || tokens.size() > 4)
            continue;
        for (std::size_t i = 1; i + 1 < tokens.size(); ++i)
            if (tokens[i] == "OF" && plan::wholeNumber(tokens[i - 1]))
                if (const auto count = plan::wholeNumber(tokens[i + 1]))
                    return *count;
    }
    return 0;
}

} // namespace holdfast::sheet_checks
