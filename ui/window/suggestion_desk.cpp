#include "ui/window/suggestion_desk.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QMessageBox>
#include <QPointer>
#include <QUndoStack>

#include "ui/models/text.h"

namespace holdfast::window {

using drawing_review::Effect;
using drawing_review::Suggestion;
using drawing_review::SuggestionState;
using models::text;

namespace {

std::string userName()
{
    return qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME", QStringLiteral("unknown"))).toStdString();
}

std::string now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
}

QString summaryOf(const drawing_review::ReviewResult& result)
{
    if (!result.refused.empty())
        return text(result.refused);
    int agreed = 0, troubled = 0;
    QString trouble;
    for (const drawing_review::TileAnswer& tile : result.tiles) {
        agreed += tile.agreed;
        troubled += !tile.trouble.empty();
        if (trouble.isEmpty())
            trouble = text(tile.trouble);
    }
    QString words = SuggestionDesk::tr("%1 places asked about, %2 suggestions; %3 readings are the program's own.")
                        .arg(result.tiles.size()).arg(result.suggestions.size()).arg(agreed);
    if (troubled > 0)
        words += QLatin1Char(' ') + SuggestionDesk::tr("%1 places brought nothing: %2").arg(troubled).arg(trouble);
    if (result.left > 0)
        words += QLatin1Char(' ') + SuggestionDesk::tr("%1 places are left; ask again.").arg(result.left);
    for (const std::string& warning : result.warnings)
        words += QLatin1Char(' ') + text(warning);
    return words;
}

} // namespace

// Shared with a review that is on its way when the window closes.
struct SuggestionDesk::Rooms {
    std::unique_ptr<cloud::Cloud> cloud;
    std::unique_ptr<evaluation::Record> record;
    std::unique_ptr<drawing_review::SuggestionStore> suggestions;
    evaluation::Policy policy;
    drawing_review::ReviewRules rules;

    drawing_review::ReviewDesk desk() const { return {*cloud, *record, *suggestions, policy, rules}; }

    static Result<std::shared_ptr<Rooms>> open()
    {
        auto rooms = std::make_shared<Rooms>();
        auto cloud = cloud::Cloud::open(cloud::userPlaces());
        if (!cloud)
            return cloud.fault();
        auto record = evaluation::Record::open(evaluation::usualRecordPath());
        if (!record)
            return record.fault();
        auto suggestions = drawing_review::SuggestionStore::open(drawing_review::usualSuggestionPath());
        if (!suggestions)
            return suggestions.fault();
        auto policy = evaluation::shippedPolicy();
        if (!policy)
            return policy.fault();
        auto rules = drawing_review::shippedRules();
        if (!rules)
            return rules.fault();
        rooms->cloud = std::move(*cloud);
        rooms->record = std::move(*record);
        rooms->suggestions = std::move(*suggestions);
        rooms->policy = std::move(*policy);
        rooms->rules = std::move(*rules);
        return rooms;
    }
};

SuggestionDesk::SuggestionDesk(session::Session& session, panels::SuggestionPanel& panel, QObject* parent)
    : QObject(parent), m_session(session), m_panel(panel)
{
    using panels::SuggestionPanel;
    m_askConsent = [&panel](const QString& project) {
        return QMessageBox::question(
                   panel.window(), tr("Ask a model"),
                   tr("Pictures of doubtful places on the sheets of %1 would be sent to the model you set up. They may "
                      "show names and addresses, which cannot be taken out of a picture. May drawings of this project "
                      "leave this machine?").arg(project))
            == QMessageBox::Yes;
    };
    m_panel.setPictures([this](const std::string& sha256) {
        QPixmap picture;
        if (m_rooms)
            if (const auto png = m_rooms->suggestions->tile(sha256))
                picture.loadFromData(QByteArray::fromStdString(*png));
        return picture;
    });
    connect(&panel, &SuggestionPanel::reviewWanted, this, &SuggestionDesk::review);
    connect(&panel, &SuggestionPanel::cancelWanted, this, &SuggestionDesk::cancel);
    connect(&panel, &SuggestionPanel::accepted, this, &SuggestionDesk::accept);
    connect(&panel, &SuggestionPanel::rejected, this, &SuggestionDesk::reject);
    connect(&panel, &SuggestionPanel::reopened, this, &SuggestionDesk::reopen);
    connect(&panel, &SuggestionPanel::undoWanted, this, &SuggestionDesk::undo);
    connect(&session, &session::Session::inputsChanged, this, &SuggestionDesk::refresh);
    connect(&session, &session::Session::projectChanged, this, &SuggestionDesk::refresh);
}

SuggestionDesk::~SuggestionDesk() = default;

void SuggestionDesk::setAskConsent(AskConsent ask)
{
    m_askConsent = std::move(ask);
}

std::shared_ptr<SuggestionDesk::Rooms> SuggestionDesk::rooms()
{
    if (!m_rooms) {
        auto opened = Rooms::open();
        if (opened)
            m_rooms = std::move(*opened);
        else
            say(opened.fault());
    }
    return m_rooms;
}

std::string SuggestionDesk::project() const
{
    return drawing_review::projectId(m_session.path().toStdString());
}

