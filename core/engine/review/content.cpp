#include "core/engine/review/content.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <initializer_list>
#include <map>
#include <set>

#include "core/engine/base/archive.h"
#include "core/engine/base/json.h"

namespace holdfast::review {

namespace {

// Nine digits: more than anybody measures, fewer than a value loses on its way through a file and back.
std::string numberText(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.9g", value);
    return text.data();
}

// Places in lists (shifted by every new neighbour) and places in files (moved with the file) are no content.
bool isPlace(const std::string& key, const Json& value)
{
    static const std::set<std::string> ids = {"id", "stack", "wall", "walls"};
    const bool numbers = value.is_number()
        || (value.is_array() && std::ranges::all_of(value, [](const Json& e) { return e.is_number(); }));
    return key == "source" || key == "when" || key == "author" || (numbers && ids.contains(key));
}

std::string canonical(const Json& json)
{
    std::string out;
    if (json.is_object()) {
        for (const auto& [key, value] : json.items())
            if (!isPlace(key, value))
                out += key + ":" + canonical(value) + ";";
        return "{" + out + "}";
    }
    if (json.is_array()) {
        for (const Json& element : json)
            out += canonical(element) + ",";
        return "[" + out + "]";
    }
    if (json.is_number_float())
        return numberText(json.get<double>());
    return json.is_string() ? json.get<std::string>() : json.dump();
}

std::string digest(const Json& json)
{
    constexpr std::size_t kDigits = 16;
    const std::string text = canonical(json);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    return "#" + contentHash({bytes, text.size()}).substr(0, kDigits);
}

std::string valueText(const Json& json)
{
    if (json.is_structured())
        return digest(json);
    const std::string text = canonical(json);
    return text.empty() ? "\"\"" : text;    // empty is kept for what is not known
}

class FactList {
public:
    void add(FactKind kind, std::string about, std::string field, std::string value)
    {
        m_facts.push_back({kind, std::move(about), std::move(field), std::move(value)});
    }
    // Every leaf by its path: "stories[story 1].height_in".
    void addTree(const std::string& about, const Json& json, const std::string& path)
    {
        if (json.is_object())
            for (const auto& [key, value] : json.items())
                addTree(about, value, path.empty() ? key : path + "." + key);
        else if (json.is_array() && !json.empty() && json.front().is_object())
            for (std::size_t i = 0; i < json.size(); ++i)
                addTree(about, json[i], path + "[" + nameOf(json[i], i) + "]");
        else
            add(FactKind::Input, about, path, json.is_array() ? listText(json) : valueText(json));
    }
    // The named members as they are, all others as one digest.
    void addElement(const std::string& about, const Json& json, std::initializer_list<const char*> shown)
    {
        Json rest = json;
        for (const char* name : shown)
            if (const auto member = json.find(name); member != json.end()) {
                add(FactKind::Result, about, name, valueText(*member));
                rest.erase(name);
            }
        add(FactKind::Result, about, "its calculation", digest(rest));
    }
    // Sorted; facts that share a name are told apart by their number.
    std::vector<Fact> take()
    {
        std::ranges::sort(m_facts);
        std::map<std::pair<std::string, std::string>, int> seen;
        for (Fact& fact : m_facts)
            if (const int n = ++seen[{fact.about, fact.field}]; n > 1)
                fact.field += " (" + std::to_string(n) + ")";
        std::ranges::sort(m_facts);
        return std::move(m_facts);
    }

private:
    static std::string nameOf(const Json& element, std::size_t at)
    {
        for (const char* key : {"label", "name", "mark", "story"})
            if (const auto name = element.find(key);
                name != element.end() && !name->is_structured() && !canonical(*name).empty())
                return std::string(key) + " " + canonical(*name);
        return std::to_string(at + 1);
    }
    static std::string listText(const Json& list)
    {
        std::string text = canonical(list);
        return text.size() <= 60 ? text : digest(list);
    }

