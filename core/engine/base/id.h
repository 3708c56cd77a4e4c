// A typed handle: a wall's number cannot be passed where a rod run's is wanted.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace holdfast {

template<class Tag>
struct Id {
    std::uint32_t value = 0;
    auto operator<=>(const Id&) const = default;
};

} // namespace holdfast

template<class Tag>
struct std::hash<holdfast::Id<Tag>> {
    std::size_t operator()(holdfast::Id<Tag> id) const noexcept { return std::hash<std::uint32_t>{}(id.value); }
};
