#include "core/services/signing/identity.h"

#include <algorithm>

#include <QFile>

#include "core/services/signing/openssl_types.h"

namespace holdfast::signing {

namespace {

QString commonName(const X509_NAME* name)
{
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (at >= 0) {
        unsigned char* utf8 = nullptr;
        const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
        if (size >= 0) {
            const QString text = QString::fromUtf8(reinterpret_cast<const char*>(utf8), size);
            OPENSSL_free(utf8);
            return text;
        }
    }
    char line[512] = "";
    X509_NAME_oneline(name, line, sizeof line);
    return QString::fromLatin1(line);
}

QDateTime timeOf(const ASN1_TIME* time)
{
    tm parts {};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

CertificateFacts factsOf(const X509* certificate)
{
    CertificateFacts facts;
    facts.subject = commonName(X509_get_subject_name(certificate));
    facts.issuer = commonName(X509_get_issuer_name(certificate));
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (X509_digest(certificate, EVP_sha256(), digest, &size) == 1)
        facts.thumbprint = QString::fromLatin1(
            QByteArray(reinterpret_cast<const char*>(digest), int(size)).toHex());
    const ASN1_INTEGER* serial = X509_get0_serialNumber(certificate);
    facts.serial = QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(ASN1_STRING_get0_data(serial)), ASN1_STRING_length(serial)).toHex());
    facts.notBefore = timeOf(X509_get0_notBefore(certificate));
    facts.notAfter = timeOf(X509_get0_notAfter(certificate));
    return facts;
}

BioPtr memory(const QByteArray& bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

Fault refused(const std::string& what)
{
    return {FaultCode::External, {}, "signature", what + ": " + opensslError()};
}

} // namespace

struct Identity::Private {
    KeyPtr key;
    CertificatePtr certificate;
    ChainPtr issuers;
    CertificateFacts facts;
};

Identity::Identity(std::unique_ptr<Private> state) : d(std::move(state)) {}
Identity::Identity(Identity&&) noexcept = default;
Identity& Identity::operator=(Identity&&) noexcept = default;
Identity::~Identity() = default;

Result<Identity> Identity::open(const QString& path, const QString& password)
{
    QFile file(path);
    if (!file.exists())
        return Fault{FaultCode::FileNotFound, path.toStdString(), {}, "there is no such file"};
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileUnreadable, path.toStdString(), {}, file.errorString().toStdString()};
    const QByteArray bytes = file.readAll();
    const BioPtr bio = memory(bytes);
    const Pkcs12Ptr archive(d2i_PKCS12_bio(bio.get(), nullptr));
    ERR_clear_error();
    if (!archive)
        return Fault{FaultCode::InvalidValue, path.toStdString(), {},
                     "is no PKCS#12 file (*.p12, *.pfx) with a certificate and its key"};
    EVP_PKEY* key = nullptr;
    X509* certificate = nullptr;
    STACK_OF(X509)* issuers = nullptr;
    const bool opened = PKCS12_parse(archive.get(), password.toUtf8().constData(), &key, &certificate, &issuers) == 1;
    auto state = std::make_unique<Private>();
    state->key.reset(key);
    state->certificate.reset(certificate);
    state->issuers.reset(issuers);
    ERR_clear_error();
    if (!opened)
        return Fault{FaultCode::InvalidValue, path.toStdString(), "password", "does not open this certificate"};
    if (!state->key || !state->certificate)
        return Fault{FaultCode::InvalidValue, path.toStdString(), {}, "holds no certificate with its key"};
    state->facts = factsOf(certificate);
    return Identity(std::move(state));
}

const CertificateFacts& Identity::facts() const
{
    return d->facts;
}

std::vector<CertificateFacts> Identity::chain() const
{
    std::vector<CertificateFacts> all;
    for (int i = 0; d->issuers && i < sk_X509_num(d->issuers.get()); ++i)
        all.push_back(factsOf(sk_X509_value(d->issuers.get(), i)));
    return all;
}

Result<QByteArray> Identity::sign(const QByteArray& bytes) const
{
    constexpr unsigned flags = CMS_DETACHED | CMS_BINARY | CMS_PARTIAL;
    const BioPtr data = memory(bytes);
    const CmsPtr cms(CMS_sign(nullptr, nullptr, d->issuers.get(), nullptr, flags));
    if (!cms || !CMS_add1_signer(cms.get(), d->certificate.get(), d->key.get(), EVP_sha256(),
                                 CMS_CADES | CMS_NOSMIMECAP | CMS_BINARY))
        return refused("the certificate cannot sign");
    if (CMS_final(cms.get(), data.get(), nullptr, flags) != 1)
        return refused("the signature could not be made");
    const int size = i2d_CMS_ContentInfo(cms.get(), nullptr);
    if (size <= 0)
        return refused("the signature could not be written");
    QByteArray der(size, '\0');
    auto* out = reinterpret_cast<unsigned char*>(der.data());
    i2d_CMS_ContentInfo(cms.get(), &out);
    return der;
}

namespace {

// Does the signer's chain end in an authority of this system?
void judgeTrust(CMS_ContentInfo* cms, X509* signer, const QDateTime& time, CmsVerdict& verdict)
{
    const StorePtr store(X509_STORE_new());
    X509_STORE_set_default_paths(store.get());
    const ChainPtr sent(CMS_get1_certs(cms));
    const StoreContextPtr context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(context.get(), store.get(), signer, sent.get()) != 1)
        return;
    if (time.isValid())
        X509_STORE_CTX_set_time(context.get(), 0, time.toSecsSinceEpoch());
    verdict.isTrusted = X509_verify_cert(context.get()) == 1;
    if (!verdict.isTrusted)
        verdict.trust = QString::fromLatin1(X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get())));
}

} // namespace

Result<CmsVerdict> verifyCms(const QByteArray& der, const QByteArray& bytes, const QDateTime& time)
{
    const BioPtr data = memory(bytes);
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    const auto* const end = at + der.size();
    const CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &at, long(der.size())));
    if (!cms || !CMS_get0_SignerInfos(cms.get())) {
        ERR_clear_error();
        return Fault{FaultCode::Malformed, {}, "signature", "is no CMS signature"};
    }
    // The room that was left over is empty: nothing hides behind the signature.
    if (std::any_of(at, end, [](unsigned char byte) { return byte != 0; }))
        return Fault{FaultCode::Malformed, {}, "signature", "is followed by bytes that nobody signed"};
    CmsVerdict verdict;
    verdict.isIntact = CMS_verify(cms.get(), nullptr, nullptr, data.get(), nullptr,
                                  CMS_BINARY | CMS_DETACHED | CMS_NO_SIGNER_CERT_VERIFY) == 1;
    ERR_clear_error();
    STACK_OF(X509)* signers = CMS_get0_signers(cms.get());
    if (signers && sk_X509_num(signers) > 0) {
        verdict.signer = factsOf(sk_X509_value(signers, 0));
        judgeTrust(cms.get(), sk_X509_value(signers, 0), time, verdict);
    }
    sk_X509_free(signers);
    return verdict;
}

} // namespace holdfast::signing
