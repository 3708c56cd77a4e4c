#include "core/engine/pdf/measured_views.h"

#include <array>
#include <cmath>

#include "core/engine/pdf/page_path.h"
#include "core/engine/pdf/pdf_text.h"

namespace holdfast::pdf {

namespace {

struct UnitLabel {
    std::string_view label;
    double inches;
};

// Labels are free text; these are what CAD and mark-up programs write.
constexpr std::array<UnitLabel, 18> kLabels{{{"in", 1},
                                             {"\"", 1},
                                             {"inch", 1},
                                             {"inches", 1},
                                             {"ft", 12},
                                             {"'", 12},
                                             {"feet", 12},
                                             {"foot", 12},
                                             {"yd", 36},
                                             {"yard", 36},
                                             {"mi", 63360},
                                             {"mm", 1 / 25.4},
                                             {"cm", 1 / 2.54},
                                             {"m", 1 / 0.0254},
                                             {"km", 1000 / 0.0254},
                                             {"ft-in", 12},
                                             {"pt", 1 / kPointsPerInch},
                                             {"p", 1 / kPointsPerInch}}};

double inchesOf(std::string label)
{
    std::erase_if(label, [](char c) { return c == ' ' || c == '.'; });
    for (char& c : label)
        c = c >= 'A' && c <= 'Z' ? char(c + 'a' - 'A') : c;
    for (const UnitLabel& known : kLabels)
        if (known.label == label)
            return known.inches;
    return 0;
}

// The first number format of /X turns units of user space into its own unit; those after it only divide that.
double scaleOf(const Object& measure, const PaperFrame& frame)
{
    if (!measure.isDict() || measure.dictLookup("Subtype").isName("GEO"))
        return 0;
    const Object formats = measure.dictLookup("X");
    if (!formats.isArray() || formats.arrayGetLength() == 0)
        return 0;
    const Object format = formats.arrayGet(0);
    if (!format.isDict())
        return 0;
    const Object factor = format.dictLookup("C"), unit = format.dictLookup("U");
    if (!factor.isNum() || !unit.isString())
        return 0;
    const double ratio =
        factor.getNum() * inchesOf(utf8Of(unit.getString())) * kPointsPerInch / frame.userUnit;
    return std::isfinite(ratio) && ratio > 0 ? ratio : 0;
}

} // namespace

geometry::Point2 PaperFrame::paper(double x, double y) const
{
    const double* m = toDevice;
    const double scale = userUnit / kPointsPerInch;
    return {(m[0] * x + m[2] * y + m[4]) * scale, (m[1] * x + m[3] * y + m[5]) * scale};
}

std::vector<drawing::MeasuredView> measuredViews(const Object& pageDictionary, const PaperFrame& frame)
{
    std::vector<drawing::MeasuredView> views;
    const Object list = pageDictionary.isDict() ? pageDictionary.dictLookup("VP") : Object(objNull);
    for (int i = 0; list.isArray() && i < list.arrayGetLength(); ++i) {
        const Object view = list.arrayGet(i);
        const Object box = view.isDict() ? view.dictLookup("BBox") : Object(objNull);
        if (!box.isArray() || box.arrayGetLength() != 4)
            continue;
        std::array<double, 4> corner{};
        bool numbers = true;
        for (int k = 0; k < 4; ++k) {
            const Object value = box.arrayGet(k);
            numbers = numbers && value.isNum();
            corner[std::size_t(k)] = value.isNum() ? value.getNum() : 0;
        }
        if (!numbers)
            continue;
        drawing::MeasuredView read;
        const Object name = view.dictLookup("Name");
        read.name = name.isString() ? utf8Of(name.getString()) : std::string();
        read.box.add(frame.paper(corner[0], corner[1]));
        read.box.add(frame.paper(corner[2], corner[3]));
        read.inchesPerPaperInch = scaleOf(view.dictLookup("Measure"), frame);
        views.push_back(std::move(read));
    }
    return views;
}

} // namespace holdfast::pdf
