// Where the drawings of a project come from: the file on the disk when it has changed or is new, else what was
// extracted from the same bytes before. A drawing that is gone is still known by its stored content.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/services/session/stage_keeper.h"

namespace holdfast::session {

using KnownDrawings = pipeline::Shared<std::vector<drawing::Drawing>>;

class DrawingSource {
public:
    enum class From { DiskFirst, StoredOnly };  // StoredOnly: a drawing without stored content is Cancelled

    // `known`: the drawings of the last run, may be null.
    DrawingSource(const std::vector<pipeline::DrawingInput>& drawings, std::shared_ptr<StageKeeper> keeper,
                  KnownDrawings known, From from);

    // The drawing's path is its label: the file name, with as many folders before it as tell it from the other
    // drawings of the project. So results do not depend on where the project lies.
    Result<drawing::Drawing> read(const pipeline::DrawingInput& input, const Run& run) const;

private:
    std::optional<drawing::Drawing> stored(const std::string& sha256, std::optional<int> reader) const;
    Result<drawing::Drawing> readFile(const pipeline::DrawingInput& input, const Run& run) const;
    Result<drawing::Drawing> withoutFile(const pipeline::DrawingInput& input, const Fault& why) const;
    drawing::Drawing labelled(drawing::Drawing drawing, const pipeline::DrawingInput& input) const;

    std::map<std::string, std::string> m_labels;   // by path
    std::shared_ptr<StageKeeper> m_keeper;
    KnownDrawings m_known;
    From m_from;
};

// The label of each path, in the same order.
std::vector<std::string> drawingLabels(const std::vector<std::string>& paths);
// Whether a word of this target speaks of the drawing of that label: "a.pdf", "a.pdf#3", "a.pdf#3/2".
bool namesDrawing(const std::string& target, const std::string& label);
// The target when the drawing is now called differently; one that speaks of another stays.
std::string renamed(const std::string& target, const std::string& from, const std::string& to);

} // namespace holdfast::session
