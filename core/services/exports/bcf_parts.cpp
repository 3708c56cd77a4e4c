#include "core/services/exports/bcf_parts.h"

#include <algorithm>
#include <cmath>

#include <QLocale>
#include <QXmlStreamWriter>

#include "core/engine/base/feet_inch.h"
#include "core/engine/report/wording.h"
#include "core/services/exports/global_id.h"
#include "core/services/exports/rod_facts.h"
#include "core/services/figures/figures.h"

namespace holdfast::exports {

namespace {

using geometry::Point3;

constexpr double kMetre = 0.0254;   // of an inch
constexpr double kFieldOfView = 60; // degrees; the most that 2.1 allows
// Half of the box around a clash that is always seen; the camera frames three times the box. Set by judgement.
constexpr double kLeastHalf = 6, kFraming = 3;
constexpr const char* kRodColor = "E53935", *kObstructionColor = "00BCD4";  // red and cyan

// Text that XML 1.0 can carry: other control characters become blanks.
QString xmlText(const std::string& text)
{
    QString out = QString::fromStdString(text);
    for (QChar& c : out)
        if ((c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0xFFFE) || c == QChar(0xFFFF))
            c = u' ';
    return out;
}

// The shortest text that reads back to the same number; no minus zero.
QString numberText(double value)
{
    return QString::number(value == 0 ? 0.0 : value, 'g', QLocale::FloatingPointShortest);
}

class Xml {
public:
    Xml() : m_writer(&m_bytes)
    {
        m_writer.setAutoFormatting(true);
        m_writer.setAutoFormattingIndent(1);
        m_writer.writeStartDocument();
    }
    using Attributes = std::vector<std::pair<const char*, std::string>>;

