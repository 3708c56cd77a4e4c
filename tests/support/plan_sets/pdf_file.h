// Writes the objects of a PDF 1.7 file, uncompressed so that it can be read with the eye.
#pragma once

#include <string>
#include <vector>

namespace holdfast::support {

class PdfFile {
public:
    // Number of the new object; its body may be given later.
    int add(const std::string& body = "");
    int addStream(const std::string& dictionary, const std::string& bytes);
    void set(int object, const std::string& body) { m_bodies[std::size_t(object - 1)] = body; }
    std::string written(int catalog) const;

private:
    std::vector<std::string> m_bodies;
};

std::string pdfNumber(double v);
std::string pdfString(const std::string& text);
// Of Helvetica (Adobe's metrics), in shares of the font size; capitals are 0.718 high.
double helveticaWidth(const std::string& text);
constexpr double kHelveticaCapital = 0.718;

} // namespace holdfast::support
