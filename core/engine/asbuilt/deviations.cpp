#include "core/engine/asbuilt/deviations.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "core/engine/base/feet_inch.h"
#include "core/engine/base/archive.h"
#include "core/engine/rods/bearing.h"
#include "core/engine/rods/rod_strength.h"

namespace holdfast::asbuilt {

namespace {

using rods::Restraint;
using rods::RodRun;
using rods::RodSegment;

constexpr double kAlike = 1e-3;  // in: sizes are nominal

std::string capitals(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    return text;
}

bool isSame(const std::string& a, const std::string& b) { return capitals(a) == capitals(b); }
bool isSame(Length a, Length b) { return std::abs(a.value() - b.value()) < kAlike; }

template<class Row>
const Row* rowNamed(const std::vector<Row>& rows, const std::string& name, std::string Row::* key)
{
    const auto found = std::ranges::find_if(rows, [&](const Row& row) { return isSame(row.*key, name); });
    return found == rows.end() ? nullptr : &*found;
}

// One place of a run, against one record of it.
class PlaceCheck {
public:
    PlaceCheck(const RodRun& run, const InstalledLevel& record, const rods::Catalogs& catalogs,
               const building::DesignCriteria& criteria, const Tolerances& tolerances)
        : m_run(run)
        , m_record(record)
        , m_catalogs(catalogs)
        , m_criteria(criteria)
        , m_tolerances(tolerances)
        , m_segment(run.segments[run.indexOf(record.story)])
        , m_restraint(run.restraints[run.indexOf(record.story)])
    {
    }

    std::vector<Deviation> find()
    {
        checkRod();
        checkCoupler();
        checkPlate();
        checkDevice();
        checkTravel();
        if (m_record.nutTight == false)
            add("Nut", "tight", "loose", Rank::High, "A loose nut lets the wall lift before the rod takes load; "
                                                     "tighten it and record the level again.");
        if (m_record.anchorOffset && m_record.story == m_run.segments.front().story)
            checkAnchor();
        return std::move(m_found);
    }

private:
    void add(const std::string& item, const std::string& designed, const std::string& found, Rank rank,
             const std::string& why, std::optional<double> ratio = {}, bool verified = true)
    {
        const std::string place = m_run.label + "|" + std::to_string(m_record.story) + "|" + item + "|" + found;
        m_found.push_back({"DEV-" + capitals(hashOf(place).substr(0, 8)), m_run.label, m_record.story, item,
                           designed, found, rank, why, ratio, m_record.inspector, m_record.date, false,
                           std::nullopt, verified});
    }

    const rods::RodGrade* gradeAt(const std::string& id, Length diameter) const
    {
        for (const rods::RodGrade& grade : m_catalogs.grades)
            if (isSame(grade.id, id) && diameter >= grade.minDiameter && diameter <= grade.maxDiameter)
                return &grade;
        return nullptr;
    }

    // Allowable tension of the rod that was found, AISC 360 J3 (ASD), as the design forms it.
    std::optional<Force> allowable(Length diameter, const rods::RodGrade& grade) const
    {
        const auto size = std::ranges::find_if(m_catalogs.rods, [&](const rods::RodSize& row) {
            return isSame(row.diameter, diameter);
        });
        if (size == m_catalogs.rods.end())
            return std::nullopt;
        const Area area = m_criteria.rods.strengthArea == building::RodAreaRule::Nominal
            ? rods::nominalArea(diameter)
            : rods::tensileArea(diameter, size->threadsPerInch);
        return rods::rodCapacity(area, grade.ultimate, building::DesignBasis::Asd);
    }

