#include <gtest/gtest.h>

#include "core/engine/balance/balanced_forces.h"
#include "core/engine/balance/rigid_building.h"
#include "core/engine/balance/rigid_diaphragm.h"
#include "tests/core/engine/rods/published_rods.h"

using namespace holdfast;
using building::DiaphragmKind;
using building::StackId;
using loads::ForceDirection;

namespace {

// A box 40 ft square: walls of 20 ft in the middle of every side, two stories, one schedule mark each.
struct Box {
    building::WallLayout layout;
    building::DesignCriteria criteria;
};

void addStack(building::WallLayout& layout, const std::string& grid, geometry::Segment2 axis, int stories,
              const std::string& mark)
{
    building::WallStack stack;
    stack.id = {std::uint32_t(layout.stacks.size())};
    stack.label = "ST-" + grid + "-" + std::to_string(stack.id.value);
    stack.gridLabel = grid;
    for (int level = 1; level <= stories; ++level) {
        building::ShearWall wall;
        wall.id = {std::uint32_t(layout.walls.size())};
        wall.label = "SW-" + std::to_string(level) + "-" + grid;
        wall.level = level;
        wall.axis = axis;
        wall.length = Length(geometry::length(axis));
        wall.thickness = 5.5_in;
        wall.isShear = true;
        wall.mark = mark;
        wall.gridLabel = grid;
        layout.walls.push_back(wall);
        stack.walls.push_back(wall.id);
    }
    layout.stacks.push_back(stack);
}

building::WallType type(const std::string& mark, Length edge)
{
    building::WallType t;
    t.mark = mark;
    t.sheathing = "15/32 STR I";
    t.nail = "10d";
    t.edgeSpacing = edge;
    t.fieldSpacing = 12_in;
    return t;
}

Box box(DiaphragmKind kind, int stories = 2)
{
    Box b;
    b.layout.schedule = {type("SW6", 6_in), type("SW3", 3_in)};
    addStack(b.layout, "A", {{120, 0}, {360, 0}}, stories, "SW3");        // south
    addStack(b.layout, "B", {{120, 480}, {360, 480}}, stories, "SW3");    // north
    addStack(b.layout, "1", {{0, 120}, {0, 360}}, stories, "SW3");        // west
    addStack(b.layout, "2", {{480, 120}, {480, 360}}, stories, "SW3");    // east
    auto& c = b.criteria;
    c.seismic.sds = 1.0;
    c.seismic.rho = 1.0;
    for (int n = 1; n <= stories; ++n) {
        c.stories.push_back({n, "Level " + std::to_string(n), 10_ft});
        building::StoryForce force;
        force.story = n;
        force.seismic = 6000_lb * double(n);
        c.loads.storyForces.push_back(force);
        building::DiaphragmCriteria d;
        d.story = n;
        d.kind = kind;
        d.massX = d.massY = 240_in;
        d.extentX = d.extentY = 480_in;
        c.loads.diaphragms.push_back(d);
    }
    for (const auto* line : {"A", "B", "1", "2"}) {
        c.loads.tributary.push_back({{line}, 0.5});
        building::WallLineInput row;
        row.lines = {line};
        row.dead.assign(std::size_t(stories), 100_plf);
        c.loads.wallLines.push_back(row);
    }
    return b;
}

loads::StoryForces settled(const Box& b)
{
    auto made = balance::balancedForces(b.layout, b.criteria, published::shippedCatalogs(), {});
    EXPECT_TRUE(made.ok()) << (made.ok() ? "" : made.fault().cause);
    return *made;
}

const loads::StackForces& forcesOf(const loads::StoryForces& all, std::uint32_t stack)
{
    return *std::ranges::find(all.stacks, StackId{stack}, &loads::StackForces::stack);
}

double shearAt(const loads::StackForces& f, std::size_t story)
{
    double sum = 0;
    for (std::size_t i = story; i < f.seismic.size(); ++i)
        sum += f.seismic[i].value();
    return sum;
}

// Four equal walls on the sides of a square of half width 240.
std::vector<balance::RigidWall> square(double k = 1000)
{
    return {{{0}, ForceDirection::X, 240, 0, k},
            {{1}, ForceDirection::X, 240, 480, k},
            {{2}, ForceDirection::Y, 0, 240, k},
            {{3}, ForceDirection::Y, 480, 240, k}};
}

} // namespace

