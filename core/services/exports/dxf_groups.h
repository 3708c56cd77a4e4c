// Groups of a DXF file: a line with the code, a line with the value.
#pragma once

#include <string>

#include "core/services/exports/dxf_document.h"

namespace holdfast::exports {

void addGroup(std::string& out, int code, const std::string& value);
void addGroup(std::string& out, int code, int value);
void addGroup(std::string& out, int code, double value);
std::string dxfHandle(unsigned handle);
// In the file's encoding, one line, without codes that a reader would act on.
std::string dxfText(const std::string& utf8, DxfVersion version);

}  // namespace holdfast::exports
