// Any bytes as a PDF: pages or a fault.
#include <cstdint>
#include <span>

#include "core/engine/pdf/pdf_reader.h"

using namespace holdfast;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    (void)pdf::readPages(std::span(data, size), "fuzz.pdf", {});
    return 0;
}
