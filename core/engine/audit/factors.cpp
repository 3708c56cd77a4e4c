#include "core/engine/audit/statics.h"

namespace holdfast::audit {

std::vector<Factors> factorsFor(const building::DesignCriteria& criteria, bool seismic, bool wind)
{
    const double sds = criteria.seismic.sds, rho = criteria.seismic.rho;
    const bool strengthSnow = criteria.codes.loads == building::Asce7::Asce7_22;  // snow at strength level
    constexpr double kLive = 0.5;  // 2.3.6 exception: L_o up to 100 psf, no garage or assembly
    std::vector<Factors> all;
    if (seismic) {
        all.push_back({"2.4.5 (10)", true, true, true, 0.6 - 0.14 * sds, 0, 0, 0.7 * rho});
        all.push_back({"2.4.5 (8)", true, true, false, 1.0 + 0.14 * sds, 0, 0, 0.7 * rho});
        all.push_back({"2.4.5 (9)", true, true, false, 1.0 + 0.105 * sds, 0.75, strengthSnow ? 0.1 : 0.75,
                       0.525 * rho});
        all.push_back({"2.3.6 (7)", false, true, true, 0.9 - 0.2 * sds, 0, 0, rho});
        all.push_back({"2.3.6 (6)", false, true, false, 1.2 + 0.2 * sds, kLive, strengthSnow ? 0.15 : 0.2, rho});
    }
    if (wind) {
        all.push_back({"2.4.1 (7)", true, false, true, 0.6, 0, 0, 0.6});
        all.push_back({"2.4.1 (5)", true, false, false, 1.0, 0, 0, 0.6});
        all.push_back({"2.4.1 (6)", true, false, false, 1.0, 0.75, strengthSnow ? 0.75 * 0.7 : 0.75, 0.75 * 0.6});
        all.push_back({"2.3.1 (5)", false, false, true, 0.9, 0, 0, 1.0});
        all.push_back({"2.3.1 (4)", false, false, false, 1.2, kLive, strengthSnow ? 0.3 : 0.5, 1.0});
    }
    if (seismic || wind) {  // gravity alone: it can govern the posts
        const double flat = strengthSnow ? 0.7 : 1.0;
        all.push_back({"2.4.1 (2)", true, true, false, 1.0, 1.0, 0, 0});
        all.push_back({"2.4.1 (3)", true, true, false, 1.0, 0, flat, 0});
        all.push_back({"2.4.1 (4)", true, true, false, 1.0, 0.75, 0.75 * flat, 0});
        all.push_back({"2.3.1 (2)", false, true, false, 1.2, 1.6, strengthSnow ? 0.3 : 0.5, 0});
        all.push_back({"2.3.1 (3)", false, true, false, 1.2, 1.0, strengthSnow ? 1.0 : 1.6, 0});
    }
    return all;
}

} // namespace holdfast::audit
