// Pages of a vector PDF from sheets.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/support/plan_sets/pdf_file.h"
#include "tests/support/plan_sets/plan_sets.h"

namespace holdfast::support {

class PdfSet {
public:
    PdfSet();
    void addPage(const SheetPicture& sheet, const SetStyle& style);
    std::string written();

private:
    PdfFile m_file;
    int m_catalog, m_pages, m_font;
    std::vector<int> m_kids;
    std::map<std::string, int> m_layers;
    std::set<std::string> m_off;
};

std::string pdfLayerKey(const std::string& layer);

} // namespace holdfast::support
