#include "core/engine/ingest/double_byte.h"

#if __has_include(<iconv.h>)
#include <iconv.h>
#define HOLDFAST_HAS_ICONV 1
#else
#define HOLDFAST_HAS_ICONV 0
#endif

namespace holdfast::ingest {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

#if HOLDFAST_HAS_ICONV
class Converter {
public:
    explicit Converter(int page) : m_handle(iconv_open("UTF-8", ("CP" + std::to_string(page)).c_str())) {}
    ~Converter()
    {
        if (open())
            iconv_close(m_handle);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    bool open() const { return m_handle != iconv_t(-1); }

    // Converts as much as is well formed; `raw` keeps the rest.
    std::string convert(std::string_view& raw)
    {
        std::string out(raw.size() * 3 + 1, '\0');  // no character of these pages takes more than 3 bytes
        char* in = const_cast<char*>(raw.data());   // iconv does not write there
        std::size_t inLeft = raw.size();
        char* to = out.data();
        std::size_t outLeft = out.size();
        iconv(m_handle, &in, &inLeft, &to, &outLeft);
        raw.remove_prefix(raw.size() - inLeft);
        out.resize(out.size() - outLeft);
        return out;
    }

private:
    iconv_t m_handle;
};
#endif

DoubleByteText asciiOnly(std::string_view raw)
{
    DoubleByteText result;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (static_cast<unsigned char>(raw[i]) < 0x80) {
            result.text += raw[i];
            continue;
        }
        ++i;  // the second byte belongs to the lost character
        ++result.lost;
        result.text += kReplacement;
    }
    return result;
}

} // namespace

int doubleBytePageOf(std::string_view codePage)
{
    for (const int page : {932, 936, 949, 950})
        if (codePage.ends_with(std::to_string(page)))
            return page;
    return 0;
}

DoubleByteText fromDoubleByte(int page, std::string_view raw)
{
#if HOLDFAST_HAS_ICONV
    if (Converter converter(page); converter.open()) {
        DoubleByteText result;
        for (;;) {
            result.text += converter.convert(raw);
            if (raw.empty())
                return result;
            raw.remove_prefix(1);
            ++result.lost;
            result.text += kReplacement;
        }
    }
#endif
    (void)page;
    return asciiOnly(raw);
}

} // namespace holdfast::ingest
