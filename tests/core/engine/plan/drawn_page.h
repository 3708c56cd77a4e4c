// A page of paper or a model, drawn mark by mark.
#pragma once

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "core/engine/drawing/drawing.h"

namespace holdfast::test {

class DrawnPage {
public:
    // A page of PDF of this size, in inches.
    static DrawnPage paper(std::string path, double width, double height)
    {
        DrawnPage page(std::move(path));
        page.m_drawing.header.version = "PDF-1.7";
        page.m_drawing.header.units = drawing::DrawingUnit::Inch;
        page.m_drawing.layouts.push_back({"Page 1", width, height, {}, false, 0});
        page.m_paper = true;
        return page;
    }
    static DrawnPage model(std::string path, drawing::DrawingUnit unit)
    {
        DrawnPage page(std::move(path));
        page.m_drawing.header.version = "AC1015";
        page.m_drawing.header.units = unit;
        return page;
    }

    // From here on a layout of the model is drawn.
    DrawnPage& layout(const std::string& name)
    {
        m_drawing.layouts.push_back({name, 36, 24, {}, false, 0});
        m_paper = true;
        return *this;
    }
    // A window of the layout that shows the model about (x, y).
    DrawnPage& window(double x, double y, double width, double height)
    {
        return add(drawing::EntityKind::Viewport, {15, 12, 24, 24 * height / width, x, y, height, 0, 2}, {});
    }

    DrawnPage& layer(const std::string& name)
    {
        m_drawing.layers.push_back({name, 7, "", false, false, true, -3});
        return *this;
    }
    DrawnPage& line(double x1, double y1, double x2, double y2)
    {
        return add(drawing::EntityKind::Line, {x1, y1, 0, x2, y2, 0}, {});
    }
    DrawnPage& box(double x1, double y1, double x2, double y2)
    {
        return line(x1, y1, x2, y1).line(x2, y1, x2, y2).line(x2, y2, x1, y2).line(x1, y2, x1, y1);
    }
    DrawnPage& circle(double x, double y, double r) { return add(drawing::EntityKind::Circle, {x, y, 0, r}, {}); }
    DrawnPage& arc(double x, double y, double r, double from, double to)
    {
        return add(drawing::EntityKind::Arc, {x, y, 0, r, from, to}, {});
    }
    // Centred on its place.
    DrawnPage& text(const std::string& value, double x, double y, double height, double turn = 0)
    {
        return add(drawing::EntityKind::Text, {x, y, height, turn, 4, 2, 1}, {value, "STANDARD"});
    }
    // A grid line with a bubble of this radius at its first end.
    DrawnPage& grid(const std::string& label, double x1, double y1, double x2, double y2, double r)
    {
        const double size = std::hypot(x2 - x1, y2 - y1), dx = (x2 - x1) / size, dy = (y2 - y1) / size;
        return line(x1, y1, x2, y2).circle(x1 - r * dx, y1 - r * dy, r).text(label, x1 - r * dx, y1 - r * dy, 0.8 * r);
    }
    // A dimension of lines and a text only: ticks, extension lines and the length above, along x.
    DrawnPage& dimension(const std::string& written, double x1, double x2, double y, double height)
    {
        const double h = 0.5 * height;
        line(x1 - height, y, x2 + height, y);
        for (const double x : {x1, x2})
            line(x - h, y - h, x + h, y + h).line(x, y - 4 * height, x, y + height);
        return text(written, 0.5 * (x1 + x2), y + 0.9 * height, height);
    }

    drawing::Drawing drawing() const { return m_drawing; }

private:
    explicit DrawnPage(std::string path)
    {
        m_drawing.path = std::move(path);
        m_drawing.layers.push_back({"0", 7, "", false, false, true, -3});
    }
    DrawnPage& add(drawing::EntityKind kind, std::vector<double> numbers, std::vector<std::string> texts)
    {
        drawing::EntityHead head;
        head.kind = kind;
        head.paperSpace = m_paper;
        head.owner = m_paper ? std::uint32_t(m_drawing.layouts.size() - 1) : 0;
        head.layer = std::uint32_t(m_drawing.layers.size() - 1);
        head.handle = ++m_handle;
        head.firstNumber = std::uint32_t(m_drawing.numbers.size());
        head.numberCount = std::uint32_t(numbers.size());
        head.firstText = std::uint32_t(m_drawing.texts.size());
        head.textCount = std::uint32_t(texts.size());
        m_drawing.numbers.insert(m_drawing.numbers.end(), numbers.begin(), numbers.end());
        m_drawing.texts.insert(m_drawing.texts.end(), texts.begin(), texts.end());
        m_drawing.entities.push_back(head);
        return *this;
    }

    drawing::Drawing m_drawing;
    std::uint64_t m_handle = 0;
    bool m_paper = false;
};

} // namespace holdfast::test
