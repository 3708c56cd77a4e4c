// Drawings looked at before they belong to a project: read one by one, understood together, nothing kept.
#pragma once

#include "core/services/session/drawing_source.h"

namespace holdfast::session {

struct PreviewFile {
    std::string path;
    std::string format;                  // "DXF", "PDF"; what it is, also where it cannot be read
    std::shared_ptr<const drawing::Drawing> drawing;   // null with a fault
    std::string fault;                   // a sentence
};

// `all`: the paths of the project and of the import, which give the drawing its label.
PreviewFile readPreview(const std::string& path, const std::vector<std::string>& all, const Run& run);

// How large the building on a sheet would be, by what is drawn there.
struct BuildingSize {
    Length width, depth;                 // along x and y of the sheet; 0: nothing to measure
    std::string by;                      // "the walls", "the grid", "all that is drawn"
};

struct Preview {
    std::shared_ptr<const pipeline::Snapshot> snapshot;   // drawings and plans only
    std::vector<BuildingSize> sizes;                      // one a sheet
    std::string fault;                                    // of the understanding
};

Preview understand(const std::vector<std::shared_ptr<const drawing::Drawing>>& drawings,
                   const building::DesignCriteria& criteria, const Run& run);

// "This building is 123'-4" by 60'-0"": measured by `size.by`; empty when there is nothing to measure.
std::string sizeSentence(const BuildingSize& size);

} // namespace holdfast::session
