#include "core/engine/detect/schedule_conflicts.h"

#include <cmath>

#include "core/engine/base/feet_inch.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

constexpr double kRounded = 0.01;   // share by which two printings of one strength may differ

class Contradictions {
public:
    void words(const char* what, const std::string& a, const std::string& b)
    {
        if (!a.empty() && !b.empty() && plan::bareMark(a) != plan::bareMark(b))
            add(what, a, b);
    }

    void length(const char* what, Length a, Length b)
    {
        if (a > Length(0) && b > Length(0) && a != b)
            add(what, formatInches(a), formatInches(b));
    }

    void strength(const char* what, double a, double b, const char* unit)
    {
        if (a > 0 && b > 0 && std::fabs(a - b) > kRounded * std::max(a, b))
            add(what, std::to_string(std::lround(a)) + unit, std::to_string(std::lround(b)) + unit);
    }

    void add(const char* what, const std::string& a, const std::string& b)
    {
        m_text.append(m_text.empty() ? "" : ", ").append(what).append(" ").append(a).append(" and ").append(b);
    }

    std::string text() && { return std::move(m_text); }

private:
    std::string m_text;
};

} // namespace

std::string contradiction(const building::WallType& a, const building::WallType& b)
{
    Contradictions found;
    found.words("panel", a.sheathing, b.sheathing);
    found.words("nail", a.nail, b.nail);
    found.length("edge nailing", a.edgeSpacing, b.edgeSpacing);
    found.length("field nailing", a.fieldSpacing, b.fieldSpacing);
    if (a.sides != b.sides)
        found.add("sides", std::to_string(a.sides), std::to_string(b.sides));
    found.strength("capacity", a.allowable.in(1_plf), b.allowable.in(1_plf), " plf");
    found.words("hold-down", a.holdown, b.holdown);
    found.words("other side", a.otherSheathing, b.otherSheathing);
    found.words("its nail", a.otherNail, b.otherNail);
    found.length("its edge nailing", a.otherEdgeSpacing, b.otherEdgeSpacing);
    return std::move(found).text();
}

std::string contradiction(const building::HoldownType& a, const building::HoldownType& b)
{
    Contradictions found;
    found.words("model", a.model, b.model);
    found.strength("capacity", a.capacity.value(), b.capacity.value(), " lb");
    return std::move(found).text();
}

} // namespace holdfast::detect
