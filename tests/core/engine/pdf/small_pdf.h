// Small PDFs written by hand: objects in order, a true cross-reference table.
#pragma once

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "core/engine/pdf/pdf_reader.h"

namespace small_pdf {

// A page and what belongs to it, in PDF syntax.
struct Page {
    std::string content;
    std::string mediaBox = "[0 0 720 360]"; // 10 in x 5 in
    std::string entries;                    // further entries of the page dictionary
    std::string resources;                  // entries of its resource dictionary
};

class File {
public:
    // Objects 1 (catalog) and 2 (pages) come first; the number of the new object is returned.
    int add(std::string object)
    {
        m_objects.push_back(std::move(object));
        return int(m_objects.size()) + 2;
    }
    int addStream(const std::string& dictionary, const std::string& content)
    {
        return add("<< " + dictionary + " /Length " + std::to_string(content.size()) + " >>\nstream\n"
                   + content + "\nendstream");
    }
    void add(const Page& page)
    {
        const int content = addStream("", page.content);
        m_pages.push_back(add("<< /Type /Page /Parent 2 0 R /MediaBox " + page.mediaBox + " /Resources << "
                              + page.resources + " >> /Contents " + std::to_string(content) + " 0 R "
                              + page.entries + " >>"));
    }
    void catalog(std::string entries) { m_catalog = std::move(entries); }

    std::string bytes() const
    {
        std::string kids;
        for (const int page : m_pages)
            kids += std::to_string(page) + " 0 R ";
        std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R " + m_catalog + " >>",
                                         "<< /Type /Pages /Count " + std::to_string(m_pages.size())
                                             + " /Kids [" + kids + "] >>"};
        objects.insert(objects.end(), m_objects.begin(), m_objects.end());
        std::string out = "%PDF-1.6\n", table = "0000000000 65535 f \n";
        char entry[32];
        for (std::size_t i = 0; i < objects.size(); ++i) {
            std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", out.size());
            table += entry;
            out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
        }
        const std::string size = std::to_string(objects.size() + 1), start = std::to_string(out.size());
        return out + "xref\n0 " + size + "\n" + table + "trailer << /Size " + size
               + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
    }

private:
    std::vector<std::string> m_objects;
    std::vector<int> m_pages;
    std::string m_catalog;
};

inline std::string onePage(const Page& page)
{
    File file;
    file.add(page);
    return file.bytes();
}

inline holdfast::Result<holdfast::pdf::Reading> read(const std::string& bytes, const holdfast::Run& run = {})
{
    return holdfast::pdf::readPages({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()},
                                    "sheet.pdf", run);
}

constexpr const char* kHelvetica = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
                                   "/Encoding /WinAnsiEncoding >> >>";

} // namespace small_pdf
