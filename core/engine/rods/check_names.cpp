#include "core/engine/rods/check_names.h"

#include <array>

namespace holdfast::rods {

namespace {

struct Names {
    CheckKind kind;
    const char* rule;
    const char* title;
    const char* clause;
    const char* remedy;
    bool strength;
};

// Clauses that carry an edition are completed in clauseOf().
constexpr std::array kNames = {
    Names{CheckKind::RodTension, "rod.tension", "Rod tension", "J3",
          "Allow a larger diameter or a higher grade, or lengthen the wall. (FM-SA-002)", true},
    Names{CheckKind::PlateBearing, "plate.bearing", "Plate bearing on wood", "3.10.2",
          "Use a larger plate, a harder species, or a deeper wall.", true},
    Names{CheckKind::PlateBending, "plate.bending", "Plate bending", "F1", "Use a thicker plate.", true},
    Names{CheckKind::DeviceLoad, "device.load", "Take-up device load", "AC316, manufacturer's listing",
          "Use a device of higher load.", true},
    Names{CheckKind::DeviceTravel, "device.travel", "Take-up device travel", "IBC 2304.3.3, AC316",
          "Use a device of longer travel, engineered floor framing, or drier lumber. (FM-SA-004)", false},
    Names{CheckKind::LevelElongation, "rod.elongation", "Rod and device elongation", "AC316 section 6",
          "Use a larger rod or a stiffer device.", false},
    Names{CheckKind::PostCompression, "post.compression", "Compression posts", "3.7",
          "Use more studs or larger posts.", true},
    Names{CheckKind::PostBearing, "post.bearing", "Post bearing on plate", "3.10.2",
          "Use more studs, larger posts, or a harder plate.", true},
    Names{CheckKind::SheathingShear, "sheathing.shear", "Sheathing shear", "4.3.3",
          "Use closer nails, sheathing on both sides, or a longer wall.", true},
    Names{CheckKind::StoryDrift, "story.drift", "Story drift", "12.12.1",
          "Use stiffer sheathing, larger rods, or longer walls.", false},
    Names{CheckKind::AnchorSteel, "anchor.steel", "Anchor steel", "ACI 318-19 17.6.1",
          "Use a larger anchor rod.", true},
    Names{CheckKind::AnchorBreakout, "anchor.breakout", "Anchor concrete breakout",
          "ACI 318-19 17.6.2, 17.10.5",
          "Embed deeper, keep away from the edge, or add anchor reinforcement (17.5.2.1). (FM-CC-002)", true},
    Names{CheckKind::AnchorPullout, "anchor.pullout", "Anchor pullout", "ACI 318-19 17.6.3, 17.10.5",
          "Use a larger plate washer.", true},
    Names{CheckKind::AnchorSideBlowout, "anchor.blowout", "Anchor side-face blowout",
          "ACI 318-19 17.6.4, 17.10.5", "Move the anchor away from the edge. (FM-CC-002)", true},
    Names{CheckKind::CouplerStrength, "coupler.strength", "Coupler against rod", "AC316; AISC 360 J3",
          "Use a longer or heavier coupler.", false},
    Names{CheckKind::PostSlenderness, "post.slenderness", "Slenderness of the posts", "3.7.1.4",
          "Brace the posts with sheathing, use deeper studs, or move the rod inward.", false},
    Names{CheckKind::WindDrift, "story.wind_drift", "Story drift under service wind", "CC.2.2",
          "Use stiffer sheathing, larger rods, or longer walls.", false},
    Names{CheckKind::AnchorReinforcement, "anchor.reinforcement", "Anchor reinforcement",
          "ACI 318-19 17.5.2.1", "Provide more anchor reinforcement across the breakout cone.", true},
    Names{CheckKind::AnchorGroup, "anchor.group", "Breakout of neighbouring anchors",
          "ACI 318-19 17.6.2, 17.10.5",
          "Embed deeper, move the runs apart, or add anchor reinforcement (17.5.2.1). (FM-CC-002)", true},
    Names{CheckKind::SlabPunching, "anchor.punching", "Slab punching at the anchor", "ACI 318-19 22.6.5",
          "Thicken the slab or add shear reinforcement.", true},
};

const Names& namesOf(CheckKind kind)
{
    for (const Names& n : kNames)
        if (n.kind == kind)
            return n;
    bug("a kind of check has no names");
}

std::string joined(const char* code, const char* section)
{
    std::string text(code);
    text.append(section);
    return text;
}

} // namespace

std::string title(CheckKind kind)
{
    return namesOf(kind).title;
}

std::string ruleOf(CheckKind kind)
{
    return namesOf(kind).rule;
}

std::string remedyOf(CheckKind kind)
{
    return namesOf(kind).remedy;
}

bool isStrength(CheckKind kind)
{
    return namesOf(kind).strength;
}

std::string clauseOf(CheckKind kind, const building::DesignCriteria& c)
{
    const char* section = namesOf(kind).clause;
    const bool steel22 = c.codes.steel == building::Aisc360::Aisc360_22;
    switch (kind) {
    case CheckKind::RodTension: return steel22 ? "AISC 360-22 J3.7" : "AISC 360-16 J3.6";
    case CheckKind::PlateBending: return joined(steel22 ? "AISC 360-22 " : "AISC 360-16 ", section);
    case CheckKind::PlateBearing: case CheckKind::PostCompression: case CheckKind::PostBearing:
    case CheckKind::PostSlenderness:
        return joined(c.codes.wood == building::Nds::Nds_2024 ? "NDS-2024 " : "NDS-2018 ", section);
    case CheckKind::SheathingShear:
        return joined(
            c.codes.sheathing == building::Sdpws::Sdpws_2021 ? "SDPWS-2021 " : "SDPWS-2015 ", section);
    case CheckKind::StoryDrift:
    case CheckKind::WindDrift:
        return joined(c.codes.loads == building::Asce7::Asce7_22 ? "ASCE 7-22 " : "ASCE 7-16 ", section);
    default: return section;
    }
}

} // namespace holdfast::rods
