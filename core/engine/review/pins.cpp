#include "core/engine/review/pins.h"

#include <algorithm>
#include <charconv>

namespace holdfast::review {

namespace {

template<class List>
bool names(const List& list, const std::string& label)
{
    return std::ranges::any_of(list, [&](const auto& one) { return one.label == label; });
}

bool isSheet(const pipeline::Snapshot& s, const std::string& label)
{
    return s.plans && std::ranges::any_of(s.plans->sheets, [&](const building::Sheet& sheet) {
        return sheet.number == label;
    });
}

std::string findingName(const Finding& finding)
{
    return finding.rule + "@" + finding.subject.label;
}

bool isFinding(const pipeline::Snapshot& s, const std::string& label)
{
    return std::ranges::any_of(pipeline::allFindings(s), [&](const Finding& f) {
        return findingName(f) == label || f.rule == label;
    });
}

bool isPage(const std::string& label)
{
    int page = 0;
    const auto read = std::from_chars(label.data(), label.data() + label.size(), page);
    return read.ec == std::errc() && read.ptr == label.data() + label.size() && page >= 1;
}

bool isNumber(const std::vector<Fact>& facts, const std::string& label)
{
    return std::ranges::any_of(facts, [&](const Fact& f) { return f.about + "/" + f.field == label; });
}

bool isThere(PinKind kind, const std::string& label, const pipeline::Snapshot& s, const std::vector<Fact>& facts)
{
    switch (kind) {
    case PinKind::Project: return label.empty();
    case PinKind::RodRun: return s.schedule && names(s.schedule->runs, label);
    case PinKind::Wall: return s.layout && names(s.layout->walls, label);
    case PinKind::Stack: return s.layout && names(s.layout->stacks, label);
    case PinKind::Clash: return s.clashes && names(s.clashes->clashes, label);
    case PinKind::Finding: return isFinding(s, label);
    case PinKind::Sheet: return isSheet(s, label);
    case PinKind::Page: return isPage(label);
    case PinKind::Number: return isNumber(facts, label);
    }
    return false;
}

std::string kindNames()
{
    std::string all;
    for (const auto& entry : enumNames(std::type_identity<PinKind>{}))
        all += (all.empty() ? "" : ", ") + snakeCase(entry.second);
    return all;
}

std::string spaced(std::string name)
{
    std::ranges::replace(name, '_', ' ');
    return name;
}

} // namespace

Result<Pin> pinOf(const std::string& text, const pipeline::Snapshot& snapshot, const std::vector<Fact>& facts)
{
    if (text.empty() || text == "project")
        return Pin{};
    const std::size_t colon = text.find(':');
    PinKind kind{};
    if (colon != std::string::npos && parseEnum(text.substr(0, colon), kind)) {
        const std::string label = text.substr(colon + 1);
        if (isThere(kind, label, snapshot, facts))
            return Pin{kind, label};
        return Fault{FaultCode::InvalidValue, {}, "--at", "the project has no " + spaced(enumText(kind)) + " '" + label
                                                              + "'"};
    }
    for (const PinKind candidate : {PinKind::RodRun, PinKind::Wall, PinKind::Stack, PinKind::Clash, PinKind::Sheet,
                                    PinKind::Finding, PinKind::Number})
        if (isThere(candidate, text, snapshot, facts))
            return Pin{candidate, text};
    return Fault{FaultCode::InvalidValue, {}, "--at",
                 "nothing in the project is called '" + text + "'; a kind may stand before it: " + kindNames()};
}

std::optional<Subject> subjectOf(const Pin& pin)
{
    switch (pin.kind) {
    case PinKind::RodRun: return Subject{SubjectKind::RodRun, pin.label, -1};
    case PinKind::Wall: return Subject{SubjectKind::Wall, pin.label, -1};
    case PinKind::Stack: return Subject{SubjectKind::Stack, pin.label, -1};
    case PinKind::Clash: return Subject{SubjectKind::Clash, pin.label, -1};
    case PinKind::Sheet: return Subject{SubjectKind::Sheet, pin.label, -1};
    default: return std::nullopt;
    }
}

Pin pinOf(const Subject& subject)
{
    switch (subject.kind) {
    case SubjectKind::RodRun: return {PinKind::RodRun, subject.label};
    case SubjectKind::Wall: return {PinKind::Wall, subject.label};
    case SubjectKind::Stack: return {PinKind::Stack, subject.label};
    case SubjectKind::Clash: return {PinKind::Clash, subject.label};
    case SubjectKind::Sheet: return {PinKind::Sheet, subject.label};
    default: return {};
    }
}

std::string textOf(const Pin& pin)
{
    if (pin.kind == PinKind::Project)
        return "project";
    if (pin.kind == PinKind::Page)
        return "page " + pin.label + " of the report";
    return spaced(enumText(pin.kind)) + " " + pin.label;
}

} // namespace holdfast::review
