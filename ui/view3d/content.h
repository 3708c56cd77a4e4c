// What the 3D view shows of a snapshot, as values.
#pragma once

#include <QString>

#include "core/engine/pipeline/snapshot.h"
#include "ui/scene/scene.h"

namespace holdfast::view3d {

scene::Content contentOf(const pipeline::Snapshot& snapshot);

struct BuildingLabel {
    geometry::Point3 at;
    QString text;
    bool bubble = false;
};

// Grid bubbles at the podium and level names up the nearest corner of `box`.
std::vector<BuildingLabel> labelsOf(const pipeline::Snapshot& snapshot, const geometry::Box3& box);

// Elevation of the base and top of a story, inches above the podium.
double storyBottom(const pipeline::Snapshot& snapshot, int story);
double storyTop(const pipeline::Snapshot& snapshot, int story);

} // namespace holdfast::view3d
