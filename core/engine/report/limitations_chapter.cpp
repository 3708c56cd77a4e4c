#include "core/engine/report/chapters.h"
#include "core/engine/report/wording.h"

namespace holdfast::report {

Chapters limitationsChapter()
{
    Chapter c {"Limitations", 1, {}};
    const std::pair<const char*, const char*> parts[] = {
        {"1. What this package is.",
         "Calculations made by a computer program from the drawings and values named in it. They assist "
         "the engineer of record and "
         "do not replace engineering judgment. Nothing here is sealed, and the program applies no seal or "
         "signature."},
        {"2. What it covers.",
         "The continuous rod tie-downs of the shear walls listed: rods, couplers, bearing plates, take-up "
         "devices, end posts and the anchor "
         "to its embedment, together with the shear and drift of those walls."},
        {"3. What it leaves out.",
         "Collectors and drag struts; diaphragms, their chords and openings; foundations, podium slab and "
         "any concrete beyond the embedment of the "
         "anchor; the gravity system other than the end posts; cladding, fire, sound and durability."},
        {"4. What it relies on.",
         "Walls, marks and dimensions are read from the drawings with the confidence stated; assumptions "
         "stand in their own chapter; values with a "
         "dagger (\u2020) have not been verified against their publisher. The engineer of record confirms "
         "all three."},
        {"5. What the site must verify.",
         "As-built dimensions, plumb and placement of rods, plate bearing, installation of couplers and "
         "devices after the makers' "
         "instructions, moisture content at closing-in, and every clash marked for the field. Field "
         "verification is not part of this package."},
        {"6. What else is needed.",
         "Structural observation and special inspection as the building code asks; a review by a licensed "
         "engineer of the depth advised "
         "under \"Failure modes and confidence\"; and a new run whenever a drawing or a value changes."},
    };
    for (const auto& [title, text] : parts) {
        c.blocks.push_back(strong(title));
        c.blocks.push_back(body(text));
    }
    return {c};
}

}  // namespace holdfast::report
