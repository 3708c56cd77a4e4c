// LEADER, MULTILEADER.
#include "core/engine/ingest/entity_readers.h"
#include "core/engine/ingest/path_numbers.h"
#include "core/engine/ingest/plain_text.h"

namespace holdfast::ingest {

void readLeader(EntityDraft& draft)
{
    PathNumbers paths(draft);
    paths.begin();
    double x = 0;
    for (const Group& group : draft.groups()) {
        if (group.code == 10)
            x = draft.real(group);
        else if (group.code == 20)
            paths.add({x, draft.real(group)});
    }
}

namespace {

// The brackets of a MULTILEADER: CONTEXT_DATA{ LEADER{ LEADER_LINE{ } } }. Codes mean other things in each.
class MultiLeaderReader {
public:
    explicit MultiLeaderReader(EntityDraft& draft) : m_draft(draft), m_paths(draft) {}

    void read()
    {
        for (const Group& group : m_draft.groups())
            step(group);
        if (m_text.empty())
            return;
        m_draft.add({m_at.x, m_at.y, m_height, m_rotation});
        m_draft.addText(plainMText(m_draft.decode(m_text)));
    }

private:
    enum class Place { Outside, Context, Leader, Line };

    void step(const Group& group)
    {
        if (group.form == GroupForm::Text && !enter(group))
            return;
        if (m_place == Place::Context)
            context(group);
        else if (m_place == Place::Line)
            line(group);
    }

    // False when the group was a bracket.
    bool enter(const Group& group)
    {
        const std::string_view word = group.word();
        if (group.code == 300 && word == "CONTEXT_DATA{")
            m_place = Place::Context;
        else if (group.code == 302 && word == "LEADER{")
            m_place = Place::Leader;
        else if (group.code == 304 && word == "LEADER_LINE{")
            begin();
        else if (group.code >= 301 && group.code <= 305 && word == "}")
            m_place = Place(std::max(int(m_place) - 1, 0));
        else
            return true;
        return false;
    }

    void begin()
    {
        m_place = Place::Line;
        m_paths.begin();
    }

    void context(const Group& group)
    {
        switch (group.code) {
        case 304: m_text = group.text(); break;
        case 41: m_height = m_draft.real(group); break;
        case 42: m_rotation = m_draft.real(group); break;
        case 12: m_at.x = m_draft.real(group); break;
        case 22: m_at.y = m_draft.real(group); break;
        default: break;
        }
    }

    void line(const Group& group)
    {
        if (group.code == 10)
            m_x = m_draft.real(group);
        else if (group.code == 20)
            m_paths.add({m_x, m_draft.real(group)});
    }

    EntityDraft& m_draft;
    PathNumbers m_paths;
    Place m_place = Place::Outside;
    std::string_view m_text;
    Point2 m_at;
    double m_height = 0, m_rotation = 0, m_x = 0;
};

} // namespace

void readMultiLeader(EntityDraft& draft) { MultiLeaderReader(draft).read(); }

} // namespace holdfast::ingest
