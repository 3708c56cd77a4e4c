// The parts of a BCF package, one text each. Element orders are those of buildingSMART's schemas.
#pragma once

#include "core/services/exports/bcf.h"

namespace holdfast::exports {

// A clash with all that its topic says.
struct TopicFacts {
    const clash::Clash& clash;
    const clash::ClashRecord& record;
    BcfVersion version;
    std::string project, time, author;      // none is empty
    std::string rodGuid, obstructionGuid;   // 22 characters
    std::string topicId, viewpointId, commentId;
};

// What the two versions say once for the package: {name, text} in the order they are stored.
std::vector<std::pair<std::string, QByteArray>> packageParts(BcfVersion version, const pipeline::Snapshot& snapshot);
QByteArray markupXml(const TopicFacts& facts);
QByteArray viewpointXml(const TopicFacts& facts);

std::string statusName(clash::ClashStatus status);  // "Reopened"
// The sentence the first comment and the description share.
std::string describeClash(const clash::Clash& clash);

}  // namespace holdfast::exports
