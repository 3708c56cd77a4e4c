// Rods as they are sawn: every piece from coupler to coupler, and the bars to buy for them.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/finding.h"
#include "core/engine/report/cutting.h"
#include "core/engine/rods/rod_schedule.h"

namespace holdfast::report {

struct StockLength {
    Length length;
    std::string source;
    bool verified = false;
};

// What suppliers commonly stock; the supplier of the job is asked.
std::vector<StockLength> commonStock();

struct ShopCriteria {
    std::vector<StockLength> stock = commonStock();
    Length kerf = Length(1.0 / 8);   // of an abrasive saw, set by judgement
    Length proud = Length(1.0 / 4);  // of rod beyond an end nut: two threads and more of any size, set by judgement
};

struct RodPiece {
    std::string run;
    int rod = 1;                 // of the run; 2 for the second of a pair
    int number = 1;              // from the bottom
    Length diameter;
    std::string grade;
    Length length;               // rounded up to the cutting grid
    bool isAnchor = false;       // the piece cast into the podium
};

// All pieces of one diameter and grade.
struct BarOrder {
    Length diameter;
    std::string grade;
    std::vector<std::size_t> pieces;  // of ShopList::pieces, one a row of the plan, each with count 1
    CutPlan plan;
};

struct ShopList {
    std::vector<RodPiece> pieces;     // by run, rod, number
    std::vector<BarOrder> orders;     // thinnest first, then by grade
    std::vector<Finding> findings;
};

// A piece begins and ends in the middle of a coupler; the anchor rod reaches through its head's nut, the last rod
// through its own, both by `proud`. A piece longer than every stock length and a run whose rods change without a
// coupler are findings, and the former is in no order. Faults: InvalidValue (stock), Cancelled.
Result<ShopList> shopList(const rods::RodSchedule& schedule, const ShopCriteria& criteria, const Run& run);

}  // namespace holdfast::report
