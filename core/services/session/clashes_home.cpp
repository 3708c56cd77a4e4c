#include "core/services/session/clashes_home.h"

#include <algorithm>

#include <QFile>
#include <QFileInfo>

#include "core/services/exports/bcf.h"
#include "core/services/exports/rod_facts.h"

namespace holdfast::session {

namespace {

class Homecoming {
public:
    Homecoming(std::vector<clash::ClashRecord> records, std::string author, std::string time, std::string file)
        : m_author(std::move(author)), m_time(std::move(time)), m_file(std::move(file))
    {
        m_home.records = std::move(records);
    }

    void take(const exports::BcfTopic& topic)
    {
        if (topic.label.empty())
            return;
        ++m_home.topics;
        clash::ClashRecord& record = recordOf(topic.label);
        if (topic.status && *topic.status != record.status) {
            record.changes.push_back({m_time, m_author, record.status, *topic.status, "from " + m_file});
            record.status = *topic.status;
            ++m_home.statuses;
        }
        if (!topic.assignee.empty() && topic.assignee != record.assignee) {
            record.assignee = topic.assignee;
            ++m_home.assignees;
        }
        for (const clash::ClashComment& comment : topic.comments)
            if (std::ranges::find(record.comments, comment) == record.comments.end()) {
                record.comments.push_back(comment);
                ++m_home.comments;
            }
        std::ranges::stable_sort(record.comments, {}, &clash::ClashComment::time);
    }

    ClashesHome finished(std::vector<Finding> findings)
    {
        m_home.findings = std::move(findings);
        return std::move(m_home);
    }

private:
    clash::ClashRecord& recordOf(const std::string& label)
    {
        const auto known = std::ranges::find(m_home.records, label, &clash::ClashRecord::label);
        if (known != m_home.records.end())
            return *known;
        m_home.records.emplace_back().label = label;
        return m_home.records.back();
    }

    ClashesHome m_home;
    std::string m_author, m_time, m_file;
};

std::vector<std::string> labelsOf(const std::vector<clash::ClashRecord>& records)
{
    std::vector<std::string> labels;
    for (const clash::ClashRecord& record : records)
        labels.push_back(record.label);
    return labels;
}

} // namespace

Result<ClashesHome> clashesFromBcf(const std::string& path, const pipeline::Snapshot& snapshot,
                                   const std::vector<clash::ClashRecord>& known, const std::string& author,
                                   const std::string& time, const Run& run)
{
    if (!snapshot.clashes || !snapshot.inputs)
        return Fault{FaultCode::NothingToDo, path, {}, "the project has no clashes yet; design it first"};
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return Fault{file.exists() ? FaultCode::FileUnreadable : FaultCode::FileNotFound, path, {},
                     file.errorString().toStdString()};
    std::vector<clash::ClashRecord> records = clash::withKnown(known, snapshot.clashes->records);
    const auto contents = exports::readBcf(file.readAll(), path, exports::projectId(snapshot), labelsOf(records), run);
    if (!contents)
        return contents.fault();
    Homecoming homecoming(std::move(records), author, time,
                          QFileInfo(file).fileName().toStdString());
    for (const exports::BcfTopic& topic : contents->topics)
        homecoming.take(topic);
    return homecoming.finished(contents->findings);
}

} // namespace holdfast::session
