// What was left out, by class and reason: few sentences, however many elements.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/engine/base/finding.h"

namespace holdfast::ifc {

class SkippedList {
public:
    void add(const std::string& ifcClass, const std::string& reason, std::uint64_t id);
    // "12 of 48 IfcWall have no shape (#3, #17, #20 ...): curve IFCBSPLINECURVE is not read." At most three
    // reasons a class.
    std::vector<Finding> findings(const std::string& file, const std::map<std::string, std::size_t>& counts) const;

private:
    struct Reason {
        std::size_t count = 0;
        std::vector<std::uint64_t> first;
    };
    std::map<std::string, std::map<std::string, Reason>> m_reasons;
};

} // namespace holdfast::ifc
