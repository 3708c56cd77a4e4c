// The design as a drawing to lay over the plans: rods, hold-downs, anchors, take-up devices, clashes, callouts
// and the rod schedule on the layers CTR-... of one drawing a level, or of one drawing for the building.
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "core/engine/base/run.h"
#include "core/engine/building/plan_set.h"
#include "core/engine/pipeline/snapshot.h"
#include "core/services/exports/dxf_document.h"

namespace holdfast::exports {

struct OverlayOptions {
    DxfVersion version = DxfVersion::R2000;
    std::optional<int> level;    // empty: all levels, each at its elevation
    const building::Sheet* sheet = nullptr;  // in its drawing units; null: inches in the set's frame
};

// Text is sized for a plot at 1/4" = 1'-0". Faults: NothingToDo without rods, InvalidValue for a coordinate that
// is not finite, or a sheet without a place in the set; Cancelled.
Result<QByteArray> dxfOverlay(const pipeline::Snapshot& snapshot, const OverlayOptions& options, const Run& run);

enum class OverlayFiles { EachLevel, OneForAll, EachSheet };
// CTR_Level_1.dxf (CTR_Level_1_R2018.dxf) ...; CTR_Building.dxf; or CTR_Level_1_1_S-201.dxf ..., one over each
// plan as it was drawn.
Result<QStringList> writeOverlay(const pipeline::Snapshot& snapshot, const QString& folder, DxfVersion version,
                                 OverlayFiles files, const Run& run);

}  // namespace holdfast::exports
