// What the checks of a set share: the list they write to, how a sheet is called, and the checks that compare all
// sheets with what most of them say.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/finding.h"
#include "core/engine/sheet_checks/sheet_facts.h"

namespace holdfast::sheet_checks {

class CheckList {
public:
    void say(std::string rule, Severity severity, const SheetFacts& sheet, std::string message, std::string remedy);
    void say(std::string rule, Severity severity, Subject subject, std::string message, std::string remedy);
    // The worst first; of equal ones in the order they were said.
    std::vector<Finding> sorted();

private:
    std::vector<Finding> m_findings;
};

std::string label(const SheetFacts& sheet);   // number, else the place
std::string place(const SheetFacts& sheet);   // "set.pdf page 3"
std::string inches(double value);             // "22", "34.5"

// A sheet index, where there is one, against the sheets that were given.
void checkIndex(const std::vector<SheetFacts>& sheets, CheckList& list);
// Title block fields that most sheets have, and values that shall be one for the set.
void checkFields(const std::vector<SheetFacts>& sheets, CheckList& list);

} // namespace holdfast::sheet_checks
