// The schedule as read against the schedule as drawn, cell by cell.
#include <algorithm>
#include <cmath>

#include "core/engine/plan/words.h"
#include "tests/support/plan_sets/score.h"

namespace holdfast::support {

namespace {

class ScheduleScorer {
public:
    ScheduleScorer(const std::vector<building::WallType>& truth, const std::vector<building::WallType>& found,
                   Score& score)
        : m_truth(truth), m_found(found), m_score(score)
    {
    }

    void score()
    {
        for (const building::WallType& truth : m_truth) {
            const auto& rows = m_found;
            const auto row = std::find_if(rows.begin(), rows.end(), [&](const building::WallType& r) {
                return plan::bareMark(r.mark) == plan::bareMark(truth.mark);
            });
            const int cells = 7 + int(!truth.holdown.empty());
            if (row == rows.end()) {
                m_score.cells.missed += cells;
                m_score.reasons.push_back("schedule row " + truth.mark + " missed");
                continue;
            }
            ++m_score.cells.right; // the mark
            const auto inches = [](Length l) { return std::to_string(std::lround(l.in(1_in) * 16)); };
            cell(truth.mark, "sheathing", panel(row->sheathing), panel(truth.sheathing));
            cell(truth.mark, "nail", row->nail, truth.nail);
            cell(truth.mark, "edge", inches(row->edgeSpacing), inches(truth.edgeSpacing));
            cell(truth.mark, "field", inches(row->fieldSpacing), inches(truth.fieldSpacing));
            cell(truth.mark, "sides", std::to_string(row->sides), std::to_string(truth.sides));
            cell(truth.mark, "allowable", std::to_string(std::lround(row->allowable.in(1_plf))),
                 std::to_string(std::lround(truth.allowable.in(1_plf))));
            if (!truth.holdown.empty())
                cell(truth.mark, "holdown", plan::bareMark(row->holdown), plan::bareMark(truth.holdown));
        }
        for (const building::WallType& row : m_found)
            if (std::none_of(m_truth.begin(), m_truth.end(),
                             [&](const building::WallType& t) {
                                 return plan::bareMark(t.mark) == plan::bareMark(row.mark);
                             })) {
                ++m_score.cells.invented;
                m_score.reasons.push_back("schedule row \"" + row.mark + "\" invented");
            }
    }

private:
    void cell(const std::string& mark, const char* column, const std::string& found, const std::string& truth)
    {
        if (found == truth) {
            ++m_score.cells.right;
            return;
        }
        ++m_score.cells.missed;
        m_score.reasons.push_back("schedule " + mark + " " + column + ": read \"" + found + "\", is \"" + truth + "\"");
    }

    // Thickness and kind of panel; how an office words the rest is its own affair.
    static std::string panel(const std::string& sheathing)
    {
        std::string thickness;
        for (const char c : sheathing)
            if ((c >= '0' && c <= '9') || c == '/')
                thickness += c;
            else if (!thickness.empty())
                break;
        return thickness + (sheathing.find("STR") != std::string::npos ? " STR I" : " OSB");
    }

    const std::vector<building::WallType>& m_truth;
    const std::vector<building::WallType>& m_found;
    Score& m_score;
};

} // namespace

void scoreSchedule(const std::vector<building::WallType>& truth, const std::vector<building::WallType>& found,
                   Score& score)
{
    ScheduleScorer(truth, found, score).score();
}

} // namespace holdfast::support
