#include "core/engine/report/chapters.h"
#include "core/engine/report/wording.h"

namespace holdfast::report {

// The bounds of the calculation, which no firm can change; a package that is printed carries its words on liability
// in their place (issue.h, resources/report/liability.json).
Chapters limitationsChapter()
{
    return {{"Limitations",
             1,
             {body("Calculated are the continuous rod tie-downs of the shear walls listed, to the embedment of the "
                   "anchor. Collectors, diaphragms and foundations are not designed here. Field verification, "
                   "structural observation and special inspection are not part of this package. Nothing here is "
                   "sealed.")}}};
}

}  // namespace holdfast::report
