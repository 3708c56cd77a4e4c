// A signature that is kept account of: signed, entered in the register of sealed documents, and from then on safe
// from the program itself.
#pragma once

#include "core/services/signing/pdf_signature.h"
#include "core/services/store/sealed_register.h"

namespace holdfast::signing {

// Faults of signPdf; of the register, which is opened before anything is signed. `project` names its file or is "".
Result<store::SealedFile> sealReport(const QString& pdf, const QString& out, const Identity& identity,
                                     const SignatureWords& words, const std::optional<SealArea>& seal,
                                     const std::string& project);

} // namespace holdfast::signing
