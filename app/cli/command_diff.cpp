// diff: two projects, or a project before and after, compared.
#include <QString>

#include "app/cli/commands.h"

namespace holdfast::cli {

namespace {

using pipeline::Snapshot;
using pipeline::Stage;
using revision::Change;
using revision::ChangeKind;
using revision::QuantityDelta;
using revision::RevisionReport;

struct Side {
    revision::Baseline design;
    pipeline::Shared<rods::Catalogs> catalogs;
};

std::variant<Side, ExitCode> designedSide(const Console& console, const std::string& path)
{
    InputOptions options;
    options.inputs = {path};
    auto prepared = DesignRun::prepare(options);
    if (!prepared)
        return console.fail(prepared.fault());
    const Snapshot snapshot = prepared->run(console, Stage::Rods);
    console.endProgress();
    if (const auto failed = reportFailedStage(console, snapshot, Stage::Rods))
        return *failed;
    return Side{{*snapshot.layout, *snapshot.schedule}, prepared->catalogs()};
}

std::string padded(std::string text, std::size_t width)
{
    return text.append(text.size() < width ? width - text.size() : 1, ' ');
}

std::string fixed(double value, int decimals) { return QString::number(value, 'f', decimals).toStdString(); }

std::string signedText(double value, int decimals)
{
    return (value > 0 ? "+" : "") + fixed(value, decimals);
}

std::string joined(const std::vector<std::string>& labels)
{
    std::string text;
    for (const std::string& label : labels)
        text += (text.empty() ? "" : ", ") + label;
    return text;
}

void sayChange(const Console& console, const Change& change)
{
    const bool both = !change.before.empty() && !change.after.empty();
    const std::string name = !both || change.before == change.after
        ? (change.after.empty() ? change.before : change.after)
        : change.before + " -> " + change.after;
    console.say(padded(enumText(change.kind), 11) + padded(enumText(change.subject), 9) + padded(name, 28) + "impact "
                + enumText(change.impact) + (change.recalculate ? ", recalculate" : ""));
    for (const revision::PropertyChange& p : change.properties)
        console.say("    " + p.property + ": " + p.before + " -> " + p.after);
    if (!change.affects.empty())
        console.say("    affects " + joined(change.affects));
}

void sayQuantities(const Console& console, const std::vector<QuantityDelta>& quantities)
{
    bool any = false;
    for (const QuantityDelta& q : quantities) {
        if (q.delta == 0)
            continue;
        if (!any)
            console.say("Quantities that differ (weights and prices of both by the later project's catalogue)");
        any = true;
        const int decimals = q.unit == "ft" ? 1 : 0;
        console.say("    " + padded(q.category, 16) + padded(q.item, 24) + fixed(q.base, decimals) + " -> "
                    + fixed(q.current, decimals) + " " + q.unit + " (" + signedText(q.delta, decimals)
                    + (q.percent ? ", " + signedText(*q.percent, 1) + " %" : "") + ")"
                    + (q.deltaWeight ? "  " + signedText(q.deltaWeight->value(), 1) + " lb" : "")
                    + (q.deltaCost ? "  " + signedText(*q.deltaCost, 2) + " $" : ""));
    }
}

void saySummary(const Console& console, const RevisionReport& report)
{
    std::string text = std::to_string(report.matched) + " matched, " + std::to_string(report.unchanged)
        + " of them unchanged";
    for (const ChangeKind kind :
         {ChangeKind::Modified, ChangeKind::Relocated, ChangeKind::Added, ChangeKind::Removed})
        text += "; " + std::to_string(revision::countOf(report, kind)) + " " + enumText(kind);
    console.say(text + "; " + std::to_string(report.ambiguous.size()) + " ambiguous");
    if (!report.recalculate.empty())
        console.say("rod runs to look at again: " + joined(report.recalculate));
}

} // namespace

std::variant<revision::Baseline, ExitCode> baselineOf(const Console& console, const std::string& project)
{
    auto side = designedSide(console, project);
    if (const auto* code = std::get_if<ExitCode>(&side))
        return *code;
    return std::move(std::get<Side>(side).design);
}

ExitCode diff(const Console& console, const std::string& before, const std::string& after)
{
    const auto a = designedSide(console, before);
    if (const auto* code = std::get_if<ExitCode>(&a))
        return *code;
    const auto b = designedSide(console, after);
    if (const auto* code = std::get_if<ExitCode>(&b))
        return *code;
    const Side& later = std::get<Side>(b);
    const auto compared
        = revision::compareRuns(std::get<Side>(a).design, later.design, *later.catalogs, console.run("comparing"));
    console.endProgress();
    if (!compared)
        return console.fail(compared.fault());
    for (const Change& change : compared->changes)
        sayChange(console, change);
    for (const Finding& finding : compared->findings)
        console.say(enumText(finding.severity) + ": " + finding.message);
    sayQuantities(console, compared->quantities);
    saySummary(console, *compared);
    Json document{{"schema", "holdfast.diff/1"}, {"before", before}, {"after", after}};
    document.update(toJson(*compared));
    console.document(document);
    return kOk;
}

} // namespace holdfast::cli
