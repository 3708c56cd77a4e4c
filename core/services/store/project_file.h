// A project as one file, *.holdfast: inputs, extracted drawings, stage results, findings, assumptions and the
// audit trail in one SQLite database. Every change is one transaction, synced to the disk before it is told
// done; a killed program leaves the last saved state. All functions may be called from any thread.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/engine/base/archive.h"
#include "core/engine/pipeline/snapshot.h"
#include "core/engine/review/record.h"
#include "core/services/store/audit_trail.h"

namespace holdfast::store {

struct StageBytes {
    pipeline::Stage stage = pipeline::Stage::Ingest;
    std::string key;
    Bytes bytes;
};

class ProjectFile {
public:
    enum class Access { Read, ReadWrite };

    // A new project. A file already at `path` is replaced only after the new one is complete on the disk.
    static Result<std::unique_ptr<ProjectFile>> create(const std::string& path, const pipeline::ProjectInputs& inputs,
                                                       const rods::Catalogs& catalogs,
                                                       const std::vector<AuditEntry>& events);
    // ReadWrite holds the writer's lock until destroyed; FileUnreadable when another program holds it or the
    // file or its folder cannot be written. Older versions are migrated (ReadWrite only).
    static Result<std::unique_ptr<ProjectFile>> open(const std::string& path, Access access);
    ~ProjectFile();

    const std::string& path() const;
    bool isReadOnly() const;

    // Drawing paths come back absolute; in the file they are relative to it where it makes sense.
    Result<pipeline::ProjectInputs> inputs() const;
    // The catalogue the project was designed with; empty when it is of another shape than this program's.
    Result<std::optional<rods::Catalogs>> catalogs() const;
    // Inputs, catalogue and the events that tell of the change, all or nothing. Content of drawings no longer
    // listed is dropped. An approval of other inputs than these falls with it, which the trail then tells.
    Outcome save(const pipeline::ProjectInputs& inputs, const rods::Catalogs& catalogs,
                 const std::vector<AuditEntry>& events);
    Outcome append(const std::vector<AuditEntry>& events);
    // The whole project as it is saved, to another file: complete or not at all.
    Outcome copyTo(const std::string& path) const;

    // --- review -------------------------------------------------------------------------------------------
    // An empty record where nobody submitted yet.
    Result<review::ReviewRecord> review() const;
    // The record and the events that tell of it, all or nothing.
    Outcome keepReview(const review::ReviewRecord& record, const std::vector<AuditEntry>& events);

    // --- derived ------------------------------------------------------------------------------------------
    // Nothing when there is none or it is damaged (then logged): it is computed again.
    std::optional<Bytes> stage(pipeline::Stage stage, const std::string& key) const;
    // Keeps the newest four of each stage.
    Outcome keepStages(std::span<const StageBytes> results);
    // What was extracted from the drawing with these bytes, when by this reader version; any: by any version.
    std::optional<drawing::Drawing> drawing(const std::string& sha256, std::optional<int> reader) const;
    Outcome keepDrawing(const drawing::Drawing& drawing, int reader);
    // Notes the hashes of drawings that are listed; others are ignored.
    Outcome noteHashes(const std::vector<pipeline::DrawingInput>& drawings);
    // What a run found out about clashes, in a project that has no unsaved change.
    Outcome noteClashes(const std::vector<clash::ClashRecord>& records);
    // Replaces the queryable lists of the last run.
    Outcome keepFindings(std::span<const Finding> findings, std::span<const Assumption> assumptions);

    // --- audit trail --------------------------------------------------------------------------------------
    Result<std::vector<AuditEvent>> auditTrail() const;
    Result<TrailVerdict> verify() const;

private:
    struct Private;
    explicit ProjectFile(std::unique_ptr<Private> state);
    std::unique_ptr<Private> d;
};

} // namespace holdfast::store
