// The picture of a SolidModel: VTK behind it, Qt nowhere. Parts of one kind and level share one actor, so
// that 10,000 parts stay fluent; a group whose parts did not change keeps its surface. One thread only.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/solids/model.h"
#include "ui/scene/ray_pick.h"

class vtkRenderer;

namespace holdfast::scene {

using Rgb = std::array<std::uint8_t, 3>;

// A clash to be marked: a ball at the point, in the colour of its severity.
struct ClashMark {
    Subject subject;
    geometry::Point3 at;
    Rgb color{196, 38, 38};
};

// What changed since the baseline: bars along its edges, broken as the kind of change asks.
struct ChangeMark {
    Subject subject;
    std::vector<geometry::OrientedBox> bars;
    Rgb color{};
};

struct Content {
    std::shared_ptr<const solids::SolidModel> model;
    // Rod run label and story -> worst ratio there; story -1 for the whole run. Others keep their kind's
    // colour.
    std::map<std::pair<std::string, int>, double> utilization;
    std::vector<ClashMark> clashes;
    std::vector<ChangeMark> changes;
};

struct SectionBox {
    geometry::Point3 low, high;
    bool operator==(const SectionBox&) const = default;
};

struct Look {
    bool byUtilization = true;                   // else rods have the colour of steel
    std::map<solids::PartKind, bool> hidden;     // kinds not drawn
    bool clashesShown = true, changesShown = true;
    double lowZ = -1e9, highZ = 1e9;             // level clip, inches
    std::optional<SectionBox> section;          // nothing outside is drawn or picked
    std::vector<Subject> only;                   // isolated: nothing else is drawn; empty: everything
    std::vector<Subject> without;                // hidden one by one
    bool dark = false;
    bool operator==(const Look&) const = default;
};

class Scene {
public:
    // `colorOf` is the product's scale of utilization.
    Scene(vtkRenderer& renderer, std::function<Rgb(double)> colorOf);
    ~Scene();
    Scene(const Scene&) = delete;
    Scene& operator=(const Scene&) = delete;

    void show(Content content);
    void setLook(const Look& look);
    const Look& look() const;
    // Owners drawn in the selection colour with an outline; the rest keeps its own.
    void highlight(const std::vector<Subject>& subjects);

    // What the ray meets first. Walls are glass: what stands inside them wins over them. `slack` is the world
    // size of a few pixels, so that a thin rod can be hit.
    std::optional<Subject> pick(const Ray& ray, double slack) const;

    // The point where the ray meets what is shown first.
    std::optional<geometry::Point3> meet(const Ray& ray) const;
    geometry::Box3 bounds() const;                                     // of everything shown
    geometry::Box3 boundsOf(const std::vector<Subject>& subjects) const;  // empty when none is pictured

    // Surfaces built since the start: shows that unchanged groups were kept.
    std::size_t surfacesBuilt() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace holdfast::scene
