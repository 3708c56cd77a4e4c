// sign and signatures: the engineer's own certificate on a report.
#include <QFile>

#include "app/cli/commands.h"
#include "core/services/signing/pdf_signature.h"

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

} // namespace

ExitCode sign(const Console& console, const SignOptions& options)
{
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
    const Outcome done = signing::signPdf(QString::fromStdString(options.pdf), QString::fromStdString(options.out),
                                          *identity, words, sealOf(options.seal));
    if (!done)
        return console.fail(done.fault());
    console.say("signed by " + identity->facts().subject.toStdString() + ", certified by "
                + identity->facts().issuer.toStdString() + ": " + options.out);
    console.document(
        {{"schema", "holdfast.signature/1"}, {"file", options.out}, {"signer", asJson(identity->facts())}});
    return kOk;
}

ExitCode signatures(const Console& console, const std::string& pdf)
{
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
