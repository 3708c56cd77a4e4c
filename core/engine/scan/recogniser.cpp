#include "core/engine/scan/recogniser.h"

#include <algorithm>

#ifdef HOLDFAST_OPENMP
#include <omp.h>
#endif
#include <tesseract/baseapi.h>

#include "core/engine/scan/wording.h"

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

// Tesseract parts every line of text among four threads, which cost more than the line when other work runs: 18
// times the time on two busy cores.
void readOnThisThread()
{
#ifdef HOLDFAST_OPENMP
    omp_set_max_active_levels(0);
#endif
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
    readOnThisThread();
    tesseract::TessBaseAPI& api = m_engine->api;
    api.SetPageSegMode(single ? tesseract::PSM_SINGLE_CHAR : tesseract::PSM_SINGLE_LINE);
    api.SetImage(row.data, row.cols, row.rows, 1, int(row.step));
    api.SetSourceResolution(300);
    const std::unique_ptr<char[]> text(api.GetUTF8Text());
    Recognised out;
    if (text)
        out.value = mendedWording(text.get());
    out.certainty = out.value.empty() ? 0 : std::max(api.MeanTextConf(), 0) / 100.0;
    api.Clear();
    return out;
}

} // namespace holdfast::scan
