// What the engineer is asked to confirm.
#pragma once

namespace holdfast::building {

// A wall or scale no surer than this goes to the review queue and holds the geometry gate; set by judgement.
inline constexpr double kReviewUpTo = 0.70;

inline bool isForReview(double confidence) { return !(confidence > kReviewUpTo); }   // also when it is no number

} // namespace holdfast::building
