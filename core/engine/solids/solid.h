// One exact solid. The modelling kernel stays behind this door: its names, units and exceptions do not pass.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/solids/model.h"

namespace holdfast::solids {

class Solid {
public:
    // Faults: InvalidValue for sizes that make no solid, External when the kernel refuses. A mesh must be closed.
    static Result<Solid> of(const PartShape& shape);

    Result<Volume> volume() const;
    // Surface to surface; 0 when they touch or overlap.
    Result<Length> distanceTo(const Solid& other) const;
    Result<building::TriangleMesh> tessellate(Length deflection) const;

    struct Shape;   // the kernel's
    explicit Solid(std::shared_ptr<const Shape> shape) : m_shape(std::move(shape)) {}
    const Shape& shape() const { return *m_shape; }

private:
    std::shared_ptr<const Shape> m_shape;
};

struct NamedSolid {
    std::string name;
    Solid solid;
};

// What the file says of itself; the engine has no clock, so the time is given ("2026-11-21T09:00:00").
struct StepHeader {
    std::string project, author, organization, timeStamp;
};

// ISO 10303-21 file, AP214, inches: one assembly with an occurrence a part, in their order and by their names
// ("RR-C-1-S: 1-1/4 in rod, A36"); parts of one kind, name and size (to 1e-6 in) share one product with its shape and
// the colour of its kind. An open mesh is written as the surface it is. The file appears whole or not at all. Faults:
// Cancelled, FileUnreadable, External with the part's name when the kernel refuses one, NothingToDo without parts.
Outcome writeStep(const SolidModel& model, const StepHeader& header, const std::string& path, const Run& run);
// The solids of a STEP file in inches, where they stand, each with the name of its occurrence in an assembly or else of
// its product.
Result<std::vector<NamedSolid>> readStep(const std::string& path);
// The same from a file's bytes; `label` names it in faults.
Result<std::vector<NamedSolid>> readStepText(std::string_view text, const std::string& label);

} // namespace holdfast::solids
