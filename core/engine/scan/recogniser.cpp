#include "core/engine/scan/recogniser.h"

#include <algorithm>
#include <clocale>

#include <tesseract/baseapi.h>

namespace holdfast::scan {

struct Recogniser::Engine {
    tesseract::TessBaseAPI api;
};

namespace {

// Tags, sizes and numbers are in no dictionary.
bool start(tesseract::TessBaseAPI& api)
{
    const std::vector<std::string> names{"load_system_dawg", "load_freq_dawg", "debug_file"};
    const std::vector<std::string> values{"0", "0", "/dev/null"};
    return api.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY, nullptr, 0, &names, &values, false) == 0;
}

// Typographic quotes and dashes are the plain ones on a drawing.
std::string plain(std::string text)
{
    constexpr std::pair<const char*, const char*> kPlain[] = {
        {"\xE2\x80\x98", "'"}, {"\xE2\x80\x99", "'"}, {"\xE2\x80\x9C", "\""}, {"\xE2\x80\x9D", "\""},
        {"\xE2\x80\x93", "-"}, {"\xE2\x80\x94", "-"}, {"\n", " "},
    };
    for (const auto& [from, to] : kPlain)
        for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + 1))
            text.replace(at, std::string_view(from).size(), to);
    while (!text.empty() && text.back() == ' ')
        text.pop_back();
    return text;
}

} // namespace

Recogniser::Recogniser() : m_engine(std::make_unique<Engine>())
{
    // Tesseract 4 and 5.0 insist on the C locale for numbers; later ones do not mind.
    if (!start(m_engine->api))
        m_engine.reset();
}

Recogniser::~Recogniser() = default;

Recognised Recogniser::read(const cv::Mat& row, bool single)
{
    tesseract::TessBaseAPI& api = m_engine->api;
    api.SetPageSegMode(single ? tesseract::PSM_SINGLE_CHAR : tesseract::PSM_SINGLE_LINE);
    api.SetImage(row.data, row.cols, row.rows, 1, int(row.step));
    api.SetSourceResolution(300);
    const std::unique_ptr<char[]> text(api.GetUTF8Text());
    Recognised out;
    if (text)
        out.value = plain(text.get());
    out.certainty = out.value.empty() ? 0 : std::max(api.MeanTextConf(), 0) / 100.0;
    api.Clear();
    return out;
}

} // namespace holdfast::scan
