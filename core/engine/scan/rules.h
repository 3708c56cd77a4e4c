// Lines of a table and faces of walls: no text runs across them.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

namespace holdfast::scan {

class Rules {
public:
    // Of any direction; those that are neither level nor upright are passed over.
    void add(cv::Point2d a, cv::Point2d b);
    void sort();
    // Whether one passes between two boxes, as far as they stand beside each other along the text.
    bool between(const cv::Rect& a, const cv::Rect& b, bool standing) const;

private:
    struct Rule {
        int at = 0, from = 0, to = 0;
    };
    std::vector<Rule> m_upright, m_level;
};

} // namespace holdfast::scan
