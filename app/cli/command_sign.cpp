// sign and signatures: the engineer's own certificate on a report.
#include <QFile>

#include "app/cli/commands.h"
#include "core/services/signing/sealing.h"
#include "core/services/store/project_file.h"

namespace holdfast::cli {

namespace {

constexpr double kPointsAnInch = 72;
constexpr const char* kPasswordVariable = "HOLDFAST_CERTIFICATE_PASSWORD";

// Never on the command line, where other users of the machine can read it.
Result<QString> passwordOf(const SignOptions& options)
{
    if (options.passwordFile.empty())
        return qEnvironmentVariable(kPasswordVariable);
    QFile file(QString::fromStdString(options.passwordFile));
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileUnreadable, options.passwordFile, {}, file.errorString().toStdString()};
    QByteArray line = file.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

std::optional<signing::SealArea> sealOf(const std::vector<double>& seal)
{
    if (seal.empty())
        return std::nullopt;
    return signing::SealArea{int(seal[0]), QRectF(seal[1] * kPointsAnInch, seal[2] * kPointsAnInch,
                                                  seal[3] * kPointsAnInch, seal[4] * kPointsAnInch)};
}

Json asJson(const signing::CertificateFacts& facts)
{
    const auto day = [](const QDateTime& time) { return time.toString(Qt::ISODate).toStdString(); };
    return {{"subject", facts.subject.toStdString()}, {"issuer", facts.issuer.toStdString()},
            {"serial", facts.serial.toStdString()}, {"thumbprint_sha256", facts.thumbprint.toStdString()},
            {"not_before", day(facts.notBefore)}, {"not_after", day(facts.notAfter)}};
}

std::string verdict(const signing::SignatureCheck& check)
{
    std::string said = check.cms.signer.subject.toStdString() + ", " + check.time.toString(Qt::ISODate).toStdString();
    if (check.isValid())
        said += ": valid, over the whole file";
    else if (check.cms.isIntact)
        said += ": NOT VALID: something was added after signing";
    else
        said += ": NOT VALID: the file was changed after signing";
    return check.cms.isTrusted ? said : said + "; signer not known here: " + check.cms.trust.toStdString();
}

store::AuditEntry signedEntry(const store::SealedFile& sealed)
{
    return {sealed.sealed, store::EventType::DocumentSigned, userName(), store::ActorType::User,
            sealed.signer + " signed a document.", {},
            {{"path", sealed.path}, {"sha256", sealed.sha256}, {"register", sealed.id}, {"signer", sealed.signer},
             {"licence", sealed.licence}, {"keep_until", sealed.keepUntil}}};
}

} // namespace

ExitCode sign(const Console& console, const SignOptions& options)
{
    std::unique_ptr<store::ProjectFile> project;   // opened before anything is signed
    if (!options.project.empty()) {
        auto opened = store::ProjectFile::open(options.project, store::ProjectFile::Access::ReadWrite);
        if (!opened)
            return console.fail(opened.fault());
        project = std::move(*opened);
    }
    const auto password = passwordOf(options);
    if (!password)
        return console.fail(password.fault());
    const auto identity = signing::Identity::open(QString::fromStdString(options.certificate), *password);
    if (!identity)
        return console.fail(identity.fault());
    const signing::SignatureWords words{
        QString::fromStdString(options.name), QString::fromStdString(options.license),
        QString::fromStdString(options.reason), QString::fromStdString(options.location),
        QDateTime::currentDateTimeUtc()};
    const auto sealed = signing::sealReport(QString::fromStdString(options.pdf), QString::fromStdString(options.out),
                                            *identity, words, sealOf(options.seal),
                                            project ? project->path() : std::string());
    if (!sealed)
        return console.fail(sealed.fault());
    if (project)
        if (const Outcome told = project->append({signedEntry(*sealed)}); !told)
            return console.fail(told.fault(), kInternal);
    console.say("signed by " + identity->facts().subject.toStdString() + ", certified by "
                + identity->facts().issuer.toStdString() + ": " + options.out);
    console.say("entered as " + sealed->id + " and kept until " + sealed->keepUntil);
    console.document({{"schema", "holdfast.signature/1"}, {"file", options.out}, {"signer", asJson(identity->facts())},
                      {"register", toJson(*sealed)}});
    return kOk;
}

namespace {

std::string words(store::SealedState state)
{
    switch (state) {
    case store::SealedState::Unaltered: return "unaltered";
    case store::SealedState::Altered: return "ALTERED since it was signed";
    case store::SealedState::Missing: return "MISSING: it is not where it was";
    case store::SealedState::Unreadable: break;
    }
    return "UNREADABLE";
}

// Every sealed document of this user, and whether it is still what it was.
ExitCode sealedDocuments(const Console& console)
{
    const auto sealedFiles = store::SealedRegister::open();
    if (!sealedFiles)
        return console.fail(sealedFiles.fault());
    const auto files = (*sealedFiles)->list();
    if (!files)
        return console.fail(files.fault());
    Json list = Json::array();
    bool well = true;
    for (const store::SealedFile& sealed : *files) {
        const store::SealedState state = store::stateOf(sealed);
        well = well && state == store::SealedState::Unaltered;
        console.say(sealed.id + "  " + sealed.path + "\n    " + words(state) + "; signed by " + sealed.signer + " on "
                    + sealed.sealed + ", kept until " + sealed.keepUntil);
        Json row = toJson(sealed);
        row["file_state"] = enumText(state);
        list.push_back(std::move(row));
    }
    console.say(std::to_string(files->size()) + " sealed documents");
    console.document({{"schema", "holdfast.sealed/1"}, {"register", store::SealedRegister::usualPath()},
                      {"retention_days", store::kRetentionDays}, {"documents", list}});
    return well ? kOk : kFindings;
}

} // namespace

ExitCode signatures(const Console& console, const SignOptions& options)
{
    if (options.listRegister)
        return sealedDocuments(console);
    if (options.pdf.empty())
        return console.fail({FaultCode::MissingField, {}, {}, "signatures needs a PDF, or --register"}, kUsage);
    const std::string& pdf = options.pdf;
    const auto checks = signing::verifyPdf(QString::fromStdString(pdf));
    if (!checks)
        return console.fail(checks.fault());
    Json list = Json::array();
    bool valid = true;
    for (const signing::SignatureCheck& check : *checks) {
        valid = valid && check.isValid();
        console.say(verdict(check));
        list.push_back({{"field", check.field.toStdString()}, {"valid", check.isValid()},
                        {"intact", check.cms.isIntact}, {"covers_whole_file", check.coversWholeFile},
                        {"trusted", check.cms.isTrusted}, {"time", check.time.toString(Qt::ISODate).toStdString()},
                        {"signer", asJson(check.cms.signer)}});
    }
    if (checks->empty())
        console.say("not signed");
    console.document({{"schema", "holdfast.signatures/1"}, {"file", pdf}, {"signatures", list}});
    return valid ? kOk : kFindings;
}

} // namespace holdfast::cli
