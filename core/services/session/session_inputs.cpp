// Inputs of a session and their history: every change is one step that can be undone, also after a save.
#include <algorithm>

#include <QFile>
#include <QFileInfo>

#include "core/services/session/session_private.h"
#include "core/services/store/paths.h"

namespace holdfast::session {

namespace {

using building::Override;

std::vector<pipeline::DrawingInput>::iterator find(std::vector<pipeline::DrawingInput>& drawings,
                                                   const std::string& path)
{
    return std::ranges::find(drawings, path, &pipeline::DrawingInput::path);
}

void addOrReplace(std::vector<pipeline::DrawingInput>& drawings, const std::string& path)
{
    const auto same = find(drawings, path);
    if (same == drawings.end())
        drawings.push_back({path, {}});
    else
        same->sha256.clear();
}

// What has been read since keeps its hash when an older state of the inputs comes back.
pipeline::Shared<pipeline::ProjectInputs> withKnownHashes(const pipeline::Shared<pipeline::ProjectInputs>& wanted,
                                                          const pipeline::ProjectInputs& present)
{
    pipeline::ProjectInputs inputs = *wanted;
    for (pipeline::DrawingInput& drawing : inputs.drawings)
        if (drawing.sha256.empty())
            for (const pipeline::DrawingInput& known : present.drawings)
                if (known.path == drawing.path)
                    drawing.sha256 = known.sha256;
    inputs.clashRecords = clash::withKnown(std::move(inputs.clashRecords), present.clashRecords);
    return std::make_shared<const pipeline::ProjectInputs>(std::move(inputs));
}

std::vector<std::string> labelsOf(const std::vector<pipeline::DrawingInput>& drawings)
{
    std::vector<std::string> paths;
    for (const pipeline::DrawingInput& drawing : drawings)
        paths.push_back(drawing.path);
    return drawingLabels(paths);
}

// A file is called by as much of its path as tells it from the others, so a drawing that comes or goes may rename
// another; the words about it go on speaking of it.
void followLabels(pipeline::ProjectInputs& inputs, const std::vector<pipeline::DrawingInput>& before)
{
    const auto was = labelsOf(before), is = labelsOf(inputs.drawings);
    std::vector<std::pair<std::string, std::string>> changed;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (const auto now = find(inputs.drawings, before[i].path); now != inputs.drawings.end())
            if (const std::string& label = is[std::size_t(now - inputs.drawings.begin())]; label != was[i])
                changed.emplace_back(was[i], label);
    for (Override& word : inputs.criteria.overrides)
        for (const auto& [from, to] : changed)
            if (std::string target = renamed(word.target, from, to); target != word.target) {
                word.target = std::move(target);
                break;
            }
}

Fault missing(const std::string& path)
{
    return {FaultCode::FileNotFound, path, {}, "there is no such file"};
}

// One change of the inputs, there and back.
class Step final : public QUndoCommand {
public:
    using Adopt = std::function<void(const InputState&, bool back)>;
    Step(const QString& name, InputState before, InputState after, Adopt adopt)
        : QUndoCommand(name), m_before(std::move(before)), m_after(std::move(after)), m_adopt(std::move(adopt))
    {
    }
    void undo() override { m_adopt(m_before, true); }
    void redo() override { m_adopt(m_after, false); }

private:
    InputState m_before, m_after;
    Adopt m_adopt;
};

} // namespace

void Session::Private::change(pipeline::ProjectInputs changed, const QString& step)
{
    change(InputState{std::make_shared<const pipeline::ProjectInputs>(std::move(changed)), catalogs}, step);
}

void Session::Private::change(InputState changed, const QString& step)
{
    const QString name = step.isEmpty() ? Session::tr("Change inputs") : step;
    stepping = true;
    const auto take = [this, name](const InputState& state, bool back) {
        if (!stepping)
            record(store::EventType::InputsChanged, (back ? "undone: " : "done again: ") + name.toStdString(),
                   hashJson(hashOf(*inputs)), hashJson(hashOf(*state.inputs)));
        adopt(state);
        if (!stepping)
            designAgain();
    };
    history.push(new Step(name, {inputs, catalogs}, std::move(changed), take));
    stepping = false;
    setModified(true);
}

void Session::Private::adopt(const InputState& state)
{
    inputs = withKnownHashes(state.inputs, *inputs);
    catalogs = state.catalogs;
    stale = true;
    restoreJob.cancel();
    Q_EMIT q.inputsChanged();
}

void Session::Private::designAgain()
{
    if (!snapshot->stages.empty())
        startDesign();
}

void Session::Private::forgetSteps()
{
    stepping = true;
    history.clear();
    history.resetClean();
    stepping = false;
    setModified(true);
}

void Session::Private::sign(Override& word) const
{
    if (word.author.empty())
        word.author = actor.toStdString();
    if (word.when.empty())
        word.when = now();
}

std::string Session::Private::now() const
{
    return clock().toUTC().toString(Qt::ISODate).toStdString();
}

void Session::Private::say(std::vector<Override> words, pipeline::ProjectInputs& changed)
{
    for (Override& word : words) {
        sign(word);
        record(store::EventType::ManualOverride, enumText(word.action) + " " + word.target, {}, toJson(word));
        changed.criteria.overrides = withWord(std::move(changed.criteria.overrides), std::move(word));
    }
}

void Session::Private::correct(std::vector<Override> words, const QString& step)
{
    pipeline::ProjectInputs changed = *inputs;
    say(std::move(words), changed);
    change(std::move(changed), step);
    designAgain();
}

std::shared_ptr<const pipeline::ProjectInputs> Session::inputs() const
{
    return d->inputs;
}

QUndoStack& Session::history() const
{
    return d->history;
}

void Session::setInputs(pipeline::ProjectInputs inputs, const QString& step)
{
    d->change(std::move(inputs), step);
}

Outcome Session::importDrawings(const QStringList& paths, const std::vector<Override>& words)
{
    pipeline::ProjectInputs inputs = *d->inputs;
    for (const QString& path : paths) {
        const std::string absolute = store::absolutePath(path.toStdString());
        if (!QFileInfo(path).isFile())
            return missing(absolute);
        addOrReplace(inputs.drawings, absolute);
    }
    for (const QString& path : paths)
        d->record(store::EventType::DrawingUploaded, "drawing imported", {},
                  {{"path", store::absolutePath(path.toStdString())}});
    followLabels(inputs, d->inputs->drawings);
    d->say(words, inputs);
    d->change(std::move(inputs), tr("Import %n drawing(s)", nullptr, int(paths.size())));
    return Done{};
}

Outcome Session::replaceDrawing(const QString& path, const QString& by)
{
    const std::string old = store::absolutePath(path.toStdString()), now = store::absolutePath(by.toStdString());
    pipeline::ProjectInputs inputs = *d->inputs;
    const auto place = find(inputs.drawings, old);
    if (place == inputs.drawings.end())
        return Fault{FaultCode::NothingToDo, old, {}, "the project has no such drawing"};
    if (!QFileInfo(by).isFile())
        return missing(now);
    if (now != old && find(inputs.drawings, now) != inputs.drawings.end())
        return Fault{FaultCode::NothingToDo, now, {}, "the project has this drawing already"};
    const std::size_t which = std::size_t(place - inputs.drawings.begin());
    const std::string before = labelsOf(inputs.drawings)[which];
    *place = {now, {}};
    const std::string after = labelsOf(inputs.drawings)[which];
    // Words about the file itself name it by its label or its file name.
    for (Override& word : inputs.criteria.overrides)
        word.target = renamed(renamed(word.target, before, after), QFileInfo(path).fileName().toStdString(),
                              QFileInfo(by).fileName().toStdString());
    followLabels(inputs, d->inputs->drawings);
    d->record(store::EventType::DrawingUploaded, "new revision of a drawing", {{"path", old}}, {{"path", now}});
    d->change(std::move(inputs), tr("New revision of %1").arg(QFileInfo(path).fileName()));
    d->designAgain();
    return Done{};
}

void Session::removeDrawing(const QString& path)
{
    pipeline::ProjectInputs inputs = *d->inputs;
    const auto place = find(inputs.drawings, store::absolutePath(path.toStdString()));
    if (place == inputs.drawings.end())
        return;
    inputs.drawings.erase(place);
    followLabels(inputs, d->inputs->drawings);
    d->change(std::move(inputs), tr("Remove %1").arg(QFileInfo(path).fileName()));
    d->designAgain();
}

Outcome Session::importCriteria(const QString& jsonPath)
{
    QFile file(jsonPath);
    if (!file.open(QIODevice::ReadOnly))
        return Fault{file.exists() ? FaultCode::FileUnreadable : FaultCode::FileNotFound, jsonPath.toStdString(), {},
                     file.errorString().toStdString()};
    const auto json = parseJson(file.readAll().toStdString(), jsonPath.toStdString());
    if (!json)
        return json.fault();
    auto criteria = building::criteriaFromJson(*json, jsonPath.toStdString());
    if (!criteria)
        return criteria.fault();
    pipeline::ProjectInputs inputs = *d->inputs;
    inputs.criteria = std::move(*criteria);
    d->change(std::move(inputs), tr("Import criteria"));
    return Done{};
}

void Session::applyOverride(Override override)
{
    const QString name = QString::fromStdString(enumText(override.action) + " " + override.target);
    d->correct({std::move(override)}, name);
}

void Session::correct(const Correction& correction)
{
    if (!correction.words.empty())
        d->correct(correction.words, correction.name);
}

void Session::retract(std::size_t override)
{
    pipeline::ProjectInputs inputs = *d->inputs;
    if (override >= inputs.criteria.overrides.size())
        return;
    const auto word = inputs.criteria.overrides.begin() + std::ptrdiff_t(override);
    d->record(store::EventType::ManualOverride, "withdrawn: " + enumText(word->action) + " " + word->target,
              toJson(*word), {});
    const QString name = tr("Withdraw override of %1").arg(QString::fromStdString(word->target));
    inputs.criteria.overrides.erase(word);
    d->change(std::move(inputs), name);
    d->designAgain();
}

} // namespace holdfast::session
