#include "tests/support/plan_sets/pdf_file.h"

#include <cmath>
#include <cstdio>

namespace holdfast::support {

int PdfFile::add(const std::string& body)
{
    m_bodies.push_back(body);
    return int(m_bodies.size());
}

int PdfFile::addStream(const std::string& dictionary, const std::string& bytes)
{
    return add("<< " + dictionary + " /Length " + std::to_string(bytes.size()) + " >>\nstream\n" + bytes
               + "\nendstream");
}

std::string PdfFile::written(int catalog) const
{
    std::string out = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", xref;
    char line[32];
    for (std::size_t i = 0; i < m_bodies.size(); ++i) {
        std::snprintf(line, sizeof line, "%010zu 00000 n \n", out.size());
        xref += line;
        out += std::to_string(i + 1) + " 0 obj\n" + m_bodies[i] + "\nendobj\n";
    }
    const std::size_t start = out.size();
    const std::string count = std::to_string(m_bodies.size() + 1);
    out += "xref\n0 " + count + "\n0000000000 65535 f \n" + xref + "trailer\n<< /Size " + count + " /Root "
           + std::to_string(catalog) + " 0 R >>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
    return out;
}

std::string pdfNumber(double v)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.5f", std::fabs(v) < 5e-6 ? 0.0 : v);
    std::string s = text;
    s.erase(s.find_last_not_of('0') + 1);
    if (s.back() == '.')
        s.pop_back();
    return s;
}

std::string pdfString(const std::string& text)
{
    std::string out = "(";
    for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + ")";
}

double helveticaWidth(const std::string& text)
{
    static constexpr int kWidths[]{
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
        556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
        611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
        667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
        222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
    double width = 0;
    for (const char c : text)
        width += c >= 32 && c < 127 ? kWidths[c - 32] / 1000.0 : 0.556;
    return width;
}

} // namespace holdfast::support
