// A BCF package edited elsewhere. Nothing of it is written to disk; of each topic only the markup is unpacked.
#include <algorithm>
#include <map>

#include <QXmlStreamReader>

#include "core/engine/ifc/zip_archive.h"
#include "core/services/exports/bcf.h"
#include "core/services/exports/global_id.h"

namespace holdfast::exports {

namespace {

constexpr std::size_t kLargestPart = 16'000'000;     // bytes of one text, set by judgement: a markup has a few kB
constexpr std::size_t kLargestPackage = 256'000'000; // of all texts together
constexpr std::string_view kMarkup = "markup.bcf";

using Bytes = std::span<const std::uint8_t>;

// Programs of Windows write back slashes where the rule asks for slashes.
std::string plainName(std::string name)
{
    std::ranges::replace(name, '\\', '/');
    return name;
}

bool leavesTheArchive(const std::string& name)
{
    return name.starts_with('/') || name.find(':') != std::string::npos || name.find('\0') != std::string::npos
        || ("/" + name + "/").find("/../") != std::string::npos;
}

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return text;
}

// Our names, and what the common coordination programs call the same thing.
std::optional<clash::ClashStatus> statusOf(const std::string& text)
{
    using enum clash::ClashStatus;
    static const std::map<std::string, clash::ClashStatus> names = {
        {"new", New},           {"active", Active},     {"open", Active},       {"in progress", Active},
        {"inprogress", Active}, {"assigned", Active},   {"reviewed", Reviewed}, {"approved", Approved},
        {"resolved", Resolved}, {"closed", Resolved},   {"done", Resolved},     {"reopened", Reopened},
        {"re-opened", Reopened}};
    const auto it = names.find(lower(text));
    return it == names.end() ? std::nullopt : std::optional(it->second);
}

class MarkupReader {
public:
    explicit MarkupReader(const std::vector<std::uint8_t>& bytes)
        : m_xml(QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())))
    {
    }

    // Empty when the text is no markup; cause() says why.
    std::optional<BcfTopic> read()
    {
        if (!next() || m_xml.name() != QLatin1String("Markup"))
            return refused("it is no markup");
        while (next()) {
            if (m_xml.name() == QLatin1String("Topic"))
                readTopic();
            else if (m_xml.name() == QLatin1String("Comment"))
                readComment();
            else
                m_xml.skipCurrentElement();
        }
        if (m_hasDoctype)
            return refused("it declares a document type, which BCF does not use");
        if (m_xml.hasError())
            return refused(m_xml.errorString().toStdString() + " in line " + std::to_string(m_xml.lineNumber()));
        if (m_topic.guid.empty())
            return refused("it has no topic");
        return m_topic;
    }
    const std::string& cause() const { return m_cause; }
    // By time.
    std::vector<clash::ClashComment> commentsExcept(const std::string& id) const
    {
        std::vector<clash::ClashComment> kept;
        for (const auto& [guid, comment] : m_identified)
            if (guid != id)
                kept.push_back(comment);
        std::ranges::stable_sort(kept, {}, &clash::ClashComment::time);
        return kept;
    }

private:
    std::nullopt_t refused(std::string cause)
    {
        m_cause = std::move(cause);
        return std::nullopt;
    }

    // To the next child's start; false at the parent's end. A document type (entities, bombs) ends the reading.
    bool next()
    {
        while (!m_xml.atEnd() && !m_hasDoctype) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement)
                return true;
            if (token == QXmlStreamReader::EndElement)
                return false;
            m_hasDoctype = token == QXmlStreamReader::DTD;
        }
        return false;
    }
    std::string attribute(const char* name) const
    {
        return m_xml.attributes().value(QLatin1String(name)).toString().trimmed().toStdString();
    }
    std::string text()
    {
        return m_xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed().toStdString();
    }

    void readTopic()
    {
        m_topic.guid = lower(attribute("Guid"));
        m_topic.statusText = attribute("TopicStatus");
        while (next()) {
            const auto name = m_xml.name();
            if (name == QLatin1String("Title"))
                m_topic.title = text();
            else if (name == QLatin1String("Priority"))
                m_topic.priority = text();
            else if (name == QLatin1String("AssignedTo"))
                m_topic.assignee = text();
            else if (name == QLatin1String("Comments"))
                readComments();
            else
                m_xml.skipCurrentElement();
        }
    }
    void readComments()
    {
        while (next())
            m_xml.name() == QLatin1String("Comment") ? readComment() : m_xml.skipCurrentElement();
    }
    void readComment()
    {
        const std::string guid = lower(attribute("Guid"));
        clash::ClashComment comment;
        while (next()) {
            const auto name = m_xml.name();
            if (name == QLatin1String("Date"))
                comment.time = text();
            else if (name == QLatin1String("Author"))
                comment.author = text();
            else if (name == QLatin1String("Comment"))
                comment.text = text();
            else
                m_xml.skipCurrentElement();
        }
        if (!comment.text.empty())
            m_identified.emplace_back(guid, std::move(comment));
    }

    QXmlStreamReader m_xml;
    BcfTopic m_topic;
    std::vector<std::pair<std::string, clash::ClashComment>> m_identified;
    bool m_hasDoctype = false;
    std::string m_cause;
};

