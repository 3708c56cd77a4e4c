#include "core/engine/solids/part_list.h"

#include <algorithm>
#include <cmath>

#include "core/engine/base/feet_inch.h"

namespace holdfast::solids {

namespace {

bool positive(double v) { return std::isfinite(v) && v > 0; }

bool hasVolume(const Cylinder& c) { return positive(geometry::length(c.axis)) && positive(c.radius.value()); }
bool hasVolume(const geometry::OrientedBox& b)
{
    return positive(b.half.x) && positive(b.half.y) && positive(b.half.z);
}
bool hasVolume(const building::TriangleMesh& m) { return m.triangles.size() >= 3; }

} // namespace

void PartList::add(Part part)
{
    if (std::visit([](const auto& shape) { return hasVolume(shape); }, part.shape)) {
        m_model.bounds.add(bounds(part.shape));
        m_model.parts.push_back(std::move(part));
        return;
    }
    note({"solids.size.missing", Severity::Warning, part.owner,
          part.owner.label + ": the " + enumText(part.kind) + " \"" + part.name
              + "\" has no size, so it is not modelled and not tested for clashes.",
          "Enter its sizes in the catalogue.", {}, {}});
}

geometry::OrientedBox uprightBox(geometry::Point3 center, double angle, geometry::Point3 half)
{
    const double co = std::cos(angle), si = std::sin(angle);
    return {center, {geometry::Point3{co, si, 0}, {-si, co, 0}, {0, 0, 1}}, half};
}

Cylinder uprightCylinder(geometry::Point2 at, double bottom, double top, Length diameter)
{
    return {{{at.x, at.y, bottom}, {at.x, at.y, std::max(bottom, top)}}, diameter / 2};
}

std::string sizeText(Length length)
{
    std::string text = formatInches(length);
    text.pop_back();
    if (text.starts_with("0 "))
        text.erase(0, 2);
    std::ranges::replace(text, ' ', '-');
    return text + " in";
}

std::string sizeText(Length a, Length b, Length c)
{
    const auto bare = [](Length l) {
        const std::string text = sizeText(l);
        return text.substr(0, text.size() - 3);
    };
    return bare(a) + " x " + bare(b) + " x " + sizeText(c);
}

const building::StoryCriteria* findStory(const building::DesignCriteria& criteria, int story)
{
    const auto found = std::ranges::find(criteria.stories, story, &building::StoryCriteria::story);
    return found == criteria.stories.end() ? nullptr : &*found;
}

} // namespace holdfast::solids
