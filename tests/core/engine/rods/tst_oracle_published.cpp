// Every published case beside the repository, each through the function of the engine that computes it.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>

#include "core/engine/base/json.h"
#include "core/engine/loadpath/perforation.h"
#include "core/engine/rods/anchor_aci.h"
#include "core/engine/rods/bearing.h"
#include "core/engine/rods/drift.h"
#include "core/engine/rods/post.h"
#include "core/engine/rods/rod_strength.h"
#include "core/engine/rods/sheathing.h"
#include "core/engine/rods/shrinkage.h"
#include "tests/core/engine/rods/published_rods.h"

using namespace holdfast;

namespace {

std::optional<Json> oracle(const std::string& name)
{
    std::ifstream file(std::string(HOLDFAST_SOURCE_DIR) + "/../shared/oracle/" + name);
    if (!file)
        return std::nullopt;
    std::stringstream text;
    text << file.rdbuf();
    return Json::parse(text.str());
}

double tolerance(const Json& c, double expected)
{
    const Json& t = c.at("tolerance");
    return t.contains("abs") ? t["abs"].get<double>() : t["rel"].get<double>() * std::fabs(expected);
}

void expectList(const Json& c, const Json& expected, const std::vector<double>& made)
{
    ASSERT_EQ(expected.size(), made.size());
    for (std::size_t i = 0; i < made.size(); ++i)
        EXPECT_NEAR(made[i], expected[i].get<double>(), tolerance(c, expected[i])) << c["id"] << " " << i;
}

// The published wall with the forces, heights and arms of the case; lists in the case run from the roof down.
loadpath::StackLoads walked(const Json& in)
{
    auto criteria = published::criteria();
    const auto layout = published::layout();
    criteria.seismic.comparisonDeadFactor = in.value("dead_factor_used", 0.43);
    auto& line = criteria.loads.wallLines[0];
    const auto& forces = in.contains("F_incremental_strength_lb") ? in["F_incremental_strength_lb"] : Json();
    for (std::size_t i = 0; i < forces.size(); ++i)
        line.seismic[4 - i] = Force(forces[i].get<double>());
    const auto& arms = in.contains("d_ft") ? in["d_ft"] : Json();
    for (std::size_t i = 0; i < arms.size(); ++i)
        line.leverArm[4 - i] = arms[i].get<double>() * 1_ft;
    return published::path(layout, criteria).stacks.at(0);
}

std::vector<double> roofFirst(const loadpath::StackLoads& stack, auto value)
{
    std::vector<double> out;
    for (std::size_t i = stack.stories.size(); i-- > 0;)
        out.push_back(value(stack.stories[i]));
    return out;
}

void unitShear(const Json& c)
{
    expectList(c, c["expected"]["v_asd_plf"],
               roofFirst(walked(c["inputs"]), [](const auto& d) { return d.unitShearAsd.in(1_plf); }));
}

void overturning(const Json& c)
{
    expectList(c, c["expected"]["M_OT_ftlb"],
               roofFirst(walked(c["inputs"]), [](const auto& d) { return d.overturning.in(1_ftlb); }));
}

void resistingMoment(const Json& c)
{
    const auto stack = walked(c["inputs"]);
    expectList(c, c["expected"]["w_cum_plf"],
        roofFirst(stack, [](const auto& d) { return d.deadCumulative.in(1_plf); }));
    EXPECT_NEAR(stack.stories[4].resisting.in(1_ftlb), c["expected"]["M_R_ftlb_roof"].get<double>(), 1.0);
    EXPECT_NEAR(stack.stories[0].resisting.in(1_ftlb), c["expected"]["M_R_ftlb_3rd"].get<double>(), 1.0);
}

void cumulativeTension(const Json& c)
{
    const auto stack = walked(c["inputs"]);
    expectList(c, c["expected"]["T_asd_lb"],
        roofFirst(stack, [](const auto& d) { return d.comparisonTension->value(); }));
    const double loose = c["tolerance"]["rel_if_unrounded_0p6_minus_0p14SDS"];
    const auto made = roofFirst(stack, [](const auto& d) { return d.tensionAsd.value(); });
    for (std::size_t i = 0; i < made.size(); ++i)
        EXPECT_NEAR(made[i], c["expected"]["T_asd_lb"][i].get<double>(), loose * made[i]);
}

void nominalToAsd(const Json& c)
{
    const auto use = rods::sheathingUse({"SW", "15/32 Structural I", "10d", 6_in, 12_in, 1, LineLoad(0), ""},
                                        published::shippedCatalogs().sheathing);
    EXPECT_NEAR(use.nominalSeismic.in(1_plf), c["inputs"]["vs_nominal"].get<double>(), 1e-9);
    const auto capacity =
        rods::shearCapacity(use, 0.50, 1.0, building::Sdpws::Sdpws_2015, building::DesignBasis::Asd);
    EXPECT_NEAR(
        capacity.seismic.in(1_plf), c["expected"]["asd_seismic_plf"].get<double>(), tolerance(c, 340));
}

void breakout(const Json& c)
{
    const Json& in = c["inputs"];
    const Json& expected = c["expected"];
    double x = 0, y = 0;
    for (const auto& v : in["x_cols"]) x += v.get<double>();
    for (const auto& v : in["y_rows"]) y += v.get<double>();
    const Length h(in["hef_in"].get<double>());
    const Force basic = rods::basicBreakout(in["kc"], Stress(in["fc_psi"].get<double>()), h, false);
    const double edge = rods::edgeFactor(Length(in["ca_min_in"].get<double>()), h);
    const double areas = x * y / (9 * h.value() * h.value());
    EXPECT_NEAR(basic.value(), expected["Nb"].get<double>(), 5);
    EXPECT_NEAR(edge, expected["psi_ed"].get<double>(), 1e-9);
    EXPECT_NEAR(x * y, expected["ANc"].get<double>(), 1e-9);
    EXPECT_NEAR(basic.value() * edge * areas, expected["Ncbg"].get<double>(), tolerance(c, expected["Ncbg"]));
}

void lookup(const Json& c)
{
    const auto catalogs = published::shippedCatalogs();
    for (const auto& [key, values] : c["expected"].items()) {
        if (c["id"] == "rtud_table") {
            const auto at = std::ranges::find(catalogs.devices, key, &rods::DeviceModel::model);
            ASSERT_NE(at, catalogs.devices.end()) << key;
            EXPECT_EQ(at->minRod.value(), values[0]);
            EXPECT_EQ(at->allowable.value(), values[1]);
            EXPECT_EQ(at->seating.value(), values[2]);
            EXPECT_EQ(at->elastic.value(), values[3]);
            EXPECT_EQ(at->travel, Length(0));
            continue;
        }
        const auto row = std::ranges::find_if(
            catalogs.sheathing, [&k = key](const auto& r) { return r.panel + " " + r.nail == k; });
        ASSERT_NE(row, catalogs.sheathing.end()) << key;
        for (std::size_t i = 0; i < 4; ++i) {
            EXPECT_NEAR(row->seismic[i].in(1_plf), values[0][i].get<double>(), 1e-9) << key;
            EXPECT_NEAR(row->gaOsb[i].value() / 1000, values[1][i].get<double>(), 1e-9) << key;
            EXPECT_NEAR(row->gaPly[i].value() / 1000, values[2][i].get<double>(), 1e-9) << key;
            EXPECT_NEAR(row->wind[i].in(1_plf), values[3][i].get<double>(), 1e-9) << key;
        }
    }
}

void perforated(const Json& c)
{
    const Length wall = c["inputs"]["L_ft"].get<double>() * 1_ft,
                 h = c["inputs"]["h_ft"].get<double>() * 1_ft;
    std::vector<double> made;
    for (const auto& pair : c["inputs"]["pairs_pct_ho"]) {
        const Length full = wall * pair[0].get<double>();
        made.push_back(loadpath::perforationFactor(h * pair[1].get<double>() * (wall - full), h, full, wall));
    }
    expectList(c, c["expected"]["Co"], made);
}

void column(const Json& c)
{
    const Json& in = c["inputs"];
    const auto made = rods::columnStrength(Stress(in["FcStar_psi"].get<double>()),
        Stress(in["Emin_psi"].get<double>()), in["le_in"].get<double>() / in["d_in"].get<double>());
    EXPECT_NEAR(made.euler.value(), c["expected"]["FcE"].get<double>(), 0.6);
    EXPECT_NEAR(made.stability, c["expected"]["Cp"].get<double>(), 0.006);
    EXPECT_NEAR(made.allowable.value(), c["expected"]["FcPrime"].get<double>(), 1.0);
}

void amplify(const Json& c)
{
    const Json& in = c["inputs"];
    const Length drift = rods::amplifiedDrift(Length(in["d_se"].get<double>()), in["Cd"], in["Ie"]);
    const Length limit(in["limit_ratio"].get<double>() * in["h_in"].get<double>());
    EXPECT_NEAR(drift.value(), c["expected"]["d_s"].get<double>(), tolerance(c, 0));
    EXPECT_NEAR(limit.value(), c["expected"]["limit_in"].get<double>(), tolerance(c, 0));
    EXPECT_NEAR(drift / limit, c["expected"]["ratio"].get<double>(), tolerance(c, 0));
}

void threadArea(const Json& c)
{
    std::vector<double> made;
    const bool metric = c["kind"] == "thread_As_mm2";
    for (const auto& size : c["inputs"]["size_tpi"])
        made.push_back(
            rods::tensileArea(Length(size[0].get<double>()), size[1]).value() * (metric ? 645.16 : 1.0));
    expectList(c, c["expected"][metric ? "Ane_mm2" : "As"], made);
}

void bearing(const Json& c)
{
    for (const auto& row : c["inputs"]["rows"]) {
        const Length w(row["W"].get<double>()), l(row["L"].get<double>());
        const Area net = rods::plateNetArea(w, l, Length(row["rod"].get<double>()));
        const double cb = rods::bearingAreaFactor(l, 3_in);
        for (const auto& [species, capacity] : c["expected"][row["m"].get<std::string>()].items())
            EXPECT_NEAR(c["inputs"]["Fc_perp"][species].get<double>() * net.value() * cb,
                capacity.get<double>(), tolerance(c, capacity))
                << row["m"] << " " << species;
    }
}

void legacyRod(const Json& c)
{
    std::vector<double> made;
    for (const auto& d : c["inputs"]["d_in"])
        made.push_back(0.33 * c["inputs"]["Fu_ksi"].get<double>() * 1000
            * rods::nominalArea(Length(d.get<double>())).value());
    expectList(c, c["expected"]["allow_lb"], made);
}

void shrinkCoefficient(const Json& c)
{
    for (const auto& [wood, s] : c["inputs"]["S_percent"].items())
        EXPECT_NEAR(rods::shrinkageCoefficient(s), c["expected"]["C"][wood].get<double>(), tolerance(c, 0))
            << wood;
}

void shrinkLumber(const Json& c)
{
    EXPECT_NEAR(rods::lumberWidthShrinkage(15), c["expected"]["green_to_15_width_pct"].get<double>(),
        tolerance(c, 0));
    EXPECT_NEAR(rods::lumberThicknessShrinkage(15), c["expected"]["green_to_15_thick_pct"].get<double>(),
        tolerance(c, 0));
}

TEST(Oracle, EveryPublishedCaseComesOut)
{
    const auto published = oracle("published_cases.json");
    if (!published)
        GTEST_SKIP() << "published_cases.json is not here";
    const std::map<std::string, std::function<void(const Json&)>> judges = { { "asd_unit_shear", unitShear },
        { "cumulative_overturning", overturning }, { "resisting_moment", resistingMoment },
        { "asd_cumulative_tension", cumulativeTension }, { "nominal_to_asd", nominalToAsd },
        { "aci318_19_17_6_2", breakout }, { "lookup", lookup }, { "perforated_Co", perforated },
        { "nds_3_7_1", column }, { "drift_amplify", amplify }, { "thread_As", threadArea },
        { "thread_As_mm2", threadArea }, { "fc_perp_bearing", bearing }, { "legacy_rod", legacyRod },
        { "shrink_coeff", shrinkCoefficient }, { "shrink_fpl", shrinkLumber } };
    for (const auto& c : (*published)["cases"]) {
        const auto judge = judges.find(c["kind"]);
        ASSERT_NE(judge, judges.end()) << "no test for " << c["kind"];
        SCOPED_TRACE(c["id"].get<std::string>());
        judge->second(c);
    }
}

} // namespace
