// Collects parts and says so when a size is missing: a part that is not modelled is not tested for clashes.
#pragma once

#include <string>

#include "core/engine/solids/model.h"

namespace holdfast::solids {

class PartList {
public:
    explicit PartList(SolidModel& model) : m_model(model) {}

    // Sizes that are not positive and finite leave the part out, with a finding.
    void add(Part part);
    void note(Finding finding) { m_model.findings.push_back(std::move(finding)); }

private:
    SolidModel& m_model;
};

// A box standing upright, turned about z by `angle`; `half` is along the wall, across it, up.
geometry::OrientedBox uprightBox(geometry::Point3 center, double angle, geometry::Point3 half);
Cylinder uprightCylinder(geometry::Point2 at, double bottom, double top, Length diameter);
// 1-1/4 in
std::string sizeText(Length length);
// Text that also tells two plates of the same model but other sizes apart: 3 x 3-1/2 x 1/2 in.
std::string sizeText(Length a, Length b, Length c);

const building::StoryCriteria* findStory(const building::DesignCriteria& criteria, int story);

void addWalls(PartList& parts, const building::WallLayout& layout, const building::DesignCriteria& criteria);
void addRodRun(PartList& parts, const rods::RodRun& run, const building::DesignCriteria& criteria);

} // namespace holdfast::solids
