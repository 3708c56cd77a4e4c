// Which files an overlay is, and their names.
#include <QDir>

#include "core/services/exports/atomic_file.h"
#include "core/services/exports/dxf_overlay.h"
#include "core/services/exports/overlay_words.h"

namespace holdfast::exports {

namespace {

struct NamedOverlay {
    QString name;
    OverlayOptions options;
};

QString fileText(const std::string& text)
{
    QString out;
    for (const QChar c : QString::fromStdString(text))
        out += c.isLetterOrNumber() || c == u'-' || c == u'.' ? c : QChar(u'_');
    return out;
}

std::vector<NamedOverlay> overlays(const pipeline::Snapshot& snapshot, DxfVersion version, OverlayFiles files)
{
    if (files == OverlayFiles::OneForAll)
        return {{QStringLiteral("CTR_Building.dxf"), {version, {}, nullptr}}};
    std::vector<NamedOverlay> all;
    for (const int level : rodLevels(*snapshot.schedule)) {
        const QString name = QStringLiteral("CTR_Level_%1").arg(level);
        if (files == OverlayFiles::EachLevel) {
            const auto ending = version == DxfVersion::R2000 ? QStringLiteral(".dxf") : QStringLiteral("_R2018.dxf");
            all.push_back({name + ending, {version, level, nullptr}});
            continue;
        }
        int running = 0;
        if (snapshot.plans)
            for (const building::Sheet& sheet : snapshot.plans->sheets)
                if (sheet.level == level && !sheet.registeredBy.empty())
                    all.push_back({name + QStringLiteral("_%1_%2.dxf").arg(++running).arg(fileText(sheet.number)),
                                   {version, level, &sheet}});
    }
    return all;
}

}  // namespace

Result<QStringList> writeOverlay(const pipeline::Snapshot& snapshot, const QString& folder, DxfVersion version,
                                 OverlayFiles files, const Run& run)
{
    const auto all = overlays(snapshot, version, files);
    if (all.empty())
        return Fault {FaultCode::NothingToDo, {}, "DXF",
                      files == OverlayFiles::EachSheet ? "no plan of a level with rods has a place in the set"
                                                       : "there is no level with rods"};
    QStringList paths;
    for (const NamedOverlay& overlay : all) {
        const auto bytes = dxfOverlay(snapshot, overlay.options, run);
        if (!bytes)
            return bytes.fault();
        paths << QDir(folder).filePath(overlay.name);
        if (const Outcome written = writeAtomically(paths.back(), *bytes); !written)
            return written.fault();
        run.progress.report(double(paths.size()) / double(all.size()));
    }
    return paths;
}

}  // namespace holdfast::exports