    void checkRod()
    {
        if (!m_record.rodDiameter && m_record.rodGrade.empty())
            return;
        const Length diameter = m_record.rodDiameter.value_or(m_segment.diameter);
        const std::string id = m_record.rodGrade.empty() ? m_segment.grade : m_record.rodGrade;
        if (isSame(diameter, m_segment.diameter) && isSame(id, m_segment.grade))
            return;
        const std::string designed = formatInches(m_segment.diameter) + " " + m_segment.grade;
        const std::string found = formatInches(diameter) + " " + id;
        const rods::RodGrade* grade = gradeAt(id, diameter);
        const auto capacity = grade ? allowable(diameter, *grade) : std::nullopt;
        if (!capacity)
            return add("Rod", designed, found, Rank::High,
                       "The catalogue has no such rod; its strength is not known.");
        const double ratio = m_segment.tensionAsd.value() / capacity->value();
        if (ratio > 1)
            return add("Rod", designed, found, Rank::Critical,
                       "The rod that is there does not carry the tension of the story.", ratio, grade->verified);
        if (diameter < m_segment.diameter && !isSame(diameter, m_segment.diameter))
            return add("Rod", designed, found, Rank::High,
                       "It carries the tension and stretches more: elongation and drift are to be designed again.",
                       ratio, grade->verified);
        if (!isSame(diameter, m_segment.diameter))
            return add("Rod", designed, found, Rank::Medium,
                       "It is stronger; see that plate, device and couplers are made for its size.", ratio,
                       grade->verified);
        add("Rod", designed, found, *capacity < m_segment.allowable ? Rank::High : Rank::Low,
            *capacity < m_segment.allowable ? "The grade is weaker than designed and carries the tension."
                                            : "The grade is stronger than designed.",
            ratio, grade->verified);
    }

    // The thread carries in proportion to the length that is engaged; half of the coupler is all of it.
    void checkCoupler()
    {
        if (!m_record.couplerEngagement)
            return;
        for (const rods::Coupler& coupler : m_run.couplers) {
            if (coupler.elevation < m_segment.bottom || coupler.elevation > m_segment.top)
                continue;
            const Length full = coupler.length / 2;
            if (*m_record.couplerEngagement >= full || isSame(*m_record.couplerEngagement, full))
                return;
            const double share = m_record.couplerEngagement->value() / full.value();
            const double ratio = share > 0 ? m_segment.tensionAsd.value() / (m_segment.allowable.value() * share)
                                           : std::numeric_limits<double>::infinity();
            return add("Coupler", formatInches(full, 64) + " engaged",
                       formatInches(*m_record.couplerEngagement, 64) + " engaged",
                       ratio > 1 ? Rank::Critical : Rank::High,
                       ratio > 1 ? "The engaged thread does not carry the tension of the story."
                                 : "Less thread is engaged than the coupler was tested with; engage it fully.",
                       share > 0 ? std::optional(ratio) : std::nullopt, false);
        }
    }

    void checkPlate()
    {
        if (m_record.plate.empty() || isSame(m_record.plate, m_restraint.plate))
            return;
        const rods::PlateModel* plate = rowNamed(m_catalogs.plates, m_record.plate, &rods::PlateModel::model);
        if (!plate)
            return add("Plate", m_restraint.plate, m_record.plate, Rank::High,
                       "The catalogue has no such plate; its bearing and bending are not known.");
        if (plate->maxRod < m_segment.diameter)
            return add("Plate", m_restraint.plate, plate->model, Rank::Critical,
                       "The rod does not pass through this plate.", std::nullopt, plate->verified);
        const double designed
            = rods::plateNetArea(m_restraint.plateWidth, m_restraint.plateLength, m_segment.diameter).value();
        const double found = rods::plateNetArea(plate->width, plate->length, m_segment.diameter).value();
        const double ratio = bearingRatio() * designed / found;
        const bool isThinner = plate->thickness < m_restraint.plateThickness;
        if (ratio > 1)
            return add("Plate", m_restraint.plate, plate->model, Rank::Critical,
                       "The wood under this plate is overstressed.", ratio, plate->verified);
        const bool isLess = found < designed || isThinner;
        add("Plate", m_restraint.plate, plate->model, isLess ? Rank::High : Rank::Low,
            isLess ? "The plate is smaller or thinner: bending and crushing are to be designed again."
                   : "The plate is larger than designed.",
            ratio, plate->verified);
    }

