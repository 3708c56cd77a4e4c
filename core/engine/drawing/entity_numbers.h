// Reads an entity's numbers in order; a drawing whose ranges do not fit its pools is a bug of who made it.
#pragma once

#include "core/engine/base/invariant.h"
#include "core/engine/drawing/curves.h"
#include "core/engine/drawing/drawing.h"

namespace holdfast::drawing {

class EntityNumbers {
public:
    EntityNumbers(const Drawing& drawing, const EntityHead& head)
        : m_at(drawing.numbers.data() + head.firstNumber), m_end(m_at + head.numberCount)
    {
        invariant(std::size_t(head.firstNumber) + head.numberCount <= drawing.numbers.size(),
                  "an entity's numbers lie in the drawing's pool");
    }

    std::size_t left() const { return std::size_t(m_end - m_at); }
    double next()
    {
        invariant(m_at != m_end, "an entity has the numbers of its kind");
        return *m_at++;
    }
    Point2 point()
    {
        const double x = next();
        return {x, next()};
    }
    std::size_t count() { return std::size_t(next()); }
    std::vector<Point2> points()
    {
        std::vector<Point2> list(count());
        for (Point2& p : list)
            p = point();
        return list;
    }
    std::vector<double> list()
    {
        std::vector<double> numbers(count());
        for (double& number : numbers)
            number = next();
        return numbers;
    }

private:
    const double* m_at;
    const double* m_end;
};

} // namespace holdfast::drawing
