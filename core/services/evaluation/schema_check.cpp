#include "core/services/evaluation/schema_check.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace holdfast::evaluation {

namespace {

constexpr double kEachViolation = 0.25;   // by judgement: four break an answer

bool isOfType(const Json& value, const std::string& type)
{
    if (type == "object")
        return value.is_object();
    if (type == "array")
        return value.is_array();
    if (type == "string")
        return value.is_string();
    if (type == "number")
        return value.is_number();
    if (type == "integer")
        return value.is_number_integer()
            || (value.is_number() && std::floor(value.get<double>()) == value.get<double>());
    if (type == "boolean")
        return value.is_boolean();
    return type == "null" && value.is_null();
}

bool isKnown(const std::string& word)
{
    constexpr std::array kWords{"type",      "properties", "required", "additionalProperties", "items",
                                "enum",      "const",      "minimum",  "maximum",              "minItems",
                                "maxItems",  "minLength",  "maxLength", "description",         "title",
                                "$schema"};
    return std::ranges::find(kWords, word) != kWords.end();
}

class SchemaReader {
public:
    std::vector<Complaint> found;

    void check(const Json& value, const Json& schema, const std::string& path)
    {
        if (!schema.is_object())
            return;
        for (const auto& [word, rule] : schema.items())
            if (!isKnown(word))
                say("schema.unknown", path, "is under the rule \"" + word + "\", which is not checked here");
        if (!checkType(value, schema, path))
            return;
        if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end())
            say("schema.enum", path, "is none of the values allowed");
        if (schema.contains("const") && schema["const"] != value)
            say("schema.enum", path, "is not the value required");
        checkNumber(value, schema, path);
        checkText(value, schema, path);
        checkObject(value, schema, path);
        checkList(value, schema, path);
    }

private:
    void say(const char* kind, const std::string& path, const std::string& words)
    {
        found.push_back({kind, (path.empty() ? std::string("the answer") : path) + " " + words, true});
    }

    bool checkType(const Json& value, const Json& schema, const std::string& path)
    {
        const auto type = schema.find("type");
        if (type == schema.end())
            return true;
        const Json types = type->is_array() ? *type : Json::array({*type});
        for (const Json& one : types)
            if (one.is_string() && isOfType(value, one.get<std::string>()))
                return true;
        say("schema.type", path, "is not of the type " + types.dump());
        return false;
    }

    void checkNumber(const Json& value, const Json& schema, const std::string& path)
    {
        if (!value.is_number())
            return;
        const double number = value.get<double>();
        if (const auto least = schema.find("minimum"); least != schema.end() && number < least->get<double>())
            say("schema.range", path, "is below " + least->dump());
        if (const auto most = schema.find("maximum"); most != schema.end() && number > most->get<double>())
            say("schema.range", path, "is above " + most->dump());
    }

    void checkText(const Json& value, const Json& schema, const std::string& path)
    {
        if (!value.is_string())
            return;
        const auto size = value.get<std::string>().size();
        if (const auto least = schema.find("minLength"); least != schema.end() && size < least->get<std::size_t>())
            say("schema.size", path, "is shorter than " + least->dump() + " letters");
        if (const auto most = schema.find("maxLength"); most != schema.end() && size > most->get<std::size_t>())
            say("schema.size", path, "is longer than " + most->dump() + " letters");
    }

    void checkObject(const Json& value, const Json& schema, const std::string& path)
    {
        if (!value.is_object())
            return;
        const Json properties = schema.value("properties", Json::object());
        for (const Json& name : schema.value("required", Json::array()))
            if (!value.contains(name.get<std::string>()))
                say("schema.required", join(path, name.get<std::string>()), "is missing");
        const bool closed = schema.contains("additionalProperties") && schema["additionalProperties"] == false;
        for (const auto& [name, part] : value.items()) {
            if (properties.contains(name))
                check(part, properties[name], join(path, name));
            else if (closed)
                say("schema.additional", join(path, name), "was not asked for");
        }
    }

    void checkList(const Json& value, const Json& schema, const std::string& path)
    {
        if (!value.is_array())
            return;
        const auto least = schema.find("minItems");
        if (least != schema.end() && value.size() < least->get<std::size_t>())
            say("schema.size", path, "has fewer than " + least->dump() + " entries");
        if (const auto most = schema.find("maxItems"); most != schema.end() && value.size() > most->get<std::size_t>())
            say("schema.size", path, "has more than " + most->dump() + " entries");
        if (const auto each = schema.find("items"); each != schema.end())
            for (std::size_t i = 0; i < value.size(); ++i)
                check(value[i], *each, path + "[" + std::to_string(i) + "]");
    }