    double bearingRatio() const
    {
        for (const rods::Check& check : m_run.checks)
            if (check.kind == rods::CheckKind::PlateBearing && check.story == m_record.story)
                return check.ratio;
        return 0;
    }

    void checkDevice()
    {
        if (m_record.device.empty() || isSame(m_record.device, m_restraint.device))
            return;
        const rods::DeviceModel* device = rowNamed(m_catalogs.devices, m_record.device, &rods::DeviceModel::model);
        if (!device)
            return add("Take-up device", m_restraint.device, m_record.device, Rank::High,
                       "The catalogue has no such device; its load and travel are not known.");
        const double ratio = m_restraint.increment.value() / device->allowable.value();
        const bool fits = m_segment.diameter >= device->minRod && m_segment.diameter <= device->maxRod;
        const bool travels = device->travel.value() == 0 || device->travel >= m_restraint.travelRequired;
        const auto critical = [&](const char* why) {
            add("Take-up device", m_restraint.device, device->model, Rank::Critical, why, ratio, device->verified);
        };
        if (!fits)
            return critical("The device is not made for this rod.");
        if (ratio > 1)
            return critical("The device does not carry the load of the level.");
        if (!travels)
            return critical("Its travel is less than the shrinkage asks for: the rod goes slack.");
        add("Take-up device", m_restraint.device, device->model, Rank::Medium,
            "Load and travel suffice; its seating and stretch enter elongation and drift, design them again.", ratio,
            device->verified);
    }

    void checkTravel()
    {
        const bool isUnlimited = m_restraint.travel.value() == 0;
        if (!m_record.deviceTravelLeft || isUnlimited || *m_record.deviceTravelLeft >= m_restraint.travelRequired)
            return;
        const bool isSlack = *m_record.deviceTravelLeft < m_restraint.shrinkageCumulative;
        add("Device travel", formatInches(m_restraint.travelRequired, 64) + " required",
            formatInches(*m_record.deviceTravelLeft, 64) + " left", isSlack ? Rank::Critical : Rank::High,
            isSlack ? "Less travel is left than the building shrinks: the rod goes slack."
                    : "The margin of the travel is used up; set the device again.",
            m_restraint.shrinkageCumulative.value() / std::max(m_record.deviceTravelLeft->value(), kAlike));
    }

    void checkAnchor()
    {
        for (const AnchorTolerance& row : m_tolerances.anchors) {
            if (m_run.anchor.diameter > row.upTo && &row != &m_tolerances.anchors.back())
                continue;
            if (*m_record.anchorOffset > row.offset)
                add("Anchor", "within " + formatInches(row.offset, 64),
                    formatInches(*m_record.anchorOffset, 64) + " off", Rank::High,
                    "The rod stands elsewhere: lever arm, edge distances and clashes are to be designed again with "
                    "the rod where it is.",
                    m_record.anchorOffset->value() / row.offset.value(), row.verified);
            return;
        }
    }

    const RodRun& m_run;
    const InstalledLevel& m_record;
    const rods::Catalogs& m_catalogs;
    const building::DesignCriteria& m_criteria;
    const Tolerances& m_tolerances;
    const RodSegment& m_segment;
    const Restraint& m_restraint;
    std::vector<Deviation> m_found;
};

class Comparison {
public:
    Comparison(const rods::RodSchedule& schedule, const rods::Catalogs& catalogs,
               const building::DesignCriteria& criteria, const Tolerances& tolerances)
        : m_catalogs(catalogs), m_criteria(criteria), m_tolerances(tolerances)
    {
        for (const RodRun& run : schedule.runs)
            for (const RodSegment& segment : run.segments)
                m_places.emplace(std::pair(run.label, segment.story), &run);
    }

