#include "ui/scene/scene.h"

#include <algorithm>
#include <numbers>

#include <vtkPlane.h>
#include <vtkPlaneCollection.h>
#include <vtkRenderer.h>

#include "ui/scene/surface.h"

namespace holdfast::scene {

namespace {

using geometry::Box3;
using geometry::Point3;
using solids::Part;
using solids::PartKind;

constexpr double kMarkRadius = 5;      // inches; larger than any rod, smaller than a stud bay
constexpr float kSelectionWidth = 1.6f, kRodLineWidth = 3;   // pixels
constexpr std::uint8_t kGlassPost = 36;  // posts hide the rods whose colour is asked for

struct GroupKey {
    PartKind kind;
    int level;
    auto operator<=>(const GroupKey&) const = default;
};

struct Group {
    std::vector<std::size_t> parts;      // indices into the model
    std::vector<Point3> points;          // what the surface was built from
    std::unique_ptr<Surface> surface;
    bool wanted = false;
};

std::vector<Point3> allPoints(const std::vector<Facets>& facets)
{
    std::vector<Point3> points;
    for (const Facets& part : facets)
        points.insert(points.end(), part.points.begin(), part.points.end());
    return points;
}

Facets ballAt(Point3 at)
{
    constexpr int kRings = 6;
    Facets ball;
    for (int ring = 0; ring <= kRings; ++ring)
        for (int side = 0; side < 2 * kRings; ++side) {
            const double polar = std::numbers::pi * ring / kRings, turn = std::numbers::pi * side / kRings;
            ball.points.push_back(
                at
                + Point3 {std::sin(polar) * std::cos(turn), std::sin(polar) * std::sin(turn), std::cos(polar)}
                    * kMarkRadius);
        }
    for (std::uint32_t ring = 0; ring < kRings; ++ring)
        for (std::uint32_t side = 0; side < 2 * kRings; ++side) {
            const std::uint32_t next = (side + 1) % (2 * kRings), here = ring * 2 * kRings;
            ball.faces.push_back(
                {here + side, here + 2 * kRings + side, here + 2 * kRings + next, here + next});
        }
    return ball;
}

bool isAmong(const Subject& subject, const std::vector<Subject>& list)
{
    return std::ranges::any_of(
        list, [&](const Subject& s) { return s.kind == subject.kind && s.label == subject.label; });
}

} // namespace

struct Scene::Private {
    Private(vtkRenderer& r, std::function<Rgb(double)> color);

    void takeGroups();
    void buildGroup(const GroupKey& key, Group& group);
    void paintGroups();
    void drawMarks();
    void drawSelection();
    void removeSurface(std::unique_ptr<Surface>& surface);
    void addSurface(Surface& surface);
    void applyLook();
    Paint paintOf(const Part& part) const;
    const Part& part(std::size_t index) const { return content.model->parts[index]; }
    bool isShown(PartKind kind) const;
    bool isDrawn(const Part& part) const;  // not hidden with others of its owner

