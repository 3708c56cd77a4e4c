#include "core/services/drawing_review/review.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "core/services/drawing_review/tile_picture.h"
#include "core/services/evaluation/facts.h"
#include "core/services/evaluation/schema_check.h"
#include "core/services/providers/model_calls.h"
#include "core/services/session/corrections.h"
#include "core/services/store/sha256.h"

namespace holdfast::drawing_review {

namespace {

using evaluation::LoggedAnswer;

struct TileFindings {
    std::vector<TileFinding> findings;
};
HOLDFAST_FIELDS(TileFindings, findings)
HOLDFAST_REQUIRED(TileFindings, findings)

const char* promptOf(TileKind kind)
{
    switch (kind) {
    case TileKind::TitleBlock: return "review-title-block";
    case TileKind::Schedule: return "review-schedule";
    case TileKind::Notes: return "review-notes";
    case TileKind::WallMark: return "review-wall-mark";
    }
    return "";
}

std::string number(const std::string& text)
{
    std::string digits = store::sha256(text).substr(0, 8);
    std::ranges::transform(digits, digits.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    return "SG-" + digits;
}

// Statements about a row or a note are about the set, those about a title block about its sheet.
std::string subjectOf(const Tile& tile, const pipeline::Snapshot& snapshot)
{
    switch (tile.kind) {
    case TileKind::TitleBlock: return tile.sheetName;
    case TileKind::Schedule: return "the schedule";
    case TileKind::Notes: return "the notes";
    case TileKind::WallMark: return snapshot.layout->walls[*tile.wall].label;
    }
    return {};
}

// What is asked of one tile, and what came of it.
struct Errand {
    Tile tile;
    cloud::PromptTemplate prompt;
    TileAnswer told;
    std::vector<Suggestion> suggestions;
    std::vector<LoggedAnswer> logged;      // one for each suggestion, or one for an answer that is no answer
    std::vector<evaluation::Fact> agreed = {};   // what model and program read alike
};

class Reviewing {
public:
    Reviewing(const ReviewDesk& desk, const pipeline::Snapshot& snapshot, const building::DesignCriteria& criteria,
              const ReviewOrders& orders, const Run& run)
        : m_desk(desk), m_snapshot(snapshot), m_criteria(criteria), m_orders(orders), m_run(run)
    {
    }

    Result<ReviewResult> run()
    {
        auto tiles = tilesOf(m_snapshot, m_orders.kinds, m_desk.rules, m_run.part(0, 0.1), m_result.left);
        if (!tiles)
            return tiles.fault();
        for (Tile& tile : *tiles) {
            auto prompt = evaluation::templateInUse(m_desk.record, promptOf(tile.kind));
            if (!prompt)
                return prompt.fault();
            TileAnswer told = aboutOf(tile);
            m_errands.push_back({std::move(tile), std::move(*prompt), std::move(told), {}, {}});
        }
        askAll();
        if (m_run.stopped())
            return cancelled("drawing review");
        if (m_refused)
            m_result.refused = describe(*m_refused);
        nameRepeated();
        if (const Outcome judged = judgeAll(); !judged)
            return judged.fault();
        return finished();
    }

private:
    void askAll()
    {
        std::atomic<std::size_t> next = 0, done = 0;
        const Run asking = m_run.part(0.1, 0.8);
        const auto work = [&] {
            for (std::size_t at = next++; at < m_errands.size(); at = next++) {
                if (!isOver())
                    ask(m_errands[at]);
                asking.progress.report(double(++done) / double(m_errands.size()));
            }
        };
        std::vector<std::jthread> workers;
        for (int i = 0; i < std::min(m_desk.rules.atOnce, int(m_errands.size())); ++i)
            workers.emplace_back(work);
    }

    bool isOver()
    {
        const std::lock_guard lock(m_mutex);
        return m_refused.has_value() || m_run.stopped();
    }

    TileAnswer aboutOf(const Tile& tile) const
    {
        return {tile.sheetNumber.empty() ? tile.sheetName : tile.sheetNumber, tile.kind,
                tile.wall ? subjectOf(tile, m_snapshot) : std::string(), 0, 0, "it was not asked about"};
    }

    void ask(Errand& errand)
    {
        errand.told.trouble.clear();
        const auto picture = pictureOf(errand.tile, m_desk.rules, m_run);
        if (!picture) {
            errand.told.trouble = describe(picture.fault());
            return;
        }
        const auto outcome = providers::askModel(m_desk.cloud, question(errand, *picture), m_run.stop);
        if (!outcome.answer)
            return refuse(errand, outcome.refusal);
        const std::string sha = store::sha256(picture->bytes);
        if (const Outcome kept = m_desk.suggestions.keepTile(sha, picture->bytes); !kept) {
            errand.told.trouble = describe(kept.fault());
            return;
        }
        read(errand, *outcome.answer, sha);
    }

    void refuse(Errand& errand, const cloud::Refusal& refusal)
    {
        errand.told.trouble = describe(refusal);
        // These hold for every tile; the others may be better off.
        if (refusal.kind != cloud::RefusalKind::NotAllowed && refusal.kind != cloud::RefusalKind::NeedsUser)
            return;
        const std::lock_guard lock(m_mutex);
        if (!m_refused)
            m_refused = refusal;
    }

    providers::ModelQuestion question(const Errand& errand, const providers::Picture& picture) const
    {
        providers::ModelQuestion q;
        q.prompt = errand.prompt;
        q.values = valuesOf(errand.tile);
        q.names = m_orders.names;
        q.pictures = {picture};
        q.project = m_orders.project;
        q.work = errand.tile.sheetName + " " + enumText(errand.tile.kind) + " " + errand.told.about;
        q.provider = m_orders.provider;
        return q;
    }

    std::map<std::string, std::string> valuesOf(const Tile& tile) const
    {
        std::map<std::string, std::string> values{
            {"sheet", tile.sheetNumber.empty() ? tile.sheetName : tile.sheetNumber}, {"drawing_text", tile.text}};
        if (tile.wall) {
            const building::ShearWall& wall = m_snapshot.layout->walls[*tile.wall];
            values["wall"] = wall.label;
            const geometry::Point2 d = wall.axis.b - wall.axis.a;
            values["runs"] = std::abs(d.x) > 2 * std::abs(d.y)   ? "from left to right"
                             : std::abs(d.y) > 2 * std::abs(d.x) ? "from bottom to top"
                                                                 : "aslant";
        }
        return values;
    }

    evaluation::Item itemOf(const Errand& errand, const std::string& id) const
    {
        evaluation::Item item;
        item.id = id;
        item.group = m_orders.project;
        item.subject = subjectOf(errand.tile, m_snapshot);
        item.project = m_orders.project;
        item.prompt = errand.prompt.versionText();
        item.question = "Read from a tile of sheet " + errand.told.sheet + ", of the kind " + enumText(errand.tile.kind)
                      + (errand.told.about.empty() ? "" : ", around " + errand.told.about);
        item.known = errand.tile.text;
        item.schema = errand.prompt.schema;
        if (errand.tile.kind == TileKind::TitleBlock && !errand.tile.sheetNumber.empty())
            item.read = {{item.subject, "sheet_number", errand.tile.sheetNumber}};
        return item;
    }

    void read(Errand& errand, const providers::ModelAnswer& answer, const std::string& sha)
    {
        const Json json = Json::parse(answer.text, nullptr, false);
        const Json schema = Json::parse(errand.prompt.schema, nullptr, false);
        const auto violations = json.is_discarded() ? std::vector<evaluation::Complaint>()
                                                    : evaluation::schemaViolations(json, schema);
        const auto findings = json.is_discarded() || !violations.empty()
                                ? Result<TileFindings>(Fault{FaultCode::Malformed, {}, {}, {}})
                                : fromJson<TileFindings>(json, "the model's answer");
        if (!findings) {
            errand.told.trouble = "the model's answer is not of the form asked for"
                                + (violations.empty() ? std::string() : ": " + violations.front().words);
            const std::string id = "tile " + sha.substr(0, 12) + " " + errand.prompt.versionText();
            errand.logged.push_back({itemOf(errand, id), {answer.text, answer.model, 0, {}, {}}, {}});
            return;
        }
        for (const TileFinding& finding : findings->findings)
            take(errand, answer, finding, sha);
    }

    void take(Errand& errand, const providers::ModelAnswer& answer, const TileFinding& f, const std::string& sha)
    {
        ++errand.told.findings;
        const FoundEffect effect = effectOf(f, errand.tile, m_snapshot, m_criteria, m_desk.rules);
        if (effect.agrees) {
            ++errand.told.agreed;
            const std::string key = (f.about.empty() ? "" : f.about + " ") + f.what;
            errand.agreed.push_back({subjectOf(errand.tile, m_snapshot), key, f.value});
            return;
        }
        Suggestion s;
        const bool ofTheSet = effect.effect == Effect::Criterion || errand.tile.kind == TileKind::Schedule;
        s.id = number(m_orders.project + '\n' + (ofTheSet ? std::string() : errand.tile.sheetName) + '\n'
                      + enumText(errand.tile.kind) + '\n' + f.what + '\n' + f.about + '\n' + f.value);
        if (std::ranges::find(errand.suggestions, s.id, &Suggestion::id) != errand.suggestions.end())
            return;
        s.project = m_orders.project;
        s.kind = errand.tile.kind;
        s.sheet = errand.tile.sheetName;
        s.sheetNumber = errand.told.sheet;
        s.what = f.what;
        s.about = f.about;
        s.value = effect.effect == Effect::Criterion ? effect.value : f.value;
        s.read = effect.read;
        s.confidence = f.confidence;
        std::ranges::copy(f.box, s.box.begin());
        s.effect = effect.effect;
        s.word = effect.word;
        s.criterion = effect.criterion;
        s.remark = effect.remark;
        s.provider = answer.provider;
        s.model = answer.model;
        s.prompt = answer.promptVersion;
        s.answered = evaluation::utcText(answer.provenance.asOf);
        s.origin = enumText(answer.provenance.origin);
        s.answer = answer.text;
        s.suspicions = answer.suspicions;
        s.tile = sha;
        const Json own = {{"findings", Json::array({toJson(f)})}};
        errand.logged.push_back({itemOf(errand, s.id), {own.dump(), answer.model, 0, f.confidence, {}}, {}});
        errand.suggestions.push_back(std::move(s));
    }

    // A statement about the set may come from many sheets: the others are evaluated, and agree or not, under names of
    // their own.
    void nameRepeated()
    {
        std::map<std::string, int> seen;
        for (Errand& errand : m_errands)
            for (std::size_t i = 0; i < errand.suggestions.size(); ++i)
                if (const int before = seen[errand.suggestions[i].id]++; before > 0)
                    errand.logged[i].item.id += " again " + std::to_string(before);
    }

    // A model that says once what the program reads and once something else contradicts itself.
    void addAgreed(evaluation::Item& item, const std::string& answer) const
    {
        for (const evaluation::Fact& own : evaluation::factsOf(answer, item.subject))
            for (const Errand& errand : m_errands)
                for (const evaluation::Fact& fact : errand.agreed)
                    if (fact.key == own.key && fact.subject == own.subject)
                        item.read.push_back(fact);
    }

    Outcome judgeAll()
    {
        std::vector<LoggedAnswer> all;
        for (Errand& errand : m_errands)
            for (LoggedAnswer& logged : errand.logged)
                addAgreed(logged.item, logged.answer.text);
        for (const Errand& errand : m_errands)
            all.insert(all.end(), errand.logged.begin(), errand.logged.end());
        evaluation::EvaluationOrders orders;
        orders.judge = m_orders.judge;
        if (m_orders.judge) {
            auto prompt = evaluation::templateInUse(m_desk.record, m_desk.policy.judge.prompt);
            if (!prompt)
                return prompt.fault();
            orders.judgeBy = {m_orders.provider, m_orders.ensemble, std::move(*prompt)};
        }
        const auto evaluated = evaluateAll(all, m_desk.policy, orders, &m_desk.cloud, m_run.part(0.8, 1));
        if (!evaluated)
            return evaluated.fault();
        m_result.warnings = evaluated->judge.warnings;
        std::size_t at = 0;
        for (Errand& errand : m_errands)
            for (std::size_t i = 0; i < errand.logged.size(); ++i, ++at)
                if (i < errand.suggestions.size())
                    errand.suggestions[i].verdict = evaluated->verdicts[at];
        return m_desk.record.keep(evaluated->verdicts);
    }

    Result<ReviewResult> finished()
    {
        std::vector<Suggestion> all;
        for (Errand& errand : m_errands) {
            m_result.tiles.push_back(std::move(errand.told));
            for (Suggestion& s : errand.suggestions)
                if (std::ranges::find(all, s.id, &Suggestion::id) == all.end())
                    all.push_back(std::move(s));
        }
        if (const Outcome kept = m_desk.suggestions.keep(all); !kept)
            return kept.fault();
        const auto known = m_desk.suggestions.of(m_orders.project);
        const auto noted = evaluation::noteProposals(m_desk.record, m_desk.policy);
        if (!known || !noted)
            return known ? noted.fault() : known.fault();
        m_result.newProposals = *noted;
        for (const Suggestion& one : *known)
            if (std::ranges::find(all, one.id, &Suggestion::id) != all.end())
                m_result.suggestions.push_back(one);
        return std::move(m_result);
    }

    const ReviewDesk& m_desk;
    const pipeline::Snapshot& m_snapshot;
    const building::DesignCriteria& m_criteria;
    const ReviewOrders& m_orders;
    const Run& m_run;
    std::vector<Errand> m_errands;            // each is written by one worker
    ReviewResult m_result;
    std::mutex m_mutex;                       // guards m_refused
    std::optional<cloud::Refusal> m_refused;
};

// "suggested by gpt-4o (review-schedule@1), SG-1A2B3C4D": by it the word is known again.
std::string reasonOf(const Suggestion& s)
{
    return "suggested by " + s.model + " (" + s.prompt + "), " + s.id;
}

} // namespace

Result<ReviewResult> reviewDrawings(const ReviewDesk& desk, const pipeline::Snapshot& snapshot,
                                    const building::DesignCriteria& criteria, const ReviewOrders& orders,
                                    const Run& run)
{
    return Reviewing(desk, snapshot, criteria, orders, run).run();
}

Result<building::DesignCriteria> accepted(const building::DesignCriteria& criteria, const Suggestion& s,
                                          const std::string& by, const std::string& when)
{
    switch (s.effect) {
    case Effect::Note: return criteria;
    case Effect::Criterion: return withCriterion(criteria, s.criterion, s.value);
    case Effect::Override: break;
    }
    if (!s.word)
        return Fault{FaultCode::MissingField, {}, s.id, "the suggestion has lost its correction"};
    building::DesignCriteria changed = criteria;
    building::Override word = *s.word;
    word.author = by;
    word.when = when;
    word.reason = reasonOf(s);
    changed.overrides = session::withWord(std::move(changed.overrides), std::move(word));
    return changed;
}

bool isIn(const building::DesignCriteria& criteria, const Suggestion& s)
{
    switch (s.effect) {
    case Effect::Note: return s.state == SuggestionState::Accepted;
    case Effect::Override:
        return std::ranges::any_of(criteria.overrides, [&](const building::Override& word) {
            return word.reason.ends_with(", " + s.id);
        });
    case Effect::Criterion: {
        const auto with = withCriterion(criteria, s.criterion, s.value);
        return with && criterionText(*with, s.criterion) == criterionText(criteria, s.criterion)
            && std::ranges::find(criteria.confirmed, s.criterion) != criteria.confirmed.end();
    }
    }
    return false;
}

bool wouldLeave(const cloud::Cloud& cloud, const std::string& provider)
{
    for (const char* one : {"openai", "anthropic", "local"}) {
        const bool usable = !provider.empty() ? provider == one
                          : one == std::string("local") ? cloud.settings().baseUrls.contains("local")
                                                        : !cloud.key(one).empty();
        if (!usable)
            continue;
        const auto call = cloud.call(one, "ask", "/");
        if (!call || !http::isLoopback(call->request.url))
            return true;
    }
    return false;
}

Result<Suggestion> decide(const ReviewDesk& desk, const Suggestion& suggestion, SuggestionState state,
                          const std::string& by, const std::string& when)
{
    auto decided = desk.suggestions.decide(suggestion.project, suggestion.id, state, by, when);
    if (!decided)
        return decided;
    const Outcome kept = state == SuggestionState::Open
                           ? desk.record.forgetTruth(suggestion.id)
                           : desk.record.keep(evaluation::Truth{suggestion.id, state == SuggestionState::Accepted, {},
                                                                by, when});
    return kept ? std::move(decided) : Result<Suggestion>(kept.fault());
}

} // namespace holdfast::drawing_review
