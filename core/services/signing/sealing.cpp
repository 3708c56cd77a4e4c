#include "core/services/signing/sealing.h"

#include "core/services/store/sha256.h"

namespace holdfast::signing {

Result<store::SealedFile> sealReport(const QString& pdf, const QString& out, const Identity& identity,
                                     const SignatureWords& words, const std::optional<SealArea>& seal,
                                     const std::string& project)
{
    auto sealedFiles = store::SealedRegister::open();
    if (!sealedFiles)
        return sealedFiles.fault();
    if (const Outcome done = signPdf(pdf, out, identity, words, seal); !done)
        return done.fault();
    const auto hash = store::sha256OfFile(out.toStdString());
    if (!hash)
        return hash.fault();
    store::SealedFile sealed;
    sealed.path = out.toStdString();
    sealed.sha256 = *hash;
    sealed.signer = (words.name.isEmpty() ? identity.facts().subject : words.name).toStdString();
    sealed.licence = words.license.toStdString();
    sealed.reason = words.reason.toStdString();
    sealed.sealed = words.time.toUTC().toString(Qt::ISODate).toStdString();
    sealed.project = project;
    return (*sealedFiles)->add(std::move(sealed));
}

} // namespace holdfast::signing