    AsBuiltReport make(const SiteRecords& site)
    {
        std::vector<InstalledLevel> levels = site.levels;
        m_report.findings = takeOutAbsurd(levels);
        std::map<std::pair<std::string, int>, std::vector<const InstalledLevel*>> byPlace;
        for (const InstalledLevel& level : levels)
            byPlace[{level.rodRun, level.story}].push_back(&level);
        m_report.levels = int(m_places.size());
        for (const auto& [place, records] : byPlace)
            compareAt(place, records);
        for (const auto& [place, run] : m_places)
            if (!byPlace.contains(place))
                m_report.notInspected.push_back({SubjectKind::RodRun, place.first, place.second});
        for (Deviation& deviation : m_report.deviations)
            for (const Approval& approval : site.approvals)
                if (approval.deviation == deviation.label)
                    deviation.approval = approval;
        std::ranges::stable_sort(m_report.deviations, std::ranges::greater{}, [](const Deviation& d) {
            return std::tuple(isOpen(d), !d.isCorrected, d.rank);
        });
        return std::move(m_report);
    }

private:
    void compareAt(const std::pair<std::string, int>& place, const std::vector<const InstalledLevel*>& records)
    {
        const auto run = m_places.find(place);
        if (run == m_places.end())
            return unknown(place);
        ++m_report.inspected;
        std::vector<Deviation> last;
        for (const InstalledLevel* record : records) {
            const auto now = PlaceCheck(*run->second, *record, m_catalogs, m_criteria, m_tolerances).find();
            for (Deviation& before : last)
                if (std::ranges::find(now, before.label, &Deviation::label) == now.end()
                    && wasLookedAt(*record, before.item)) {
                    before.isCorrected = true;
                    m_report.deviations.push_back(before);
                }
            // What a later record does not speak of stays as it was found.
            std::erase_if(last, [&](const Deviation& before) {
                return before.isCorrected || std::ranges::find(now, before.label, &Deviation::label) != now.end();
            });
            last.insert(last.end(), now.begin(), now.end());
        }
        m_report.deviations.insert(m_report.deviations.end(), last.begin(), last.end());
    }

    static bool wasLookedAt(const InstalledLevel& record, const std::string& item)
    {
        return item == "Rod" ? record.rodDiameter || !record.rodGrade.empty()
            : item == "Coupler" ? record.couplerEngagement.has_value()
            : item == "Plate" ? !record.plate.empty()
            : item == "Take-up device" ? !record.device.empty()
            : item == "Device travel" ? record.deviceTravelLeft.has_value()
            : item == "Nut" ? record.nutTight.has_value()
                            : record.anchorOffset.has_value();
    }

    void unknown(const std::pair<std::string, int>& place)
    {
        m_report.findings.push_back(
            {"asbuilt.place", Severity::Error, {SubjectKind::RodRun, place.first, place.second},
             "A record speaks of " + place.first + ", story " + std::to_string(place.second)
                 + ", which the design does not have.",
             "Correct the label or the story in the record, or design the run.", "", std::nullopt});
    }

    const rods::Catalogs& m_catalogs;
    const building::DesignCriteria& m_criteria;
    const Tolerances& m_tolerances;
    std::map<std::pair<std::string, int>, const RodRun*> m_places;
    AsBuiltReport m_report;
};

} // namespace

bool isOpen(const Deviation& deviation)
{
    return deviation.rank >= Rank::High && !deviation.isCorrected && !deviation.approval;
}

AsBuiltReport compare(const rods::RodSchedule& schedule, const rods::Catalogs& catalogs,
                      const building::DesignCriteria& criteria, const SiteRecords& site, const Tolerances& tolerances)
{
    return Comparison(schedule, catalogs, criteria, tolerances).make(site);
}

} // namespace holdfast::asbuilt
