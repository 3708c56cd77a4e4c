// Sheets as pictures: plotted by pdftoppm, then laid askew on the glass, with dust, uneven light and smudges.
#include <leptonica/allheaders.h>
#include <zlib.h>

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <numbers>
#include <sstream>

#include "tests/support/plan_sets/pdf_page.h"

namespace holdfast::support {

using geometry::Point2;

namespace {

struct GreyPicture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> grey; // rows from the top, 255 white
    std::uint8_t at(int x, int y) const
    {
        return x < 0 || y < 0 || x >= width || y >= height
                   ? 255
                   : grey[std::size_t(y) * std::size_t(width) + std::size_t(x)];
    }
};

GreyPicture readPgm(const std::filesystem::path& path)
{
    GreyPicture picture;
    std::ifstream file(path, std::ios::binary);
    std::string magic;
    int most = 0;
    file >> magic >> picture.width >> picture.height >> most;
    file.get();
    if (magic != "P5" || picture.width <= 0 || picture.height <= 0)
        return {};
    picture.grey.resize(std::size_t(picture.width) * std::size_t(picture.height));
    file.read(reinterpret_cast<char*>(picture.grey.data()), std::streamsize(picture.grey.size()));
    return picture;
}

GreyPicture plotted(const std::string& pdf, int dpi)
{
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("holdfast-scan-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const std::filesystem::path page = folder / "page.pdf", root = folder / "page";
    std::ofstream(page, std::ios::binary) << pdf;
    const std::string command =
        "pdftoppm -r " + std::to_string(dpi) + " -gray -singlefile " + page.string() + " " + root.string();
    const bool done = std::system(command.c_str()) == 0;
    const GreyPicture picture = done ? readPgm(folder / "page.pgm") : GreyPicture{};
    std::filesystem::remove_all(folder);
    return picture;
}

// Turned about its middle, counter-clockwise.
GreyPicture askew(const GreyPicture& from, double degrees)
{
    if (degrees == 0)
        return from;
    GreyPicture to{from.width, from.height, std::vector<std::uint8_t>(from.grey.size(), 255)};
    const double c = std::cos(degrees * std::numbers::pi / 180),
                 s = std::sin(degrees * std::numbers::pi / 180);
    const double mx = from.width / 2.0, my = from.height / 2.0;
    for (int y = 0; y < to.height; ++y)
        for (int x = 0; x < to.width; ++x) {
            const double dx = x - mx, dy = y - my, u = mx + c * dx - s * dy, v = my + s * dx + c * dy;
            const int i = int(std::floor(u)), j = int(std::floor(v));
            const double a = u - i, b = v - j;
            const double top = from.at(i, j) * (1 - a) + from.at(i + 1, j) * a,
                         low = from.at(i, j + 1) * (1 - a) + from.at(i + 1, j + 1) * a;
            to.grey[std::size_t(y) * std::size_t(to.width) + std::size_t(x)] =
                std::uint8_t(top * (1 - b) + low * b + 0.5);
        }
    return to;
}

void soil(GreyPicture& picture, double dirt, Dice& dice)
{
    // Uneven light over the glass and grain of the paper; the grain is a cheap sequence, not the dice: it is
    // millions.
    const double shade = 14 * dirt, grain = 10 * dirt;
    std::uint32_t noise = std::uint32_t(dice.whole(1, 1 << 30));
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            std::uint8_t& g = picture.grey[std::size_t(y) * std::size_t(picture.width) + std::size_t(x)];
            noise = noise * 1664525u + 1013904223u;
            const double n = double(noise >> 8) / double(1 << 24);
            const double light = shade * x / picture.width + grain * n;
            g = std::uint8_t(std::clamp(g - light * (g / 255.0) + (255 - g) * 0.15 * dirt * n, 0.0, 255.0));
        }
    const auto blot = [&](double radius, double depth) {
        const int cx = dice.whole(0, picture.width - 1), cy = dice.whole(0, picture.height - 1),
                  r = int(std::ceil(radius));
        for (int y = std::max(0, cy - r); y < std::min(picture.height, cy + r + 1); ++y)
            for (int x = std::max(0, cx - r); x < std::min(picture.width, cx + r + 1); ++x) {
                const double away = std::hypot(x - cx, y - cy) / radius;
                std::uint8_t& g = picture.grey[std::size_t(y) * std::size_t(picture.width) + std::size_t(x)];
                if (away < 1)
                    g = std::uint8_t(g * (1 - depth * (1 - away)));
            }
    };
    for (int i = 0; i < int(600 * dirt); ++i) // dust
        blot(dice.real(1, 2.5), 0.9);
    for (int i = 0; i < int(8 * dirt); ++i) // fingers
        blot(dice.real(60, 220), 0.25);
}

// Most machines make paper white and some make ink black.
void clip(GreyPicture& picture, double dirt)
{
    for (std::uint8_t& g : picture.grey)
        if (dirt < 0.4)
            g = g < 150 ? 0 : 255;
        else if (dirt < 0.85)
            g = std::uint8_t(std::clamp((g - 40) * 255 / 180, 0, 255));
}

// How a plan room hands out what it scanned.
enum class ScanFile { Pdf, Png, Jpeg, Fax };

struct DropPix {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using OwnedPix = std::unique_ptr<Pix, DropPix>;

OwnedPix pixOf(const GreyPicture& picture, int dpi)
{
    OwnedPix pix(pixCreate(picture.width, picture.height, 8));
    for (int y = 0; y < picture.height; ++y) {
        l_uint32* row = pixGetData(pix.get()) + std::ptrdiff_t(y) * pixGetWpl(pix.get());
        for (int x = 0; x < picture.width; ++x)
            SET_DATA_BYTE(row, x, picture.at(x, y));
    }
    pixSetResolution(pix.get(), dpi, dpi);
    return pix;
}

std::string packed(const GreyPicture& picture, int dpi, ScanFile kind)
{
    OwnedPix pix = pixOf(picture, dpi);
    constexpr int kQuality = 60, kMiddle = 150;  // ringing round every line; darker than that is black
    l_uint8* bytes = nullptr;
    std::size_t size = 0;
    bool failed = false;
    if (kind == ScanFile::Jpeg) {
        failed = pixWriteMemJpeg(&bytes, &size, pix.get(), kQuality, 0) != 0;
    } else if (kind == ScanFile::Fax) {
        pix.reset(pixThresholdToBinary(pix.get(), kMiddle));
        pixSetResolution(pix.get(), dpi, dpi);
        failed = pixWriteMemTiff(&bytes, &size, pix.get(), IFF_TIFF_G4) != 0;
    } else {
        failed = pixWriteMemPng(&bytes, &size, pix.get(), 0) != 0;
    }
    std::string out = failed ? std::string() : std::string(reinterpret_cast<const char*>(bytes), size);
    lept_free(bytes);
    return out;
}

const char* endingOf(ScanFile kind)
{
    return kind == ScanFile::Jpeg ? ".jpg" : kind == ScanFile::Fax ? ".tif" : ".png";
}

std::string deflated(const std::uint8_t* bytes, std::size_t size)
{
    uLongf length = compressBound(uLong(size));
    std::string out(length, '\0');
    compress2(reinterpret_cast<Bytef*>(out.data()), &length, bytes, uLong(size), 1);
    out.resize(length);
    return out;
}

void addPicture(PdfFile& file, std::vector<int>& kids, int pages, const GreyPicture& picture, int dpi)
{
    const std::string size =
        "/Width " + std::to_string(picture.width) + " /Height " + std::to_string(picture.height);
    const int image =
        file.addStream("/Type /XObject /Subtype /Image " + size
                           + " /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode",
                       deflated(picture.grey.data(), picture.grey.size()));
    const std::string W = pdfNumber(72.0 * picture.width / dpi), H = pdfNumber(72.0 * picture.height / dpi);
    const int content = file.addStream("", "q " + W + " 0 0 " + H + " 0 0 cm /Im Do Q");
    kids.push_back(file.add("<< /Type /Page /Parent " + std::to_string(pages) + " 0 R /MediaBox [0 0 " + W
                            + " " + H + "] /Contents " + std::to_string(content)
                            + " 0 R /Resources << /XObject << /Im " + std::to_string(image)
                            + " 0 R >> >> >>"));
}

} // namespace

void writeScanSet(const std::vector<SheetPicture>& sheets, PlanSetFiles& set)
{
    // The vector set first, for its truth; a skewed page is put straight about its middle by whoever reads
    // it.
    writePdfSet(sheets, set);
    set.files.clear();
    Dice dice(set.seed, "scan"), fileDice(set.seed, "scan file");
    const ScanFile kind = set.style.oneFile ? ScanFile::Pdf
                                            : fileDice.pick<ScanFile>({ScanFile::Png, ScanFile::Jpeg, ScanFile::Fax});
    PdfFile file;
    const int catalog = file.add(), pages = file.add();
    std::vector<int> kids;
    for (const SheetPicture& sheet : sheets) {
        PdfSet one;
        one.addPage(sheet, set.style);
        GreyPicture picture =
            askew(plotted(one.written(), set.style.dpi), set.style.skew * dice.real(0.7, 1.0));
        soil(picture, set.style.dirt, dice);
        clip(picture, set.style.dirt);
        if (set.style.oneFile)
            addPicture(file, kids, pages, picture, set.style.dpi);
        else
            set.files.push_back({sheet.number + endingOf(kind), packed(picture, set.style.dpi, kind)});
    }
    for (TruePlan& plan : set.truth.plans)
        if (!set.style.oneFile)
            plan.file.replace(plan.file.size() - 4, 4, endingOf(kind));
    if (!set.style.oneFile)
        return;
    std::string list;
    for (const int kid : kids)
        list += std::to_string(kid) + " 0 R ";
    file.set(pages, "<< /Type /Pages /Count " + std::to_string(kids.size()) + " /Kids [" + list + "] >>");
    file.set(catalog, "<< /Type /Catalog /Pages " + std::to_string(pages) + " 0 R >>");
    set.files.push_back({"SET.pdf", file.written(catalog)});
}

} // namespace holdfast::support
