// How the report is issued: the firm's look, the words on liability, the stamp that the review admits.
#include <QDateTime>
#include <QFileInfo>

#include "app/cli/commands.h"
#include "core/engine/review/stamp.h"
#include "core/services/session/design_run.h"
#include "core/services/session/project_review.h"
#include "core/services/store/project_file.h"

namespace holdfast::cli {

namespace {

// The project that keeps the run, else the last one among the inputs; "" when there is none.
std::string projectOf(const DesignOptions& options)
{
    if (!options.project.empty())
        return options.project;
    for (auto path = options.inputs.rbegin(); path != options.inputs.rend(); ++path)
        if (path->ends_with(".holdfast"))
            return *path;
    return {};
}

struct Reviewed {
    review::ReviewRecord record;
    bool trailIntact = true;
};

Result<Reviewed> reviewedIn(const std::string& project)
{
    if (project.empty() || !QFileInfo::exists(QString::fromStdString(project)))
        return Reviewed{};
    const auto file = store::ProjectFile::open(project, store::ProjectFile::Access::Read);
    if (!file)
        return file.fault();
    auto record = (*file)->review();
    if (!record)
        return record.fault();
    const auto verdict = (*file)->verify();
    return Reviewed{std::move(*record), verdict && verdict->intact()};
}

} // namespace

Result<exports::ReportLook> lookOf(const DesignOptions& options)
{
    auto look = exports::lookFrom(options.firmTemplate);
    if (!look || options.liability.empty())
        return look;
    auto words = exports::liabilityFrom(options.liability);
    if (!words)
        return words.fault();
    look->liability = std::move(*words);
    return look;
}

Outcome issue(exports::ReportLook& look, const DesignOptions& options, const pipeline::Snapshot& snapshot)
{
    const auto reviewed = reviewedIn(projectOf(options));
    if (!reviewed)
        return reviewed.fault();
    const std::string now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    const auto present = session::presentOf(snapshot, session::settled(*snapshot.inputs, snapshot, now), true,
                                            reviewed->trailIntact);
    const review::Standing standing = review::standingOf(reviewed->record, present);
    review::Stamp asked{};
    const bool isAsked = parseEnum(options.stamp, asked);
    auto issued = review::issueOf(reviewed->record, standing, isAsked ? std::optional(asked) : std::nullopt);
    if (!issued)
        return issued.fault();
    look.issue = std::move(*issued);
    return Done{};
}

} // namespace holdfast::cli
