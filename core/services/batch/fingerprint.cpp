#include <QCoreApplication>

#include "core/engine/pipeline/pipeline.h"
#include "core/services/batch/batch.h"
#include "core/services/session/pinned_catalog.h"
#include "core/services/store/project_json.h"
#include "core/services/store/sha256.h"

namespace holdfast::batch {

namespace {

std::string programVersion()
{
    std::string text = QCoreApplication::applicationVersion().toStdString();
    for (const pipeline::StageRule& rule : pipeline::stageTable())
        text += " " + enumText(rule.stage) + std::to_string(rule.version);
    return text;
}

} // namespace

std::string fingerprintOf(const ProjectLine& line, const std::shared_ptr<const rods::Catalogs>& catalogs,
                          const Run& run)
{
    std::vector<std::string> parts{programVersion(), line.project, line.out};
    parts.insert(parts.end(), line.steps.begin(), line.steps.end());
    auto inputs = store::loadProject(line.project);
    if (inputs) {
        for (pipeline::DrawingInput& drawing : inputs->drawings) {
            const auto content = store::sha256OfFile(drawing.path, run);
            drawing.sha256 = content ? *content : describe(content.fault());
        }
        parts.push_back(contentHash(encode(*inputs)));
    } else {
        parts.push_back(describe(inputs.fault()));
    }
    const auto pinned = session::pinnedCatalog(line.project, catalogs);
    parts.push_back(pinned ? contentHash(encode(**pinned)) : describe(pinned.fault()));
    const Bytes bytes = encode(parts);
    return store::sha256({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

} // namespace holdfast::batch
