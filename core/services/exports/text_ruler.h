// Widths of text in points, from the advance of each character measured once: the pages are laid out without
// asking the font system again.
#pragma once

#include <array>
#include <unordered_map>

#include <QString>
#include <QStringList>

#include "core/services/figures/fonts.h"

namespace holdfast::exports {

class TextRuler {
public:
    TextRuler();
    double width(figures::Face face, double size, QStringView text) const;
    // Lines no wider than `width`: broken at blanks, else after / - , ; _ = ), else anywhere. At least one
    // line.
    QStringList wrap(figures::Face face, double size, const QString& text, double width) const;
    // The widest piece that must not be broken at a blank.
    double widestWord(figures::Face face, double size, const QString& text) const;

private:
    static constexpr int kTabled = 0x250;  // Latin, Latin-1, Latin extended A and B
    struct Advances {
        std::array<float, kTabled> tabled {};
        mutable std::unordered_map<ushort, float> others;
    };
    double advance(figures::Face face, QChar c) const;
    qsizetype breakAt(figures::Face face, double size, QStringView text, double width) const;

    std::array<Advances, figures::kFaceCount> m_faces;
};

}  // namespace holdfast::exports
