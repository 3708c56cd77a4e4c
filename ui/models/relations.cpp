#include "ui/models/relations.h"

#include <algorithm>

namespace holdfast::models {

namespace {

template<class List>
auto findLabelled(const List* list, const std::string& label) -> decltype(list->data())
{
    if (!list)
        return nullptr;
    const auto found = std::ranges::find_if(*list, [&](const auto& one) { return one.label == label; });
    return found == list->end() ? nullptr : &*found;
}

void addStackPictures(const pipeline::Snapshot& snapshot, const building::WallStack& stack,
                      std::vector<Subject>& pictures)
{
    for (const building::WallId id : stack.walls)
        if (id.value < snapshot.layout->walls.size()) {
            const building::ShearWall& wall = snapshot.layout->walls[id.value];
            pictures.push_back({SubjectKind::Wall, wall.label, wall.level});
        }
    if (!snapshot.schedule)
        return;
    for (const rods::RodRun& run : snapshot.schedule->runs)
        if (run.stackLabel == stack.label)
            pictures.push_back({SubjectKind::RodRun, run.label, -1});
}

} // namespace

const building::ShearWall* findWall(const pipeline::Snapshot& snapshot, const std::string& label)
{
    return findLabelled(snapshot.layout ? &snapshot.layout->walls : nullptr, label);
}

const building::Holdown* findHoldown(const pipeline::Snapshot& snapshot, const std::string& label)
{
    return findLabelled(snapshot.layout ? &snapshot.layout->holdowns : nullptr, label);
}

const building::Obstruction* findObstruction(const pipeline::Snapshot& snapshot, const std::string& label)
{
    return findLabelled(snapshot.layout ? &snapshot.layout->obstructions : nullptr, label);
}

const building::WallStack* findStack(const pipeline::Snapshot& snapshot, const std::string& label)
{
    return findLabelled(snapshot.layout ? &snapshot.layout->stacks : nullptr, label);
}

const loadpath::StackLoads* findLoads(const pipeline::Snapshot& snapshot, const std::string& stackLabel)
{
    return findLabelled(snapshot.path ? &snapshot.path->stacks : nullptr, stackLabel);
}

const rods::RodRun* findRodRun(const pipeline::Snapshot& snapshot, const std::string& label)
{
    return findLabelled(snapshot.schedule ? &snapshot.schedule->runs : nullptr, label);
}

const clash::Clash* findClash(const pipeline::Snapshot& snapshot, const std::string& label)
{
    return findLabelled(snapshot.clashes ? &snapshot.clashes->clashes : nullptr, label);
}

const building::WallStack* stackHolding(const pipeline::Snapshot& snapshot, building::WallId wall)
{
    if (!snapshot.layout)
        return nullptr;
    for (const building::WallStack& stack : snapshot.layout->stacks)
        if (std::ranges::find(stack.walls, wall) != stack.walls.end())
            return &stack;
    return nullptr;
}

std::vector<Subject> pictured(const pipeline::Snapshot& snapshot, const Subject& subject)
{
    std::vector<Subject> pictures{subject};
    if (subject.kind == SubjectKind::Clash) {
        if (const clash::Clash* found = findClash(snapshot, subject.label)) {
            pictures.push_back({SubjectKind::RodRun, found->rodRun, found->level});
            pictures.push_back({SubjectKind::Obstruction, found->obstruction, found->level});
        }
    } else if (subject.kind == SubjectKind::Stack) {
        if (const building::WallStack* stack = findStack(snapshot, subject.label))
            addStackPictures(snapshot, *stack, pictures);
    }
    return pictures;
}

std::optional<Subject> stackOf(const pipeline::Snapshot& snapshot, const Subject& subject)
{
    if (subject.kind == SubjectKind::Stack)
        return subject;
    if (subject.kind == SubjectKind::RodRun) {
        if (const rods::RodRun* run = findRodRun(snapshot, subject.label))
            return Subject{SubjectKind::Stack, run->stackLabel, subject.level};
    } else if (subject.kind == SubjectKind::Wall) {
        const building::ShearWall* wall = findWall(snapshot, subject.label);
        if (const building::WallStack* stack = wall ? stackHolding(snapshot, wall->id) : nullptr)
            return Subject{SubjectKind::Stack, stack->label, wall->level};
    }
    return std::nullopt;
}

} // namespace holdfast::models
