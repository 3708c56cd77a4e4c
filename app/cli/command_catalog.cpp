#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "app/cli/commands.h"
#include "core/engine/rods/catalog_csv.h"
#include "core/services/exports/atomic_file.h"
#include "core/services/resources/resources.h"

namespace holdfast::cli {

namespace {

using rods::Catalogs;

constexpr const char* kEdition = "edition.csv";

Outcome write(const QString& path, const std::string& text)
{
    return exports::writeAtomically(path, QByteArray::fromStdString(text));
}

Result<rods::SectionTable> readTable(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileNotFound, path.toStdString(), {}, "the file cannot be read"};
    return rods::tableFromCsv(file.readAll().toStdString(), path.toStdString());
}

// Sections without a file stay as they are in `base`; the folder must hold at least one.
Result<Catalogs> readFolder(const QDir& dir, Catalogs base)
{
    int found = 0;
    for (const std::string& section : rods::sectionNames()) {
        const QString path = dir.filePath(QString::fromStdString(section + ".csv"));
        if (!QFileInfo::exists(path))
            continue;
        ++found;
        auto table = readTable(path);
        if (!table)
            return table.fault();
        auto made = rods::withSection(std::move(base), section, *table, path.toStdString());
        if (!made)
            return made.fault();
        base = std::move(*made);
    }
    if (found == 0)
        return Fault{FaultCode::FileNotFound, dir.path().toStdString(), {}, "holds no CSV file of a section"};
    if (const QString path = dir.filePath(QLatin1String(kEdition)); QFileInfo::exists(path)) {
        const auto table = readTable(path);
        if (!table)
            return table.fault();
        if (table->rows.size() != 1 || table->rows[0].size() != 1 || table->rows[0][0].empty())
            return Fault{FaultCode::InvalidValue, path.toStdString(), "line 2", "must be the name of the edition"};
        base.edition = table->rows[0][0];
    }
    return base;
}

struct Counts {
    std::string section;
    std::size_t rows = 0, unverified = 0;
};

std::vector<Counts> countsOf(const Catalogs& catalogs)
{
    std::vector<Counts> all;
    for (const std::string& section : rods::sectionNames()) {
        const auto table = rods::sectionTable(catalogs, section);
        Counts counts{section, table->rows.size(), 0};
        const auto column = std::ranges::find(table->columns, "verified");
        for (const auto& row : table->rows)
            if (column != table->columns.end() && row[std::size_t(column - table->columns.begin())] != "true")
                ++counts.unverified;
        all.push_back(counts);
    }
    return all;
}

void sayCatalog(const Console& console, const Catalogs& catalogs, const std::string& file)
{
    Json sections = Json::array();
    console.say(catalogs.edition);
    for (const Counts& c : countsOf(catalogs)) {
        console.say("  " + c.section + ": " + std::to_string(c.rows) + " rows"
                    + (c.unverified > 0 ? ", " + std::to_string(c.unverified) + " not verified" : ""));
        sections.push_back({{"section", c.section}, {"rows", c.rows}, {"unverified", c.unverified}});
    }
    console.document({{"schema", "holdfast.catalog_summary/1"},
                      {"edition", catalogs.edition},
                      {"file", file},
                      {"sections", sections}});
}

} // namespace

ExitCode exportCatalog(const Console& console, const CatalogOptions& options)
{
    const auto catalogs = catalogNamed(options.catalog);
    if (!catalogs)
        return console.fail(catalogs.fault());
    const QDir dir(QString::fromStdString(options.path));
    if (!dir.mkpath(QStringLiteral(".")))
        return console.fail({FaultCode::FileUnreadable, options.path, {}, "the folder cannot be made"}, kInternal);
    for (const std::string& section : rods::sectionNames()) {
        const auto table = rods::sectionTable(*catalogs, section);
        const auto written = write(dir.filePath(QString::fromStdString(section + ".csv")), rods::tableToCsv(*table));
        if (!written)
            return console.fail(written.fault(), kInternal);
    }
    const rods::SectionTable edition{{"edition"}, {{catalogs->edition}}};
    if (const auto written = write(dir.filePath(QLatin1String(kEdition)), rods::tableToCsv(edition)); !written)
        return console.fail(written.fault(), kInternal);
    sayCatalog(console, *catalogs, options.path);
    return kOk;
}

ExitCode importCatalog(const Console& console, const CatalogOptions& options)
{
    auto base = catalogNamed(options.catalog);
    if (!base)
        return console.fail(base.fault());
    const auto made = readFolder(QDir(QString::fromStdString(options.path)), std::move(*base));
    if (!made)
        return console.fail(made.fault());
    const auto written = write(QString::fromStdString(options.out), toJson(*made).dump(1) + "\n");
    if (!written)
        return console.fail(written.fault(), kInternal);
    sayCatalog(console, *made, options.out);
    return kOk;
}

ExitCode checkCatalog(const Console& console, const CatalogOptions& options)
{
    const auto catalogs = readCatalog(options.path);
    if (!catalogs)
        return console.fail(catalogs.fault());
    sayCatalog(console, *catalogs, options.path);
    return kOk;
}

ExitCode listCatalog(const Console& console, const CatalogOptions& options)
{
    const auto catalogs = catalogNamed(options.catalog);
    if (!catalogs)
        return console.fail(catalogs.fault());
    const auto table = rods::sectionTable(*catalogs, options.section);
    if (!table)
        return console.fail(table.fault());
    Json rows = Json::array();
    for (const auto& row : table->rows) {
        Json object = Json::object();
        for (std::size_t j = 0; j < row.size(); ++j)
            object[table->columns[j]] = row[j];
        rows.push_back(std::move(object));
    }
    if (!console.json())
        for (std::string text = rods::tableToCsv(*table); !text.empty(); text = text.substr(text.find('\n') + 1))
            console.say(text.substr(0, text.find('\r')));
    console.document({{"schema", "holdfast.catalog_section/1"},
                      {"edition", catalogs->edition},
                      {"section", options.section},
                      {"rows", rows}});
    return kOk;
}

} // namespace holdfast::cli
