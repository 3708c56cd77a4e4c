#include "core/services/sites/site_list.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <map>
#include <optional>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/services/batch/csv.h"

namespace holdfast::sites {

namespace {

using providers::City;
using providers::Property;

enum class Field { Id, Name, Address, City, Borough, Bin, Bbl, Block, Lot, Photographs, Priority, Note, OpenViolations,
                   OpenComplaints, StopWork };

struct Spelling {
    Field field;
    std::string_view name;
};

// In small letters and digits alone; the first spelling of a field is the one that messages use.
constexpr Spelling kSpellings[] = {
    {Field::Id, "id"}, {Field::Id, "siteid"}, {Field::Id, "sitenumber"}, {Field::Id, "siteno"},
    {Field::Name, "name"}, {Field::Name, "site"}, {Field::Name, "sitename"}, {Field::Name, "project"},
    {Field::Address, "address"}, {Field::Address, "streetaddress"}, {Field::Address, "siteaddress"},
    {Field::Address, "location"}, {Field::Address, "property"},
    {Field::City, "city"}, {Field::City, "town"}, {Field::Borough, "borough"}, {Field::Borough, "boro"},
    {Field::Bin, "bin"}, {Field::Bin, "binnumber"}, {Field::Bin, "buildingid"}, {Field::Bin, "buildingnumber"},
    {Field::Bbl, "bbl"}, {Field::Bbl, "boroughblocklot"}, {Field::Block, "block"}, {Field::Lot, "lot"},
    {Field::Photographs, "photographs"}, {Field::Photographs, "photograph"}, {Field::Photographs, "photos"},
    {Field::Photographs, "photo"}, {Field::Photographs, "pictures"}, {Field::Photographs, "picture"},
    {Field::Photographs, "images"}, {Field::Photographs, "image"}, {Field::Photographs, "imagepath"},
    {Field::Priority, "priority"}, {Field::Priority, "urgency"}, {Field::Priority, "class"},
    {Field::Note, "note"}, {Field::Note, "notes"}, {Field::Note, "remark"}, {Field::Note, "comment"},
    {Field::OpenViolations, "openviolations"}, {Field::OpenComplaints, "opencomplaints"},
    {Field::StopWork, "stopwork"}, {Field::StopWork, "stopworkorder"}};

constexpr std::array<std::pair<std::string_view, int>, 7> kPriorities = {
    {{"critical", 9}, {"urgent", 9}, {"high", 7}, {"normal", 5}, {"medium", 5}, {"usual", 5}, {"low", 2}}};

constexpr std::array<std::pair<std::string_view, char>, 11> kBoroughs = {
    {{"manhattan", '1'}, {"newyork", '1'}, {"mn", '1'}, {"bronx", '2'}, {"bx", '2'}, {"brooklyn", '3'}, {"bk", '3'},
     {"queens", '4'}, {"qn", '4'}, {"statenisland", '5'}, {"si", '5'}}};
constexpr std::array<const char*, 5> kBoroughNames = {"Manhattan", "Bronx", "Brooklyn", "Queens", "Staten Island"};

std::string plain(std::string_view text)
{
    std::string out;
    for (const char c : text)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            out += char(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

std::optional<Field> fieldOf(std::string_view header)
{
    const std::string name = plain(header);
    const auto at = std::ranges::find(kSpellings, std::string_view(name), &Spelling::name);
    return at == std::end(kSpellings) ? std::nullopt : std::optional(at->field);
}

std::optional<City> cityOf(const std::string& text)
{
    const std::string name = plain(text);
    for (const char* nyc : {"nyc", "newyork", "newyorkcity", "ny"})
        if (name == nyc)
            return City::Nyc;
    for (const char* sf : {"sf", "sanfrancisco"})
        if (name == sf)
            return City::Sf;
    return std::nullopt;
}

// '1' Manhattan ... '5' Staten Island; 0: none of them.
char boroughDigit(const std::string& text)
{
    const std::string name = plain(text.starts_with("The ") || text.starts_with("the ") ? text.substr(4) : text);
    if (name.size() == 1 && name[0] >= '1' && name[0] <= '5')
        return name[0];
    const auto at = std::ranges::find(kBoroughs, std::string_view(name), &std::pair<std::string_view, char>::first);
    return at == kBoroughs.end() ? char(0) : at->second;
}

std::optional<int> whole(const std::string& text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::string padded(const std::string& digits, std::size_t width)
{
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

bool isPicture(const QFileInfo& file)
{
    static constexpr std::array kSuffixes = {"png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff"};
    const std::string suffix = file.suffix().toLower().toStdString();
    return std::ranges::find(kSuffixes, suffix) != kSuffixes.end();
}

// Reads one row; the first thing that is wrong with it is its fault.
class RowReader {
public:
    RowReader(const std::string& file, const QDir& folder, const std::map<Field, std::size_t>& columns, City city,
              const batch::CsvLine& row)
        : m_file(file), m_folder(folder), m_columns(columns), m_city(city), m_row(row)
    {}

    Result<Site> read()
    {
        m_site.line = int(m_row.line);
        m_site.id = cell(Field::Id);
        m_site.name = cell(Field::Name);
        m_site.note = cell(Field::Note);
        readCity();
        readPriority();
        readManual();
        readProperty();
        readPhotographs();
        if (!m_fault && !m_site.hasProperty && m_site.photographs.empty())
            refuse("address", FaultCode::MissingField,
                   "the site has no address, BIN, BBL or block and lot, and no photograph");
        if (m_fault)
            return *m_fault;
        return std::move(m_site);
    }

private:
    std::string cell(Field field) const
    {
        const auto at = m_columns.find(field);
        return at == m_columns.end() || at->second >= m_row.cells.size() ? std::string()
                                                                         : trimmed(m_row.cells[at->second]);
    }

    void refuse(const char* column, FaultCode code, std::string cause)
    {
        if (!m_fault)
            m_fault = Fault{code, m_file, "line " + std::to_string(m_row.line) + ", " + column, std::move(cause)};
    }

    void readCity()
    {
        const std::string city = cell(Field::City);
        const std::string borough = cell(Field::Borough);
        m_borough = boroughDigit(borough);
        if (!borough.empty() && m_borough == 0)
            refuse("borough", FaultCode::InvalidValue, "'" + borough + "' is no borough of New York");
        if (const auto named = cityOf(city))
            m_city = *named;
        else if (const char digit = boroughDigit(city); digit != 0)
            m_city = City::Nyc, m_borough = m_borough != 0 ? m_borough : digit;
        else if (!city.empty())
            refuse("city", FaultCode::InvalidValue,
                   "'" + city + "' has no records that Holdfast can ask for: nyc, sf or a borough");
        else if (m_borough != 0)
            m_city = City::Nyc;
    }

    void readPriority()
    {
        const std::string text = cell(Field::Priority);
        if (text.empty())
            return;
        const std::string name = plain(text);
        const auto at = std::ranges::find(kPriorities, std::string_view(name),
                                          &std::pair<std::string_view, int>::first);
        const auto number = whole(text);
        if (at != kPriorities.end())
            m_site.priority = at->second;
        else if (number && *number >= jobs::kLowestPriority && *number <= jobs::kHighestPriority)
            m_site.priority = *number;
        else
            refuse("priority", FaultCode::InvalidValue,
                   "'" + text + "' must be critical, high, normal, low or 0 (last) to 9 (first)");
    }

    std::optional<int> count(Field field, const char* column)
    {
        const std::string text = cell(field);
        if (text.empty())
            return std::nullopt;
        const auto number = whole(text);
        constexpr int kMost = 999;   // of one site; more is a slip of the hand
        if (!number || *number < 0 || *number > kMost)
            refuse(column, FaultCode::InvalidValue, "'" + text + "' must be a number of 0 to 999");
        return m_fault ? std::nullopt : number;
    }

    void readManual()
    {
        m_site.manual.openViolations = count(Field::OpenViolations, "open_violations");
        m_site.manual.openComplaints = count(Field::OpenComplaints, "open_complaints");
        const std::string text = cell(Field::StopWork);
        const std::string word = plain(text);
        if (word == "yes" || word == "true" || word == "1" || word == "y")
            m_site.manual.stopWork = true;
        else if (word == "no" || word == "false" || word == "0" || word == "n")
            m_site.manual.stopWork = false;
        else if (!text.empty())
            refuse("stop_work", FaultCode::InvalidValue, "'" + text + "' must be yes or no");
    }

    void take(const std::string& text, const char* column)
    {
        auto property = providers::parseProperty(m_city, text);
        if (!property)
            return refuse(column, property.fault().code, "'" + text + "': " + property.fault().cause);
        m_site.property = std::move(*property);
        m_site.hasProperty = true;
    }

    // The most certain first: a number of the building, then of the lot, then the address. An address that stands
    // beside a number is kept as the user's words.
    void readProperty()
    {
        const std::string bin = cell(Field::Bin), bbl = cell(Field::Bbl), block = cell(Field::Block),
                          lot = cell(Field::Lot);
        std::string address = cell(Field::Address);
        if (!bin.empty() && (m_city != City::Nyc || bin.size() != 7))
            return refuse("bin", FaultCode::InvalidValue, "'" + bin + "' must be 7 digits, of a building in New York");
        if (!bbl.empty() && (m_city != City::Nyc || plain(bbl).size() != 10))
            return refuse("bbl", FaultCode::InvalidValue,
                          "'" + bbl + "' must be 10 digits (borough, block, lot), of New York");
        if (block.empty() != lot.empty())
            return refuse(block.empty() ? "block" : "lot", FaultCode::MissingField, "block and lot go together");
        if (!bin.empty())
            take(bin, "bin");
        else if (!bbl.empty())
            take(bbl, "bbl");
        else if (!block.empty() && m_city == City::Sf)
            take(padded(block, 4) + "/" + padded(lot, 3), "block");
        else if (!block.empty() && m_borough != 0)
            take(m_borough + padded(block, 5) + padded(lot, 4), "block");
        else if (!block.empty() && address.empty())
            return refuse("borough", FaultCode::MissingField, "block and lot of New York need the borough");
        if (m_fault || address.empty())
            return;
        if (m_site.hasProperty) {
            m_site.property.asked = address;
            return;
        }
        if (m_city == City::Nyc && m_borough != 0 && address.find(',') == std::string::npos)
            address += std::string(", ") + kBoroughNames[std::size_t(m_borough - '1')];
        take(address, "address");
    }

    // Separated by ; or |. A file that is not there is told when the site is looked at: its records are asked anyway.
    void readPhotographs()
    {
        std::string path;
        for (const char c : cell(Field::Photographs) + ";") {
            if (c != ';' && c != '|') {
                path += c;
                continue;
            }
            if (const std::string one = trimmed(path); !one.empty())
                addPhotographs(QString::fromStdString(one));
            path.clear();
        }
    }

    void addPhotographs(const QString& path)
    {
        const QFileInfo about(QDir::cleanPath(m_folder.absoluteFilePath(path)));
        if (!about.isDir()) {
            m_site.photographs.push_back(about.absoluteFilePath().toStdString());
            return;
        }
        for (const QFileInfo& file : QDir(about.absoluteFilePath()).entryInfoList(QDir::Files, QDir::Name))
            if (isPicture(file))
                m_site.photographs.push_back(file.absoluteFilePath().toStdString());
    }

    const std::string& m_file;
    const QDir& m_folder;
    const std::map<Field, std::size_t>& m_columns;
    City m_city;
    const batch::CsvLine& m_row;
    char m_borough = 0;
    Site m_site;
    std::optional<Fault> m_fault;
};

bool finds(Field field)
{
    return field == Field::Address || field == Field::Bin || field == Field::Bbl || field == Field::Block
        || field == Field::Photographs;
}

class ListReader {
public:
    ListReader(std::string file, City city)
        : m_file(std::move(file)), m_folder(QFileInfo(QString::fromStdString(m_file)).absoluteDir()), m_city(city)
    {}

    Result<SiteList> read(const std::string& text)
    {
        const auto rows = batch::parseCsvLines(text);
        if (rows.empty())
            return Fault{FaultCode::Empty, m_file, {}, "the list of sites is empty"};
        if (!readHeader(rows.front()))
            return Fault{FaultCode::MissingField, m_file, "line " + std::to_string(rows.front().line),
                         "the header names no column by which a site can be found; known are " + knownColumns()};
        for (std::size_t i = 1; i < rows.size(); ++i)
            add(rows[i]);
        if (m_list.sites.empty())
            return m_list.bad.empty() ? Fault{FaultCode::NothingToDo, m_file, {}, "no site is listed there"}
                                      : m_list.bad.front();
        return std::move(m_list);
    }

private:
    bool readHeader(const batch::CsvLine& header)
    {
        bool found = false;
        for (std::size_t i = 0; i < header.cells.size(); ++i) {
            const auto field = fieldOf(header.cells[i]);
            if (field)
                m_columns.emplace(*field, i);
            else if (!trimmed(header.cells[i]).empty())
                m_list.unknownColumns.push_back(trimmed(header.cells[i]));
            found = found || (field && finds(*field));
        }
        return found;
    }

    void add(const batch::CsvLine& row)
    {
        if (std::ranges::all_of(row.cells, [](const std::string& cell) { return trimmed(cell).empty(); }))
            return;
        auto site = RowReader(m_file, m_folder, m_columns, m_city, row).read();
        if (!site) {
            m_list.bad.push_back(site.fault());
            return;
        }
        if (site->id.empty())
            site->id = "line-" + std::to_string(site->line);
        if (const auto [first, isNew] = m_lineOf.emplace(site->id, site->line); !isNew) {
            m_list.bad.push_back({FaultCode::InvalidValue, m_file, "line " + std::to_string(row.line) + ", id",
                                  "'" + site->id + "' is the id of line " + std::to_string(first->second)});
            return;
        }
        m_list.sites.push_back(std::move(*site));
    }

    std::string m_file;
    QDir m_folder;
    City m_city;
    std::map<Field, std::size_t> m_columns;
    std::map<std::string, int> m_lineOf;
    SiteList m_list;
};

} // namespace

std::string knownColumns()
{
    return "id, name, address, city, borough, bin, bbl, block, lot, photographs, priority, note, open_violations, "
           "open_complaints, stop_work";
}

Result<SiteList> readSiteList(const std::string& path, City city)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return Fault{FaultCode::FileNotFound, path, {}, "the list of sites is not there"};
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileUnreadable, path, {}, file.errorString().toStdString()};
    return ListReader(path, city).read(file.readAll().toStdString());
}

} // namespace holdfast::sites
