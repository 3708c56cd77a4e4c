// The cities whose registers are asked, as users name them.
#pragma once

#include <optional>
#include <string>

#include "core/services/providers/property.h"

namespace holdfast::permits {

// "nyc", "new-york", "New York", "sf", "san-francisco" ... -> the city; nullopt for others.
std::optional<providers::City> cityNamed(const std::string& name);
// "New York", "San Francisco".
std::string cityName(providers::City city);
// By the words of a whole address: "..., San Francisco, CA", "..., Brooklyn". nullopt: it does not say.
std::optional<providers::City> cityOf(const std::string& address);

// permits.db in the user's folder (HOLDFAST_STATE moves it).
std::string usualStore();

} // namespace holdfast::permits
