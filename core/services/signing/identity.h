// The engineer's own certificate with its key, as PKCS#12 (*.p12, *.pfx) gives them. The one door to OpenSSL is this
// room; keys stay in memory and are wiped with the identity.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include "core/engine/base/result.h"

namespace holdfast::signing {

struct CertificateFacts {
    QString subject, issuer;     // common names; the whole name where there is none
    QString serial;              // hexadecimal
    QString thumbprint;          // SHA-256 of the certificate, hexadecimal
    QDateTime notBefore, notAfter;
};

class Identity {
public:
    // Faults: FileNotFound, FileUnreadable; InvalidValue for a wrong password or a file that is no PKCS#12 with a key.
    static Result<Identity> open(const QString& path, const QString& password);
    Identity(Identity&&) noexcept;
    Identity& operator=(Identity&&) noexcept;
    ~Identity();

    const CertificateFacts& facts() const;
    std::vector<CertificateFacts> chain() const;     // certificates of issuers that came with it

    // CMS signed data, detached, with the signing certificate bound into it (CAdES; PAdES baseline B but for the
    // signing-time attribute, which OpenSSL always adds). DER.
    Result<QByteArray> sign(const QByteArray& bytes) const;

private:
    struct Private;
    explicit Identity(std::unique_ptr<Private> state);
    std::unique_ptr<Private> d;
};

struct CmsVerdict {
    bool isIntact = false;       // the bytes are those that were signed
    bool isTrusted = false;      // the chain ends in an authority of this system, and was valid at `time`
    QString trust;               // why not, in OpenSSL's words
    CertificateFacts signer;
};
// Faults: Malformed for what is no CMS.
Result<CmsVerdict> verifyCms(const QByteArray& cms, const QByteArray& bytes, const QDateTime& time);

} // namespace holdfast::signing
