#include "core/services/sites/site_report.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "core/services/exports/atomic_file.h"
#include "core/services/exports/report_pdf.h"
#include "core/services/figures/pencil.h"
#include "core/services/sites/photograph.h"

namespace holdfast::sites {

namespace {

using report::Align;
using report::Chapter;
using report::Paragraph;
using report::ParagraphStyle;
using report::Table;

constexpr const char* kFolder = "sites";
constexpr int kPictureEdge = 900;        // pixels in the report: 4 in at 225 dots an inch
constexpr double kPictureShare = 0.36;   // of the page's text height

std::string fixed(double value, int decimals)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

Table factTable(const SiteResult& r)
{
    Table table;
    table.caption = "The site";
    table.columns = {{"About", Align::Left, 1}, {"What is known", Align::Left, 3}};
    const auto row = [&table](const char* name, const std::string& value) {
        if (!value.empty())
            table.rows.push_back({name, value});
    };
    row("Id in the list", r.id + " (line " + std::to_string(r.line) + ")");
    row("Name", r.name);
    row("Asked for", r.asked);
    row("BIN", r.bin);
    row("BBL", r.bbl);
    row("Looked at", r.at);
    row("State", enumText(r.state));
    row("Risk", riskText(r));
    row("Sources that answered", fixed(100 * r.coverage, 0) + " % (an old or local answer counts half)");
    row("Records", std::to_string(r.records) + ", open " + std::to_string(r.openRecords) + " (violations "
                       + std::to_string(r.openViolations) + ", complaints " + std::to_string(r.openComplaints)
                       + "); permits " + std::to_string(r.permits));
    row("Cost of the models", cloud::dollars(r.cost) + (r.saved > 0 ? ", saved by the cache up to "
                                                                           + cloud::dollars(r.saved) : ""));
    row("Note", r.note);
    return table;
}

Chapter overview(const SiteResult& r)
{
    Chapter chapter{"Site " + r.id + (r.name.empty() ? "" : ": " + r.name), 1, {}};
    if (r.state == SiteState::Failed)
        chapter.blocks.push_back(Paragraph{"Nothing is known of this site. " + r.fault, ParagraphStyle::Strong});
    else if (fallbacksOf(r) + missingOf(r) > 0)
        chapter.blocks.push_back(Paragraph{"Not every source answered today: " + std::to_string(fallbacksOf(r))
                                               + " answered from elsewhere, " + std::to_string(missingOf(r))
                                               + " not at all. See Sources.",
                                           ParagraphStyle::Strong});
    chapter.blocks.push_back(factTable(r));
    return chapter;
}

Chapter riskChapter(const SiteResult& r, const RiskRules& rules)
{
    Chapter chapter{"Risk", 2, {}};
    chapter.blocks.push_back(report::CalculationBlock{"How the score comes about", r.formulas});
    if (r.finesDollars > 0)
        chapter.blocks.push_back(Paragraph{"Fines of what the photographs show, by the rules: "
                                               + dollarText(r.finesDollars) + "; of these "
                                               + fixed(100 * rules.savingsShare, 0) + " % or "
                                               + dollarText(r.savingsDollars) + " may be avoided by acting first.",
                                           ParagraphStyle::Body});
    chapter.blocks.push_back(Paragraph{"The score ranks sites; it is no forecast. A minor finding lowers the mean of "
                                       "the photographs: read the ranked list too. Rules: " + rules.source + ".",
                                       ParagraphStyle::Note});
    return chapter;
}

Chapter findingChapter(const SiteResult& r)
{
    Chapter chapter{"Findings, the gravest first", 2, {}};
    if (r.findings.empty()) {
        chapter.blocks.push_back(Paragraph{"None in what answered.", ParagraphStyle::Body});
        return chapter;
    }
    Table table;
    table.columns = {{"Risk", Align::Left, 0.8}, {"What", Align::Left, 3}, {"Where", Align::Left, 1.8},
                     {"Rule cited", Align::Left, 1.1}, {"Confidence", Align::Right, 0.9},
                     {"Points", Align::Right, 0.7}, {"From", Align::Left, 1.4}};
    for (const SiteFinding& f : r.findings)
        table.rows.push_back({enumText(f.risk), f.what + (f.day.empty() ? "" : " (" + f.day + ")"), f.place, f.rule,
                              f.confidence ? fixed(*f.confidence, 2) : "", fixed(f.points, 1),
                              f.source + (f.origin > cloud::Origin::Cache ? ", " + spoken(enumText(f.origin)) : "")});
    chapter.blocks.push_back(std::move(table));
    chapter.blocks.push_back(Paragraph{"Rules of photographs are those that the model cites; nobody checked them.",
                                       ParagraphStyle::Note});
    return chapter;
}

Chapter photographChapter(const SiteResult& r)
{
    Chapter chapter{"Photographs", 2, {}};
    for (std::size_t i = 0; i < r.photographs.size(); ++i) {
        const PhotoReview& review = r.photographs[i];
        const std::string name = QFileInfo(QString::fromStdString(review.photograph)).fileName().toStdString();
        if (review.state == PhotoState::Looked)
            chapter.blocks.push_back(report::FigureRef{
                {}, std::to_string(i), name + ": " + std::to_string(review.findings->size()) + " findings",
                kPictureShare});
        else
            chapter.blocks.push_back(Paragraph{name + (review.state == PhotoState::Invalid
                                                           ? ": the model's answer was not taken. "
                                                           : ": not looked at. ") + review.reason,
                                               ParagraphStyle::Bullet});
    }
    return chapter;
}

Chapter sourceChapter(const SiteResult& r)
{
    Chapter chapter{"Sources", 2, {}};
    Table table;
    table.columns = {{"Source", Align::Left, 2}, {"Answer", Align::Left, 0.9}, {"As of", Align::Left, 1.1},
                     {"Tries", Align::Right, 0.5}, {"Remark", Align::Left, 2.2}};
    for (const SourceMark& mark : r.sources) {
        const std::string name = mark.kind == SourceKind::Photograph
            ? QFileInfo(QString::fromStdString(mark.name)).fileName().toStdString() : mark.name;
        table.rows.push_back({name, mark.answered ? spoken(enumText(mark.origin)) : "MISSING",
                              mark.asOf > 0 ? cloud::timeText(mark.asOf) : "", std::to_string(mark.tries),
                              mark.reason});
    }
    chapter.blocks.push_back(std::move(table));
    for (const std::string& doubt : r.doubts)
        chapter.blocks.push_back(Paragraph{"Not read with certainty: " + doubt, ParagraphStyle::Bullet});
    return chapter;
}

// The photograph with what was seen on it framed and numbered.
void paintPhotograph(QPainter& painter, const QRectF& area, const PhotoReview& review)
{
    figures::Pencil pencil(painter, area, {});
    const auto image = readPhotograph(review.photograph, kPictureEdge);
    if (!image)
        return pencil.sentence(QString::fromStdString(describe(image.fault())));
    const QSizeF size = QSizeF(image->size()).scaled(area.size(), Qt::KeepAspectRatio);
    const QRectF place({area.center().x() - size.width() / 2, area.center().y() - size.height() / 2}, size);
    painter.drawImage(place, *image);
    int number = 0;
    for (const PhotoFinding& finding : review.findings.value_or(std::vector<PhotoFinding>())) {
        const QRectF box(place.left() + finding.box[0] * size.width(), place.top() + finding.box[1] * size.height(),
                         (finding.box[2] - finding.box[0]) * size.width(),
                         (finding.box[3] - finding.box[1]) * size.height());
        const QColor color = finding.risk >= RiskLevel::High ? QColor(0xb3, 0x26, 0x1e) : QColor(0x9a, 0x67, 0x00);
        pencil.rect(box, Qt::transparent, color, 1.5);
        pencil.text(box.topLeft() + QPointF(pencil.pt(3), pencil.pt(3)),
                    QStringLiteral("%1 %2").arg(++number).arg(
                        QString::fromStdString(spoken(enumText(finding.category)))),
                    Qt::AlignLeft | Qt::AlignTop, color, 1.1, figures::Face::Bold, true);
    }
}

std::string slug(const std::string& text)
{
    std::string out;
    for (const char c : text)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            out += char(std::tolower(static_cast<unsigned char>(c)));
        else if (!out.empty() && out.back() != '-')
            out += '-';
    out = out.substr(0, 40);
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}

} // namespace

std::string riskText(const SiteResult& result)
{
    return result.risk ? fixed(*result.risk, 1) + " of 100 (" + enumText(result.band) + ")" : "unknown";
}

std::string dollarText(double dollars)
{
    return "$" + figures::grouped(std::round(dollars)).toStdString();
}

std::string spoken(std::string name)
{
    std::ranges::replace(name, '_', ' ');
    return name;
}

bool wantsReport(const SiteResult& result, const SiteSettings& settings)
{
    switch (settings.reports) {
    case Reports::All: return true;
    case Reports::Alerts: return result.state == SiteState::Failed || result.risk.value_or(0) > settings.alertOver;
    case Reports::None: return false;
    }
    return true;
}

std::string reportName(const SiteResult& result)
{
    const std::string name = slug(result.name.empty() ? result.id : result.name);
    return QStringLiteral("%1/%2-%3.pdf").arg(QLatin1String(kFolder)).arg(result.position + 1, 4, 10, QLatin1Char('0'))
        .arg(QString::fromStdString(name.empty() ? "site" : name)).toStdString();
}

report::ReportDocument siteDocument(const SiteResult& result, const SiteSettings& settings, const RiskRules& rules)
{
    report::ReportDocument document;
    document.project = "Site " + result.id + (result.name.empty() ? "" : " - " + result.name);
    document.subject = "Site compliance";
    document.date = result.at.substr(0, 10);
    document.footer = "Holdfast " + QCoreApplication::applicationVersion().toStdString();
    document.chapters.push_back(overview(result));
    if (result.risk && *result.risk > settings.alertOver)
        document.chapters.front().blocks.insert(
            document.chapters.front().blocks.begin(),
            Paragraph{"ALERT: the risk is over " + fixed(settings.alertOver, 1) + ".", ParagraphStyle::Strong});
    if (result.risk) {
        document.chapters.push_back(riskChapter(result, rules));
        document.chapters.push_back(findingChapter(result));
    }
    if (!result.photographs.empty())
        document.chapters.push_back(photographChapter(result));
    document.chapters.push_back(sourceChapter(result));
    return document;
}

Result<std::string> writeSiteReport(const SiteResult& result, const SiteSettings& settings, const RiskRules& rules)
{
    const QDir folder(QString::fromStdString(settings.out));
    if (!folder.mkpath(QLatin1String(kFolder)))
        return Fault{FaultCode::FileUnreadable, settings.out, {}, "the folder for the reports cannot be made"};
    const auto paint = [&result](QPainter& painter, const QRectF& area, const report::FigureRef& figure) {
        const auto index = std::size_t(QString::fromStdString(figure.subject).toInt());
        if (index < result.photographs.size())
            paintPhotograph(painter, area, result.photographs[index]);
    };
    const auto pdf = exports::renderDocumentPdf(siteDocument(result, settings, rules), {}, paint);
    if (!pdf)
        return pdf.fault();
    const std::string name = reportName(result);
    const Outcome written = exports::writeAtomically(folder.filePath(QString::fromStdString(name)), *pdf);
    return written ? Result<std::string>(name) : Result<std::string>(written.fault());
}

} // namespace holdfast::sites