// Consent is given once for a project, and only where something would leave.
bool SuggestionDesk::mayAsk(const Rooms& rooms)
{
    cloud::Settings settings = rooms.cloud->settings();
    if (!drawing_review::wouldLeave(*rooms.cloud) || cloud::mayDrawingsLeave(settings, project()))
        return true;
    if (!m_askConsent(m_session.title()))
        return false;
    settings.consents.push_back({project(), userName(), now()});
    const Outcome kept = rooms.cloud->changeSettings(settings);
    if (!kept)
        say(kept.fault());
    return kept.ok();
}

void SuggestionDesk::review()
{
    const auto rooms = this->rooms();
    if (!rooms)
        return;
    const auto snapshot = m_session.snapshot();
    if (m_session.path().isEmpty())
        return m_panel.say(tr("Save the project first: consent and suggestions belong to its file."));
    if (!snapshot->plans || !snapshot->layout)
        return m_panel.say(tr("The drawings are not read yet. Press F5 to design."));
    if (!mayAsk(*rooms))
        return m_panel.say(tr("Nothing was sent."));
    drawing_review::ReviewOrders orders;
    orders.project = project();
    const building::DesignCriteria criteria = m_session.inputs()->criteria;
    for (const std::string& name : {criteria.project.client, criteria.project.engineer, criteria.project.checker})
        if (!name.empty())
            orders.names.push_back(name);
    m_panel.say({});
    m_panel.setRunning(true);
    const QPointer<SuggestionDesk> self(this);
    const Progress progress([self](double share) {
        QMetaObject::invokeMethod(
            qApp, [self, share] { if (self) self->m_panel.setProgress(share); }, Qt::QueuedConnection);
    });
    m_run.start(
        [rooms, snapshot, criteria, orders, progress](std::stop_token stop) {
            return drawing_review::reviewDrawings(rooms->desk(), *snapshot, criteria, orders, Run{stop, progress});
        },
        [this](const Result<drawing_review::ReviewResult>& result) { finished(result); });
}

void SuggestionDesk::cancel()
{
    m_run.cancel();
    m_panel.setRunning(false);
    m_panel.say(tr("Cancelled. What was read before is kept."));
}

void SuggestionDesk::finished(const Result<drawing_review::ReviewResult>& result)
{
    m_panel.setRunning(false);
    if (result)
        m_panel.say(summaryOf(*result));
    else
        say(result.fault());
    const auto noted = drawing_review::noteCorrections(m_rooms->desk(), project(), m_session.inputs()->criteria);
    if (!noted)
        say(noted.fault());
    refresh();
    Q_EMIT reviewed();
}

std::optional<Suggestion> SuggestionDesk::find(const QString& id)
{
    const auto rooms = this->rooms();
    if (!rooms)
        return std::nullopt;
    auto found = rooms->suggestions->find(project(), id.toStdString());
    if (found)
        return std::move(*found);
    say(found.fault());
    return std::nullopt;
}

void SuggestionDesk::decide(const Suggestion& suggestion, Answer state)
{
    if (const auto decided = drawing_review::decide(m_rooms->desk(), suggestion, state, userName(), now()); !decided)
        say(decided.fault());
    refresh();
}

void SuggestionDesk::accept(const QString& id)
{
    const auto suggestion = find(id);
    if (!suggestion)
        return;
    auto changed = drawing_review::accepted(m_session.inputs()->criteria, *suggestion, {}, {});
    if (!changed)
        return say(changed.fault());
    const QString step = tr("Accept suggestion %1").arg(text(drawing_review::nameOf(*suggestion)));
    decide(*suggestion, SuggestionState::Accepted);
    m_steps.push_back({id, suggestion->effect != Effect::Note});
    switch (suggestion->effect) {
    case Effect::Note: break;
    case Effect::Override:
        m_session.correct({step, {changed->overrides.back()}});
        break;
    case Effect::Criterion: {
        pipeline::ProjectInputs inputs = *m_session.inputs();
        inputs.criteria = std::move(*changed);
        m_session.setInputs(std::move(inputs), step);
        if (!m_session.snapshot()->stages.empty())
            m_session.design();
        break;
    }
    }
}

void SuggestionDesk::reject(const QString& id)
{
    if (const auto suggestion = find(id)) {
        decide(*suggestion, SuggestionState::Rejected);
        m_steps.push_back({id, false});
    }
}

void SuggestionDesk::reopen(const QString& id)
{
    if (const auto suggestion = find(id))
        decide(*suggestion, SuggestionState::Open);
}

void SuggestionDesk::undo()
{
    if (m_steps.empty())
        return;
    const Step step = m_steps.back();
    m_steps.pop_back();
    if (step.changedProject)
        m_session.history().undo();
    reopen(step.id);
}

void SuggestionDesk::refresh()
{
    // Nothing is opened before it is needed: a window without reviews makes no file.
    const bool anything = m_rooms || QFile::exists(text(drawing_review::usualSuggestionPath()));
    std::vector<panels::ShownSuggestion> shown;
    if (const auto rooms = anything && !m_session.path().isEmpty() ? this->rooms() : nullptr) {
        const auto known = rooms->suggestions->of(project());
        if (!known)
            return say(known.fault());
        for (const Suggestion& suggestion : *known)
            shown.push_back({suggestion, drawing_review::isIn(m_session.inputs()->criteria, suggestion)});
    }
    m_panel.setSuggestions(std::move(shown));
}

void SuggestionDesk::say(const Fault& fault)
{
    m_panel.say(text(describe(fault)));
    Q_EMIT failed(text(describe(fault)));
}

} // namespace holdfast::window
