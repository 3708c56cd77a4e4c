#include "core/engine/asbuilt/records.h"

#include <cstdio>

#include "core/engine/base/feet_inch.h"

namespace holdfast::asbuilt {

namespace {

constexpr Length kMostRod = Length(4), kMostEngagement = Length(24), kMostOffset = Length(120);

class Sieve {
public:
    explicit Sieve(InstalledLevel& level) : m_level(level) {}

    void length(std::optional<Length>& value, const char* name, Length most, bool mayBeZero)
    {
        if (!value || (value->value() <= most.value() && (mayBeZero ? value->value() >= 0 : value->value() > 0)))
            return;
        tell(name, formatInches(*value, 64), "0 to " + formatInches(most));
        value.reset();
    }
    void day()
    {
        if (m_level.date.empty() || isDay(m_level.date))
            return;
        tell("date", m_level.date, "a day as 2026-03-01");
        m_level.date.clear();
    }
    void confidence()
    {
        if (m_level.confidence >= 0 && m_level.confidence <= 1)
            return;
        tell("confidence", std::to_string(m_level.confidence), "0 to 1");
        m_level.confidence = 0;
    }
    std::vector<Finding>& told() { return m_told; }

private:
    void tell(const std::string& name, const std::string& written, const std::string& range)
    {
        m_told.push_back({"asbuilt.record", Severity::Warning,
                          {SubjectKind::RodRun, m_level.rodRun, m_level.story},
                          "The " + name + " of " + m_level.rodRun + ", story " + std::to_string(m_level.story)
                              + " was written as " + written + " and is left out: it must be " + range + ".",
                          "Ask the inspector, and enter the record again.", "", std::nullopt});
    }

    InstalledLevel& m_level;
    std::vector<Finding> m_told;
};

} // namespace

bool isDay(const std::string& iso)
{
    int year = 0, month = 0, day = 0, length = 0;
    if (std::sscanf(iso.c_str(), "%4d-%2d-%2d%n", &year, &month, &day, &length) != 3 || length != 10
        || iso.size() != 10)
        return false;
    const bool isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const int days[] = {31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

std::vector<Finding> takeOutAbsurd(std::vector<InstalledLevel>& levels)
{
    std::vector<Finding> told;
    for (InstalledLevel& level : levels) {
        Sieve sieve(level);
        sieve.length(level.rodDiameter, "rod diameter", kMostRod, false);
        sieve.length(level.couplerEngagement, "coupler engagement", kMostEngagement, true);
        sieve.length(level.deviceTravelLeft, "travel left", kMostEngagement, true);
        sieve.length(level.anchorOffset, "anchor offset", kMostOffset, true);
        sieve.day();
        sieve.confidence();
        told.insert(told.end(), sieve.told().begin(), sieve.told().end());
    }
    return told;
}

} // namespace holdfast::asbuilt
