// Which catalogue the hardware is of, and what of it nobody has verified.
#include <set>

#include "core/engine/compliance/rule_kit.h"

namespace holdfast::compliance {

namespace {

// Values change with the year: the schedule names the catalogue, and it is the one in use.
class CatalogPinned final : public NamedRule {
public:
    CatalogPinned() : NamedRule("catalog.edition") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (in.schedule.runs.empty())
            return {};
        const bool pinned =
            !in.schedule.catalogEdition.empty() && in.schedule.catalogEdition == in.catalogs.edition;
        return {limit(projectSubject(),
                      "Catalogue of the schedule \"" + in.schedule.catalogEdition + "\" is not \""
                          + in.catalogs.edition + "\" or has no name",
                      "n = 0", {}, pinned ? 0 : 1, 0, Unit::None, "AC316, evaluation report of the system")};
    }
};

// One sentence for the project: what was used and is to be confirmed.
class HardwareVerified final : public NamedRule {
public:
    HardwareVerified()
        : NamedRule("catalog.verified", Severity::Info,
                    "Confirm the rows against the maker's evaluation report.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (in.schedule.runs.empty())
            return {};
        const std::set<std::string> unverified = rowsOf(in);
        std::string names;
        for (const std::string& name : unverified)
            names += (names.empty() ? "" : ", ") + name;
        return {limit(
            projectSubject(),
            "Catalogue rows in use that nobody has verified" + (names.empty() ? "" : " (" + names + ")"),
            "n = 0", {}, double(unverified.size()), 0, Unit::None, "AC316, evaluation report of the system")};
    }

private:
    static std::set<std::string> rowsOf(const ComplianceInput& in)
    {
        std::set<std::string> rows;
        const auto take = [&rows](const std::string& name, bool verified) {
            if (!verified && !name.empty())
                rows.insert(name);
        };
        for (const auto& run : in.schedule.runs) {
            for (const auto& s : run.segments)
                if (const auto* grade = gradeOf(in, s.grade, s.diameter))
                    take(s.grade, grade->verified);
            for (const auto& r : run.restraints) {
                take(r.plate, r.plateVerified);
                take(r.device, r.deviceVerified);
                take(r.sheathing.panel, r.sheathing.verified);
            }
            for (const auto& c : run.couplers)
                take(c.model, c.verified);
            take(run.anchor.model, run.anchor.verified);
        }
        return rows;
    }
};

} // namespace

void addCatalogRules(Rules& rules)
{
    rules.push_back(std::make_unique<CatalogPinned>());
    rules.push_back(std::make_unique<HardwareVerified>());
}

} // namespace holdfast::compliance
