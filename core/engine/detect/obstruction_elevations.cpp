#include "core/engine/detect/obstruction_elevations.h"

#include <algorithm>

#include "core/engine/base/feet_inch.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

double undersideOf(const building::ObstructionShape& shape)
{
    if (const auto* box = std::get_if<geometry::OrientedBox>(&shape))
        return geometry::bounds(*box).low.z;
    if (const auto* sweep = std::get_if<building::RoundSweep>(&shape))
        return std::min(sweep->axis.a.z, sweep->axis.b.z) - sweep->radius.value();
    double low = 0;
    bool first = true;
    for (const geometry::Point3& p : std::get<building::TriangleMesh>(shape).points) {
        low = first ? p.z : std::min(low, p.z);
        first = false;
    }
    return low;
}

void raise(building::ObstructionShape& shape, double by)
{
    if (auto* box = std::get_if<geometry::OrientedBox>(&shape))
        box->center.z += by;
    else if (auto* sweep = std::get_if<building::RoundSweep>(&shape)) {
        sweep->axis.a.z += by;
        sweep->axis.b.z += by;
    } else
        for (geometry::Point3& p : std::get<building::TriangleMesh>(shape).points)
            p.z += by;
}

bool isRiser(const building::ObstructionShape& shape)
{
    const auto* sweep = std::get_if<building::RoundSweep>(&shape);
    return sweep && sweep->axis.a.x == sweep->axis.b.x && sweep->axis.a.y == sweep->axis.b.y;
}

std::string assumptionKey(int level, std::size_t index)
{
    return "obstruction.bottom elevation.level" + std::to_string(level) + "." + std::to_string(index + 1);
}

} // namespace

ElevationOverrides::ElevationOverrides(const building::DesignCriteria& criteria)
{
    for (const building::Override& o : criteria.overrides) {
        if (o.action != building::OverrideAction::SetElevation)
            continue;
        Word word;
        word.target = o.target;
        word.level = o.level;
        std::string name = plan::plainWords(o.target);
        if (name.starts_with("LAYER:"))
            word.of = Word::Layer;
        else if (name.starts_with("TAG:"))
            word.of = Word::Tag;
        if (word.of != Word::Label)
            name.erase(0, name.find(':') + 1);
        word.plain = plan::plainWords(name);
        constexpr double kHighest = 480;  // in, 40 ft above a floor is no place in a story
        if (const auto height = parseLength(o.value, LengthUnit::None);
            height && height->value() >= -kHighest && height->value() <= kHighest)
            word.underside = *height;
        m_words.push_back(std::move(word));
    }
}

// The last word of the narrowest kind.
ElevationOverrides::Word* ElevationOverrides::wordFor(const building::Obstruction& obstruction,
                                                      const ObstructionOrigin& origin)
{
    Word* best = nullptr;
    for (Word& word : m_words) {
        const std::string& name = word.of == Word::Label ? obstruction.label
            : word.of == Word::Tag                       ? origin.tag
                                                         : origin.layer;
        if ((word.level && *word.level != obstruction.level) || plan::plainWords(name) != word.plain)
            continue;
        word.met = true;
        if (word.underside && (!best || word.of <= best->of))
            best = &word;
    }
    return best;
}

void ElevationOverrides::apply(ObstructionReading& reading, const StorySpace& story)
{
    for (std::size_t i = 0; i < reading.obstructions.size(); ++i) {
        building::Obstruction& o = reading.obstructions[i];
        const Word* word = wordFor(o, reading.origins[i]);
        if (!word || isRiser(o.shape))
            continue;
        raise(o.shape, (story.floor + *word->underside).value() - undersideOf(o.shape));
        std::erase_if(reading.assumptions,
                      [&](const Assumption& a) { return a.key == assumptionKey(story.level, i); });
    }
}

void ElevationOverrides::apply(building::Obstruction& obstruction, Length floor)
{
    if (const Word* word = wordFor(obstruction, {}); word && !isRiser(obstruction.shape))
        raise(obstruction.shape, (floor + *word->underside).value() - undersideOf(obstruction.shape));
}

void ElevationOverrides::report(std::vector<Finding>& findings) const
{
    for (const Word& word : m_words) {
        const Subject subject{SubjectKind::Obstruction, word.target, word.level.value_or(-1)};
        if (!word.met)
            findings.push_back({"detect.override.target", Severity::Error, subject,
                                "An elevation is given for " + word.target + ", which is not there.",
                                "Correct or remove the override.", "", std::nullopt});
        if (!word.underside)
            findings.push_back({"detect.override.value", Severity::Error, subject,
                                "The elevation given for " + word.target + " is no height above a floor.",
                                "Write feet and inches, 8'-2\".", "", std::nullopt});
    }
}

} // namespace holdfast::detect
