// Lists of scenarios: from a file, and those that are asked for first.
#include <algorithm>
#include <set>

#include "core/services/scenarios/scenario.h"

namespace holdfast::scenarios {

namespace {

constexpr const char* kSchema = "holdfast.scenarios/1";

Result<Scenario> scenarioFrom(const Json& json, const std::string& file, const std::string& place)
{
    const auto wrong = [&](const std::string& cause) { return Fault{FaultCode::InvalidValue, file, place, cause}; };
    const bool isNamed = json.is_object() && json.contains("name") && json["name"].is_string()
        && !json["name"].get<std::string>().empty();
    if (!isNamed)
        return wrong("a scenario needs a name");
    if (!json.contains("set") || !json["set"].is_object() || json["set"].empty())
        return wrong("a scenario needs \"set\" with at least one criterion: {\"codes.basis\": \"lrfd\"}");
    Scenario scenario{json["name"].get<std::string>(), {}};
    for (const auto& [key, value] : json.items())
        if (key != "name" && key != "set" && key != "comment")
            return Fault{FaultCode::UnknownField, file, place + "." + key, "is not a known field"};
    for (const auto& [path, value] : json["set"].items())
        scenario.changes.push_back({path, value});
    return scenario;
}

template<NamedEnum E>
building::CriterionChange to(const char* path, E value)
{
    return {path, enumText(value)};
}

} // namespace

Result<std::vector<Scenario>> scenariosFromJson(const std::string& text, const std::string& file)
{
    const auto json = parseJson(text, file);
    if (!json)
        return json.fault();
    if (!json->is_object() || !json->contains("scenarios") || !(*json)["scenarios"].is_array()
        || json->value("schema", kSchema) != kSchema)
        return Fault{FaultCode::Malformed, file, {}, std::string("is no list of scenarios (") + kSchema + ")"};
    std::vector<Scenario> scenarios;
    std::set<std::string> names;
    const Json& list = (*json)["scenarios"];
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string place = "scenarios[" + std::to_string(i) + "]";
        auto scenario = scenarioFrom(list[i], file, place);
        if (!scenario)
            return scenario.fault();
        if (!names.insert(scenario->name).second)
            return Fault{FaultCode::InvalidValue, file, place, "the name \"" + scenario->name + "\" stands twice"};
        scenarios.push_back(std::move(*scenario));
    }
    if (scenarios.empty())
        return Fault{FaultCode::Empty, file, "scenarios", "there is none to compare"};
    return scenarios;
}

Json toJson(const std::vector<Scenario>& scenarios)
{
    Json list = Json::array();
    for (const Scenario& scenario : scenarios) {
        Json set = Json::object();
        for (const building::CriterionChange& change : scenario.changes)
            set[change.path] = change.value;
        list.push_back({{"name", scenario.name}, {"set", std::move(set)}});
    }
    return {{"schema", kSchema}, {"scenarios", std::move(list)}};
}

std::vector<Scenario> usualScenarios(const building::DesignCriteria& criteria, const rods::Catalogs& catalogs)
{
    using namespace building;
    std::vector<Scenario> list;
    const bool isAsd = criteria.codes.basis == DesignBasis::Asd;
    list.push_back({isAsd ? "LRFD" : "ASD", {to("codes.basis", isAsd ? DesignBasis::Lrfd : DesignBasis::Asd)}});
    const bool is16 = criteria.codes.loads == Asce7::Asce7_16;
    list.push_back({is16 ? "ASCE 7-22" : "ASCE 7-16",
                    {to("codes.loads", is16 ? Asce7::Asce7_22 : Asce7::Asce7_16)}});
    std::set<std::string> grades;    // a grade has a row for every range of diameters
    for (const rods::RodGrade& grade : catalogs.grades)
        if (grades.insert(grade.id).second && criteria.rods.grades != std::vector{grade.id})
            list.push_back({"Only " + grade.id, {{"rods.grades", Json::array({grade.id})}}});
    for (const auto& [preference, name] : {std::pair(RodPreference::Lightest, "Lightest"),
                                           std::pair(RodPreference::Cheapest, "Cheapest"),
                                           std::pair(RodPreference::FewestParts, "Fewest parts")})
        if (criteria.rods.preference != preference)
            list.push_back({name, {to("rods.preference", preference)}});
    for (const auto& [device, name] : {std::pair(DeviceKind::Ratchet, "Ratchet devices"),
                                       std::pair(DeviceKind::Screw, "Screw devices")})
        if (criteria.rods.device != device)
            list.push_back({name, {to("rods.device", device)}});
    if (criteria.rods.resisting != ResistingMomentRule::CompressionCentroid)
        list.push_back({"Strict statics", {to("rods.resisting", ResistingMomentRule::CompressionCentroid)}});
    const auto isRigid = [](const DiaphragmCriteria& d) { return d.kind == DiaphragmKind::Rigid; };
    if (!criteria.loads.diaphragms.empty() && !std::ranges::all_of(criteria.loads.diaphragms, isRigid))
        list.push_back({"Rigid diaphragms", {to("loads.diaphragms.kind", DiaphragmKind::Rigid)}});
    return list;
}

} // namespace holdfast::scenarios