    static std::string join(const std::string& path, const std::string& name)
    {
        return path.empty() ? name : path + "." + name;
    }
};

double valueOf(const std::vector<Complaint>& complaints)
{
    return std::max(0.0, 1.0 - kEachViolation * double(complaints.size()));
}

// JSON, or nothing; an answer in a fence of ``` is none: the form was asked for strictly.
std::optional<Json> parsed(const std::string& text)
{
    Json json = Json::parse(text, nullptr, false);
    return json.is_discarded() ? std::nullopt : std::optional(std::move(json));
}

Score formOf(const Item& item, const Answer& answer)
{
    Score score{EvaluatorKind::Schema, 0, 0, {}};
    const auto schema = parsed(item.schema);
    const auto value = parsed(answer.text);
    if (!schema) {
        score.complaints.push_back({"schema.broken", "the schema of the answer is itself no JSON", true});
    } else if (!value) {
        score.complaints.push_back({"schema.json", "the answer is not JSON, or is cut off", true});
    } else {
        score.complaints = schemaViolations(*value, *schema);
        score.value = valueOf(score.complaints);
    }
    return score;
}

void checkTool(const Item& item, const ToolUse& use, std::vector<Complaint>& complaints)
{
    const auto spec = std::ranges::find(item.tools, use.name, &ToolSpec::name);
    if (spec == item.tools.end()) {
        complaints.push_back({"tool.unknown", "there is no tool " + use.name, true});
        return;
    }
    const auto arguments = parsed(use.arguments.empty() ? "{}" : use.arguments);
    if (!arguments)
        complaints.push_back({"tool.arguments", "the arguments of " + use.name + " are not JSON", true});
    else if (const auto schema = parsed(spec->parameters))
        for (Complaint& one : schemaViolations(*arguments, *schema))
            complaints.push_back({"tool.arguments", use.name + ": " + one.words, true});
    if (use.failed)
        complaints.push_back({"tool.failed", "the tool " + use.name + " failed", false});
}

// Of the last turns and the answer, as many as the window says.
std::vector<ToolUse> usesOf(const Item& item, const Answer& answer, const EvaluatorRow& row)
{
    const std::size_t skip = row.windowFrom > 0 && int(item.turns.size()) > row.windowFrom
                               ? item.turns.size() - std::size_t(row.window)
                               : 0;
    std::vector<ToolUse> uses;
    for (std::size_t i = skip; i < item.turns.size(); ++i)
        if (item.turns[i].speaker == Speaker::Assistant)
            uses.insert(uses.end(), item.turns[i].tools.begin(), item.turns[i].tools.end());
    uses.insert(uses.end(), answer.tools.begin(), answer.tools.end());
    return uses;
}

// The share of calls without a complaint.
Score toolsOf(const Item& item, const Answer& answer, const EvaluatorRow& row)
{
    Score score{EvaluatorKind::Schema, 1, 0, {}};
    const std::vector<ToolUse> uses = usesOf(item, answer, row);
    std::set<std::string> seen;
    int good = 0;
    for (const ToolUse& use : uses) {
        const std::size_t before = score.complaints.size();
        checkTool(item, use, score.complaints);
        if (!seen.insert(use.name + '\n' + use.arguments).second)
            score.complaints.push_back({"tool.repeated", use.name + " was called twice with the same", false});
        good += score.complaints.size() == before;
    }
    if (!uses.empty())
        score.value = double(good) / double(uses.size());
    return score;
}

} // namespace

std::vector<Complaint> schemaViolations(const Json& value, const Json& schema)
{
    SchemaReader reader;
    try {
        reader.check(value, schema, {});
    } catch (const Json::exception& thrown) {   // a rule of the schema is itself of the wrong type
        reader.found.push_back({"schema.broken", std::string("the schema is not understood: ") + thrown.what(), true});
    }
    return std::move(reader.found);
}

std::optional<Score> checkForm(const Item& item, const Answer& answer, const Policy& policy)
{
    const EvaluatorRow& row = policy.row(EvaluatorKind::Schema);
    const bool tools = !item.tools.empty() || !answer.tools.empty();
    if (item.schema.empty() && !tools)
        return std::nullopt;
    Score score = item.schema.empty() ? Score{EvaluatorKind::Schema, 1, 0, {}} : formOf(item, answer);
    if (tools) {
        Score used = toolsOf(item, answer, row);
        score.value = std::min(score.value, used.value);
        std::ranges::move(used.complaints, std::back_inserter(score.complaints));
    }
    score.confidence = row.confidence;
    return score;
}

} // namespace holdfast::evaluation