TEST(RigidDiaphragm, SharesDirectShearByStiffnessAndAccidentalTorsionByLever)
{
    const auto walls = square();
    const auto centre = balance::centreOf(walls, 1);
    ASSERT_TRUE(centre.ok());
    EXPECT_DOUBLE_EQ(centre->x, 240);
    EXPECT_DOUBLE_EQ(centre->y, 240);
    EXPECT_DOUBLE_EQ(centre->polar, 4 * 1000.0 * 240 * 240);
    // V = 10,000 lb through the middle, 5 % of 480 in = 24 in: torsion 240,000 lb-in; each wall 240,000 k 240 / (4 k
    // 240^2) = 250 lb.
    const auto made = balance::shareRigidly(walls, *centre, ForceDirection::X, 1,
                                            {10000_lb, Moment(10000.0 * 240), Moment(10000.0 * 24)});
    EXPECT_NEAR(made.eccentricity.value(), 0, 1e-12);
    EXPECT_NEAR(made.walls[0].shear.value(), 5250, 1e-9);
    EXPECT_NEAR(made.walls[1].shear.value(), 5250, 1e-9);
    EXPECT_NEAR(made.walls[2].shear.value(), 250, 1e-9);
    EXPECT_NEAR(made.walls[3].shear.value(), 250, 1e-9);
}

TEST(RigidDiaphragm, AnEccentricMassLoadsTheNearerWall)
{
    auto walls = square();
    walls[1].stiffness = 3000;           // north three times the south: y_cr = 3/4 of 480 = 360
    const auto centre = balance::centreOf(walls, 1);
    ASSERT_TRUE(centre.ok());
    EXPECT_DOUBLE_EQ(centre->y, 360);
    // J = 1000*360^2 + 3000*120^2 + 2*1000*240^2 = 129.6e6 + 43.2e6 + 115.2e6 = 288e6.
    EXPECT_DOUBLE_EQ(centre->polar, 288e6);
    const auto made
        = balance::shareRigidly(walls, *centre, ForceDirection::X, 1, {10000_lb, Moment(10000.0 * 240), Moment()});
    // e = 240 - 360 = -120: south 2500 + (-1.2e6)(1000)(-360)/288e6 = 2500 + 1500; north 7500 - 1500.
    EXPECT_NEAR(made.eccentricity.value(), -120, 1e-9);
    EXPECT_NEAR(made.walls[0].shear.value(), 4000, 1e-9);
    EXPECT_NEAR(made.walls[1].shear.value(), 6000, 1e-9);
}

TEST(RigidDiaphragm, DriftsOfItsEndsFollowTranslationAndRotation)
{
    auto walls = square();
    walls[1].stiffness = 3000;
    const auto centre = balance::centreOf(walls, 1);
    // Translation 10000/4000 = 2.5 in, rotation -1.2e6/288e6 = -1/240: ends 0 and 480 lie -360 and +120 from y_cr.
    const auto ends = balance::endDrifts(*centre, ForceDirection::X, {10000_lb, Moment(10000.0 * 240), Moment()}, 0, 0,
                                         480);
    EXPECT_NEAR(ends.low, 4.0, 1e-12);
    EXPECT_NEAR(ends.high, 2.0, 1e-12);
}

TEST(RigidDiaphragm, RefusesWallsInOneDirectionOrOnePoint)
{
    auto walls = square();
    walls.resize(2);
    EXPECT_FALSE(balance::centreOf(walls, 3).ok());
    const std::vector<balance::RigidWall> crossing
        = {{{0}, ForceDirection::X, 0, 0, 10}, {{1}, ForceDirection::Y, 0, 0, 10}};
    const auto none = balance::centreOf(crossing, 3);
    ASSERT_FALSE(none.ok());
    EXPECT_NE(none.fault().cause.find("story 3"), std::string::npos);
}

TEST(Balance, AFlexibleBoxIsLeftAsItIs)
{
    const auto forces = settled(box(DiaphragmKind::Flexible));
    ASSERT_EQ(forces.stacks.size(), 4u);
    for (const auto& f : forces.stacks) {
        EXPECT_NEAR(shearAt(f, 0), 9000, 1e-6);
        EXPECT_NEAR(shearAt(f, 1), 6000, 1e-6);
    }
    EXPECT_TRUE(forces.rigid.empty());
}

