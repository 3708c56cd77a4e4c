// Every number of a design, falsified one at a time: the second calculation must object to each.
#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/engine/audit/audit_record.h"
#include "core/engine/balance/balanced_forces.h"

using namespace holdfast;
using namespace holdfast::audit;

namespace {

struct Design {
    building::WallLayout layout;
    building::DesignCriteria criteria;
    loadpath::LoadPath path;
    rods::RodSchedule schedule;
};

// Two walls of one line: one from the podium, and a shorter one that begins in the second story on top of it.
building::WallLayout twoStacks()
{
    building::WallLayout layout;
    layout.schedule.push_back({"SW6", "15/32 STR I", "10d", Length(4), Length(12), 1, LineLoad(0), ""});
    for (const std::uint32_t number : {0u, 1u}) {
        building::WallStack stack{building::StackId{number}, "ST-A-" + std::to_string(number + 1), "A", {}, {}};
        const double start = number ? 60 : 0, length = number ? 150 : 360;
        for (int level = int(number) + 1; level <= (number ? 3 : 1); ++level) {
            building::ShearWall wall;
            wall.id = building::WallId{std::uint32_t(layout.walls.size())};
            wall.label = "SW-" + std::to_string(level) + "-" + stack.label;
            wall.level = level;
            wall.length = Length(length);
            wall.axis = {{start, 100}, {start + length, 100}};
            wall.isShear = true;
            wall.gridLabel = "A";
            wall.mark = "SW6";
            stack.walls.push_back(wall.id);
            layout.walls.push_back(wall);
        }
        if (number) {
            stack.base = building::StackBase::Wall;
            stack.support = building::StackId{0};
        }
        layout.stacks.push_back(stack);
    }
    return layout;
}

building::DesignCriteria criteria()
{
    building::DesignCriteria c;
    c.seismic.sds = 1.0;
    c.seismic.sd1 = 0.6;
    c.drift.windLimitRatio = 1.0 / 400;
    c.drift.windServiceFactor = 0.7;
    building::WallLineInput line;
    line.lines = {"ST-A-1"};
    for (int n = 1; n <= 3; ++n) {
        building::StoryCriteria story;
        story.story = n;
        story.height = Length(120);
        c.stories.push_back(story);
        line.seismic.push_back(Force(n == 1 ? 4000 : 0));
        line.wind.push_back(Force(n == 1 ? 3000 : 0));
        line.dead.push_back(LineLoad(n == 1 ? 20 : 0));
        line.live.push_back(LineLoad(n == 1 ? 30 : 0));
        line.snow.push_back(LineLoad(n == 1 ? 3 : 0));
        line.roofLive.push_back(LineLoad(n == 1 ? 5 : 0));
    }
    line.points = {{1, Force(2000), Length(10)}};
    c.loads.wallLines.push_back(line);
    building::WallLineInput upper = line;
    upper.lines = {"ST-A-2"};
    upper.seismic = {Force(0), Force(5000), Force(6000)};
    upper.wind = {Force(0), Force(4000), Force(3000)};
    upper.dead = {LineLoad(0), LineLoad(15), LineLoad(10)};
    upper.live = {LineLoad(0), LineLoad(25), LineLoad(0)};
    upper.snow = {LineLoad(0), LineLoad(0), LineLoad(12)};
    upper.roofLive = {LineLoad(0), LineLoad(0), LineLoad(10)};
    upper.points = {{2, Force(1500), Length(8)}};
    c.loads.wallLines.push_back(upper);
    return c;
}

Design designed()
{
    std::ifstream in(HOLDFAST_SOURCE_DIR "/resources/catalogs/catalog.json");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto catalogs = rods::catalogsFromJson(text, "catalog.json");
    EXPECT_TRUE(catalogs.ok());
    Design d{twoStacks(), criteria(), {}, {}};
    const auto forces = balance::balancedForces(d.layout, d.criteria, *catalogs, holdfast::Run{});
    EXPECT_TRUE(forces.ok());
    auto path = loadpath::traceLoadPath(d.layout, *forces, d.criteria, holdfast::Run{});
    EXPECT_TRUE(path.ok());
    d.path = *path;
    auto schedule = rods::designRods(d.layout, d.path, d.criteria, *catalogs, holdfast::Run{});
    EXPECT_TRUE(schedule.ok());
    d.schedule = *schedule;
    return d;
}

// A number inside a value, by its path.
struct Leaf {
    std::string path;
    std::function<double()> get;
    std::function<void(double)> set;
    bool whole = false;
    double bigStep = 0;  // what a zero is falsified by
};

template<class T>
void leaves(T& value, const std::string& path, std::vector<Leaf>& out);

template<int L, int F>
void leaves(Quantity<L, F>& q, const std::string& path, std::vector<Leaf>& out)
{
    const double step = F == 0 ? 10 : L > 0 ? 1e6 : 1e4;
    out.push_back({path, [&q] { return q.value(); }, [&q](double v) { q = Quantity<L, F>(v); }, false, step});
}

template<class T>
void leaves(std::vector<T>& list, const std::string& path, std::vector<Leaf>& out)
{
    for (std::size_t i = 0; i < list.size(); ++i)
        leaves(list[i], path + "[" + std::to_string(i) + "]", out);
}

template<class T>
void leaves(std::optional<T>& value, const std::string& path, std::vector<Leaf>& out)
{
    if (value)
        leaves(*value, path, out);
}

// Ids, enumerations, words and yes or no are no quantities.
template<class T>
void leaves(T& value, const std::string& path, std::vector<Leaf>& out)
{
    if constexpr (std::is_same_v<T, double>)
        out.push_back({path, [&value] { return value; }, [&value](double v) { value = v; }, false, 1});
    else if constexpr (std::is_same_v<T, int>)
        out.push_back({path, [&value] { return double(value); }, [&value](double v) { value = int(v); }, true, 1});
    else if constexpr (Reflected<T>)
        visitFields(value, [&](std::string_view name, auto& field) {
            leaves(field, path.empty() ? std::string(name) : path + "." + std::string(name), out);
        });
}

std::string field(const std::string& path)
{
    const auto dot = path.rfind('.');
    return dot == std::string::npos ? path : path.substr(dot + 1);
}

// What the second calculation leaves alone, and why.
const std::set<std::string>& leftAlone()
{
    static const std::set<std::string> fields{
        "elevation@coupler",  // where along the story a joint sits is the shop's choice; the clash search checks it
    };
    return fields;
}

// Deformations agree within 5 % (requirements 3-G): three percent is no error there.
bool isLoose(const std::string& name)
{
    static const std::set<std::string> fields{
        "elongationAsd", "elongationStrength", "deviceSeating", "deviceElastic", "crushing", "shrinkage",
        "shrinkageCumulative", "travelRequired", "totalAsd", "deltaA", "drift", "driftSingle", "driftStacked",
        "driftWind", "driftLimit", "driftWindLimit"};
    return fields.contains(name);
}

Agreement worstAbout(const AuditRecord& record, const std::string& label)
{
    Agreement worst = Agreement::Agrees;
    for (const Comparison& c : record.comparisons)
        if (c.subject.label == label)
            worst = std::max(worst, c.agreement);
    return worst;
}

struct Falsified {
    double value;
    Agreement atLeast;
};

std::vector<Falsified> falsified(const Leaf& leaf)
{
    const double v = leaf.get();
    if (leaf.whole)
        return {{v + 1, Agreement::Moderate}};
    std::vector<Falsified> all{{std::numeric_limits<double>::quiet_NaN(), Agreement::Blocking}};
    all.push_back({v == 0 ? leaf.bigStep : v * 1.08, Agreement::Critical});
    if (v != 0 && !isLoose(field(leaf.path)))
        all.push_back({v * 1.03, Agreement::Moderate});
    return all;
}

template<class Value>
std::string undetected(Design& design, Value& value, const std::string& label)
{
    std::vector<Leaf> all;
    leaves(value, "", all);
    EXPECT_GT(all.size(), 90u);
    std::string missed;
    for (const Leaf& leaf : all) {
        const bool ofCoupler = leaf.path.starts_with("couplers");
        if (leftAlone().contains(field(leaf.path) + (ofCoupler ? "@coupler" : "")))
            continue;
        const double before = leaf.get();
        for (const Falsified& wrong : falsified(leaf)) {
            leaf.set(wrong.value);
            const auto record =
                auditDesign(design.layout, design.criteria, design.path, design.schedule, holdfast::Run{});
            EXPECT_TRUE(record.ok());
            const Agreement found = worstAbout(*record, label);
            if (found < wrong.atLeast)
                missed += leaf.path + " " + std::to_string(before) + " as " + std::to_string(wrong.value) + ": "
                    + std::string(enumName(found)) + "\n";
        }
        leaf.set(before);
    }
    return missed;
}

TEST(Mutations, TheDesignItselfIsVerified)
{
    const Design d = designed();
    ASSERT_EQ(d.path.stacks.size(), 2u);
    ASSERT_EQ(d.schedule.runs.size(), 4u);
    const auto record = auditDesign(d.layout, d.criteria, d.path, d.schedule, holdfast::Run{});
    ASSERT_TRUE(record.ok());
    std::string told;
    for (const Finding& f : record->findings)
        told += f.subject.label + " " + std::to_string(f.subject.level) + ": " + f.message + "\n";
    EXPECT_EQ(told, "");
    EXPECT_EQ(record->verifiedRuns, 4);
}

TEST(Mutations, NoNumberOfTheLoadPathCanBeWrongUnseen)
{
    Design d = designed();
    for (loadpath::StackLoads& stack : d.path.stacks)
        EXPECT_EQ(undetected(d, stack, stack.label), "") << stack.label;
}

TEST(Mutations, NoNumberOfARodRunCanBeWrongUnseen)
{
    Design d = designed();
    for (const std::size_t i : {0u, 3u})
        EXPECT_EQ(undetected(d, d.schedule.runs[i], d.schedule.runs[i].label), "") << d.schedule.runs[i].label;
}

} // namespace