class PackageReader {
public:
    PackageReader(const QByteArray& bytes, const std::string& file, const std::string& project,
                  const std::vector<std::string>& labels)
        : m_bytes(reinterpret_cast<const std::uint8_t*>(bytes.data()), std::size_t(bytes.size()))
        , m_file(file)
        , m_project(project)
    {
        for (const auto& label : labels)
            m_labels[uuidOf(project, "clash", label)] = label;
    }

    Result<BcfContents> read(const Run& run)
    {
        auto entries = ifc::zipEntries(m_bytes, m_file);
        if (!entries)
            return entries.fault();
        for (ifc::ZipEntry& entry : *entries) {
            entry.name = plainName(entry.name);
            if (leavesTheArchive(entry.name))
                return fault(FaultCode::Malformed, entry.name, "its path leads out of the package");
        }
        if (const Outcome version = readVersion(*entries); !version)
            return version.fault();
        for (std::size_t i = 0; i < entries->size(); ++i) {
            if (run.stopped())
                return cancelled("the import");
            const std::string& name = (*entries)[i].name;
            if (name.ends_with("/" + std::string(kMarkup)))
                if (const Outcome topic = readTopic((*entries)[i]); !topic)
                    return topic.fault();
            run.progress.report(double(i + 1) / double(entries->size()));
        }
        return std::move(m_contents);
    }

private:
    Fault fault(FaultCode code, const std::string& place, std::string cause) const
    {
        return {code, m_file, place, std::move(cause)};
    }

    Result<std::vector<std::uint8_t>> unpack(const ifc::ZipEntry& entry)
    {
        m_unpacked += entry.size;
        if (m_unpacked > kLargestPackage)
            return fault(FaultCode::LimitExceeded, entry.name, "the topics together are larger than 256 MB");
        return ifc::unpackEntry(m_bytes, entry, m_file, kLargestPart);
    }

    Outcome readVersion(const std::vector<ifc::ZipEntry>& entries)
    {
        const auto entry = std::ranges::find(entries, std::string("bcf.version"), &ifc::ZipEntry::name);
        if (entry == entries.end())
            return fault(FaultCode::Malformed, {}, "it is no BCF: there is no bcf.version in it");
        const auto text = unpack(*entry);
        if (!text)
            return text.fault();
        QXmlStreamReader xml(QByteArray(reinterpret_cast<const char*>(text->data()), qsizetype(text->size())));
        if (xml.readNextStartElement())
            m_contents.version = xml.attributes().value(QLatin1String("VersionId")).toString().toStdString();
        const int major = m_contents.version.empty() ? 0 : m_contents.version[0] - '0';
        if (major < 2 || major > 9)
            return fault(FaultCode::Malformed, "bcf.version", "it names no version this program knows");
        if (major > 3)
            return fault(FaultCode::NewerVersion, "bcf.version", "it is BCF " + m_contents.version);
        return Done {};
    }

    Outcome readTopic(const ifc::ZipEntry& entry)
    {
        const auto text = unpack(entry);
        if (!text)
            return text.fault();
        MarkupReader reader(*text);
        auto topic = reader.read();
        if (!topic)
            return fault(FaultCode::Malformed, entry.name, reader.cause());
        if (const auto label = m_labels.find(topic->guid); label != m_labels.end())
            topic->label = label->second;
        topic->comments = reader.commentsExcept(uuidOf(m_project, "comment", topic->label));
        topic->status = statusOf(topic->statusText);
        report(*topic);
        m_contents.topics.push_back(std::move(*topic));
        return Done {};
    }

    void report(const BcfTopic& topic)
    {
        const auto note = [&](const char* rule, std::string message, const char* remedy) {
            m_contents.findings.push_back({rule, Severity::Warning, {SubjectKind::Clash, topic.label, -1},
                                           m_file + ": " + std::move(message), remedy, {}, {}});
        };
        if (topic.label.empty())
            note("bcf.topic.foreign",
                 "the topic \"" + topic.title + "\" is no clash of this project; it is left alone.",
                 "Check that the package belongs to this project and revision.");
        else if (!topic.status)
            note("bcf.topic.status",
                 "the status \"" + topic.statusText + "\" of " + topic.label + " is not known; it is not taken over.",
                 "Use New, Active, Reviewed, Approved, Resolved or Reopened.");
    }

    Bytes m_bytes;
    std::string m_file, m_project;
    std::map<std::string, std::string> m_labels;  // by topic
    std::size_t m_unpacked = 0;
    BcfContents m_contents;
};

}  // namespace

Result<BcfContents> readBcf(const QByteArray& bytes, const std::string& file, const std::string& project,
                            const std::vector<std::string>& labels, const Run& run)
{
    return PackageReader(bytes, file, project, labels).read(run);
}

}  // namespace holdfast::exports
