#include "core/services/session/drawing_source.h"

#include <algorithm>

#include <QFile>

#include "core/services/reader/read_file.h"
#include "core/services/store/sha256.h"

namespace holdfast::session {

namespace {

int readerVersion()
{
    for (const pipeline::StageRule& rule : pipeline::stageTable())
        if (rule.stage == pipeline::Stage::Ingest)
            return rule.version;
    bug("the stage table has no ingest");
}

// The last `parts` components of a path.
std::string tail(const std::string& path, int parts)
{
    std::size_t at = path.size();
    for (; parts > 0 && at != std::string::npos && at > 0; --parts)
        at = path.find_last_of("/\\", at - 1);
    return at == std::string::npos || at == 0 ? path : path.substr(at + 1);
}

bool isTold(const std::vector<std::string>& paths, std::size_t which, int parts)
{
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (i != which && paths[i] != paths[which] && tail(paths[i], parts) == tail(paths[which], parts))
            return false;
    return true;
}

Result<QByteArray> bytesOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return Fault{FaultCode::FileNotFound, path, {}, "there is no such file"};
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileUnreadable, path, {}, file.errorString().toStdString()};
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Fault{FaultCode::FileUnreadable, path, {}, file.errorString().toStdString()};
    return bytes;
}

Finding goneFinding(const std::string& label, const Fault& why)
{
    return {"ingest.stored_content", Severity::Warning, {SubjectKind::Drawing, label, -1},
            label + " cannot be read (" + why.cause + "); its content as last read is used",
            "Put the drawing back, or check that nothing was revised since.", {}, {}};
}

} // namespace

std::vector<std::string> drawingLabels(const std::vector<std::string>& paths)
{
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const int most = int(std::ranges::count(paths[i], '/')) + 1;
        int parts = 1;
        while (parts < most && !isTold(paths, i, parts))
            ++parts;
        labels.push_back(tail(paths[i], parts));
    }
    return labels;
}

bool namesDrawing(const std::string& target, const std::string& label)
{
    return target == label || target.starts_with(label + "#");
}

std::string renamed(const std::string& target, const std::string& from, const std::string& to)
{
    return namesDrawing(target, from) ? to + target.substr(from.size()) : target;
}

DrawingSource::DrawingSource(const std::vector<pipeline::DrawingInput>& drawings, std::shared_ptr<StageKeeper> keeper,
                             KnownDrawings known, From from)
    : m_keeper(std::move(keeper)), m_known(std::move(known)), m_from(from)
{
    std::vector<std::string> paths;
    for (const pipeline::DrawingInput& drawing : drawings)
        paths.push_back(drawing.path);
    const std::vector<std::string> labels = drawingLabels(paths);
    for (std::size_t i = 0; i < paths.size(); ++i)
        m_labels[paths[i]] = labels[i];
}

Result<drawing::Drawing> DrawingSource::read(const pipeline::DrawingInput& input, const Run& run) const
{
    if (m_from == From::DiskFirst)
        return readFile(input, run);
    if (auto kept = stored(input.sha256, std::nullopt))
        return labelled(std::move(*kept), input);
    return cancelled("restoring " + input.path);
}

Result<drawing::Drawing> DrawingSource::readFile(const pipeline::DrawingInput& input, const Run& run) const
{
    const auto bytes = bytesOf(input.path);
    if (!bytes)
        return withoutFile(input, bytes.fault());
    const std::string sha256 = store::sha256({bytes->constData(), std::size_t(bytes->size())});
    if (auto kept = stored(sha256, readerVersion()))
        return labelled(std::move(*kept), input);
    auto drawing = reader::readContent(
        {reinterpret_cast<const std::uint8_t*>(bytes->constData()), std::size_t(bytes->size())},
        input.path, run);
    if (!drawing)
        return drawing.fault();
    drawing->sha256 = sha256;
    auto named = std::make_shared<const drawing::Drawing>(labelled(std::move(*drawing), input));
    if (m_keeper)
        m_keeper->post([named](store::ProjectFile& file) { return file.keepDrawing(*named, readerVersion()); });
    return *named;
}

Result<drawing::Drawing> DrawingSource::withoutFile(const pipeline::DrawingInput& input, const Fault& why) const
{
    auto kept = stored(input.sha256, std::nullopt);
    if (!kept)
        return why;
    drawing::Drawing drawing = labelled(std::move(*kept), input);
    drawing.findings.push_back(goneFinding(drawing.path, why));
    return drawing;
}

std::optional<drawing::Drawing> DrawingSource::stored(const std::string& sha256, std::optional<int> reader) const
{
    if (sha256.empty())
        return std::nullopt;
    if (m_known)
        for (const drawing::Drawing& drawing : *m_known)
            if (drawing.sha256 == sha256)
                return drawing;
    const auto file = m_keeper ? m_keeper->file() : nullptr;
    return file ? file->drawing(sha256, reader) : std::nullopt;
}

drawing::Drawing DrawingSource::labelled(drawing::Drawing drawing, const pipeline::DrawingInput& input) const
{
    const auto label = m_labels.find(input.path);
    drawing.path = label == m_labels.end() ? input.path : label->second;
    std::erase_if(drawing.findings, [](const Finding& f) { return f.rule == "ingest.stored_content"; });
    return drawing;
}

} // namespace holdfast::session
