// Scores added up and printed.
#include <algorithm>
#include <cstdio>

#include "tests/support/plan_sets/score.h"

namespace holdfast::support {

namespace {

double rank(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

} // namespace

void Score::add(const Score& o)
{
    walls.add(o.walls);
    endErrors.insert(endErrors.end(), o.endErrors.begin(), o.endErrors.end());
    marks.add(o.marks);
    openings.add(o.openings);
    holdowns.add(o.holdowns);
    scales.add(o.scales);
    asked += o.asked;
    levels.add(o.levels);
    registrations.add(o.registrations);
    cells.add(o.cells);
    stacks.add(o.stacks);
    grids.add(o.grids);
    readSeconds += o.readSeconds;
    detectSeconds += o.detectSeconds;
}

std::string tableHead()
{
    return "seed    walls   prec    rec   end50  end95  marks  openg  holdn  scale asked  level  regis  "
           "cells  stack"
           "  grids   read detect";
}

std::string tableRow(const std::string& name, const Score& s)
{
    char text[256];
    std::snprintf(text, sizeof text,
                  "%-6s %6.3f %6.3f %6.3f %6.2f %6.2f %6.3f %6.3f %6.3f %6.3f %5d %6.3f %6.3f %6.3f %6.3f "
                  "%6.3f %6.2f %6.2f",
                  name.c_str(), s.walls.f1(), s.walls.precision(), s.walls.recall(), rank(s.endErrors, 0.5),
                  rank(s.endErrors, 0.95), s.marks.recall(), s.openings.f1(), s.holdowns.f1(),
                  s.scales.recall(), s.asked, s.levels.recall(), s.registrations.recall(), s.cells.f1(),
                  s.stacks.recall(), s.grids.f1(), s.readSeconds, s.detectSeconds);
    return text;
}

} // namespace holdfast::support
