// Which part a line of sight meets first, exactly, against the solids and not their pictures: no pixel of a
// thin rod is missed because it was drawn coarse.
#pragma once

#include <functional>
#include <optional>

#include "core/engine/solids/model.h"

namespace holdfast::scene {

struct Ray {
    geometry::Point3 origin, direction;   // the direction need not be a unit vector
};

// Distance along the ray in units of its direction, of the first crossing whose height lies in [lowZ, highZ].
// `grow` fattens thin parts so that a pick near a rod finds it.
std::optional<double> meets(const Ray& ray, const solids::PartShape& shape, double lowZ, double highZ,
                            double grow = 0);

} // namespace holdfast::scene
