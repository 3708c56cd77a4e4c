// The modelling kernel's own distances as a second opinion on ours.
#include <random>

#include <gtest/gtest.h>

#include "core/engine/clash/search.h"
#include "core/engine/solids/solid.h"

using namespace holdfast;
using namespace holdfast::clash;
using geometry::Point3;

namespace {

class Scene {
public:
    double number(double low, double high) { return std::uniform_real_distribution(low, high)(m_random); }
    Point3 point(double reach) { return {number(-reach, reach), number(-reach, reach), number(-reach, reach)}; }
    geometry::OrientedBox box()
    {
        geometry::OrientedBox b;
        b.center = point(10);
        b.half = {number(0.5, 5), number(0.5, 5), number(0.5, 5)};
        const Point3 u = point(1), w = cross(u, point(1));
        b.axes[0] = u * (1 / length(u));
        b.axes[2] = w * (1 / length(w));
        b.axes[1] = cross(b.axes[2], b.axes[0]);
        return b;
    }
    solids::Cylinder bar() { return {{point(10), point(10)}, Length(number(0.2, 2))}; }

private:
    std::mt19937 m_random{11};
};

building::ObstructionShape asObstruction(const geometry::OrientedBox& box) { return box; }
building::ObstructionShape asObstruction(const solids::Cylinder& c) { return building::RoundSweep{c.axis, c.radius}; }

template<class A, class B>
void expectAgreement(const A& a, const B& b)
{
    solids::SolidModel model;
    model.parts = {{solids::PartKind::Rod, {SubjectKind::RodRun, "R", 1}, 1, "", a}};
    building::ClearanceCriteria wide;
    wide.duct = 1000_in;
    building::Obstruction duct;
    duct.label = "D";
    duct.kind = building::ObstructionKind::Duct;
    duct.shape = asObstruction(b);
    const auto hits = Search(model, wide).against({&duct, 1}, {});
    ASSERT_TRUE(hits);
    ASSERT_EQ(hits->size(), 1u);
    const double ours = (*hits)[0].near.gap;
    const double judge = solids::Solid::of(a)->distanceTo(*solids::Solid::of(b))->value();
    if (judge > 1e-6)
        EXPECT_NEAR(ours, judge, 1e-6);
    else
        EXPECT_LE(ours, 1e-6);
}

TEST(JudgedByKernel, RodsAndPlatesAgainstDuctsAndPipes)
{
    Scene scene;
    for (int i = 0; i < 100; ++i) {
        SCOPED_TRACE(i);
        expectAgreement(scene.bar(), scene.box());
        expectAgreement(scene.box(), scene.box());
        expectAgreement(scene.box(), scene.bar());
        expectAgreement(scene.bar(), scene.bar());
    }
}

} // namespace
