#include "core/services/sites/summary_charts.h"

#include <algorithm>
#include <map>

#include "core/services/figures/pencil.h"
#include "core/services/sites/site_report.h"

namespace holdfast::sites {

namespace {

constexpr int kRiskClasses = 20;         // requirement 0-35
constexpr double kCentsAClass = 0.5, kMicroACent = 10'000;
constexpr int kMostCostClasses = 16;

double centsOf(const SiteResult& site)
{
    return double(site.cost) / kMicroACent;
}

QColor colorOf(RiskLevel level)
{
    switch (level) {
    case RiskLevel::Low: return {0x1b, 0x6e, 0x3c};
    case RiskLevel::Medium: return {0xc9, 0x9a, 0x2e};
    case RiskLevel::High: return {0xd0, 0x6a, 0x1f};
    case RiskLevel::Critical: return {0xb3, 0x26, 0x1e};
    }
    return {};
}

RiskLevel bandAt(const SitesReport& report, double low, double high)
{
    RiskLevel band = RiskLevel::Low;
    for (const SiteResult& site : report.sites)
        if (site.risk && *site.risk >= low && (*site.risk < high || high >= 100))
            band = std::max(band, site.band);
    return band;
}

} // namespace

figures::BarChart riskChart(const SitesReport& report)
{
    std::vector<double> risks;
    for (const SiteResult& site : report.sites)
        if (site.risk)
            risks.push_back(*site.risk);
    const auto counts = figures::histogram(risks, 0, 100, kRiskClasses);
    figures::BarChart chart;
    chart.title = QStringLiteral("Sites by risk");
    chart.below = QStringLiteral("risk, 0 to 100, in classes of 5 (the number is where a class begins)");
    for (int i = 0; i < kRiskClasses; ++i) {
        const double low = 100.0 * i / kRiskClasses, high = 100.0 * (i + 1) / kRiskClasses;
        chart.bars.push_back({QString::number(low), double(counts[std::size_t(i)]), {},
                              colorOf(bandAt(report, low, high))});
    }
    return chart;
}

figures::BarChart costChart(const SitesReport& report)
{
    std::vector<double> cents;
    double most = 0;
    for (const SiteResult& site : report.sites)
        if (!site.photographs.empty()) {
            cents.push_back(centsOf(site));
            most = std::max(most, cents.back());
        }
    figures::BarChart chart;
    chart.title = QStringLiteral("Sites with photographs by what the models cost");
    if (cents.empty())
        return chart;
    double width = kCentsAClass;
    while (most / width >= kMostCostClasses)
        width *= 2;
    const int classes = int(most / width) + 1;
    const auto counts = figures::histogram(cents, 0, width * classes, classes);
    chart.below = QStringLiteral("US cents, in classes of %1").arg(width);
    for (int i = 0; i < classes; ++i)
        chart.bars.push_back({QString::number(i * width), double(counts[std::size_t(i)]), {}, {}});
    return chart;
}

figures::BarChart failureChart(const SitesReport& report)
{
    std::map<std::string, int> counts;
    for (const SiteResult& site : report.sites)
        for (const SourceMark& mark : site.sources) {
            if (mark.answered && !mark.isFallback())
                continue;
            const std::string what = mark.kind == SourceKind::Photograph ? "photograph" : "records";
            const std::string how = mark.answered ? spoken(enumText(mark.origin)) : "missing";
            ++counts[mark.kind == SourceKind::Heuristic || mark.kind == SourceKind::Manual ? how
                     : mark.kind == SourceKind::Address ? "address not known to the city"
                                                        : what + ": " + how];
        }
    if (report.totals.invalid > 0) {
        counts["photograph: missing"] -= report.totals.invalid;
        counts["photograph: answer not taken"] = report.totals.invalid;
    }
    figures::BarChart chart;
    chart.title = QStringLiteral("What did not answer itself");
    chart.lying = true;
    for (const auto& [name, count] : counts)
        if (count > 0)
            chart.bars.push_back({QString::fromStdString(name), double(count), {},
                                  name.find("missing") != std::string::npos ? QColor(0xb3, 0x26, 0x1e) : QColor()});
    if (report.totals.retries > 0)
        chart.bars.push_back({QStringLiteral("calls that were repeated"), double(report.totals.retries), {},
                              QColor(0xb8, 0xc0, 0xc8)});
    return chart;
}

// Every site with photographs as a dot: what it cost, how grave it is.
void drawCostOverRisk(QPainter& painter, const QRectF& area, const SitesReport& report)
{
    figures::Pencil pencil(painter, area, {});
    const QRectF plot = area.adjusted(pencil.pt(34), pencil.pt(22), -pencil.pt(10), -pencil.pt(28));
    pencil.text({area.left() + pencil.pt(6), area.top() + pencil.pt(4)},
                QStringLiteral("Cost over risk, one dot a site"), Qt::AlignLeft | Qt::AlignTop, pencil.ink(), 1.15,
                figures::Face::Bold);
    double most = 0;
    for (const SiteResult& site : report.sites)
        most = std::max(most, centsOf(site));
    most = most > 0 ? most * 1.1 : 1;
    pencil.line(plot.bottomLeft(), plot.bottomRight(), pencil.ink(), 0.8);
    pencil.line(plot.bottomLeft(), plot.topLeft(), pencil.ink(), 0.8);
    for (int i = 0; i <= 4; ++i) {
        const double x = plot.left() + plot.width() * i / 4, y = plot.bottom() - plot.height() * i / 4;
        pencil.text({x, plot.bottom() + pencil.pt(2)}, QString::number(25 * i), Qt::AlignHCenter | Qt::AlignTop,
                    pencil.quiet());
        pencil.text({plot.left() - pencil.pt(3), y}, QString::number(most * i / 4, 'f', 2),
                    Qt::AlignRight | Qt::AlignVCenter, pencil.quiet());
    }
    pencil.text({plot.center().x(), area.bottom() - pencil.pt(3)}, QStringLiteral("risk; upwards the cost in US cents"),
                Qt::AlignHCenter | Qt::AlignBottom, pencil.quiet());
    for (const SiteResult& site : report.sites)
        if (site.risk)
            pencil.circle({plot.left() + plot.width() * *site.risk / 100,
                           plot.bottom() - plot.height() * centsOf(site) / most},
                          pencil.pt(2), colorOf(site.band), pencil.quiet(), 0.3);
}

exports::PaintFigure summaryPainter(const SitesReport& report)
{
    return [&report](QPainter& painter, const QRectF& area, const report::FigureRef& figure) {
        if (figure.subject == kRiskChart)
            figures::drawBarChart(painter, area, riskChart(report));
        else if (figure.subject == kCostChart)
            figures::drawBarChart(painter, area, costChart(report));
        else if (figure.subject == kFailureChart)
            figures::drawBarChart(painter, area, failureChart(report));
        else if (figure.subject == kCostRiskChart)
            drawCostOverRisk(painter, area, report);
    };
}

} // namespace holdfast::sites