TEST(Balance, ASymmetricRigidBoxAddsOnlyTheAccidentalTorsion)
{
    const auto forces = settled(box(DiaphragmKind::Rigid));
    // Equal walls stay equal, so each has half of 18,000 and 5 % as computed above: 2.5 %.
    for (const auto& f : forces.stacks) {
        EXPECT_NEAR(shearAt(f, 0), 18000 * 0.525, 1.0);
        EXPECT_NEAR(shearAt(f, 1), 12000 * 0.525, 1.0);
    }
    EXPECT_EQ(forces.rigid.size(), 4u);   // two stories, two directions
    EXPECT_GT(forces.rounds, 1);
}

TEST(Balance, DirectShearsOfARigidStoryAddUpToItsShear)
{
    Box b = box(DiaphragmKind::Rigid);
    for (auto& wall : b.layout.walls)
        if (wall.gridLabel == "B")
            wall.mark = "SW6";
    const auto forces = settled(b);
    ASSERT_FALSE(forces.rigid.empty());
    for (const auto& story : forces.rigid) {
        double direct = 0, torsionAcross = 0;
        for (const auto& w : story.walls) {
            direct += w.direct.value();
            torsionAcross += w.direct == Force(0) ? w.torsional.value() : 0;
        }
        EXPECT_NEAR(direct, story.shear.value(), 1e-6);
        EXPECT_NEAR(torsionAcross, 0, 1e-6);   // the pair across the force is a couple
    }
}

TEST(Balance, StiffnessAndSharesAgreeWhenSettled)
{
    Box b = box(DiaphragmKind::Rigid);
    for (auto& wall : b.layout.walls)
        if (wall.gridLabel == "B")
            wall.mark = "SW6";
    const auto forces = settled(b);
    const auto path = loadpath::traceLoadPath(b.layout, forces, b.criteria, {});
    const auto catalogs = published::shippedCatalogs();
    const auto schedule = rods::designRods(b.layout, *path, b.criteria, catalogs, {});
    const auto k = balance::designedStiffness(*path, schedule->runs, b.criteria,
                                              balance::panelStiffness(b.layout, b.criteria, catalogs));
    for (const auto& story : forces.rigid)
        for (const auto& w : story.walls)
            EXPECT_NEAR(w.stiffness, k.at(w.stack)[std::size_t(story.story) - 1], 2e-3 * w.stiffness);
}

TEST(Balance, AnEnvelopeIsNeverBelowEitherOfThem)
{
    Box flexible = box(DiaphragmKind::Flexible), rigid = box(DiaphragmKind::Rigid), both = box(DiaphragmKind::Envelope);
    for (Box* b : {&flexible, &rigid, &both})
        b->criteria.loads.tributary[0].share = 0.6;   // line A takes more by area than by stiffness
    const auto f = settled(flexible), r = settled(rigid), e = settled(both);
    for (std::uint32_t s = 0; s < 4; ++s)
        for (std::size_t n = 0; n < 2; ++n)
            EXPECT_GE(shearAt(forcesOf(e, s), n) + 60,   // stiffness moves a little with the forces
                      std::max(shearAt(forcesOf(f, s), n), shearAt(forcesOf(r, s), n)));
    EXPECT_NEAR(shearAt(forcesOf(e, 0), 0), 0.6 * 18000, 1);
}

TEST(Balance, ATorsionallyIrregularBoxAmplifiesItsAccidentalTorsion)
{
    Box b = box(DiaphragmKind::Rigid);
    for (auto& d : b.criteria.loads.diaphragms)
        d.massY = 60_in;                 // far off the centre of rigidity
    const auto forces = settled(b);
    bool irregular = false;
    for (const auto& story : forces.rigid)
        if (story.direction == ForceDirection::X) {
            irregular = irregular || story.torsionRatio > 1.2;
            EXPECT_GE(story.amplification, 1.0);
            EXPECT_LE(story.amplification, 3.0);
        }
    EXPECT_TRUE(irregular);
    b.criteria.seismic.category = building::DesignCategory::B;   // 12.8.4.3 asks for it in C to F only
    for (const auto& story : settled(b).rigid)
        EXPECT_EQ(story.amplification, 1.0);
}

