#include "core/engine/detect/wall_evidence.h"

#include <algorithm>
#include <cstdio>

#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

// Weights of single signs; independent signs multiply what is left of the doubt. Set by judgement: a layer or
// a scheduled mark alone settles it, a hold-down at one end alone does not.
constexpr double kShearLayer = 0.85, kIndicator = 0.80, kSign = 0.60, kScheduledMark = 0.85, kUnscheduledMark = 0.60,
                 kOneHoldown = 0.40;
constexpr double kScanned = 0.6;  // below the 0.70 of the review queue
constexpr double kSure = 0.5, kDoubtLow = 0.3, kDoubtHigh = 0.7;

double geometryCertainty(const WallPiece& piece)
{
    switch (piece.origin) {
    case PieceOrigin::Faces: return 0.98;
    case PieceOrigin::Fill: return 0.90;
    case PieceOrigin::SingleLine: return 0.85;
    case PieceOrigin::UnlayeredFaces: return piece.joined ? 0.85 : 0.60;
    }
    return 0;
}

std::string geometryReason(const WallPiece& piece)
{
    char thickness[32];
    std::snprintf(thickness, sizeof thickness, "%.3g in", piece.thickness);
    switch (piece.origin) {
    case PieceOrigin::Faces: return std::string("two faces ") + thickness + " apart on a wall layer";
    case PieceOrigin::UnlayeredFaces:
        return std::string("two lines ") + thickness + " apart; the sheet has no wall layer"
            + (piece.joined ? "; it meets other walls" : "; it meets no other wall");
    case PieceOrigin::SingleLine: return "a single line on a shear wall layer";
    case PieceOrigin::Fill: return std::string("a filled strip ") + thickness + " wide";
    }
    return "";
}

void addTag(WallEvidence& evidence, const Tag& tag, const TagMatch& match, double& nearest)
{
    const bool better = evidence.mark.empty() || (tag.inSchedule && !evidence.markInSchedule)
        || (tag.inSchedule == evidence.markInSchedule && match.away < nearest);
    const std::string& other = better ? evidence.mark : tag.mark;
    if (!other.empty() && plan::bareMark(evidence.mark) != plan::bareMark(tag.mark))
        evidence.otherMarks.push_back(other);
    if (!better)
        return;
    evidence.mark = tag.mark;
    evidence.markInSchedule = tag.inSchedule;
    evidence.markAmbiguous = match.ambiguous;
    nearest = match.away;
}

} // namespace

std::vector<WallEvidence> gatherEvidence(const std::vector<WallPiece>& pieces, const std::vector<Tag>& tags,
                                         const std::vector<TagMatch>& matches,
                                         const std::vector<HoldownMark>& holdowns)
{
    std::vector<WallEvidence> all(pieces.size());
    std::vector<double> nearest(pieces.size(), 1e18);
    for (const TagMatch& match : matches)
        addTag(all[match.piece], tags[match.tag], match, nearest[match.piece]);
    std::vector<std::pair<bool, bool>> ends(pieces.size());
    for (const HoldownMark& holdown : holdowns)
        if (holdown.piece)
            (holdown.atEnd ? ends[*holdown.piece].second : ends[*holdown.piece].first) = true;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        all[i].endsWithHoldown = int(ends[i].first) + int(ends[i].second);
    return all;
}

WallVerdict judge(const WallPiece& piece, const WallEvidence& evidence, bool scanned)
{
    WallVerdict verdict;
    verdict.reasons.push_back(geometryReason(piece));
    double doubt = 1;
    const auto sign = [&](bool present, double weight, const std::string& reason) {
        if (!present)
            return;
        doubt *= 1 - weight;
        verdict.reasons.push_back(reason);
    };
    sign(piece.onShearLayer, kShearLayer, "on a shear wall layer");
    sign(piece.shearIndicator && !piece.indicatorByStyle, kIndicator, "a shear wall line or hatch runs along it");
    sign(piece.indicatorByStyle, kSign, "a line, hatch or fill runs along it as along other marked walls");
    sign(evidence.markInSchedule, kScheduledMark, "mark " + evidence.mark + ", in the schedule");
    sign(!evidence.mark.empty() && !evidence.markInSchedule, kUnscheduledMark,
         "mark " + evidence.mark + ", in no schedule");
    sign(evidence.endsWithHoldown >= 1, kOneHoldown, "a hold-down at one end");
    sign(evidence.endsWithHoldown == 2, kOneHoldown, "a hold-down at the other end");
    double shear = 1 - doubt;
    if (evidence.markAmbiguous && !piece.onShearLayer) {
        shear *= 0.9;
        verdict.reasons.push_back("the mark stands nearly as near to another wall");
    }
    verdict.isShear = shear >= kSure;
    verdict.doubtful = shear > kDoubtLow && shear < kDoubtHigh;
    verdict.confidence = geometryCertainty(piece) * (verdict.isShear ? shear : 1 - shear);
    if (!evidence.otherMarks.empty())
        verdict.confidence *= 0.7;
    if (scanned) {
        verdict.confidence = std::min(verdict.confidence, kScanned);
        verdict.reasons.push_back("read from a scanned sheet");
    }
    return verdict;
}

} // namespace holdfast::detect
