#include "core/engine/detect/legend.h"

#include <algorithm>
#include <cmath>

#include "core/engine/detect/mark_words.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using drawing::Enclosure;
using drawing::EnclosureShape;
using geometry::Point2;

constexpr double kCharacter = 0.8;  // width of a letter, in heights

bool namesShearTag(const std::string& plain)
{
    const bool shear = plan::contains(plain, "SHEAR WALL") || plan::contains(plain, "SHEARWALL");
    return shear && !plan::contains(plain, "SCHEDULE NOTES") && plain.size() < 80;
}

bool namesTag(const std::string& plain)
{
    return plan::hasAnyToken(plan::tokensOf(plain),
                             {"TAG", "MARK", "TYPE", "SYMBOL", "DESIGNATION", "CALLOUT", "KEY"});
}

// "WOOD SHEARWALL" / "AND HOLDOWN TAG": the word may stand on the next line.
bool saysTag(const drawing::Linework& marks, const drawing::TextMark& text)
{
    const double reach = 2.5 * text.height;
    return namesTag(plan::plainWords(text.text))
           || std::ranges::any_of(marks.texts, [&](const drawing::TextMark& next) {
                  const double down = text.at.y - next.at.y;
                  return down > 0.5 * text.height && down < reach && std::fabs(next.at.x - text.at.x) < reach
                         && namesTag(plan::plainWords(next.text));
              });
}

// Symbols of a legend stand in the row of their words, or a leader away.
const Enclosure* symbolBeside(const drawing::Linework& marks, const drawing::TextMark& text,
                              const std::vector<Enclosure>& enclosures)
{
    constexpr double kFarthest = 16;
    const double half = kCharacter * text.height * double(plan::plainWords(text.text).size()) / 2;
    const Enclosure* best = nullptr;
    double nearest = kFarthest * text.height;
    for (const Enclosure& e : enclosures) {
        const Point2 d = e.center - text.middle;
        const double away = std::hypot(std::max(0.0, std::fabs(d.x) - half), 2 * d.y);
        // Bubbles of sections and views fall apart into these.
        if (e.shape == EnclosureShape::Pentagon || e.shape == EnclosureShape::Oblong)
            continue;
        const std::string words = plan::plainWords(marks.texts[e.texts.front()].text);
        if (away < nearest && mayBeMark(plan::bareMark(words)) && !looksLikeHoldownMark(words)) {
            nearest = away;
            best = &e;
        }
    }
    return best;
}

} // namespace

std::vector<LegendSample> legendSamples(const drawing::Linework& marks)
{
    std::vector<const drawing::TextMark*> words;
    for (const drawing::TextMark& text : marks.texts)
        if (namesShearTag(plan::plainWords(text.text)) && saysTag(marks, text))
            words.push_back(&text);
    if (words.empty())
        return {};
    std::vector<LegendSample> samples;
    const auto enclosures = drawing::enclosures(marks);
    for (const drawing::TextMark* text : words)
        if (const Enclosure* symbol = symbolBeside(marks, *text, enclosures))
            samples.push_back({symbol->shape, symbol->center, text->height});
    return samples;
}

} // namespace holdfast::detect
