// PDF pages become the layouts of a drawing. Poppler interprets them; nothing of it is seen outside this
// folder.
//
// A page is Drawing::layouts[i], its entities are in paper space with owner i, numbers in paper inches after
// /UserUnit, /Rotate and the crop box, origin lower left, y up. Layers are the optional-content groups (those
// that are off are kept and marked off), else the one layer "0"; reviewers' marks lie on the layer
// "Annotations". Drawing::strokes tells width, colour and dash of each entity, and whether it was a stroke, a
// fill, the centre line of a thin fill, or lettering drawn as strokes.
//
// Lines that touch end to end in one direction are one line. A Bezier within 0.001 in of a circle is an arc,
// any other is flattened within 0.001 in. The height of a text is that of its capitals, 0.716 of the em.
//
// Narrow: a clip path that is no rectangle cuts by its box. Shadings and pictures are counted, not read.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/drawing/drawing.h"

namespace holdfast::pdf {

// What the page asked to be painted, before anything is joined, clipped or dropped.
struct PageCounts {
    std::size_t strokes = 0, fills = 0, points = 0, glyphs = 0, images = 0, patterns = 0, shadings = 0;
    double pictured = 0; // square inches under pictures, each by its box
};

struct Reading {
    drawing::Drawing drawing;      // sha256 is left empty
    std::vector<PageCounts> pages; // one a layout
};

// Faults: Malformed (damaged, cut off, no page), UnsupportedFormat (locked by a password), LimitExceeded (a
// page wider than 20,000 in, more than 10,000 pages, 20 million entities), Cancelled, External (Poppler gave
// up).
Result<Reading> readPages(std::span<const std::uint8_t> bytes, const std::string& path, const Run& run);

} // namespace holdfast::pdf
