// A finding: the work was done and the answer is bad or doubtful. An assumption: a value nobody entered.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/reflect.h"

namespace holdfast {

enum class Severity { Info, Warning, Error, Critical };
HOLDFAST_NAMES(Severity, Info, Warning, Error, Critical)

enum class SubjectKind { Project, Drawing, Sheet, Wall, Holdown, Stack, RodRun, Obstruction, Clash, Stage };
HOLDFAST_NAMES(SubjectKind, Project, Drawing, Sheet, Wall, Holdown, Stack, RodRun, Obstruction, Clash, Stage)

// What a finding, selection or trail is about: a kind and the label the reader sees ("RR-2-A-L").
struct Subject {
    SubjectKind kind = SubjectKind::Project;
    std::string label;
    int level = -1;  // story number, -1 when it concerns all
    auto operator<=>(const Subject&) const = default;
};
HOLDFAST_FIELDS(Subject, kind, label, level)

struct Finding {
    std::string rule;         // stable dotted name: "rod.tension", "plan.scale.missing"
    Severity severity = Severity::Warning;
    Subject subject;
    std::string message;      // one sentence: what, where, how much with units
    std::string remedy;       // what to do about it
    std::string clause;       // code clause or failure-mode id, may be empty
    std::optional<double> ratio;  // demand over limit where there is one
};
HOLDFAST_FIELDS(Finding, rule, severity, subject, message, remedy, clause, ratio)

enum class AssumptionCategory { Geometry, Material, Loading, Code, Construction, Coordination };
HOLDFAST_NAMES(AssumptionCategory, Geometry, Material, Loading, Code, Construction, Coordination)

enum class AssumptionSource { DrawingInference, CodeDefault, IndustryStandard, UserInput, ManufacturerData,
                              EngineeringJudgment };
HOLDFAST_NAMES(AssumptionSource, DrawingInference, CodeDefault, IndustryStandard, UserInput, ManufacturerData,
               EngineeringJudgment)

struct Assumption {
    std::string key;          // stable name: "materials.moisture.final"
    AssumptionCategory category = AssumptionCategory::Code;
    std::string description;  // what was assumed, as a sentence
    std::string value;        // with its unit
    AssumptionSource source = AssumptionSource::CodeDefault;
    std::string reference;    // clause, page, catalogue
    bool verified = true;     // false prints a dagger wherever it reaches the reader
};
HOLDFAST_FIELDS(Assumption, key, category, description, value, source, reference, verified)

} // namespace holdfast
