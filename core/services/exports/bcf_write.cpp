// The package: what it says once, and a folder for each clash.
#include <map>

#include <QBuffer>
#include <QImage>

#include "core/services/exports/bcf_parts.h"
#include "core/services/exports/global_id.h"
#include "core/services/exports/rod_facts.h"
#include "core/services/exports/zip_writer.h"
#include "core/services/figures/figures.h"

namespace holdfast::exports {

namespace {

constexpr int kWidth = 1200, kHeight = 900;  // pixels; viewers ask for at most 1500
constexpr std::size_t kMostClashes = 16'000; // four parts each; an archive names 65,535

// The GlobalId of the element an obstruction was read from, "" when it came from no IFC model.
std::string modelGuid(const pipeline::Snapshot& s, const building::Obstruction& obstruction)
{
    if (!s.drawings || obstruction.source.handles.empty())
        return {};
    for (const auto& drawing : *s.drawings)
        if (drawing.path == obstruction.source.file || drawing.path.ends_with("/" + obstruction.source.file))
            for (const auto& element : drawing.elements)
                if (element.id == obstruction.source.handles.front())
                    return element.guid;
    return {};
}

std::map<std::string, std::string> obstructionGuids(const pipeline::Snapshot& s, const std::string& project)
{
    std::map<std::string, std::string> guids;
    if (!s.layout || !s.clashes)
        return guids;
    for (const clash::Clash& c : s.clashes->clashes)
        guids[c.obstruction] = ifcGuidOf(uuidOf(project, "obstruction", c.obstruction));
    for (const auto& obstruction : s.layout->obstructions)
        if (const auto found = guids.find(obstruction.label); found != guids.end())
            if (const std::string guid = modelGuid(s, obstruction); guid.size() == 22)
                found->second = guid;
    return guids;
}

QByteArray picture(const pipeline::Snapshot& snapshot, const std::string& clash)
{
    QImage image(kWidth, kHeight, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    figures::Style style;
    style.fontPoints = 9;
    figures::drawClash(painter, QRectF(0, 0, kWidth, kHeight), snapshot, QString::fromStdString(clash), style);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

std::string dayText(std::chrono::sys_days day)
{
    const std::chrono::year_month_day date(day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT00:00:00Z", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()));
    return text;
}

std::string firstNonEmpty(const std::string& a, const std::string& b, const std::string& c)
{
    return !a.empty() ? a : !b.empty() ? b : c;
}

void addTopic(ZipWriter& zip, const TopicFacts& facts, const pipeline::Snapshot& snapshot)
{
    const std::string folder = facts.topicId + "/";
    zip.addFolder(folder);
    zip.addFile(folder + "markup.bcf", markupXml(facts));
    zip.addFile(folder + "viewpoint.bcfv", viewpointXml(facts));
    zip.addFile(folder + "snapshot.png", picture(snapshot, facts.clash.label), Packing::Store);
}

}  // namespace

Result<QByteArray> bcfOf(const pipeline::Snapshot& s, const BcfOptions& options, const Run& run)
{
    if (!s.inputs || !s.clashes)
        return Fault {FaultCode::NothingToDo, {}, "export", "no clashes have been searched yet"};
    const auto& clashes = s.clashes->clashes;
    if (clashes.size() > kMostClashes)
        return Fault {FaultCode::LimitExceeded, {}, "export", "a BCF package holds at most 16,000 clashes"};
    const std::string project = projectId(s);
    const std::string time = options.time.empty() ? dayText(projectDay(s)) : options.time;
    const std::string author = firstNonEmpty(options.author, s.inputs->criteria.project.engineer, "Holdfast");
    const auto guids = obstructionGuids(s, project);
    std::map<std::string, const clash::ClashRecord*> records;
    for (const auto& record : options.records)
        records[record.label] = &record;
    const clash::ClashRecord untouched;
    ZipWriter zip;
    for (const auto& [name, text] : packageParts(options.version, s))
        zip.addFile(name, text);
    for (std::size_t i = 0; i < clashes.size(); ++i) {
        if (run.stopped())
            return cancelled("the export");
        const clash::Clash& c = clashes[i];
        const auto record = records.find(c.label);
        const auto obstruction = guids.find(c.obstruction);
        addTopic(zip,
                 {c, record == records.end() ? untouched : *record->second, options.version, project, time, author,
                  ifcGuidOf(uuidOf(project, "rod_run", c.rodRun)),
                  obstruction == guids.end() ? ifcGuidOf(uuidOf(project, "obstruction", c.obstruction))
                                             : obstruction->second,
                  uuidOf(project, "clash", c.label), uuidOf(project, "viewpoint", c.label),
                  uuidOf(project, "comment", c.label)},
                 s);
        run.progress.report(double(i + 1) / double(clashes.size()));
    }
    return std::move(zip).finish();
}

}  // namespace holdfast::exports
