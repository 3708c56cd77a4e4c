#include "core/engine/audit/statics.h"

namespace holdfast::audit {
namespace {

void addSeismic(std::vector<Factors>& all, double sds, double quake, bool strengthSnow, double live)
{
    all.push_back({"2.4.5 (10)", true, true, true, 0.6 - 0.14 * sds, 0, 0, 0.7 * quake});
    all.push_back({"2.4.5 (8)", true, true, false, 1.0 + 0.14 * sds, 0, 0, 0.7 * quake});
    all.push_back({"2.4.5 (9)", true, true, false, 1.0 + 0.105 * sds, 0.75, strengthSnow ? 0.1 : 0.75,
                   0.525 * quake});
    all.push_back({"2.3.6 (7)", false, true, true, 0.9 - 0.2 * sds, 0, 0, quake});
    all.push_back({"2.3.6 (6)", false, true, false, 1.2 + 0.2 * sds, live, strengthSnow ? 0.15 : 0.2, quake});
}

} // namespace

std::vector<Factors> factorsFor(const building::DesignCriteria& criteria, bool seismic, bool wind)
{
    const bool strengthSnow = criteria.codes.loads == building::Asce7::Asce7_22;  // snow at strength level
    // 2.3.1 and 2.3.6 exception: half, for L_o up to 100 psf, no garage or assembly.
    const double live = criteria.loads.heavyLive ? 1.0 : 0.5;
    std::vector<Factors> all;
    if (seismic)
        addSeismic(all, criteria.seismic.sds, criteria.seismic.rho, strengthSnow, live);
    if (wind) {
        all.push_back({"2.4.1 (7)", true, false, true, 0.6, 0, 0, 0.6});
        all.push_back({"2.4.1 (5)", true, false, false, 1.0, 0, 0, 0.6});
        all.push_back({"2.4.1 (6)", true, false, false, 1.0, 0.75, strengthSnow ? 0.75 * 0.7 : 0.75, 0.75 * 0.6,
                       0.75});
        all.push_back({"2.3.1 (5)", false, false, true, 0.9, 0, 0, 1.0});
        all.push_back({"2.3.1 (4)", false, false, false, 1.2, live, strengthSnow ? 0.3 : 0.5, 1.0, 0.5});
    }
    if (seismic || wind) {  // gravity alone: it can govern the posts
        const double flat = strengthSnow ? 0.7 : 1.0;
        all.push_back({"2.4.1 (2)", true, true, false, 1.0, 1.0, 0, 0});
        all.push_back({"2.4.1 (3)", true, true, false, 1.0, 0, flat, 0, 1.0});
        all.push_back({"2.4.1 (4)", true, true, false, 1.0, 0.75, 0.75 * flat, 0, 0.75});
        all.push_back({"2.3.1 (2)", false, true, false, 1.2, 1.6, strengthSnow ? 0.3 : 0.5, 0, 0.5});
        all.push_back({"2.3.1 (3)", false, true, false, 1.2, 1.0, strengthSnow ? 1.0 : 1.6, 0, 1.6});
    }
    return all;
}

std::vector<Factors> overstrengthFactors(const building::DesignCriteria& criteria)
{
    std::vector<Factors> all;
    addSeismic(all, criteria.seismic.sds, criteria.seismic.omega0,
               criteria.codes.loads == building::Asce7::Asce7_22, criteria.loads.heavyLive ? 1.0 : 0.5);
    return all;
}

} // namespace holdfast::audit
