#include "core/engine/ingest/group.h"

#include <cmath>
#include <cstring>

#include "core/engine/ingest/number_text.h"

namespace holdfast::ingest {

namespace {

template<class T>
T stored(const Group& group)
{
    T value;
    std::memcpy(&value, group.bytes, sizeof value);
    return value;
}

std::int64_t storedInteger(const Group& group)
{
    switch (group.form) {
    case GroupForm::Int8: return stored<std::uint8_t>(group);
    case GroupForm::Int16: return stored<std::int16_t>(group);
    case GroupForm::Int32: return stored<std::int32_t>(group);
    default: return stored<std::int64_t>(group);
    }
}

} // namespace

std::string_view Group::word() const { return trimmed(text()); }

bool readReal(const Group& group, double& value)
{
    if (group.form == GroupForm::Text)
        return parseReal(group.text(), value);
    if (group.form == GroupForm::Chunk)
        return false;
    value = group.form == GroupForm::Real ? stored<double>(group) : double(storedInteger(group));
    return true;
}

bool readInteger(const Group& group, std::int64_t& value)
{
    if (group.form == GroupForm::Text)
        return parseInteger(group.text(), value);
    if (group.form == GroupForm::Chunk)
        return false;
    if (group.form != GroupForm::Real) {
        value = storedInteger(group);
        return true;
    }
    const double real = stored<double>(group);
    constexpr double kExact = 9007199254740992.0;  // 2^53
    if (!(std::fabs(real) <= kExact) || real != std::floor(real))
        return false;
    value = std::int64_t(real);
    return true;
}

bool readHandle(const Group& group, std::uint64_t& value)
{
    return group.form == GroupForm::Text && parseHandle(group.text(), value);
}

} // namespace holdfast::ingest
