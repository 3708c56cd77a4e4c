#include "tests/support/plan_sets/plan_sets.h"
namespace holdfast::support {
void writeScanSet(const std::vector<SheetPicture>& sheets, PlanSetFiles& set) { writePdfSet(sheets, set); }
}
