#include "core/services/signing/pdf_signature.h"

#include <cstring>

#include <QFile>

#define POINTERHOLDER_TRANSITION 4  // std::shared_ptr throughout
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "core/services/exports/atomic_file.h"
#include "core/services/signing/seal_picture.h"

namespace holdfast::signing {

namespace {

// Room for the signature, in bytes: a chain of some certificates with long keys takes about 8,000.
constexpr std::size_t kRoom = 24'000;
// Ten digits for each place in the file; a report has megabytes.
constexpr long long kPlaceholder = 9'999'999'999;
constexpr const char* kByteRangeMark = "[ 0 9999999999 9999999999 9999999999 ]";

Fault foreign(const QString& file, const std::exception& e)
{
    return {FaultCode::External, file.toStdString(), "PDF", e.what()};
}

Result<QByteArray> readAll(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return Fault{FaultCode::FileNotFound, path.toStdString(), {}, "there is no such file"};
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileUnreadable, path.toStdString(), {}, file.errorString().toStdString()};
    return file.readAll();
}

QPDFObjectHandle unicode(const QString& text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

// "D:20261121133005Z"
std::string pdfTime(const QDateTime& time)
{
    return "D:" + time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toStdString() + "Z";
}

QDateTime timeOf(const std::string& text)
{
    QDateTime time = QDateTime::fromString(QString::fromStdString(text).mid(2, 14), QStringLiteral("yyyyMMddHHmmss"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

QString nameOf(const Identity& identity, const SignatureWords& words)
{
    return words.name.isEmpty() ? identity.facts().subject : words.name;
}

QStringList sealLines(const Identity& identity, const SignatureWords& words)
{
    QStringList lines{nameOf(identity, words)};
    if (!words.license.isEmpty())
        lines << words.license;
    lines << QStringLiteral("Digitally signed ") + words.time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
            + QStringLiteral(" UTC");
    if (!words.reason.isEmpty())
        lines << words.reason;
    if (!words.location.isEmpty())
        lines << words.location;
    lines << QStringLiteral("Certificate of ") + identity.facts().issuer;
    return lines;
}

QPDFObjectHandle signatureOf(QPDF& pdf, const Identity& identity, const SignatureWords& words)
{
    auto range = QPDFObjectHandle::newArray();
    range.appendItem(QPDFObjectHandle::newInteger(0));
    for (int i = 0; i < 3; ++i)
        range.appendItem(QPDFObjectHandle::newInteger(kPlaceholder));
    auto value = QPDFObjectHandle::parse("<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached >>");
    value.replaceKey("/ByteRange", range);
    value.replaceKey("/Contents", QPDFObjectHandle::newString(std::string(kRoom, '\0')));
    value.replaceKey("/M", QPDFObjectHandle::newString(pdfTime(words.time)));
    value.replaceKey("/Name", unicode(nameOf(identity, words)));
    if (!words.reason.isEmpty())
        value.replaceKey("/Reason", unicode(words.reason));
    if (!words.location.isEmpty())
        value.replaceKey("/Location", unicode(words.location));
    return pdf.makeIndirectObject(value);
}

QPDFObjectHandle appearance(QPDF& pdf, const QByteArray& picture)
{
    QPDF seal;
    seal.setImmediateCopyFrom(true);         // the copy outlives it
    seal.processMemoryFile("seal", picture.constData(), std::size_t(picture.size()));
    auto page = QPDFPageDocumentHelper(seal).getAllPages().front();
    return pdf.copyForeignObject(page.getFormXObjectForPage());
}

// The form field with its value and its picture on the page.
void addField(QPDF& pdf, const Identity& identity, const SignatureWords& words, const std::optional<SealArea>& seal)
{
    QPDFPageObjectHelper page = QPDFPageDocumentHelper(pdf).getAllPages().at(seal ? std::size_t(seal->page - 1) : 0);
    auto field = QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /F 132 >>");
    field.replaceKey("/V", signatureOf(pdf, identity, words));
    field.replaceKey("/P", page.getObjectHandle());
    auto rectangle = QPDFObjectHandle::Rectangle(0, 0, 0, 0);      // a seal that is not to be seen
    if (seal) {
        const auto box = page.getMediaBox().getArrayAsRectangle();
        rectangle = {box.llx + seal->area.left(), box.ury - seal->area.bottom(), box.llx + seal->area.right(),
                     box.ury - seal->area.top()};
        auto pictures = QPDFObjectHandle::newDictionary();
        pictures.replaceKey("/N", appearance(pdf, sealPicture(sealLines(identity, words), seal->area.size())));
        field.replaceKey("/AP", pictures);
    }
    field.replaceKey("/Rect", QPDFObjectHandle::newFromRectangle(rectangle));
    field = pdf.makeIndirectObject(field);
    auto annotations = page.getObjectHandle().getKey("/Annots");
    if (!annotations.isArray())
        annotations = QPDFObjectHandle::newArray();
    annotations.appendItem(field);
    page.getObjectHandle().replaceKey("/Annots", annotations);
    // 3: there are signatures, and the file is only to be added to.
    auto form = QPDFObjectHandle::parse("<< /SigFlags 3 >>");
    auto fields = QPDFObjectHandle::newArray();
    fields.appendItem(field);
    form.replaceKey("/Fields", fields);
    pdf.getRoot().replaceKey("/AcroForm", form);
}

QByteArray written(QPDF& pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_disable);      // the signature is patched where it stands, so it stands open
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

// Puts the byte range and the signature where their placeholders stand.
Outcome seal(QByteArray& bytes, const Identity& identity)
{
    const QByteArray hole = '<' + QByteArray(qsizetype(2 * kRoom), '0') + '>';
    const qsizetype range = bytes.indexOf(kByteRangeMark), contents = bytes.indexOf(hole);
    if (range < 0 || contents < 0)
        return Fault{FaultCode::External, {}, "PDF", "the writer did not keep the room for the signature"};
    const qsizetype after = contents + hole.size();
    QByteArray places = "[ 0 " + QByteArray::number(contents) + ' ' + QByteArray::number(after) + ' '
        + QByteArray::number(bytes.size() - after) + " ]";
    places = places.leftJustified(qsizetype(std::strlen(kByteRangeMark)), ' ');
    bytes.replace(range, places.size(), places);
    const auto cms = identity.sign(bytes.left(contents) + bytes.mid(after));
    if (!cms)
        return cms.fault();
    if (std::size_t(cms->size()) > kRoom)
        return Fault{FaultCode::LimitExceeded, {}, "certificate", "its chain is too long for a signature"};
    bytes.replace(contents + 1, 2 * cms->size(), cms->toHex());
    return Done{};
}

std::optional<Fault> refusal(const QString& file, QPDF& pdf, const Identity& identity, const SignatureWords& words,
                             const std::optional<SealArea>& seal)
{
    const CertificateFacts& facts = identity.facts();
    const auto day = [](const QDateTime& time) { return time.toString(QStringLiteral("yyyy-MM-dd")).toStdString(); };
    if (words.time < facts.notBefore || words.time > facts.notAfter)
        return Fault{FaultCode::InvalidValue, {}, "certificate of " + facts.subject.toStdString(),
                     "is valid from " + day(facts.notBefore) + " to " + day(facts.notAfter) + ", not on "
                         + day(words.time)};
    if (pdf.isEncrypted())
        return Fault{FaultCode::UnsupportedFormat, file.toStdString(), {}, "is encrypted; sign the file without"};
    if (pdf.getRoot().getKey("/AcroForm").isDictionary())
        return Fault{FaultCode::InvalidValue, file.toStdString(), {},
                     "is signed or holds a form already; sign the report as it was written"};
    const std::size_t pages = QPDFPageDocumentHelper(pdf).getAllPages().size();
    if (pages == 0 || (seal && (seal->page < 1 || std::size_t(seal->page) > pages)))
        return Fault{FaultCode::InvalidValue, file.toStdString(), "seal",
                     "there is no page " + std::to_string(seal ? seal->page : 1) + " of " + std::to_string(pages)};
    return std::nullopt;
}

} // namespace

Outcome signPdf(const QString& path, const QString& out, const Identity& identity, const SignatureWords& words,
                const std::optional<SealArea>& area)
{
    const auto plain = readAll(path);
    if (!plain)
        return plain.fault();
    QByteArray bytes;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("report", plain->constData(), std::size_t(plain->size()));
        if (const auto fault = refusal(path, pdf, identity, words, area))
            return *fault;
        addField(pdf, identity, words, area);
        bytes = written(pdf);
    } catch (const std::exception& e) {
        return foreign(path, e);
    }
    if (const Outcome sealed = seal(bytes, identity); !sealed)
        return sealed;
    return exports::writeAtomically(out, bytes);
}

namespace {

SignatureCheck checkOf(QPDFObjectHandle field, const QByteArray& bytes)
{
    SignatureCheck check;
    const auto text = [](QPDFObjectHandle value) {
        return value.isString() ? QString::fromStdString(value.getUTF8Value()) : QString();
    };
    check.field = text(field.getKey("/T"));
    QPDFObjectHandle value = field.getKey("/V");
    check.reason = text(value.getKey("/Reason"));
    check.location = text(value.getKey("/Location"));
    if (value.getKey("/M").isString())
        check.time = timeOf(value.getKey("/M").getStringValue());
    QPDFObjectHandle range = value.getKey("/ByteRange"), contents = value.getKey("/Contents");
    if (!range.isArray() || range.getArrayNItems() != 4 || !contents.isString())
        return check;
    long long places[4];
    for (int i = 0; i < 4; ++i) {
        places[i] = range.getArrayItem(i).isInteger() ? range.getArrayItem(i).getIntValue() : -1;
        if (places[i] < 0 || places[i] > bytes.size())
            return check;
    }
    if (places[0] + places[1] > places[2] || places[2] + places[3] > bytes.size())
        return check;
    // What is not signed must be the signature and nothing else.
    const QByteArray der = QByteArray::fromStdString(contents.getStringValue());
    const QByteArray hole = bytes.mid(places[1], places[2] - places[1]);
    check.coversWholeFile = places[0] == 0 && places[2] + places[3] == bytes.size()
        && hole.toLower() == '<' + der.toHex() + '>';
    const auto cms
        = verifyCms(der, bytes.mid(places[0], places[1]) + bytes.mid(places[2], places[3]), check.time);
    if (cms)
        check.cms = *cms;
    return check;
}

} // namespace

Result<std::vector<SignatureCheck>> verifyPdf(const QString& path)
{
    const auto bytes = readAll(path);
    if (!bytes)
        return bytes.fault();
    std::vector<SignatureCheck> checks;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("report", bytes->constData(), std::size_t(bytes->size()));
        for (auto field : QPDFAcroFormDocumentHelper(pdf).getFormFields())
            if (field.getFieldType() == "/Sig" && field.getObjectHandle().getKey("/V").isDictionary())
                checks.push_back(checkOf(field.getObjectHandle(), *bytes));
    } catch (const std::exception& e) {
        return foreign(path, e);
    }
    return checks;
}

} // namespace holdfast::signing
