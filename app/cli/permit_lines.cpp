#include "app/cli/permit_lines.h"

namespace holdfast::cli {

using providers::CityRecord;
using providers::DatasetAnswer;

namespace {

std::string amount(const std::optional<std::int64_t>& cents)
{
    if (!cents)
        return {};
    std::string digits = std::to_string(*cents / 100), grouped;
    for (std::size_t i = 0; i < digits.size(); ++i)
        grouped += (i > 0 && (digits.size() - i) % 3 == 0 ? "," : "") + std::string(1, digits[i]);
    return "$" + grouped;
}

void sayDataset(const Console& console, const DatasetAnswer& d)
{
    std::string line = d.name + " (" + d.dataset + "): ";
    if (!d.asked)
        line += "not asked; nothing is known of the property that it could be asked by";
    else if (!d.refusal.empty())
        line += d.refusal;
    else
        line += std::to_string(d.records) + " records, " + enumText(d.provenance.origin) + ", as of "
            + cloud::timeText(d.provenance.asOf)
            + (d.provenance.fallbackReason.empty() ? "" : " (OLD: " + d.provenance.fallbackReason + ")");
    console.say(line);
    for (const std::string& doubt : d.doubts)
        console.say("  doubtful: " + doubt);
}

} // namespace

void sayRecord(const Console& console, const CityRecord& r)
{
    std::string line =
        "  " + std::string(r.open ? "OPEN    " : "closed  ") + enumText(r.kind) + " " + r.number;
    const std::vector<std::pair<std::string, std::string>> parts = {{"", r.status},
                                                                    {"", r.type},
                                                                    {"", r.severity},
                                                                    {"", r.description},
                                                                    {"", r.disposition},
                                                                    {"filed ", r.filed},
                                                                    {"issued ", r.issued},
                                                                    {"expires ", r.expires},
                                                                    {"hearing ", r.hearing},
                                                                    {"closed ", r.closed},
                                                                    {"cost ", amount(r.costCents)},
                                                                    {"penalty ", amount(r.penaltyCents)},
                                                                    {"balance ", amount(r.balanceCents)}};
    for (const auto& [label, text] : parts)
        if (!text.empty())
            line += ", " + label + text;
    console.say(line);
    for (const std::string& doubt : r.doubts)
        console.say("          not read: " + doubt);
}

void sayReport(const Console& console, const providers::PropertyReport& report)
{
    const auto& p = report.property;
    console.say(p.asked + (p.bin.empty() ? "" : ", BIN " + p.bin) + (p.bbl.empty() ? "" : ", BBL " + p.bbl)
                + (p.block.empty() ? "" : ", block " + p.block + " lot " + p.lot));
    for (const std::string& doubt : report.doubts)
        console.say("  doubtful: " + doubt);
    for (const DatasetAnswer& d : report.datasets) {
        sayDataset(console, d);
        for (const CityRecord& record : report.records)
            if (record.dataset == d.dataset)
                sayRecord(console, record);
    }
    console.say(std::to_string(report.records.size()) + " records, " + std::to_string(report.openRecords)
                + " open");
}

void sayChange(const Console& console, const permits::RecordChange& c)
{
    console.say(cloud::timeText(c.at) + "  " + enumText(c.kind) + "  " + enumText(c.record) + " " + c.number + " ("
                + c.dataset + ") of " + c.property + (c.words.empty() ? "" : ": " + c.words));
}

std::string differencesText(const permits::Differences& d)
{
    if (d.isFirst)
        return "asked for the first time: there is nothing to compare with";
    if (d.isOtherQuestion)
        return "asked by other numbers than the last time: what is new or gone cannot be told; "
            + std::to_string(d.changed) + " changed";
    return std::to_string(d.added) + " new, " + std::to_string(d.changed) + " changed, " + std::to_string(d.gone)
        + " gone since the last time";
}

} // namespace holdfast::cli