    std::vector<Fact> m_facts;
};

std::string fileName(const std::string& path)
{
    const auto slash = path.find_last_of("/\\");
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

void addInputs(FactList& list, const pipeline::ProjectInputs& inputs, const rods::Catalogs& catalogs)
{
    Json criteria = toJson(inputs.criteria);
    criteria.erase("overrides");
    list.addTree("criteria", criteria, {});
    for (const building::Override& word : inputs.criteria.overrides)
        list.add(FactKind::Input, "override", enumText(word.action) + " " + word.target, valueText(toJson(word)));
    for (const pipeline::DrawingInput& drawing : inputs.drawings)
        list.add(FactKind::Input, "drawing " + fileName(drawing.path), "content", drawing.sha256);
    list.add(FactKind::Input, "catalogue", "edition", catalogs.edition);
    list.add(FactKind::Input, "catalogue", "rows", digest(toJson(catalogs)));
    if (inputs.layout)
        list.add(FactKind::Input, "walls", "as entered", digest(toJson(*inputs.layout)));
    if (inputs.baseline)
        list.add(FactKind::Input, "baseline", "content", digest(toJson(*inputs.baseline)));
    if (inputs.clashRules)
        list.add(FactKind::Input, "clash rules", inputs.clashRules->name, digest(toJson(*inputs.clashRules)));
    for (const clash::ClashRecord& record : clash::spoken(inputs.clashRecords)) {
        list.add(FactKind::Input, "clash " + record.label, "status said", enumText(record.status));
        if (!record.assignee.empty())
            list.add(FactKind::Input, "clash " + record.label, "assignee", record.assignee);
        list.add(FactKind::Input, "clash " + record.label, "comments", std::to_string(record.comments.size()));
    }
}

void addBuilding(FactList& list, const pipeline::Snapshot& s)
{
    if (s.layout) {
        for (const building::ShearWall& wall : s.layout->walls)
            list.addElement("wall " + wall.label, toJson(wall), {"level", "length_in", "mark", "confidence"});
        for (const building::WallStack& stack : s.layout->stacks)
            list.addElement("wall stack " + stack.label, toJson(stack), {});
        list.add(FactKind::Result, "schedules", "rows",
                 digest({toJson(s.layout->schedule), toJson(s.layout->holdownSchedule)}));
        list.add(FactKind::Result, "hold-downs", "all", digest(toJson(s.layout->holdowns)));
        list.add(FactKind::Result, "obstructions", "all", digest(toJson(s.layout->obstructions)));
    }
    if (s.forces)
        list.addElement("story forces", toJson(*s.forces), {});
    if (s.path)
        for (const loadpath::StackLoads& stack : s.path->stacks)
            list.addElement("load path of " + stack.label, toJson(stack), {});
}

void addDesign(FactList& list, const pipeline::Snapshot& s)
{
    if (s.schedule)
        for (const rods::RodRun& run : s.schedule->runs)
            list.addElement("rod run " + run.label, toJson(run),
                            {"utilization", "governing", "governing_story", "rods", "segments", "restraints",
                             "anchor"});
    if (s.clashes)
        for (const clash::Clash& c : s.clashes->clashes)
            list.addElement("clash " + c.label, toJson(c), {"severity", "status", "gap_in"});
    if (s.compliance)
        list.addElement("code compliance", toJson(*s.compliance), {"passed", "failed", "noted"});
    if (s.audit)
        list.addElement("verification", toJson(*s.audit), {"verified_runs", "total_runs"});
    if (s.revisions)
        list.addElement("revision comparison", toJson(*s.revisions), {});
}

void addJudgement(FactList& list, const pipeline::Snapshot& s)
{
    if (s.confidence)
        list.addElement("confidence", toJson(*s.confidence), {"overall", "risk", "can_proceed"});
    for (const Finding& f : pipeline::allFindings(s))
        list.add(FactKind::Result, "finding " + f.rule, f.subject.label.empty() ? "project" : f.subject.label,
                 enumText(f.severity));
    for (const Assumption& a : pipeline::allAssumptions(s))
        list.add(FactKind::Result, "assumption", a.key, a.value.empty() ? "\"\"" : a.value);
}

bool isDigest(const std::string& value)
{
    return value.starts_with('#');
}

std::string shortened(const std::string& value)
{
    constexpr std::size_t kMost = 48;
    return value.size() <= kMost ? value : value.substr(0, kMost) + "...";
}

} // namespace

std::vector<Fact> inputFacts(const pipeline::ProjectInputs& inputs, const rods::Catalogs& catalogs)
{
    FactList list;
    addInputs(list, inputs, catalogs);
    return list.take();
}

std::vector<Fact> factsOf(const pipeline::Snapshot& snapshot)
{
    FactList list;
    addInputs(list, *snapshot.inputs, *snapshot.catalogs);
    addBuilding(list, snapshot);
    addDesign(list, snapshot);
    addJudgement(list, snapshot);
    return list.take();
}

std::string textOf(const std::vector<Fact>& facts)
{
    std::string text;
    for (const Fact& fact : facts)
        text += enumText(fact.kind) + "\t" + fact.about + "\t" + fact.field + "\t" + fact.value + "\n";
    return text;
}

std::vector<Change> changesBetween(const std::vector<Fact>& before, const std::vector<Fact>& after)
{
    std::map<std::pair<std::string, std::string>, Change> seen;
    std::set<std::pair<std::string, std::string>> unknown;
    for (const Fact& fact : before) {
        seen[{fact.about, fact.field}] = {fact.about, fact.field, fact.value, {}};
        if (fact.value.empty())
            unknown.insert({fact.about, fact.field});
    }
    for (const Fact& fact : after) {
        Change& change = seen.try_emplace({fact.about, fact.field}, Change{fact.about, fact.field, {}, {}})
                             .first->second;
        change.after = fact.value;
        if (fact.value.empty())
            unknown.insert({fact.about, fact.field});
    }
    // Inputs first: they are why the results differ.
    std::set<std::pair<std::string, std::string>> entered;
    for (const std::vector<Fact>* facts : {&before, &after})
        for (const Fact& fact : *facts)
            if (fact.kind == FactKind::Input)
                entered.insert({fact.about, fact.field});
    std::vector<Change> changes;
    for (const bool inputs : {true, false})
        for (const auto& [name, change] : seen)
            if (change.before != change.after && !unknown.contains(name) && entered.contains(name) == inputs)
                changes.push_back(change);
    return changes;
}

std::vector<Change> changesBetween(const std::vector<Fact>& before, const std::vector<Fact>& after, FactKind kind)
{
    const auto of = [kind](const std::vector<Fact>& facts) {
        std::vector<Fact> chosen;
        std::ranges::copy_if(facts, std::back_inserter(chosen), [kind](const Fact& f) { return f.kind == kind; });
        return chosen;
    };
    return changesBetween(of(before), of(after));
}

std::string sentenceOf(const Change& change)
{
    const std::string name = change.about + ": " + change.field;
    if (change.before.empty())
        return name + " is new" + (isDigest(change.after) ? "" : " (" + shortened(change.after) + ")");
    if (change.after.empty())
        return name + " is gone";
    if (isDigest(change.before) || isDigest(change.after) || change.field == "content")
        return name + " changed";
    return name + " " + shortened(change.before) + " -> " + shortened(change.after);
}

std::string summaryOf(const std::vector<Change>& changes)
{
    constexpr std::size_t kNamed = 6;
    std::string text;
    for (std::size_t i = 0; i < changes.size() && i < kNamed; ++i)
        text += (i ? "; " : "") + sentenceOf(changes[i]);
    if (changes.size() > kNamed)
        text += "; and " + std::to_string(changes.size() - kNamed) + " more";
    return text;
}

} // namespace holdfast::review
