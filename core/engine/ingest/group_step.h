// What reading one more group came to.
#pragma once

namespace holdfast::ingest {

// End: the bytes are used up where a group could begin. Cut: they end inside a group. Broken: the group code
// is not one (not a number, or outside -5..1071, the range of the DXF reference).
enum class GroupStep { Read, End, Cut, Broken };

constexpr int kLowestCode = -5;
constexpr int kHighestCode = 1071;

} // namespace holdfast::ingest
