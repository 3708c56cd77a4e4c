// Identifiers for other programs: the same project, kind and label give the same one in every run and on every
// machine, so what a coordinator wrote beside a thing stays with it.
#pragma once

#include <string>
#include <string_view>

namespace holdfast::exports {

// UUID of version 5 (RFC 4122), lower case, 36 characters. Kinds in use: "project", "rod_run", "obstruction",
// "clash", "viewpoint", "comment", "parameter".
std::string uuidOf(std::string_view project, std::string_view kind, std::string_view label);
// The 22 characters IFC writes for a UUID; empty for a text that is none.
std::string ifcGuidOf(const std::string& uuid);

}  // namespace holdfast::exports