    vtkRenderer& renderer;
    std::function<Rgb(double)> colorOf;
    Content content;
    Look look;
    std::vector<Subject> selected;
    std::vector<Box3> boxes;             // one a part
    std::map<GroupKey, Group> groups;
    std::unique_ptr<Surface> marks, selection;
    std::array<vtkNew<vtkPlane>, 6> sides;  // of the section box and level clip: -x +x -y +y -z +z
    vtkNew<vtkPlaneCollection> clip;
    std::size_t surfacesBuilt = 0;
};

Scene::Private::Private(vtkRenderer& r, std::function<Rgb(double)> color)
    : renderer(r)
    , colorOf(std::move(color))
{
    for (int side = 0; side < 6; ++side) {
        double normal[3] = {0, 0, 0};
        normal[side / 2] = side % 2 ? -1 : 1;
        sides[std::size_t(side)]->SetNormal(normal);
        clip->AddItem(sides[std::size_t(side)]);
    }
    applyLook();
}

void Scene::Private::addSurface(Surface& surface)
{
    renderer.AddActor(surface.faces());
    renderer.AddActor(surface.outline());
    ++surfacesBuilt;
}

void Scene::Private::removeSurface(std::unique_ptr<Surface>& surface)
{
    if (!surface)
        return;
    renderer.RemoveActor(surface->faces());
    renderer.RemoveActor(surface->outline());
    surface.reset();
}

void Scene::Private::takeGroups()
{
    for (auto& [key, group] : groups) {
        group.wanted = false;
        group.parts.clear();
    }
    if (content.model)
        for (std::size_t i = 0; i < content.model->parts.size(); ++i) {
            if (!isDrawn(part(i)))
                continue;
            Group& group = groups[{part(i).kind, part(i).level}];
            group.wanted = true;
            group.parts.push_back(i);
        }
    boxes.assign(content.model ? content.model->parts.size() : 0, Box3{});
    for (auto it = groups.begin(); it != groups.end();) {
        if (it->second.wanted) {
            buildGroup(it->first, it->second);
            ++it;
        } else {
            removeSurface(it->second.surface);
            it = groups.erase(it);
        }
    }
}

void Scene::Private::buildGroup(const GroupKey&, Group& group)
{
    std::vector<Facets> facets;
    facets.reserve(group.parts.size());
    for (const std::size_t index : group.parts) {
        facets.push_back(facetsOf(part(index).shape));
        for (const Point3& p : facets.back().points)
            boxes[index].add(p);
    }
    std::vector<Point3> points = allPoints(facets);
    if (group.surface && points == group.points)
        return;
    removeSurface(group.surface);
    group.points = std::move(points);
    group.surface = std::make_unique<Surface>(facets, *clip);
    addSurface(*group.surface);
}

Paint Scene::Private::paintOf(const Part& p) const
{
    Paint paint = scene::paintOf(p.kind);
    if (isAmong(p.owner, selected))
        return {kSelected, std::uint8_t(isGlass(p.kind) ? 110 : 255)};
    if (look.byUtilization && p.kind == PartKind::Post)
        paint.alpha = kGlassPost;
    if (!look.byUtilization || !carriesTension(p.kind))
        return paint;
    auto used = content.utilization.find({p.owner.label, p.level});
    if (used == content.utilization.end())
        used = content.utilization.find({p.owner.label, -1});
    if (used != content.utilization.end())
        paint.color = colorOf(used->second);
    return paint;
}

bool Scene::Private::isShown(PartKind kind) const
{
    const auto hidden = look.hidden.find(kind);
    return hidden == look.hidden.end() || !hidden->second;
}

bool Scene::Private::isDrawn(const Part& p) const
{
    return (look.only.empty() || isAmong(p.owner, look.only)) && !isAmong(p.owner, look.without);
}

void Scene::Private::paintGroups()
{
    const Rgb line = look.dark ? Rgb{150, 140, 120} : Rgb{120, 105, 80};
    for (auto& [key, group] : groups) {
        std::vector<Paint> paints;
        paints.reserve(group.parts.size());
        for (const std::size_t index : group.parts)
            paints.push_back(paintOf(part(index)));
        group.surface->paint(paints);
        if (carriesTension(key.kind))
            group.surface->paintOutline(paints, kRodLineWidth);
        else
            group.surface->setOutlineColor(line);
        group.surface->setVisible(isShown(key.kind));
        if (look.byUtilization && key.kind == PartKind::Post)
            group.surface->outline()->SetVisibility(false);
    }
}

void Scene::Private::drawMarks()
{
    removeSurface(marks);
    std::vector<Facets> shapes;
    std::vector<Paint> paints;
    if (look.clashesShown)
        for (const ClashMark& mark : content.clashes) {
            if (!look.only.empty() && !isAmong(mark.subject, look.only))
                continue;
            shapes.push_back(ballAt(mark.at));
            paints.push_back({isAmong(mark.subject, selected) ? kSelected : mark.color, 150});
        }
    if (look.changesShown)
        for (const ChangeMark& mark : content.changes)
            for (const geometry::OrientedBox& bar : mark.bars) {
                shapes.push_back(facetsOf(bar));
                paints.push_back({isAmong(mark.subject, selected) ? kSelected : mark.color, 255});
            }
    if (shapes.empty())
        return;
    marks = std::make_unique<Surface>(shapes, *clip);
    marks->paint(paints);
    addSurface(*marks);
}

void Scene::Private::drawSelection()
{
    removeSurface(selection);
    std::vector<Facets> facets;
    if (content.model)
        for (const Part& p : content.model->parts)
            if (isAmong(p.owner, selected) && isShown(p.kind) && isDrawn(p))
                facets.push_back(facetsOf(p.shape));
    if (facets.empty())
        return;
    selection = std::make_unique<Surface>(facets, *clip);
    selection->setWireframe(kSelected, kSelectionWidth);
    addSurface(*selection);
}

void Scene::Private::applyLook()
{
    constexpr double kFar = 1e9;
    const SectionBox box = look.section.value_or(SectionBox{{-kFar, -kFar, -kFar}, {kFar, kFar, kFar}});
    const double origins[] = {box.low.x, box.high.x, box.low.y, box.high.y, std::max(box.low.z, look.lowZ),
                              std::min(box.high.z, look.highZ)};
    for (int side = 0; side < 6; ++side) {
        double origin[3] = {0, 0, 0};
        origin[side / 2] = origins[side];
        sides[std::size_t(side)]->SetOrigin(origin);
    }
    paintGroups();
    drawMarks();
    drawSelection();
}

Scene::Scene(vtkRenderer& renderer, std::function<Rgb(double)> colorOf)
    : d(std::make_unique<Private>(renderer, std::move(colorOf)))
{
}

Scene::~Scene() = default;

void Scene::show(Content content)
{
    d->content = std::move(content);
    d->takeGroups();
    d->applyLook();
}

void Scene::setLook(const Look& look)
{
    if (look == d->look)
        return;
    const bool others = look.only != d->look.only || look.without != d->look.without;
    d->look = look;
    if (others)
        d->takeGroups();
    d->applyLook();
}

const Look& Scene::look() const
{
    return d->look;
}

void Scene::highlight(const std::vector<Subject>& subjects)
{
    if (subjects == d->selected)
        return;
    d->selected = subjects;
    d->applyLook();
}

namespace {

// The stretch of a line of sight inside the section box, in units of its direction; everything without a box.
std::pair<double, double> insideOf(const std::optional<SectionBox>& section, const Ray& ray)
{
    std::pair<double, double> span{0, std::numeric_limits<double>::infinity()};
    if (!section)
        return span;
    for (double Point3::* axis : {&Point3::x, &Point3::y, &Point3::z}) {
        const double from = ray.origin.*axis, step = ray.direction.*axis;
        double near = (section->low.*axis - from) / step, far = (section->high.*axis - from) / step;
        if (std::fabs(step) < 1e-12) {
            const bool between = from >= section->low.*axis && from <= section->high.*axis;
            near = between ? 0 : span.second;
            far = between ? span.second : 0;
        }
        span.first = std::max(span.first, std::min(near, far));
        span.second = std::min(span.second, std::max(near, far));
    }
    return span;
}

// A line of sight through what the section box leaves.
struct Sight {
    Ray ray;                     // begins at the box
    double length;

