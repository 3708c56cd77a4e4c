// Marks (SW4, HD-1) among the rows that were read: each a text of its own, and their numbers told by their likes.
#pragma once

#include <vector>

#include "core/engine/scan/letters.h"
#include "core/engine/scan/recogniser.h"

namespace holdfast::scan {

struct RowText {
    LetterRow row;
    Recognised text;
    bool believed = false;
};

// A row of marks only ("ATS-2 SW2") becomes one row a mark, parted where the gaps are widest.
std::vector<RowText> splitMarks(RowText row, const Parts& parts);

// SWl and SWi are SW1 where two marks of the sheet at least begin with SW and were read without doubt; their
// certainty stays what it was, so who reads on knows.
void mendMarks(std::vector<RowText>& rows);

} // namespace holdfast::scan
