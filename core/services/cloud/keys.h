// Keys of providers: from the system's keychain, else from the environment variable the provider's row names.
// Never from or to a file of Holdfast, never into a log.
#pragma once

#include <string>

#include "core/engine/base/result.h"

namespace holdfast::cloud {

// "" when there is none in either place.
std::string keyOf(const std::string& provider, const std::string& variable);
Outcome storeKey(const std::string& provider, const std::string& key);   // "" forgets it
// Eight hex digits that tell keys apart and say nothing about them; "" for no key.
std::string fingerprint(const std::string& key);

} // namespace holdfast::cloud