TEST(Balance, AWallWithoutSheathingBlocksTheRigidDiaphragmByName)
{
    Box b = box(DiaphragmKind::Rigid);
    b.layout.walls[3].mark = "unknown";
    const auto forces = settled(b);
    EXPECT_TRUE(forces.stacks.empty());
    ASSERT_FALSE(forces.findings.empty());
    EXPECT_EQ(forces.findings.back().severity, Severity::Critical);
    EXPECT_NE(forces.findings.back().message.find(b.layout.walls[3].label), std::string::npos);
}

TEST(Balance, ALineOfEqualDeflectionDeflectsAlike)
{
    Box b;
    b.layout.schedule = {type("SW3", 3_in)};
    addStack(b.layout, "A", {{0, 0}, {240, 0}}, 2, "SW3");
    addStack(b.layout, "A", {{400, 0}, {520, 0}}, 2, "SW3");
    b.criteria.seismic.sds = 1.0;
    b.criteria.seismic.rho = 1.0;
    b.criteria.stories = {{1, "Level 1", 10_ft}, {2, "Level 2", 10_ft}};
    building::WallLineInput row;
    row.lines = {"A"};
    row.sharing = building::ForceSharing::EqualDeflection;
    row.seismic = {4000_lb, 6000_lb};
    row.dead = {100_plf, 100_plf};
    b.criteria.loads.wallLines = {row};
    const auto forces = settled(b);
    ASSERT_EQ(forces.stacks.size(), 2u);
    EXPECT_NEAR(shearAt(forces.stacks[0], 0) + shearAt(forces.stacks[1], 0), 10000, 1e-6);
    EXPECT_NEAR(shearAt(forces.stacks[0], 1) + shearAt(forces.stacks[1], 1), 6000, 1e-6);
    const auto path = loadpath::traceLoadPath(b.layout, forces, b.criteria, {});
    const auto schedule = rods::designRods(b.layout, *path, b.criteria, published::shippedCatalogs(), {});
    ASSERT_EQ(schedule->runs.size(), 4u);
    for (std::size_t n = 0; n < 2; ++n)
        EXPECT_NEAR(schedule->runs[0].restraints[n].driftSingle / schedule->runs[2].restraints[n].driftSingle, 1.0,
                    5e-3);
}

// 20 ft of wall, 10 ft high, half of it open to its whole height: sum b = 10 ft, A_o = 100 ft2, r = 1/(1 + 1) and
// C_o = 0.5/(3 - 1) * 20/10 = 0.5; V/delta = G_a C_o sum(b)/h, a quarter of the closed wall's.
TEST(Balance, OpeningsSoftenAWallThatNeedsNoTieDown)
{
    Box b = box(DiaphragmKind::Flexible, 1);
    const auto closed = balance::panelStiffness(b.layout, b.criteria, published::shippedCatalogs());
    b.layout.walls[0].openings.push_back({60_in, 180_in, 120_in});
    const auto open = balance::panelStiffness(b.layout, b.criteria, published::shippedCatalogs());
    EXPECT_NEAR(open.at(StackId{0})[0], closed.at(StackId{0})[0] / 4, 1e-6);
}

TEST(Balance, AnEnteredLeverArmIsLeftAlone)
{
    Box b{published::scheduledLayout(), published::criteria()};
    const auto forces = settled(b);
    ASSERT_EQ(forces.stacks.size(), 1u);
    EXPECT_FALSE(forces.stacks[0].armFromPosts);
    EXPECT_EQ(forces.stacks[0].leverArm, b.criteria.loads.wallLines[0].leverArm);
}

TEST(Balance, PostsThatDoNotFitOutsideTheRodShortenTheLeverArm)
{
    Box b{published::scheduledLayout(), published::criteria()};
    b.criteria.loads.wallLines[0].leverArm.clear();
    const auto forces = settled(b);
    ASSERT_EQ(forces.stacks.size(), 1u);
    ASSERT_TRUE(forces.stacks[0].armFromPosts);
    // 29 ft less two offsets of 6 in is 28 ft; ten or more studs at the base stand mostly inside the rod.
    EXPECT_LT(forces.stacks[0].leverArm.front(), 28_ft);
    EXPECT_GT(forces.stacks[0].leverArm.front(), 26_ft);
    EXPECT_LE(forces.stacks[0].leverArm.front(), forces.stacks[0].leverArm.back());
}
