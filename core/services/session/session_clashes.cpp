// What people say about clashes, and the rules clashes are judged by: inputs like every other.
#include "core/services/session/session_private.h"

namespace holdfast::session {

Outcome Session::judgeClashes(const std::vector<std::string>& labels, clash::ClashWord word)
{
    if (word.author.empty())
        word.author = d->actor.toStdString();
    if (word.time.empty())
        word.time = d->now();
    auto records = clash::withWord(d->inputs->clashRecords, labels, word);
    if (!records)
        return records.fault();
    Json said{{"clashes", labels}, {"comment", word.comment}};
    if (word.status)
        said["status"] = enumText(*word.status);
    if (word.assignee)
        said["assignee"] = *word.assignee;
    d->record(store::EventType::ManualOverride, "clashes judged by " + word.author, {}, said);
    pipeline::ProjectInputs changed = *d->inputs;
    changed.clashRecords = std::move(*records);
    d->change(std::move(changed), tr("Judge %n clash(es)", nullptr, int(labels.size())));
    d->designAgain();
    return Done{};
}

Result<ClashesHome> Session::importClashes(const QString& bcfPath)
{
    auto home = clashesFromBcf(bcfPath.toStdString(), *d->snapshot, d->inputs->clashRecords, d->actor.toStdString(),
                               d->now(), {});
    if (!home || !home->changes())
        return home;
    d->record(store::EventType::ManualOverride, "clash statuses imported", {},
              {{"path", bcfPath.toStdString()}, {"statuses", home->statuses}, {"comments", home->comments}});
    pipeline::ProjectInputs changed = *d->inputs;
    changed.clashRecords = home->records;
    d->change(std::move(changed), tr("Import clash statuses"));
    d->designAgain();
    return home;
}

Outcome Session::setClashRules(std::optional<clash::RuleSet> rules)
{
    if (rules)
        if (const Outcome valid = clash::validate(*rules, rules->name); !valid)
            return valid;
    d->record(store::EventType::InputsChanged, "clash rules changed", {},
              {{"rules", rules ? rules->name : clash::defaultRules().name}});
    pipeline::ProjectInputs changed = *d->inputs;
    changed.clashRules = std::move(rules);
    d->change(std::move(changed), tr("Change clash rules"));
    d->designAgain();
    return Done{};
}

} // namespace holdfast::session
