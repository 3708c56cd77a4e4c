// Clashes as BIM Collaboration Format, 2.1 and 3.0, and what comes home in it: one topic a clash with picture,
// camera and both elements. Coordinates are metres of the set's frame, +z up, the same as the exported IFC's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QByteArray>

#include "core/engine/clash/clash_status.h"
#include "core/engine/pipeline/snapshot.h"

namespace holdfast::exports {

enum class BcfVersion { Bcf2_1, Bcf3_0 };

struct BcfOptions {
    BcfVersion version = BcfVersion::Bcf2_1;
    std::string time;            // ISO 8601, when the topics were made; empty: the project's day
    std::string author;          // empty: the project's engineer
    std::vector<clash::ClashRecord> records = {};  // a clash without one is New
};

// Topic, viewpoint and comment identifiers follow from project and clash label, so a second export updates the
// first one's topics. Elements that came from an IFC model keep their GlobalId. No clashes: a package without
// topics. Needs a QGuiApplication for the pictures. Faults: NothingToDo before clashes were searched; Cancelled;
// LimitExceeded above 16,000 clashes.
Result<QByteArray> bcfOf(const pipeline::Snapshot& snapshot, const BcfOptions& options, const Run& run);

struct BcfTopic {
    std::string guid, title;
    std::string label;           // of the clash; empty when the topic is none of the given ones
    std::string statusText;      // as written
    std::optional<clash::ClashStatus> status;  // empty when the text is none of ours nor a common name of one
    std::string priority, assignee;
    std::vector<clash::ClashComment> comments;  // by time, without the description this program wrote itself
};

struct BcfContents {
    std::string version;         // "2.1"
    std::vector<BcfTopic> topics;  // in the package's order
    std::vector<Finding> findings;  // topics that could not be read or are not ours, statuses unknown
};

// `labels` are the clashes of the project whose id is given (projectId). Reads 2.0, 2.1 and 3.0; a topic without
// viewpoint or camera is welcome. Faults: Malformed (no archive, damaged, a path that leaves it, no BCF in it),
// UnsupportedFormat (encrypted), NewerVersion, LimitExceeded (a part above 16 MB), Cancelled.
Result<BcfContents> readBcf(const QByteArray& bytes, const std::string& file, const std::string& project,
                            const std::vector<std::string>& labels, const Run& run);

}  // namespace holdfast::exports
