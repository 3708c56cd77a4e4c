// One element of a model: its words first, then its bodies.
#pragma once

#include "core/engine/drawing/model_elements.h"
#include "core/engine/ifc/classes.h"
#include "core/engine/ifc/relations.h"
#include "core/engine/ifc/walls.h"

namespace holdfast::ifc {

class ElementReader {
public:
    ElementReader(const Placements& placements, const Relations& relations)
        : m_places(placements), m_file(placements.file()), m_relations(relations)
    {
    }

    // Everything but storey, shapes and wall.
    drawing::ModelElement words(InstanceId id, const ElementClass& kind);
    // Shapes, and the wall of a wall. The fault says why it has none; Cancelled is not among them. Nothing to
    // draw (an assembly, a wall made of parts) is no fault.
    Outcome shape(InstanceId id, const ElementClass& kind, drawing::ModelElement& element) const;

private:
    struct Picture {
        InstanceId body = 0, axis = 0;   // shape representations
    };
    Picture pictureOf(const Record& product) const;
    Result<std::vector<Body>> bodies(InstanceId product, Budget& budget) const;
    std::optional<Path3> axisOf(InstanceId product) const;
    void readType(InstanceId id, drawing::ModelElement& element);
    Result<std::vector<drawing::ModelShape>> shapesWithout(const std::vector<Body>& bodies,
                                                           const std::vector<std::vector<Body>>& openings) const;

    const Placements& m_places;
    const Part21& m_file;
    const Relations& m_relations;
    std::size_t m_properties = 5'000'000;   // of the whole model
};

} // namespace holdfast::ifc
