#include "core/engine/scan/picture.h"

#include <memory>

#include <leptonica/allheaders.h>

#include "core/engine/scan/jpeg_orientation.h"

namespace holdfast::scan {

namespace {

constexpr std::size_t kMostPages = 500;
constexpr int kFewestDots = 16; // on a side; less is no drawing

struct Destroy {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using Owned = std::unique_ptr<Pix, Destroy>;

// EXIF 3, 6 and 8 are turns; the mirrored ones no scanner writes, yet they cost a line each.
Owned upright(Owned pix, int orientation)
{
    constexpr int kQuarters[] = {0, 0, 0, 2, 2, 1, 1, 3, 3}; // by orientation, clockwise
    constexpr bool kMirrored[] = {false, false, true, false, true, true, false, true, false};
    if (kQuarters[orientation] != 0)
        pix.reset(pixRotateOrth(pix.get(), kQuarters[orientation]));
    if (pix && kMirrored[orientation])
        pix.reset(pixFlipLR(nullptr, pix.get()));
    return pix;
}

Picture pictureOf(Pix& grey)
{
    Picture picture;
    picture.width = pixGetWidth(&grey);
    picture.height = pixGetHeight(&grey);
    picture.grey.resize(std::size_t(picture.width) * std::size_t(picture.height));
    for (int y = 0; y < picture.height; ++y) {
        const l_uint32* row = pixGetData(&grey) + std::ptrdiff_t(y) * pixGetWpl(&grey);
        std::uint8_t* to = picture.grey.data() + std::size_t(y) * std::size_t(picture.width);
        for (int x = 0; x < picture.width; ++x)
            to[x] = std::uint8_t(GET_DATA_BYTE(row, x));
    }
    // Screens write 72 and 96 for want of anything better; no scan of a drawing is that coarse.
    constexpr int kCoarsest = 100, kFinest = 2400;
    const int dots = pixGetXRes(&grey);
    picture.dotsAssumed = dots < kCoarsest || dots > kFinest;
    picture.dotsPerInch = picture.dotsAssumed ? kAssumedDots : dots;
    return picture;
}

class PictureReader {
public:
    PictureReader(std::span<const std::uint8_t> bytes, const std::string& path, const Run& run)
        : m_bytes(bytes), m_path(path), m_run(run)
    {
    }

    Result<std::vector<Picture>> read()
    {
        setMsgSeverity(L_SEVERITY_NONE);
        const bool tiff = isTiff();
        std::size_t offset = 0;
        do {
            if (m_run.stopped())
                return cancelled("Reading the picture");
            if (const Outcome size = checkSize(); !size)
                return size.fault();
            Owned pix(tiff ? pixReadMemFromMultipageTiff(m_bytes.data(), m_bytes.size(), &offset)
                           : pixReadMem(m_bytes.data(), m_bytes.size()));
            if (!pix && m_pages.empty())
                return fault(FaultCode::Malformed, "the picture is damaged");
            if (!pix)
                break;
            if (const Outcome taken = take(std::move(pix), tiff); !taken)
                return taken.fault();
        } while (tiff && offset != 0);
        return std::move(m_pages);
    }

private:
    Fault fault(FaultCode code, std::string cause) const
    {
        return {code, m_path, "page " + std::to_string(m_pages.size() + 1), std::move(cause)};
    }

    bool isTiff() const { return m_bytes.size() > 4 && (m_bytes[0] == 'I' || m_bytes[0] == 'M'); }

    // Before anything of that size is asked for.
    Outcome checkSize() const
    {
        l_int32 format = 0, width = 0, height = 0, bits = 0, samples = 0, colours = 0;
        if (pixReadHeaderMem(m_bytes.data(), m_bytes.size(), &format, &width, &height, &bits, &samples, &colours)
            != 0)
            return fault(FaultCode::Malformed, "the picture is damaged");
        return sized(width, height);
    }

    Outcome sized(int width, int height) const
    {
        if (width < kFewestDots || height < kFewestDots)
            return fault(FaultCode::Malformed, "the picture has no size");
        if (std::int64_t(width) * height > kMostDots)
            return fault(FaultCode::LimitExceeded, "the picture has more than 200 million dots");
        return Done{};
    }

    Outcome take(Owned pix, bool tiff)
    {
        if (m_pages.size() >= kMostPages)
            return fault(FaultCode::LimitExceeded, "it has more than 500 pages");
        if (const Outcome size = sized(pixGetWidth(pix.get()), pixGetHeight(pix.get())); !size)
            return size;
        const int dots = pixGetXRes(pix.get());
        if (pixGetSpp(pix.get()) == 4) // what is clear is paper
            pix.reset(pixAlphaBlendUniform(pix.get(), 0xFFFFFF00));
        Owned grey(pix ? pixConvertTo8(pix.get(), 0) : nullptr);
        if (grey)
            grey = upright(std::move(grey), tiff ? 1 : jpegOrientation(m_bytes));
        if (!grey)
            return fault(FaultCode::Malformed, "the picture cannot be turned into grey");
        pixSetXRes(grey.get(), dots);
        m_pages.push_back(pictureOf(*grey));
        return Done{};
    }

    std::span<const std::uint8_t> m_bytes;
    const std::string& m_path;
    const Run& m_run;
    std::vector<Picture> m_pages;
};

} // namespace

Result<std::vector<Picture>> readPictures(std::span<const std::uint8_t> bytes, const std::string& path,
                                          const Run& run)
{
    return PictureReader(bytes, path, run).read();
}

} // namespace holdfast::scan
