// A signature over a whole PDF, with a seal that can be seen (PAdES: ETSI.CAdES.detached), and what others' readers
// and this program say of it. Applied only when the engineer asks for it.
#pragma once

#include <optional>
#include <vector>

#include <QRectF>
#include <QStringList>

#include "core/engine/base/run.h"
#include "core/services/signing/identity.h"

namespace holdfast::signing {

struct SealArea {
    int page = 1;                // counted from 1
    QRectF area;                 // points from the page's top left corner
};

struct SignatureWords {
    QString name;                // as it stands on the licence; the certificate's where empty
    QString license;             // "S.E. 1234, California"
    QString reason, location;
    QDateTime time;              // of signing; shown in UTC
};

// Faults: those of reading `pdf`; InvalidValue when the certificate is not valid at `words.time`, the page is not
// there, or the file is signed already (a second signature would need the first kept as it is); writing faults name
// `out`.
// The file at `out` is the old one or the whole new one.
Outcome signPdf(const QString& pdf, const QString& out, const Identity& identity, const SignatureWords& words,
                const std::optional<SealArea>& seal);

struct SignatureCheck {
    QString field;               // name of the form field
    CmsVerdict cms;
    bool coversWholeFile = false;    // nothing was added after signing
    QDateTime time;              // as the signature says
    QString reason, location;
    bool isValid() const { return cms.isIntact && coversWholeFile; }
};
// One for each signature of the file; none for an unsigned file.
Result<std::vector<SignatureCheck>> verifyPdf(const QString& pdf);

} // namespace holdfast::signing
