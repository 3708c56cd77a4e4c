// Tesseract behind one class: one row of letters in, its text out.
#pragma once

#include <memory>
#include <string>

#include <opencv2/core.hpp>

namespace holdfast::scan {

struct Recognised {
    std::string value;
    double certainty = 0;  // 0..1, the mean over its words
};

class Recogniser {
public:
    Recogniser();
    ~Recogniser();
    Recogniser(const Recogniser&) = delete;
    Recogniser& operator=(const Recogniser&) = delete;

    // False where no language data is installed.
    bool ready() const { return m_engine != nullptr; }
    // `row` is dark on light with a margin.
    Recognised read(const cv::Mat& row, bool single);

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace holdfast::scan
