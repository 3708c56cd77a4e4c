// Units, owner and property sets of an IFC model.
#pragma once

#include <optional>

#include "core/services/exports/ifc_model.h"
#include "core/services/exports/part21.h"
#include "core/services/exports/rod_facts.h"

namespace holdfast::exports {

// Inches, square and cubic inches, radians, pounds-force.
Part21Ref ifcUnits(Part21File& file);
// Person, organisation, program and time. `time` as "2026-11-21T09:00:00".
Part21Ref ifcOwner(Part21File& file, const building::ProjectInfo& project, const std::string& time);

struct IfcProperty {
    std::string name;
    Part21Record value;          // IFCLABEL('A36')
};

IfcProperty label(const std::string& name, const std::string& text);
IfcProperty lengthOf(const std::string& name, Length length);
IfcProperty force(const std::string& name, Force force);
IfcProperty ratio(const std::string& name, double value);
IfcProperty number(const std::string& name, long value);
IfcProperty truth(const std::string& name, bool value);

std::vector<IfcProperty> runProperties(const rods::RodRun& run, const pipeline::Snapshot& snapshot);
std::vector<IfcProperty> wallProperties(const building::ShearWall& wall);
// Of a piece of hardware whose catalogue row has been verified or not; empty where no catalogue row is behind it.
std::optional<bool> isVerified(const solids::Part& part, const rods::RodRun& run, const rods::Catalogs& catalogs);

}  // namespace holdfast::exports
