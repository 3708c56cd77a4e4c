// What the sheet editor asks and offers: the words of corrections.
#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QMenu>

#include "core/engine/base/feet_inch.h"
#include "core/engine/plan/layer_roles.h"
#include "core/engine/plan/titles.h"
#include "ui/sheet/sheet_editor.h"

namespace holdfast::sheet {

namespace {

using building::OverrideAction;
using geometry::Point2;
using geometry::Segment2;

// Architectural, engineering and metric scales that are drawn at.
const std::array<const char*, 13> kScales = {"1/16\" = 1'-0\"",
                                             "3/32\" = 1'-0\"",
                                             "1/8\" = 1'-0\"",
                                             "3/16\" = 1'-0\"",
                                             "1/4\" = 1'-0\"",
                                             "3/8\" = 1'-0\"",
                                             "1/2\" = 1'-0\"",
                                             "3/4\" = 1'-0\"",
                                             "1\" = 1'-0\"",
                                             "1\" = 10'",
                                             "1\" = 20'",
                                             "1:50",
                                             "1:100"};
const std::array<std::pair<const char*, const char*>, 5> kUnits = {
    std::pair{QT_TRANSLATE_NOOP("holdfast::sheet::SheetEditor", "Inches"), "in"},
    {QT_TRANSLATE_NOOP("holdfast::sheet::SheetEditor", "Feet"), "ft"},
    {QT_TRANSLATE_NOOP("holdfast::sheet::SheetEditor", "Millimetres"), "mm"},
    {QT_TRANSLATE_NOOP("holdfast::sheet::SheetEditor", "Centimetres"), "cm"},
    {QT_TRANSLATE_NOOP("holdfast::sheet::SheetEditor", "Metres"), "m"}};

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

// "shear_wall" -> "shear wall", in the language of the window.
template<NamedEnum E> QString spoken(E value)
{
    const QString english = text(enumText(value)).replace(QLatin1Char('_'), QLatin1Char(' '));
    return QCoreApplication::translate("words", english.toUtf8().constData());
}

QString objectionToScale(const QString& typed)
{
    bool isNumber = false;
    const double ratio = typed.trimmed().toDouble(&isNumber);
    const auto note = plan::readScaleNote(typed.trimmed().toStdString());
    if ((isNumber && ratio >= 1) || (note && note->ratio >= 1))
        return {};
    return SheetEditor::tr("A scale as drafters write it: 1/8\" = 1'-0\", 1\" = 20', 1:100, or 96.");
}

QString objectionToLevel(const QString& typed)
{
    constexpr int kHighest = 30; // no wood building comes near it
    bool isNumber = false;
    const int level = typed.toInt(&isNumber);
    return isNumber && level >= -1 && level <= kHighest
               ? QString()
               : SheetEditor::tr("A whole number from -1 to %1.").arg(kHighest);
}

// As overrides name the shown sheet; taken before a question is asked, for a run may end while it is answered.
std::string shownName(const pipeline::Snapshot& snapshot, const SheetView& view)
{
    return session::sheetName(*snapshot.plans, std::size_t(view.shownSheet()));
}

} // namespace

void SheetEditor::say(const session::Correction& correction)
{
    tell();
    Q_EMIT corrected(correction);
}

void SheetEditor::sayOfSheet(OverrideAction action, const std::string& value)
{
    if (m_view.sheet())
        say(session::setSheet(action, shownName(*m_snapshot, m_view), value));
}

void SheetEditor::confirmWall(const std::string& label)
{
    if (const auto* found = wall(label))
        say(session::confirmWall(*found));
}

void SheetEditor::rejectWall(const std::string& label)
{
    if (const auto* found = wall(label))
        say(session::rejectWall(*found));
}

void SheetEditor::askMark(const std::string& label)
{
    const auto* found = wall(label);
    if (!found)
        return;
    const building::ShearWall before = *found; // the answer may come after the next run
    const auto answer = m_ask({tr("Mark of %1").arg(text(label)), tr("Mark of the wall as in the schedule:"),
                               text(before.mark), marks(), objectionToNothing});
    if (answer)
        say(session::markWall(before, answer->toStdString()));
}

void SheetEditor::askSheathing(const std::string& label)
{
    const auto* found = wall(label);
    if (!found)
        return;
    const building::ShearWall before = *found;
    const auto answer = m_ask({tr("Sheathing of %1").arg(text(label)),
                               tr("Panel, nail, edge and field spacing, sides:"),
                               QStringLiteral("15/32 STR I, 10d, 4 in edge, 12 in field, 1 side"),
                               {},
                               objectionToNothing});
    if (answer)
        say(session::sheatheWall(before, answer->toStdString()));
}

void SheetEditor::removeHoldown(const std::string& label)
{
    if (!layout())
        return;
    const auto found = std::ranges::find(layout()->holdowns, label, &building::Holdown::label);
    if (found != layout()->holdowns.end())
        say(session::removeHoldown(*found));
}

void SheetEditor::askLevel()
{
    if (!m_view.sheet())
        return;
    const std::string name = shownName(*m_snapshot, m_view);
    const auto answer = m_ask({tr("Level of the sheet"),
                               tr("Story it shows, 0 for the podium, -1 for none:"),
                               QString::number(std::max(m_view.shownLevel(), 1)),
                               {},
                               objectionToLevel});
    if (answer)
        say(session::setSheet(OverrideAction::SetSheetLevel, name, answer->toStdString()));
}

// The unit as it was read, now by the engineer's word.
void SheetEditor::confirmScale()
{
    if (const building::Sheet* sheet = m_view.sheet())
        sayOfSheet(OverrideAction::SetScale,
                   "calibrated " + QString::number(sheet->unitInches, 'g', 12).toStdString());
}

void SheetEditor::drawWall(const Segment2& axis)
{
    const int level = m_view.shownLevel();
    if (level < 1)
        return tell(tr("This sheet stands on no story yet. Set its level first (Sheet > Level)."));
    const auto answer = m_ask({tr("Draw a wall"),
                               tr("Mark of the wall, %1 long, on level %2:")
                                   .arg(text(formatFeetInches(Length(geometry::length(axis)))))
                                   .arg(level),
                               marks().value(0), marks(), objectionToNothing});
    if (answer)
        say(session::addWall(level, axis, answer->toStdString()));
}

void SheetEditor::askHoldown(Point2 at)
{
    const int level = m_view.shownLevel();
    if (level < 1)
        return tell(tr("This sheet stands on no story yet. Set its level first (Sheet > Level)."));
    QStringList used;
    if (layout())
        for (const building::Holdown& holdown : layout()->holdowns)
            if (!holdown.mark.empty() && !used.contains(text(holdown.mark)))
                used << text(holdown.mark);
    used.sort();
    const auto answer = m_ask(
        {tr("Place a hold-down"), tr("Mark of the hold-down:"), used.value(0), used, objectionToNothing});
    if (answer)
        say(session::placeHoldown(level, at, answer->toStdString()));
}

void SheetEditor::askDistance(const Segment2& measured)
{
    const std::string name = shownName(*m_snapshot, m_view);
    const double units = geometry::length(measured) / std::max(m_view.sheet()->toSet.scale(), 1e-12);
    const auto answer = m_ask({tr("Calibrate"),
                               tr("True distance between the two points; the sheet now says %1:")
                                   .arg(text(formatFeetInches(Length(geometry::length(measured))))),
                               {},
                               {},
                               objectionToLength});
    if (!answer)
        return;
    const auto distance = parseLength(answer->toStdString(), LengthUnit::None);
    if (distance)
        say(session::setSheet(OverrideAction::SetScale, name,
                              "calibrated " + QString::number(distance->value() / units, 'g', 12).toStdString()));
}

void SheetEditor::askScale()
{
    if (!m_view.sheet())
        return;
    const std::string name = shownName(*m_snapshot, m_view);
    QStringList presets;
    for (const char* scale : kScales)
        presets << QString::fromLatin1(scale);
    const auto answer = m_ask({tr("Scale of the sheet"), tr("Scale as drafters write it:"), presets.at(2),
                               presets, objectionToScale});
    if (answer)
        say(session::setSheet(OverrideAction::SetScale, name, answer->toStdString()));
}

void SheetEditor::askGrid(const Segment2& line)
{
    const auto answer = m_ask({tr("Grid line"), tr("Label of the grid line:"), {}, {}, objectionToNothing});
    if (answer)
        say(session::setGrid(answer->toStdString(), line));
}

void SheetEditor::askGridName(const building::GridLine& grid)
{
    const building::GridLine before = grid;
    const auto answer = m_ask({tr("Rename grid line %1").arg(text(before.label)),
                               tr("Label of the grid line:"),
                               text(before.label),
                               {},
                               objectionToNothing});
    if (!answer || answer->toStdString() == before.label)
        return;
    session::Correction renamed = session::setGrid(answer->toStdString(), before.line);
    const session::Correction removed = session::removeGrid(before.label);
    renamed.name = tr("Rename grid line %1").arg(text(before.label));
    renamed.words.insert(renamed.words.begin(), removed.words.begin(), removed.words.end());
    say(renamed);
}

void SheetEditor::askElevation(const std::string& label)
{
    const auto answer = m_ask({tr("Elevation of %1").arg(text(label)),
                               tr("Its underside above the floor:"),
                               {},
                               {},
                               objectionToLength});
    if (!answer)
        return;
    if (const auto height = parseLength(answer->toStdString(), LengthUnit::None))
        say(session::setElevation(label, *height));
}

void SheetEditor::fillWallMenu(QMenu& menu, const WallHit& hit)
{
    const building::ShearWall found = layout()->walls[hit.wall];
    menu.addSection(text(found.label));
    menu.addAction(tr("&Confirm"), this, [this, found] { say(session::confirmWall(found)); });
    menu.addAction(tr("&Not a Shear Wall"), this, [this, found] { say(session::rejectWall(found)); });
    menu.addAction(tr("&Mark..."), this, [this, found] { askMark(found.label); });
    menu.addAction(tr("S&heathing..."), this, [this, found] { askSheathing(found.label); });
    menu.addSeparator();
    menu.addAction(tr("&Split Here"), this,
                   [this, found, along = hit.along] { say(session::splitWall(found, Length(along))); });
    menu.addAction(tr("&Join with..."), this, [this, wall = hit.wall] {
        setTool(Tool::JoinWalls);
        m_joined = wall;
        tell();
    });
    const bool fromStart = hit.along * 2 < geometry::length(found.axis);
    menu.addAction(tr("Hold-&down at This End..."), this,
                   [this, at = fromStart ? found.axis.a : found.axis.b] { askHoldown(at); });
}

void SheetEditor::fillLayerMenu(QMenu& menu, const std::string& layer)
{
    if (layer.empty())
        return;
    menu.addSection(tr("Layer %1").arg(text(layer)));
    QMenu* roles = menu.addMenu(tr("Role of the &Layer"));
    const building::Override* said =
        m_snapshot->inputs ? plan::mappingOf(layer, m_snapshot->inputs->criteria) : nullptr;
    const plan::LayerRole byName = plan::layerRole(layer);
    roles->addAction(tr("by name (%1)").arg(spoken(byName)), this, [this, layer] {
        say(session::mapLayers({{layer, {}}}));
    });
    for (int i = 0; i <= int(plan::LayerRole::Annotation); ++i) {
        const auto role = plan::LayerRole(i);
        QAction* made = roles->addAction(spoken(role), this, [this, layer, role] {
            say(session::mapLayers({{layer, enumText(role)}}));
        });
        made->setCheckable(true);
        made->setChecked(said && said->value == enumText(role));
    }
}

void SheetEditor::fillGridMenu(QMenu& menu, const building::GridLine& grid)
{
    menu.addSection(tr("Grid line %1").arg(text(grid.label)));
    menu.addAction(tr("&Rename..."), this, [this, grid] { askGridName(grid); });
    menu.addAction(tr("M&ove..."), this, [this, grid] {
        setTool(Tool::Grid);
        m_movedGrid = grid.label;
        tell();
    });
    menu.addAction(tr("R&emove"), this, [this, grid] { say(session::removeGrid(grid.label)); });
}

void SheetEditor::fillMenu(QMenu& menu, const QPointF& at)
{
    if (!m_view.sheet())
        return;
    const int level = m_view.shownLevel();
    if (layout())
        if (const auto holdown = hitHoldown(*layout(), level, inches(at), reach())) {
            const building::Holdown found = layout()->holdowns[*holdown];
            menu.addSection(text(found.label));
            menu.addAction(tr("&Remove Hold-down"), this,
                           [this, found] { say(session::removeHoldown(found)); });
        }
    const auto hit = wallAt(at);
    if (hit)
        fillWallMenu(menu, *hit);
    const auto subject = m_view.pick(at);
    if (subject && subject->kind == SubjectKind::Obstruction) {
        menu.addSection(text(subject->label));
        menu.addAction(tr("&Elevation..."), this, [this, label = subject->label] { askElevation(label); });
        const std::string layer = m_view.picture() ? hitLayer(*m_view.picture(), inches(at), reach()) : std::string();
        if (!layer.empty())
            menu.addAction(tr("Elevation of All on Layer %1...").arg(text(layer)), this,
                           [this, layer] { askElevation("layer:" + layer); });
    }
    const auto grid = hitGrid(grids(), inches(at), reach());
    if (grid && !hit)
        fillGridMenu(menu, grids()[*grid]);
    if (m_view.picture())
        fillLayerMenu(menu, hitLayer(*m_view.picture(), inches(at), reach()));
    if (menu.isEmpty())
        fillSheetMenu(menu);
}

void SheetEditor::fillSheetMenu(QMenu& menu)
{
    const building::Sheet* sheet = m_view.sheet();
    if (!sheet)
        return;
    QMenu* levels = menu.addMenu(tr("&Level"));
    int highest = std::max(sheet->level, 1);
    if (m_snapshot->inputs)
        for (const building::StoryCriteria& story : m_snapshot->inputs->criteria.stories)
            highest = std::max(highest, story.story);
    for (int level = -1; level <= highest + 1; ++level) {
        QAction* made = levels->addAction(
            level < 0    ? tr("No plan")
            : level == 0 ? tr("Podium or foundation")
                         : tr("Story %1").arg(level),
            this, [this, level] { sayOfSheet(OverrideAction::SetSheetLevel, std::to_string(level)); });
        made->setCheckable(true);
        made->setChecked(level == sheet->level);
    }
    QMenu* kinds = menu.addMenu(tr("&Kind"));
    for (int i = 0; i <= int(building::SheetKind::Other); ++i) {
        const auto kind = building::SheetKind(i);
        QAction* made = kinds->addAction(spoken(kind), this, [this, kind] {
            sayOfSheet(OverrideAction::SetSheetKind, enumText(kind));
        });
        made->setCheckable(true);
        made->setChecked(kind == sheet->kind);
    }
    menu.addAction(tr("&Scale..."), this, [this] { askScale(); });
    menu.addAction(tr("C&alibrate by Two Points"), this, [this] { setTool(Tool::Calibrate); });
    QMenu* units = menu.addMenu(tr("&Unit"));
    for (const auto& [word, value] : kUnits)
        units->addAction(tr(word), this,
                         [this, value = value] { sayOfSheet(OverrideAction::SetUnit, value); });
    menu.addAction(tr("As &Read (withdraw what was said of it)"), this, [this] {
        session::Correction all{tr("Take the sheet as read"), {}};
        const std::string name = shownName(*m_snapshot, m_view);
        for (const OverrideAction action : {OverrideAction::SetSheetKind, OverrideAction::SetSheetLevel,
                                            OverrideAction::SetUnit, OverrideAction::SetScale})
            all.words.push_back({action, name, {}, {}, {}, {}});
        say(all);
    });
}

} // namespace holdfast::sheet