    Sight(const std::optional<SectionBox>& section, const Ray& whole) : ray(whole)
    {
        const auto [from, to] = insideOf(section, whole);
        ray.origin = whole.origin + whole.direction * from;
        length = to - from;      // negative: it passes by
    }
    std::optional<double> meets(const solids::PartShape& shape, const Look& look, double grow = 0) const
    {
        const auto at = scene::meets(ray, shape, look.lowZ, look.highZ, grow);
        return at && *at <= length ? at : std::nullopt;
    }
};

// The nearest of what the ray meets.
struct Nearest {
    std::optional<Subject> subject;
    double at = std::numeric_limits<double>::infinity();

    void offer(double distance, const Subject& candidate)
    {
        if (distance < at) {
            at = distance;
            subject = candidate;
        }
    }
};

geometry::OrientedBox boxAround(const ClashMark& mark)
{
    geometry::OrientedBox box;
    box.center = mark.at;
    box.half = {kMarkRadius, kMarkRadius, kMarkRadius};
    return box;
}

Subject pickedOwner(const Part& part)
{
    Subject owner = part.owner;
    if (owner.kind == SubjectKind::RodRun)
        owner.level = part.level;
    return owner;
}

} // namespace

std::optional<Subject> Scene::pick(const Ray& ray, double slack) const
{
    const Look& look = d->look;
    const Sight sight(look.section, ray);
    Nearest solid, glass;
    if (look.clashesShown)
        for (const ClashMark& mark : d->content.clashes)
            if (const auto at = sight.meets(boxAround(mark), look);
                at && (look.only.empty() || isAmong(mark.subject, look.only)))
                solid.offer(*at, mark.subject);
    for (std::size_t i = 0; i < d->boxes.size(); ++i) {
        const Part& part = d->part(i);
        if (!d->isShown(part.kind) || !d->isDrawn(part) || part.owner.kind == SubjectKind::Project)
            continue;
        Nearest& nearest = isGlass(part.kind) ? glass : solid;
        const double grow = isGlass(part.kind) ? 0 : slack;
        if (const auto at = sight.meets(part.shape, look, grow))
            nearest.offer(*at, pickedOwner(part));
    }
    return solid.subject ? solid.subject : glass.subject;
}

std::optional<Point3> Scene::meet(const Ray& ray) const
{
    const Sight sight(d->look.section, ray);
    std::optional<double> first;
    for (std::size_t i = 0; i < d->boxes.size(); ++i) {
        const Part& part = d->part(i);
        if (!d->isShown(part.kind) || !d->isDrawn(part))
            continue;
        const auto at = sight.meets(part.shape, d->look);
        if (at && (!first || *at < *first))
            first = at;
    }
    return first ? std::optional(sight.ray.origin + sight.ray.direction * *first) : std::nullopt;
}

Box3 Scene::bounds() const
{
    Box3 all;
    for (const Box3& box : d->boxes)
        all.add(box);
    return all;
}

Box3 Scene::boundsOf(const std::vector<Subject>& subjects) const
{
    Box3 all;
    for (std::size_t i = 0; i < d->boxes.size(); ++i)
        if (isAmong(d->part(i).owner, subjects))
            all.add(d->boxes[i]);
    for (const ClashMark& mark : d->content.clashes)
        if (isAmong(mark.subject, subjects))
            all.add(mark.at);
    return all;
}

std::size_t Scene::surfacesBuilt() const
{
    return d->surfacesBuilt;
}

} // namespace holdfast::scene
