#include "core/engine/pdf/page_picture.h"

#include <cmath>

#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/SplashOutputDev.h>
#include <poppler/Stream.h>
#include <poppler/splash/SplashBitmap.h>

#include "core/engine/pdf/page_path.h"
#include "core/engine/pdf/poppler_messages.h"

namespace holdfast::pdf {

namespace {

double userUnit(PDFDoc& document, Page& page)
{
    const Object dictionary = document.getXRef()->fetch(page.getRef());
    const Object unit = dictionary.isDict() ? dictionary.dictLookup("UserUnit") : Object(objNull);
    return unit.isNum() && std::isfinite(unit.getNum()) && unit.getNum() > 0 ? unit.getNum() : 1;
}

PagePicture copied(SplashBitmap& bitmap)
{
    PagePicture picture;
    picture.width = bitmap.getWidth();
    picture.height = bitmap.getHeight();
    picture.grey.reserve(std::size_t(picture.width) * std::size_t(picture.height));
    for (int y = 0; y < picture.height; ++y) {
        const unsigned char* row = bitmap.getDataPtr() + std::ptrdiff_t(y) * bitmap.getRowSize();
        picture.grey.insert(picture.grey.end(), row, row + picture.width);
    }
    return picture;
}

} // namespace

Result<PagePicture> pictureOfPage(std::span<const std::uint8_t> bytes, const std::string& path, int number,
                                  double dotsPerInch, const Run& run)
{
    const PopplerMessages messages;
    const std::string place = "page " + std::to_string(number);
    try {
        auto* stream =
            new MemStream(reinterpret_cast<const char*>(bytes.data()), 0, Goffset(bytes.size()), Object(objNull));
        PDFDoc document(stream);
        Page* page = document.isOk() ? document.getPage(number) : nullptr;
        if (page == nullptr)
            return Fault{FaultCode::Malformed, path, place, "the page is damaged"};
        const double dots = dotsPerInch * userUnit(document, *page);
        SplashColor white{255};
        SplashOutputDev output(splashModeMono8, 1, false, white);
        output.startDoc(&document);
        const auto asked = [](void* data) { return static_cast<const Run*>(data)->stopped(); };
        document.displayPage(&output, number, dots, dots, 0, false, true, false, asked,
                             const_cast<Run*>(&run));
        if (run.stopped())
            return cancelled("Painting the page");
        SplashBitmap* bitmap = output.getBitmap();
        if (bitmap == nullptr || bitmap->getDataPtr() == nullptr)
            return Fault{FaultCode::LimitExceeded, path, place, "there is no memory for a picture of it"};
        return copied(*bitmap);
    } catch (const std::bad_alloc&) {
        return Fault{FaultCode::LimitExceeded, path, place, "there is no memory for a picture of it"};
    } catch (const std::exception& e) {
        return Fault{FaultCode::External, path, place, std::string("the PDF library stopped: ") + e.what()};
    }
}

} // namespace holdfast::pdf