    template<class Body>
    void element(const char* name, const Attributes& attributes, Body body)
    {
        open(name, attributes);
        body();
        m_writer.writeEndElement();
    }
    void text(const char* name, const std::string& value)
    {
        m_writer.writeTextElement(QString::fromLatin1(name), xmlText(value));
    }
    // An element that only counts when it says something: 3.0 forbids empty texts.
    void textUnlessEmpty(const char* name, const std::string& value)
    {
        if (xmlText(value).trimmed().size() > 0)
            text(name, value);
    }
    void number(const char* name, double value)
    {
        m_writer.writeTextElement(QString::fromLatin1(name), numberText(value));
    }
    void point(const char* name, Point3 p)
    {
        element(name, {}, [&] { number("X", p.x), number("Y", p.y), number("Z", p.z); });
    }
    void empty(const char* name, const Attributes& attributes)
    {
        element(name, attributes, [] {});
    }
    QByteArray finish()
    {
        m_writer.writeEndDocument();
        return m_bytes;
    }

private:
    void open(const char* name, const Attributes& attributes)
    {
        m_writer.writeStartElement(QString::fromLatin1(name));
        for (const auto& [key, value] : attributes)
            m_writer.writeAttribute(QString::fromLatin1(key), xmlText(value));
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

std::string lengthText(Length length)
{
    return formatInches(length) + " (" + report::decimal(length.value() * 25.4, 1) + " mm)";
}

const char* kindWord(clash::ClashKind kind)
{
    switch (kind) {
    case clash::ClashKind::HardInterference: return "HARD";
    case clash::ClashKind::ClearanceViolation: return "CLEARANCE";
    case clash::ClashKind::Warning: return "NEAR";
    case clash::ClashKind::Duplicate: return "DUPLICATE";
    }
    return "";
}

std::string titleOf(const clash::Clash& c)
{
    const std::string place = "L" + std::to_string(c.level) + (c.gridReference.empty() ? "" : "/" + c.gridReference);
    return c.label + " " + kindWord(c.kind) + ": " + c.part + " of " + c.rodRun + " \u00d7 " + c.obstruction + " @ "
        + place;
}

std::vector<std::string> labelsOf(const clash::Clash& c)
{
    return {report::spacedName(c.trade), "Level " + std::to_string(c.level), report::spacedName(c.kind)};
}

void writeComment(Xml& xml, const TopicFacts& f, const std::string& guid, const clash::ClashComment& comment,
                  bool showsViewpoint)
{
    xml.element("Comment", {{"Guid", guid}}, [&] {
        xml.text("Date", comment.time.empty() ? f.time : comment.time);
        xml.text("Author", comment.author.empty() ? f.author : comment.author);
        xml.textUnlessEmpty("Comment", comment.text);
        if (showsViewpoint)
            xml.empty("Viewpoint", {{"Guid", f.viewpointId}});
    });
}

void writeComments(Xml& xml, const TopicFacts& f)
{
    writeComment(xml, f, f.commentId, {f.time, f.author, describeClash(f.clash)}, true);
    for (const auto& c : f.record.comments)
        writeComment(
            xml, f,
            uuidOf(f.project, "comment", f.clash.label + "\n" + c.time + "\n" + c.author + "\n" + c.text), c,
            false);
}

// The names of the first viewpoint's parts are fixed in 2.1 and kept in 3.0.
void writeViewpoint(Xml& xml, const TopicFacts& f, const char* element)
{
    xml.element(element, {{"Guid", f.viewpointId}}, [&] {
        xml.text("Viewpoint", "viewpoint.bcfv");
        xml.text("Snapshot", "snapshot.png");
        xml.text("Index", "0");
    });
}

void writeTopicFields(Xml& xml, const TopicFacts& f)
{
    xml.text("Title", titleOf(f.clash));
    xml.text("Priority", std::string(enumName(f.clash.severity)));
    if (f.version == BcfVersion::Bcf2_1)
        for (const auto& label : labelsOf(f.clash))
            xml.text("Labels", label);
    else
        xml.element("Labels", {}, [&] {
            for (const auto& label : labelsOf(f.clash))
                xml.text("Label", label);
        });
    xml.text("CreationDate", f.time);
    xml.text("CreationAuthor", f.author);
    xml.textUnlessEmpty("AssignedTo", f.record.assignee);
    xml.text("Description", describeClash(f.clash));
}

geometry::Box3 clashBox(const clash::Clash& c)
{
    geometry::Box3 box;
    box.add(c.at);
    box.add(c.at - c.away * c.gap.value());  // the obstruction's side of the gap
    return box.grown(kLeastHalf);
}

void writeCamera(Xml& xml, const TopicFacts& f)
{
    const geometry::Box3 box = clashBox(f.clash);
    const Point3 center = (box.low + box.high) * 0.5;
    const double radius = kFraming * distance(box.low, box.high) / 2;
    const Point3 eye = figures::clashEye();
    const double away = radius / std::sin(kFieldOfView / 2 * M_PI / 180);
    const Point3 upright {0, 0, 1};
    const Point3 up = upright - eye * dot(upright, eye);
    xml.element("PerspectiveCamera", {}, [&] {
        xml.point("CameraViewPoint", (center + eye * away) * kMetre);
        xml.point("CameraDirection", eye * -1);
        xml.point("CameraUpVector", up * (1 / length(up)));
        xml.number("FieldOfView", kFieldOfView);
        if (f.version == BcfVersion::Bcf3_0)
            xml.number("AspectRatio", 4.0 / 3.0);  // of the picture
    });
}

void writeComponent(Xml& xml, const std::string& guid, const std::string& name)
{
    xml.element("Component", {{"IfcGuid", guid}}, [&] {
        xml.text("OriginatingSystem", "Holdfast");
        xml.textUnlessEmpty("AuthoringToolId", name);
    });
}

void writeColor(Xml& xml, const TopicFacts& f, const char* color, const std::string& guid, const std::string& name)
{
    xml.element("Color", {{"Color", color}}, [&] {
        if (f.version == BcfVersion::Bcf2_1)
            writeComponent(xml, guid, name);
        else
            xml.element("Components", {}, [&] { writeComponent(xml, guid, name); });
    });
}

void writeComponents(Xml& xml, const TopicFacts& f)
{
    xml.element("Components", {}, [&] {
        xml.element("Selection", {}, [&] {
            writeComponent(xml, f.rodGuid, f.clash.rodRun);
            writeComponent(xml, f.obstructionGuid, f.clash.obstruction);
        });
        xml.empty("Visibility", {{"DefaultVisibility", "true"}});
        xml.element("Coloring", {}, [&] {
            writeColor(xml, f, kRodColor, f.rodGuid, f.clash.rodRun);
            writeColor(xml, f, kObstructionColor, f.obstructionGuid, f.clash.obstruction);
        });
    });
}

QByteArray versionXml(BcfVersion version)
{
    Xml xml;
    if (version == BcfVersion::Bcf2_1)
        xml.element("Version", {{"VersionId", "2.1"}}, [&] { xml.text("DetailedVersion", "2.1"); });
    else
        xml.empty("Version", {{"VersionId", "3.0"}});
    return xml.finish();
}

QByteArray projectXml(BcfVersion version, const pipeline::Snapshot& snapshot)
{
    const bool isOld = version == BcfVersion::Bcf2_1;
    const std::string id = uuidOf(projectId(snapshot), "project", "");
    Xml xml;
    xml.element(isOld ? "ProjectExtension" : "ProjectInfo", {}, [&] {
        xml.element("Project", {{"ProjectId", id}},
                    [&] { xml.textUnlessEmpty("Name", snapshot.inputs->criteria.project.name); });
        if (isOld)
            xml.text("ExtensionSchema", "");  // must be there; this package adds no schema of its own
    });
    return xml.finish();
}

template<NamedEnum E>
std::vector<std::string> namesOf(std::type_identity<E> type)
{
    std::vector<std::string> names;
    for (const auto& [value, name] : enumNames(type))
        names.emplace_back(name);
    return names;
}

QByteArray extensionsXml()
{
    const auto list = [](Xml& xml, const char* plural, const char* single, const std::vector<std::string>& values) {
        xml.element(plural, {}, [&] {
            for (const auto& value : values)
                xml.text(single, value);
        });
    };
    Xml xml;
    xml.element("Extensions", {}, [&] {
        list(xml, "TopicTypes", "TopicType", {"Clash"});
        list(xml, "TopicStatuses", "TopicStatus", namesOf(std::type_identity<clash::ClashStatus>()));
        list(xml, "Priorities", "Priority", namesOf(std::type_identity<clash::ClashSeverity>()));
    });
    return xml.finish();
}

}  // namespace

std::string statusName(clash::ClashStatus status)
{
    return std::string(enumName(status));
}

std::string describeClash(const clash::Clash& c)
{
    const Length amount = abs(c.gap);
    const std::string what = c.part + " of " + c.rodRun;
    const std::string with = c.obstruction + " (" + report::spacedName(c.obstructionKind) + ")";
    std::string text = c.gap < Length() ? what + " goes " + lengthText(amount) + " into " + with
                                        : what + " is " + lengthText(amount) + " from " + with;
    text += "; a clearance of " + lengthText(c.required) + " is asked. At x " + report::decimal(c.at.x, 2) + ", y "
        + report::decimal(c.at.y, 2) + ", z " + report::decimal(c.at.z, 2)
        + " in of the plans' frame, z = 0 at the top of the podium.";
    for (const auto& option : c.options)
        text += " " + option.text + (option.text.ends_with('.') ? "" : ".");
    return text;
}

std::vector<std::pair<std::string, QByteArray>> packageParts(BcfVersion version, const pipeline::Snapshot& snapshot)
{
    std::vector<std::pair<std::string, QByteArray>> parts {{"bcf.version", versionXml(version)},
                                                           {"project.bcfp", projectXml(version, snapshot)}};
    if (version == BcfVersion::Bcf3_0)
        parts.emplace_back("extensions.xml", extensionsXml());
    return parts;
}

QByteArray markupXml(const TopicFacts& f)
{
    Xml xml;
    const Xml::Attributes topic {
        {"Guid", f.topicId}, {"TopicType", "Clash"}, {"TopicStatus", statusName(f.record.status)}};
    xml.element("Markup", {}, [&] {
        if (f.version == BcfVersion::Bcf2_1) {
            xml.element("Topic", topic, [&] { writeTopicFields(xml, f); });
            writeComments(xml, f);
            writeViewpoint(xml, f, "Viewpoints");
        } else {
            xml.element("Topic", topic, [&] {
                writeTopicFields(xml, f);
                xml.element("Comments", {}, [&] { writeComments(xml, f); });
                xml.element("Viewpoints", {}, [&] { writeViewpoint(xml, f, "ViewPoint"); });
            });
        }
    });
    return xml.finish();
}

QByteArray viewpointXml(const TopicFacts& f)
{
    Xml xml;
    xml.element("VisualizationInfo", {{"Guid", f.viewpointId}}, [&] {
        writeComponents(xml, f);
        writeCamera(xml, f);
    });
    return xml.finish();
}

}  // namespace holdfast::exports
