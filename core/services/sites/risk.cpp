#include "core/services/sites/risk.h"

#include <algorithm>
#include <cstdio>

#include <QFileInfo>

namespace holdfast::sites {

namespace {

constexpr double kMostRisk = 100;
constexpr double kDollarsAPoint = 1000;  // the score's unit: thousand dollars of expected fine, as the source has it

std::string fixed(double value, int decimals)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

std::string placeOf(const std::string& photograph, const std::vector<double>& box)
{
    std::string text = QFileInfo(QString::fromStdString(photograph)).fileName().toStdString();
    if (box.size() == 4)
        text += " at " + fixed(100 * box[0], 0) + "-" + fixed(100 * box[2], 0) + " % from left, "
            + fixed(100 * box[1], 0) + "-" + fixed(100 * box[3], 0) + " % from top";
    return text;
}

std::string readable(std::string text)
{
    std::ranges::replace(text, '_', ' ');
    return text;
}

class Rating {
public:
    Rating(SiteResult& result, const RiskRules& rules, bool photographsOnly)
        : m_result(result), m_rules(rules), m_factor(photographsOnly ? rules.photographsOnlyFactor : 1)
    {}

    void rate(const std::vector<FactHit>& hits)
    {
        m_result.findings.clear();
        m_result.formulas.clear();
        const double photographs = ratePhotographs();
        const double city = rateCity(hits);
        const double risk = std::min(kMostRisk, photographs + city);
        add("sites.risk", "Risk of the site, 0 to 100", "R = min(100, P + C)",
            {{"P", photographs, Unit::None, "photographs, above", m_rules.verified},
             {"C", city, Unit::None, "records of the city, above", m_rules.verified}},
            risk);
        m_result.risk = risk;
        m_result.band = bandOf(m_rules, risk);
        m_result.savingsDollars = m_rules.savingsShare * m_result.finesDollars;
        std::ranges::stable_sort(m_result.findings, [](const SiteFinding& a, const SiteFinding& b) {
            return a.risk != b.risk ? a.risk > b.risk : a.points > b.points;
        });
    }

private:
    void add(const char* rule, const char* title, const char* formula, std::vector<Symbol> symbols, double result)
    {
        Calculation line;
        line.rule = rule;
        line.title = title;
        line.formula = formula;
        line.symbols = std::move(symbols);
        line.result = result;
        line.clause = "risk_rules.json, version " + std::to_string(m_rules.version)
            + (m_rules.verified ? "" : ", not verified");
        m_result.formulas.push_back(std::move(line));
    }

    double ratePhotographs()
    {
        double sum = 0;
        int count = 0;
        m_result.finesDollars = 0;
        for (const PhotoReview& review : m_result.photographs)
            for (const PhotoFinding& seen : review.findings.value_or(std::vector<PhotoFinding>())) {
                const SiteFinding finding = findingOf(review, seen);
                sum += *finding.confidence * finding.fineDollars;
                m_result.finesDollars += finding.fineDollars;
                m_result.findings.push_back(finding);
                ++count;
            }
        for (SiteFinding& finding : m_result.findings)
            finding.points = *finding.confidence * finding.fineDollars / (kDollarsAPoint * count);
        const double mean = count > 0 ? sum / (kDollarsAPoint * count) : 0;
        if (count > 0)
            add("sites.risk.photographs", "What the photographs show: the mean over the findings",
                "P = min(100, S/(1000*n))",
                {{"S", sum, Unit::None, "sum of confidence times fine ($) of the findings", m_rules.verified},
                 {"n", double(count), Unit::None, "findings on photographs", true}},
                std::min(kMostRisk, mean));
        return std::min(kMostRisk, mean);
    }

    SiteFinding findingOf(const PhotoReview& review, const PhotoFinding& seen) const
    {
        SiteFinding finding;
        finding.kind = FindingKind::Photograph;
        finding.confidence = seen.confidence * m_factor;
        finding.risk = levelFor(m_rules, seen.risk, *finding.confidence);
        finding.what = readable(enumText(seen.category)) + ": " + seen.what;
        finding.place = placeOf(review.photograph, seen.box);
        finding.rule = seen.rule;
        finding.fineDollars = ruleOf(m_rules, finding.risk).fineDollars;
        finding.origin = m_factor < 1 ? cloud::Origin::Heuristic : review.provenance.origin;
        finding.source = review.model;
        return finding;
    }

    double rateCity(const std::vector<FactHit>& hits)
    {
        double sum = 0;
        std::vector<Symbol> symbols;
        std::string formula;
        for (const auto& [fact, name] : enumNames(std::type_identity<CityFact>{})) {
            const auto count = std::ranges::count(hits, fact, &FactHit::fact);
            if (count == 0)
                continue;
            const CityWeight& weight = weightOf(m_rules, fact);
            const double points = std::min(weight.most, weight.points * double(count));
            sum += points;
            const std::string symbol = "C_" + std::to_string(symbols.size() + 1);
            formula += (formula.empty() ? "C = " : " + ") + symbol;
            symbols.push_back({symbol, points, Unit::None,
                               readable(snakeCase(name)) + ": " + std::to_string(count) + " x "
                                   + fixed(weight.points, 0) + ", at most " + fixed(weight.most, 0),
                               m_rules.verified});
        }
        for (const FactHit& hit : hits)
            m_result.findings.push_back(weighed(hit));
        if (!symbols.empty())
            add("sites.risk.city", "What the city's records say", formula.c_str(), std::move(symbols), sum);
        return sum;
    }

    SiteFinding weighed(const FactHit& hit) const
    {
        const CityWeight& weight = weightOf(m_rules, hit.fact);
        SiteFinding finding = hit.finding;
        finding.risk = weight.level;
        finding.points = weight.points;
        return finding;
    }

    SiteResult& m_result;
    const RiskRules& m_rules;
    const double m_factor;
};

} // namespace

RiskLevel levelFor(const RiskRules& rules, RiskLevel stated, double confidence)
{
    RiskLevel level = stated;
    while (level != RiskLevel::Low && ruleOf(rules, level).confidence > confidence)
        level = RiskLevel(int(level) - 1);
    return level;
}

void rate(SiteResult& result, const std::vector<FactHit>& hits, const RiskRules& rules, bool photographsOnly)
{
    Rating(result, rules, photographsOnly).rate(hits);
}

} // namespace holdfast::sites
